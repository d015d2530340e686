extension Evaluator {
  /// The value of a test on the answer to a question.
  func truth(of test: Test, on question: String, in scope: Scope) -> Truth {
    guard let slot = slot(of: question, in: scope), let found = framework.question(question) else {
      return .unknown
    }
    let value = value(of: question, at: slot)
    switch test {
    case .answered: return Truth(value.map { !isUnknown($0, found) } ?? false)
    case .minimumText(let least): return Truth(textLength(value, upTo: least) >= least)
    case .sameAsSibling: return Truth(isSameAsSibling(value, question, scope))
    case .amount(let least, let most): return amount(value, found, atLeast: least, atMost: most)
    default: break
    }
    guard let value else { return .unknown }
    switch test {
    case .isOneOf(let codes): return chosen(value, found) { codes.contains($0) }
    case .includesChild: return scope.child.map { Truth(value.ids.contains($0)) } ?? .unknown
    case .tagged(let tag): return chosen(value, found) { tags(of: $0, found).contains(tag) }
    case .onlyTagged(let tags):
      if value.ids.allSatisfy({ code in self.tags(of: code, found).contains { tags.contains($0) } }) {
        return .yes
      }
      return isUnknown(value, found) ? .unknown : .no
    case .notOlderThan(let period, let references):
      guard let date = date(value), let limit = references.lazy.compactMap({ self.date($0, scope) }).first
      else { return .unknown }
      return Truth(date.earliest >= period.before(limit.latest))
    case .before(let reference):
      guard let date = date(value), let other = self.date(reference, scope) else { return .unknown }
      return Truth(date.latest < other.earliest)
    case .after(let reference):
      guard let date = date(value), let other = self.date(reference, scope) else { return .unknown }
      return Truth(date.earliest > other.latest)
    case .age(let least, let below):
      guard let born = date(value) else { return .unknown }
      // In doubt somebody counts as younger: the latest day the date can mean.
      let youngest = born.latest.fullYears(until: today)
      return Truth((least.map { youngest >= $0 } ?? true) && (below.map { youngest < $0 } ?? true))
    case .sameAs(let other):
      guard let otherSlot = self.slot(of: other, in: scope), let otherFound = framework.question(other),
        let otherValue = self.value(of: other, at: otherSlot), !isUnknown(value, found),
        !isUnknown(otherValue, otherFound)
      else { return .unknown }
      return Truth(equal(value, otherValue))
    case .deadline(let term, let from):
      guard let date = date(value)?.day, let computed = lastDay(term: term, from: from, scope) else {
        return .unknown
      }
      return Truth(date == computed.date)
    case .answered, .minimumText, .sameAsSibling, .amount: return .unknown
    }
  }

  /// The last day of a term chosen in one question, counted from the date in another.
  func lastDay(term: String, from: String, _ scope: Scope) -> DutchTerm.LastDay? {
    guard let termSlot = slot(of: term, in: scope), let fromSlot = slot(of: from, in: scope),
      let question = framework.question(term), case .choice(let code)? = value(of: term, at: termSlot),
      let reference = framework.list(of: question)?.item(code)?.term,
      case .date(let served)? = value(of: from, at: fromSlot), let day = served.day,
      let rule = framework.rule(of: reference, on: day)
    else { return nil }
    return DutchTerm.lastDay(servedOn: day, rule.length, isExtended: rule.isExtended)
  }

  private func tags(of code: String, _ question: Question) -> [String] {
    framework.list(of: question)?.item(code)?.tags ?? []
  }

  private func isUnknown(_ code: String, _ question: Question) -> Bool {
    framework.list(of: question)?.item(code)?.isUnknown ?? false
  }

  /// Whether the answer is the honest "not known" and nothing else.
  func isUnknown(_ value: Value, _ question: Question) -> Bool {
    let codes = value.ids
    return !codes.isEmpty && codes.allSatisfy { isUnknown($0, question) }
  }

  private func chosen(_ value: Value, _ question: Question, _ fits: (String) -> Bool) -> Truth {
    if value.ids.contains(where: fits) { return .yes }
    return isUnknown(value, question) ? .unknown : .no
  }

  private func textLength(_ value: Value?, upTo most: Int) -> Int {
    if case .text(let text)? = value { FoldedText.trimmedCount(text, upTo: most) } else { 0 }
  }

  private func isSameAsSibling(_ value: Value?, _ question: String, _ scope: Scope) -> Bool {
    guard case .text(let mine)? = value, let child = scope.child else { return false }
    return children.contains { $0 != child && says(mine, $0, question) }
  }

  /// The positions of the other children whose answer is the same text.
  func childrenSaying(_ value: Value?, besides slot: Slot) -> [Int] {
    guard case .text(let mine)? = value else { return [] }
    return children.indices.filter {
      slot.subject != .person(children[$0]) && says(mine, children[$0], slot.question)
    }
  }

  private func says(_ text: String, _ child: String, _ question: String) -> Bool {
    guard case .text(let theirs)? = value(of: question, at: Slot(question, .person(child))) else {
      return false
    }
    return FoldedText.areEqual(text, theirs)
  }

  private func amount(_ value: Value?, _ question: Question, atLeast least: Int?, atMost most: Int?) -> Truth
  {
    let number: Int
    switch value {
    case let value? where isUnknown(value, question): return .unknown
    case .number(let given)?: number = given
    case .choices(let codes)?, .records(let codes)?: number = codes.count
    case .choice?: number = 1
    case nil where question.kind == .repeating: number = 0
    case nil, .text?, .date?: return .unknown
    }
    return within(number, number, atLeast: least, atMost: most)
  }

  private func date(_ value: Value) -> PartialDate? {
    if case .date(let date) = value { date } else { nil }
  }

  private func date(_ reference: DateReference, _ scope: Scope) -> PartialDate? {
    switch reference {
    case .today: return PartialDate(today)
    case .question(let question):
      guard let slot = slot(of: question, in: scope), let value = value(of: question, at: slot)
      else { return nil }
      return date(value)
    }
  }

  private func equal(_ left: Value, _ right: Value) -> Bool {
    if case .text(let left) = left, case .text(let right) = right { return FoldedText.areEqual(left, right) }
    return left == right
  }
}
