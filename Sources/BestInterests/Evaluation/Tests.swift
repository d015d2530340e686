extension Evaluator {
  /// The value of a test on the answer to a question.
  func truth(of test: Test, on question: String, in scope: Scope) -> Truth {
    guard let found = framework.question(question), scope.binds(found) else { return .unknown }
    let value = value(of: found, in: scope)
    switch test {
    case .answered: return Truth(value.map { !isUnknown($0, found) } ?? false)
    case .minimumText(let least): return Truth(textLength(value, upTo: least) >= least)
    case .sameAsSibling, .similarToSibling: return Truth(firstLike(test, question, scope) != nil)
    case .amount(let least, let most): return amount(value, found, atLeast: least, atMost: most)
    default: break
    }
    guard let value else { return .unknown }
    switch test {
    case .isOneOf(let codes): return chosen(value, found) { codes.contains($0) }
    case .includesChild: return scope.child.map { child in Truth(value.holds { $0 == child }) } ?? .unknown
    case .tagged(let tag): return chosen(value, found) { found.place?.has(tag, $0) ?? false }
    case .onlyTagged(let tags):
      if value.ids.allSatisfy({ code in tags.contains { found.place?.has($0, code) ?? false } }) {
        return .yes
      }
      return isUnknown(value, found) ? .unknown : .no
    case .notOlderThan(let period, let references):
      guard let date = date(value), let oldest = oldest(period, references, scope) else { return .unknown }
      return Truth(date.earliest >= oldest)
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
      return Truth(date == computed.end.date)
    case .answered, .minimumText, .sameAsSibling, .similarToSibling, .amount: return .unknown
    }
  }

  /// The earliest day that is not further back than a period before the first answered date.
  func oldest(_ period: Period, _ references: [DateReference], _ scope: Scope) -> CalendarDate? {
    references.lazy.compactMap { date($0, scope) }.first.map { period.before($0.latest) }
  }

  /// Whether the answer is the honest "not known" and nothing else.
  func isUnknown(_ value: Value, _ question: Question) -> Bool {
    switch value {
    case .text, .date, .number: false
    case .choice(let code): question.place?.isUnknown(code) ?? false
    case .choices(let codes), .records(let codes):
      !codes.isEmpty && codes.allSatisfy { question.place?.isUnknown($0) ?? false }
    }
  }

  private func chosen(_ value: Value, _ question: Question, _ fits: (String) -> Bool) -> Truth {
    if value.holds(fits) { return .yes }
    return isUnknown(value, question) ? .unknown : .no
  }

  private func textLength(_ value: Value?, upTo most: Int) -> Int {
    if case .text(let text)? = value { FoldedText.trimmedCount(text, upTo: most) } else { 0 }
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
