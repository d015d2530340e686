public import BestInterests
internal import StrictJSON

/// What a reviewer signs: that this person approved this content of this case, with these results and words.
///
/// It is JSON in a fixed order without the signature itself, so that anybody with the case document, the id of the
/// store and the public key can make the same bytes and check them.
public struct ApprovalStatement: Equatable, Sendable {
  /// The bytes that are signed.
  public let bytes: [UInt8]

  /// The statement of an approval; nil when the event is none, or is not about the submission it stands after.
  public init?(_ event: WorkflowEvent, of file: Case, store: String) {
    guard event.action == .approve, let decision = event.decision,
      let position = file.workflow.events.firstIndex(of: event)
    else { return nil }
    let before = Workflow(events: Array(file.workflow.events[..<position]))
    guard let submission = before.submission?.submission, submission.content == decision.content else {
      return nil
    }
    let statement: JSONObject = [
      "vierstap-approval": .number(JSONNumber(1)), "store": .string(store), "case": .string(file.number),
      "submission": .number(JSONNumber(before.submissions)), "content": .string(decision.content),
      "framework": .object(DocumentHead.json(submission.framework)),
      "results": WorkflowFields.results(submission.results),
      "deviations": WorkflowFields.deviations(submission.deviations),
      "by": .string(event.by), "at": .string(event.at.iso), "reason": .string(event.reason),
      "childrenRead": .array(decision.childrenRead.map { .string($0) }),
      "accepted": WorkflowFields.deviations(decision.accepted),
    ]
    bytes = JSONWriter.bytes(.object(statement))
  }

  /// Signs it.
  public func signed(with key: SigningKey) -> Signature { key.sign(bytes) }

  /// Whether a signature is one over this statement.
  public func isSigned(by signature: Signature) -> Bool { SigningKey.isGood(signature, over: bytes) }
}

/// Whether an approval holds, as far as that can be seen.
public enum ApprovalCheck: Equatable, Sendable {
  case good
  case notSigned
  /// The signature is not one over what the case says.
  case badSignature
  /// The list of people has no such key for the person at that moment.
  case unknownKey

  /// Checks an approval in a case against the people of its store.
  public init(_ event: WorkflowEvent, of file: Case, store: String, roster: Roster) {
    guard let signature = event.decision?.signature else {
      self = .notSigned
      return
    }
    let person =
      roster.person(event.by) ?? roster.people.first { $0.formerLogins.contains(event.by) }
    guard let statement = ApprovalStatement(event, of: file, store: store),
      statement.isSigned(by: signature)
    else {
      self = .badSignature
      return
    }
    let isKnown = person?.keys.contains { $0.key == signature.key && $0.counts(at: event.at) } ?? false
    self = isKnown ? .good : .unknownKey
  }
}
