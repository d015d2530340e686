import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("The history of a case, and the case as it stood")
struct HistoryPageTests {
  private static let title = Slot("c.title", .wholeCase)

  /// A bench with a complete case open, saved again with each of these titles.
  private func bench(
    _ titles: [String] = ["Gezin A.", "Gezin A. en oma"], _ columns: Int = 100, _ rows: Int = 30,
    language: Language = .nl
  ) throws -> Bench {
    var bench = try Bench(
      columns, rows, language: language, cases: [try TestFramework.base("joint-complete")])
    try bench.press("<Enter>")
    for text in titles { try save(text, &bench) }
    return bench
  }

  /// Changes the title as a person does, and saves.
  private func save(_ text: String, _ bench: inout Bench) throws {
    try type(text, &bench)
    try bench.press("<Ctrl-S>")
  }

  private func type(_ text: String, _ bench: inout Bench) throws {
    bench.app.jump(to: Self.title)
    try bench.press("<Enter> <Ctrl-A>")
    let old = bench.app.open?.typing?.editor.text.count ?? 0
    try bench.press("<End> " + String(repeating: "<Backspace> ", count: old))
    try bench.press("\"\(text)\" <Escape>")
  }

  private func page(_ bench: Bench) throws -> Page {
    guard case .page(let page)? = bench.app.overlays.last else { throw BenchError.noBase("page") }
    return page
  }

  private func text(_ page: Page) -> String { page.lines.map(\.text).joined(separator: "\n") }

