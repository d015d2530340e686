extension FrameworkCheck {
  /// Finds demands on one answer, among those that must all be true, that exclude each other.
  ///
  /// Reported once for each question, at the first part that cannot be true together with those before it.
  mutating func checkContradictions(_ parts: [Condition]) {
    var demands: [String: AnswerDemands] = [:]
    var reported: Set<String> = []
    for (index, part) in parts.enumerated() {
      for (question, test, isWanted) in demandedTests(of: part) {
        guard let found = framework.question(question), !reported.contains(question) else { continue }
        var demand = demands[question] ?? AnswerDemands()
        demand.add(test, isWanted: isWanted, found, framework.list(of: found))
        demands[question] = demand
        guard !demand.areMet else { continue }
        reported.insert(question)
        at("all", index) { $0.report(.impossible(.contradiction(question: question))) }
      }
    }
  }

  /// The tests that a part makes on answers of the same scope, as wanted or as excluded.
  private func demandedTests(of part: Condition) -> [(String, Test, isWanted: Bool)] {
    // No consideration has as many; a hostile file must not cost time.
    let most = 200
    var result: [(String, Test, isWanted: Bool)] = []
    var seen: Set<String> = []
    var waiting = [part]
    while let next = waiting.popLast(), result.count < most {
      switch next {
      case .test(let question, let test): result.append((question, test, true))
      case .not(.test(let question, let test)): result.append((question, test, false))
      case .all(let parts): waiting += parts.reversed()
      case .defined(let name):
        if seen.insert(name).inserted, let definition = framework.definitions[name] {
          waiting.append(definition)
        }
      default: break
      }
    }
    return result
  }
}

/// What several conditions together ask of the answer to one question.
private struct AnswerDemands {
  /// Everything chosen is among these; nil means no such demand.
  private var within: Set<String>?
  /// Nothing chosen is among these.
  private var without: Set<String> = []
  /// Something chosen is among each of these.
  private var touching: [Set<String>] = []
  private var mustBeAnswered = false
  private var mustBeUnanswered = false
  /// The codes that count as unanswered.
  private var unknownCodes: Set<String> = []
  private var least = Int.min
  private var most = Int.max
  private var before: [DateReference] = []
  private var after: [DateReference] = []

  /// Whether some answer can meet all of them.
  var areMet: Bool {
    if mustBeAnswered && mustBeUnanswered { return false }
    if least > most || before.contains(where: { after.contains($0) }) { return false }
    func fits(_ codes: Set<String>) -> Bool {
      var left = codes.subtracting(without)
      if let within { left.formIntersection(within) }
      if mustBeUnanswered { left.formIntersection(unknownCodes) }
      return !left.isEmpty
    }
    return (within.map(fits) ?? true) && touching.allSatisfy(fits)
  }

  mutating func add(_ test: Test, isWanted: Bool, _ question: Question, _ list: OptionList?) {
    if let list { unknownCodes = Set(list.items.lazy.filter(\.isUnknown).map(\.code)) }
    func tagged(_ tags: [String]) -> Set<String> {
      Set(list?.items.lazy.filter { $0.tags.contains(where: tags.contains) }.map(\.code) ?? [])
    }
    let isSingle = question.kind != .many && question.kind != .people
    switch test {
    case .answered:
      if isWanted { mustBeAnswered = true } else { mustBeUnanswered = true }
    case .isOneOf(let codes): choose(Set(codes), isWanted: isWanted, isSingle: isSingle)
    case .tagged(let tag): choose(tagged([tag]), isWanted: isWanted, isSingle: isSingle)
    case .onlyTagged(let tags):
      if isWanted { restrict(to: tagged(tags)) } else if isSingle { without.formUnion(tagged(tags)) }
    case .amount(let low, let high):
      guard isWanted else { return }
      least = max(least, low ?? .min)
      most = min(most, high ?? .max)
    case .age(let low, let below):
      guard isWanted else { return }
      mustBeAnswered = true
      least = max(least, low ?? .min)
      most = min(most, below.map { $0 - 1 } ?? .max)
    case .before(let reference):
      guard isWanted else { return }
      mustBeAnswered = true
      before.append(reference)
    case .after(let reference):
      guard isWanted else { return }
      mustBeAnswered = true
      after.append(reference)
    case .minimumText, .sameAsSibling, .notOlderThan, .deadline:
      if isWanted { mustBeAnswered = true }
    case .sameAs, .includesChild: break
    }
  }

  private mutating func choose(_ codes: Set<String>, isWanted: Bool, isSingle: Bool) {
    guard isWanted else {
      without.formUnion(codes)
      return
    }
    touching.append(codes)
    if isSingle { restrict(to: codes) }
  }

  private mutating func restrict(to codes: Set<String>) {
    within = within.map { $0.intersection(codes) } ?? codes
  }
}
