internal import BestInterests
internal import StrictJSON

/// The steps taken with a case and the remarks of its reviewers, as they stand in a document.
///
/// Nothing unknown is allowed in them: what a later version adds here changes what an approval means, and needs a
/// later format.
enum WorkflowFields {
  static func json(_ workflow: Workflow) -> JSONObject {
    [
      "events": .array(workflow.events.map { .object(json($0)) }),
      "remarks": .array(workflow.remarks.map { .object(json($0)) }),
    ]
  }

  static func json(_ event: WorkflowEvent) -> JSONObject {
    var members: JSONObject = [
      "action": .string(event.action.rawValue), "by": .string(event.by), "at": .string(event.at.iso),
      "reason": .string(event.reason),
    ]
    if let submission = event.submission { members.append("submission", .object(json(submission))) }
    if let decision = event.decision { members.append("decision", .object(json(decision))) }
    if let day = event.lookAgainOn { members.append("lookAgainOn", .string(day.iso)) }
    return members
  }

  private static func json(_ submission: Submission) -> JSONObject {
    [
      "purpose": .string(submission.purpose.rawValue), "content": .string(submission.content),
      "framework": .object(DocumentHead.json(submission.framework)),
      "results": results(submission.results), "deviations": deviations(submission.deviations),
      "statement": .string(submission.statement), "reviewers": .number(JSONNumber(submission.reviewers)),
    ]
  }

  private static func json(_ decision: Decision) -> JSONObject {
    var members: JSONObject = [
      "content": .string(decision.content),
      "childrenRead": .array(decision.childrenRead.map { .string($0) }),
      "accepted": deviations(decision.accepted),
    ]
    if let signature = decision.signature {
      members.append(
        "signature", .object(["key": .string(signature.key), "value": .string(signature.value)]))
    }
    return members
  }

  static func results(_ results: [Submission.Result]) -> JSONValue {
    .array(
      results.map { result in
        var members = row(Deviation.Row(consideration: result.consideration, child: result.child))
        members.append("status", .string(result.status.rawValue))
        return .object(members)
      })
  }

  static func deviations(_ deviations: [Deviation]) -> JSONValue {
    .array(
      deviations.map { deviation in
        var members = row(deviation.row)
        members.append("reason", .string(deviation.reason))
        return .object(members)
      })
  }

  private static func row(_ row: Deviation.Row) -> JSONObject {
    var members: JSONObject = ["consideration": .string(row.consideration)]
    if let child = row.child { members.append("child", .string(child)) }
    return members
  }

  private static func json(_ remark: ReviewRemark) -> JSONObject {
    let target =
      switch remark.target {
      case .question(let slot): PlaceFields.json(slot)
      case .row(let row): Self.row(row)
      }
    return [
      "id": .string(remark.id), "on": .object(target), "text": .string(remark.text),
      "mustFix": .bool(remark.isMustFix), "by": .string(remark.by), "at": .string(remark.at.iso),
      "replies": .array(
        remark.replies.map { reply in
          .object([
            "kind": .string(reply.kind.rawValue), "text": .string(reply.text), "by": .string(reply.by),
            "at": .string(reply.at.iso),
          ])
        }),
    ]
  }

  // MARK: Reading

  static func read(_ value: JSONValue) throws(FileProblems) -> Workflow {
    try MemberReader.read(value) { reader throws(FileProblems) in
      Workflow(
        events: try reader.list("events", isRequired: true, event),
        remarks: try reader.list("remarks", isRequired: true, remark))
    }
  }

  private static func event(_ value: JSONValue) throws(FileProblems) -> WorkflowEvent {
    try MemberReader.read(value) { reader throws(FileProblems) in
      WorkflowEvent(
        try reader.required("action") { value throws(FileProblems) in try PlainValues.word(value) },
        by: try reader.required("by", PlainValues.string), at: try reader.required("at", PlainFields.moment),
        reason: try reader.required("reason", PlainValues.string),
        submission: try reader.optional("submission", submission),
        decision: try reader.optional("decision", decision),
        lookAgainOn: try reader.optional("lookAgainOn", PlainValues.date))
    }
  }

