import BestInterests
import CaseGenerator
import Reports
import Testing

@Suite("What the program gives out holds nothing that is confidential")
struct ConfidentialReportTests {
  /// A case in which every text and every note is confidential, with an answer kept from an older framework.
  struct Marked: CustomTestStringConvertible, Sendable {
    var name: String
    var framework: Framework
    var file: Case
    var today: CalendarDate
    var testDescription: String { name }

    /// The case as others may read it.
    func shown(_ language: Language) -> Case { file.withoutConfidential(framework, language) }
  }

  static let cases: [Marked] =
    (try? EmbeddedFramework.all)?.flatMap { source in
      source.bases.keys.sorted().compactMap { base in
        source.large(base: base, children: 3, options: 2, records: 2).map { start in
          Marked(
            name: "\(source.name) \(base)", framework: source.framework,
            file: marked(start.file, source.framework), today: start.today)
        }
      }
    } ?? []

  private static func marked(_ file: Case, _ framework: Framework) -> Case {
    var file = file
    // Some answers are taken away, so that there is something to say of every child.
    let places = file.answers.keys.filter { framework.question($0.question)?.subject != .person }
    for (position, slot) in places.sorted(by: { "\($0)" < "\($1)" }).enumerated() where position % 5 == 0 {
      file.answers[slot] = nil
    }
    for (slot, answer) in file.answers {
      if case .text(let text)? = answer.value {
        file.answers[slot]?.value = .text("{{GEHEIM \(text)}}")
      } else {
        file.answers[slot]?.note = "{{GEHEIM}} notitie"
      }
    }
    file.former = [
      FormerAnswer(
        slot: Slot("x", .wholeCase), label: LocalText(nl: "Oud", en: "Old"),
        about: LocalText(nl: "{{GEHEIM}}", en: "{{GEHEIM}}"),
        text: LocalText(nl: "{{GEHEIM}}", en: "{{GEHEIM}}"), author: "anne", time: Timestamp(seconds: 0),
        framework: FrameworkReference(id: "x", version: "1"), cause: .questionDropped)
    ]
    return file
  }

  /// Everything that is printed of a case.
  private func lines(_ one: Marked, showing shown: Case?, _ language: Language) throws -> [String: [String]] {
    let (framework, file, today) = (one.framework, one.file, one.today)
    let check = CheckReport(
      framework: framework, case: file, showing: shown, today: today, language: language)
    var lines = [
      "show": CaseReport(framework: framework, case: file, showing: shown, today: today, language: language)
        .lines,
      "check": check.lines + check.findings.flatMap { [$0.child ?? "", $0.reason] + $0.fullReason }
        + check.unanswered.map(\.about) + check.refused.flatMap { [$0.about, $0.answer] },
      "deadlines": DeadlineReport(
        framework: framework, case: file, showing: shown, today: today, language: language
      ).lines,
    ]
    for consideration in framework.considerations {
      let report = try TraceReport(
        framework: framework, case: file, showing: shown, today: today, language: language,
        clock: LocalClock(), consideration: consideration.id, isFolded: false)
      lines["check --why", default: []] += report.lines + report.entries.compactMap(\.child)
    }
    for child in Evaluator(framework: framework, case: file, today: today).children {
      lines["checklist", default: []] +=
        ChecklistReport(
          framework: framework, case: file, showing: shown, child: child, today: today, language: language
        ).lines
    }
    lines.merge(try papers(one, showing: shown, language)) { $1 }
    var others = OtherCases(author: "anne")
    others.add(
      Evaluator(framework: framework, case: file, today: today)
        .boilerplate(sharedWith: file, under: framework, showing: shown))
    let overlaps = OverlapReport(
      framework: framework, case: file, showing: shown, others: others, today: today, language: language)
    lines["overlap"] =
      overlaps.lines
      + overlaps.items.flatMap { [$0.child.name, $0.sibling.name, $0.text, $0.siblingText, $0.reason] }
      + (overlaps.matches ?? []).flatMap { [$0.text, $0.about, $0.otherAbout] }
    // A newer version without one consideration and one question, so that something differs and something moves.
    let comparison = FrameworkComparison(file, under: framework, and: TinyFramework.make(), today: today) {
      shown == nil ? $0 : $0.withoutConfidential($1, language)
    }
    lines["compare"] = ComparisonReport(comparison, heading: "", language: language).lines
    return lines
  }

