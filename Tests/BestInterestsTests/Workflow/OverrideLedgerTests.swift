import BestInterests
import Testing

@Suite("What was passed although a consideration was violated stands in a ledger")
struct OverrideLedgerTests {
  private func ledger(_ desks: Desk...) -> OverrideLedger {
    var ledger = OverrideLedger()
    for desk in desks { ledger.add(desk.file) { $0 == desk.framework.reference ? desk.framework : nil } }
    return ledger
  }

  /// The desk with steps as they stand in a file, however they came there.
  private func with(_ events: [WorkflowEvent], _ desk: Desk, number: String = "2026-0001") -> Desk {
    var desk = desk
    desk.file.workflow.events = events
    desk.file.number = number
    return desk
  }

  private func submission(
    _ desk: Desk, _ purpose: Submission.Purpose, _ deviations: [Deviation] = [],
    results: [Submission.Result] = []
  ) -> Submission {
    Submission(
      purpose: purpose, content: "", framework: desk.framework.reference, results: results,
      deviations: deviations,
      statement: "")
  }

  private func event(
    _ action: WorkflowAction, _ by: String, _ second: Int64, _ reason: String = "",
    _ submission: Submission? = nil,
    accepting: [Deviation]? = nil
  ) -> WorkflowEvent {
    WorkflowEvent(
      action, by: by, at: Timestamp(seconds: 1_795_000_000 + second), reason: reason, submission: submission,
      decision: accepting.map { Decision(content: "", childrenRead: [], accepted: $0) })
  }

