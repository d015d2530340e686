import Testing

@testable import BestInterests

@Suite("A case moved to another framework loses nothing")
struct CaseMigrationTests {
  private static let child = Subject.person("c1")

  /// The tiny framework as version 2, with its questions or lists changed.
  private func version2(
    lists: [String: OptionList] = TinyFramework.lists, _ change: (Question) -> Question? = { $0 }
  ) -> Framework {
    var framework = TinyFramework.make(lists: lists, questions: TinyFramework.questions.compactMap(change))
    framework.version = "2"
    return framework
  }

  private func file(_ answers: [(Slot, Value)]) -> Case {
    var file = Case.tiny([(Slot("p.name", .person("c1")), .text("Noor"))] + answers)
    for slot in file.answers.keys {
      file.answers[slot]?.author = "anne"
      file.answers[slot]?.time = Timestamp(seconds: 60)
    }
    return file
  }

  private func migration(_ answers: [(Slot, Value)], to new: Framework) -> CaseMigration {
    CaseMigration(file(answers), from: TinyFramework.make(), to: new)
  }

  /// Every answer is still an answer of the case, or among the former ones.
  private func expectNothingLost(
    _ before: Case, _ after: CaseMigration, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = Set(after.migrated.answers.keys).union(after.migrated.former.map(\.slot))
    #expect(found == Set(before.answers.keys), sourceLocation: sourceLocation)
  }

  @Test("a dropped question leaves its answer in words, with label, child, writer, moment and framework")
  func droppedQuestion() throws {
    let slot = Slot("k.text", Self.child)
    var before = file([(slot, .text("Ik wil blijven."))])
    before.answers[slot]?.note = "thuis"
    let new = version2 { $0.id == "k.text" ? nil : $0 }
    let found = CaseMigration(before, from: TinyFramework.make(), to: new)
    let former = try #require(found.moved.first)
    #expect(found.migrated.former == found.moved && found.moved.count == 1)
    #expect(former.slot == slot && former.cause == .questionDropped)
    #expect(former.label.nl == "k.text" && former.about.nl == "Noor" && former.text.nl == "Ik wil blijven.")
    #expect(former.note == "thuis" && former.author == "anne" && former.time == Timestamp(seconds: 60))
    #expect(former.framework == FrameworkReference(id: "tiny", version: "1"))
    #expect(found.migrated.answers[slot] == nil)
    #expect(found.migrated.framework == new.reference)
    expectNothingLost(before, found)
  }

  @Test("a code that went out of the list takes the whole answer along, half a choice stays nobody's")
  func droppedCode() throws {
    var lists = TinyFramework.lists
    lists["colours"] = TinyFramework.list("colours", TinyFramework.item("red"), TinyFramework.item("green"))
    let one = Slot("c.colour", .wholeCase)
    let many = Slot("c.colours", .wholeCase)
    let kept = Slot("k.colour", Self.child)
    let found = migration(
      [(one, .choice("blue")), (many, .choices(["red", "blue"])), (kept, .choice("red"))],
      to: version2(lists: lists))
    #expect(found.moved.map(\.slot) == [one, many])
    #expect(found.moved.allSatisfy { $0.cause == .codeDropped })
    #expect(found.moved.last?.text.nl == "red; blue")
    #expect(found.migrated.value(kept) == .choice("red"))
    #expect(found.migrated.answers[many] == nil)
  }

  @Test("another kind of answer is not read as if it meant the same")
  func changedKind() {
    let slots = ["c.number", "c.colour", "k.text", "c.title"].map {
      Slot($0, $0 == "k.text" ? Self.child : .wholeCase)
    }
    let new = version2 { question in
      switch question.id {
      case "c.number": TinyFramework.question("c.number", .text, .wholeCase)
      case "c.colour": TinyFramework.question("c.colour", .many, .wholeCase, list: "colours")
      case "k.text": TinyFramework.question("k.text", .text, .child)
      case "c.title": TinyFramework.question("c.title", .long, .wholeCase)
      default: question
      }
    }
    let found = migration(
      [
        (slots[0], .number(7)), (slots[1], .choice("red")), (slots[2], .text("een\ntwee")),
        (slots[3], .text("Gezin N.")),
      ], to: new)
    #expect(Set(found.moved.map(\.slot)) == Set(slots.prefix(3)))
    #expect(found.moved.allSatisfy { $0.cause == .kindChanged })
    #expect(found.moved.map(\.text.nl).contains("7"))
    // A short text is a long text as well.
    #expect(found.migrated.value(slots[3]) == .text("Gezin N."))
  }

