import BestInterests
import Reports
import Testing

@Suite("The register counts what can be pointed at")
struct StatisticsTests {
  private static func moment(_ text: String) throws -> Timestamp { try #require(Timestamp(iso: text)) }

  private static func submission(_ reviewers: Int = 1) throws -> Submission {
    Submission(
      purpose: .approval, content: "c", framework: try PaperCase.framework("removal-nl").reference,
      results: [],
      statement: "", reviewers: reviewers)
  }

  /// A case with a proposal to separate two children, and the steps that are given.
  private static func registered(
    _ number: String, _ events: [WorkflowEvent], base: String = "separation-b1"
  ) throws -> RegisteredCase {
    var file = try PaperCase.base(base)
    file.number = number
    file.workflow.events = events
    file.status = try #require(file.workflow.status)
    let submissions = events.filter { $0.submission != nil }.map { _ in Optional(file) }
    return RegisteredCase(
      framework: try PaperCase.framework("removal-nl"), file: file,
      revisions: [
        RevisionHead(
          revision: 1, by: "anne", at: try moment("2026-11-01T09:00:00Z"), action: "created", reason: "",
          completedSteps: 0),
        RevisionHead(
          revision: 2, by: "anne", at: try moment("2026-11-05T09:00:00Z"), action: "edited", reason: "",
          completedSteps: 2),
      ], submitted: submissions)
  }

  private static func steps(_ last: WorkflowAction?, reason: String = "nee, want") throws -> [WorkflowEvent] {
    var events = [
      WorkflowEvent(
        .submit, by: "anne", at: try moment("2026-11-10T09:00:00Z"), submission: try submission()),
      WorkflowEvent(.takeUp, by: "selma", at: try moment("2026-11-11T09:00:00Z")),
    ]
    guard let last else { return events }
    let decision = last.isDecision ? Decision(content: "c", childrenRead: []) : nil
    if last == .withdraw { events.removeLast() }
    events.append(
      WorkflowEvent(
        last, by: "selma", at: try moment("2026-11-13T09:00:00Z"), reason: reason, decision: decision))
    return events
  }

  private func count(_ cases: [RegisteredCase]) -> Statistics {
    Statistics(cases, today: PaperCase.today, clock: LocalClock(offsetSeconds: 3_600))
  }

  @Test("Each child of a proposal counts once for each submission, by what came of it first")
  func proposals() throws {
    let cases = [
      try Self.registered("2026-0001", []), try Self.registered("2026-0002", try Self.steps(nil)),
      try Self.registered("2026-0003", try Self.steps(.giveBack)),
      try Self.registered("2026-0004", try Self.steps(.reject)),
      try Self.registered("2026-0005", try Self.steps(.withdraw)),
      try Self.registered("2026-0006", try Self.steps(.approve)),
      try Self.registered("2026-0007", [], base: "joint-complete"),
    ]
    let statistics = count(cases)
    for outcome in ["draft", "waiting", "returned", "rejected", "withdrawn", "approved"] {
      let figure = try #require(statistics.figure("proposals.removal-nl.\(outcome)"))
      #expect(figure.value == 2 && figure.cases.count == 2, "\(outcome): \(figure)")
    }
    #expect(statistics.figure("grounds.removal-nl.B1")?.value == 12)
    #expect(statistics.figure("grounds.removal-nl.A1")?.value == 0)
    #expect(statistics.figure("proposals.removal-nl.rejected")?.cases.first?.note == "nee, want")
    #expect(
      statistics.figure("decisions.returned")?.cases == [Statistics.Reference.only("2026-0003", "nee, want")])
    #expect(statistics.figure("status.draft")?.value == 2)
  }

  @Test("A proposal that was submitted twice counts twice, and two reviewers are waited for")
  func rounds() throws {
    let events =
      try Self.steps(.giveBack) + [
        WorkflowEvent(
          .submit, by: "anne", at: try Self.moment("2026-11-15T09:00:00Z"), submission: try Self.submission(2)
        ),
        WorkflowEvent(.takeUp, by: "selma", at: try Self.moment("2026-11-16T09:00:00Z")),
        WorkflowEvent(
          .approve, by: "selma", at: try Self.moment("2026-11-16T10:00:00Z"), reason: "ja",
          decision: Decision(content: "c", childrenRead: [])),
      ]
    let statistics = count([try Self.registered("2026-0001", events)])
    #expect(statistics.figure("proposals.removal-nl.returned")?.value == 2)
    #expect(statistics.figure("proposals.removal-nl.waiting")?.value == 2)
    #expect(statistics.figure("proposals.removal-nl.approved")?.value == 0)
  }

  @Test("Times are medians of calendar days, and of nothing there is none")
  func times() throws {
    let statistics = count([
      try Self.registered("2026-0001", try Self.steps(.giveBack)),
      try Self.registered("2026-0002", try Self.steps(.approve)), try Self.registered("2026-0003", []),
    ])
    #expect(statistics.figure("times.submission")?.value == 9)
    #expect(statistics.figure("times.decision")?.value == 3)
    #expect(statistics.figure("times.decision")?.cases.map(\.note) == ["3 d", "3 d"])
    #expect(statistics.figure("times.explanation")?.value == nil)
    #expect(statistics.figure("steps.1")?.value == 4)
  }

