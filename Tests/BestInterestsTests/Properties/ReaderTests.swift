import BestInterests
import Testing

@Suite("What a change reaches")
struct ReaderTests {
  private typealias Tiny = TinyFramework
  private static let today = Tiny.day("2026-11-23")

  @Test("A finding that leads to an option follows the choice, also when its status does not")
  func jumpToOption() {
    var consideration = Tiny.consideration("one", subject: .wholeCase, satisfied: .constant(false))
    consideration.jump = "o.text"
    let framework = Tiny.make(considerations: [consideration])
    var file = Case.tiny(options: ["o1", "o2"])
    var kept = Evaluation(framework: framework, case: file, today: Self.today)
    #expect(kept.findings[0].jump?.subject == .option("o1"))
    file.answers[Slot("d.option", .wholeCase)] = Answer(.choice("o2"))
    kept.update(after: "d.option", framework: framework, case: file, today: Self.today)
    #expect(kept.findings[0].jump?.subject == .option("o2"))
  }

  @Test("A finding that leads to a person follows whom the question is asked of")
  func jumpToPerson() {
    var questions = Tiny.questions
    for index in questions.indices where questions[index].id == "p.lawyer" {
      questions[index] = questions[index].with(visible: .test(question: "p.name", .answered))
    }
    var consideration = Tiny.consideration("one", subject: .wholeCase, satisfied: .constant(false))
    consideration.jump = "p.lawyer"
    let framework = Tiny.make(questions: questions, considerations: [consideration])
    var file = Case.tiny()
    var kept = Evaluation(framework: framework, case: file, today: Self.today)
    #expect(kept.findings[0].jump?.subject == .person("c1"))
    file.answers[Slot("p.name", .person("m"))] = Answer(.text("Moeder"))
    kept.update(after: "p.name", framework: framework, case: file, today: Self.today)
    #expect(kept.findings[0].jump?.subject == .person("m"))
  }

  @Test("A text that was like one sibling's and is now like another's has new facts")
  func anotherSibling() {
    let same = Condition.test(question: "k.text", .sameAsSibling)
    let framework = Tiny.make(considerations: [Tiny.consideration("one", violated: [same])])
    func file(_ mine: String) -> Case {
      let texts = ["c1": mine, "c2": "aap", "c3": "noot"]
      return .tiny(persons: ["c1", "c2", "c3"], texts.map { (Slot("k.text", .person($0)), .text($1)) })
    }
    func facts(_ mine: String) -> [Int]? {
      Evaluator(framework: framework, case: file(mine), today: Self.today)
        .facts(at: Slot("k.text", .person("c1")))
    }
    func violated(_ mine: String) -> [String?] {
      Evaluation(framework: framework, case: file(mine), today: Self.today).findings
        .filter { $0.status == .violated }.map(\.child)
    }
    #expect(violated("aap") == ["c1", "c2"] && violated("noot") == ["c1", "c3"])
    #expect(facts("aap") != nil && facts("aap") != facts("noot"))
    #expect(facts("mies") == facts("teun"))
  }

  @Test("Nothing is concluded from the tests on the choice of an option or on a role")
  func roles() {
    let evaluator = Evaluator(framework: Tiny.make(), case: .tiny(options: ["o1"]), today: Self.today)
    #expect(evaluator.facts(at: Slot("d.option", .wholeCase)) == nil)
    #expect(evaluator.facts(at: Slot("c.proposed", .wholeCase)) == nil)
    #expect(evaluator.facts(at: Slot("p.role", .person("c1"))) == nil)
  }

  @Test("A text that is long enough is never called too short")
  func longEnough() {
    let short = Condition.not(.test(question: "k.text", .minimumText(3)))
    let framework = Tiny.make(considerations: [Tiny.consideration("one", satisfied: short)])
    let file = Case.tiny([(Slot("k.text", .person("c1")), .text("lang genoeg"))])
    let finding = Evaluation(framework: framework, case: file, today: Self.today).findings[0]
    #expect(finding.status == .open)
    #expect(finding.gaps.map(\.problem) == [.unfit])
  }
}
