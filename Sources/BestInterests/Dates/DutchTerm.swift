/// The end of statutory terms: Awb art. 6:8 with the Algemene termijnenwet (Atw).
public enum DutchTerm {
  /// Why a term cannot end on a day.
  public enum Obstacle: Hashable, Sendable {
    case saturday
    case sunday
    case holiday(PublicHoliday)
    /// The only working day of a term that needs two (Atw art. 2).
    case onlyWorkingDay

    /// The reason in words, such as "zaterdag" or "Goede Vrijdag".
    public func name(_ language: Language) -> String {
      switch (self, language) {
      case (.saturday, .nl): "zaterdag"
      case (.saturday, .en): "Saturday"
      case (.sunday, .nl): "zondag"
      case (.sunday, .en): "Sunday"
      case (.holiday(let holiday), _): holiday.name(language)
      case (.onlyWorkingDay, .nl): "de enige werkdag van de termijn"
      case (.onlyWorkingDay, .en): "the only working day of the term"
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
    /// The last day before weekends and holidays are looked at: the day of service plus the term.
    public let nominalDate: CalendarDate
    /// The days from the nominal to the last day that cannot end a term, in order; empty when nothing moved.
    public let shifts: [Shift]
  }

  /// The last day of a term that starts the day after service.
  ///
  /// A term that would end on a Saturday, Sunday or public holiday runs to the end of the next day that is none
  /// of these (Atw art. 1), and a term of at least three days to its second such day (art. 2), unless it is too
  /// long for that (art. 4) or not a term of that law at all.
  public static func lastDay(servedOn: CalendarDate, _ length: Period, isExtended: Bool = true) -> LastDay {
    let nominal = length.after(servedOn)
    var date = nominal
    var shifts: [Shift] = []
    func move(_ reason: Obstacle) {
      shifts.append(Shift(date: date, reason: reason))
      date = date.adding(days: 1)
    }
    func moveToWorkingDay() {
      while date < .last, let reason = obstacle(on: date) { move(reason) }
    }
    if isExtended, Self.isExtended(length) {
      moveToWorkingDay()
      if servedOn.days(until: nominal) >= 3, date < .last, isOnlyWorkingDay(date, after: servedOn) {
        move(.onlyWorkingDay)
        moveToWorkingDay()
      }
    }
    return LastDay(date: date, nominalDate: nominal, shifts: shifts)
  }

  /// The last day of a term of weeks.
  public static func lastDay(servedOn: CalendarDate, weeks: Int) -> LastDay {
    lastDay(servedOn: servedOn, Period(weeks, .weeks))
  }

  /// Whether a term of this length moves past weekends and holidays: not one of more than 90 days, more than
  /// twelve weeks, more than three months, or of years (Atw art. 4, opening words and under a).
  public static func isExtended(_ length: Period) -> Bool {
    switch length.unit {
    case .days: length.count <= 90
    case .weeks: length.count <= 12
    case .months: length.count <= 3
    case .years: false
    }
  }

  /// Whether no day between service and the last day is a working day.
  private static func isOnlyWorkingDay(_ last: CalendarDate, after service: CalendarDate) -> Bool {
    var day = service.adding(days: 1)
    while day < last {
      if obstacle(on: day) == nil { return false }
      day = day.adding(days: 1)
    }
    return true
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
