import BestInterests
import Testing

@Suite("Terms, deadlines, tables, the child's tools and quoted answers are checked")
struct FrameworkToolsCheckTests {
  private typealias Tiny = TinyFramework
  private typealias Rules = DeadlineFramework
  private typealias Problem = FrameworkProblem

  private func expect(
    _ framework: Framework, _ path: String, _ kind: Problem.Kind,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(framework.problems() == [Problem(path: path, kind: kind)], sourceLocation: sourceLocation)
  }

  private static let fourWeeks = DeadlineRule.Length.term(.inline(Term.Rule(Period(4, .weeks))))

  @Test("A framework with everything is sound")
  func sound() {
    let rules = [
      Rules.rule(
        "a", from: "c.date", .chosen(question: "c.term"), given: "c.other-date",
        done: .test(question: "c.sure", .answered)),
      Rules.rule("b", .norm, from: "ev.date", Self.fourWeeks, applies: .test(question: "ev.kind", .answered)),
      Rules.rule("c", .age, from: "p.birthdate", .term(.named("changing"))),
    ]
    #expect(Rules.make(rules).problems() == [])
  }

  @Test("A term has a name of its own, sources that exist and periods that do not overlap")
  func terms() {
    func expect(_ change: (inout Term) -> Void, _ path: String, _ kind: Problem.Kind) {
      var term = Rules.changing
      change(&term)
      self.expect(Tiny.make(sources: [Tiny.source, Rules.law], terms: [term]), "terms[0]" + path, kind)
    }
    expect({ $0.sources = ["x"] }, ".sources[0]", .unknown(.source, "x"))
    expect({ $0.rules = [] }, ".periods", .missing(.periods))
    expect({ $0.rules[1].validFrom = Tiny.day("2026-06-11") }, ".periods[1]", .overlap)
    expect({ $0.rules[0].validTo = nil }, ".periods[1]", .overlap)
    expect(
      { $0.rules[0].validTo = Tiny.day("2001-03-31") }, ".periods[0].validTo", .endsBeforeStart)
    expect({ $0.rules[0].length.count = 0 }, ".periods[0]", .impossible(.noTime))
    expect({ $0.title.en = "" }, ".title.en", .emptyText(.en))
    self.expect(
      Tiny.make(sources: [Tiny.source, Rules.law], terms: [Rules.changing, Rules.changing]), "terms[1].id",
      .duplicate("changing"))
  }

  @Test("An item names a term that exists")
  func items() {
    var lists = Tiny.lists
    lists["terms"]?.items[0].term = .named("x")
    expect(Tiny.make(lists: lists), "lists.terms.items[0].term", .unknown(.term, "x"))
    lists["terms"]?.items[0].term = .inline(Term.Rule(Period(0, .weeks)))
    expect(Tiny.make(lists: lists), "lists.terms.items[0].term", .impossible(.noTime))
  }

  @Test("A deadline starts on a date, has a term, and is read where its start is")
  func deadlines() {
    func expect(_ rule: DeadlineRule, _ path: String, _ kind: Problem.Kind) {
      self.expect(Rules.make([rule]), "deadlines[0]" + path, kind)
    }
    expect(Rules.rule("a", from: "x", Self.fourWeeks), ".from", .unknown(.question, "x"))
    expect(
      Rules.rule("a", from: "c.title", Self.fourWeeks), ".from",
      .wrongKind(question: "c.title", kind: .text, allowed: [.date]))
    expect(Rules.rule("a", from: "c.date", .term(.named("x"))), ".term", .unknown(.term, "x"))
    expect(
      Rules.rule("a", from: "c.date", .chosen(question: "x")), ".term.question", .unknown(.question, "x"))
    expect(
      Rules.rule("a", from: "c.date", .chosen(question: "c.colour")), ".term.question",
      .noTerm(list: "colours"))
    expect(
      Rules.rule("a", from: "c.date", Self.fourWeeks, given: "c.sure"), ".given",
      .wrongKind(question: "c.sure", kind: .yesNo, allowed: [.date]))
    expect(
      Rules.rule("a", from: "c.date", Self.fourWeeks, given: "p.birthdate"), ".given",
      .notBound(question: "p.birthdate", .person))
    let heard = Condition.test(question: "k.heard", .answered)
    expect(
      Rules.rule("a", from: "c.date", Self.fourWeeks, done: heard), ".doneWhen.question",
      .notBound(question: "k.heard", .child))
    expect(
      Rules.rule("a", from: "c.date", Self.fourWeeks, applies: .constant(false)), ".appliesWhen",
      .impossible(.neverHolds))
    var rule = Rules.rule("a", from: "c.date", Self.fourWeeks)
    rule.sources = ["x"]
    expect(rule, ".sources[0]", .unknown(.source, "x"))
    rule.sources = []
    expect(rule, ".sources", .missing(.sources))
    rule.kind = .norm
    #expect(Rules.make([rule]).problems() == [])
  }

