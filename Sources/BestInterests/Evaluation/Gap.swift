/// One thing that keeps a condition from being met: which answer, and what is wrong with it.
public struct Gap: Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    case missing
    /// Without an answer that counts, because the question is not asked as things stand.
    case notAsked
    /// Answered, but with the honest "not known".
    case unknown
    /// Answered, but the answer does not fit.
    case unfit
    case tooShort(length: Int, least: Int)
    /// Dated before the day it may at most go back to.
    case tooOld(Period, since: CalendarDate)
    /// Fewer records, options or persons than asked for.
    case tooFew(count: Int, least: Int)
    /// The text is that of another child, or nearly so.
    case likeSibling(String)
  }

  /// The question that would settle it.
  public var question: String
  /// Where to answer it; nil when the scope does not say for whom.
  public var slot: Slot?
  public var problem: Problem
  /// The test that is not met; nil when members of a domain are missing.
  public var test: Test?
  /// Whether the test is to come out as yes, or as no.
  public var wanted = true
  /// The answers it is compared with.
  public var compared: [Slot] = []
  /// What makes a person, an option or a record one of those meant, or keeps the question from being asked.
  public var because: [Evidence] = []

  /// The same answer with the same problem is one thing to mend, however many conditions ask for it.
  struct Place: Hashable {
    var question: String
    var slot: Slot?
    var problem: Problem
  }

  var place: Place {
    // No records is the same thing to mend as no answer.
    if case .tooFew(count: 0, _) = problem { return Place(question: question, slot: slot, problem: .missing) }
    return Place(question: question, slot: slot, problem: problem)
  }
}

extension Evaluator {
  /// What keeps a condition from having a value; empty when it has it.
  ///
  /// Of several ways to meet it the one that takes least is named, so that a person is not asked for all.
  func gaps(in condition: Condition, wanting wanted: Bool, in scope: Scope) -> [Gap] {
    guard truth(of: condition, in: scope) != Truth(wanted) else { return [] }
    switch condition {
    case .constant, .status: return []
    case .all(let parts):
      return wanted
        ? each(parts, wanted, scope) : fewest(parts.map { gaps(in: $0, wanting: wanted, in: scope) })
    case .any(let parts):
      return wanted
        ? fewest(parts.map { gaps(in: $0, wanting: wanted, in: scope) }) : each(parts, wanted, scope)
    case .not(let part): return gaps(in: part, wanting: !wanted, in: scope)
    case .defined(let name):
      return framework.definitions[name].map { gaps(in: $0, wanting: wanted, in: scope) } ?? []
    case .option(let role, let inner):
      guard let option = option(role) else {
        let question = role == .proposed ? framework.roles.proposedOption : framework.roles.chosenOption
        return [Gap(question: question, slot: Slot(question, .wholeCase), problem: .missing)]
      }
      var scope = scope
      scope.option = option
      return gaps(in: inner, wanting: wanted, in: scope)
    case .test(let question, let test):
      return [gap(question, test, wanted, scope)]
    case .quantified(let quantifier, let domain, let filter, let that):
      return gaps(quantifier, domain, filter, that, wanted, scope)
    }
  }

  /// The answers that leave a condition undecided.
  func unknowns(in condition: Condition, in scope: Scope) -> [Gap] {
    let settled = gaps(in: condition, wanting: false, in: scope)
    return settled.isEmpty ? gaps(in: condition, wanting: true, in: scope) : settled
  }

  private func each(_ parts: [Condition], _ wanted: Bool, _ scope: Scope) -> [Gap] {
    var seen: Set<Gap.Place> = []
    return parts.flatMap { gaps(in: $0, wanting: wanted, in: scope) }
      .filter { seen.insert($0.place).inserted }
  }

  /// The alternative with the fewest answers to change, then the fewest to give.
  ///
  /// What is missing can be filled in; an answer that stands is not to be changed for the sake of a condition.
  private func fewest(_ alternatives: [[Gap]]) -> [Gap] {
    func changes(_ gaps: [Gap]) -> Int { gaps.count { $0.problem == .unfit || $0.problem == .notAsked } }
    return alternatives.filter { !$0.isEmpty }
      .min { (changes($0), $0.count) < (changes($1), $1.count) } ?? []
  }

  private func gap(_ question: String, _ test: Test, _ wanted: Bool, _ scope: Scope) -> Gap {
    let slot = slot(of: question, in: scope)
    var gap = Gap(
      question: question, slot: slot, problem: .missing, test: test, wanted: wanted,
      compared: compared(by: test, at: slot, in: scope))
    guard let slot, let found = framework.question(question) else { return gap }
    if let value = value(of: question, at: slot) {
      gap.problem = problem(value, found, slot, test, wanted, scope)
      // What it is compared with comes first: without that nothing can be said of this answer.
      guard gap.problem == .unfit, let other = unanswered(test, in: scope) else { return gap }
      return self.gap(other, .answered, true, scope)
    } else if let hiding = hiding(slot) {
      gap.problem = .notAsked
      gap.because = decisive(for: hiding.condition, in: hiding.scope, most: 2)
    }
    return gap
  }

