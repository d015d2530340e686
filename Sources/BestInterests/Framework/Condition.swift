/// A condition of the framework: a small closed language, evaluated to yes, no or unknown.
///
/// In the framework file a condition is a JSON object, never an expression in a string. The language has no
/// arithmetic, no loops and no way to write; every word it uses is checked when the file is loaded.
public indirect enum Condition: Equatable, Sendable {
  case constant(Bool)
  case all([Condition])
  case any([Condition])
  case not(Condition)
  /// A test on the answer to one question.
  case test(question: String, Test)
  /// Something about some, every or a number of the persons, children, options or records.
  case quantified(Quantifier, Domain, filter: Condition?, that: Condition?)
  /// Binds an option of the case for the inner condition.
  case option(OptionRole, Condition)
  /// A condition that the framework defines by name.
  case defined(String)
  case status([CaseStatus])
}

/// How many members of a domain a condition asks for.
public enum Quantifier: Equatable, Sendable {
  case some
  case every
  case count(atLeast: Int?, atMost: Int?)
}

/// What a quantifier ranges over; each binds its member for the inner conditions.
public enum Domain: Hashable, Sendable {
  case persons
  case children
  /// The other children.
  case siblings
  case options
  /// The records of a repeating question, or those chosen in a question of kind record or records.
  case records(String)
}

/// Which option of the case is meant.
public enum OptionRole: String, CaseIterable, Sendable {
  case chosen
  case proposed
  /// The chosen one or, while none is chosen, the proposed one.
  case decisive
}

/// A test on one answer.
public enum Test: Equatable, Sendable {
  /// There is an answer, and it is not the honest "unknown".
  case answered
  /// One of these codes (or ids) was chosen.
  case isOneOf([String])
  /// The child at hand is among the chosen persons.
  case includesChild
  /// Some chosen item of the list has the tag.
  case tagged(String)
  /// Every chosen item of the list has one of the tags, and there is at least one.
  case onlyTagged([String])
  /// The text has at least this many characters after trimming.
  case minimumText(Int)
  /// The text is that of another child's answer to the same question, white space and case apart.
  case sameAsSibling
  /// The date is not further back than the period before the first answered date.
  case notOlderThan(Period, at: [DateReference])
  case before(DateReference)
  case after(DateReference)
  /// A number, or how many were chosen or recorded.
  case amount(atLeast: Int?, atMost: Int?)
  /// Age in whole years today.
  case age(atLeast: Int?, below: Int?)
  /// The answer equals that to another question.
  case sameAs(String)
  /// The date is the computed last day of a term.
  case deadline(term: String, from: String)
}

/// A date a condition compares with.
public enum DateReference: Equatable, Sendable {
  case today
  case question(String)
}

/// A length of time in calendar units.
public struct Period: Hashable, Sendable {
  public enum Unit: String, CaseIterable, Sendable {
    case days
    case weeks
    case months
    case years
  }

  public var count: Int
  public var unit: Unit

  /// Makes a period such as six months.
  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The day this long before a date.
  public func before(_ date: CalendarDate) -> CalendarDate {
    switch unit {
    case .days: date.adding(days: -count)
    case .weeks: date.adding(days: -7 * count)
    case .months: date.adding(months: -count)
    case .years: date.adding(years: -count)
    }
  }

  /// The day this long after a date; of a month without such a day its last one.
  public func after(_ date: CalendarDate) -> CalendarDate {
    switch unit {
    case .days: return date.adding(days: count)
    case .weeks:
      let (days, isTooFar) = count.multipliedReportingOverflow(by: 7)
      return date.adding(days: isTooFar ? (count < 0 ? .min : .max) : days)
    case .months: return date.adding(months: count)
    case .years: return date.adding(years: count)
    }
  }

  /// The period in words, such as "6 maanden".
  public func text(_ language: Language) -> String {
    let one = count == 1
    let word =
      switch (unit, language) {
      case (.days, .nl): one ? "dag" : "dagen"
      case (.weeks, .nl): one ? "week" : "weken"
      case (.months, .nl): one ? "maand" : "maanden"
      case (.years, .nl): "jaar"
      case (.days, .en): one ? "day" : "days"
      case (.weeks, .en): one ? "week" : "weeks"
      case (.months, .en): one ? "month" : "months"
      case (.years, .en): one ? "year" : "years"
      }
    return "\(count) \(word)"
  }
}

extension Condition {
  /// The conditions directly inside this one.
  public var parts: [Condition] {
    switch self {
    case .all(let parts), .any(let parts): parts
    case .not(let part), .option(_, let part): [part]
    case .quantified(_, _, let filter, let that): [filter, that].compactMap { $0 }
    case .constant, .test, .defined, .status: []
    }
  }
}
