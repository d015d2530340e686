public import BestInterests

/// One case as the register counts it: as it is now, how it came there, and what was submitted each time.
public struct RegisteredCase: Sendable {
  public var framework: Framework
  public var file: Case
  /// The first revision first.
  public var revisions: [RevisionHead]
  /// The case as it was submitted each time, in the order of the submissions; nil where that revision cannot be read.
  public var submitted: [Case?]

  /// Describes a case of the register.
  public init(framework: Framework, file: Case, revisions: [RevisionHead], submitted: [Case?]) {
    self.framework = framework
    self.file = file
    self.revisions = revisions
    self.submitted = submitted
  }

  /// When the case was made.
  var made: Timestamp? { revisions.first?.at }

  /// What became of a submission first.
  enum Outcome: String, CaseIterable {
    /// The case was not submitted yet.
    case draft
    case waiting
    case returned
    case rejected
    case withdrawn
    case approved

    var title: LocalText {
      switch self {
      case .draft: LocalText(nl: "in bewerking, nog niet ingediend", en: "being written, not submitted yet")
      case .waiting: LocalText(nl: "ingediend, wacht op besluit", en: "submitted, waiting for a decision")
      case .returned: LocalText(nl: "teruggestuurd", en: "returned")
      case .rejected: LocalText(nl: "geweigerd", en: "refused")
      case .withdrawn: LocalText(nl: "ingetrokken", en: "withdrawn")
      case .approved: LocalText(nl: "akkoord", en: "approved")
      }
    }
  }

  /// One submission with what came of it.
  struct Round {
    var event: WorkflowEvent
    var outcome: Outcome
    /// The step that decided it; nil while it waits.
    var decided: WorkflowEvent?
    /// The case as it was submitted.
    var content: Case?
  }

  /// Every submission of the case, the first first.
  var rounds: [Round] {
    var rounds: [Round] = []
    var approvals = 0
    for event in file.workflow.events {
      if event.submission != nil {
        let content = submitted.indices.contains(rounds.count) ? submitted[rounds.count] : nil
        rounds.append(Round(event: event, outcome: .waiting, decided: nil, content: content))
        approvals = 0
        continue
      }
      guard let last = rounds.indices.last, rounds[last].decided == nil else { continue }
      let outcome: Outcome
      switch event.action {
      case .giveBack: outcome = .returned
      case .reject: outcome = .rejected
      case .withdraw: outcome = .withdrawn
      case .approve:
        approvals += 1
        guard approvals >= rounds[last].event.submission?.reviewers ?? 1 else { continue }
        outcome = .approved
      default: continue
      }
      rounds[last].outcome = outcome
      rounds[last].decided = event
    }
    return rounds
  }
}
