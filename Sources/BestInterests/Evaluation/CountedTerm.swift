/// A term counted from a day: the rule it follows and where it ends.
public struct CountedTerm: Equatable, Sendable {
  public var start: CalendarDate
  public var rule: Term.Rule
  public var end: DutchTerm.LastDay
  /// Whether it ends on a birthday, which no weekend or holiday moves.
  public var isAge: Bool

  /// Counts a term; an age is reached on the birthday itself.
  public init(_ rule: Term.Rule, from start: CalendarDate, isAge: Bool = false) {
    self.start = start
    self.rule = rule
    self.isAge = isAge
    if isAge {
      let birthday = rule.length.birthday(of: start)
      end = DutchTerm.LastDay(date: birthday, nominalDate: birthday, shifts: [])
    } else {
      end = DutchTerm.lastDay(servedOn: start, rule.length, isExtended: rule.isExtended)
    }
  }
}

extension Period {
  /// The day somebody born on a date reaches this age; who was born on 29 February does so on 1 March in a
  /// common year, as `fullYears` counts.
  func birthday(of born: CalendarDate) -> CalendarDate {
    let day = after(born)
    return isCutShort(from: born) ? day.adding(days: 1) : day
  }

  /// Whether the month in which it ends has no day of the number it began with.
  func isCutShort(from start: CalendarDate) -> Bool {
    let day = after(start)
    return (unit == .years || unit == .months) && day.day < start.day && day < .last
  }
}

extension Evaluator {
  /// The term of the item chosen in a question, or nil when nothing is chosen or it has none.
  func term(chosenIn question: String, _ scope: Scope) -> TermReference? {
    guard let slot = slot(of: question, in: scope), let found = framework.question(question),
      case .choice(let code)? = value(of: question, at: slot)
    else { return nil }
    return framework.list(of: found)?.item(code)?.term
  }

  /// The term chosen in one question, counted from the date in another; nil while either is open, and when no
  /// rule is known for that day.
  func lastDay(term: String, from: String, _ scope: Scope) -> CountedTerm? {
    guard let reference = self.term(chosenIn: term, scope), let slot = slot(of: from, in: scope),
      case .date(let served)? = value(of: from, at: slot), let day = served.day,
      let rule = framework.rule(of: reference, on: day)
    else { return nil }
    return CountedTerm(rule, from: day)
  }
}
