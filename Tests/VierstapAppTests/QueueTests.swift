import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("The queue for review")
struct QueueTests {
  /// Three submitted cases: one without separation, one with, and one to be rejected.
  private func bench(_ columns: Int = 80, _ rows: Int = 24, language: Language = .nl) throws -> Bench {
    var bench = try Bench(
      office: [
        try Office.file("joint-complete"), try Office.file("separation-b1"),
        try Office.file("separation-b1", Office.forObstruction), try Office.file("joint-complete"),
      ], columns, rows, language: .nl)
    try bench.submit("2026-0001")
    try bench.submit("2026-0002")
    try bench.submit("2026-0003", reason: "De organisatie vroeg hierom.")
    if language != bench.app.settings.language { try bench.press("<F10>") }
    return bench
  }

  @Test("For who reviews, the list says how many cases wait and with which key")
  func hint() throws {
    var bench = try bench()
    #expect(!bench.screen.contains("toets w"))
    bench.be("sara")
    #expect(bench.screen.contains("2 zaken wachten op toetsing, en 1 om te weigeren: toets w"))
    try bench.press("/ \"joint\"")
    #expect(!bench.screen.contains("toets w"))
  }

  @Test("The most urgent stands first, with why, and the order is explained")
  func order() throws {
    var bench = try bench()
    bench.be("sara")
    try bench.press("w")
    #expect(bench.app.queue.rows.map(\.number) == ["2026-0002", "2026-0001"])
    let screen = bench.screen
    #expect(screen.contains("Ter toetsing (2)") && screen.contains("Te weigeren voorstellen (1)"))
    #expect(screen.contains("Bovenaan: een absolute regel geschonden"))
    let row = try #require(screen.split(separator: "\n").first { $0.contains("2026-0002") })
    #expect(row.contains("scheiding") && row.contains("0/2"))
    #expect(screen.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("door Anne de Wit"))
    try bench.press("<Tab>")
    #expect(bench.app.queue.rows.map(\.number) == ["2026-0003"])
    #expect(bench.screen.contains("harde stop"))
    try bench.press("<Tab> q")
    #expect(!bench.app.queue.isOpen && bench.app.open == nil)
  }

  @Test("An empty queue says so")
  func empty() throws {
    var bench = try Bench(office: [try Office.file("joint-complete")])
    bench.be("sara")
    try bench.press("w")
    #expect(bench.screen.contains("Er wacht geen zaak op toetsing."))
    try bench.press("<Enter> <Down> <Tab>")
    #expect(bench.app.open == nil && bench.screen.contains("geen voorstel ingediend"))
  }

  @Test("Enter reads the case, N goes to the next one, and going back leads to the queue")
  func nextCase() throws {
    var bench = try bench()
    bench.be("sara")
    try bench.press("w <Enter>")
    #expect(bench.app.open?.file.number == "2026-0002" && bench.app.context == .review)
    #expect(bench.screen.contains("wachtrij 1 van 2"))
    try bench.press("N")
    #expect(bench.app.open?.file.number == "2026-0001" && bench.app.context == .review)
    try bench.press("N")
    #expect(bench.app.open?.file.number == "2026-0002")
    try bench.press("q")
    #expect(bench.app.context == .queue && bench.app.queue.selected == "2026-0002")
  }

  @Test(
    "After a decision the next case is the one that stood behind it; unsaved remarks are saved on the way")
  func afterDecision() throws {
    var bench = try bench()
    bench.be("sara")
    try bench.press("w <Enter>")
    try bench.choose("In toetsing nemen")
    try bench.choose("Terugsturen")
    try bench.press("\"Graag eerst overleg.\" <Enter> <End> <Enter>")
    #expect(bench.app.open?.file.status == .returned)
    try bench.press("N")
    #expect(bench.app.open?.file.number == "2026-0001")
    try bench.choose("In toetsing nemen")
    try bench.press("c <Tab> A \"Mooi beschreven.\" <Enter> N")
    #expect(bench.app.open?.file.number == "2026-0001" && bench.screen.contains("Er wacht geen andere zaak"))
    try bench.press("q")
    #expect(try bench.last("2026-0001").workflow.remarks.map(\.text) == ["Mooi beschreven."])
  }

  @Test("Leaving for the next case saves first, and opens it when that is done")
  func savingOnTheWay() throws {
    var bench = try bench()
    bench.be("sara")
    try bench.press("w <Enter>")
    try bench.choose("In toetsing nemen")
    try bench.press("c <Tab> M \"Wat zei zij zelf?\" <Enter> N")
    #expect(bench.app.open?.file.number == "2026-0001")
    #expect(try bench.last("2026-0002").workflow.remarks.count == 1)
    bench.canSave = false
    try bench.choose("In toetsing nemen")
    try bench.press("c <Tab> M \"En hier?\" <Enter> N")
    #expect(bench.app.open?.file.number == "2026-0001" && bench.screen.contains("De schijf is vol"))
  }

  @Test(
    "Caseworkers and inspectors may look; who keeps the list of people may not", arguments: ["anne", "iris"])
  func whoMayLook(_ login: String) throws {
    var bench = try bench()
    bench.be(login)
    try bench.press("w <Enter>")
    #expect(bench.app.context == .review)
    try bench.press("q")
    bench.be("dirk")
    try bench.press("w")
    #expect(!bench.app.queue.isOpen && bench.screen.contains("niet lezen"))
  }

  @Test("A case that the person submitted is marked as such")
  func own() throws {
    var bench = try bench(120, 40)
    bench.be("anne")
    try bench.press("w")
    #expect(bench.screen.contains("U hebt haar zelf ingediend"))
  }

  @Test("The screen of the queue", arguments: ScreenTests.shapes)
  func screens(_ shape: ScreenTests.Shape) throws {
    var bench = try bench(shape.columns, shape.rows, language: shape.language)
    bench.be("sara")
    try bench.press("w")
    expectScreen(bench.frame, "queue-\(shape.name)")
  }
}

@Suite("What a role may not read, it does not see")
struct HiddenContentTests {
  @Test("Who keeps the list of people sees numbers and statuses, no titles, and opens nothing")
  func administrator() throws {
    var bench = try Bench(
      office: [
        try Office.file("joint-complete") { file in
          file.answers[Slot("c.title", .wholeCase)] = Answer(.text("Gezin Zilverberk"), author: "anne")
        }
      ], 120, 40)
    #expect(bench.screen.contains("Gezin Zilverberk"))
    bench.be("dirk")
    let screen = bench.screen
    #expect(screen.contains("2026-0001") && screen.contains("concept"))
    #expect(!screen.contains("Zilverberk") && !screen.contains("4/4") && screen.contains("(niet voor u)"))
    try bench.press("<Enter>")
    #expect(bench.app.open == nil && bench.screen.contains("U mag de inhoud van zaken niet lezen"))
    try bench.press("n")
    #expect(bench.created.isEmpty && bench.app.open == nil)
    try bench.press("/ \"zilver\"")
    #expect(bench.app.list.shown.isEmpty)
  }

  @Test("Who stands nowhere in the list of people reads nothing either")
  func stranger() throws {
    var bench = try Bench(office: [try Office.file("joint-complete")])
    bench.be("nobody")
    try bench.press("<Enter>")
    #expect(bench.app.open == nil)
  }
}
