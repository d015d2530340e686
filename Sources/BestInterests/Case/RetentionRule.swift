/// How long cases are kept; a rule of the organisation, which says what it rests on.
///
/// Nothing is removed by itself: that a term is over is shown, and an administrator removes the case (AVG art. 5(1)(e)).
public struct RetentionRule: Equatable, Sendable {
  /// The codes of the kinds of decision it is about; none is all.
  public var kinds: Set<String>
  /// The statuses of the cases it is about.
  public var statuses: Set<CaseStatus>
  /// How many years a case is kept after its last change.
  public var years: Int
  /// The ground, such as an article of law or a selection list.
  public var because: LocalText

  /// Makes a rule.
  public init(kinds: Set<String> = [], statuses: Set<CaseStatus>, years: Int, because: LocalText) {
    self.kinds = kinds
    self.statuses = statuses
    self.years = years
    self.because = because
  }

  /// The last day a case is kept, or nil when the rule is about other cases.
  public func lastDay(of summary: CaseSummary, _ clock: LocalClock) -> CalendarDate? {
    guard statuses.contains(summary.status), kinds.isEmpty || kinds.contains(summary.kind) else {
      return nil
    }
    return clock.date(summary.changed).adding(years: years)
  }
}

/// A case and the last day it is kept, under the rule that keeps it longest.
public struct RetentionTerm: Equatable, Sendable {
  public var summary: CaseSummary
  public var lastDay: CalendarDate
  public var rule: RetentionRule

  /// The term of a case; nil when no rule is about it.
  public init?(of summary: CaseSummary, _ rules: [RetentionRule], _ clock: LocalClock) {
    let terms = rules.compactMap { rule in rule.lastDay(of: summary, clock).map { (day: $0, rule: rule) } }
    guard let longest = terms.max(by: { $0.day < $1.day }) else { return nil }
    self.summary = summary
    lastDay = longest.day
    rule = longest.rule
  }

  /// Whether the case need not be kept any more.
  public func isOver(on today: CalendarDate) -> Bool { lastDay < today }
}
