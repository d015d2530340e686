/// One day by which something must have happened, with the case it is about.
public struct DueItem: Equatable, Sendable {
  /// The number and the title of the case.
  public var number: String
  public var title: String
  public var due: CaseUrgency.Due

  /// How a day stands to today.
  public enum State: String, CaseIterable, Sendable {
    case overdue
    case soon
    case later
  }

  /// Describes a day of a case.
  public init(number: String, title: String, due: CaseUrgency.Due) {
    self.number = number
    self.title = title
    self.due = due
  }

  /// How it stands today.
  public func state(on today: CalendarDate) -> State {
    due.isOverdue(on: today) ? .overdue : due.isSoon(on: today) ? .soon : .later
  }

  /// Every day of these cases that is still waited for, the first day first; from the summaries alone.
  public static func all(of cases: [CaseSummary], on today: CalendarDate) -> [DueItem] {
    cases.flatMap { summary in
      summary.urgency.due.filter { !($0.expires && $0.day < today) }.map {
        DueItem(number: summary.number, title: summary.title, due: $0)
      }
    }
    .sorted { ($0.due.day, $0.number) < ($1.due.day, $1.number) }
  }

  /// How far off the day is, in words.
  public func distance(on today: CalendarDate, _ language: Language) -> String {
    let left = today.days(until: due.day)
    guard left != 0 else { return LocalText(nl: "vandaag", en: "today")[language] }
    let count = abs(left)
    // Who reads of thousands of days cannot tell how long that is.
    let period =
      count > 2 * 366
      ? Period(min(due.day, today).fullYears(until: max(due.day, today)), .years) : Period(count, .days)
    return left < 0
      ? LocalText(nl: "\(period.text(.nl)) voorbij", en: "\(period.text(.en)) past")[language]
      : LocalText(nl: "nog \(period.text(.nl))", en: "\(period.text(.en)) left")[language]
  }
}
