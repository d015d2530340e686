import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("A caseworker at the keyboard")
struct CaseworkTests {
  @Test("an empty list says what to press and where the data lives")
  func emptyList() throws {
    let bench = try Bench()
    #expect(bench.screen.contains("Druk op n om een zaak te beginnen"))
    #expect(bench.screen.contains("/home/anne/.local/share/vierstap"))
  }

  @Test("n makes a case at once, and the first question has the focus")
  func newCase() throws {
    var bench = try Bench()
    try bench.press("n")
    #expect(bench.saved.keys.sorted() == ["2026-0001"])
    #expect(bench.screen.contains("2026-0001"))
    #expect(bench.app.open?.focus != nil)
  }

  @Test("typed text is in the case at every key, and Esc keeps it")
  func typing() throws {
    var bench = try Bench()
    try bench.press("n")
    let slot = Slot("c.title", .wholeCase)
    bench.app.jump(to: slot)
    try bench.press("<Enter> \"Gezin N.\"")
    #expect(bench.app.open?.file.value(slot) == .text("Gezin N."))
    try bench.press("<Escape>")
    #expect(bench.app.open?.file.value(slot) == .text("Gezin N."))
    #expect(bench.app.open?.typing == nil)
  }

  @Test("who saves while typing goes on typing where the caret was, also when the disk refuses")
  func savingWhileTyping() throws {
    var bench = try Bench()
    try bench.press("n")
    let slot = Slot("c.title", .wholeCase)
    bench.app.jump(to: slot)
    try bench.press("<Enter> \"Gezin NN\" <Left> <Ctrl-S> \"aDu\"")
    #expect(bench.app.open?.file.value(slot) == .text("Gezin NaDuN"))
    #expect(bench.saved["2026-0001"]?.last?.value(slot) == .text("Gezin NN"))
    try bench.press("<Ctrl-S> <Ctrl-S> x")
    bench.canSave = false
    try bench.press("<Ctrl-S> y <Escape>")
    #expect(bench.app.open?.file.value(slot) == .text("Gezin NaDuxyN"))
    // Each stretch between two saves is one step to undo.
    try bench.press("u u")
    #expect(bench.app.open?.file.value(slot) == .text("Gezin NaDuN"))
  }

  @Test("undo after typing takes the whole stretch back, redo brings it again")
  func undo() throws {
    var bench = try Bench()
    try bench.press("n")
    let slot = Slot("c.title", .wholeCase)
    bench.app.jump(to: slot)
    try bench.press("<Enter> \"Gezin\" <Escape> u")
    #expect(bench.app.open?.file.value(slot) == nil)
    try bench.press("<Ctrl-R>")
    #expect(bench.app.open?.file.value(slot) == .text("Gezin"))
  }

  @Test("a draft is wanted within two seconds of the first change, and once only")
  func drafts() throws {
    var bench = try Bench()
    try bench.press("n")
    bench.app.jump(to: Slot("c.title", .wholeCase))
    try bench.press("<Enter> \"Gezin\"")
    #expect(bench.drafts.isEmpty)
    bench.wait(seconds: 2)
    #expect(bench.drafts["2026-0001"]?.text("c.title", .wholeCase) == "Gezin")
  }

  @Test("a signal writes the draft and ends with 128 and the number")
  func signals() throws {
    for number: Int32 in [1, 2, 15] {
      var bench = try Bench()
      try bench.press("n")
      bench.app.jump(to: Slot("c.title", .wholeCase))
      try bench.press("<Enter> \"Gezin\"")
      bench.signal(number)
      #expect(bench.drafts["2026-0001"]?.text("c.title", .wholeCase) == "Gezin")
      #expect(bench.noted.last == .quit(status: 128 + number))
    }
  }

  @Test("leaving the case saves a revision, and coming back finds everything")
  func leaveAndReturn() throws {
    var bench = try Bench()
    try bench.press("n")
    bench.app.jump(to: Slot("c.title", .wholeCase))
    try bench.press("<Enter> \"Gezin N.\" <Escape> q")
    #expect(bench.app.open == nil)
    #expect(bench.saved["2026-0001"]?.count == 2)
    #expect(bench.screen.contains("Gezin N."))
    try bench.press("<Enter>")
    #expect(bench.app.open?.file.text("c.title", .wholeCase) == "Gezin N.")
  }

  @Test("leaving without a change makes no revision")
  func leaveUnchanged() throws {
    var bench = try Bench()
    try bench.press("n <Escape>")
    #expect(bench.app.open == nil)
    #expect(bench.saved["2026-0001"]?.count == 1)
  }

