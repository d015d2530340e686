import BestInterests
import Testing

@Suite("The questions, lists, sources and considerations of a framework are checked")
struct FrameworkFrameCheckTests {
  private typealias Tiny = TinyFramework

  private func expect(
    _ framework: Framework, _ path: String, _ kind: FrameworkProblem.Kind,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      framework.problems() == [FrameworkProblem(path: path, kind: kind)], sourceLocation: sourceLocation)
  }

  /// The tiny framework with one more question, which stands 25th.
  private func with(_ question: Question) -> Framework {
    Tiny.make(questions: Tiny.questions + [question])
  }

  private var newPath: String { "questions[\(Tiny.questions.count(where: { $0.parent == nil }))]" }

  @Test("Things of one sort have different ids")
  func duplicates() {
    expect(Tiny.make(steps: Tiny.steps + Tiny.steps), "steps[1].id", .duplicate("1"))
    expect(Tiny.make(sections: Tiny.sections + [Tiny.sections[0]]), "sections[5].id", .duplicate("case"))
    expect(Tiny.make(sources: [Tiny.source, Tiny.source]), "sources[1].id", .duplicate("law"))
    expect(with(Tiny.question("c.title", .text, .wholeCase)), newPath + ".id", .duplicate("c.title"))
    var lists = Tiny.lists
    lists["colours"]?.items.append(Tiny.item("red"))
    expect(Tiny.make(lists: lists), "lists.colours.items[4].code", .duplicate("red"))
    let one = Tiny.consideration("one", 1)
    expect(
      Tiny.make(considerations: [one, Tiny.consideration("one", 2)]), "considerations[1].id",
      .duplicate("one"))
    expect(
      Tiny.make(considerations: [one, Tiny.consideration("two", 1)]), "considerations[1].number",
      .duplicate("1"))
  }

  @Test("Ids cannot be paths or hold blanks")
  func badIDs() {
    for id in ["../../etc", "a b", "", "a..b", ".a", "é"] {
      #expect(with(Tiny.question(id, .text, .wholeCase)).problems().map(\.kind).contains(.badID(id)))
    }
    var framework = Tiny.make()
    framework.version = "../1"
    expect(framework, "version", .badID("../1"))
  }

  @Test("Empty texts are found in either language")
  func emptyText() {
    var question = Tiny.question("c.new", .text, .wholeCase)
    question = question.with(label: LocalText(nl: "Vraag", en: " "))
    expect(with(question), newPath + ".label.en", .emptyText(.en))
    question = Tiny.question("c.new", .text, .wholeCase)
    question = question.with(help: LocalText(nl: "", en: "Help"))
    expect(with(question), newPath + ".help.nl", .emptyText(.nl))
    var consideration = Tiny.consideration("one", violated: [.constant(true)])
    consideration.violatedWhen[0].because = LocalText(nl: "", en: "because")
    expect(
      Tiny.make(considerations: [consideration]), "considerations[0].violatedWhen[0].because.nl",
      .emptyText(.nl))
    consideration = Tiny.consideration("one")
    consideration.explanation = LocalText(nl: "uitleg", en: "")
    expect(Tiny.make(considerations: [consideration]), "considerations[0].explanation.en", .emptyText(.en))
  }

  @Test("A question of a list has a list that exists, and others have none")
  func lists() {
    expect(with(Tiny.question("c.new", .one, .wholeCase)), newPath + ".list", .missing(.list))
    expect(
      with(Tiny.question("c.new", .many, .wholeCase, list: "x")), newPath + ".list", .unknown(.list, "x"))
    expect(
      with(Tiny.question("c.new", .text, .wholeCase, list: "roles")), newPath + ".list", .needless(.list))
  }

  @Test("A repeating question has fields, and its fields bear its name")
  func fields() {
    expect(with(Tiny.question("c.new", .repeating, .wholeCase)), newPath + ".fields", .missing(.fields))
    let parent = Tiny.question("c.new", .repeating, .wholeCase, fields: ["c.other"])
    let field = Tiny.question("c.other", .text, .wholeCase, parent: "c.new")
    expect(
      Tiny.make(questions: Tiny.questions + [parent, field]), newPath + ".fields[0].id",
      .fieldID("c.other", parent: "c.new"))
  }

  @Test("A record inside a record is refused")
  func nested() {
    let parent = Tiny.question("c.new", .repeating, .wholeCase, fields: ["c.new.a"])
    let inner = Tiny.question("c.new.a", .repeating, .wholeCase, parent: "c.new", fields: ["c.title"])
    let found = Tiny.make(questions: Tiny.questions + [parent, inner]).problems()
    #expect(found.map(\.path) == [newPath + ".fields[0].kind"])
  }

  @Test("A choice of records names a repeating question that can be read there")
  func recordsOf() {
    expect(with(Tiny.question("k.new", .record, .child)), newPath + ".of", .missing(.recordsOf))
    expect(
      with(Tiny.question("k.new", .record, .child, recordsOf: "k.text")), newPath + ".of",
      .wrongKind(question: "k.text", kind: .long, allowed: [.repeating]))
    expect(
      with(Tiny.question("c.new", .record, .wholeCase, recordsOf: "ev")), newPath + ".of",
      .notBound(question: "ev", .child))
  }

  @Test("Parts that belong to another kind of question are found")
  func needless() {
    expect(
      with(Tiny.question("c.new", .text, .wholeCase, allowsNone: true)), newPath + ".none", .needless(.none))
    expect(
      with(Tiny.question("c.new", .text, .wholeCase, allowsPartialDate: true)), newPath + ".partial",
      .needless(.partial))
    var question = Tiny.question("c.new", .text, .wholeCase)
    let rule = Question.ChoiceRule(condition: .constant(true), because: Tiny.text("x"))
    question = question.with(choosable: [rule])
    expect(with(question), newPath + ".choosable", .needless(.choosable))
  }

  @Test("Visibility, requirement and choice are read for the subject of the question")
  func conditionsOfQuestions() {
    let heard = Condition.test(question: "k.heard", .answered)
    let notBound = FrameworkProblem.Kind.notBound(question: "k.heard", .child)
    expect(
      with(Tiny.question("c.new", .text, .wholeCase, visible: heard)), newPath + ".visible.question", notBound
    )
    var question = Tiny.question("c.new", .text, .wholeCase)
    question = question.with(required: heard)
    expect(with(question), newPath + ".required.question", notBound)
    question = Tiny.question("c.new", .option, .wholeCase)
    let type = Condition.test(question: "o.type", .isOneOf(["stay"]))
    question = question.with(choosable: [Question.ChoiceRule(condition: type, because: Tiny.text("x"))])
    #expect(with(question).problems() == [])
  }

  @Test("A proposal fits its question")
  func proposals() {
    var question = Tiny.question("c.new", .date, .wholeCase)
    question = question.with(proposal: .after(from: "x", weeks: 4))
    expect(with(question), newPath + ".proposal.from", .unknown(.question, "x"))
    question = question.with(proposal: .yearsSince(from: "c.date"))
    expect(
      with(question), newPath + ".proposal", .wrongKind(question: "c.new", kind: .date, allowed: [.number]))
    question = question.with(proposal: .deadline(term: "c.colour", from: "c.date"))
    expect(with(question), newPath + ".proposal.term", .noTerm(list: "colours"))
    question = Tiny.question("c.new", .yesNo, .wholeCase)
    question = question.with(proposal: .same("c.title", "c.date"))
    expect(with(question), newPath + ".proposal", .incomparable("c.title", "c.date"))
  }

  @Test("Steps, sections, sources and jumps exist")
  func references() {
    var sections = Tiny.sections
    sections[4].step = "9"
    expect(Tiny.make(sections: sections), "sections[4].step", .unknown(.step, "9"))
    var question = Tiny.question("c.new", .text, .wholeCase)
    question = question.with(section: "x")
    expect(with(question), newPath + ".section", .unknown(.section, "x"))
    var consideration = Tiny.consideration("one")
    consideration.step = "9"
    expect(Tiny.make(considerations: [consideration]), "considerations[0].step", .unknown(.step, "9"))
    consideration = Tiny.consideration("one")
    consideration.sources = ["law", "x"]
    expect(Tiny.make(considerations: [consideration]), "considerations[0].sources[1]", .unknown(.source, "x"))
    consideration.sources = []
    expect(Tiny.make(considerations: [consideration]), "considerations[0].sources", .missing(.sources))
    consideration = Tiny.consideration("one")
    consideration.jump = "x"
    expect(Tiny.make(considerations: [consideration]), "considerations[0].jump", .unknown(.question, "x"))
  }

  @Test("A consideration is about the case or about each child")
  func subject() {
    let found = Tiny.make(considerations: [Tiny.consideration("one", subject: .option)]).problems()
    #expect(found.map(\.path) == ["considerations[0].subject"])
  }

  @Test("Roles name questions of the right kind and subject, and some role is that of a child")
  func roles() {
    var roles = Tiny.roles
    roles.chosenOption = "x"
    expect(Tiny.make(roles: roles), "roles.chosenOption", .unknown(.question, "x"))
    roles = Tiny.roles
    roles.birthDate = "c.date"
    expect(Tiny.make(roles: roles), "roles.birthDate", .wrongSubject(question: "c.date", allowed: [.person]))
    roles = Tiny.roles
    roles.caseTitle = "c.kind"
    expect(
      Tiny.make(roles: roles), "roles.caseTitle", .wrongKind(question: "c.kind", kind: .one, allowed: [.text])
    )
    var lists = Tiny.lists
    lists["roles"]?.items[0].tags = []
    expect(Tiny.make(lists: lists), "roles.personRole", .noChildRole)
  }

  @Test("A source ends after it begins and has a web address as link")
  func sources() {
    var source = Tiny.source
    source.validFrom = Tiny.day("2026-01-02")
    source.validTo = Tiny.day("2026-01-01")
    expect(Tiny.make(sources: [source]), "sources[0].validTo", .endsBeforeStart)
    source = Tiny.source
    source.link = "javascript:alert(1)"
    expect(Tiny.make(sources: [source]), "sources[0].link", .badLink("javascript:alert(1)"))
  }
}