  @Test("The sum of the parts is the whole: every child stands in one age band and one way of being heard")
  func sums() throws {
    let statistics = count([
      try Self.registered("2026-0001", []), try Self.registered("2026-0002", [], base: "joint-complete"),
    ])
    func sum(_ prefix: String) -> Int {
      statistics.groups.flatMap(\.figures).filter { $0.id.hasPrefix(prefix) }.compactMap(\.value).reduce(0, +)
    }
    #expect(sum("children.") == 4 && sum("heard.") == 4 && sum("status.") == 2)
    for figure in statistics.groups.flatMap(\.figures) where figure.value != nil {
      #expect(
        figure.id.hasPrefix("times.") || figure.id.hasPrefix("steps.") || figure.value == figure.cases.count)
    }
  }

  @Test("Outside, a number from 1 to 4 is masked, and so is the one from which it could be worked out")
  func masking() {
    func group(_ numbers: [Int], _ unit: Statistics.Unit = .count) -> Statistics.Group {
      Statistics.Group(
        id: "g", title: LocalText(nl: "g", en: "g"), definition: LocalText(nl: "d", en: "d"), unit: unit,
        figures: numbers.enumerated().map { index, number in
          Statistics.Figure(
            id: "g.\(index)", label: LocalText(nl: "\(index)", en: "\(index)"), value: number,
            cases: (0..<number).map { .only("2026-\($0)", "") })
        })
    }
    func shown(_ numbers: [Int], _ unit: Statistics.Unit = .count) -> [String] {
      Statistics.shown(group(numbers, unit), isMasked: true).map { $0.text(unit) }
    }
    #expect(shown([0, 5, 12]) == ["0", "5", "12"])
    #expect(shown([3, 7, 12]) == ["<5", "≥5", "12"])
    #expect(shown([3, 2, 12]) == ["<5", "<5", "12"])
    #expect(shown([1, 1, 12, 30]) == ["<5", "<5", "≥5", "30"])
    #expect(shown([4, 4, 12]) == ["<5", "<5", "≥5"])
    #expect(shown([3, 0, 0]) == ["<5", "0", "0"])
    #expect(shown([3, 6], .days) == ["–", "6 d"])
    #expect(Statistics.shown(group([3, 7]), isMasked: false) == [.exactly(3), .exactly(7)])
  }

  @Test("What adds up to a number told elsewhere is masked by itself")
  func maskingParts() {
    func figure(_ id: String, _ number: Int, _ part: String) -> Statistics.Figure {
      Statistics.Figure(
        id: id, label: LocalText(nl: id, en: id), value: number,
        cases: (0..<number).map { .only("2026-\($0)", "") }, part: part)
    }
    let group = Statistics.Group(
      id: "g", title: LocalText(nl: "g", en: "g"), definition: LocalText(nl: "d", en: "d"), unit: .count,
      figures: [
        figure("a", 2, "0-5"), figure("b", 9, "0-5"), figure("c", 3, "6-11"), figure("d", 20, "6-11"),
      ])
    #expect(Statistics.shown(group, isMasked: true).map { $0.text(.count) } == ["<5", "≥5", "<5", "≥5"])
  }

  @Test("The screen, the table and the paper say the same numbers", arguments: Language.allCases)
  func forms(_ language: Language) throws {
    let statistics = count([
      try Self.registered("2026-0001", []), try Self.registered("2026-0002", try Self.steps(.giveBack)),
    ])
    let document = statistics.document(on: PaperCase.today, isMasked: false, language)
    expectPaper(document.plain, "statistics-\(language.rawValue).txt")
    expectPaper(CSV.text(statistics.rows(isMasked: false, language)), "statistics-\(language.rawValue).csv")
    let figure = try #require(statistics.figure("proposals.removal-nl.returned"))
    expectPaper(Statistics.document(of: figure, language).plain, "figure-\(language.rawValue).txt")
    expectPaper(CSV.text(Statistics.rows(of: figure, language)), "figure-\(language.rawValue).csv")
    let masked = statistics.document(on: PaperCase.today, isMasked: true, language)
    expectPaper(masked.htmlBody, "statistics-masked-\(language.rawValue).html")
    for row in statistics.rows(isMasked: false, language).dropFirst() where row[4] != "0" && row[3] == "count"
    {
      #expect(
        document.lines(width: 200).contains { $0.id == row[1] && $0.text.contains("  \(row[4])") }, "\(row)")
    }
  }
}

extension Statistics.Reference {
  /// A case with a word on why.
  fileprivate static func only(_ number: String, _ note: String) -> Statistics.Reference {
    Statistics.Reference(number, note: note)
  }
}
