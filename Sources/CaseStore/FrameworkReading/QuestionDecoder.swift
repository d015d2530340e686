internal import BestInterests
internal import StrictJSON

/// Reads questions; the fields of a repeating one follow it in one flat list.
struct QuestionDecoder {
  let conditions: ConditionDecoder
  private let subjects: [String: SubjectKind]

  init(conditions: ConditionDecoder, sections: [Framework.Section]) {
    self.conditions = conditions
    subjects = Dictionary(sections.map { ($0.id, $0.subject) }, uniquingKeysWith: { first, _ in first })
  }

  /// A question of the list, followed by its fields.
  func questions(_ value: JSONValue) throws(FileProblems) -> [Question] {
    try MemberReader.read(value) { reader throws(FileProblems) in
      let id = try reader.required("id", PlainValues.string)
      let section = try reader.required("section", PlainValues.string)
      // An unknown section is reported with all other references; any subject will do until then.
      let subject = subjects[section] ?? .wholeCase
      let fields = try reader.list("fields") { value throws(FileProblems) in
        try MemberReader.read(value) { reader throws(FileProblems) in
          let fieldID = try reader.required("id", PlainValues.string)
          return try question(fieldID, section, subject, parent: id, fields: [], &reader)
        }
      }
      return [try question(id, section, subject, parent: nil, fields: fields.map(\.id), &reader)] + fields
    }
  }

  private func question(
    _ id: String, _ section: String, _ subject: SubjectKind, parent: String?, fields: [String],
    _ reader: inout MemberReader
  ) throws(FileProblems) -> Question {
    Question(
      id: id,
      kind: try reader.required("kind") { value throws(FileProblems) in try PlainValues.word(value) },
      section: section,
      subject: subject,
      label: try reader.required("label", PlainValues.text),
      help: try reader.optional("help", PlainValues.text),
      list: try reader.optional("list", PlainValues.string),
      required: try reader.optional("required", requirement) ?? .constant(false),
      visible: try reader.optional("visible", conditions.condition),
      isLater: try reader.optional("later", PlainValues.mark) ?? false,
      askWho: try reader.optional("askWho", PlainValues.text),
      parent: parent,
      fields: fields,
      allowsNone: try reader.optional("none", PlainValues.mark) ?? false,
      recordsOf: try reader.optional("of", PlainValues.string),
      allowsPartialDate: try reader.optional("partial", PlainValues.mark) ?? false,
      isConfidential: try reader.optional("confidential", PlainValues.mark) ?? false,
      isAutomatic: try reader.optional("automatic", PlainValues.mark) ?? false,
      proposal: try reader.optional("proposal", proposal),
      choosable: try reader.list("choosable", choiceRule),
      recordTitle: try reader.optional("recordTitle", PlainValues.string))
  }

  private func requirement(_ value: JSONValue) throws(FileProblems) -> Condition {
    if case .bool(let isRequired) = value { return .constant(isRequired) }
    return try conditions.condition(value)
  }

  private func choiceRule(_ value: JSONValue) throws(FileProblems) -> Question.ChoiceRule {
    try MemberReader.read(value) { reader throws(FileProblems) in
      Question.ChoiceRule(
        condition: try reader.required("when", conditions.condition),
        because: try reader.required("because", PlainValues.text))
    }
  }

  private func proposal(_ value: JSONValue) throws(FileProblems) -> Question.Proposal {
    try MemberReader.read(value) { reader throws(FileProblems) in
      let kind = try reader.required("kind", PlainValues.string)
      switch kind {
      case "deadline":
        return .deadline(
          term: try reader.required("term", PlainValues.string),
          from: try reader.required("from", PlainValues.string))
      case "after":
        return .after(
          from: try reader.required("from", PlainValues.string),
          weeks: try reader.required("weeks", conditions.amount))
      case "yearsSince": return .yearsSince(from: try reader.required("from", PlainValues.string))
      case "same":
        return .same(
          try reader.required("left", PlainValues.string), try reader.required("right", PlainValues.string))
      default:
        let allowed = ["deadline", "after", "yearsSince", "same"]
        throw FileProblems(.unknownWord(kind, allowed: allowed)).inside("kind")
      }
    }
  }
}
