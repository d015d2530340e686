import BestInterests

/// A step that a person is preparing: what was put in so far.
///
/// What is still to be asked follows from why the step would be refused as it is.
struct StepInProgress: Equatable, Sendable {
  /// Something to be typed for a step.
  enum Ask: Equatable, Sendable {
    case reason
    /// Why a violated consideration is departed from, or accepted.
    case deviation(Deviation.Row)
    case lookAgainOn
    case passphrase
  }

  var request: Transition.Request
  /// Whether the person said yes to what cannot be undone.
  var isSure = false
  var passphrase: String?

  init(_ action: WorkflowAction) {
    request = Transition.Request(action)
  }

  /// What would have to be typed to settle a refusal; nil when it cannot be settled here.
  static func ask(for refusal: Refusal, _ framework: Framework) -> Ask? {
    switch refusal {
    case .reasonMissing: .reason
    case .lookAgainMissing, .lookAgainPassed: .lookAgainOn
    case .deviationUnexplained(let finding), .deviationNotAccepted(let finding),
      .deviationCopied(let finding):
      .deviation(
        Deviation.Row(
          consideration: framework.considerations[finding.consideration].id, child: finding.child))
    default: nil
    }
  }

  /// What was typed before for the same.
  func text(for ask: Ask) -> String {
    switch ask {
    case .reason: request.reason
    case .deviation(let row): request.deviations.first { $0.row == row }?.reason ?? ""
    case .lookAgainOn, .passphrase: ""
    }
  }

  mutating func set(_ reason: String, for row: Deviation.Row) {
    request.deviations.removeAll { $0.row == row }
    request.deviations.append(Deviation(row: row, reason: reason))
  }
}
