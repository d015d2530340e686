import BestInterests
import Testing

@Suite("Whether the child at hand is among the chosen")
struct IncludesChildTests {
  private static let test = Condition.test(question: "p.authority", .includesChild)

  private func truth(_ value: Value?, child: String = "c1") -> Truth {
    let answers = value.map { [(Slot("p.authority", .person("m")), $0)] } ?? []
    let scope = Scope(child: child, person: "m")
    return BestInterestsTests.truth(Self.test, .tiny(answers), in: scope)
  }

  @Test("It is yes for a chosen child, no for another, unknown without an answer")
  func values() {
    #expect(truth(.choices(["c1", "m"])) == .yes)
    #expect(truth(.choices(["c1"]), child: "c2") == .no)
    #expect(truth(nil) == .unknown && truth(.choices([])) == .unknown)
  }

  @Test("A single person is asked the same way")
  func onePerson() {
    let condition = Condition.test(question: "p.lawyer", .includesChild)
    let file = Case.tiny([(Slot("p.lawyer", .person("c1")), .choice("c1"))])
    #expect(BestInterestsTests.truth(condition, file) == .yes)
  }

  @Test("Changing who is chosen brings every child's row up to date")
  func update() {
    let some = Condition.quantified(.some, .persons, filter: nil, that: Self.test)
    let framework = TinyFramework.make(considerations: [TinyFramework.consideration("one", satisfied: some)])
    let today = TinyFramework.day("2026-11-23")
    let slot = Slot("p.authority", .person("m"))
    var file = Case.tiny([(slot, .choices(["c1"]))])
    var evaluation = Evaluation(framework: framework, case: file, today: today)
    #expect(evaluation.findings.map(\.status) == [.satisfied, .open])
    // What a key would look at first must not claim that nothing changed.
    #expect(Evaluator(framework: framework, case: file, today: today).facts(at: slot) == nil)
    file.answers[slot] = Answer(.choices(["c2"]))
    evaluation.update(after: "p.authority", framework: framework, case: file, today: today)
    #expect(evaluation.findings.map(\.status) == [.open, .satisfied])
  }
}
