import BestInterests
import CaseStore
import Testing
import TextScreen

@testable import VierstapApp

@Suite("A case under an older framework, at the keyboard")
struct VersionTests {
  private let extra = Slot("c.extra", .wholeCase)

  /// The framework of the program as an older version that asked one thing more.
  private static let older = Result { try readOlder() }

  private static func readOlder() throws -> Framework {
    var text = String(decoding: TestFramework.bytes, as: UTF8.self)
    let version = try TestFramework.removal.version
    let section = try #require(try TestFramework.removal.sections.first { $0.subject == .wholeCase }).id
    let question =
      "{\"id\": \"c.extra\", \"section\": \"\(section)\", \"kind\": \"text\", "
      + "\"label\": {\"nl\": \"Oude vraag\", \"en\": \"Old question\"}},"
    text = text.replacing("\"version\": \"\(version)\"", with: "\"version\": \"2000.1\"", maxReplacements: 1)
    text = text.replacing("\"questions\": [", with: "\"questions\": [" + question, maxReplacements: 1)
    return try FrameworkFile.read(Array(text.utf8), name: "older.json")
  }

  private func bench(
    status: CaseStatus = .draft, _ columns: Int = 120, _ rows: Int = 40, language: Language = .nl
  ) throws -> Bench {
    let old = try Self.older.get()
    var file = try TestFramework.base("joint-complete")
    file.framework = old.reference
    file.status = status
    file.answers[extra] = Answer(.text("Oud antwoord"), author: "bram", time: Bench.start)
    var bench = try Bench(columns, rows, language: language, cases: [file])
    bench.older = old
    bench.newer = try TestFramework.removal
    try bench.press("<Enter>")
    return bench
  }

  /// Goes to the line that moves the case, asks for it and says yes.
  private func askToMove(_ bench: inout Bench) throws {
    try bench.press("V <End> <Enter> j")
  }

  @Test("opening it says once that there is a newer one, and with which key to look")
  func notice() throws {
    var bench = try bench()
    let version = try TestFramework.removal.version
    #expect(bench.screen.contains("Er is een nieuwer toetsingskader (\(version)); V toont"))
    try bench.press("j")
    #expect(!bench.screen.contains("nieuwer toetsingskader"))
  }

  @Test("V lists what would differ, and Enter on a line goes to the answer")
  func comparison() throws {
    var bench = try bench()
    try bench.press("p V")
    #expect(bench.screen.contains("Oude vraag: Oud antwoord"))
    #expect(bench.screen.contains("Antwoorden die niet meer te lezen zijn (1)"))
    try bench.press("<Enter>")
    #expect(bench.app.overlays.isEmpty)
    #expect(bench.app.open?.focus == .question(extra))
  }

  @Test("without anything newer V says so, in the status line")
  func nothingNewer() throws {
    var bench = try Bench(cases: [try TestFramework.base("joint-complete")])
    try bench.press("<Enter> V")
    #expect(bench.app.overlays.isEmpty)
    #expect(bench.screen.contains("het programma heeft geen nieuwer"))
  }

  @Test("moving asks, wants a reason, saves one revision and shows the old answer among the former ones")
  func migrate() throws {
    var bench = try bench()
    try askToMove(&bench)
    try bench.press("<Enter>")
    #expect(bench.reasons.isEmpty && bench.screen.contains("Zonder reden"))
    try bench.press("\"nieuwe regels\" <Enter>")
    #expect(bench.reasons == ["nieuwe regels"])
    let file = try #require(bench.saved["2026-0001"]?.last)
    #expect(bench.saved["2026-0001"]?.count == 2 && file.former.map(\.slot) == [extra])
    #expect(bench.app.framework?.version == (try TestFramework.removal.version))
    #expect(bench.app.open?.isChanged == false)
    #expect(bench.screen.contains("vastgelegd als versie 2"))
    try bench.press("V <Enter>")
    #expect(bench.screen.contains("Oude vraag: Oud antwoord"))
    #expect(bench.screen.contains("De vraag is vervallen. bram, ma 23 november 2026, toetsingskader 2000.1"))
  }

