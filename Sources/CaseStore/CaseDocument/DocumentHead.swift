internal import BestInterests
internal import StrictJSON

/// What stands first in a case document: what a list shows, the last change, and which framework.
struct DocumentHead {
  var summary: CaseSummary
  var change: Change
  /// Unknown fields beside those of the change.
  var changeExtras: JSONObject

  /// The key after the head; a list reads no further.
  static let end = "framework"

  /// Reads the head; the fields that the program computes are needed only where a list shows them.
  static func read(_ fields: inout FieldReader, isForList: Bool) throws(FileProblems) -> DocumentHead {
    try checkFormat(&fields, "vierstap")
    let number = try fields.required("case", PlainFields.caseNumber)
    let revision = try fields.required("revision", PlainFields.revision)
    let title = try computed(&fields, "title", isForList, PlainValues.string) ?? ""
    let kind = try computed(&fields, "kind", isForList, PlainValues.string) ?? ""
    let status = try fields.required("status") { value throws(FileProblems) in
      try PlainValues.word(value, CaseStatus.self)
    }
    let children = try computed(&fields, "children", isForList, PlainValues.string) ?? ""
    let step = try computed(&fields, "step", isForList, PlainFields.count) ?? 0
    let stopped = try computed(&fields, "stopped", isForList, PlainFields.count) ?? 0
    let violated = try computed(&fields, "violated", isForList, PlainFields.count) ?? 0
    let open = try computed(&fields, "open", isForList, PlainFields.count) ?? 0
    let urgency = try fields.optional("urgency", UrgencyFields.read) ?? CaseUrgency()
    let (change, extras) = try fields.required("changed", readChange)
    return DocumentHead(
      summary: CaseSummary(
        number: number, title: title, kind: kind, status: status, children: children, step: step,
        stopped: stopped, violated: violated, open: open, author: change.by, changed: change.at,
        revision: revision, urgency: urgency),
      change: change, changeExtras: extras)
  }

  /// Refuses what a later version wrote before anything else is looked at.
  static func checkFormat(_ fields: inout FieldReader, _ key: String) throws(FileProblems) {
    let format = try fields.required(key) { value throws(FileProblems) in
      try PlainValues.integer(value, in: 1...1_000_000)
    }
    guard format <= CaseFile.newestFormat else { throw FileProblems(.newerFormat(format)) }
  }

  static func readReference(
    _ value: JSONValue
  ) throws(FileProblems) -> (FrameworkReference, extras: JSONObject) {
    var fields = try FieldReader(value)
    let reference = FrameworkReference(
      id: try fields.required("id", PlainFields.frameworkName),
      version: try fields.required("version", PlainFields.frameworkName),
      digest: try fields.required("digest", PlainFields.digest))
    return (reference, fields.rest)
  }

  /// Reads a reference that holds nothing else.
  static func readPlainReference(_ value: JSONValue) throws(FileProblems) -> FrameworkReference {
    let (reference, extras) = try readReference(value)
    if let unknown = extras.members.first { throw FileProblems(.unknownKey(unknown.key)) }
    return reference
  }

  static func json(_ reference: FrameworkReference) -> JSONObject {
    [
      "id": .string(reference.id), "version": .string(reference.version),
      "digest": .string(reference.digest),
    ]
  }

  /// The members of the head.
  static func members(of summary: CaseSummary, change: Change, extras: JSONObject) -> [JSONObject.Member] {
    var changed: JSONObject = [
      "by": .string(change.by), "at": .string(change.at.iso), "action": .string(change.action),
      "reason": .string(change.reason), "previous": .string(change.previous),
    ]
    if let old = change.migratedFrom { changed.append("migratedFrom", .object(json(old))) }
    for member in extras.members { changed.append(member.key, member.value) }
    var head: JSONObject = [
      "vierstap": .number(JSONNumber(CaseFile.newestFormat)), "case": .string(summary.number),
      "revision": .number(JSONNumber(summary.revision)), "title": .string(summary.title),
      "kind": .string(summary.kind), "status": .string(summary.status.rawValue),
      "children": .string(summary.children), "step": .number(JSONNumber(summary.step)),
      "stopped": .number(JSONNumber(summary.stopped)), "violated": .number(JSONNumber(summary.violated)),
      "open": .number(JSONNumber(summary.open)),
    ]
    if summary.urgency != CaseUrgency() {
      head.append("urgency", .object(UrgencyFields.json(summary.urgency)))
    }
    head.append("changed", .object(changed))
    return head.members
  }

  private static func computed<Result>(
    _ fields: inout FieldReader, _ key: String, _ isForList: Bool,
    _ read: (JSONValue) throws(FileProblems) -> Result
  ) throws(FileProblems) -> Result? {
    isForList ? try fields.required(key, read) : try fields.optional(key, read)
  }

  private static func readChange(_ value: JSONValue) throws(FileProblems) -> (Change, JSONObject) {
    var fields = try FieldReader(value)
    let change = Change(
      by: try fields.required("by", PlainValues.string), at: try fields.required("at", PlainFields.moment),
      action: try fields.required("action", PlainValues.string),
      reason: try fields.required("reason", PlainValues.string),
      previous: try fields.required("previous", PlainFields.digest),
      migratedFrom: try fields.optional("migratedFrom", readPlainReference))
    return (change, fields.rest)
  }
}
