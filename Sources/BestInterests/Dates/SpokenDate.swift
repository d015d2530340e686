extension PartialDate {
  /// The date as a caseworker says it: "di 12 maart 2019", "maart 2019", "2019".
  public func spoken(_ language: Language) -> String {
    if let day { return day.spoken(language) }
    guard let month else { return String(year) }
    return "\(MonthName.full(month, language)) \(year)"
  }
}

extension CalendarDate {
  /// The date as a caseworker says it, with the day of the week to check it by: "di 12 maart 2019".
  public func spoken(_ language: Language) -> String {
    "\(WeekdayName.short(weekday, language)) \(day) \(MonthName.full(month, language)) \(year)"
  }
}
