import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("Papers on the screen")
struct PaperScreenTests {
  /// A bench with a complete case open, whose first child has a letter of forty lines.
  private static func bench(_ language: Language = .nl, columns: Int = 80, rows: Int = 24) throws -> (
    Bench, String
  ) {
    var file = try TestFramework.base("joint-complete")
    let framework = try TestFramework.removal
    let child = try #require(file.persons.first { framework.isChild($0, in: file) })
    let plan = try #require(framework.letter)
    file.answers[Slot(plan.question, .person(child))] = nil
    var bench = try Bench(columns, rows, language: language, cases: [file])
    let slot = Slot(plan.question, .person(child))
    let lines =
      [
        PaperLine("Leesbaarheid (Flesch-Douma): 90 van 100, zeer gemakkelijk", .info),
        PaperLine("Brief aan Kind A.", .heading),
      ]
      + (1...40).map { PaperLine("regel \($0)\($0 == 30 ? " over de musical" : "")", .text) }
    bench.papers[PaperWanted(.letter, child: child)] = Paper(
      PaperWanted(.letter, child: child), title: "Brief aan Kind A.", lines: lines,
      letter: Paper.Letter(slot: slot, text: "# Brief\n\n<waarom>"))
    try bench.press("<Enter>")
    return (bench, child)
  }

  @Test(
    "J shows the letter to the child at hand; it can be read on and searched", arguments: Language.allCases)
  func letter(_ language: Language) throws {
    var (bench, _) = try Self.bench(language)
    try bench.press("J")
    expectScreen(bench.frame, "letter-80x24-\(language.rawValue)")
    try bench.press("<Space>")
    #expect(bench.screen.contains("regel 22") && !bench.screen.contains("regel 1\n"))
    try bench.press("g / \"MUSICAL\" <Enter>")
    #expect(bench.screen.contains("regel 30 over de musical"))
    try bench.press("/ \"niets\" <Enter>")
    #expect(bench.screen.contains("niets"))
    try bench.press("q")
    #expect(!bench.screen.contains("regel"))
  }

  @Test("a paper is made anew for a screen of another width, and read on at the same place")
  func resize() throws {
    var (bench, child) = try Self.bench()
    try bench.press("J <Space>")
    bench.resize(60, 20)
    let file = try #require(bench.app.open?.file)
    #expect(bench.noted.last == .makePaper(PaperWanted(.letter, child: child), file, columns: 56))
    #expect(bench.screen.contains("regel 22") && !bench.screen.contains("regel 1 "))
  }

  @Test("b takes the draft over into the case and goes on typing there; undo takes it back")
  func edit() throws {
    var (bench, child) = try Self.bench()
    try bench.press("J b")
    let question = try #require(try TestFramework.removal.letter).question
    let slot = Slot(question, .person(child))
    #expect(bench.app.open?.file.value(slot) == .text("# Brief\n\n<waarom>"))
    #expect(bench.app.context == .typing)
    // The caret stands where there is something to write.
    #expect(bench.app.open?.typing?.editor.caretOffset == "# Brief\n\n".utf8.count)
    try bench.press("<Escape> u")
    #expect(bench.app.open?.file.value(slot) == nil)
  }

  @Test("a letter that was written is gone on with, and never replaced by the draft")
  func written() throws {
    var (bench, child) = try Self.bench()
    let question = try #require(try TestFramework.removal.letter).question
    try bench.press("J b <Escape>")
    bench.papers[PaperWanted(.letter, child: child)]?.letter?.text = "iets anders"
    try bench.press("J b")
    #expect(bench.app.open?.file.value(Slot(question, .person(child))) == .text("# Brief\n\n<waarom>"))
  }

  @Test("P offers the papers; w keeps one in a file, P prints it")
  func outside() throws {
    var (bench, child) = try Self.bench()
    try bench.press("P")
    expectScreen(bench.frame, "papers-80x24-nl")
    try bench.press("<Escape> J w <Enter>")
    let wanted = PaperWanted(.letter, child: child)
    let file = try #require(bench.app.open?.file)
    #expect(bench.noted.last == .keepPaper(wanted, file, path: "2026-0001-letter.pdf"))
    bench.send(.paperSent(path: "2026-0001-letter.pdf"))
    #expect(bench.screen.contains("Bewaard: 2026-0001-letter.pdf"))
    try bench.press("P")
    #expect(bench.noted.last == .printPaper(wanted, file))
  }

  @Test("who may not take anything out of the store can read a paper, and no more")
  func roles() throws {
    var (bench, _) = try Self.bench()
    bench.people = Roster(people: [Colleague(login: "anne", name: "Anne", roles: [.administrator])])
    bench.send(.registered(bench.people))
    try bench.press("J")
    let before = bench.noted.count
    try bench.press("P w")
    #expect(bench.noted.count == before)
    #expect(bench.screen.contains(PaperWords(language: .nl).mayNotExport))
  }

  @Test("every number of the register leads to the cases behind it, and each of those opens")
  func register() throws {
    var (bench, _) = try Self.bench()
    bench.papers[PaperWanted(.register)] = Paper(
      PaperWanted(.register), title: "Register en cijfers",
      lines: [
        PaperLine("Zaken naar stand", .heading),
        PaperLine("concept  1  ███", .text, target: .figure("status.draft")),
      ])
    bench.papers[PaperWanted(.figure, figure: "status.draft")] = Paper(
      PaperWanted(.figure, figure: "status.draft"), title: "concept",
      lines: [PaperLine("2026-0001", .text, target: .openCase(number: "2026-0001"))])
    try bench.press("q P <Enter> <Enter>")
    #expect(bench.app.overlays.isEmpty && bench.app.open?.file.number == "2026-0001")
    // Back from the case is back to the number, and from there to the register.
    try bench.press("q")
    #expect(bench.app.open == nil && bench.screen.contains("concept") && bench.screen.contains("2026-0001"))
    try bench.press("q")
    #expect(bench.screen.contains("Register en cijfers"))
    try bench.press("q <Enter> q")
    #expect(bench.app.overlays.isEmpty)
  }
}
