/// What was passed although a consideration was violated, and what was submitted to be rejected, over all cases.
public struct OverrideLedger: Equatable, Sendable {
  /// A deviation that a reviewer accepted.
  public struct Acceptance: Equatable, Sendable {
    /// The number and the title of the case.
    public var number: String
    public var title: String
    /// The consideration and the child, with the reviewer's own words.
    public var deviation: NamedDeviation
    /// Why the writer departed from it.
    public var writersReason: String
    /// The login of the writer, and of the reviewer.
    public var writer: String
    public var reviewer: String
    public var at: Timestamp
    /// The framework it was judged under.
    public var framework: FrameworkReference
  }

  /// A proposal that a hard stop forbids, submitted so that it is seen and counted.
  public struct Refusal: Equatable, Sendable {
    public var number: String
    public var title: String
    /// The absolute considerations that were violated, each with its child; the reasons are empty.
    public var stops: [NamedDeviation]
    /// The login of the writer, and why it was submitted.
    public var writer: String
    public var reason: String
    public var at: Timestamp
    public var framework: FrameworkReference
    /// What came of it; nil while it waits.
    public var outcome: WorkflowEvent?
  }

  /// How often a consideration stands in the ledger.
  public struct Count: Equatable, Sendable {
    /// The id of the consideration.
    public var consideration: String
    public var title: LocalText
    public var count: Int
  }

  private var accepted: [Acceptance] = []
  private var refused: [Refusal] = []

  /// Makes a ledger in which nothing stands yet.
  public init() {}

  /// Whether a case can stand in the ledger; one that was never submitted cannot, and need not be read.
  public static func concerns(_ summary: CaseSummary) -> Bool { summary.status != .draft }

  /// Takes in what was decided about a case; `framework` finds the one that something was judged under.
  ///
  /// What was decided elsewhere, before the case came into this store, does not count.
  public mutating func add(_ file: Case, framework: (FrameworkReference) -> Framework?) {
    let events = file.workflow.events
    let start = events.lastIndex { $0.action == .receive }.map { $0 + 1 } ?? 0
    var submitted: (event: WorkflowEvent, submission: Submission, refusal: Int?)?
    for event in events[start...] {
      if let submission = event.submission {
        submitted = (event, submission, nil)
        if submission.purpose == .rejection {
          submitted?.refusal = refused.count
          refused.append(refusal(event, submission, file, framework))
        }
      } else if let place = submitted?.refusal, event.action.isDecision || event.action == .withdraw {
        refused[place].outcome = event
        submitted?.refusal = nil
      }
      if let decision = event.decision, event.action == .approve, let submitted {
        accepted += decision.accepted.map { deviation in
          acceptance(deviation, event, submitted.event, submitted.submission, file, framework)
        }
      }
    }
  }

  /// The deviations that were accepted, the latest first.
  public var acceptances: [Acceptance] { accepted.sorted { ($0.at, $1.number) > ($1.at, $0.number) } }

  /// What was submitted to be rejected, the latest first.
  public var refusals: [Refusal] { refused.sorted { ($0.at, $1.number) > ($1.at, $0.number) } }

  /// How often each consideration was departed from, the most often first.
  public var counts: [Count] { Self.counts(accepted.map(\.deviation)) }

  /// How often each absolute consideration was violated in what was submitted to be rejected.
  public var stopCounts: [Count] { Self.counts(refused.flatMap(\.stops)) }

  private static func counts(_ deviations: [NamedDeviation]) -> [Count] {
    var counts: [String: Count] = [:]
    for deviation in deviations {
      let id = deviation.row.consideration
      counts[id, default: Count(consideration: id, title: deviation.title, count: 0)].count += 1
    }
    return counts.values.sorted { ($1.count, $0.consideration) < ($0.count, $1.consideration) }
  }

  private func acceptance(
    _ deviation: Deviation, _ event: WorkflowEvent, _ submittedBy: WorkflowEvent, _ submission: Submission,
    _ file: Case, _ framework: (FrameworkReference) -> Framework?
  ) -> Acceptance {
    let reason = submission.deviations.first { $0.row == deviation.row }?.reason ?? ""
    return Acceptance(
      number: file.number, title: Self.title(file, framework),
      deviation: Self.named(deviation, submission.framework, file, framework), writersReason: reason,
      writer: submittedBy.by, reviewer: event.by, at: event.at, framework: submission.framework)
  }

  private func refusal(
    _ event: WorkflowEvent, _ submission: Submission, _ file: Case,
    _ framework: (FrameworkReference) -> Framework?
  ) -> Refusal {
    let known = framework(submission.framework) ?? framework(file.framework)
    let stops = submission.results.filter { result in
      result.status == .violated && known?.consideration(result.consideration)?.severity == .absolute
    }
    return Refusal(
      number: file.number, title: Self.title(file, framework),
      stops: stops.map { result in
        let row = Deviation.Row(consideration: result.consideration, child: result.child)
        return Self.named(Deviation(row: row, reason: ""), submission.framework, file, framework)
      },
      writer: event.by, reason: event.reason, at: event.at, framework: submission.framework, outcome: nil)
  }

  private static func title(_ file: Case, _ framework: (FrameworkReference) -> Framework?) -> String {
    framework(file.framework).map { file.text($0.roles.caseTitle, .wholeCase) } ?? ""
  }

  /// A deviation in the words of the framework it was judged under, or of that of the case when it is not at hand.
  private static func named(
    _ deviation: Deviation, _ reference: FrameworkReference, _ file: Case,
    _ framework: (FrameworkReference) -> Framework?
  ) -> NamedDeviation {
    NamedDeviation(deviation, framework: framework(reference) ?? framework(file.framework), case: file)
  }
}

extension OverrideLedger {
  /// The ledger without confidential passages.
  public func withoutConfidential(_ language: Language) -> OverrideLedger {
    func redacted(_ text: String) -> String { Confidential.redacted(text, language) }
    func redacted(_ deviation: NamedDeviation) -> NamedDeviation {
      var shown = deviation
      shown.child = redacted(shown.child)
      shown.reason = redacted(shown.reason)
      return shown
    }
    var shown = self
    shown.accepted = accepted.map { row in
      var row = row
      row.title = redacted(row.title)
      row.deviation = redacted(row.deviation)
      row.writersReason = redacted(row.writersReason)
      return row
    }
    shown.refused = refused.map { row in
      var row = row
      row.title = redacted(row.title)
      row.stops = row.stops.map(redacted)
      row.reason = redacted(row.reason)
      if let reason = row.outcome?.reason { row.outcome?.reason = redacted(reason) }
      return row
    }
    return shown
  }
}
