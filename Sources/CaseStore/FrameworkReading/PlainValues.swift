internal import BestInterests
internal import StrictJSON

/// Reads the small values that stand everywhere in the files.
enum PlainValues {
  static func string(_ value: JSONValue) throws(FileProblems) -> String {
    guard case .string(let text) = value else { throw FileProblems(.expected(.text)) }
    return text
  }

  /// What frameworks count, from characters to years: small enough that no calculation leaves its range.
  static let amounts = 0...10_000

  static func integer(_ value: JSONValue, in range: ClosedRange<Int>) throws(FileProblems) -> Int {
    guard case .number(let number) = value, let found = number.intValue, range.contains(found) else {
      throw FileProblems(.expected(.wholeNumber(range)))
    }
    return found
  }

  static func amount(_ value: JSONValue) throws(FileProblems) -> Int {
    try integer(value, in: amounts)
  }

  static func bool(_ value: JSONValue) throws(FileProblems) -> Bool {
    guard case .bool(let isTrue) = value else { throw FileProblems(.expected(.yesOrNo)) }
    return isTrue
  }

  /// A mark that is either there or not.
  static func mark(_ value: JSONValue) throws(FileProblems) -> Bool {
    guard case .bool(true) = value else { throw FileProblems(.expected(.onlyTrue)) }
    return true
  }

  static func strings(_ value: JSONValue) throws(FileProblems) -> [String] {
    try MemberReader.elements(value, string)
  }

  static func text(_ value: JSONValue) throws(FileProblems) -> LocalText {
    try MemberReader.read(value) { reader throws(FileProblems) in
      LocalText(nl: try reader.required("nl", string), en: try reader.required("en", string))
    }
  }

  static func date(_ value: JSONValue) throws(FileProblems) -> CalendarDate {
    let text = try string(value)
    guard let date = CalendarDate(iso: text) else { throw FileProblems(.badDate(text)) }
    return date
  }

  /// One of the words of an enumeration.
  static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ value: JSONValue, _: Word.Type = Word.self
  ) throws(FileProblems) -> Word {
    let text = try string(value)
    guard let word = Word(rawValue: text) else {
      throw FileProblems(.unknownWord(text, allowed: Word.allCases.map(\.rawValue)))
    }
    return word
  }
}