  @Test("a year alone moves where a whole day is asked now, an explicit none where none is no answer now")
  func narrowedAnswers() {
    let new = version2 { question in
      switch question.id {
      case "p.birthdate": TinyFramework.question("p.birthdate", .date, .person)
      case "ev": TinyFramework.question("ev", .repeating, .child, fields: ["ev.kind", "ev.date"])
      default: question
      }
    }
    let year = Slot("p.birthdate", .person("c1"))
    let day = Slot("p.birthdate", .person("c2"))
    let none = Slot("ev", Self.child)
    let found = migration([(year, .on("2014")), (day, .on("2015-03-01")), (none, .records([]))], to: new)
    #expect(found.moved.map(\.slot) == [year, none])
    #expect(found.moved.map(\.text.nl) == ["2014", "geen"])
    #expect(found.migrated.answers[day] != nil)
  }

  @Test("a dropped list takes its records along, each field with the record it stood in, and what named them")
  func droppedList() {
    let proof = Slot("k.proof", Self.child)
    let new = version2 { question in
      switch question.id {
      case "ev", "ev.kind", "ev.date": nil
      case "k.proof": TinyFramework.question("k.proof", .records, .child, recordsOf: "ev2")
      default: question
      }
    }
    let before = file([
      (Slot("ev", Self.child), .records(["r1", "r2"])),
      (Slot("ev.kind", Self.child, record: "r2"), .choice("blue")),
      (Slot("ev.date", Self.child, record: "r1"), .on("2026-01-02")), (proof, .choices(["r2"])),
    ])
    let found = CaseMigration(before, from: TinyFramework.make(), to: new)
    #expect(found.moved.map(\.about.nl) == ["Noor", "Noor", "Noor, 2.", "Noor, 1."])
    #expect(found.moved.map(\.text.nl) == ["2.", "1.; 2.", "blue", "vr 2 januari 2026"])
    expectNothingLost(before, found)
  }

  @Test("a record chosen from a list that could not be read moves with it")
  func recordOfDroppedList() {
    let new = version2 { question in
      switch question.id {
      case "ev": TinyFramework.question("ev", .repeating, .wholeCase, fields: ["ev.kind", "ev.date"])
      case "ev.kind": TinyFramework.question("ev.kind", .one, .wholeCase, list: "colours", parent: "ev")
      case "ev.date": TinyFramework.question("ev.date", .date, .wholeCase, parent: "ev")
      default: question
      }
    }
    let proof = Slot("k.proof", Self.child)
    let found = migration(
      [(Slot("ev", Self.child), .records(["r1"])), (proof, .choices(["r1"]))], to: new)
    #expect(found.moved.first { $0.slot == proof }?.cause == .recordDropped)
    #expect(found.moved.first { $0.slot.question == "ev" }?.cause == .subjectChanged)
  }

  @Test("a question that is now about children only keeps the children's answers and moves the parent's")
  func onlyChildren() {
    let new = version2 { question in
      question.id == "p.lawyer" ? TinyFramework.question("p.lawyer", .person, .child) : question
    }
    let child = Slot("p.lawyer", .person("c1"))
    let parent = Slot("p.lawyer", .person("m"))
    let found = migration([(child, .choice("m")), (parent, .choice("c1"))], to: new)
    #expect(found.moved.map(\.slot) == [parent])
    #expect(found.moved.first?.about.nl == "persoon 3" && found.moved.first?.text.nl == "Noor")
    #expect(found.migrated.value(child) == .choice("m"))
  }

  @Test("what two people wrote at the same time moves as two answers, or only the one that cannot be read")
  func rivals() {
    var lists = TinyFramework.lists
    lists["colours"] = TinyFramework.list("colours", TinyFramework.item("red"))
    let new = version2(lists: lists)
    func found(_ mine: String, _ theirs: String) -> CaseMigration {
      var before = file([(Slot("c.colour", .wholeCase), .choice(mine))])
      before.answers[Slot("c.colour", .wholeCase)]?.rival = .init(
        value: .choice(theirs), note: "", author: "bram", time: Timestamp(seconds: 61))
      return CaseMigration(before, from: TinyFramework.make(), to: new)
    }
    #expect(found("blue", "red").moved.map(\.author) == ["anne", "bram"])
    #expect(found("red", "blue").moved.map(\.author) == ["bram"])
    #expect(found("red", "blue").migrated.answers[Slot("c.colour", .wholeCase)]?.rival == nil)
    #expect(found("red", "red").moved.isEmpty)
    #expect(found("red", "red").migrated.answers[Slot("c.colour", .wholeCase)]?.rival != nil)
  }

  @Test("under the same framework, and where every answer can be read, nothing moves")
  func nothingToDo() {
    let before = file([
      (Slot("c.colour", .wholeCase), .choice("red")), (Slot("x.none", .wholeCase), .text("x")),
    ])
    let same = CaseMigration(before, from: TinyFramework.make(), to: TinyFramework.make())
    #expect(same.migrated == before && same.moved.isEmpty)
    let other = CaseMigration(before, from: TinyFramework.make(), to: version2())
    #expect(other.moved.isEmpty && other.migrated.answers == before.answers)
    #expect(other.migrated.framework.version == "2")
  }