  @Test("A deviation that a reviewer accepted, on its whole way from the desk, with both people's words")
  func wholeWay() throws {
    var desk = try Desk("joint-complete", #"{"answers": {"x.place-not-school": "no"}}"#)
    func deviations(_ words: String) -> [Deviation] {
      desk.children.map {
        Deviation(row: .init(consideration: "child-sensitive-execution", child: $0), reason: words)
      }
    }
    let reasons = deviations("De kinderen zitten op een internaat en gaan nooit naar een ander adres toe.")
    desk.take(.init(.submit, isConfirmed: true, deviations: reasons), by: "anne")
    desk.take(.init(.takeUp), by: "sara")
    var approve = desk.approve
    approve.deviations = deviations("Ik sprak de mentor: ophalen van hun kamer, door hem, is het minst erg.")
    desk.take(approve, by: "sara")
    let found = ledger(desk)
    #expect(
      found.acceptances.count == desk.children.count && found.counts.map(\.count) == [desk.children.count])
    let row = try #require(found.acceptances.first)
    #expect(row.number == "2026-0001" && row.writer == "anne" && row.reviewer == "sara")
    #expect(
      row.deviation.reason.hasPrefix("Ik sprak de mentor") && row.writersReason.hasPrefix("De kinderen"))
    #expect(row.deviation.title == desk.framework.consideration("child-sensitive-execution")?.title)
    #expect(!row.deviation.child.isEmpty && row.framework == desk.framework.reference)
    #expect(row.title == desk.file.text("c.title", .wholeCase))
  }

  @Test(
    "Counts by consideration and rows come the latest first, every reviewer's acceptance is a row of its own")
  func counts() throws {
    let desk = try Desk()
    let child = desk.children.first
    let one = Deviation.Row(consideration: "child-views", child: child)
    let two = Deviation.Row(consideration: "four-eyes", child: nil)
    func accept(_ rows: [Deviation.Row]) -> [Deviation] { rows.map { Deviation(row: $0, reason: "Ja.") } }
    let first = with(
      [
        event(.submit, "anne", 0, "", submission(desk, .approval, accept([one, two]))),
        event(.takeUp, "sara", 1),
        event(.approve, "sara", 2, "Goed.", accepting: accept([one])),
        event(.approve, "tom", 3, "Ook goed.", accepting: accept([one])),
      ], desk)
    let later = with(
      [
        event(.submit, "bas", 10, "", submission(desk, .approval)), event(.takeUp, "sara", 11),
        event(.approve, "sara", 12, "Goed.", accepting: accept([one, two])),
      ], desk, number: "2026-0002")
    let found = ledger(first, later)
    #expect(found.acceptances.map(\.number) == ["2026-0002", "2026-0002", "2026-0001", "2026-0001"])
    #expect(
      found.counts.map(\.consideration) == ["child-views", "four-eyes"]
        && found.counts.map(\.count) == [3, 1])
    #expect(found.acceptances.last?.writersReason == "Ja." && found.acceptances.first?.writersReason == "")
  }

  @Test(
    "What was submitted to be rejected stands in it with its hard stops and its outcome, also while it waits")
  func refusals() throws {
    let desk = try Desk()
    let child = desk.children.first
    let results: [Submission.Result] = [
      .init(consideration: "no-separation-for-obstruction", child: child, status: .violated),
      .init(consideration: "no-separation-unless-necessary", child: child, status: .satisfied),
      .init(consideration: "child-views", child: child, status: .violated),
    ]
    let submit = event(
      .submitForRejection, "anne", 0, "Gevraagd door de leiding.",
      submission(desk, .rejection, results: results))
    let waiting = with([submit, event(.takeUp, "sara", 1)], desk)
    let row = try #require(ledger(waiting).refusals.first)
    #expect(row.stops.map(\.row.consideration) == ["no-separation-for-obstruction"] && row.outcome == nil)
    #expect(row.reason == "Gevraagd door de leiding.")
    let rejected = with(
      [submit, event(.takeUp, "sara", 1), event(.reject, "sara", 2, "Kan niet.", accepting: [])], desk)
    #expect(ledger(rejected).refusals.first?.outcome?.action == .reject)
    #expect(
      ledger(with([submit, event(.withdraw, "anne", 5, "Toch niet.")], desk)).refusals.first?.outcome?.by
        == "anne")
    // Returned, and submitted once more: two rows, each with its own outcome.
    let again = with(
      [
        submit, event(.takeUp, "sara", 1), event(.giveBack, "sara", 2, "Waarom?", accepting: []),
        event(.submitForRejection, "anne", 3, "Daarom.", submission(desk, .rejection, results: results)),
      ], desk)
    #expect(ledger(again).refusals.map { $0.outcome?.action } == [nil, .giveBack])
    #expect(ledger(again).stopCounts.map(\.count) == [2])
  }

  @Test("What was decided elsewhere does not count, and a case that was never submitted need not be read")
  func elsewhere() throws {
    let desk = try Desk()
    let row = Deviation.Row(consideration: "child-views", child: nil)
    let received = with(
      [
        event(.submit, "x", 0, "", submission(desk, .approval)), event(.takeUp, "y", 1),
        event(.approve, "y", 2, "Goed.", accepting: [Deviation(row: row, reason: "Ja.")]),
        event(.receive, "anne", 3),
      ], desk)
    #expect(ledger(received) == OverrideLedger())
    var summary = CaseSummary(
      of: desk.file, framework: desk.framework,
      evaluation: Evaluation(framework: desk.framework, case: desk.file, today: desk.today),
      today: desk.today,
      author: "anne", changed: Timestamp(seconds: 0), revision: 1)
    #expect(!OverrideLedger.concerns(summary))
    for status in CaseStatus.allCases where status != .draft {
      summary.status = status
      #expect(OverrideLedger.concerns(summary))
    }
  }

  @Test("Without the framework it was judged under a consideration is called by its id")
  func unknownFramework() throws {
    let desk = try Desk()
    let row = Deviation.Row(consideration: "child-views", child: desk.children.first)
    let file = with(
      [
        event(.submit, "anne", 0, "", submission(desk, .approval)), event(.takeUp, "sara", 1),
        event(.approve, "sara", 2, "Goed.", accepting: [Deviation(row: row, reason: "Ja.")]),
      ], desk
    ).file
    var ledger = OverrideLedger()
    ledger.add(file) { _ in nil }
    #expect(ledger.acceptances.first?.deviation.title.nl == "child-views")
    #expect(ledger.acceptances.first?.deviation.child == desk.children.first)
  }

  @Test("Nothing confidential leaves by the ledger")
  func confidential() throws {
    var desk = try Desk()
    let child = try #require(desk.children.first)
    let row = Deviation.Row(consideration: "child-sensitive-execution", child: child)
    desk.file.answers[Slot("c.title", .wholeCase)] = Answer(.text("Gezin {{Geheim}}."))
    desk.file.answers[Slot("p.name", .person(child))] = Answer(.text("Kind {{Geheim}}"))
    let words = [Deviation(row: row, reason: "Omdat {{Geheim}}.")]
    let results: [Submission.Result] = [
      .init(consideration: "no-separation-for-obstruction", child: child, status: .violated)
    ]
    let all = with(
      [
        event(.submit, "anne", 0, "", submission(desk, .approval, words)), event(.takeUp, "sara", 1),
        event(.approve, "sara", 2, "Goed.", accepting: words),
        event(
          .submitForRejection, "anne", 3, "Zie {{Geheim}}.", submission(desk, .rejection, results: results)),
        event(.reject, "sara", 4, "Nee, {{Geheim}}.", accepting: []),
      ], desk)
    let wording = LedgerWording(.nl, roster: Desk.roster, clock: LocalClock())
    func text(_ ledger: OverrideLedger) -> String {
      (ledger.acceptances.flatMap { wording.lines($0) } + ledger.refusals.flatMap { wording.lines($0) })
        .joined(
          separator: "\n")
    }
    let ledger = ledger(all)
    #expect(text(ledger).contains("Geheim") && text(ledger).contains("Sara Toet aanvaardde"))
    let shown = ledger.withoutConfidential(.nl)
    #expect(!"\(shown)".contains("Geheim") && text(shown).contains("[vertrouwelijk]"))
  }
}
