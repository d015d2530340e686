/// Statutory terms in weeks: Awb art. 6:8 with the Algemene termijnenwet (Atw).
public enum DutchTerm {
  /// Why a term cannot end on a day.
  public enum Obstacle: Hashable, Sendable {
    case saturday
    case sunday
    case holiday(PublicHoliday)

    /// The reason in words, such as "zaterdag" or "Goede Vrijdag".
    public func name(_ language: Language) -> String {
      switch (self, language) {
      case (.saturday, .nl): "zaterdag"
      case (.saturday, .en): "Saturday"
      case (.sunday, .nl): "zondag"
      case (.sunday, .en): "Sunday"
      case (.holiday(let holiday), _): holiday.name(language)
      }
    }
  }

  /// One day the end of a term was moved past, and why.
  public struct Shift: Hashable, Sendable {
    public let date: CalendarDate
    public let reason: Obstacle
  }

  /// The end of a term, with the days that moved it.
  public struct LastDay: Hashable, Sendable {
    /// The last day on which the act is still in time.
    public let date: CalendarDate
    /// The last day before weekends and holidays are looked at: the day of service plus the weeks.
    public let nominalDate: CalendarDate
    /// The days from the nominal to the last day that cannot end a term, in order; empty when nothing moved.
    public let shifts: [Shift]
  }

  /// Terms longer than this many weeks are not extended (Atw art. 4).
  public static let longestExtendedWeeks = 12

  /// The last day of a term that starts the day after service and lasts a number of weeks.
  ///
  /// A term of up to twelve weeks that would end on a Saturday, Sunday or public holiday runs to the end of
  /// the next day that is none of these (Atw art. 1).
  public static func lastDay(servedOn: CalendarDate, weeks: Int) -> LastDay {
    // The first day counts as day one, so the term ends on the same weekday as that of service.
    let (days, isTooFar) = weeks.multipliedReportingOverflow(by: 7)
    let nominal = servedOn.adding(days: isTooFar ? .max : days)
    var date = nominal
    var shifts: [Shift] = []
    if weeks <= longestExtendedWeeks {
      while let reason = obstacle(on: date), date < .last {
        shifts.append(Shift(date: date, reason: reason))
        date = date.adding(days: 1)
      }
    }
    return LastDay(date: date, nominalDate: nominal, shifts: shifts)
  }

  /// Why a term cannot end on a day, or nil; a holiday in a weekend is named as the holiday.
  public static func obstacle(on date: CalendarDate) -> Obstacle? {
    if let holiday = PublicHoliday(on: date) { return .holiday(holiday) }
    switch date.weekday {
    case 6: return .saturday
    case 7: return .sunday
    default: return nil
    }
  }
}
