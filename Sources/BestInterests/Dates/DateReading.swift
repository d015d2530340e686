/// What a typed text says as a date: "12-3-2019", "12 mrt 2019", "March 2019", "2019-03-12", "gisteren".
///
/// The day always stands before the month when both are numbers, in English too; only a year of four digits
/// in front turns the order round.
public enum DateReading: Hashable, Sendable {
  case date(PartialDate)
  /// Not yet a date, but it can become one when more is typed.
  case incomplete(Reason)
  /// No longer a date, whatever follows.
  case invalid(Reason)

  /// Why a text is not a date; the program has a sentence for each.
  public enum Reason: String, CaseIterable, Sendable {
    /// Nothing is typed.
    case empty
    /// A word or a number is still being typed.
    case unfinished
    /// The day is missing, and this question needs it.
    case needsDay
    /// The month, or the day and the month, are missing.
    case needsMonth
    /// The year is missing; it is never guessed.
    case needsYear
    /// The month has no such day.
    case noSuchDay
    /// There is no such month.
    case noSuchMonth
    /// The year 0.
    case noSuchYear
    /// The day of the week that was typed is not that of the date.
    case wrongWeekday
    /// Not understood.
    case unclear
  }

  /// Reads a text; relative words and years of two digits are seen from `today`.
  ///
  /// With `allowPartial` a year, or a month and a year, is a date too.
  public static func read(_ text: String, today: CalendarDate, allowPartial: Bool) -> DateReading {
    guard var tokens = DateToken.split(text) else { return .invalid(.unclear) }
    if case .word(let word)? = tokens.first, tokens.count == 1, let days = relativeDays[word] {
      return .date(PartialDate(today.adding(days: days)))
    }
    // "di 12 maart 2019", as the program itself says it.
    var weekday: Int?
    if case .word(let word)? = tokens.first, tokens.count > 1, let number = WeekdayName.number(word) {
      weekday = number
      tokens.removeFirst()
    }
    let reading = DateParts(tokens, today: today).reading
    guard case .date(let date) = reading else { return reading }
    if let day = date.day {
      if weekday == nil || weekday == day.weekday { return reading }
      // "di 12 maart 20" can still become 2019 or 2024.
      guard case .number(let number)? = tokens.last, number.isShort else { return .invalid(.wrongWeekday) }
      return .incomplete(.wrongWeekday)
    }
    if weekday != nil { return .incomplete(.needsDay) }
    return allowPartial ? reading : .incomplete(date.month == nil ? .needsMonth : .needsDay)
  }

  /// The words for days near today, in lower case, with their distance in days.
  static let relativeDays = [
    "gisteren": -1, "vandaag": 0, "morgen": 1, "yesterday": -1, "today": 0, "tomorrow": 1,
  ]
}
