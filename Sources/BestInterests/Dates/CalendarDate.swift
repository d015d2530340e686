/// A day of the Gregorian calendar in the years 1 to 9999, without a time and without a time zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// The first day there is: 1 January of the year 1.
  public static let first = CalendarDate(checkedYear: 1, month: 1, day: 1)
  /// The last day there is: 31 December 9999.
  public static let last = CalendarDate(checkedYear: 9999, month: 12, day: 31)

  /// Makes a date; nil when the calendar has no such day or the year is outside 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= CalendarDate.days(inMonth: month, of: year)
    else {
      return nil
    }
    self.init(checkedYear: year, month: month, day: day)
  }

  /// Reads "2019-03-12" and nothing else: ten characters, and a day that exists.
  public init?(iso text: String) {
    guard let partial = PartialDate(iso: text), let date = partial.day else { return nil }
    self = date
  }

  /// Makes a date of parts that are known to be a day.
  init(checkedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Makes the date with a day number; a number outside the calendar gives its first or last day.
  public init(dayNumber: Int) {
    let number = min(max(dayNumber, CalendarDate.first.dayNumber), CalendarDate.last.dayNumber)
    // Counted from 1 March of the year 0, a leap day is the last day of its year, of its four years, of its
    // four centuries: the divisions below need no exceptions but for that one day.
    let days = number + CalendarDate.daysFromMarchZeroTo1970
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    // March is 0; five months from March always have 153 days.
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      checkedYear: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The days since 1 January 1970; negative before.
  public var dayNumber: Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let monthFromMarch = month <= 2 ? month + 9 : month - 3
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let leapDays = yearFromMarch / 4 - yearFromMarch / 100 + yearFromMarch / 400
    return 365 * yearFromMarch + leapDays + dayOfYear - CalendarDate.daysFromMarchZeroTo1970
  }

  /// The date as "2019-03-12" (ISO 8601).
  public var iso: String {
    PartialDate(self).iso
  }

  /// The day of the week, from Monday 1 to Sunday 7 (ISO 8601).
  public var weekday: Int {
    // 1 January 1970 was a Thursday; the sum stays positive for every date of the calendar.
    (dayNumber + 3 + 7 * 200_000) % 7 + 1
  }

  /// Whether one date is before another.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Whether a year has 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month (1 to 12) in a year.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static let daysFromMarchZeroTo1970 = 719_468
}
