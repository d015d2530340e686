/// One reason why a step cannot be taken; a refused step lists all of them at once.
public enum Refusal: Equatable, Sendable {
  /// The roles of the person do not allow it.
  case notAllowed(WorkflowAction)
  /// The case does not stand where the step begins.
  case wrongStatus(WorkflowAction, CaseStatus)
  /// The steps in the file cannot have been taken in this order, or lead to another status than it says.
  case impossibleHistory
  case reasonMissing(WorkflowAction)
  /// An absolute consideration is violated; nobody can override it.
  case stopped(Finding)
  /// A consideration that blocks the step is open, or is violated without an acceptable deviation.
  case unsettled(Finding)
  case unanswered(Slot)
  case refused(RefusedAnswer)
  /// Two people wrote the same answer, and nobody chose.
  case rival(Slot)
  /// The writer does not say why a violated required consideration is departed from.
  case deviationUnexplained(Finding)
  case statementNotConfirmed
  /// A remark that must be answered before the next submission is not.
  case remarkUnanswered(ReviewRemark)
  /// Nothing stops the proposal, so that it need not be submitted to have it rejected.
  case nothingStops
  /// The person worked on what is to be reviewed, as the named login.
  case workedOnIt(as: String)
  /// The person has approved this submission already.
  case alreadyApproved(as: String)
  /// Only a proposal that was submitted for approval can be approved.
  case onlyToReject
  /// The content is not the one that was submitted.
  case contentChanged
  /// The reviewer has not opened the pages of a child.
  case childNotRead(String)
  /// The reviewer does not say in own words why a violated required consideration is acceptable.
  case deviationNotAccepted(Finding)
  /// The reviewer's words are those of the writer.
  case deviationCopied(Finding)
  /// A remark that the reviewer made is not settled.
  case remarkNotAccepted(ReviewRemark)
  /// What the framework asks for before this step is not so yet.
  case requirement(Int, child: String?)
  /// There is something to carry out first.
  case notCarriedOut
  case lookAgainMissing
  case lookAgainPassed(CalendarDate)

  /// The child it is about, for grouping.
  public var child: String? {
    switch self {
    case .stopped(let finding), .unsettled(let finding), .deviationUnexplained(let finding),
      .deviationNotAccepted(let finding), .deviationCopied(let finding):
      finding.child
    case .unanswered(let slot), .rival(let slot): slot.subject.child
    case .refused(let refused): refused.slot.subject.child
    case .remarkUnanswered(let remark), .remarkNotAccepted(let remark): remark.target.child
    case .childNotRead(let child): child
    case .requirement(_, let child): child
    case .notAllowed, .wrongStatus, .impossibleHistory, .reasonMissing, .statementNotConfirmed, .nothingStops,
      .workedOnIt, .alreadyApproved, .onlyToReject, .contentChanged, .notCarriedOut, .lookAgainMissing,
      .lookAgainPassed:
      nil
    }
  }
}

extension Subject {
  /// The person it is about; an option alone and the case are about nobody.
  var child: String? {
    switch self {
    case .wholeCase, .option: nil
    case .person(let person): person
    case .childOption(let child, _): child
    }
  }
}

extension ReviewRemark.Target {
  var child: String? {
    switch self {
    case .question(let slot): slot.subject.child
    case .row(let row): row.child
    }
  }
}
