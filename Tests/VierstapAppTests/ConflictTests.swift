import BestInterests
import CaseStore
import Testing
import TextScreen

@testable import VierstapApp

@Suite("What two people wrote at the same time")
struct ConflictTests {
  private let text = Slot("c.family-summary", .wholeCase)
  private let urgent = Slot("c.urgent", .wholeCase)

  /// A case where two answers hold two versions, open, with what stood there before.
  private func bench(_ columns: Int = 100, _ rows: Int = 40) throws -> Bench {
    var file = try TestFramework.base("joint-complete")
    file.answers[text] = Answer(.text("Het gezin kwam in 2019."), author: "anne", time: Bench.start)
    var bench = try Bench(columns, rows, cases: [file])
    try bench.press("<Enter>")
    bench.app.jump(to: text)
    bench.app.open?.file.answers[text] = Answer(
      .text("Het gezin kwam in 2020."), author: "anne", time: Bench.start)
    bench.app.open?.file.answers[text]?.rival = Answer.Rival(
      value: .text("Het gezin kwam in 2019 uit Georgië."), note: "", author: "bram", time: Bench.start)
    bench.app.open?.file.answers[urgent] = Answer(.choice("no"), author: "anne", time: Bench.start)
    bench.app.open?.file.answers[urgent]?.rival = Answer.Rival(
      value: .choice("yes"), note: "vanwege school", author: "bram", time: Bench.start)
    try bench.press("<Ctrl-S> X")
    return bench
  }

  @Test("stands on one page: what it was, what each wrote, and which words differ")
  func page() throws {
    let bench = try bench()
    #expect(bench.screen.contains("Tegelijk geschreven: 2 antwoorden"))
    #expect(bench.screen.contains("Eerst stond er: Het gezin kwam in 2019."))
    #expect(bench.screen.contains("Anne de Wit (u): Het gezin kwam in [-2019-] {+2020+}."))
    #expect(bench.screen.contains("bram: Het gezin kwam in 2019 {+uit Georgië+}."))
    #expect(bench.screen.contains("bram: ja (vanwege school)"))
  }

  @Test("is settled by one key for each choice, and undone by another", arguments: ["w", "W", "b"])
  func choose(_ key: String) throws {
    var bench = try bench()
    try bench.press(key)
    let (mine, theirs) = ("Het gezin kwam in 2020.", "Het gezin kwam in 2019 uit Georgië.")
    let wanted = ["w": theirs, "W": mine, "b": mine + "\n\n" + theirs][key]
    #expect(bench.app.open?.file.value(text) == wanted.map { .text($0) })
    #expect(bench.screen.contains("Tegelijk geschreven: 1 antwoord"))
    try bench.press("u")
    #expect(bench.screen.contains("Tegelijk geschreven: 2 antwoorden"))
    #expect(bench.app.open?.file.answers[text]?.rival?.author == "bram")
  }

  @Test("and fits on one line is put beside each other on one line")
  func oneLine() throws {
    var bench = try bench()
    let title = Slot("c.title", .wholeCase)
    bench.app.open?.file.answers[title] = Answer(.text("Gezin A"), author: "anne", time: Bench.start)
    bench.app.open?.file.answers[title]?.rival = Answer.Rival(
      value: .text("Gezin B"), note: "", author: "bram", time: Bench.start)
    _ = bench.app.settle(title, .both)
    #expect(bench.app.open?.file.text("c.title", .wholeCase) == "Gezin A · Gezin B")
  }

  @Test("that is no text is one or the other, and the last choice closes the page")
  func last() throws {
    var bench = try bench()
    try bench.press("W b")
    #expect(bench.screen.contains("Alleen teksten"))
    try bench.press("w")
    #expect(bench.app.overlays.isEmpty && bench.screen.contains("Alles is gekozen."))
    let answer = try #require(bench.app.open?.file.answers[urgent])
    #expect(answer.value == .choice("yes") && answer.note == "vanwege school" && answer.author == "bram")
    try bench.press("X")
    #expect(bench.screen.contains("Bij geen antwoord staan twee versies."))
  }

  @Test("leads to the question, and stays in the case when nobody chooses")
  func goThere() throws {
    var bench = try bench()
    try bench.press("<Enter>")
    #expect(bench.app.open?.focus == .question(text))
    #expect(bench.app.open?.file.answers[text]?.rival != nil)
  }

  @Test("is shown at once when a save brought it together")
  func afterSaving() throws {
    var bench = try bench()
    try bench.press("<Escape>")
    guard let file = bench.app.open?.file else { return }
    bench.send(
      .saved(
        SavedCase(file: file, revision: 3, time: Bench.start, mergedWith: "bram", conflicts: [text, urgent])))
    #expect(bench.screen.contains("Tegelijk geschreven: 2 antwoorden"))
  }
}
