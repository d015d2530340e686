import Assets
import BestInterests
import CaseStore
import Reports
import Testing
import TextScreen

@testable import VierstapApp

@Suite("What the reports say of considerations")
struct TraceReportTests {
  private static let loaded = Result { () throws -> (Framework, Case) in
    let bytes = frameworkBytes
    let framework = try FrameworkFile.read(bytes, name: "removal-nl.json")
    guard let base = try FrameworkFile.bases(bytes)["separation-b1"] else { throw NoBase() }
    var file = try CaseFragment.read(base, framework: framework).case
    file.framework = framework.reference
    for child in file.persons where framework.isChild(child, in: file) {
      file.answers[Slot("s.ground", .person(child))] = Answer(
        .choices(["A1"]), note: "volgens de regievoerder", author: "bram",
        time: Timestamp(iso: "2026-11-20T08:30:00Z") ?? Timestamp(seconds: 0))
    }
    return (framework, file)
  }

  private struct NoBase: Error {}

  private static var frameworkBytes: [UInt8] {
    for position in 0..<vs_asset_count() {
      let asset = vs_asset_at(position)
      if String(cString: asset.name) == "Frameworks/removal-nl.json" {
        return Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
      }
    }
    return []
  }

  private let framework: Framework
  private let file: Case
  private let today = CalendarDate(iso: "2026-11-23") ?? CalendarDate.first

  init() throws {
    (framework, file) = try Self.loaded.get()
  }

  private func trace(
    _ consideration: String, child: String? = nil, _ language: Language = .nl
  ) throws -> TraceReport {
    try TraceReport(
      framework: framework, case: file, today: today, language: language,
      clock: LocalClock(offsetSeconds: 3_600),
      consideration: consideration, child: child)
  }