  @Test("E shows who changed which answer from what to what and when, the latest first, words marked")
  func history() throws {
    var bench = try bench()
    try bench.press("E")
    let page = try page(bench)
    let text = text(page)
    #expect(
      page.lines.first?.text.hasPrefix(
        "versie 3 · 23-11-2026 12:00 · Anne de Wit · bijgewerkt (1 antwoord)") ?? false)
    #expect(
      text.contains("Gezin A. {+en oma+}") && text.contains("versie 1 · ") && text.contains("aangemaakt"))
    #expect(text.contains("Dit is het begin van de zaak."))
    // The words that came have a style of their own beside their mark.
    let parts = page.lines.flatMap(\.parts).filter { $0.text == "{+en oma+}" }
    #expect(parts.map(\.style) == [Style.good.underlined()])
  }

  @Test("What is written but not saved stands on top")
  func unsaved() throws {
    var bench = try bench()
    try type("Gezin A. en opa", &bench)
    try bench.press("E")
    #expect(try page(bench).lines.first?.text == "nog niet vastgelegd (1 antwoord)")
    #expect(text(try page(bench)).contains("[-oma-] {+opa+}"))
  }

  @Test("e shows the history of the answer under the bar only, and asks for a question when there is none")
  func answer() throws {
    var bench = try bench()
    bench.app.jump(to: Slot("c.number", .wholeCase))
    try bench.press("e")
    #expect(try page(bench).title.contains("Zaaknummer"))
    #expect(try page(bench).lines.count { $0.text.hasPrefix("versie ") } == 1)
    try bench.press("<Escape>")
    bench.app.jump(to: Self.title)
    try bench.press("e")
    #expect(try page(bench).lines.count { $0.text.hasPrefix("versie ") } == 3)
    try bench.press("<Escape>")
    bench.app.open?.focus = .addPerson
    try bench.press("e")
    #expect(bench.app.overlays.isEmpty && bench.app.message.text.contains("Zet de balk eerst"))
  }

  @Test("A long history comes in parts; Enter on the last line reads on, and the bar stands on what is new")
  func parts() throws {
    var bench = try bench((1...6).map { "Gezin \($0)" })
    try bench.press("E G")
    #expect(try page(bench).lines.last?.text == "→ Eerder: versie 3 en ouder …")
    try bench.press("<Enter>")
    let page = try page(bench)
    #expect(bench.app.overlays.count == 1 && page.lines[page.selected].text.hasPrefix("versie 3 · "))
    #expect(page.lines.count { $0.text.hasPrefix("versie ") } == 7)
  }

  @Test("A revision that changed much shows how many differences more there are, and Enter shows them all")
  func many() throws {
    var bench = try bench([])
    try bench.press("E")
    let page = try page(bench)
    let more = try #require(page.lines.firstIndex { $0.action == .wholeEntry(revision: 1) })
    #expect(page.lines[more].text.contains("verschillen …"))
    for _ in 0..<more { try bench.press("j") }
    try bench.press("<Enter>")
    let whole = try self.page(bench)
    #expect(bench.app.overlays.count == 2 && whole.lines.count > 200)
    #expect(text(whole).contains("Mening van het kind"))
    try bench.press("<Enter>")
    #expect(bench.app.past?.revision == 1)
  }

  @Test("Enter shows the case as it stood, with that day; q goes back to the history and to the case of now")
  func past() throws {
    var bench = try bench()
    try bench.press("E G k k k <Enter>")
    #expect(bench.app.past?.revision == 1)
    #expect(
      bench.screen.contains("TOEN · 2026-0001")
        && bench.screen.contains("versie 1 van 23-11-2026, alleen lezen"))
    #expect(bench.app.open?.file.text("c.title", .wholeCase) != "Gezin A. en oma")
    try bench.press("3 c p i <Escape> T <Escape> r <Escape> q q")
    #expect(bench.app.past == nil && bench.app.open?.file.text("c.title", .wholeCase) == "Gezin A. en oma")
    #expect(try page(bench).title.contains("Geschiedenis"))
    try bench.press("<Escape>")
    #expect(bench.app.overlays.isEmpty && bench.app.open?.step == 0)
  }

  @Test("The past is checked with the day it was saved, and not with today")
  func pastDay() throws {
    var bench = try bench()
    bench.turnClock(seconds: 400 * 86_400)
    let now = bench.app.today
    try bench.press("E G k k k <Enter>")
    #expect(bench.app.today.iso == "2026-11-23" && bench.app.today < now)
    try bench.press("q")
    #expect(bench.app.today == now)
  }

  @Test(
    "Nothing can be changed in the past, and each refusal says why",
    arguments: [
      "<Enter>", "<Space>", "a", "D", "<Backspace>", "t", "m", "=", "w", "W", "u", "<Ctrl-R>", "<Ctrl-S>",
      "s", "V",
      "E", "e",
    ])
  func readOnly(_ key: String) throws {
    var bench = try bench()
    try bench.press("E G k k k <Enter>")
    bench.app.open?.focus = .question(Self.title)
    bench.app.settle()
    let before = bench.app.open?.file
    try bench.press(key)
    #expect(bench.app.message.text.contains("Dit is versie 1 van 23-11-2026 09:00: alleen lezen"))
    #expect(bench.app.overlays.isEmpty && bench.app.open?.typing == nil && bench.app.open?.file == before)
    #expect(bench.app.past != nil && bench.noted == [])
  }

  @Test("No key at all changes the past or the case behind it")
  func everyKey() throws {
    var bench = try bench()
    try bench.press("E G k k k <Enter>")
    let (past, present) = (bench.app.open?.file, bench.app.past?.present.file)
    for command in CommandTable.all where bench.app.pastLock(on: command.id) != nil {
      for context in [Context.form, .panel] {
        for key in command.keys(in: context).prefix(1) {
          var bench = bench
          bench.app.open?.pane = context == .panel ? .panel : .form
          _ = bench.app.handle(.input(.key(key)))
          _ = bench.app.handle(.input(.key("Enter")))
          #expect(
            bench.app.open?.file == past && bench.app.past?.present.file == present, "\(command.id) \(key)")
        }
      }
    }
  }

  @Test("Work that is not saved survives a look at the past: a signal, a failed draft and the way back")
  func drafts() throws {
    var bench = try bench()
    try type("Gezin A. en opa", &bench)
    try bench.press("E G k k k <Enter>")
    #expect(bench.app.past?.revision == 1)
    var ended = bench
    ended.signal(15)
    #expect(ended.drafts["2026-0001"]?.text("c.title", .wholeCase) == "Gezin A. en opa")
    var failed = bench
    failed.send(.draftFailed("De schijf is vol."))
    #expect(failed.app.open?.file.text("c.title", .wholeCase) != "Gezin A. en opa")
    try failed.press("q")
    failed.wait(seconds: 5)
    #expect(failed.drafts["2026-0001"]?.text("c.title", .wholeCase) == "Gezin A. en opa")
    bench.wait(seconds: 5)
    #expect(bench.drafts["2026-0001"]?.text("c.title", .wholeCase) == "Gezin A. en opa")
    try bench.press("q <Escape> <Ctrl-S>")
    #expect(bench.saved["2026-0001"]?.last?.text("c.title", .wholeCase) == "Gezin A. en opa")
  }

  @Test("A past with fewer steps, children and options than now can be walked through")
  func emptyPast() throws {
    var bench = try Bench(100, 30)
    try bench.press("n")
    try bench.press(
      "a \"Kind A\" <Escape> <Ctrl-S> 3 E G k k k <Enter> 4 c o v p 1 2 3 4 <Left> r <Escape> q q")
    #expect(bench.app.past == nil)
  }

  static let shapes = [
    ScreenTests.Shape(columns: 80, rows: 24, language: .nl), .init(columns: 120, rows: 40, language: .en),
  ]

  @Test("The history as a screen", arguments: shapes)
  func historyScreen(_ shape: ScreenTests.Shape) throws {
    var bench = try bench(columnsOf: shape)
    try bench.press("E")
    expectScreen(bench.frame, "history-\(shape.name)")
  }

  @Test("The past as a screen", arguments: shapes)
  func pastScreen(_ shape: ScreenTests.Shape) throws {
    var bench = try bench(columnsOf: shape)
    try bench.press("E j j j j j <Enter>")
    expectScreen(bench.frame, "past-\(shape.name)")
  }

  private func bench(columnsOf shape: ScreenTests.Shape) throws -> Bench {
    var bench = try bench(
      ["Gezin A.", "Gezin A. en oma"], shape.columns, shape.rows, language: shape.language)
    let child = try #require(bench.app.open?.child)
    bench.app.jump(to: Slot("k.views", .person(child)))
    try bench.press("<Enter> <Ctrl-End> \" Ik wil ook bij oma blijven.\" <Escape> <Ctrl-S>")
    return bench
  }
}
