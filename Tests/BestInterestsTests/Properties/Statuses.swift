import BestInterests

/// What every consideration says of a case, without the order in which it is said.
struct Statuses: Equatable {
  /// A consideration and the child it is about.
  struct Place: Hashable {
    var consideration: Int
    var child: String?
  }

  /// A status with what decided it.
  struct Outcome: Hashable {
    var status: Status
    var violation: Int?
    var remarks: [Int]
  }

  private(set) var outcomes: [Place: Outcome] = [:]

  init(_ evaluation: Evaluation) {
    for finding in evaluation.findings {
      outcomes[Place(consideration: finding.consideration, child: finding.child)] = Outcome(
        status: finding.status, violation: finding.violation, remarks: finding.remarks)
    }
  }

  init(_ framework: Framework, _ file: Case, _ today: CalendarDate) {
    self.init(Evaluation(framework: framework, case: file, today: today))
  }

  /// The places at which another evaluation says something else.
  func differences(from other: Statuses) -> [Place] {
    Set(outcomes.keys).union(other.outcomes.keys).filter { outcomes[$0] != other.outcomes[$0] }
      .sorted { ($0.consideration, $0.child ?? "") < ($1.consideration, $1.child ?? "") }
  }

  /// The considerations that say something else, by id.
  func changed(from other: Statuses, _ framework: Framework) -> Set<String> {
    Set(differences(from: other).map { framework.considerations[$0.consideration].id })
  }
}
