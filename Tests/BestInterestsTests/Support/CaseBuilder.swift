import BestInterests

extension Case {
  /// A case of the tiny framework with two children, a parent and an option, and these answers.
  static func tiny(
    persons: [String] = ["c1", "c2", "m"], options: [String] = ["o1"], _ answers: [(Slot, Value)] = []
  ) -> Case {
    var file = Case(
      framework: FrameworkReference(id: "tiny", version: "1"), persons: persons, options: options)
    for person in persons {
      file.answers[Slot("p.role", .person(person))] = Answer(.choice(person == "m" ? "parent" : "child"))
    }
    for (slot, value) in answers { file.answers[slot] = Answer(value) }
    return file
  }
}

extension Value {
  /// The date of an ISO text.
  static func on(_ iso: String) -> Value {
    .date(PartialDate(iso: iso) ?? PartialDate(.first))
  }
}

/// What a condition is in a case, read for the first child unless another scope is given.
func truth(
  _ condition: Condition, _ file: Case, in scope: Scope = Scope(child: "c1", person: "c1"),
  definitions: [String: Condition] = [:], today: String = "2026-11-23"
) -> Truth {
  let framework = TinyFramework.make(definitions: definitions)
  return Evaluator(framework: framework, case: file, today: TinyFramework.day(today)).truth(
    of: condition, in: scope)
}

/// What a test on the answer to one question of the case itself is; nil means unanswered.
func truth(_ test: Test, on question: String, _ value: Value?, _ others: [(Slot, Value)] = []) -> Truth {
  let answer = value.map { [(Slot(question, .wholeCase), $0)] } ?? []
  return truth(.test(question: question, test), .tiny(answer + others))
}
