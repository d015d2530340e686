import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("Remarks go from open to answered to settled")
struct RemarkTests {
  /// A submitted case that sara has taken up and reads.
  private func reading(_ columns: Int = 80, _ rows: Int = 24) throws -> Bench {
    var bench = try Bench(office: [try Office.file("joint-complete")], columns, rows)
    try bench.submit("2026-0001")
    bench.be("sara")
    try bench.press("w <Enter>")
    try bench.choose("In toetsing nemen")
    return bench
  }

  private func remarks(_ bench: Bench) -> [ReviewRemark] { bench.app.open?.file.workflow.remarks ?? [] }

  /// A case that came back with two remarks, as anne opens it: one must-fix on an answer, one advice on a row.
  private func returned(_ columns: Int = 80, _ rows: Int = 24) throws -> Bench {
    var bench = try reading(columns, rows)
    try bench.press("c <Tab> <Tab> M \"Wat zei zij zelf?\" <Enter> p <Down> A \"Mooi.\" <Enter> q")
    try bench.choose("Terugsturen")
    try bench.press("\"Zie de opmerkingen.\" <Enter> <End> <Enter> q q")
    bench.be("anne")
    try bench.open("2026-0001")
    return bench
  }

  @Test(
    "A remark hangs on the answer it is about, is unsaved work that can be undone, and is saved as no edit")
  func writing() throws {
    var bench = try reading()
    try bench.press("c <Tab> <Tab>")
    let place = try #require(bench.app.open?.review.current?.place)
    try bench.press("M \"Wat zei zij zelf?\" <Enter>")
    let remark = try #require(remarks(bench).first)
    #expect(remark.target == place && remark.isMustFix && remark.by == "sara" && remark.state == .open)
    #expect(bench.screen.contains("! moet · open · Sara Toet"))
    #expect(bench.app.open?.isTouched ?? false)
    bench.wait(seconds: 3)
    #expect(bench.drafts["2026-0001"]?.workflow.remarks == [remark])
    try bench.press("u")
    #expect(remarks(bench).isEmpty && !bench.screen.contains("moet · open"))
    try bench.press("<Ctrl-R>")
    #expect(remarks(bench) == [remark])
    try bench.press("<Ctrl-S>")
    #expect(try bench.last("2026-0001").workflow.remarks == [remark])
    // What is saved stays, also after going back to before it.
    try bench.press("u <Ctrl-S>")
    #expect(try bench.last("2026-0001").workflow.remarks == [remark])
  }

  @Test("An unfinished remark is kept when its window is closed, and an empty one is not made")
  func unfinished() throws {
    var bench = try reading()
    try bench.press("c <Tab> <Tab> M <Enter>")
    #expect(!bench.app.overlays.isEmpty)
    try bench.press("\"Half\" <Esc>")
    #expect(bench.app.overlays.isEmpty && remarks(bench).isEmpty)
    try bench.press("M \" af\" <Enter>")
    #expect(remarks(bench).map(\.text) == ["Half af"])
  }

  @Test("In the panel a remark hangs on the consideration of the child at hand, and stands below its row")
  func onConsideration() throws {
    var bench = try reading(120, 40)
    try bench.press("c p <Down> A \"Mooi beschreven.\" <Enter>")
    let row = try #require(remarks(bench).first?.target)
    guard case .row(let place) = row else {
      Issue.record("hangs on \(row)")
      return
    }
    #expect(try TestFramework.removal.consideration(place.consideration) != nil)
    #expect(bench.screen.contains("· advies · open · Sara Toet"))
  }

  @Test("Nobody else writes remarks, and the reason is told")
  func refused() throws {
    var bench = try Bench(office: [try Office.file("joint-complete")])
    try bench.open("2026-0001")
    try bench.press("M")
    #expect(bench.app.overlays.isEmpty && bench.screen.contains("een toetser"))
    try bench.press("q")
    try bench.submit("2026-0001")
    bench.be("sara")
    try bench.press("w <Enter> c <Tab> <Tab> M")
    #expect(bench.app.overlays.isEmpty && bench.screen.contains("Neem de zaak eerst in toetsing (s)."))
    bench.be("iris")
  }