  @Test("The trace names the answer that decided, who gave it, when, and the note beside it")
  func answers() throws {
    let lines = try trace("no-separation-for-obstruction", child: "kind a").lines.joined(separator: "\n")
    #expect(lines.contains("» ✓ bij 'Gronden voor scheiding' is 'A1"))
    #expect(
      lines.contains("(Kind A.) · bram, vr 20 november 2026 09:30 · toelichting: volgens de regievoerder"))
    #expect(lines.contains("verdrag · gecontroleerd op"))
  }

  @Test(
    "Without a child's name every child has its own; an unknown child or consideration is refused by name")
  func selection() throws {
    #expect(try trace("1").entries.map(\.child) == ["Kind A.", "Kind B."])
    #expect(throws: TraceReport.Failure.noChild("zorro", among: ["Kind A.", "Kind B."])) {
      try trace("1", child: "zorro")
    }
    #expect(throws: TraceReport.Failure.self) { try trace("no-such-row") }
  }

  @Test("The page on the screen has the lines of the report", arguments: Language.allCases)
  func sameAsPage(_ language: Language) throws {
    let settings = AppSettings(
      language: language, login: "anne", storePath: "/", clock: LocalClock(offsetSeconds: 3_600), tag: "t")
    let now = Timestamp(iso: "2026-11-23T09:00:00Z") ?? Timestamp(seconds: 0)
    var app = App(settings: settings, size: Size(rows: 40, columns: 120), now: now)
    _ = app.handle(
      .opened(
        OpenedCase(file: file, framework: framework, saved: file, revision: 1, savedBy: "anne", savedAt: now))
    )
    let finding = try #require(app.open?.evaluation.rows[0].first)
    app.show(TraceWanted(finding: finding))
    guard case .page(let page)? = app.overlays.last else {
      Issue.record("no page")
      return
    }
    let entry = try #require(try trace("1", child: "kind a", language).entries.first)
    // Wrapped lines and headings apart, both say the same.
    func squeezed(_ lines: [String]) -> String {
      lines.joined().filter { $0 != " " }
    }
    let report = squeezed(entry.lines.map { $0.hasPrefix("-- ") ? String($0.dropFirst(3).dropLast(3)) : $0 })
    #expect(squeezed(page.lines.map(\.text)) == "✗" + report)
  }

  @Test("Law that nobody has checked is marked wherever it is cited", arguments: Language.allCases)
  func unchecked(_ language: Language) throws {
    let mark = LegalSource.notChecked[language]
    let check = CheckReport(framework: framework, case: file, today: today, language: language)
    #expect(check.lines.contains { $0.contains("[\(mark)]") })
    let sources = check.findings.flatMap(\.sources)
    #expect(sources.contains { $0.checkedOn == nil } && sources.contains { $0.checkedOn != nil })
    #expect(
      sources.allSatisfy {
        $0.text.contains(mark) == ($0.checkedOn == nil && framework.source($0.id)?.isOwnNorm == false)
      })
    let shown = CaseReport(framework: framework, case: file, today: today, language: language).lines
    #expect(shown.contains { $0.hasPrefix("    § ") && $0.hasSuffix("[\(mark)]") })
    let report = FrameworkReport(framework: framework, today: today, language: language)
    #expect(report.lines.contains { $0.contains(mark) })
    let one = framework.considerations[0]
    let row = try report.lines(of: one.id)
    #expect(row.contains { $0.contains(mark) })
    #expect(row.first == "\(one.title[language]) (\(one.severity.name[language]))")
    #expect(try report.lines(of: String(one.number)) == row)
    #expect(throws: TraceReport.Failure.self) { try report.lines(of: "nothing") }
  }

  @Test("A source that is not valid on the day says so")
  func validity() {
    let source = LegalSource(
      id: "old", citation: LocalText(nl: "Oude wet", en: "Old act"), kind: .statute,
      text: LocalText(nl: "Vroeg iets.", en: "Asked something."), validFrom: CalendarDate(iso: "2000-01-01"),
      validTo: CalendarDate(iso: "2010-12-31"), link: "https://example.org/old")
    #expect(
      source.lines(on: today, .nl) == [
        "Oude wet: Vroeg iets.",
        "wet of besluit · nog niet aan de bron gecontroleerd · geldt vanaf za 1 januari 2000, "
          + "geldt tot en met vr 31 december 2010, GELDT VANDAAG NIET MEER", "https://example.org/old",
      ])
    #expect(source.isValid(on: CalendarDate(iso: "2005-05-05") ?? today))
    #expect(!source.isValid(on: CalendarDate(iso: "1999-12-31") ?? today))
  }

  @Test("The table of examples has aligned columns; a broken one names the condition that decided")
  func examples() throws {
    let good = ExampleReport.Outcome(
      consideration: "non-refoulement", name: "fine", expected: .open, found: .open)
    let decided = DecidingConditionProbe.of(framework, file, today)
    let bad = ExampleReport.Outcome(
      consideration: "no-separation-unless-necessary", name: "not so", expected: .satisfied, found: .violated,
      decided: decided)
    let report = ExampleReport(
      framework: framework, file: "removal-nl.json", outcomes: [good, bad], language: .en)
    #expect(report.passed == 1 && report.failures.count == 1)
    let table = report.lines.dropFirst().prefix(framework.considerations.count + 1)
    #expect(Set(table.map(\.count)).count == 1)
    #expect(
      report.lines.contains(
        "FAILED no-separation-unless-necessary, \"not so\": expected satisfied, found violated"))
    #expect(report.lines.contains("    \(decided.path)") && report.lines.contains("    \(decided.words)"))
    #expect(report.lines.last == "1 passed, 1 failed")
  }
}

/// The condition that decides the first finding of a case.
private enum DecidingConditionProbe {
  static func of(_ framework: Framework, _ file: Case, _ today: CalendarDate) -> DecidingCondition {
    let finding = Evaluator(framework: framework, case: file, today: today).findings(for: 0)[0]
    let decided = CaseWording(framework: framework, case: file, language: .en, today: today)
      .decidingCondition(of: finding)
    #expect(decided.path.hasPrefix("considerations[0].violatedWhen["))
    #expect(decided.words.contains("'Grounds for separation'"))
    return decided
  }
}