  @Test("pasted lines in a list do nothing but say why; in a field they are text")
  func paste() throws {
    var bench = try Bench()
    bench.paste("n\nq\nn\n")
    #expect(bench.saved.isEmpty)
    #expect(bench.screen.contains("Plakken kan alleen in een tekstveld"))
    try bench.press("n")
    let slot = Slot("c.family-summary", .wholeCase)
    bench.app.jump(to: slot)
    try bench.press("<Enter>")
    bench.paste("een\r\ntwee\rdrie")
    #expect(bench.app.open?.file.text("c.family-summary", .wholeCase) == "een\ntwee\ndrie")
  }

  @Test("a date is read as typed and echoed; what cannot be read stays on the screen but not in the case")
  func dates() throws {
    var bench = try Bench(100, 40)
    try bench.press("n")
    let slot = Slot("c.planned-date", .wholeCase)
    bench.app.jump(to: slot)
    try bench.press("<Enter> \"12 mrt 2027\"")
    #expect(bench.app.open?.file.value(slot) == PartialDate(iso: "2027-03-12").map { .date($0) })
    #expect(bench.screen.contains("12 maart 2027"))
    try bench.press("<Ctrl-U> \"31-2-2027\"")
    #expect(bench.app.open?.file.value(slot) == nil)
    try bench.press("<Escape>")
    #expect(bench.screen.contains("31-2-2027"))
  }

  @Test("the panel changes with the key that settles a consideration")
  func livePanel() throws {
    var bench = try Bench(120, 40, cases: [try TestFramework.base("joint-complete")])
    try bench.press("<Enter>")
    let framework = try TestFramework.removal
    let index = try #require(framework.considerations.firstIndex { $0.id == "survival-development" })
    let child = try #require(bench.app.open?.child)
    func status() -> Status? { bench.app.open?.evaluation.rows[index].first { $0.child == child }?.status }
    #expect(status() == .satisfied)
    bench.app.jump(to: Slot("k.development-now", .person(child)))
    try bench.press("<Enter> <Ctrl-U>")
    #expect(status() == .open)
    try bench.press("<Ctrl-Z>")
    #expect(status() == .satisfied)
  }

  @Test("Enter in the panel goes to the question behind a status, in the right step and for the right child")
  func jump() throws {
    var file = try TestFramework.base("joint-complete")
    let child = try #require(file.persons.last { $0.hasPrefix("c") })
    file.answers[Slot("k.school", .person(child))] = nil
    var bench = try Bench(120, 40, cases: [file])
    try bench.press("<Enter> c p f")
    let framework = try TestFramework.removal
    let index = try #require(framework.considerations.firstIndex { $0.id == "el-education" })
    bench.app.open?.panel.selected = index
    try bench.press("<Enter>")
    #expect(bench.app.open?.focus == .question(Slot("k.school", .person(child))))
    #expect(bench.app.open?.pane == .form)
  }

  @Test("c goes to the next child and keeps the question")
  func switchChild() throws {
    var bench = try Bench(cases: [try TestFramework.base("joint-complete")])
    try bench.press("<Enter> 1")
    let first = try #require(bench.app.open?.child)
    bench.app.jump(to: Slot("k.views", .person(first)))
    try bench.press("c")
    let second = try #require(bench.app.open?.child)
    #expect(second != first)
    #expect(bench.app.open?.focus == .question(Slot("k.views", .person(second))))
  }

  @Test("a class A ground makes both absolute rows violated at once, and no key takes that away")
  func absoluteRows() throws {
    var bench = try Bench(120, 40, cases: [try TestFramework.base("separation-b1")])
    try bench.press("<Enter>")
    let child = try #require(bench.app.open?.child)
    let slot = Slot("s.ground", .person(child))
    bench.app.jump(to: slot)
    try bench.press("<Enter> \"A1\" <Space> <Enter>")
    let evaluation = try #require(bench.app.open?.evaluation)
    let framework = try TestFramework.removal
    let row = try #require(framework.considerations.firstIndex { $0.id == "no-separation-for-obstruction" })
    #expect(evaluation.rows[row].first { $0.child == child }?.status == .violated)
    for command in CommandTable.all where ![.undo, .clear, .delete, .quit, .back].contains(command.id) {
      _ = bench.app.perform(command.id)
      let now = bench.app.open?.evaluation.rows[row].first { $0.child == child }?.status
      #expect(now == .violated, "\(command.id)")
      bench.app.overlays = []
    }
  }

