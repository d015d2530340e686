internal import BestInterests
internal import StrictJSON

/// Reads conditions; names of settings become the numbers they stand for.
struct ConditionDecoder {
  let settings: [String: Int]

  /// Reads one condition and everything in it.
  func condition(_ value: JSONValue) throws(FileProblems) -> Condition {
    guard case .object(let object) = value else { throw FileProblems(.expected(.object)) }
    let heads = object.members.compactMap { Head(rawValue: $0.key) }
    guard heads.count == 1, let head = heads.first else {
      throw FileProblems(.noSingleTest(keys: object.members.map(\.key)))
    }
    return try MemberReader.read(value) { reader throws(FileProblems) in
      let key = head.rawValue
      switch head {
      case .question: return try test(&reader, object)
      case .all: return .all(try reader.list(key, condition))
      case .any: return .any(try reader.list(key, condition))
      case .not: return .not(try reader.required(key, condition))
      case .always: return .constant(try reader.required(key, PlainValues.mark))
      case .never: return .constant(try !reader.required(key, PlainValues.mark))
      case .definition: return .defined(try reader.required(key, PlainValues.string))
      case .status:
        return .status(try reader.list(key) { value throws(FileProblems) in try PlainValues.word(value) })
      case .option:
        let role: OptionRole = try reader.required(key) { value throws(FileProblems) in
          try PlainValues.word(value)
        }
        return .option(role, try reader.required("that", condition))
      case .some: return try quantified(.some, key, &reader)
      case .every: return try quantified(.every, key, &reader)
      case .count:
        let least = try reader.optional("atLeast", amount)
        let most = try reader.optional("atMost", amount)
        guard least != nil || most != nil else { throw FileProblems(.missingKey("atLeast")) }
        return try quantified(.count(atLeast: least, atMost: most), key, &reader)
      }
    }
  }

  /// A whole number, or the name of a setting.
  func amount(_ value: JSONValue) throws(FileProblems) -> Int {
    guard case .string(let name) = value else { return try PlainValues.amount(value) }
    guard let number = settings[name] else { throw FileProblems(.unknownSetting(name)) }
    return number
  }

  /// The words that say what a condition is; exactly one of them stands in it.
  private enum Head: String {
    case question
    case all
    case any
    case not
    case always
    case never
    case definition
    case status
    case option
    case some
    case every
    case count
  }

  private func quantified(
    _ quantifier: Quantifier, _ key: String, _ reader: inout MemberReader
  ) throws(FileProblems) -> Condition {
    let domain: Domain =
      switch try reader.required(key, PlainValues.string) {
      case "persons": .persons
      case "children": .children
      case "siblings": .siblings
      case "options": .options
      case let question: .records(question)
      }
    let filter = try reader.optional("where", condition)
    let that =
      quantifier == .every ? try reader.required("that", condition) : try reader.optional("that", condition)
    return .quantified(quantifier, domain, filter: filter, that: that)
  }

  private func test(_ reader: inout MemberReader, _ object: JSONObject) throws(FileProblems) -> Condition {
    let question = try reader.required("question", PlainValues.string)
    let keys = object.members.map(\.key).filter { $0 != "question" }
    let isRange = keys.count == 2 && Set(keys) == ["atLeast", "atMost"]
    guard let key = keys.first, keys.count == 1 || isRange else {
      throw FileProblems(.noSingleTest(keys: keys))
    }
    let test: Test
    switch key {
    case "answered":
      _ = try reader.required(key, PlainValues.mark)
      test = .answered
    case "is": test = .isOneOf([try reader.required(key, PlainValues.string)])
    case "in": test = .isOneOf(try reader.required(key, PlainValues.strings))
    case "includesChild":
      _ = try reader.required(key, PlainValues.mark)
      test = .includesChild
    case "tagged": test = .tagged(try reader.required(key, PlainValues.string))
    case "onlyTagged": test = .onlyTagged(try reader.required(key, PlainValues.strings))
    case "minimumText": test = .minimumText(try reader.required(key, amount))
    case "sameAsSibling":
      _ = try reader.required(key, PlainValues.mark)
      test = .sameAsSibling
    case "similarToSibling": test = try reader.required(key, similarity)
    case "notOlderThan": test = try reader.required(key, recency)
    case "before": test = .before(try reader.required(key, dateReference))
    case "after": test = .after(try reader.required(key, dateReference))
    case "atLeast", "atMost":
      test = .amount(
        atLeast: try reader.optional("atLeast", amount), atMost: try reader.optional("atMost", amount))
    case "age": test = try reader.required(key, age)
    case "sameAs": test = .sameAs(try reader.required(key, PlainValues.string))
    case "isDeadline": test = try reader.required(key, deadline)
    default: throw FileProblems(.unknownKey(key))
    }
    return .test(question: question, test)
  }

  private func dateReference(_ value: JSONValue) throws(FileProblems) -> DateReference {
    let name = try PlainValues.string(value)
    return name == "today" ? .today : .question(name)
  }

  private func recency(_ value: JSONValue) throws(FileProblems) -> Test {
    try MemberReader.read(value) { reader throws(FileProblems) in
      .notOlderThan(try period(&reader), at: try reader.list("at", isRequired: true, dateReference))
    }
  }

  /// A length of time, given in exactly one unit.
  func period(_ reader: inout MemberReader) throws(FileProblems) -> Period {
    var found: [Period] = []
    for unit in Period.Unit.allCases {
      if let count = try reader.optional(unit.rawValue, amount) { found.append(Period(count, unit)) }
    }
    guard let period = found.first, found.count == 1 else {
      throw FileProblems(.noSingleUnit(keys: found.map(\.unit.rawValue)))
    }
    return period
  }

  private func similarity(_ value: JSONValue) throws(FileProblems) -> Test {
    try MemberReader.read(value) { reader throws(FileProblems) in
      .similarToSibling(
        share: try reader.required("share", amount), words: try reader.required("words", amount),
        except: try reader.optional("except", PlainValues.string))
    }
  }

  /// Which texts are compared with those of other cases.
  func boilerplate(_ value: JSONValue) throws(FileProblems) -> BoilerplateRule {
    try MemberReader.read(value) { reader throws(FileProblems) in
      BoilerplateRule(
        questions: try reader.required("questions", PlainValues.strings),
        share: try reader.required("share", amount), words: try reader.required("words", amount))
    }
  }

  private func age(_ value: JSONValue) throws(FileProblems) -> Test {
    try MemberReader.read(value) { reader throws(FileProblems) in
      .age(atLeast: try reader.optional("atLeast", amount), below: try reader.optional("below", amount))
    }
  }

  private func deadline(_ value: JSONValue) throws(FileProblems) -> Test {
    try MemberReader.read(value) { reader throws(FileProblems) in
      .deadline(
        term: try reader.required("term", PlainValues.string),
        from: try reader.required("from", PlainValues.string))
    }
  }
}