  @Test("no is the default answer, and Esc while typing the reason goes back without losing it")
  func changingOnesMind() throws {
    var bench = try bench()
    try bench.press("V <End> <Enter> <Enter>")
    #expect(bench.app.overlays.count == 1 && bench.reasons.isEmpty)
    try bench.press("<Enter> j \"halve reden\" <Escape>")
    #expect(bench.reasons.isEmpty)
    try bench.press("<Enter> j \" nu heel\" <Enter>")
    #expect(bench.reasons == ["halve reden nu heel"])
  }

  @Test("with unsaved changes the case is not moved, and after saving it is")
  func unsaved() throws {
    var bench = try bench()
    bench.app.jump(to: Slot("c.title", .wholeCase))
    try bench.press("<Enter> \"x\" <Escape> V <End> <Enter>")
    #expect(bench.reasons.isEmpty && bench.screen.contains("Leg de zaak eerst vast"))
    try bench.press("<Escape> <Ctrl-S>")
    try askToMove(&bench)
    try bench.press("\"r\" <Enter>")
    #expect(bench.reasons == ["r"])
  }

  @Test(
    "a case that is not being worked on keeps its framework",
    arguments: [CaseStatus.submitted, .approved, .closed])
  func closed(_ status: CaseStatus) throws {
    var bench = try bench(status: status)
    try askToMove(&bench)
    #expect(bench.screen.contains("De zaak is \(status.name.nl) en houdt haar toetsingskader"))
    try bench.press("\"r\" <Enter>")
    #expect(bench.reasons.isEmpty && bench.saved["2026-0001"]?.count == 1)
  }

  @Test("a refusal of the store is shown in full, and the case is as it was")
  func refused() throws {
    var bench = try bench(80, 24)
    let refusal = StoreError.savedMeanwhile(number: "2026-0001").text(.nl)
    bench.migrationRefusal = refusal
    try askToMove(&bench)
    try bench.press("\"r\" <Enter>")
    #expect(bench.screen.contains("is intussen door een ander vastgelegd; er is niets gedaan."))
    #expect(bench.screen.contains("wat er veranderd is."))
    #expect(bench.app.framework?.version == "2000.1" && bench.app.open?.isChanged == false)
  }

  @Test("unsaved work that went along to another framework is said to have done so")
  func carried() throws {
    var bench = try bench()
    let saved = CaseMigration(
      try #require(bench.app.open?.file), from: try Self.older.get(), to: try TestFramework.removal
    ).migrated
    var file = saved
    file.answers[Slot("c.title", .wholeCase)] = Answer(.text("Mijn werk"), author: "anne", time: Bench.start)
    bench.send(
      .opened(
        OpenedCase(
          file: file, framework: try TestFramework.removal, saved: saved, revision: 2, savedBy: "bram",
          savedAt: Bench.start, draftTime: Bench.start, isCarried: true)))
    #expect(bench.screen.contains("uw niet-vastgelegde werk is meegegaan"))
    #expect(bench.app.open?.isChanged == true)
  }

  @Test("the former answers are found by name, and without any the program says so")
  func formerByName() throws {
    var bench = try bench()
    try bench.press(": \"vroegere\" <Enter>")
    #expect(bench.screen.contains("geen vroegere antwoorden"))
    try askToMove(&bench)
    try bench.press("\"r\" <Enter> : \"vroegere\" <Enter>")
    #expect(bench.screen.contains("Oude vraag: Oud antwoord"))
  }

  @Test("a new case is made under the framework of the program, whatever was open before")
  func newCase() throws {
    var bench = try bench()
    try bench.press("q n")
    #expect(bench.app.open?.file.framework == (try TestFramework.removal.reference))
  }

  @Test(
    "golden screen of the comparison",
    arguments: [(80, 24, Language.nl), (80, 24, .en), (120, 40, .nl)])
  func golden(_ columns: Int, _ rows: Int, _ language: Language) throws {
    var bench = try bench(columns, rows, language: language)
    try bench.press("V")
    expectScreen(bench.frame, "versions-\(columns)x\(rows)-\(language.rawValue)")
  }
}
