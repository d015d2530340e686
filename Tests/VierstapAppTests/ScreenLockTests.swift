import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("A screen that nobody works at is cleared")
struct ScreenLockTests {
  private func bench(minutes: Int? = 5) throws -> Bench {
    var bench = try Bench(
      80, 24, cases: [try TestFramework.base("joint-complete")], lockAfterMinutes: minutes)
    try bench.press("<Enter>")
    return bench
  }

  @Test("after so many minutes without a key, with nothing of the case left on it")
  func clears() throws {
    var bench = try bench()
    bench.wait(seconds: 299)
    #expect(bench.screen.contains("Gezin N."))
    bench.wait(seconds: 1)
    #expect(bench.screen.contains("Vierstap heeft het scherm leeggemaakt"))
    #expect(!bench.screen.contains("Gezin") && !bench.screen.contains("2026-0001"))
  }

  @Test("and Enter shows all again, as it was; no other key does anything, and Enter itself does no more")
  func returns() throws {
    var bench = try bench()
    bench.app.jump(to: Slot("c.title", .wholeCase))
    try bench.press("<Enter> \" en\"")
    let before = bench.screen
    bench.wait(seconds: 2)
    bench.wait(seconds: 300)
    try bench.press("q \"abc\" <Escape> D")
    bench.paste("niet voor nu")
    #expect(bench.screen.contains("Vierstap heeft het scherm leeggemaakt"))
    try bench.press("<Enter>")
    #expect(bench.screen.contains("Gezin N. en") && before.contains("Gezin N. en"))
    #expect(bench.app.context == .typing)
    try bench.press("\"!\" <Escape>")
    #expect(bench.app.open?.file.text("c.title", .wholeCase) == "Gezin N. en!")
  }

  @Test("and every key puts it off; a clock that jumps back does not")
  func keys() throws {
    var bench = try bench()
    for _ in 0..<4 {
      bench.wait(seconds: 200)
      try bench.press("j")
    }
    #expect(bench.screen.contains("Gezin N."))
    bench.turnClock(seconds: -86_400)
    bench.wait(seconds: 299)
    #expect(bench.screen.contains("Gezin N."))
    bench.wait(seconds: 1)
    #expect(bench.screen.contains("leeggemaakt"))
  }

  @Test("and one wake is asked for at a time, none when it is cleared or never is")
  func wakes() throws {
    var lock = ScreenLock(minutes: 1, now: Bench.start)
    #expect(lock.wait(at: Bench.start) == 60)
    let later = Timestamp(seconds: Bench.start.seconds + 50)
    let isForProgram = lock.press("j", at: later)
    #expect(isForProgram && lock.wait(at: later) == 60)
    lock.tick(Timestamp(seconds: later.seconds + 60))
    #expect(lock.isLocked && lock.wait(at: later) == nil)
    #expect(ScreenLock(minutes: nil, now: Bench.start).wait(at: later) == nil)
    var never = try bench(minutes: nil)
    never.wait(seconds: 100_000)
    #expect(never.screen.contains("Gezin N."))
  }
}
