import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("The life of a case, by keys alone")
struct LifeOfCaseTests {
  /// Answers one question with keys, as the person at the keyboard.
  private func fill(_ slot: Slot, _ keys: String, _ bench: inout Bench) throws {
    bench.app.jump(to: slot)
    #expect(bench.app.open?.focus == .question(slot), "\(slot)")
    try bench.press("<Enter> \(keys)")
    #expect(bench.app.open?.file.value(slot) != nil, "\(slot)")
  }

  private func status(_ bench: Bench) -> CaseStatus? { bench.app.open?.file.status }

  /// Opens the queue as somebody and reads its first case.
  private func review(_ login: String, _ bench: inout Bench) throws {
    bench.be(login)
    try bench.press("w <Enter>")
  }

  @Test("A lawful separation: returned with remarks, answered, approved by two, told to the children, closed")
  func wholeLife() throws {
    var bench = try Bench(office: [try Office.file("separation-b1")])
    try bench.submit("2026-0001")

    // Sara reads every child, asks two things and returns it.
    try review("sara", &bench)
    try bench.choose("nemen")
    #expect(status(bench) == .inReview)
    try bench.press("c <Tab> <Tab> M \"Wat zei zij zelf?\" <Enter> c <Tab> <Tab> A \"Mooi.\" <Enter>")
    try bench.choose("Terugsturen")
    try bench.press("\"Het gesprek is te kort beschreven.\" <Enter>")
    #expect(bench.text.contains("Het gesprek is te kort beschreven.") && status(bench) == .inReview)
    try bench.press("<End> <Enter>")
    #expect(status(bench) == .returned)
    try bench.press("q q")

    // Anne answers and submits again.
    bench.be("anne")
    try bench.open("2026-0001")
    try bench.choose("toetsing")
    #expect(status(bench) == .returned && bench.text.contains("is nog niet beantwoord"))
    try bench.press("<Esc> n <Enter> \" Zij zei het zelf.\" <Esc> b \"Staat er nu bij.\" <Enter>")
    try bench.choose("toetsing")
    try bench.press("<End> <Enter> q")
    #expect(try bench.last("2026-0001").status == .submitted)

    // Sara cannot approve before she read every child and settled her remark.
    try review("sara", &bench)
    try bench.choose("nemen")
    try bench.choose("Akkoord")
    let children = try #require(bench.app.open?.children)
    #expect(bench.text.contains("hebt u nog niet geopend"))
    #expect(bench.text.contains("niet akkoord: Wat zei zij zelf?"))
    try bench.press("<Esc>")
    try bench.readEveryChild()
    #expect(bench.app.childrenRead == children)
    try bench.press("n b <Down> <Enter>")
    try bench.choose("Akkoord")
    try bench.press("\"Elk kind is gehoord en de afweging klopt.\" <Enter>")
    #expect(bench.text.contains("Na u moet nog een tweede toetser akkoord geven."))
    #expect(bench.text.contains("handtekening") && bench.text.contains("Er wordt van niets afgeweken."))
    try bench.press("<Enter>")
    #expect(status(bench) == .inReview, "nothing happens on a line that is not the last")
    try bench.press("<End> <Enter>")
    #expect(status(bench) == .inReview && bench.app.open?.file.workflow.approvals.count == 1)
    #expect(bench.screen.contains("tweede toetser"))
    // Nor can she be the second.
    try bench.choose("Akkoord")
    #expect(bench.text.contains("U hebt al akkoord gegeven"))
    try bench.press("<Esc> q q")

    // Tom is the second.
    try review("tom", &bench)
    #expect(bench.text.contains("nu 1 van 2"))
    try bench.readEveryChild()
    try bench.choose("Akkoord")
    try bench.press("\"Ik sprak de school; dit klopt.\" <Enter> <End> <Enter>")
    #expect(status(bench) == .approved)
    #expect(bench.app.open?.file.text("sv.second-reviewer", .wholeCase) == "tom")
    try bench.press("q q")

    // Anne tells the children, the decision is carried out, and the case is closed.
    bench.be("anne")
    try bench.open("2026-0001")
    try bench.choose("Uitgelegd")
    #expect(status(bench) == .approved && !bench.app.overlays.isEmpty)
    try bench.press("<Esc>")
    try tellTheChildren(&bench)
    try bench.choose("Uitgelegd")
    try bench.press("j")
    #expect(status(bench) == .explained, "\(bench.text)")
    try carryOut(&bench)
    try bench.choose("Uitgevoerd")
    try bench.press("j")
    #expect(status(bench) == .executed, "\(bench.text)")
    try bench.choose("Afsluiten")
    try bench.press("\"Alles is gedaan.\" <Enter> j")
    #expect(status(bench) == .closed, "\(bench.text)")
    let file = try bench.last("2026-0001")
    #expect(file.isHistoryPossible)
    #expect(
      file.workflow.events.map(\.action) == [
        .submit, .takeUp, .giveBack, .submit, .takeUp, .approve, .approve, .explain, .execute, .close,
      ])
    #expect(file.workflow.events[5].decision?.childrenRead == children)
    #expect(file.workflow.remarks.map(\.state) == [.accepted, .open])
  }

  /// What step 4 asks for, for every child.
  private func tellTheChildren(_ bench: inout Bench) throws {
    let long =
      "Dit hebben wij besloten en dit is waarom. Wij hebben naar jou geluisterd. Je mag altijd bellen. "
    let letter = long + long
    try fill(Slot("rem.served-on", .wholeCase), "\"23-11-2026\" <Esc>", &bench)
    bench.app.jump(to: Slot("rem.deadline", .wholeCase))
    try bench.press("=")
    let children = try #require(bench.app.open?.children)
    for child in children {
      if child == children.last {
        // One child that was not told holds the case up, and only that child is named.
        try bench.choose("Uitgelegd")
        let framework = try TestFramework.removal
        let file = try #require(bench.app.open?.file)
        let names = children.map { framework.name(of: $0, in: file) }
        #expect(bench.text.contains("ontbreekt voor \(try #require(names.last))"))
        #expect(!names.dropLast().contains { bench.text.contains("ontbreekt voor \($0)") })
        try bench.press("<Esc>")
      }
      let who = Subject.person(child)
      try fill(Slot("e.date", who), "\"23-11-2026\" <Esc>", &bench)
      try fill(Slot("e.by", who), "\"A. de Wit\" <Esc>", &bench)
      try fill(Slot("e.language", who), "\"Nederlands\" <Esc>", &bench)
      try fill(Slot("e.form", who), "<Space> <Enter>", &bench)
      try fill(Slot("e.letter", who), "\"\(letter)\" <Esc>", &bench)
      try fill(Slot("e.views-feedback", who), "\"\(letter)\" <Esc>", &bench)
      try fill(Slot("e.reaction", who), "\"Zij begreep het en was verdrietig.\" <Esc>", &bench)
      try fill(Slot("rem.told-on", who), "\"23-11-2026\" <Esc>", &bench)
      try fill(Slot("rem.helper", who), "<Space> <Enter>", &bench)
    }
  }

  private func carryOut(_ bench: inout Bench) throws {
    for child in bench.app.open?.children ?? [] {
      let slot = Slot("x.told-before", .person(child))
      bench.app.jump(to: slot)
      try bench.press("<Backspace>")
      try fill(slot, "\"24-11-2026\" <Esc>", &bench)
    }
  }

  @Test("A separation for obstruction: submitted to be rejected, and rejected")
  func refusal() throws {
    var bench = try Bench(office: [try Office.file("separation-b1", Office.forObstruction)])
    try bench.open("2026-0001")
    try bench.choose("toetsing")
    #expect(status(bench) == .draft && bench.text.contains("Tegenwerking door ouder is geen grond"))
    try bench.press("<Esc> q")
    try bench.submit("2026-0001", reason: "De organisatie vroeg hierom.")
    #expect(try bench.last("2026-0001").status == .submitted)
    bench.be("sara")
    try bench.press("w")
    #expect(bench.app.queue.rows.isEmpty)
    try bench.press("<Tab> <Enter>")
    try bench.choose("nemen")
    try bench.readEveryChild()
    try bench.choose("Akkoord")
    #expect(bench.text.contains("kan alleen worden teruggestuurd of afgewezen") && status(bench) == .inReview)
    try bench.press("<Esc>")
    try bench.choose("Afwijzen")
    try bench.press("\"Strijdig met artikel 9.\" <Enter> <End> <Enter>")
    #expect(status(bench) == .rejected)
    #expect(try bench.last("2026-0001").workflow.lastDecision?.reason == "Strijdig met artikel 9.")
    try bench.press("q")
    #expect(bench.app.context == .queue && bench.app.queue.rows.isEmpty)
  }
}

