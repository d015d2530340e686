import BestInterests
import Testing

@Suite("Conditions that can never be true are refused")
struct ImpossibleConditionTests {
  private typealias Tiny = TinyFramework
  private typealias Problem = FrameworkProblem

  private func problems(_ condition: Condition, _ definitions: [String: Condition] = [:]) -> [Problem] {
    Tiny.make(
      definitions: definitions, considerations: [Tiny.consideration("one", satisfied: condition)]
    ).problems()
  }

  private func expect(
    _ condition: Condition, _ path: String, _ impossibility: Problem.Impossibility,
    definitions: [String: Condition] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = Problem(
      path: "considerations[0].satisfiedWhen" + path, kind: .impossible(impossibility))
    #expect(problems(condition, definitions) == [expected], sourceLocation: sourceLocation)
  }

  private static func test(_ question: String, _ test: BestInterests.Test) -> Condition {
    .test(question: question, test)
  }
  private static func colour(_ codes: String...) -> Condition { test("c.colour", .isOneOf(codes)) }
  private static func colours(_ codes: String...) -> Condition { test("c.colours", .isOneOf(codes)) }

  @Test("A range without anything in it")
  func ranges() {
    expect(Self.test("c.number", .amount(atLeast: 3, atMost: 2)), ".atLeast", .emptyRange)
    #expect(problems(Self.test("c.number", .amount(atLeast: 3, atMost: 3))) == [])
    expect(Self.test("p.birthdate", .age(atLeast: 12, below: 12)), ".age", .emptyRange)
    expect(Self.test("p.birthdate", .age(atLeast: nil, below: 0)), ".age", .emptyRange)
    #expect(problems(Self.test("p.birthdate", .age(atLeast: 12, below: 13))) == [])
    let count = Condition.quantified(.count(atLeast: 2, atMost: 1), .persons, filter: nil, that: nil)
    expect(count, ".atLeast", .emptyRange)
  }

  @Test("An empty list, an empty text, a period of no time")
  func empties() {
    expect(Self.test("c.colour", .isOneOf([])), ".in", .noCodes)
    expect(Self.test("c.colour", .onlyTagged([])), ".onlyTagged", .noCodes)
    expect(Self.test("k.text", .minimumText(0)), ".minimumText", .noText)
    let old = BestInterests.Test.notOlderThan(Period(0, .months), at: [.today])
    expect(Self.test("c.date", old), ".notOlderThan", .noTime)
    let never = BestInterests.Test.notOlderThan(Period(1, .months), at: [])
    expect(Self.test("c.date", never), ".notOlderThan.at", .noDates)
  }

  @Test(
    "Two demands on one answer that exclude each other",
    arguments: [
      [colour("red"), colour("blue")], [colour("red", "yellow"), colour("blue")],
      [colour("red"), .not(colour("red", "yellow"))], [test("c.colour", .tagged("warm")), colour("blue")],
      [test("c.colour", .tagged("warm")), test("c.colour", .tagged("cold"))],
      [test("c.colour", .onlyTagged(["cold"])), colour("red")],
      [test("c.colour", .answered), .not(test("c.colour", .answered))],
      [colour("red"), .not(test("c.colour", .answered))],
      [colours("red"), .not(colours("red", "blue"))],
      [colours("red"), test("c.colours", .onlyTagged(["cold"]))],
      [.all([colour("red")]), colour("blue")], [.defined("blue"), colour("red")],
    ])
  func contradictions(_ parts: [Condition]) {
    var definitions: [String: Condition] = [:]
    if parts.contains(.defined("blue")) { definitions["blue"] = Self.colour("blue") }
    let question = parts.description.contains("c.colours") ? "c.colours" : "c.colour"
    expect(.all(parts), ".all[1]", .contradiction(question: question), definitions: definitions)
  }

  @Test("The same for numbers, ages and days, and for yes and no")
  func otherContradictions() {
    func expectPair(_ one: BestInterests.Test, _ other: BestInterests.Test, on question: String) {
      let parts = [Self.test(question, one), Self.test(question, other)]
      expect(.all(parts), ".all[1]", .contradiction(question: question))
    }
    expectPair(.amount(atLeast: 5, atMost: nil), .amount(atLeast: nil, atMost: 4), on: "c.number")
    expectPair(.age(atLeast: 12, below: nil), .age(atLeast: nil, below: 12), on: "p.birthdate")
    expectPair(.before(.today), .after(.today), on: "c.date")
    expectPair(.isOneOf(["yes"]), .isOneOf(["no"]), on: "k.heard")
    expectPair(.isOneOf(["c1"]), .isOneOf(["c2"]), on: "p.lawyer")
    let unanswered = Condition.not(Self.test("k.text", .answered))
    expect(
      .all([unanswered, Self.test("k.text", .minimumText(10))]), ".all[1]",
      .contradiction(question: "k.text"))
  }

