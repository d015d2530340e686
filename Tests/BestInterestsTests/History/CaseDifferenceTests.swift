import Testing

@testable import BestInterests

@Suite("What differs between two versions of a case")
struct CaseDifferenceTests {
  private static let child = Subject.person("c1")
  private let framework = TinyFramework.make()

  private func difference(_ before: Case, _ after: Case) -> CaseDifference {
    CaseDifference(from: before, under: framework, to: after, under: framework)
  }

  private func lines(_ difference: CaseDifference, by author: String? = nil) -> [String] {
    DifferenceWording(.nl, roster: Roster(), besides: author).lines(difference).map { line in
      if case .words(let words) = line.kind { line.text + words.marked() } else { line.text }
    }
  }

  private func answer(_ value: Value?, by author: String = "anne", note: String = "") -> Answer {
    Answer(value, note: note, author: author, time: Timestamp(seconds: 86_400))
  }

  @Test("The same answers given again by somebody else differ in nothing")
  func nothing() {
    let before = Case.tiny([(Slot("c.title", .wholeCase), .text("Gezin"))])
    var after = before
    for slot in after.answers.keys { after.answers[slot]?.author = "bram" }
    after.answers[Slot("c.number", .wholeCase)] = Answer(nil)
    #expect(difference(before, after).isEmpty)
  }

