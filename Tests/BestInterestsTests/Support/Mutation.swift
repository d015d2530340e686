import CaseGenerator
import StrictJSON

/// Damages JSON documents at random, in the ways that people, programs and attackers do.
struct Mutation {
  private let document: JSONValue
  private let strings: [String]
  private let size: Int
  private var random: SeededRandom

  init(of document: JSONValue, seed: UInt64) {
    self.document = document
    strings = Self.strings(in: document)
    size = Self.size(of: document)
    random = SeededRandom(seed: seed)
  }

  /// The bytes of the document after one to three damages.
  mutating func next() -> [UInt8] {
    var value = document
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      value = damage(value, at: Int.random(in: 0..<size, using: &random), strings)
    }
    var bytes = JSONWriter.compactBytes(value)
    guard random.chance(15), !bytes.isEmpty else { return bytes }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.removeSubrange(place...)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.remove(at: place)
    default: bytes.insert(contentsOf: Array("NaN".utf8), at: place)
    }
    return bytes
  }

  /// The value with the one at a position damaged, counted in depth.
  private mutating func damage(_ value: JSONValue, at position: Int, _ strings: [String]) -> JSONValue {
    if position == 0 { return damage(value, strings) }
    var rest = position - 1
    switch value {
    case .array(var elements):
      for index in elements.indices {
        let size = Self.size(of: elements[index])
        if rest < size {
          elements[index] = damage(elements[index], at: rest, strings)
          return .array(elements)
        }
        rest -= size
      }
      return value
    case .object(let object):
      var members = object.members
      for index in members.indices {
        let size = Self.size(of: members[index].value)
        if rest < size {
          members[index].value = damage(members[index].value, at: rest, strings)
          return .object(JSONObject(members))
        }
        rest -= size
      }
      return value
    case .null, .bool, .number, .string: return value
    }
  }

  private mutating func damage(_ value: JSONValue, _ strings: [String]) -> JSONValue {
    if random.chance(20) { return other() }
    switch value {
    case .string(let text):
      let word = random.one(of: strings) ?? ""
      return .string(
        random.one(of: [text + "x", word, word, "", String(text.dropLast()), "today", "../\(text)"]) ?? "")
    case .number:
      let literal = random.one(of: ["0", "-1", "1e400", "1.5", "10000", "99999999999999999999", "-0"]) ?? "0"
      return JSONNumber(literal: literal).map { .number($0) } ?? value
    case .bool(let isTrue): return .bool(!isTrue)
    case .null: return other()
    case .array(var elements):
      guard let index = elements.indices.randomElement(using: &random) else { return .array([other()]) }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: elements.remove(at: index)
      case 1: elements.append(elements[index])
      case 2: elements.swapAt(index, elements.startIndex)
      default: elements.insert(other(), at: index)
      }
      return .array(elements)
    case .object(let object): return .object(damage(object, strings))
    }
  }

  private mutating func damage(_ object: JSONObject, _ strings: [String]) -> JSONObject {
    var members = object.members
    guard let index = members.indices.randomElement(using: &random) else { return ["x": other()] }
    switch Int.random(in: 0..<7, using: &random) {
    case 0: members.remove(at: index)
    case 1: members[index].key += "x"
    case 2: members[index].key = random.one(of: strings) ?? ""
    case 3: members.append(members[index])
    case 4:
      let with = members.indices.randomElement(using: &random) ?? index
      let held = members[index].value
      members[index].value = members[with].value
      members[with].value = held
    case 5:
      // Deeper and deeper, as far as the reader goes.
      for _ in 0..<Int.random(in: 1...70, using: &random) {
        members[index].value = .object(["not": members[index].value])
      }
    default:
      members.append(JSONObject.Member(key: "definition", value: .string(random.one(of: strings) ?? "")))
    }
    return JSONObject(members)
  }

  /// A value of any type.
  private mutating func other() -> JSONValue {
    let number = JSONNumber(Int.random(in: -2...20_000, using: &random))
    return random.one(of: [
      .null, .bool(true), .bool(false), .number(number), .string(""), .string("x"), .array([]), .object([:]),
      .array([.string("today")]), .object(["always": .bool(true)]), .object(["all": .array([])]),
    ]) ?? .null
  }

  private static func size(of value: JSONValue) -> Int {
    switch value {
    case .null, .bool, .number, .string: 1
    case .array(let elements): elements.reduce(1) { $0 + size(of: $1) }
    case .object(let object): object.members.reduce(1) { $0 + size(of: $1.value) }
    }
  }

  /// The short texts of a document: ids, codes and key words rather than sentences.
  private static func strings(in value: JSONValue) -> [String] {
    switch value {
    case .string(let text): text.utf8.count <= 40 && !text.utf8.contains(0x20) ? [text] : []
    case .array(let elements): elements.flatMap { strings(in: $0) }
    case .object(let object): object.members.flatMap { [$0.key] + strings(in: $0.value) }
    case .null, .bool, .number: []
    }
  }
}