  @Test(
    "Demands that some answer meets are sound",
    arguments: [
      [colour("red", "blue"), colour("blue", "yellow")], [colour("red", "blue"), .not(colour("red"))],
      [colours("red"), colours("blue")],
      [test("c.colours", .tagged("warm")), test("c.colours", .tagged("cold"))],
      [colour("unclear"), .not(test("c.colour", .answered))],
      [.any([colour("red"), colour("blue")]), colour("red")],
      [test("c.colour", .tagged("warm")), test("c.colour", .tagged("light"))],
      [test("c.date", .before(.today)), test("c.date", .after(.question("c.other-date")))],
      [test("p.authority", .isOneOf(["c1"])), test("p.authority", .isOneOf(["c2"]))],
      [colour("red"), .option(.chosen, test("o.type", .isOneOf(["stay"])))],
    ])
  func sound(_ parts: [Condition]) {
    #expect(problems(.all(parts)) == [])
  }

  @Test("What one child answers does not contradict what another does")
  func otherScope() {
    let yes = Self.test("k.heard", .isOneOf(["yes"]))
    let no = Self.test("k.heard", .isOneOf(["no"]))
    #expect(problems(.all([yes, .quantified(.some, .siblings, filter: nil, that: no)])) == [])
    let inside = Condition.quantified(.some, .siblings, filter: nil, that: .all([yes, no]))
    expect(inside, ".that.all[1]", .contradiction(question: "k.heard"))
  }

  @Test(
    "A consideration that can apply in no case",
    arguments: [
      .constant(false), .all([colour("red"), .constant(false)]), .any([]), .not(.constant(true)),
      .not(.all([])), .defined("never"), .option(.chosen, .constant(false)),
      .quantified(.some, .children, filter: nil, that: .constant(false)),
      .quantified(.some, .children, filter: .constant(false), that: colour("red")),
      .quantified(.count(atLeast: 1, atMost: nil), .children, filter: nil, that: .constant(false)),
      .not(.quantified(.every, .children, filter: nil, that: .constant(true))),
    ] as [Condition])
  func neverApplies(_ condition: Condition) {
    let framework = Tiny.make(
      definitions: ["never": .any([.constant(false)])],
      considerations: [Tiny.consideration("one", applies: condition)])
    #expect(
      framework.problems() == [
        Problem(path: "considerations[0].appliesWhen", kind: .impossible(.neverHolds))
      ])
  }

  @Test(
    "A condition that some case meets is not called impossible",
    arguments: [
      .constant(true), .any([colour("red"), .constant(false)]), .not(.constant(false)), .all([]),
      .quantified(.every, .children, filter: nil, that: .constant(false)),
      .quantified(.count(atLeast: nil, atMost: 1), .children, filter: nil, that: .constant(false)),
      .quantified(.some, .children, filter: nil, that: nil),
      .not(.quantified(.some, .children, filter: nil, that: nil)),
      .not(colour("red")), .status([.draft]),
    ] as [Condition])
  func mayApply(_ condition: Condition) {
    let framework = Tiny.make(considerations: [Tiny.consideration("one", applies: condition)])
    #expect(framework.problems() == [])
  }

  @Test("A violation, a remark, a choice and a visibility that never come true")
  func elsewhere() {
    let never = Condition.constant(false)
    func expect(_ framework: Framework, _ path: String) {
      #expect(framework.problems() == [Problem(path: path, kind: .impossible(.neverHolds))])
    }
    expect(
      Tiny.make(considerations: [Tiny.consideration("one", violated: [never])]),
      "considerations[0].violatedWhen[0].when")
    var one = Tiny.consideration("one")
    one.remarks = [.init(condition: never, text: Tiny.text("x"))]
    expect(Tiny.make(considerations: [one]), "considerations[0].remarks[0].when")
    var questions = Tiny.questions
    questions[0] = questions[0].with(visible: never)
    expect(Tiny.make(questions: questions), "questions[0].visible")
    var sections = Tiny.sections
    sections[1].visible = never
    expect(Tiny.make(sections: sections), "sections[1].visible")
    questions = Tiny.questions
    if let position = questions.firstIndex(where: { $0.id == "c.proposed" }) {
      questions[position] = questions[position].with(
        choosable: [.init(condition: never, because: Tiny.text("x"))])
      expect(Tiny.make(questions: questions), "questions[\(position)].choosable[0].when")
    }
  }

  @Test("Definitions in a circle do not hang the search")
  func circle() {
    let found = problems(.all([.defined("a"), .defined("b")]), ["a": .defined("b"), "b": .defined("a")])
    #expect(found.map(\.kind) == [.cycle(["a", "b", "a"])])
  }

  @Test("Every impossibility is said in Dutch and in English")
  func wording() {
    let kinds: [Problem.Impossibility] = [
      .emptyRange, .noCodes, .noText, .noTime, .noDates, .contradiction(question: "a"), .neverHolds,
    ]
    for kind in kinds {
      let problem = Problem(path: "x", kind: .impossible(kind))
      #expect(problem.text(.nl).hasSuffix(".") && problem.text(.en).hasSuffix("."))
      #expect(problem.text(.nl) != problem.text(.en))
    }
  }
}