  @Test("The caseworker is told what waits, steps through it with one key and answers with another")
  func answering() throws {
    var bench = try returned()
    #expect(bench.screen.contains("2 opmerkingen wachten op u"))
    try bench.press("n")
    #expect(bench.screen.contains("Opmerking 1 van 2 (moet, open): b antwoordt"))
    guard case .question(let slot)? = remarks(bench).first?.target else {
      Issue.record("no remark on a question")
      return
    }
    #expect(bench.app.open?.focus == .question(slot) && bench.app.context == .form)
    try bench.press("n")
    #expect(bench.app.context == .panel)
    let selected = bench.app.open?.panel.selected.map {
      bench.app.framework?.considerations[$0].id
    }
    guard case .row(let row)? = remarks(bench).last?.target else {
      Issue.record("no remark on a row")
      return
    }
    #expect(selected == row.consideration)
    try bench.press("n b \"Zij zei dat zij wil blijven.\" <Enter>")
    #expect(remarks(bench).map(\.state) == [.answered, .open])
    #expect(bench.screen.contains("Anne de Wit antwoordt"))
    try bench.press("n")
    #expect(bench.screen.contains("Opmerking 1 van 1 (advies, open)"))
  }

  @Test("A must-fix remark without an answer holds up the next submission, and its line leads to it")
  func holdsUp() throws {
    var bench = try returned()
    try bench.choose("toetsing")
    #expect(bench.text.contains("is nog niet beantwoord") && !bench.text.contains("Mooi."))
    try bench.press("<Enter>")
    #expect(bench.app.overlays.isEmpty && bench.app.open?.remark == remarks(bench).first?.id)
    try bench.press("b \"Zij zei dat zij wil blijven.\" <Enter>")
    try bench.choose("toetsing")
    try bench.press("<End> <Enter>")
    #expect(bench.app.open?.file.status == .submitted)
  }

  @Test("The reviewer settles an answer or asks again, with nothing chosen beforehand")
  func judging() throws {
    var bench = try returned()
    try bench.press("n b \"Zij zei dat zij wil blijven.\" <Enter> q")
    try bench.submit("2026-0001")
    bench.be("sara")
    try bench.press("w <Enter>")
    try bench.choose("In toetsing nemen")
    #expect(bench.screen.contains("Opmerkingen: 1 open, 1 beantwoord, 0 akkoord"))
    try bench.press("n")
    #expect(bench.app.open?.review.current?.remark == remarks(bench).first?.id)
    #expect(bench.screen.contains("Opmerking 1 van 1 (moet, beantwoord): b antwoordt"))
    try bench.press("b <Enter>")
    #expect(!bench.app.overlays.isEmpty && bench.screen.contains("Kies eerst"))
    try bench.press("<Down> <Down> <Enter> \"Wanneer zei zij dat?\" <Enter>")
    #expect(remarks(bench).first?.state == .open)
    try bench.press("b <Down> <Enter>")
    #expect(remarks(bench).first?.state == .accepted)
    #expect(remarks(bench).first?.replies.map(\.kind) == [.answered, .disputed, .accepted])
    // Settled can be disputed once more, and nothing else.
    try bench.press("b <Down> <Enter> \"Toch nog een vraag.\" <Enter>")
    #expect(remarks(bench).first?.state == .open)
  }

  @Test("All remarks stand in a list by whose turn it is, with why the case came back")
  func list() throws {
    var bench = try returned()
    try bench.press("B")
    #expect(bench.screen.contains("Teruggestuurd door Sara Toet: Zie de opmerkingen."))
    #expect(bench.screen.contains("Open: de behandelaar is aan zet (2)"))
    try bench.press("<Enter>")
    #expect(bench.app.open?.remark == remarks(bench).first?.id && bench.app.overlays.isEmpty)
    expectScreen(bench.frame, "remarked-80x24-nl")
  }

  @Test("Without remarks the keys say so")
  func none() throws {
    var bench = try Bench(office: [try Office.file("joint-complete")])
    try bench.open("2026-0001")
    for key in ["n", "b", "B"] {
      try bench.press(key)
      #expect(bench.screen.contains("Er zijn geen opmerkingen."), "\(key)")
      try bench.press(key == "B" ? "<Esc>" : "<Down>")
    }
  }
}
