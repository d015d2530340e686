/// The days on which a statutory term cannot end (Algemene termijnenwet art. 3).
public enum PublicHoliday: String, CaseIterable, Sendable {
  case newYear
  /// Equated with a holiday by art. 3(2).
  case goodFriday
  case easterMonday
  case kingsDay
  case liberationDay
  case ascension
  case whitMonday
  case christmasDay
  case secondChristmasDay
  /// Equated with a holiday by a royal decree under art. 3(3), such as the Friday after Ascension.
  case equatedDay

  /// Which holiday a day is, or nil; before 2014, the first King's Day, the royal birthday is left out.
  public init?(on date: CalendarDate) {
    switch (date.month, date.day) {
    case (1, 1): self = .newYear
    case (5, 5): self = .liberationDay
    case (12, 25): self = .christmasDay
    case (12, 26): self = .secondChristmasDay
    default:
      guard let holiday = PublicHoliday.movable(date) else { return nil }
      self = holiday
    }
  }

  /// The first day of Easter in a year, by the Gregorian reckoning (the anonymous computus of 1876).
  public static func easter(_ year: Int) -> CalendarDate {
    let (century, yearOfCentury) = (year / 100, year % 100)
    let golden = year % 19
    let moonCorrection = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let exception = (golden + 11 * epact + 22 * weekday) / 451
    let days = epact + weekday - 7 * exception + 114
    return CalendarDate(checkedYear: year, month: days / 31, day: days % 31 + 1)
  }

  /// The name of the holiday.
  public func name(_ language: Language) -> String {
    switch (self, language) {
    case (.newYear, .nl): "Nieuwjaarsdag"
    case (.newYear, .en): "New Year's Day"
    case (.goodFriday, .nl): "Goede Vrijdag"
    case (.goodFriday, .en): "Good Friday"
    case (.easterMonday, .nl): "tweede paasdag"
    case (.easterMonday, .en): "Easter Monday"
    case (.kingsDay, .nl): "Koningsdag"
    case (.kingsDay, .en): "King's Day"
    case (.liberationDay, .nl): "Bevrijdingsdag"
    case (.liberationDay, .en): "Liberation Day"
    case (.ascension, .nl): "Hemelvaartsdag"
    case (.ascension, .en): "Ascension Day"
    case (.whitMonday, .nl): "tweede pinksterdag"
    case (.whitMonday, .en): "Whit Monday"
    case (.christmasDay, .nl): "eerste kerstdag"
    case (.christmasDay, .en): "Christmas Day"
    case (.secondChristmasDay, .nl): "tweede kerstdag"
    case (.secondChristmasDay, .en): "Second Christmas Day"
    case (.equatedDay, .nl): "met een feestdag gelijkgestelde dag"
    case (.equatedDay, .en): "day equated with a public holiday"
    }
  }

  private static func movable(_ date: CalendarDate) -> PublicHoliday? {
    switch easter(date.year).days(until: date) {
    case -2: return .goodFriday
    case 1: return .easterMonday
    case 39: return .ascension
    case 50: return .whitMonday
    default: break
    }
    if date.year >= 2014, date.month == 4 {
      let birthdayIsSunday = CalendarDate(checkedYear: date.year, month: 4, day: 27).weekday == 7
      if date.day == (birthdayIsSunday ? 26 : 27) { return .kingsDay }
    }
    return equatedDays.contains(date.iso) ? .equatedDay : nil
  }

  /// The years whose decrees about equated days are known here.
  static let yearsOfDecrees = 2023...2028

  /// The days named in the titles of those decrees, for 2023-2025 and 2026-2028, one decree in three years.
  ///
  /// Taken from a secondary source, not from the Staatscourant. The next decree must be added here; without
  /// it a deadline comes out one working day or a weekend too early, never too late.
  private static let equatedDays: Set<String> = [
    "2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30",
    "2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26",
  ]
}
