/// One thing that keeps a condition from being met: which answer, and what is wrong with it.
public struct Gap: Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    case missing
    /// Answered, but with the honest "not known".
    case unknown
    /// Answered, but the answer does not fit.
    case unfit
    case tooShort(length: Int, least: Int)
    case tooOld(Period)
    /// Fewer records, options or persons than asked for.
    case tooFew(least: Int)
  }

  /// The question that would settle it.
  public var question: String
  /// Where to answer it; nil when the scope does not say for whom.
  public var slot: Slot?
  public var problem: Problem
}

extension Evaluator {
  /// What keeps a condition from having a value; empty when it has it.
  ///
  /// Of several ways to meet it the one with the fewest gaps is named, so that a person is not asked for all.
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
      return [gap(question, test, scope)]
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
    var seen: Set<Gap> = []
    return parts.flatMap { gaps(in: $0, wanting: wanted, in: scope) }.filter { seen.insert($0).inserted }
  }

  private func fewest(_ alternatives: [[Gap]]) -> [Gap] {
    alternatives.filter { !$0.isEmpty }.min { $0.count < $1.count } ?? []
  }

  private func gap(_ question: String, _ test: Test, _ scope: Scope) -> Gap {
    let slot = slot(of: question, in: scope)
    guard let slot, let value = value(of: question, at: slot), let found = framework.question(question)
    else { return Gap(question: question, slot: slot, problem: .missing) }
    let problem: Gap.Problem
    switch test {
    case .minimumText(let least):
      let length = FoldedText.trimmedCount(
        file.text(question, slot.subject, record: slot.record), upTo: least)
      problem = length < least ? .tooShort(length: length, least: least) : .unfit
    case .notOlderThan(let period, _): problem = .tooOld(period)
    case .amount(let least?, _): problem = .tooFew(least: least)
    default:
      problem = truth(of: .answered, on: found.id, in: scope) == .yes || value.isEmpty ? .unfit : .unknown
    }
    return Gap(question: question, slot: slot, problem: problem)
  }

  private func gaps(
    _ quantifier: Quantifier, _ domain: Domain, _ filter: Condition?, _ that: Condition?, _ wanted: Bool,
    _ scope: Scope
  ) -> [Gap] {
    let candidates = members(of: domain, in: scope)
    let inner = that ?? .constant(true)
    switch (quantifier, wanted) {
    case (.every, true), (.some, false):
      return candidates.flatMap { member -> [Gap] in
        let belongs = filter.map { truth(of: $0, in: member) } ?? .yes
        return belongs == .no ? [] : gaps(in: inner, wanting: wanted, in: member)
      }
    case (.some, true), (.every, false):
      let found = candidates.map { member -> [Gap] in
        let whole = filter.map { Condition.all([$0, inner]) } ?? inner
        return gaps(in: whole, wanting: wanted, in: member)
      }
      let best = fewest(found)
      return best.isEmpty ? [gap(for: domain, least: 1, scope)] : best
    case (.count(let least, _), _):
      let fitting = candidates.flatMap { member -> [Gap] in
        let belongs = filter.map { truth(of: $0, in: member) } ?? .yes
        return belongs == .no ? [] : gaps(in: inner, wanting: true, in: member)
      }
      return fitting.isEmpty ? [gap(for: domain, least: least ?? 1, scope)] : fitting
    }
  }

  /// The gap "there are not enough of these", at the question where they are entered.
  private func gap(for domain: Domain, least: Int, _ scope: Scope) -> Gap {
    switch domain {
    case .records(let question):
      let slot = slot(of: question, in: scope)
      let isAnswered = slot.flatMap { value(of: question, at: $0) } != nil
      return Gap(
        question: question, slot: slot, problem: isAnswered || least > 1 ? .tooFew(least: least) : .missing)
    case .options:
      let question = framework.roles.optionType
      return Gap(question: question, slot: nil, problem: .tooFew(least: least))
    case .persons, .children, .siblings:
      let question = framework.roles.personRole
      return Gap(question: question, slot: nil, problem: .tooFew(least: least))
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

  /// Whether a scalar is white space; the table of Unicode is asked only where ASCII does not answer.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }
}
