internal import BestInterests
internal import StrictJSON

/// What makes a case urgent, as it stands at the beginning of a document for lists.
enum UrgencyFields {
  static func json(_ urgency: CaseUrgency) -> JSONObject {
    var members = JSONObject()
    if !urgency.alerts.isEmpty {
      members.append(
        "alerts",
        .array(
          urgency.alerts.map {
            .object(["rank": .number(JSONNumber($0.rank)), "title": json($0.title)])
          }))
    }
    if !urgency.due.isEmpty {
      members.append(
        "due",
        .array(
          urgency.due.map { due in
            var entry: JSONObject = ["day": .string(due.day.iso), "title": json(due.title)]
            if !due.about.isEmpty { entry.append("about", .string(due.about)) }
            return .object(entry)
          }))
    }
    if let youngest = urgency.youngest { members.append("youngest", .string(youngest.iso)) }
    if let at = urgency.submittedAt, let purpose = urgency.purpose {
      members.append(
        "submitted",
        .object([
          "by": .string(urgency.submittedBy), "at": .string(at.iso), "for": .string(purpose.rawValue),
          "approvals": .number(JSONNumber(urgency.approvals)),
          "reviewers": .number(JSONNumber(urgency.reviewers)),
        ]))
    }
    return members
  }

  private static func json(_ text: LocalText) -> JSONValue {
    .object(["nl": .string(text.nl), "en": .string(text.en)])
  }

  static func read(_ value: JSONValue) throws(FileProblems) -> CaseUrgency {
    var fields = try FieldReader(value)
    var urgency = CaseUrgency(
      alerts: try fields.optional("alerts") { value throws(FileProblems) in
        try MemberReader.elements(value, alert)
      } ?? [],
      due: try fields.optional("due") { value throws(FileProblems) in
        try MemberReader.elements(value, due)
      } ?? [],
      youngest: try fields.optional("youngest", PlainValues.date))
    guard let submitted = fields.take("submitted") else { return urgency }
    do throws(FileProblems) { try read(submitted, into: &urgency) } catch { throw error.inside("submitted") }
    return urgency
  }

  private static func read(_ value: JSONValue, into urgency: inout CaseUrgency) throws(FileProblems) {
    var fields = try FieldReader(value)
    urgency.submittedBy = try fields.required("by", PlainValues.string)
    urgency.submittedAt = try fields.required("at", PlainFields.moment)
    urgency.purpose = try fields.required("for") { value throws(FileProblems) in
      try PlainValues.word(value)
    }
    urgency.approvals = try fields.required("approvals", PlainFields.count)
    urgency.reviewers = try fields.required("reviewers", PlainFields.count)
  }

  private static func alert(_ value: JSONValue) throws(FileProblems) -> CaseUrgency.Alert {
    var fields = try FieldReader(value)
    return CaseUrgency.Alert(
      rank: try fields.required("rank", PlainFields.count),
      title: try fields.required("title", PlainValues.text))
  }

  private static func due(_ value: JSONValue) throws(FileProblems) -> CaseUrgency.Due {
    var fields = try FieldReader(value)
    return CaseUrgency.Due(
      day: try fields.required("day", PlainValues.date),
      title: try fields.required("title", PlainValues.text),
      about: try fields.optional("about", PlainValues.string) ?? "")
  }
}