  @Test("an answer that is not allowed is refused with its reason, and nothing changes")
  func refusedChoice() throws {
    var file = try TestFramework.base("joint-complete")
    let child = try #require(file.persons.first { $0.hasPrefix("c") })
    file.answers[Slot("p.whereabouts", .person(child))] = Answer(.choice("unknown"))
    let before = file.value(Slot("d.option", .wholeCase))
    var bench = try Bench(100, 40, cases: [file])
    try bench.press("<Enter>")
    bench.app.jump(to: Slot("d.option", .wholeCase))
    try bench.press("<Enter> \"gezamenlijke\" <Enter>")
    #expect(bench.app.open?.file.value(Slot("d.option", .wholeCase)) == before)
    #expect(!bench.app.overlays.isEmpty)
    #expect(!bench.app.message.text.isEmpty)
  }

  @Test("a person is deleted only after a question whose default is no, and undo brings all answers back")
  func deletePerson() throws {
    let file = try TestFramework.base("joint-complete")
    var bench = try Bench(100, 40, cases: [file])
    try bench.press("<Enter>")
    let person = try #require(file.persons.first)
    bench.app.open?.focus = .person(person)
    try bench.press("D <Enter>")
    #expect(bench.app.open?.file.persons.contains(person) ?? false)
    bench.app.open?.focus = .person(person)
    try bench.press("D j")
    #expect(!(bench.app.open?.file.persons.contains(person) ?? true))
    try bench.press("u")
    #expect(bench.app.open?.file.answers == bench.app.open?.saved.answers)
  }

  @Test("what two people wrote at the same time stays on the screen until one of them chooses")
  func rivals() throws {
    var file = try TestFramework.base("joint-complete")
    let slot = Slot("c.family-summary", .wholeCase)
    file.answers[slot]?.rival = Answer.Rival(
      value: .text("De andere tekst."), note: "", author: "bram", time: Bench.start)
    var bench = try Bench(100, 40, cases: [file])
    try bench.press("<Enter>")
    bench.app.jump(to: slot)
    #expect(bench.screen.contains("Tegelijk geschreven door bram"))
    try bench.press("w")
    #expect(bench.app.open?.file.text("c.family-summary", .wholeCase) == "De andere tekst.")
    #expect(bench.app.open?.file.answers[slot]?.rival == nil)
  }

  @Test("the filter works while typing, without accents or capitals, and Esc shows all again")
  func filter() throws {
    var one = try TestFramework.base("joint-complete")
    one.answers[Slot("c.title", .wholeCase)] = Answer(.text("Gezin Zoë"))
    var two = one
    two.answers[Slot("c.title", .wholeCase)] = Answer(.text("Gezin Rijn"))
    var bench = try Bench(cases: [one, two])
    try bench.press("/ \"zoe\"")
    #expect(bench.app.list.shown.count == 1)
    #expect(bench.screen.contains("1 van 2"))
    try bench.press("<Escape>")
    #expect(bench.app.list.shown.count == 2)
  }

  @Test("when saving fails the text stays, the reason is shown, and closing asks with no as the default")
  func saveFails() throws {
    var bench = try Bench()
    try bench.press("n")
    bench.app.jump(to: Slot("c.title", .wholeCase))
    try bench.press("<Enter> \"Gezin\" <Escape>")
    bench.canSave = false
    try bench.press("q")
    #expect(bench.screen.contains("De schijf is vol."))
    try bench.press("<Enter>")
    #expect(bench.app.open?.file.text("c.title", .wholeCase) == "Gezin")
    try bench.press("q j")
    #expect(bench.app.open == nil)
    #expect(bench.drafts["2026-0001"]?.text("c.title", .wholeCase) == "Gezin")
  }

  @Test("a save that fails while typing says why, however long that is, and takes no letter that follows")
  func saveFailsWhileTyping() throws {
    var bench = try Bench()
    try bench.press("n")
    bench.app.jump(to: Slot("c.title", .wholeCase))
    try bench.press("<Enter> \"Gezin\"")
    bench.send(.saveFailed(String(repeating: "De schijf is vol. ", count: 30)))
    try bench.press("\" Eik\" <Escape>")
    #expect(bench.app.open?.file.text("c.title", .wholeCase) == "Gezin Eik")
    #expect(bench.app.overlays.isEmpty)
    bench.canSave = false
    try bench.press("<Enter> \" en\" <Ctrl-S>")
    #expect(bench.screen.contains("De schijf is vol."))
    try bench.press("\" zo\" <Escape>")
    #expect(bench.app.open?.file.text("c.title", .wholeCase) == "Gezin Eik en zo")
  }

  @Test("a case opened after another was left with its changes undone still gets its draft in time")
  func draftAfterUndo() throws {
    var bench = try Bench()
    try bench.press("n")
    let slot = Slot("c.title", .wholeCase)
    bench.app.jump(to: slot)
    try bench.press("<Enter> \"Gezin\" <Escape> u q")
    #expect(bench.app.open == nil)
    bench.wait(seconds: 5)
    try bench.press("<Enter>")
    bench.app.jump(to: slot)
    try bench.press("<Enter> \"Eik\"")
    bench.wait(seconds: 2)
    #expect(bench.drafts["2026-0001"]?.text("c.title", .wholeCase) == "Eik")
  }