  @Test("The checklist is read for a child and shows questions that exist")
  func checklist() {
    func expect(_ item: ChecklistItem, _ path: String, _ kind: Problem.Kind) {
      self.expect(Tiny.make(checklist: [item]), "checklist[0]" + path, kind)
    }
    let yes = Condition.test(question: "k.heard", .answered)
    let text = Tiny.text("Er is geluisterd.")
    expect(
      ChecklistItem(id: "a", text: text, yesWhen: yes, shows: ["x"]), ".shows[0]", .unknown(.question, "x"))
    expect(
      ChecklistItem(id: "a", text: text, yesWhen: yes, shows: ["k.heard", "ev.kind"]), ".shows[1]",
      .notBound(question: "ev.kind", .record("ev")))
    expect(
      ChecklistItem(id: "a", text: text, yesWhen: .test(question: "o.text", .answered)), ".yesWhen.question",
      .notBound(question: "o.text", .option))
    expect(
      ChecklistItem(id: "a", text: text, yesWhen: yes, noWhen: .constant(false)), ".noWhen",
      .impossible(.neverHolds))
    expect(ChecklistItem(id: "a b", text: text, yesWhen: yes), ".id", .badID("a b"))
  }

  @Test("The hearing aid has topics with questions for some age")
  func hearingAid() {
    func expect(_ prompts: [HearingAid.Prompt], _ path: String, _ kind: Problem.Kind) {
      let aid = HearingAid(
        title: Tiny.text("a"), intro: Tiny.text("b"), closing: Tiny.text("c"),
        topics: [.init(id: "one", title: Tiny.text("d"), questions: prompts)])
      self.expect(Tiny.make(hearingAid: aid), "hearingAid.topics[0].questions" + path, kind)
    }
    let text = Tiny.text("Wat vind jij?")
    expect([], "", .missing(.questions))
    expect([.init(text: text, ageFrom: 8, ageBelow: 8)], "[0].ageFrom", .impossible(.emptyRange))
    expect([.init(text: text, ageBelow: 0)], "[0].ageBelow", .impossible(.emptyRange))
    expect([.init(text: text, answers: "x")], "[0].answers", .unknown(.question, "x"))
    expect(
      [.init(text: text, condition: .test(question: "o.text", .answered))], "[0].when.question",
      .notBound(question: "o.text", .option))
    let empty = HearingAid(title: Tiny.text("a"), intro: Tiny.text("b"), closing: Tiny.text(" "), topics: [])
    #expect(
      Tiny.make(hearingAid: empty).problems().map(\.path) == [
        "hearingAid.closing.nl", "hearingAid.closing.en", "hearingAid.topics",
      ])
  }

  @Test("A table has rows of one width, made of questions of its section")
  func tables() {
    func expect(_ rows: [[String]], _ path: String, _ kind: Problem.Kind) {
      var sections = Tiny.sections
      sections[2].table = SectionTable(
        columns: [Tiny.text("Nu"), Tiny.text("Straks")],
        rows: rows.map { SectionTable.Row(title: Tiny.text("Rij"), cells: $0) })
      self.expect(Tiny.make(sections: sections), "sections[2].table" + path, kind)
    }
    expect([["k.text"]], ".rows[0].cells", .rowWidth(cells: 1, columns: 2))
    expect([["k.text", "x"]], ".rows[0].cells[1]", .unknown(.question, "x"))
    expect(
      [["k.text", "c.title"]], ".rows[0].cells[1]", .outsideSection(question: "c.title", section: "child"))
    expect(
      [["k.text", "ev.kind"]], ".rows[0].cells[1]", .outsideSection(question: "ev.kind", section: "child"))
    expect([["k.text", "k.heard"], ["k.colour", "k.text"]], ".rows[1].cells[1]", .duplicate("k.text"))
    expect([], ".rows", .missing(.rows))
    let kinds = Question.Kind.allCases.filter { $0 != .repeating }
    expect(
      [["k.text", "ev"]], ".rows[0].cells[1]", .wrongKind(question: "ev", kind: .repeating, allowed: kinds))
  }

  @Test("Quoted answers exist and can be read where they are quoted")
  func placeholders() {
    func expect(
      _ text: String, subject: SubjectKind = .child, questions: [Question] = Tiny.questions,
      _ kind: Problem.Kind
    ) {
      var one = Tiny.consideration("one", subject: subject, violated: [.constant(true)])
      one.violatedWhen[0].because = LocalText(nl: text, en: "x")
      self.expect(
        Tiny.make(questions: questions, considerations: [one]),
        "considerations[0].violatedWhen[0].because.nl",
        kind)
      one = Tiny.consideration("one", subject: subject)
      one.reasons.satisfied = LocalText(nl: "x", en: text)
      self.expect(
        Tiny.make(questions: questions, considerations: [one]), "considerations[0].reasons.satisfied.en", kind
      )
      one = Tiny.consideration("one", subject: subject)
      one.remarks = [.init(condition: .constant(true), text: LocalText(nl: text, en: "x"))]
      self.expect(
        Tiny.make(questions: questions, considerations: [one]), "considerations[0].remarks[0].text.nl", kind)
    }
    expect("{x}", .unknown(.question, "x"))
    expect("{}", .unknown(.question, ""))
    expect("a {k.text", .strayBrace)
    expect("{o.text}", .notBound(question: "o.text", .option))
    expect("{ev.kind}", .notBound(question: "ev.kind", .record("ev")))
    expect("{child}", subject: .wholeCase, .notBound(question: "{child}", .child))
    expect("{k.text}", subject: .wholeCase, .notBound(question: "k.text", .child))
    let secret = Tiny.questions.map { $0.id == "k.text" ? $0.with(isConfidential: true) : $0 }
    expect("{k.text}", questions: secret, .confidentialQuote(question: "k.text"))
    var one = Tiny.consideration("one")
    one.reasons.open = Tiny.text("{child}: {k.text}, {c.title}, {p.name}")
    #expect(Tiny.make(considerations: [one]).problems() == [])
  }

  @Test("Only a text can be confidential as a whole")
  func confidential() {
    let questions = Tiny.questions.map { $0.id == "c.date" ? $0.with(isConfidential: true) : $0 }
    expect(Tiny.make(questions: questions), "questions[2].confidential", .needless(.confidential))
  }

  @Test("Whether a child is among the chosen is asked of persons, for a child")
  func includesChild() {
    func problems(_ question: String, subject: SubjectKind) -> [Problem] {
      let condition = Condition.test(question: question, .includesChild)
      let one = Tiny.consideration("one", subject: subject, satisfied: condition)
      return Tiny.make(considerations: [one]).problems()
    }
    #expect(problems("p.authority", subject: .child) == [] && problems("p.lawyer", subject: .child) == [])
    let path = "considerations[0].satisfiedWhen"
    #expect(
      problems("k.heard", subject: .child) == [
        Problem(
          path: path + ".includesChild",
          kind: .wrongKind(question: "k.heard", kind: .yesNo, allowed: [.person, .people]))
      ])
    let inside = Condition.quantified(
      .some, .persons, filter: nil, that: .test(question: "p.authority", .includesChild))
    let one = Tiny.consideration("one", subject: .wholeCase, satisfied: inside)
    #expect(
      Tiny.make(considerations: [one]).problems() == [
        Problem(
          path: path + ".that.includesChild", kind: .notBound(question: "p.authority", .child))
      ])
  }

  @Test("Every problem is said in Dutch and in English")
  func wording() {
    let kinds: [Problem.Kind] = [
      .unknown(.term, "a"), .overlap, .rowWidth(cells: 1, columns: 2),
      .outsideSection(question: "a", section: "b"), .strayBrace, .confidentialQuote(question: "a"),
    ]
    for kind in kinds {
      let problem = Problem(path: "x", kind: kind)
      #expect(problem.text(.nl).hasSuffix(".") && problem.text(.en).hasSuffix("."))
      #expect(problem.text(.nl) != problem.text(.en))
    }
  }
}
