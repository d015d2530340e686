import StrictJSON

/// A framework file cut down to some of its considerations and all that these need, so that it is read quickly.
struct SmallerFramework {
  let document: JSONValue

  /// Keeps every so-manieth consideration, the questions and definitions it leads to, and some of its examples
  /// without answers to other questions.
  init(_ full: JSONValue, everyNth nth: Int, examples: Int) {
    guard case .object(var file) = full else {
      document = full
      return
    }
    let considerations = Self.elements(file["considerations"]).enumerated().filter { $0.offset % nth == 0 }
      .map(\.element)
    let questions = Self.elements(file["questions"])
    var definitions: [String: JSONValue] = [:]
    for member in Self.members(file["definitions"]) { definitions[member.key] = member.value }
    // Whatever an object names by a string is needed with it.
    for key in ["deadlines", "checklist"] {
      if file[key] != nil { file.set(key, .array(Array(Self.elements(file[key]).prefix(2)))) }
    }
    if case .object(var aid)? = file["hearingAid"] {
      aid.set("topics", .array(Array(Self.elements(aid["topics"]).prefix(2))))
      file.set("hearingAid", .object(aid))
    }
    if case .object(var review)? = file["review"] {
      review.set("chapters", .array(Array(Self.elements(review["chapters"]).prefix(1))))
      file.set("review", .object(review))
    }
    for key in ["report", "letter", "register"] {
      if case .object(let plan)? = file[key] { file.set(key, .object(Self.shortened(plan))) }
    }
    file.remove("boilerplate")
    let waiting: [JSONValue?] =
      considerations.map { Self.without("examples", $0) }
      + [
        "roles", "sections", "terms", "deadlines", "checklist", "hearingAid", "review", "report", "letter",
        "register",
      ]
      .map { file[$0] }
    var needed: Set<String> = []
    var rest = waiting.compactMap { $0 }.flatMap { Self.strings(in: $0) }
    let byID = Dictionary(
      questions.flatMap { question in Self.ids(of: question).map { ($0, question) } },
      uniquingKeysWith: { first, _ in first })
    while let next = rest.popLast() {
      guard needed.insert(next).inserted else { continue }
      if let question = byID[next] { rest += Self.strings(in: question) }
      if let definition = definitions[next] { rest += Self.strings(in: definition) }
    }
    let kept = questions.filter { question in Self.ids(of: question).contains { needed.contains($0) } }
    let dropped = Set(byID.keys).subtracting(kept.flatMap { Self.ids(of: $0) })
    file.set("questions", .array(kept))
    file.set(
      "definitions", .object(JSONObject(Self.members(file["definitions"]).filter { needed.contains($0.key) }))
    )
    file.set(
      "considerations", .array(considerations.map { Self.drop(dropped, from: Self.first(examples, in: $0)) }))
    file.set("bases", Self.drop(dropped, from: file["bases"] ?? .object([:])))
    file.set("lists", .object(JSONObject(Self.members(file["lists"]).filter { needed.contains($0.key) })))
    if case .object(var letter)? = file["letter"] {
      let sayings = Self.members(letter["sayings"]).filter { needed.contains($0.key) }
      letter.set("sayings", .object(JSONObject(sayings)))
      file.set("letter", .object(letter))
    }
    file.set(
      "sources",
      .array(
        Self.elements(file["sources"]).filter { source in
          Self.strings(in: source).contains { needed.contains($0) }
        }))
    document = .object(file)
  }

  /// The ids of a question and its fields.
  private static func ids(of question: JSONValue) -> [String] {
    guard case .object(let object) = question, case .string(let id)? = object["id"] else { return [] }
    return [id] + elements(object["fields"]).flatMap { ids(of: $0) }
  }

  /// A value without the members of these names, at any depth.
  private static func drop(_ keys: Set<String>, from value: JSONValue) -> JSONValue {
    switch value {
    case .object(let object):
      .object(
        JSONObject(
          object.members.filter { !keys.contains($0.key) }.map {
            JSONObject.Member(key: $0.key, value: drop(keys, from: $0.value))
          }))
    case .array(let elements): .array(elements.map { drop(keys, from: $0) })
    case .null, .bool, .number, .string: value
    }
  }

  /// An object with no more than two elements in each of its lists; bands of ages, which must have no hole, stay.
  private static func shortened(_ object: JSONObject) -> JSONObject {
    JSONObject(
      object.members.map { member in
        guard case .array(let elements) = member.value, !member.key.lowercased().hasSuffix("bands") else {
          return member
        }
        return JSONObject.Member(key: member.key, value: .array(Array(elements.prefix(2))))
      })
  }

  /// A consideration with only the first of its examples.
  private static func first(_ count: Int, in consideration: JSONValue) -> JSONValue {
    guard case .object(var object) = consideration else { return consideration }
    object.set("examples", .array(Array(elements(object["examples"]).prefix(count))))
    return .object(object)
  }

  private static func without(_ key: String, _ value: JSONValue) -> JSONValue {
    guard case .object(var object) = value else { return value }
    object.remove(key)
    return .object(object)
  }

  private static func elements(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let elements)? = value { elements } else { [] }
  }

  private static func members(_ value: JSONValue?) -> [JSONObject.Member] {
    if case .object(let object)? = value { object.members } else { [] }
  }

  private static func strings(in value: JSONValue) -> [String] {
    switch value {
    // With what a text quotes between braces.
    case .string(let text):
      [text] + text.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
    case .array(let elements): elements.flatMap { strings(in: $0) }
    case .object(let object): object.members.flatMap { strings(in: $0.value) }
    case .null, .bool, .number: []
    }
  }
}
