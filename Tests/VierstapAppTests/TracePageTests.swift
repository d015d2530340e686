import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("The page that says exactly why")
struct TracePageTests {
  /// A case whose first row is violated by its grounds, with the focus on that row.
  private func bench(_ columns: Int = 80, _ rows: Int = 24, _ language: Language = .nl) throws -> Bench {
    var file = try TestFramework.base("separation-b1")
    for child in file.persons where child.hasPrefix("c") {
      file.answers[Slot("s.ground", .person(child))] = Answer(
        .choices(["A1"]), note: "zie dossier", author: "bram", time: Bench.start)
    }
    var bench = try Bench(columns, rows, language: language, cases: [file])
    try bench.press("<Enter> 3 p")
    return bench
  }

  private func page(_ bench: Bench) throws -> Page {
    guard case .page(let page)? = bench.app.overlays.last else { throw NoPage() }
    return page
  }

  private struct NoPage: Error {}

  @Test(
    "t on a row opens it with status, reason, conditions, answers and sources", arguments: Language.allCases)
  func opens(_ language: Language) throws {
    var bench = try bench(120, 40, language)
    try bench.press("t")
    let page = try page(bench)
    let text = page.lines.map(\.text).joined(separator: "\n")
    let isDutch = language == .nl
    #expect(page.title.hasPrefix(isDutch ? "Waarom precies: " : "Exactly why: "))
    #expect(page.lines.first?.text.hasPrefix(isDutch ? "✗ strijdig" : "✗ violated") ?? false)
    #expect(text.contains("» ✓ "))
    #expect(text.contains("bram, "))
    #expect(text.contains(isDutch ? "toelichting: zie dossier" : "note: zie dossier"))
    #expect(text.contains(LegalSource.notChecked[language]))
    #expect(text.contains("https://"))
  }

  @Test("from the details t goes on to it, and once more to all parts; Escape goes back one at a time")
  func fromDetails() throws {
    var bench = try bench()
    try bench.press("i t")
    #expect(bench.app.overlays.count == 2)
    let folded = try page(bench).lines.count
    try bench.press("t")
    #expect(bench.app.overlays.count == 3)
    #expect(try page(bench).lines.count > folded)
    // There is nothing more to unfold.
    try bench.press("t")
    #expect(bench.app.overlays.count == 3)
    try bench.press("<Escape> <Escape> <Escape>")
    #expect(bench.app.overlays.isEmpty)
    #expect(bench.app.open?.pane == .panel)
  }

  @Test("the bar reaches every line, and Enter goes to the answer a line speaks of")
  func jump() throws {
    var bench = try bench()
    try bench.press("t")
    var page = try page(bench)
    let last = page.lines.count - 1
    try bench.press("<End>")
    page = try self.page(bench)
    #expect(page.selected == last)
    #expect(bench.screen.contains(page.lines[last].text))
    // A line of a source leads nowhere, and says so instead of closing.
    try bench.press("<Enter>")
    #expect(bench.app.overlays.count == 1)
    let target = try #require(page.lines.firstIndex { $0.target?.question == "s.ground" })
    try bench.press("<Home>" + String(repeating: " j", count: target) + " <Enter>")
    #expect(bench.app.overlays.isEmpty)
    guard case .question(let slot)? = bench.app.open?.focus else {
      Issue.record("no question has the focus")
      return
    }
    #expect(slot.question == "s.ground")
  }

  @Test("its lines fit the window", arguments: [(40, 10), (60, 20), (80, 24), (200, 50)])
  func fits(_ columns: Int, _ rows: Int) throws {
    var bench = try bench(columns, rows)
    try bench.press("t t")
    let page = try page(bench)
    #expect(page.lines.allSatisfy { TextWidth.columns(of: $0.text) <= max(bench.app.pageWidth, 10) })
  }

  @Test("on a page without a finding the key says so, and stands in no footer there")
  func elsewhere() throws {
    var bench = try bench()
    try bench.press("r t")
    #expect(bench.app.overlays.count == 1)
    #expect(!bench.screen.contains("t waarom"))
  }
}