  /// The question a test compares with, while that has no answer.
  private func unanswered(_ test: Test, in scope: Scope) -> String? {
    if case .notOlderThan(_, let references) = test, references.contains(.today) { return nil }
    return test.questionsNamed.first { question in
      slot(of: question, in: scope).map { value(of: question, at: $0) == nil } ?? false
    }
  }

  private func problem(
    _ value: Value, _ question: Question, _ slot: Slot, _ test: Test, _ wanted: Bool, _ scope: Scope
  ) -> Gap.Problem {
    if isUnknown(value, question) { return .unknown }
    guard wanted else {
      switch test {
      case .sameAsSibling, .similarToSibling:
        return firstLike(test, question.id, scope).map { .likeSibling($0) } ?? .unfit
      default: return .unfit
      }
    }
    switch test {
    case .minimumText(let least):
      let text = file.text(question.id, slot.subject, record: slot.record)
      let length = FoldedText.trimmedCount(text, upTo: least)
      return length < least ? .tooShort(length: length, least: least) : .unfit
    case .notOlderThan(let period, let references):
      return oldest(period, references, scope).map { .tooOld(period, since: $0) } ?? .unfit
    case .amount(let least?, _):
      let count = if case .number(let number) = value { number } else { value.ids.count }
      return count < least ? .tooFew(count: count, least: least) : .unfit
    default: return .unfit
    }
  }

  private func gaps(
    _ quantifier: Quantifier, _ domain: Domain, _ filter: Condition?, _ that: Condition?, _ wanted: Bool,
    _ scope: Scope
  ) -> [Gap] {
    let candidates = members(of: domain, in: scope)
    let inner = that ?? .constant(true)
    switch (quantifier, wanted) {
    case (.every, true), (.some, false):
      return candidates.flatMap { gaps(in: inner, wanting: wanted, of: $0, filter) }
    case (.some, true), (.every, false):
      let found = candidates.map { member -> [Gap] in
        let whole = filter.map { Condition.all([$0, inner]) } ?? inner
        return gaps(in: whole, wanting: wanted, in: member)
      }
      var best = fewest(found)
      guard let first = best.first else {
        return [gap(for: domain, .tooFew(count: candidates.count, least: 1), scope)]
      }
      // An answer of one of them need not change: another one that fits will do as well.
      if wanted, first.problem == .unfit, first.because.isEmpty {
        best[0].because = [.number(domain, fitting: 0, of: candidates.count, by: [])]
      }
      return best
    case (.count(let least, _), _):
      let found = candidates.flatMap { gaps(in: inner, wanting: true, of: $0, filter) }
      guard found.isEmpty else { return found }
      let whole = quantifier.condition(filter: filter, that: that)
      let fitting = candidates.count { truth(of: whole, in: $0) == .yes }
      let isShort = wanted && fitting < least ?? 0
      return [gap(for: domain, isShort ? .tooFew(count: fitting, least: least ?? 1) : .unfit, scope)]
    }
  }

  /// What keeps one member from fitting, if it is one of those meant, with what makes it one.
  private func gaps(in condition: Condition, wanting wanted: Bool, of member: Scope, _ filter: Condition?)
    -> [Gap]
  {
    guard let filter else { return gaps(in: condition, wanting: wanted, in: member) }
    guard truth(of: filter, in: member) != .no else { return [] }
    var found = gaps(in: condition, wanting: wanted, in: member)
    guard !found.isEmpty else { return [] }
    let because = decisive(for: filter, in: member, most: 2)
    for position in found.indices where found[position].because.isEmpty { found[position].because = because }
    return found
  }

  /// The gap "there are not enough of these", or too many, at the question where they are entered.
  private func gap(for domain: Domain, _ problem: Gap.Problem, _ scope: Scope) -> Gap {
    switch domain {
    case .records(let question):
      let slot = slot(of: question, in: scope)
      let isAnswered = slot.flatMap { value(of: question, at: $0) } != nil
      let isMissing = problem == .tooFew(count: 0, least: 1) && !isAnswered
      return Gap(question: question, slot: slot, problem: isMissing ? .missing : problem)
    case .options:
      return Gap(question: framework.roles.optionType, slot: nil, problem: problem)
    case .persons, .children, .siblings:
      return Gap(question: framework.roles.personRole, slot: nil, problem: problem)
    }
  }
}

extension FoldedText {
  /// How many characters a text has after trimming, counted no further than `most`.
  static func trimmedCount(_ text: String, upTo most: Int = .max) -> Int {
    var count = 0
    var pending = 0
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        if count > 0 { pending += 1 }
      } else {
        count += pending + 1
        pending = 0
        if count >= most { return most }
      }
    }
    return count
  }

  /// A text without the white space around it.
  public static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !isBlank($0) }),
      let end = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[start...end])
  }

  /// Whether a scalar is white space; the table of Unicode is asked only where ASCII does not answer.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }
}
