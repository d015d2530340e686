/// Something that is done with a remark, and whose turn that is.
public enum RemarkStep: CaseIterable, Sendable {
  /// A reviewer makes one.
  case write
  /// The caseworker says what came of it.
  case answer
  /// A reviewer accepts the answer, or asks once more.
  case judge

  /// What somebody must be allowed to do to take it.
  public var permission: Permission {
    switch self {
    case .write, .judge: .review
    case .answer: .write
    }
  }

  /// Whether a status of the case leaves it open.
  public func isPossible(in status: CaseStatus) -> Bool {
    switch self {
    case .write, .judge: status == .inReview
    case .answer: status.isBeingWorkedOn
    }
  }
}

/// Why somebody cannot do something with a remark now.
public enum RemarkRefusal: Equatable, Sendable {
  case notAllowed(Permission)
  /// The case has another status than the one in which this is done.
  case wrongStatus(CaseStatus)
  /// The person worked on what is reviewed, as the named login.
  case workedOnIt(as: String)
  case impossibleHistory
}

extension Transition {
  /// Why the person cannot do something with remarks now; nil when it is possible.
  public func refusal(of step: RemarkStep) -> RemarkRefusal? {
    guard file.isHistoryPossible else { return .impossibleHistory }
    guard roster.roles(of: login).may(step.permission) else { return .notAllowed(step.permission) }
    guard step.isPossible(in: file.status) else { return .wrongStatus(file.status) }
    guard step.permission == .review else { return nil }
    return ownWork.map { .workedOnIt(as: $0) }
  }

  /// The remarks that wait for the person: open ones for who works on the case, answered ones for who reviews it.
  public var remarksWaiting: [ReviewRemark] {
    if refusal(of: .answer) == nil { return file.workflow.remarks(.open) }
    if refusal(of: .judge) == nil { return file.workflow.remarks(.answered) }
    return []
  }
}

extension Workflow {
  /// The remarks that hang on a question or a consideration, in the order in which they were made.
  public func remarks(on target: ReviewRemark.Target) -> [ReviewRemark] {
    remarks.filter { $0.target == target }
  }

  /// An id that no remark of the case has yet, such as `m3-7f2a`; the tag differs from session to session.
  public func freshRemarkID(tag: String) -> String {
    let taken = Set(remarks.map(\.id))
    var number = 1
    while taken.contains("m\(number)-\(tag)") { number += 1 }
    return "m\(number)-\(tag)"
  }

  /// Adds what somebody says about a remark.
  public mutating func add(_ reply: ReviewRemark.Reply, to id: String) {
    guard let index = remarks.firstIndex(where: { $0.id == id }) else { return }
    remarks[index].replies.append(reply)
  }

  /// The same life of a case with all that is said in another version of it: nothing that was said is taken out.
  public func keepingRemarks(of other: Workflow) -> Workflow {
    Workflow(events: events, remarks: other.remarks.union(remarks))
  }
}