  @Test("Answers given, changed and cleared stand in the order of the framework, with who gave them")
  func answers() throws {
    let title = Slot("c.title", .wholeCase)
    let colour = Slot("c.colour", .wholeCase)
    let text = Slot("k.text", Self.child)
    var before = Case.tiny([(Slot("p.name", Self.child), .text("Noor"))])
    before.answers[title] = answer(.text("Gezin N."))
    before.answers[text] = answer(.text("Ik wil hier blijven."))
    var after = before
    after.answers[text] = answer(.text("Ik wil hier niet blijven."), by: "bram")
    after.answers[colour] = answer(.choice("red"), note: "gezien")
    after.answers[title] = nil
    let found = difference(before, after)
    #expect(found.answers.map(\.slot) == [title, colour, text])
    #expect(found.answers.map(\.isText) == [true, false, true])
    let last = try #require(found.answers.last)
    #expect(last.about.nl == "Noor" && last.before?.author == "anne" && last.after?.author == "bram")
    #expect(
      lines(found, by: "bram") == [
        "c.title", "leeggemaakt; het was: Gezin N.", "c.colour (door anne, vr 2 januari 1970)", "nieuw: red",
        "Toelichting: nieuw: gezien", "Noor: k.text", "Ik wil hier {+niet+} blijven.",
      ])
  }

  @Test(
    "Persons, options and records that came and went are named once, with all that was answered about them")
  func members() throws {
    let list = Slot("ev", Self.child)
    var before = Case.tiny([
      (Slot("p.name", .person("c2")), .text("Sam")), (Slot("o.type", .option("o1")), .choice("removal")),
      (list, .records(["e1"])), (Slot("ev.date", Self.child, record: "e1"), .on("2026-03-01")),
    ])
    var after = before
    after.remove(person: "c2")
    after.persons.append("c3")
    after.answers[Slot("p.name", .person("c3"))] = answer(.text("Tom"))
    after.options.append("o2")
    after.answers[list] = answer(.records(["e1", "e2"]))
    let found = difference(before, after)
    #expect(found.members.map(\.id) == ["c2", "c3", "o2", "e2"])
    #expect(found.members.map(\.isAdded) == [false, true, true, true])
    #expect(found.members.map(\.name.nl) == ["Sam", "Tom", "2.", "2."])
    #expect(found.members.last?.kind == .record(list))
    #expect(
      found.answers.map(\.slot) == [
        Slot("p.name", .person("c3")), Slot("p.name", .person("c2")), Slot("p.role", .person("c2")),
      ])
    #expect(
      Array(lines(found).prefix(4)) == [
        "Persoon verwijderd: Sam", "Persoon toegevoegd: Tom", "Optie toegevoegd: 2.",
        "persoon 1: ev, toegevoegd: 2.",
      ])
    // No records, after some: "explicitly none" is an answer, but what went is what differs.
    before.answers[list] = nil
    var none = before
    none.answers[list] = answer(.records([]))
    #expect(difference(before, none).answers.map { $0.after?.text.nl } == ["geen"])
  }

  @Test("What two people wrote at once, and the choice between them, is a difference")
  func rivals() {
    let slot = Slot("k.text", Self.child)
    var before = Case.tiny()
    before.answers[slot] = answer(.text("Mijn tekst."))
    var both = before
    both.answers[slot]?.rival = .init(
      value: .text("Zijn tekst."), note: "", author: "bram", time: Timestamp(seconds: 60))
    #expect(
      lines(difference(before, both), by: "anne") == [
        "persoon 1: k.text", "tegelijk geschreven door bram: Zijn tekst.",
      ])
    #expect(
      lines(difference(both, before), by: "anne") == [
        "persoon 1: k.text", "gekozen tussen dit en wat bram schreef: Zijn tekst.",
      ])
  }

  @Test("Steps come with their reason and deviations, remarks with what was said on them")
  func workflow() throws {
    let slot = Slot("k.text", Self.child)
    let row = Deviation.Row(consideration: "one", child: "c1")
    var before = Case.tiny([(Slot("p.name", Self.child), .text("Noor"))])
    let open = ReviewRemark(
      id: "r1", target: .question(slot), text: "Wat zei zij zelf?", isMustFix: true, by: "sara",
      at: Timestamp(seconds: 0))
    before.workflow.remarks = [open]
    var after = before
    after.status = .returned
    after.workflow.events = [
      WorkflowEvent(
        .approve, by: "sara", at: Timestamp(seconds: 10), reason: "Het klopt.",
        decision: Decision(
          content: "", childrenRead: ["c1"], accepted: [Deviation(row: row, reason: "Spoed.")]))
    ]
    after.workflow.remarks[0].replies = [
      .init(.answered, text: "Aangevuld.", by: "anne", at: Timestamp(seconds: 5))
    ]
    after.workflow.remarks.append(
      ReviewRemark(
        id: "r2", target: .row(row), text: "Waarom?", isMustFix: false, by: "sara", at: Timestamp(seconds: 6))
    )
    let found = difference(before, after)
    #expect(found.status == .init(.draft, .returned))
    #expect(found.remarks.map(\.isNew) == [false, true] && found.steps.count == 1)
    #expect(
      lines(found, by: "sara") == [
        "Stap: akkoord gegeven", "Het klopt.", "Afwijking aanvaard, Noor: one: Spoed.",
        "Status: concept → teruggestuurd", "Opmerking (moet) bij Noor: k.text",
        "beantwoord door anne: Aangevuld.",
        "Opmerking (advies) bij Noor: one", "Waarom?",
      ])
  }

  @Test(
    "Under two frameworks each version is read under its own, and what moved to the former answers is said once"
  )
  func frameworks() throws {
    let dropped = Slot("c.number", .wholeCase)
    var lists = TinyFramework.lists
    lists["colours"] = TinyFramework.list("colours", TinyFramework.item("red"), TinyFramework.item("green"))
    var new = TinyFramework.make(
      lists: lists, questions: TinyFramework.questions.filter { $0.id != "c.number" })
    new.version = "2"
    let colour = Slot("c.colour", .wholeCase)
    let before = Case.tiny([(dropped, .number(3)), (colour, .choice("blue"))])
    let moved = CaseMigration(before, from: framework, to: new).migrated
    let found = CaseDifference(from: before, under: framework, to: moved, under: new)
    #expect(found.framework?.now.version == "2" && found.answers.isEmpty && found.former.count == 2)
    // Also without a move, as between two files: the question that only one of them knows stands in its place.
    var other = before
    other.framework = new.reference
    other.answers = [colour: Answer(.choice("green"))]
    let plain = CaseDifference(from: before, under: framework, to: other, under: new)
    #expect(plain.answers.prefix(2).map(\.slot) == [dropped, colour])
    #expect(plain.answers.prefix(2).map { $0.before?.text.nl } == ["3", "blue"])
    #expect(plain.answers.prefix(2).map { $0.after?.text.nl } == [nil, "green"])
  }

  @Test("Nothing confidential stays in the difference, but that something changed does")
  func confidential() throws {
    let slot = Slot("k.text", Self.child)
    let name = Slot("p.name", Self.child)
    var before = Case.tiny([(name, .text("Noor {{Jansen}}"))])
    before.answers[slot] = answer(.text("Open. {{Geheim een.}}"))
    var after = before
    after.answers[slot] = answer(.text("Open. {{Geheim twee.}}"))
    after.answers[Slot("c.title", .wholeCase)] = answer(.text("Gezin {{Jansen}}"))
    after.remove(person: "c1")
    after.answers[Slot("k.text", .person("c2"))] = answer(.text("Open. {{Geheim twee.}}"))
    after.workflow.remarks = [
      ReviewRemark(
        id: "r", target: .question(slot), text: "Zij zei {{Geheim}}.", isMustFix: true, by: "sara",
        at: Timestamp(seconds: 0))
    ]
    after.workflow.events = [
      WorkflowEvent(.withdraw, by: "anne", at: Timestamp(seconds: 0), reason: "Om {{Geheim}}.")
    ]
    let shown = difference(before, after).withoutConfidential(.nl)
    let all = "\(shown)"
    #expect(!all.contains("Geheim") && !all.contains("Jansen") && all.contains("[vertrouwelijk]"))
    var changed = before
    changed.answers[slot] = answer(.text("Open. {{Geheim twee.}}"))
    let hidden = difference(before, changed).withoutConfidential(.nl)
    #expect(
      lines(hidden, by: "anne") == ["Noor [vertrouwelijk]: k.text", "Een vertrouwelijk deel is gewijzigd."])
    #expect(difference(before, changed).answers.map(\.isHidden) == [false])
  }
}
