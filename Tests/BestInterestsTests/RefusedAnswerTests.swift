import BestInterests
import Reports
import Testing

@Suite("Answers that a rule refuses")
struct RefusedAnswerTests {
  private typealias Tiny = TinyFramework
  private static let today = Tiny.day("2026-11-23")
  private static let because = LocalText(nl: "Die is geen ouder.", en: "Not a parent.")

  /// The tiny framework in which some questions refuse candidates.
  private func framework() throws -> Framework {
    func rule(_ condition: Condition) -> [Question.ChoiceRule] {
      [Question.ChoiceRule(condition: condition, because: Self.because)]
    }
    let isParent = rule(.test(question: "p.role", .isOneOf(["parent"])))
    let whileFound = rule(
      .any([
        .test(question: "o.type", .isOneOf(["stay"])), .not(.test(question: "c.sure", .isOneOf(["no"]))),
      ]))
    let rules = ["p.lawyer": isParent, "p.authority": isParent, "c.proposed": whileFound]
    let questions = Tiny.questions.map { question in
      rules[question.id].map { question.with(choosable: $0) } ?? question
    }
    let framework = Tiny.make(questions: questions)
    #expect(framework.problems() == [])
    return framework
  }

  private func readiness(_ answers: [(Slot, Value)]) throws -> Readiness {
    let framework = try framework()
    let file = Case.tiny(options: ["o1", "o2"], answers)
    let evaluation = Evaluation(framework: framework, case: file, today: Self.today)
    return Readiness(framework: framework, case: file, evaluation: evaluation, today: Self.today)
  }

  @Test("A person is judged as the candidate, not as the one asked about")
  func candidates() throws {
    let evaluator = Evaluator(framework: try framework(), case: .tiny(), today: Self.today)
    for question in ["p.lawyer", "p.authority"] {
      let slot = Slot(question, .person("c1"))
      #expect(evaluator.refusal(of: "m", at: slot) == nil)
      #expect(evaluator.refusal(of: "c1", at: slot) == Self.because)
      #expect(evaluator.refusal(of: "c2", at: slot) == Self.because)
    }
  }

  @Test("What was chosen before the case changed is named, with the reason, and keeps it from being ready")
  func changedSince() throws {
    let proposed = Slot("c.proposed", .wholeCase)
    let chosen: [(Slot, Value)] = [
      (Slot("o.type", .option("o1")), .choice("removal")), (proposed, .choice("o1")),
    ]
    #expect(try readiness(chosen).isReady)
    let sure = Slot("c.sure", .wholeCase)
    let lost = try readiness(chosen + [(sure, .choice("no"))])
    #expect(lost.refused.map(\.slot) == [proposed] && lost.refused.map(\.chosen) == ["o1"])
    #expect(lost.refused.first?.because == Self.because)
    #expect(!lost.isReady && lost.unanswered.isEmpty && lost.completedSteps == 0)
    #expect(try readiness(chosen + [(sure, .choice("unknown"))]).isReady)
  }

  @Test("Of several chosen persons those that are refused are named one by one")
  func people() throws {
    let slot = Slot("p.authority", .person("c1"))
    let found = try readiness([(slot, .choices(["c1", "m", "c2"]))])
    #expect(found.refused.map(\.chosen) == ["c1", "c2"])
  }

  @Test("A case without refused answers is as ready as before")
  func nothingRefused() throws {
    #expect(try readiness([(Slot("p.lawyer", .person("c1")), .choice("m"))]).refused == [])
  }

  @Test("The check says it in words, and its status is that of a gap")
  func report() throws {
    let file = Case.tiny([
      (Slot("p.name", .person("c1")), .text("Kind A")), (Slot("p.name", .person("c2")), .text("Kind B")),
      (Slot("p.lawyer", .person("c1")), .choice("c2")),
    ])
    let report = CheckReport(framework: try framework(), case: file, today: Self.today, language: .nl)
    #expect(report.status == 1)
    #expect(report.lines == ["niet te kiezen p.lawyer [Kind A]: p.lawyer: Kind B. Die is geen ouder."])
  }
}