  private static func submission(_ value: JSONValue) throws(FileProblems) -> Submission {
    try MemberReader.read(value) { reader throws(FileProblems) in
      Submission(
        purpose: try reader.required("purpose") { value throws(FileProblems) in try PlainValues.word(value) },
        content: try reader.required("content", PlainFields.digest),
        framework: try reader.required("framework", DocumentHead.readPlainReference),
        results: try reader.list("results", isRequired: true) { value throws(FileProblems) in
          try MemberReader.read(value) { reader throws(FileProblems) in
            let row = try row(&reader)
            return Submission.Result(
              consideration: row.consideration, child: row.child,
              status: try reader.required("status") { value throws(FileProblems) in
                try PlainValues.word(value)
              })
          }
        },
        deviations: try reader.list("deviations", isRequired: true, deviation),
        statement: try reader.required("statement", PlainValues.string),
        reviewers: try reader.required("reviewers") { value throws(FileProblems) in
          try PlainValues.integer(value, in: 1...2)
        })
    }
  }

  private static func decision(_ value: JSONValue) throws(FileProblems) -> Decision {
    try MemberReader.read(value) { reader throws(FileProblems) in
      Decision(
        content: try reader.required("content", PlainFields.digest),
        childrenRead: try reader.required("childrenRead", PlainValues.strings),
        accepted: try reader.list("accepted", isRequired: true, deviation),
        signature: try reader.optional("signature") { value throws(FileProblems) in
          try MemberReader.read(value) { reader throws(FileProblems) in
            Signature(
              key: try reader.required("key", PlainFields.hexadecimal),
              value: try reader.required("value", PlainFields.hexadecimal))
          }
        })
    }
  }

  private static func deviation(_ value: JSONValue) throws(FileProblems) -> Deviation {
    try MemberReader.read(value) { reader throws(FileProblems) in
      Deviation(row: try row(&reader), reason: try reader.required("reason", PlainValues.string))
    }
  }

  private static func row(_ reader: inout MemberReader) throws(FileProblems) -> Deviation.Row {
    Deviation.Row(
      consideration: try reader.required("consideration", PlainValues.string),
      child: try reader.optional("child", PlainFields.id))
  }

  private static func remark(_ value: JSONValue) throws(FileProblems) -> ReviewRemark {
    try MemberReader.read(value) { reader throws(FileProblems) in
      ReviewRemark(
        id: try reader.required("id", PlainFields.id), target: try reader.required("on", target),
        text: try reader.required("text", PlainValues.string),
        isMustFix: try reader.required("mustFix", PlainValues.bool),
        by: try reader.required("by", PlainValues.string), at: try reader.required("at", PlainFields.moment),
        replies: try reader.list("replies", isRequired: true, reply))
    }
  }

  private static func target(_ value: JSONValue) throws(FileProblems) -> ReviewRemark.Target {
    var fields = try FieldReader(value)
    let target: ReviewRemark.Target
    if fields.has("question") {
      target = .question(try PlaceFields.read(&fields))
    } else {
      target = .row(
        Deviation.Row(
          consideration: try fields.required("consideration", PlainValues.string),
          child: try fields.optional("child", PlainFields.id)))
    }
    if let unknown = fields.rest.members.first { throw FileProblems(.unknownKey(unknown.key)) }
    return target
  }

  private static func reply(_ value: JSONValue) throws(FileProblems) -> ReviewRemark.Reply {
    try MemberReader.read(value) { reader throws(FileProblems) in
      ReviewRemark.Reply(
        try reader.required("kind") { value throws(FileProblems) in try PlainValues.word(value) },
        text: try reader.required("text", PlainValues.string),
        by: try reader.required("by", PlainValues.string), at: try reader.required("at", PlainFields.moment))
    }
  }
}