@Suite("A decision is made with everything in sight")
struct DecisionTests {
  /// A case with a violated required consideration, taken up by sara, who read every child.
  private func departing(_ columns: Int = 80, _ rows: Int = 24) throws -> Bench {
    var bench = try Bench(
      office: [
        try Office.file("joint-complete") {
          $0.answers[Slot("x.place-not-school", .wholeCase)] = Answer(.choice("no"), author: "anne")
        }
      ], columns, rows)
    try bench.open("2026-0001")
    try bench.choose("toetsing")
    for _ in bench.app.open?.children ?? [] { try bench.press("\"\(Self.theirs)\" <Enter>") }
    try bench.press("<End> <Enter> q")
    bench.be("sara")
    try bench.press("w <Enter>")
    try bench.choose("nemen")
    try bench.readEveryChild()
    return bench
  }

  private static let theirs = "De kinderen wonen op de school en gaan nooit ergens anders heen."
  private static let own = "Ik sprak de mentor: ophalen van hun kamer, door hem, is het minst erg."

  private func note(_ bench: Bench) throws -> NoteEditor {
    guard case .note(let note)? = bench.app.overlays.last else { throw BenchError.noBase("note") }
    return note
  }

  @Test("No judgement lies under the bar beforehand, and Enter alone chooses none")
  func nothingChosen() throws {
    var bench = try departing()
    try bench.press("s <Enter>")
    #expect(bench.screen.contains("Kies eerst wat u wilt"))
    guard case .picker(let picker)? = bench.app.overlays.last else {
      Issue.record("the choice was closed")
      return
    }
    #expect(picker.current == nil && bench.app.step == nil)
    #expect(bench.frame.cursor != nil)
  }

