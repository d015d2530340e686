internal import StrictJSON

/// Changes a JSON document place by place, so that a fuzzer gets past the grammar to what the values mean.
struct JSONEdits {
  private var choices: Choices
  /// What a value is exchanged for: values of the document itself, and those that readers stumble over.
  private var pool: [JSONValue]

  private static let extremes: [JSONValue] = [
    .null, .bool(true), .bool(false), .string(""), .string("\u{0}"), .string("\u{202E}\u{1B}[2J"),
    .string("2024-02-29"),
    .string("9999-12-31"), .string("0001"), .string("../../etc/passwd"),
    .string(String(repeating: "x", count: 5_000)),
    .array([]), .object([:]), .array([.null]), .number(JSONNumber(0)), .number(JSONNumber(-1)),
    .number(JSONNumber(Int.max)), .number(JSONNumber(Int.min)),
    .number(JSONNumber(literal: "1e400") ?? JSONNumber(1)),
    .number(JSONNumber(literal: "-0") ?? JSONNumber(1)), .number(JSONNumber(literal: "0.5") ?? JSONNumber(1)),
  ]

  init(_ bytes: [UInt8], document: JSONValue) {
    choices = Choices(bytes)
    pool = Self.extremes
    Self.collect(document, into: &pool)
  }

  /// The document with all changes made.
  mutating func apply(to document: JSONValue) -> JSONValue {
    var document = document
    while !choices.isEmpty {
      var place = choices.number(below: Self.count(document))
      document = change(document, at: &place)
    }
    return document
  }

  private static func collect(_ value: JSONValue, into pool: inout [JSONValue]) {
    pool.append(value)
    switch value {
    case .array(let elements): for element in elements { collect(element, into: &pool) }
    case .object(let object): for member in object.members { collect(member.value, into: &pool) }
    case .null, .bool, .number, .string: break
    }
  }

  private static func count(_ value: JSONValue) -> Int {
    switch value {
    case .array(let elements): elements.reduce(1) { $0 + count($1) }
    case .object(let object): object.members.reduce(1) { $0 + count($1.value) }
    case .null, .bool, .number, .string: 1
    }
  }

  /// Goes to the place, counting down, and changes what stands there.
  private mutating func change(_ value: JSONValue, at place: inout Int) -> JSONValue {
    if place == 0 {
      place -= 1
      return changed(value)
    }
    place -= 1
    switch value {
    case .array(let elements):
      return .array(elements.map { element in place < 0 ? element : change(element, at: &place) })
    case .object(let object):
      return .object(
        JSONObject(
          object.members.map { member in
            place < 0 ? member : JSONObject.Member(key: member.key, value: change(member.value, at: &place))
          }))
    case .null, .bool, .number, .string: return value
    }
  }

  private mutating func changed(_ value: JSONValue) -> JSONValue {
    switch (choices.number(below: 6), value) {
    case (0, .array(let elements)) where !elements.isEmpty:
      var elements = elements
      elements.remove(at: choices.number(below: elements.count))
      return .array(elements)
    case (1, .array(let elements)) where !elements.isEmpty && elements.count < 500:
      return .array(elements + [choices.one(of: elements)])
    case (2, .array(let elements)): return .array(elements + [choices.one(of: pool)])
    case (0, .object(let object)) where !object.members.isEmpty:
      var members = object.members
      members.remove(at: choices.number(below: members.count))
      return .object(JSONObject(members))
    case (1, .object(let object)) where !object.members.isEmpty:
      var changed = object
      changed.set(choices.text(1 + choices.number(below: 12)), choices.one(of: pool))
      return .object(changed)
    case (2, .object(let object)) where object.members.count > 1:
      // Two members exchange their values.
      var members = object.members
      let (first, second) = (choices.number(below: members.count), choices.number(below: members.count))
      (members[first].value, members[second].value) = (members[second].value, members[first].value)
      return .object(JSONObject(members))
    case (3, .string(let text)): return .string(text + choices.text(choices.number(below: 24)))
    case (4, .string): return .string(choices.text(choices.number(below: 64)))
    case (5, .number): return .number(JSONNumber(Int(choices.byte()) - 128))
    default: return choices.one(of: pool)
    }
  }
}
