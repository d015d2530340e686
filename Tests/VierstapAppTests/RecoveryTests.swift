import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("Unsaved work found at the start")
struct RecoveryTests {
  private let title = Slot("c.title", .wholeCase)

  /// A program that starts on a store in which the one before it died while somebody was typing.
  private func restarted(rows: Int = 24) throws -> Bench {
    var bench = try Bench(80, rows)
    try bench.press("n")
    bench.app.jump(to: title)
    try bench.press("<Enter> \"Gezin\"")
    bench.wait(seconds: 2)
    bench.restart()
    return bench
  }

  @Test("is offered with its case, its time, what differs and its framework; Enter goes on with it")
  func goOn() throws {
    var bench = try restarted()
    #expect(bench.screen.contains("Niet-vastgelegd werk gevonden"))
    #expect(bench.screen.contains("2026-0001 Gezin"))
    #expect(bench.screen.contains("1 wijziging, bij versie 1, removal-nl "))
    try bench.press("<Enter>")
    #expect(bench.app.open?.file.value(title) == .text("Gezin"))
  }

  @Test("is put beside the saved case word by word, and kept when only looked at")
  func beside() throws {
    var bench = try restarted()
    try bench.press("b")
    #expect(
      bench.screen.contains("Niet-vastgelegd werk in 2026-0001")
        && bench.screen.contains("Verder met dit werk"))
    #expect(bench.screen.contains("Gezin"))
    try bench.press("<Escape> <Escape>")
    #expect(bench.app.overlays.isEmpty && bench.app.open == nil && bench.drafts["2026-0001"] != nil)
    try bench.press("d b <Enter>")
    #expect(bench.app.open?.file.value(title) == .text("Gezin"))
  }

  @Test("is thrown away after one question, and u brings it back")
  func discard() throws {
    var bench = try restarted()
    try bench.press("<Delete>")
    #expect(bench.screen.contains("Zeker weten?"))
    try bench.press("<Enter>")
    #expect(bench.drafts["2026-0001"] != nil, "no is the default")
    try bench.press("<Delete> j")
    #expect(bench.drafts.isEmpty && bench.screen.contains("(weggegooid)"))
    try bench.press("<Escape> <Enter>")
    #expect(bench.app.open?.file.value(title) == nil, "the case is as it was saved")
    try bench.press("q u")
    #expect(bench.drafts["2026-0001"]?.value(title) == .text("Gezin"))
    try bench.press("<Enter>")
    #expect(bench.app.open?.file.value(title) == .text("Gezin"))
  }

  @Test("cannot be brought back once the case was saved again")
  func untilSaved() throws {
    var bench = try restarted()
    try bench.press("<Delete> j <Escape> <Enter>")
    bench.app.jump(to: title)
    try bench.press("<Enter> \"Gezin Eik\" <Escape> <Ctrl-S> q u")
    #expect(bench.drafts.isEmpty && bench.discarded.isEmpty)
    #expect(bench.screen.contains("ongedaan te maken"))
  }

  @Test("fits the smallest screen")
  func small() throws {
    let bench = try restarted(rows: 20)
    #expect(bench.screen.contains("Niet-vastgelegd werk gevonden") && bench.screen.contains("Esc bewaart"))
  }
}
