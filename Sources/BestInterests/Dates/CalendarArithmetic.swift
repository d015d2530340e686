/// Days, months, years and ages; what would leave the calendar stops at its first or last day.
extension CalendarDate {
  /// The date a number of days later, or earlier when negative.
  public func adding(days: Int) -> CalendarDate {
    let (number, isTooFar) = dayNumber.addingReportingOverflow(days)
    return isTooFar ? (days < 0 ? .first : .last) : CalendarDate(dayNumber: number)
  }

  /// The same day a number of months later, or the last day of that month when it is shorter.
  public func adding(months: Int) -> CalendarDate {
    let (count, isTooFar) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !isTooFar, count >= 12, count < 10_000 * 12 else { return months < 0 ? .first : .last }
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let lastDay = CalendarDate.days(inMonth: newMonth, of: newYear)
    return CalendarDate(checkedYear: newYear, month: newMonth, day: min(day, lastDay))
  }

  /// The same day a number of years later; 29 February becomes 28 February in a common year.
  public func adding(years: Int) -> CalendarDate {
    let (months, isTooFar) = years.multipliedReportingOverflow(by: 12)
    return isTooFar ? (years < 0 ? .first : .last) : adding(months: months)
  }

  /// The days from this date to another; negative when the other is earlier.
  public func days(until other: CalendarDate) -> Int {
    other.dayNumber - dayNumber
  }

  /// The age in whole years of somebody born on this date; negative before the birth.
  ///
  /// Who was born on 29 February has the birthday on 1 March in a common year.
  public func fullYears(until other: CalendarDate) -> Int {
    let isBeforeBirthday = (other.month, other.day) < (month, day)
    return other.year - year - (isBeforeBirthday ? 1 : 0)
  }
}