  @Test(
    "what was confidential stays so: in the former answers, and where the question is no longer confidential")
  func confidential() throws {
    func asking(_ id: String, confidential: Bool) -> Question {
      Question(
        id: id, kind: .long, section: "child", subject: .child, label: TinyFramework.text(id),
        isConfidential: confidential)
    }
    let secret = Slot("k.secret", Self.child)
    let other = Slot("k.other", Self.child)
    let old = TinyFramework.make(
      questions: TinyFramework.questions + [
        asking("k.secret", confidential: true), asking("k.other", confidential: true),
      ])
    var new = TinyFramework.make(
      questions: TinyFramework.questions + [asking("k.other", confidential: false)])
    new.version = "2"
    let before = file([(secret, .text("Bang voor oom.")), (other, .text("Ook {{dit}} is geheim."))])
    let found = CaseMigration(before, from: old, to: new)
    #expect(found.moved.map(\.isConfidential) == [true])
    #expect(found.migrated.value(other) == .text("{{Ook dit is geheim.}}"))
    let shown = found.migrated.withoutConfidential(new, .nl)
    #expect(shown.value(other) == .text("[vertrouwelijk]"))
    #expect(shown.former.map(\.text) == [LocalText(nl: "[vertrouwelijk]", en: "[confidential]")])
    let own = found.migrated.withoutConfidential(new, keepingThoseOf: "c1", .nl)
    #expect(own.former == found.moved)
    let comparison = FrameworkComparison(before, under: old, and: new, today: TinyFramework.day("2026-11-23"))
    {
      $0.withoutConfidential($1, .nl)
    }
    #expect(comparison.moved.map(\.text.nl) == ["[vertrouwelijk]"])
    #expect(comparison.questions.first { $0.id == "k.other" }?.differences == [.confidential(false)])
  }

  @Test("a marked passage stays out of the words around a former answer, too")
  func markedPassages() {
    let slot = Slot("k.text", Self.child)
    var before = file([(slot, .text("Zij mist oma. {{Bang voor oom.}}"))])
    before.answers[slot]?.note = "{{van de juf}}"
    before.answers[Slot("p.name", .person("c1"))]?.value = .text("Noor {{de Wit}}")
    let new = version2 { $0.id == "k.text" ? nil : $0 }
    let moved = CaseMigration(before, from: TinyFramework.make(), to: new).migrated
    let shown = moved.withoutConfidential(new, .nl).former.map { $0.sentence(.nl) }
    #expect(shown == ["Noor [vertrouwelijk]: k.text: Zij mist oma. [vertrouwelijk] ([vertrouwelijk])"])
    #expect(moved.former.first?.text.nl == "Zij mist oma. {{Bang voor oom.}}")
  }

  @Test("a second move keeps what the first one kept")
  func twice() {
    let slots = (Slot("c.number", .wholeCase), Slot("k.text", Self.child))
    let middle = version2 { $0.id == "c.number" ? nil : $0 }
    var last = TinyFramework.make(
      questions: TinyFramework.questions.filter { $0.id != "c.number" && $0.id != "k.text" })
    last.version = "3"
    let first = migration([(slots.0, .number(7)), (slots.1, .text("Blijven"))], to: middle)
    let second = CaseMigration(first.migrated, from: middle, to: last)
    #expect(second.migrated.former.map(\.slot) == [slots.0, slots.1])
    #expect(second.migrated.former.map(\.framework.version) == ["1", "2"])
    #expect(second.moved.map(\.slot) == [slots.1])
  }

  @Test("of two people's versions of a case every former answer stays, and each once")
  func merge() {
    func former(_ question: String, about: String = "Noor") -> FormerAnswer {
      let text = TinyFramework.text
      return FormerAnswer(
        slot: Slot(question, Self.child), label: text(question), about: text(about), text: text("ja"),
        author: "anne", time: Timestamp(seconds: 1), framework: FrameworkReference(id: "tiny", version: "1"),
        cause: .questionDropped)
    }
    var base = Case.tiny()
    base.former = [former("a")]
    var mine = base
    mine.former.append(former("b"))
    var theirs = base
    // The same answer, after the child was given another name.
    theirs.former = [former("a", about: "Kind A."), former("c")]
    let merged = CaseMerge(base: base, mine: mine, theirs: theirs).merged
    #expect(merged.former.map(\.slot.question) == ["a", "c", "b"])
    #expect(merged.former.first?.about.nl == "Kind A.")
  }
}