  /// Everything that is made of a case to be read outside.
  private func papers(_ one: Marked, showing shown: Case?, _ language: Language) throws -> [String: [String]]
  {
    func template(_ name: String) throws -> Template {
      let bytes = try AssetFile.bytes("Templates/\(language.rawValue)/\(name).md")
      return Template(name: name, text: String(decoding: bytes, as: UTF8.self))
    }
    func source(_ shown: Case?, of file: Case? = nil) -> PaperSource {
      PaperSource(
        framework: one.framework, case: file ?? one.file, showing: shown ?? one.file, today: one.today,
        language: language)
    }
    var parents = source(shown == nil ? nil : one.file.withoutTraceOfConfidential(one.framework))
    parents.reader = .parents
    let research = shown == nil ? one.file : one.file.pseudonymised(one.framework, language)
    let plain = source(shown)
    var papers = [
      "report": try DecisionReport(plain).document(template("decision")),
      "report for parents": try DecisionReport(parents).document(template("decision")),
      "report for research": try DecisionReport(source(research, of: research)).document(
        template("decision")),
      "questions": try OpenQuestions(plain).document(template("questions")),
    ]
    for child in plain.children {
      let letter = try #require(ChildLetter(plain, child: child))
      papers["letter \(child)"] = letter.document(try letter.draft(template("letter")))
      papers["letter \(child) as written"] = letter.written.map { letter.document($0) }
      papers["talk \(child)"] = try #require(TalkList(plain, child: child)).document(template("talk"))
      let other = try #require(plain.children.first { $0 != child })
      let own =
        shown == nil ? one.file : one.file.withoutConfidential(one.framework, keepingThoseOf: other, language)
      // Of another child than whose copy it is: nothing may be left of that.
      if shown != nil {
        papers["copy of \(child) made for \(other)"] = try AccessCopy(source(own), person: child).document(
          template("access"))
      }
    }
    return papers.mapValues { $0.text() }
  }

  @Test(
    "Without a word for it no passage, no note and no name that is confidential is printed", arguments: cases)
  func leftOut(_ one: Marked) throws {
    for language in Language.allCases {
      for (output, lines) in try lines(one, showing: one.shown(language), language) {
        let leaks = lines.filter { $0.contains("GEHEIM") || $0.contains("{{") }
        #expect(leaks.isEmpty, "\(output) (\(language)): \(leaks.prefix(3))")
      }
    }
  }

  @Test("The test above would see it: with everything shown each of them quotes something", arguments: cases)
  func wouldBeSeen(_ one: Marked) throws {
    for (output, lines) in try lines(one, showing: nil, .nl) {
      #expect(lines.contains { $0.contains("GEHEIM") }, "\(output)")
    }
  }

  @Test("What is left out changes no status, no count and no gap", arguments: cases)
  func sameFindings(_ one: Marked) {
    func report(_ shown: Case?) -> CheckReport {
      CheckReport(
        framework: one.framework, case: one.file, showing: shown, today: one.today, language: .nl)
    }
    let (whole, cut) = (report(nil), report(one.shown(.nl)))
    #expect(whole.status == cut.status && whole.findings.map(\.id) == cut.findings.map(\.id))
    for (one, other) in zip(whole.findings, cut.findings) {
      #expect(
        one.fullReason.count == other.fullReason.count, "\(one.id): \(one.fullReason) \(other.fullReason)")
    }
  }

  @Test("The list says as little")
  func summary() {
    let summary = CaseSummary(
      number: "2026-0001", title: "Gezin {{N.}}", kind: "", status: .draft, children: "{{Ana}} (12)", step: 0,
      stopped: 0, violated: 0, open: 0, author: "anne", changed: Timestamp(seconds: 0), revision: 1)
    let shown = summary.withoutConfidential(.en)
    #expect(shown.title == "Gezin [confidential]" && shown.children == "[confidential] (12)")
  }
}
