import BestInterests
import CaseGenerator
import Testing

@Suite("Findings follow the answers")
struct EvaluationTests {
  private typealias Tiny = TinyFramework

  private static func findings(_ consideration: Consideration, _ file: Case) -> [Finding] {
    let framework = Tiny.make(considerations: [consideration])
    return Evaluation(framework: framework, case: file, today: Tiny.day("2026-11-23")).findings
  }

  @Test("Applies, violated, satisfied, else open: the first that decides counts")
  func order() {
    let sure = Condition.test(question: "c.sure", .isOneOf(["yes"]))
    let title = Condition.test(question: "c.title", .answered)
    let colour = Condition.test(question: "c.colour", .isOneOf(["red"]))
    let consideration = Tiny.consideration(
      "one", subject: .wholeCase, applies: sure, satisfied: title, violated: [colour])
    func status(_ answers: [(String, Value)]) -> Status? {
      let file = Case.tiny(answers.map { (Slot($0.0, .wholeCase), $0.1) })
      return Self.findings(consideration, file).first?.status
    }
    let red = ("c.colour", Value.choice("red"))
    let titled = ("c.title", Value.text("x"))
    #expect(status([]) == .open)
    #expect(status([("c.sure", .choice("no")), titled, red]) == .notApplicable)
    #expect(status([titled, red]) == .open)
    #expect(status([("c.sure", .choice("yes")), titled, red]) == .violated)
    #expect(status([("c.sure", .choice("yes")), titled]) == .satisfied)
    #expect(status([("c.sure", .choice("yes"))]) == .open)
  }

  @Test("A consideration about a child has a finding for each child, one about the case has one")
  func perChild() {
    #expect(Self.findings(Tiny.consideration("one"), .tiny()).map(\.child) == ["c1", "c2"])
    #expect(Self.findings(Tiny.consideration("one", subject: .wholeCase), .tiny()).map(\.child) == [nil])
  }

  @Test("Visibility is that of whom the answer is about, whoever else is bound")
  func ownVisibility() {
    // Asked of a child that has a name; read while the parent is the person at hand.
    var questions = Tiny.questions
    for index in questions.indices where questions[index].id == "k.text" {
      questions[index] = questions[index].with(visible: .test(question: "p.name", .answered))
    }
    let framework = Tiny.make(questions: questions)
    #expect(framework.problems() == [])
    let file = Case.tiny([
      (Slot("p.name", .person("c1")), .text("Kind")), (Slot("k.text", .person("c1")), .text("tekst")),
    ])
    let evaluator = Evaluator(framework: framework, case: file, today: Tiny.day("2026-11-23"))
    let condition = Condition.test(question: "k.text", .answered)
    #expect(evaluator.truth(of: condition, in: Scope(child: "c1", person: "m")) == .yes)
  }

  @Test("A hidden answer of a sibling is not compared with")
  func hiddenSibling() {
    var questions = Tiny.questions
    for index in questions.indices where questions[index].id == "k.text" {
      questions[index] = questions[index].with(visible: .test(question: "k.heard", .isOneOf(["yes"])))
    }
    var file = Case.tiny([
      (Slot("k.text", .person("c1")), .text("tekst")), (Slot("k.text", .person("c2")), .text("tekst")),
      (Slot("k.heard", .person("c1")), .choice("yes")),
    ])
    func isSame() -> Truth {
      Evaluator(framework: Tiny.make(questions: questions), case: file, today: Tiny.day("2026-11-23"))
        .truth(of: .test(question: "k.text", .sameAsSibling), in: Scope(child: "c1", person: "c1"))
    }
    #expect(isSame() == .no)
    file.answers[Slot("k.heard", .person("c2"))] = Answer(.choice("yes"))
    #expect(isSame() == .yes)
  }

  @Test("Evaluating again what reads the changed question equals evaluating everything")
  func incremental() {
    let considerations = [
      Tiny.consideration(
        "a", 1, satisfied: .defined("heard"), violated: [.test(question: "k.text", .sameAsSibling)]),
      Tiny.consideration(
        "b", 2, subject: .wholeCase,
        applies: .option(.decisive, .test(question: "o.type", .isOneOf(["removal"]))),
        satisfied: .quantified(.every, .children, filter: nil, that: .defined("heard"))),
      Tiny.consideration(
        "c", 3, subject: .wholeCase, satisfied: .test(question: "c.hidden", .minimumText(3))),
      Tiny.consideration(
        "d", 4,
        satisfied: .quantified(
          .count(atLeast: 1, atMost: 1), .records("k.proof"), filter: nil,
          that: .test(question: "ev.kind", .tagged("warm")))),
      Tiny.consideration("e", 5, satisfied: .test(question: "c.date", .before(.question("c.other-date")))),
    ]
    let framework = Tiny.make(
      definitions: ["heard": .test(question: "k.heard", .isOneOf(["yes"]))], considerations: considerations)
    #expect(framework.problems() == [])
    expectIncrementalEqualsFull(framework, .tiny(options: ["o1", "o2"]), edits: 2_000, seed: 1)
  }
}

/// Makes random edits and compares the evaluation kept up to date with one made from nothing.
func expectIncrementalEqualsFull(
  _ framework: Framework, _ file: Case, edits: Int, seed: UInt64, today: String = "2026-11-23"
) {
  var random = SeededRandom(seed: seed)
  var file = file
  let today = TinyFramework.day(today)
  var kept = Evaluation(framework: framework, case: file, today: today)
  for edit in 0..<edits {
    guard let question = framework.questions.randomElement(using: &random) else { return }
    let evaluator = Evaluator(framework: framework, case: file, today: today)
    guard let slot = evaluator.slots(of: question).randomElement(using: &random) else { continue }
    file.answers[slot] = Answer(randomValue(question, slot, framework, file, &random))
    kept.update(after: question.id, framework: framework, case: file, today: today)
    let full = Evaluation(framework: framework, case: file, today: today)
    guard kept == full else {
      Issue.record("edit \(edit) of \(slot) makes the kept evaluation differ from the full one")
      return
    }
  }
}

/// An answer that fits the question, or none.
private func randomValue(
  _ question: Question, _ slot: Slot, _ framework: Framework, _ file: Case, _ random: inout SeededRandom
) -> Value? {
  if Int.random(in: 0..<5, using: &random) == 0 { return nil }
  let codes: [String] =
    switch question.kind {
    case .one, .many, .yesNo: framework.list(of: question)?.items.map(\.code) ?? []
    case .person, .people: file.persons
    case .option: file.options
    case .record, .records: ["r1", "r2"]
    case .text, .long, .date, .number, .repeating: []
    }
  switch question.kind {
  case .text, .long:
    return .text(
      ["", "kort", "Kort", String(repeating: "lang ", count: 40)].randomElement(using: &random) ?? "")
  case .date:
    let day = TinyFramework.day("2026-11-23").adding(days: Int.random(in: -400...400, using: &random))
    return .date(PartialDate(day))
  case .number: return .number(Int.random(in: 0...20, using: &random))
  case .one, .yesNo, .person, .option, .record: return codes.randomElement(using: &random).map { .choice($0) }
  case .many, .people, .records: return .choices(codes.filter { _ in Bool.random(using: &random) })
  case .repeating: return .records(Array(["r1", "r2"].prefix(Int.random(in: 0...2, using: &random))))
  }
}
