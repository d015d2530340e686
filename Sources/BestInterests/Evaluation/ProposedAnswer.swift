/// An answer the program can compute, with the reason; shown, never filled in by itself.
public struct ProposedAnswer: Equatable, Sendable {
  public var value: Value
  public var because: LocalText
}

extension Evaluator {
  /// The answer proposed at a place, or nil when there is none or it cannot be computed yet.
  public func proposal(at slot: Slot) -> ProposedAnswer? {
    guard let question = framework.question(slot.question), let proposal = question.proposal else {
      return nil
    }
    let scope = Scope(of: slot, question: question)
    switch proposal {
    case .deadline(let term, let from):
      guard let last = lastDay(term: term, from: from, scope) else { return nil }
      return ProposedAnswer(value: .date(PartialDate(last.date)), because: explanation(of: last))
    case .after(let from, let weeks):
      guard let day = day(from, scope) else { return nil }
      return ProposedAnswer(
        value: .date(PartialDate(day.adding(days: 7 * weeks))),
        because: LocalText(nl: "\(weeks) weken na \(day.iso)", en: "\(weeks) weeks after \(day.iso)"))
    case .yearsSince(let from):
      guard let day = day(from, scope) else { return nil }
      return ProposedAnswer(
        value: .number(max(0, day.fullYears(until: today))),
        because: LocalText(nl: "hele jaren sinds \(day.iso)", en: "whole years since \(day.iso)"))
    case .same(let left, let right):
      guard let leftSlot = self.slot(of: left, in: scope), let rightSlot = self.slot(of: right, in: scope),
        let one = value(of: left, at: leftSlot), let other = value(of: right, at: rightSlot)
      else { return nil }
      let isSame = one == other
      return ProposedAnswer(
        value: .choice(isSame ? "yes" : "no"),
        because: isSame
          ? LocalText(nl: "de antwoorden zijn gelijk", en: "the answers are equal")
          : LocalText(nl: "de antwoorden verschillen", en: "the answers differ"))
    }
  }

  /// The rule that keeps a candidate from being chosen at a place, or nil when it can be chosen.
  public func refusal(of candidate: String, at slot: Slot) -> LocalText? {
    guard let question = framework.question(slot.question) else { return nil }
    var scope = Scope(of: slot, question: question)
    switch question.kind {
    case .option: scope.option = candidate
    case .person, .people: scope.person = candidate
    case .record, .records:
      scope.record = candidate
      scope.recordQuestion = question.recordsOf
    default: break
    }
    return question.choosable.first { truth(of: $0.condition, in: scope) == .no }?.because
  }

  private func day(_ question: String, _ scope: Scope) -> CalendarDate? {
    guard let slot = slot(of: question, in: scope), case .date(let date)? = value(of: question, at: slot)
    else { return nil }
    return date.earliest
  }

  private func explanation(of last: DutchTerm.LastDay) -> LocalText {
    guard last.date != last.nominalDate else {
      return LocalText(
        nl: "de termijn begint de dag na de bekendmaking", en: "the term starts the day after service")
    }
    return LocalText(
      nl: "\(last.nominalDate.iso) is een zaterdag, zondag of feestdag: de eerstvolgende werkdag",
      en: "\(last.nominalDate.iso) is a Saturday, Sunday or public holiday: the next working day")
  }
}
