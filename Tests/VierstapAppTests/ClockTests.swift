import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("A clock that jumps loses nothing and is told")
struct ClockTests {
  /// A case with unsaved typing in its title.
  private func typing() throws -> Bench {
    var bench = try Bench(160, 24)
    try bench.press("n")
    bench.app.jump(to: Slot("c.title", .wholeCase))
    try bench.press("<Enter> \"Gezin\"")
    return bench
  }

  @Test(
    "A clock that is set back while a draft waits does not put the draft off",
    arguments: [-1, -3_600, -86_400, -1_700_000_000])
  func draft(_ seconds: Int64) throws {
    var bench = try typing()
    bench.send(.tick(Timestamp(seconds: Bench.start.seconds + seconds)))
    #expect(bench.drafts["2026-0001"]?.text("c.title", .wholeCase) == "Gezin")
  }

  @Test("A tick that comes too early asks for another one")
  func early() throws {
    var bench = try typing()
    #expect(bench.app.handle(.tick(Bench.start)) == [.wake(afterSeconds: 1)])
    bench.wait(seconds: 1)
    #expect(!bench.drafts.isEmpty)
    #expect(bench.app.handle(.tick(Timestamp(seconds: Bench.start.seconds + 9))).isEmpty)
  }

  @Test(
    "Opening and saving over a revision of the future say that the clock is behind, and save all the same")
  func behind() throws {
    var bench = try typing()
    try bench.press("<Escape> <Ctrl-S>")
    #expect(!bench.screen.contains("klok"))
    try bench.press("q")
    bench.turnClock(seconds: -86_400)
    try bench.press("<Enter>")
    #expect(bench.screen.contains("loopt achter") && bench.screen.contains("ma 23 november 2026 om 09:00"))
    bench.app.jump(to: Slot("c.title", .wholeCase))
    try bench.press("<Enter> \" N.\" <Escape>")
    #expect(!bench.screen.contains("loopt achter"))
    try bench.press("<Ctrl-S>")
    #expect(bench.screen.contains("Vastgelegd als versie 3") && bench.screen.contains("loopt achter"))
    #expect(bench.saved["2026-0001"]?.last?.text("c.title", .wholeCase) == "Gezin N.")
    // The next save is after a time of the same clock.
    bench.app.jump(to: Slot("c.title", .wholeCase))
    try bench.press("<Enter> x <Escape> <Ctrl-S>")
    #expect(bench.screen.contains("Vastgelegd als versie 4") && !bench.screen.contains("loopt achter"))
  }

  @Test("The list says so before a case takes its number from such a clock")
  func list() throws {
    let file = Case(framework: try TestFramework.removal.reference)
    let ahead = Timestamp(seconds: Bench.start.seconds + 86_400)
    var app = App(
      settings: AppSettings(language: .en, login: "anne", storePath: "/", tag: "t"),
      size: Size(rows: 24, columns: 140),
      now: Bench.start)
    let summary = CaseSummary(
      number: "2026-0001", title: "", kind: "", status: file.status, children: "", step: 0, stopped: 0,
      violated: 0,
      open: 0, author: "anne", changed: ahead, revision: 1)
    _ = app.handle(.listed(cases: [summary], unreadable: [], drafts: [], people: Roster()))
    #expect(app.frame(app.size).text.contains("The clock of this computer is behind"))
  }
}