  @Test(
    "Each deviation is accepted on its own, with the consideration, what is wrong and the writer's reason in sight"
  )
  func oneByOne() throws {
    var bench = try departing()
    let children = try #require(bench.app.open?.children)
    try bench.choose("Akkoord")
    // The writer's own words are not taken for the reviewer's.
    try bench.press("\"\(Self.theirs)\" <Enter>")
    #expect(try note(bench).intro.contains("dit zijn de woorden van de behandelaar"))
    for _ in Self.theirs { try bench.press("<Backspace>") }
    for _ in children {
      let intro = try note(bench).intro
      #expect(intro.contains("Kindgerichte uitvoering") && intro.contains("op school worden opgehaald"))
      #expect(intro.contains("De behandelaar schreef: \(Self.theirs)"))
      try bench.press("\"\(Self.own)\" <Enter>")
    }
    try bench.press("\"De afweging klopt.\" <Enter>")
    #expect(bench.text.contains("“\(Self.own)”") && bench.text.contains("“De afweging klopt.”"))
    #expect(bench.text.contains(try bench.last("2026-0001").workflow.submission?.submission.content ?? "-"))
    try bench.press("<End> <Enter>")
    let decision = try #require(try bench.last("2026-0001").workflow.approvals.first?.decision)
    #expect(decision.accepted.map(\.reason) == children.map { _ in Self.own })
    #expect(decision.childrenRead == children)
  }

  @Test("What was typed can be changed before it counts, and is still there after going back")
  func changing() throws {
    var bench = try departing()
    try bench.choose("Terugsturen")
    try bench.press("\"Nog niet\" <Enter> <Esc>")
    #expect(bench.app.overlays.isEmpty && bench.app.open?.file.status == .inReview)
    try bench.choose("Terugsturen")
    #expect(bench.text.contains("“Nog niet”"))
    guard case .page(var page)? = bench.app.overlays.last else {
      Issue.record("no page")
      return
    }
    page.selected = try #require(page.lines.firstIndex { $0.action == .changeWords(.reason) })
    bench.app.overlays[bench.app.overlays.count - 1] = .page(page)
    try bench.press("<Enter> \" klaar\" <Enter>")
    #expect(bench.text.contains("“Nog niet klaar”"))
    try bench.press("<End> <Enter>")
    #expect(try bench.last("2026-0001").workflow.lastDecision?.reason == "Nog niet klaar")
  }

  @Test("In a small window what must be known before writing can be read to its end")
  func smallWindow() throws {
    var bench = try departing(50, 14)
    try bench.choose("Akkoord")
    let whole = bench.app.introLines(try note(bench))
    #expect(whole.count > bench.app.introRoom)
    var seen: Set<Substring> = []
    for _ in whole {
      for line in whole where bench.screen.contains(line) { seen.insert(line) }
      try bench.press("<PageDown>")
    }
    #expect(Set(whole) == seen)
    for _ in whole { try bench.press("<PageUp>") }
    #expect(try note(bench).introTop == 0)
  }

  @Test("What is opened in another case does not go on in this one")
  func anotherCase() throws {
    var bench = try departing()
    try bench.choose("Terugsturen")
    try bench.press("\"Half\" <Esc> q q")
    try bench.press("w <Enter>")
    #expect(bench.app.step == nil)
  }

  @Test("The list of what a decision records", arguments: [ScreenTests.shapes[1], ScreenTests.shapes[2]])
  func screens(_ shape: ScreenTests.Shape) throws {
    var bench = try departing(shape.columns, shape.rows)
    if shape.language == .en { try bench.press("<F10>") }
    try bench.press("s <Down> <Down> <Enter>")
    for _ in bench.app.open?.children ?? [] { try bench.press("\"\(Self.own)\" <Enter>") }
    try bench.press("\"De afweging klopt.\" <Enter>")
    expectScreen(bench.frame, "decision-\(shape.name)")
  }
}
