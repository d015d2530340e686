import BestInterests
import Testing

@Suite("Placeholders in the framework's own sentences")
struct PlaceholderTests {
  private typealias Tiny = TinyFramework
  private static let today = Tiny.day("2026-11-23")

  /// The words of the only consideration for the first child.
  private func reason(
    _ consideration: Consideration, _ answers: [(Slot, Value)] = [], _ language: Language = .nl,
    questions: [Question] = Tiny.questions
  ) throws -> String {
    let framework = Tiny.make(questions: questions, considerations: [consideration])
    let file = Case.tiny(answers)
    let evaluation = Evaluation(framework: framework, case: file, today: Self.today)
    let wording = CaseWording(framework: framework, case: file, language: language, today: Self.today)
    let finding = try #require(evaluation.findings.first)
    return try #require(wording.fullReason(for: finding).first)
  }

  private func consideration(
    applies: Condition = .constant(true), satisfied: Condition = .constant(true), violated: [Condition] = [],
    because: String = "x"
  ) -> Consideration {
    var result = Tiny.consideration("one", applies: applies, satisfied: satisfied, violated: violated)
    result.reasons = Consideration.Reasons(
      satisfied: LocalText(nl: "Er is geluisterd.", en: "Somebody listened."),
      open: LocalText(nl: "Wacht op het gesprek.", en: "Waits for the talk."),
      notApplicable: LocalText(nl: "Geen kind.", en: "No child."))
    for index in result.violatedWhen.indices { result.violatedWhen[index].because = Tiny.text(because) }
    return result
  }

  @Test("The child's name and answers stand where the text asks for them")
  func placeholders() throws {
    let name = (Slot("p.name", .person("c1")), Value.text("Kind A"))
    func because(_ text: String, _ answers: [(Slot, Value)] = []) throws -> String {
      try reason(consideration(violated: [.constant(true)], because: text), [name] + answers)
    }
    #expect(
      try because("{child} koos {k.colour}.", [(Slot("k.colour", .person("c1")), .choice("red"))])
        == "Kind A koos red.")
    #expect(
      try because("Grond: {c.colours}.", [(Slot("c.colours", .wholeCase), .choices(["red", "blue"]))])
        == "Grond: red; blue.")
    #expect(
      try because("Geboren {p.birthdate}.", [(Slot("p.birthdate", .person("c1")), .on("2012-05"))])
        == "Geboren mei 2012.")
    #expect(try because("Kleur: {k.colour}.") == "Kleur: ….")
    // An answer of another child is not this child's, and a question that is not asked has no answer.
    #expect(try because("{k.colour}", [(Slot("k.colour", .person("c2")), .choice("red"))]) == "…")
    #expect(try because("{c.hidden}", [(Slot("c.hidden", .wholeCase), .text("verborgen"))]) == "…")
    let long = String(repeating: "a", count: 300)
    #expect(try because("{k.text}", [(Slot("k.text", .person("c1")), .text("een\n\ntwee"))]) == "een twee")
    #expect(try because("{k.text}", [(Slot("k.text", .person("c1")), .text(long))]).count == 101)
    // What an answer says is never taken for a placeholder itself.
    #expect(try because("{k.text}", [(Slot("k.text", .person("c1")), .text("{child}"))]) == "{child}")
  }

  @Test("Remarks and reasons are filled in too")
  func remarks() throws {
    var one = consideration()
    one.remarks = [.init(condition: .constant(true), text: Tiny.text("Vraag {child} opnieuw."))]
    #expect(
      try reason(one, [(Slot("p.name", .person("c1")), .text("Kind A"))])
        == "Er is geluisterd. Vraag Kind A opnieuw.")
    #expect(one.quotesAnswers && !consideration().quotesAnswers)
  }

  @Test("A text falls into words, placeholders and stray braces")
  func pieces() {
    #expect(PlaceholderText("abc").pieces == [.words("abc")])
    #expect(PlaceholderText("").pieces == [])
    #expect(PlaceholderText("{child} en {k.a}").pieces == [.child, .words(" en "), .answer("k.a")])
    #expect(PlaceholderText("{a").pieces == [.stray, .words("a")])
    #expect(PlaceholderText("a}{").pieces == [.words("a"), .stray, .stray])
    #expect(PlaceholderText("{{a}}").pieces == [.stray, .answer("a"), .stray])
    #expect(PlaceholderText("{}").pieces == [.answer("")])
  }
}
