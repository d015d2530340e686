/// One thing the value of a condition rests on.
public enum Evidence: Hashable, Sendable {
  case reading(Reading)
  /// How many members of a domain fit, of how many there are, by their answers to these questions.
  case number(Domain, fitting: Int, of: Int, by: [String])
  /// No option of the case has the role.
  case noOption(OptionRole)
  case status(CaseStatus)
}

/// One test on one answer, and how it came out.
public struct Reading: Hashable, Sendable {
  public var question: String
  public var test: Test
  /// Where the answer stands; nil when the scope does not say of whom.
  public var slot: Slot?
  public var truth: Truth
  /// Whether the question is asked there; if not, the answer does not count.
  public var isAsked = true
  /// The answers it is compared with.
  public var compared: [Slot]
}

extension Evaluator {
  /// The smallest set of readings that makes a condition what it is: the dual of `gaps`.
  ///
  /// Of several parts that each suffice the first is named; no more than `most` are collected. That a question is
  /// asked goes without saying; what hides one is named after it.
  public func decisive(for condition: Condition, in scope: Scope, most: Int = 40) -> [Evidence] {
    var found = EvidenceList(most: most)
    collect(condition, scope, &found)
    return found.items
  }

  /// How one test on one answer came out.
  func reading(of question: String, _ test: Test, in scope: Scope) -> Reading {
    let slot = slot(of: question, in: scope)
    return Reading(
      question: question, test: test, slot: slot, truth: truth(of: test, on: question, in: scope),
      isAsked: slot.map { hiding($0) == nil } ?? true, compared: compared(by: test, at: slot, in: scope))
  }

  /// The answers that a test compares with.
  func compared(by test: Test, at slot: Slot?, in scope: Scope) -> [Slot] {
    switch test {
    case .sameAsSibling, .similarToSibling:
      // The text it resembles, if any: the first one found decides.
      guard let slot, let sibling = firstLike(test, slot.question, scope) else { return [] }
      return [Slot(slot.question, .person(sibling))]
    default: break
    }
    return test.questionsNamed.compactMap { self.slot(of: $0, in: scope) }
  }

  /// The condition that keeps an answer from counting, its question not being asked, and where it is read.
  func hiding(_ slot: Slot) -> (question: String, condition: Condition, scope: Scope)? {
    var next: String? = slot.question
    guard let found = framework.question(slot.question) else { return nil }
    let scope = Scope(of: slot, question: found)
    while let id = next, let question = framework.question(id) {
      if let visible = question.visible, truth(of: visible, in: scope) != .yes { return (id, visible, scope) }
      next = question.parent
    }
    return nil
  }

  private func collect(_ condition: Condition, _ scope: Scope, _ found: inout EvidenceList) {
    guard !found.isFull else { return }
    switch condition {
    case .constant: break
    case .status: found.add(.status(file.status))
    case .not(let part): collect(part, scope, &found)
    case .defined(let name):
      if let definition = framework.definitions[name] { collect(definition, scope, &found) }
    case .option(let role, let inner):
      guard let option = option(role) else { return found.add(.noOption(role)) }
      var scope = scope
      scope.option = option
      collect(inner, scope, &found)
    case .all(let parts): collect(parts.map { ($0, scope) }, strong: .no, &found)
    case .any(let parts): collect(parts.map { ($0, scope) }, strong: .yes, &found)
    case .test(let question, let test): collect(reading(of: question, test, in: scope), &found)
    case .quantified(let quantifier, let domain, let filter, let that):
      let members = members(of: domain, in: scope)
      let parts = members.map { (quantifier.condition(filter: filter, that: that), $0) }
      let strong: Truth = quantifier == .every ? .no : .yes
      if case .count = quantifier {
        let fitting = parts.filter { truth(of: $0.0, in: $0.1) == .yes }
        let questions = [filter, that].compactMap { $0 }.flatMap(\.questionsTested)
        found.add(
          .number(domain, fitting: fitting.count, of: members.count, by: Array(questions.prefix(3))))
        let value = truth(of: condition, in: scope)
        let doubtful = value == .unknown ? parts.filter { truth(of: $0.0, in: $0.1) == .unknown } : []
        for part in fitting + doubtful { collect(part.0, part.1, &found) }
      } else if members.isEmpty {
        found.add(.number(domain, fitting: 0, of: 0, by: []))
      } else {
        collect(parts, strong: strong, &found)
      }
    }
  }

  private func collect(
    _ parts: [(condition: Condition, scope: Scope)], strong: Truth, _ found: inout EvidenceList
  ) {
    let values = parts.map { truth(of: $0.condition, in: $0.scope) }
    for position in Truth.deciding(values, strong: strong) {
      collect(parts[position].condition, parts[position].scope, &found)
    }
  }

  private func collect(_ reading: Reading, _ found: inout EvidenceList) {
    found.add(.reading(reading))
    // An answer that does not count rests in turn on what hides its question.
    if !reading.isAsked, let slot = reading.slot, let hiding = hiding(slot) {
      collect(hiding.condition, hiding.scope, &found)
    }
  }
}

extension Truth {
  /// The positions of the parts that make an all or an any what it is: the first part that settles it alone, else
  /// those in doubt, else all of them. `strong` is the value that settles it: no for all, yes for any.
  static func deciding(_ parts: [Truth], strong: Truth) -> [Int] {
    if let first = parts.firstIndex(of: strong) { return [first] }
    let unknown = parts.indices.filter { parts[$0] == .unknown }
    return unknown.isEmpty ? Array(parts.indices) : unknown
  }
}

extension Condition {
  /// The questions that its tests are about, each once, without those behind definitions.
  var questionsTested: [String] {
    if case .test(let question, _) = self { return [question] }
    return parts.reduce(into: []) { all, part in
      all += part.questionsTested.filter { !all.contains($0) }
    }
  }
}

extension Quantifier {
  /// What is asked of one member: that it belongs and fits, or for every that it fits if it belongs.
  func condition(filter: Condition?, that: Condition?) -> Condition {
    let that = that ?? .constant(true)
    guard let filter else { return that }
    return self == .every ? .any([.not(filter), that]) : .all([filter, that])
  }
}

/// Evidence in the order it was found, each once, up to a number.
private struct EvidenceList {
  let most: Int
  private(set) var items: [Evidence] = []

  init(most: Int) {
    self.most = most
  }

  var isFull: Bool { items.count >= most }

  mutating func add(_ evidence: Evidence) {
    guard !isFull, !items.contains(evidence) else { return }
    items.append(evidence)
  }
}
