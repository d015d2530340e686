/// All tests that the conditions of a framework make on the answer to each question.
///
/// An evaluation depends on an answer through these tests alone. As long as none of them comes out differently, a
/// change of the answer changes no status, which is what makes a keystroke cheap.
struct DirectTests: Sendable {
  private var tests: [String: [Test]] = [:]
  /// Questions that are also read in other ways, such as by comparison; nothing is concluded about those.
  private var compared: Set<String>

  /// `roles` are read wherever a condition binds a child or an option.
  init(_ conditions: [Condition], roles: Framework.Roles) {
    compared = [roles.personRole, roles.chosenOption, roles.proposedOption]
    conditions.forEach { add($0, roles) }
  }

  /// The tests on a question, or nil when it is read in other ways too.
  func tests(on question: String) -> [Test]? {
    compared.contains(question) ? nil : tests[question] ?? []
  }

  /// Every test on a question, whatever else reads it.
  func all(on question: String) -> [Test] { tests[question] ?? [] }

  private mutating func add(_ condition: Condition, _ roles: Framework.Roles) {
    switch condition {
    case .test(let question, let test):
      if !(tests[question]?.contains(test) ?? false) { tests[question, default: []].append(test) }
      switch test {
      case .notOlderThan(_, let references):
        for case .question(let other) in references { compared.insert(other) }
      case .before(.question(let other)), .after(.question(let other)), .sameAs(let other):
        compared.insert(other)
      case .deadline(let term, let from): compared.formUnion([term, from])
      // Whether it holds differs from child to child, which the answer's own place does not tell.
      case .includesChild: compared.insert(question)
      case .similarToSibling(_, _, let except):
        // Names do not count in the comparison, so it changes with them.
        compared.insert(roles.personName)
        if let except { compared.insert(except) }
      default: break
      }
    case .quantified(_, .records(let question), _, _): compared.insert(question)
    default: break
    }
    condition.parts.forEach { add($0, roles) }
  }
}
