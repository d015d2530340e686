import BestInterests
import CaseGenerator
import CaseStore
import Testing

@Suite("Every status of every consideration is reached")
struct ReachabilityTests {
  /// What no case can reach, with the reason; whatever follows from the form of the conditions is not listed.
  private static let impossible: [String: [Status: String]] = [:]

  @Test("by an example or a random case, unless it is impossible", arguments: try EmbeddedFramework.all)
  func statuses(_ source: EmbeddedFramework) {
    let framework = source.framework
    var wanted = Set<Outcome>()
    var excluded = Set<Outcome>()
    for (index, consideration) in framework.considerations.enumerated() {
      for status in Status.allCases {
        let isExcluded = consideration.excludes(status) || Self.impossible[consideration.id]?[status] != nil
        if isExcluded {
          excluded.insert(Outcome(index, status))
        } else {
          wanted.insert(Outcome(index, status))
        }
      }
      for way in consideration.violatedWhen.indices { wanted.insert(Outcome(index, .violated, way: way)) }
    }
    func look(_ finding: Finding) {
      let outcome = Outcome(finding.consideration, finding.status)
      #expect(!excluded.contains(outcome), "\(outcome.words(framework))")
      wanted.remove(outcome)
      wanted.remove(Outcome(finding.consideration, finding.status, way: finding.violation))
    }
    for example in source.examples {
      guard let index = framework.considerations.firstIndex(where: { $0.id == example.consideration }) else {
        continue
      }
      Evaluator(framework: framework, case: example.file, today: example.today).findings(for: index)
        .forEach(look)
    }
    var cases = RandomCase(source, seed: 31)
    for number in 0..<400 where number < 20 || !wanted.isEmpty {
      let start = cases.next()
      Evaluation(framework: framework, case: start.file, today: start.today).findings.forEach(look)
    }
    #expect(wanted.map { $0.words(framework) }.sorted() == [])
  }
}

/// A status of a consideration, perhaps with the way it is violated.
private struct Outcome: Hashable {
  var consideration: Int
  var status: Status
  var way: Int?

  init(_ consideration: Int, _ status: Status, way: Int? = nil) {
    self.consideration = consideration
    self.status = status
    self.way = way
  }

  func words(_ framework: Framework) -> String {
    "\(framework.considerations[consideration].id): \(status)" + (way.map { " (\($0))" } ?? "")
  }
}

extension Consideration {
  /// Whether the form of the conditions alone keeps a status out of reach.
  fileprivate func excludes(_ status: Status) -> Bool {
    switch status {
    case .violated: violatedWhen.isEmpty
    case .notApplicable: appliesWhen == .constant(true)
    case .satisfied: satisfiedWhen == .constant(false)
    case .open: satisfiedWhen == .constant(true) && appliesWhen == .constant(true)
    }
  }
}
