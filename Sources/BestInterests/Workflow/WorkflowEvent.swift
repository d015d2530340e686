/// One step in the life of a case: what was done, by whom, when and why.
public struct WorkflowEvent: Equatable, Sendable {
  public var action: WorkflowAction
  /// The login of the person.
  public var by: String
  public var at: Timestamp
  /// In the person's own words; empty where none is asked for.
  public var reason: String
  /// With a submission: what was submitted.
  public var submission: Submission?
  /// With a reviewer's judgement: over what.
  public var decision: Decision?
  /// With a suspension: the day to look again.
  public var lookAgainOn: CalendarDate?

  /// Describes a step.
  public init(
    _ action: WorkflowAction, by: String, at: Timestamp, reason: String = "", submission: Submission? = nil,
    decision: Decision? = nil, lookAgainOn: CalendarDate? = nil
  ) {
    self.action = action
    self.by = by
    self.at = at
    self.reason = reason
    self.submission = submission
    self.decision = decision
    self.lookAgainOn = lookAgainOn
  }
}

/// Where a case stands in its life, as the steps that were taken; nothing in it is ever changed or taken out.
public struct Workflow: Equatable, Sendable {
  public var events: [WorkflowEvent]
  public var remarks: [ReviewRemark]

  /// Makes the life of a case; a new one has none behind it.
  public init(events: [WorkflowEvent] = [], remarks: [ReviewRemark] = []) {
    self.events = events
    self.remarks = remarks
  }

  /// The status that the steps lead to, or nil when they cannot have been taken in this order.
  public var status: CaseStatus? {
    var status = CaseStatus.draft
    var workflow = Workflow()
    for event in events {
      guard event.action.from.contains(status), event.hasItsParts else { return nil }
      workflow.events.append(event)
      status =
        event.action == .approve && !workflow.hasAllApprovals ? .inReview : event.action.to
    }
    return status
  }

  /// The last submission, while nothing has made a new one necessary.
  public var submission: (event: WorkflowEvent, submission: Submission)? {
    for event in events.reversed() {
      if let submission = event.submission { return (event, submission) }
      if event.action == .reopen || event.action == .receive { return nil }
    }
    return nil
  }

  /// The approvals of the last submission.
  public var approvals: [WorkflowEvent] {
    var found: [WorkflowEvent] = []
    for event in events.reversed() {
      if event.action == .approve { found.insert(event, at: 0) }
      if event.submission != nil || event.action == .reopen || event.action == .receive { break }
    }
    return found
  }

  /// Whether every reviewer that the last submission needs has approved it.
  public var hasAllApprovals: Bool {
    submission.map { approvals.count >= $0.submission.reviewers } ?? false
  }

  /// How often the case was submitted.
  public var submissions: Int { events.count { $0.submission != nil } }

  /// The last judgement of a reviewer on the last submission.
  public var lastDecision: WorkflowEvent? { events.last { $0.action.isDecision } }

  /// The remarks that wait for something.
  public func remarks(_ state: ReviewRemark.State) -> [ReviewRemark] {
    remarks.filter { $0.state == state }
  }
}

extension WorkflowEvent {
  /// Whether what belongs to a step of this kind is there, and nothing else.
  var hasItsParts: Bool {
    let isSubmission = action == .submit || action == .submitForRejection
    let purpose: Submission.Purpose = action == .submit ? .approval : .rejection
    return (submission != nil) == isSubmission && (submission.map { $0.purpose == purpose } ?? true)
      && (decision != nil) == action.isDecision && (lookAgainOn != nil) == (action == .suspend)
      && (!action.needsReason || !Value.text(reason).isEmpty)
  }
}
