internal import BestInterests

/// What the conditions of a framework ask of each question: answers near it are the ones that decide something.
struct ConditionHints {
  private(set) var codes: [String: [String]] = [:]
  private(set) var lengths: [String: [Int]] = [:]
  private(set) var numbers: [String: [Int]] = [:]
  private(set) var ages: [String: [Int]] = [:]
  private(set) var periods: [String: [Period]] = [:]
  /// The questions an answer is compared with.
  private(set) var partners: [String: [String]] = [:]
  /// For every consideration the questions it reads.
  let read: [[Question]]

  init(_ framework: Framework) {
    read = framework.considerations.indices.map { index in
      framework.questions.filter { framework.considerations(reading: $0.id).contains(index) }
    }
    for consideration in framework.considerations { consideration.conditions.forEach { add($0, framework) } }
    for name in framework.definitions.keys.sorted() {
      if let condition = framework.definitions[name] { add(condition, framework) }
    }
    for question in framework.questions {
      if let condition = question.visible { add(condition, framework) }
    }
  }

  private mutating func add(_ condition: Condition, _ framework: Framework) {
    if case .test(let question, let test) = condition { add(test, on: question, framework) }
    condition.parts.forEach { add($0, framework) }
  }

  private mutating func add(_ test: Test, on question: String, _ framework: Framework) {
    func tagged(_ tags: [String]) -> [String] {
      let items = framework.question(question).flatMap { framework.list(of: $0) }?.items ?? []
      return items.filter { $0.tags.contains { tags.contains($0) } }.map(\.code)
    }
    func name(_ reference: DateReference) -> String? {
      if case .question(let other) = reference { other } else { nil }
    }
    switch test {
    case .isOneOf(let asked): codes[question, default: []] += asked
    case .tagged(let tag): codes[question, default: []] += tagged([tag])
    case .onlyTagged(let tags): codes[question, default: []] += tagged(tags)
    case .minimumText(let least): lengths[question, default: []].append(least)
    case .amount(let least, let most):
      numbers[question, default: []] += [least, most].compactMap { $0 }
    case .age(let least, let below): ages[question, default: []] += [least, below].compactMap { $0 }
    case .notOlderThan(let period, let references):
      periods[question, default: []].append(period)
      partners[question, default: []] += references.compactMap(name)
    case .before(let reference), .after(let reference):
      partners[question, default: []] += [reference].compactMap(name)
    case .sameAs(let other): partners[question, default: []].append(other)
    case .deadline(_, let from): partners[question, default: []].append(from)
    default: break
    }
  }
}
