/// A step that somebody wants to take with a case: what it needs, why it is refused, and what comes of it.
public struct Transition: Sendable {
  /// What the person puts in.
  public struct Request: Equatable, Sendable {
    public var action: WorkflowAction
    public var reason: String
    /// On submitting: whether the statement was confirmed.
    public var isConfirmed: Bool
    /// The writer's reasons for deviations on submitting, the reviewer's own on approving.
    public var deviations: [Deviation]
    /// On approving: the children whose pages were opened.
    public var childrenRead: [String]
    /// On suspending: the day to look again.
    public var lookAgainOn: CalendarDate?

    /// Describes what somebody wants.
    public init(
      _ action: WorkflowAction, reason: String = "", isConfirmed: Bool = false, deviations: [Deviation] = [],
      childrenRead: [String] = [], lookAgainOn: CalendarDate? = nil
    ) {
      self.action = action
      self.reason = reason
      self.isConfirmed = isConfirmed
      self.deviations = deviations
      self.childrenRead = childrenRead
      self.lookAgainOn = lookAgainOn
    }
  }

  public var framework: Framework
  public var file: Case
  public var today: CalendarDate
  /// The login of the person.
  public var login: String
  public var roster: Roster
  /// Everybody who changed the content since the last decision, as the revisions of the case tell.
  public var editors: [String]
  /// SHA-256 of the frozen content as it is now, in hexadecimal.
  public var content: String

  /// Looks at a case as one person may take it further.
  public init(
    framework: Framework, file: Case, today: CalendarDate, login: String, roster: Roster, editors: [String],
    content: String
  ) {
    self.framework = framework
    self.file = file
    self.today = today
    self.login = login
    self.roster = roster
    self.editors = editors
    self.content = content
  }

  /// The steps that the status of the case and the person's roles leave open, whatever else they may need.
  public var choices: [WorkflowAction] {
    let roles = roster.roles(of: login)
    return WorkflowAction.allCases.filter {
      $0 != .receive && $0.from.contains(file.status) && roles.may($0.permission)
    }
  }

  /// The step as it would stand in the case; only for a request that is not refused.
  public func event(_ request: Request, at now: Timestamp) -> WorkflowEvent {
    WorkflowEvent(
      request.action, by: login, at: now, reason: FoldedText.trimmed(request.reason),
      submission: submission(request), decision: decision(request), lookAgainOn: request.lookAgainOn)
  }

  /// The case with a step taken.
  public func taking(_ event: WorkflowEvent) -> Case {
    var file = file
    file.workflow.events.append(event)
    file.status = file.workflow.status ?? file.status
    write(event, into: &file)
    return file
  }

  private func submission(_ request: Request) -> Submission? {
    let purpose: Submission.Purpose
    switch request.action {
    case .submit: purpose = .approval
    case .submitForRejection: purpose = .rejection
    default: return nil
    }
    let evaluation = Evaluation(framework: framework, case: file, today: today)
    let results = evaluation.findings.filter { $0.status != .notApplicable }.map {
      Submission.Result(
        consideration: framework.considerations[$0.consideration].id, child: $0.child, status: $0.status)
    }
    let evaluator = Evaluator(framework: framework, case: file, today: today)
    let needsTwo = evaluator.truth(of: framework.review.secondReviewerWhen, in: Scope()) != .no
    return Submission(
      purpose: purpose, content: content, framework: file.framework, results: results,
      deviations: request.deviations, statement: framework.review.statement.nl,
      reviewers: purpose == .approval && needsTwo ? 2 : 1)
  }

  private func decision(_ request: Request) -> Decision? {
    guard request.action.isDecision else { return nil }
    return Decision(
      content: content, childrenRead: request.childrenRead,
      accepted: request.action == .approve ? request.deviations : [])
  }

  /// Writes into the answers what the framework wants to know of a step.
  private func write(_ event: WorkflowEvent, into file: inout Case) {
    let plan = framework.review
    func set(_ question: String?, _ value: Value?) {
      guard let question else { return }
      file.answers[Slot(question, .wholeCase)] = value.map { Answer($0, author: event.by, time: event.at) }
    }
    switch event.action {
    case .submit, .submitForRejection, .reopen, .receive:
      set(plan.reviewer, nil)
      set(plan.secondReviewer, nil)
      set(plan.decidedOn, nil)
    case .takeUp: set(plan.reviewer, .text(event.by))
    case .approve where file.workflow.approvals.count > 1:
      set(plan.reviewer, (file.workflow.approvals.first?.by).map { .text($0) })
      set(plan.secondReviewer, .text(event.by))
      set(plan.decidedOn, .date(PartialDate(today)))
    case .approve:
      set(plan.reviewer, .text(event.by))
      set(plan.decidedOn, .date(PartialDate(today)))
    case .giveBack, .reject: set(plan.decidedOn, .date(PartialDate(today)))
    case .withdraw, .explain, .suspend, .resume, .execute, .close: break
    }
  }
}
