internal import BestInterests
internal import StrictJSON

/// The forms the value of an answer has in a document.
enum AnswerShape: String, CaseIterable {
  case text
  case date
  case choice
  case choices
  case number
  case records

  init(_ value: Value) {
    self =
      switch value {
      case .text: .text
      case .date: .date
      case .choice: .choice
      case .choices: .choices
      case .number: .number
      case .records: .records
      }
  }

  init(_ kind: Question.Kind) {
    self =
      switch kind {
      case .text, .long: .text
      case .date: .date
      case .one, .yesNo, .person, .option, .record: .choice
      case .many, .people, .records: .choices
      case .number: .number
      case .repeating: .records
      }
  }

  /// Reads a value; records are only named here, by their ids.
  func read(_ value: JSONValue) throws(FileProblems) -> Value {
    switch self {
    case .text: return .text(try PlainValues.string(value))
    case .date:
      let text = try PlainValues.string(value)
      guard let date = PartialDate(iso: text) else { throw FileProblems(.badDate(text)) }
      return .date(date)
    case .choice: return .choice(try PlainValues.string(value))
    case .choices:
      let codes = try PlainValues.strings(value)
      guard codes.count <= CaseFile.mostRecords else {
        throw FileProblems(.tooMany(most: CaseFile.mostRecords))
      }
      return .choices(codes)
    case .number: return .number(try PlainValues.integer(value, in: Int.min...Int.max))
    case .records: return .records(try MemberReader.elements(value, PlainFields.id))
    }
  }

  /// Writes a value; records are only named.
  static func json(_ value: Value) -> JSONValue {
    switch value {
    case .text(let text), .choice(let text): .string(text)
    case .date(let date): .string(date.iso)
    case .number(let number): .number(JSONNumber(number))
    case .choices(let ids), .records(let ids): .array(ids.map { .string($0) })
    }
  }
}

extension SubjectKind {
  /// Whether a question about this kind of subject can be answered about that one.
  func takes(_ subject: Subject) -> Bool {
    switch (self, subject) {
    case (.wholeCase, .wholeCase), (.person, .person), (.child, .person), (.option, .option),
      (.childOption, .childOption):
      true
    default: false
    }
  }
}
