import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("Texts that are alike, on the screen")
struct OverlapTests {
  private static let question = "k.health-effect"
  private static let own = "Zij heeft vaak last van hoofdpijn."
  private static let shared =
    "Vertrek heeft geen gevolgen voor de gezondheid, omdat er in de stad een huisarts en een ziekenhuis zijn."

  /// The example family, in which one text about both children is nearly the same.
  private func family() throws -> Case {
    var file = try TestFramework.base("joint-complete")
    file.answers[Slot(Self.question, .person("c1"))] = Answer(.text("\(Self.shared) \(Self.own)"))
    file.answers[Slot(Self.question, .person("c2"))] = Answer(.text("Hij is gezond. \(Self.shared)"))
    return file
  }

  private func bench(_ columns: Int = 120, _ rows: Int = 40, _ language: Language = .nl) throws -> Bench {
    var bench = try Bench(columns, rows, language: language, cases: [try family()])
    try bench.press("<Enter>")
    return bench
  }

  private func page(_ bench: Bench) throws -> Page {
    guard case .page(let page)? = bench.app.overlays.last else { throw BenchError.noBase("page") }
    return page
  }

  @Test("the list of texts that are alike", arguments: ScreenTests.shapes)
  func list(_ shape: ScreenTests.Shape) throws {
    var bench = try bench(shape.columns, shape.rows, shape.language)
    try bench.press("x")
    expectScreen(bench.frame, "overlaps-\(shape.name)")
  }

  @Test("two texts beside each other, below each other in a narrow window", arguments: ScreenTests.shapes)
  func sideBySide(_ shape: ScreenTests.Shape) throws {
    var bench = try bench(shape.columns, shape.rows, shape.language)
    try bench.press("x <Enter>")
    expectScreen(bench.frame, "overlap-\(shape.name)")
  }