  @Test("the selection stays with its case when the list is sorted, filtered and read again")
  func selectionFollows() throws {
    let file = try TestFramework.base("joint-complete")
    var bench = try Bench(cases: [file, file, file])
    try bench.press("j")
    let number = try #require(bench.app.list.selectedRow?.summary.number)
    for keys in ["S", "s s", "<F5>", "/ \"gezin\" <Enter>", "/ <Escape>"] {
      try bench.press(keys)
      #expect(bench.app.list.selectedRow?.summary.number == number, "after \(keys)")
    }
  }

  @Test("a question is found by part of its name or its help; what nothing fits says so")
  func findQuestion() throws {
    var bench = try Bench(60, 20, cases: [try TestFramework.base("joint-complete")])
    try bench.press("<Enter> / \"k.development-later\" <Enter>")
    guard case .question(let slot)? = bench.app.open?.focus else {
      Issue.record("no question has the focus")
      return
    }
    #expect(slot.question == "k.development-later")
    try bench.press("/ \"qqqq\"")
    #expect(bench.screen.contains("Niets past bij wat u typte"))
    try bench.press("<Enter>")
    #expect(bench.app.open?.focus == .question(slot))
  }

  @Test("Enter on words that no answer fits keeps the list open and says so")
  func nothingFits() throws {
    var bench = try Bench(cases: [try TestFramework.base("joint-complete")])
    try bench.press("<Enter>")
    let slot = Slot("c.kind", .wholeCase)
    let before = bench.app.open?.file.value(slot)
    bench.app.jump(to: slot)
    try bench.press("<Enter> \"qqqq\" <Enter>")
    #expect(bench.app.overlays.count == 1)
    #expect(bench.app.message.text.contains("Niets past"))
    #expect(bench.app.open?.file.value(slot) == before)
  }

  @Test("with several frameworks the first question of a new case is which; Escape makes no case")
  func choosesFramework() throws {
    var bench = try Bench()
    bench.frameworks.append(
      FrameworkNotice(id: "school", version: "3", title: LocalText(nl: "School", en: "School")))
    try bench.press("n")
    #expect(bench.screen.contains("Waarover gaat het besluit?"))
    #expect(bench.screen.contains("Vertrek") && bench.screen.contains("School"))
    try bench.press("<Escape>")
    #expect(bench.app.open == nil && bench.saved.isEmpty)
    try bench.press("n <Down> <Enter>")
    #expect(bench.created == ["school"])
    #expect(bench.app.open != nil)
  }

  @Test(
    "F6 marks the paragraph being typed as confidential, m the whole text; both take the marks away again")
  func marksConfidential() throws {
    var bench = try Bench(cases: [try TestFramework.base("joint-complete")])
    try bench.press("<Enter>")
    let slot = Slot("c.family-summary", .wholeCase)
    bench.app.jump(to: slot)
    try bench.press("<Delete> <Enter> \"Een\" <Enter> \"Twee\" <F6>")
    #expect(bench.app.open?.file.text("c.family-summary", .wholeCase) == "Een\n{{Twee}}")
    try bench.press("<Escape>")
    #expect(bench.screen.contains("is vertrouwelijk en gaat alleen mee"))
    try bench.press("m")
    #expect(bench.app.open?.file.text("c.family-summary", .wholeCase) == "Een\nTwee")
    try bench.press("m")
    #expect(bench.app.open?.file.text("c.family-summary", .wholeCase) == "{{Een\nTwee}}")
    try bench.press("u")
    #expect(bench.app.open?.file.text("c.family-summary", .wholeCase) == "Een\nTwee")
  }

  @Test("a save by somebody else stands in the title until it is fetched, and moves nothing")
  func savedByOther() throws {
    var bench = try Bench(100, 30, cases: [try TestFramework.base("joint-complete")])
    try bench.press("<Enter> j j")
    let focus = bench.app.open?.focus
    bench.send(.savedByOther(number: "2026-0001", by: "bram", revision: 2))
    #expect(bench.screen.contains("! bram bewaarde versie 2: Ctrl-S haalt op"))
    #expect(bench.app.open?.focus == focus)
    bench.send(.savedByOther(number: "2026-0007", by: "carla", revision: 9))
    #expect(!bench.screen.contains("carla"))
    try bench.press("<Ctrl-S>")
    #expect(!bench.screen.contains("bewaarde versie 2"))
  }
}