  @Test("what both texts have stands between signs and is underlined, and nothing else is")
  func marks() throws {
    var bench = try bench()
    try bench.press("x <Enter>")
    let frame = bench.frame
    var underlined = ""
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns where frame[row, column].style.underline {
        underlined.unicodeScalars.append(Unicode.Scalar(frame[row, column].scalar) ?? " ")
      }
    }
    #expect(underlined.contains("«Vertrek heeft"))
    #expect(underlined.count { $0 == "«" } == 2 && underlined.count { $0 == "»" } == 2)
    #expect(!underlined.contains("hoofdpijn") && !underlined.contains("Hij"))
  }

  @Test("the bar begins at the child at hand, and Enter goes from the texts to the question")
  func jumps() throws {
    var bench = try bench()
    try bench.press("1 c x")
    #expect(bench.app.open?.child == "c2")
    try bench.press("<Enter> <Enter>")
    #expect(bench.app.open?.focus == .question(Slot(Self.question, .person("c2"))))
    #expect(bench.app.overlays.isEmpty && bench.app.open?.child == "c2")
  }

  @Test("recording that the same holds is one visible act that undo takes back")
  func record() throws {
    var bench = try bench()
    let before = bench.app.open?.file
    try bench.press("1 x <Enter> j j <Enter>")
    #expect(bench.app.open?.file.value(Slot("k.same-as", .person("c1"))) == .choices(["c2"]))
    #expect(bench.app.open?.focus == .question(Slot("k.same-as-why", .person("c1"))))
    #expect(bench.screen.contains("is erbij gezet (u maakt het ongedaan)"))
    // The list still shows it, but says what is missing.
    try bench.press("x")
    #expect(bench.screen.contains("nog zonder uitleg"))
    try bench.press("<Esc> u")
    #expect(bench.app.open?.file == before)
  }

  @Test("with its reason it counts as settled, and the page leads to the reason")
  func settled() throws {
    var bench = try bench()
    try bench.press("1 x <Enter> j j <Enter>")
    try bench.press("<Enter> \"Beide kinderen zijn gezond.\" <Esc> x")
    #expect(try page(bench).lines.contains { $0.text.contains("✓") && $0.text.contains("Gevolg") })
    try bench.press("<Enter>")
    #expect(bench.screen.contains("want: Beide kinderen zijn gezond."))
    try bench.press("j j <Enter>")
    #expect(bench.app.open?.focus == .question(Slot("k.same-as-why", .person("c1"))))
  }

  @Test("where the framework knows no exception the page says so")
  func noException() throws {
    var file = try TestFramework.base("joint-complete")
    let text = file.text("w.reasoning", .person("c1"))
    file.answers[Slot("w.reasoning", .person("c2"))] = Answer(.text(text))
    var bench = try Bench(120, 40, cases: [file])
    try bench.press("<Enter> x <Enter>")
    #expect(bench.screen.contains("hoort altijd een eigen tekst"))
  }

  @Test("a finding that rests on it leads there, from its details and from its trace")
  func fromFinding() throws {
    let row = try #require(
      try TestFramework.removal.considerations.firstIndex { $0.id == "individual-assessment" })
    for key in ["i", "t"] {
      var bench = try bench()
      try bench.press("1 p")
      bench.app.open?.panel.selected = row
      try bench.press(key)
      let lines = try page(bench).lines
      let line = try #require(lines.firstIndex { $0.action == .overlaps(child: "c1") })
      for _ in 0..<lines.count where (try page(bench).selected) < line { try bench.press("j") }
      try bench.press("<Enter>")
      #expect(try page(bench).listsOverlaps)
      try bench.press("<Esc>")
      #expect(try !page(bench).listsOverlaps)
    }
    var other = try bench()
    try other.press("1 p")
    other.app.open?.panel.selected = row + 1
    try other.press("i")
    #expect(try !page(other).lines.contains { $0.action == .overlaps(child: "c1") })
  }

  @Test("other cases are compared only when asked for, and their outcome comes into the same page")
  func others() throws {
    var bench = try bench()
    try bench.press("1 x")
    #expect(try !page(bench).lines.contains { $0.text.contains("Vergeleken") })
    var outcome = OtherCases(author: "anne")
    let evaluator = Evaluator(
      framework: try TestFramework.removal, case: try family(), today: Bench.start.date(offsetSeconds: 0))
    var other = try family()
    other.number = "2026-0042"
    outcome.add(evaluator.boilerplate(sharedWith: other, under: try TestFramework.removal))
    bench.others = outcome
    #expect(!outcome.matches.isEmpty)
    let line = try #require(try page(bench).lines.firstIndex { $0.action == .compareWithOthers })
    for _ in 0..<20 where (try page(bench).selected) != line { try bench.press("j") }
    try bench.press("<Enter>")
    let found = try page(bench)
    #expect(bench.app.overlays.count == 1 && found.listsOverlaps)
    #expect(found.lines.contains { $0.text.hasPrefix("Vergeleken met 1 andere zaak van anne") })
    #expect(found.lines[found.selected].action == .match(outcome.matches[0]))
    #expect(bench.screen.contains("ook in 2026-0042"))
    try bench.press("<Enter>")
    #expect(bench.screen.contains("Wat geldt alleen hier?") && bench.screen.contains("«"))
    try bench.press("<Enter>")
    #expect(bench.app.open?.focus == .question(outcome.matches[0].slot))
  }

  @Test("an outcome that comes when its page is closed is let go, and a failure is said")
  func late() throws {
    var bench = try bench()
    bench.send(.othersCompared(OtherCases(author: "anne")))
    #expect(bench.app.overlays.isEmpty)
    bench.send(.compareFailed("De schijf is weg."))
    #expect(bench.screen.contains("De schijf is weg."))
  }

  @Test("a family without such texts hears so; a framework that compares nothing says that")
  func nothing() throws {
    var bench = try Bench(120, 40, cases: [try TestFramework.base("joint-complete")])
    try bench.press("<Enter> x")
    #expect(bench.screen.contains("Geen tekst over een kind lijkt te veel"))
    let full = try TestFramework.removal
    let plain = Framework(
      id: full.id, version: full.version, title: full.title, roles: full.roles, steps: full.steps,
      sections: full.sections, lists: full.lists, questions: full.questions.filter { $0.id != "k.same-as" },
      sources: full.sources, definitions: [:],
      considerations: [full.considerations[49]])
    var app = bench.app
    let file = try TestFramework.base("joint-complete")
    _ = app.handle(
      .opened(
        OpenedCase(
          file: file, framework: plain, saved: file, revision: 1, savedBy: "anne", savedAt: Bench.start)))
    _ = app.perform(.overlaps)
    #expect(app.overlays.isEmpty && app.frame(app.size).text.contains("vergelijkt geen teksten"))
    #expect(app.unavailability(of: .overlaps) != nil)
  }
}
