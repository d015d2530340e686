import BestInterests
import Testing

@Suite("Where terms of days, weeks, months and years end")
struct TermEndTests {
  /// A term, where it ends before weekends and holidays are looked at, where it ends, and what that shows.
  struct Row: Sendable, CustomTestStringConvertible {
    var served: String
    var length: Period
    var nominal: String
    var last: String
    var shows: String

    init(
      _ served: String, _ count: Int, _ unit: Period.Unit, _ nominal: String, _ last: String, _ shows: String
    ) {
      self.served = served
      length = Period(count, unit)
      self.nominal = nominal
      self.last = last
      self.shows = shows
    }

    var testDescription: String { "\(served) + \(length.text(.en)): \(shows)" }
  }

  static let easterAndPentecost = [
    Row("2026-03-06", 4, .weeks, "2026-04-03", "2026-04-07", "Good Friday runs through to Easter Tuesday"),
    Row("2024-03-01", 4, .weeks, "2024-03-29", "2024-04-02", "an early Easter, across the end of March"),
    Row("2035-02-23", 4, .weeks, "2035-03-23", "2035-03-27", "Good Friday in March"),
    Row("2038-03-26", 4, .weeks, "2038-04-23", "2038-04-28", "the latest Easter meets King's Day"),
    Row("2026-04-16", 4, .weeks, "2026-05-14", "2026-05-18", "Ascension with its equated Friday"),
    Row("2028-04-27", 4, .weeks, "2028-05-25", "2028-05-29", "Ascension of 2028 with its equated Friday"),
    Row(
      "2029-04-12", 4, .weeks, "2029-05-10", "2029-05-11",
      "Ascension without a known decree: the Friday counts"),
    Row("2027-04-19", 4, .weeks, "2027-05-17", "2027-05-18", "Whit Monday after an early Easter"),
    Row("2026-04-27", 4, .weeks, "2026-05-25", "2026-05-26", "Whit Monday, served on King's Day"),
  ]

  static let nationalDays = [
    Row(
      "2025-03-29", 4, .weeks, "2025-04-26", "2025-04-28", "King's Day on Saturday 26 April, Sunday the 27th"),
    Row("2026-03-30", 4, .weeks, "2026-04-27", "2026-04-28", "King's Day on a Monday"),
    Row("2027-03-30", 4, .weeks, "2027-04-27", "2027-04-28", "King's Day on a Tuesday"),
    Row("2025-04-07", 4, .weeks, "2025-05-05", "2025-05-06", "5 May is a holiday every year"),
    Row("2023-03-31", 4, .weeks, "2023-04-28", "2023-05-01", "the equated Friday after King's Day 2023"),
    Row("2024-04-12", 4, .weeks, "2024-05-10", "2024-05-13", "the equated Friday after Ascension 2024"),
  ]

  static let yearEnds = [
    Row("2026-12-18", 4, .weeks, "2027-01-15", "2027-01-15", "over the new year to a working day"),
    Row("2026-12-18", 1, .weeks, "2026-12-25", "2026-12-28", "Christmas on a Friday"),
    Row("2024-11-28", 4, .weeks, "2024-12-26", "2024-12-30", "Second Christmas Day with its equated Friday"),
    Row("2025-12-04", 4, .weeks, "2026-01-01", "2026-01-05", "New Year's Day with its equated Friday"),
    Row("2023-12-04", 4, .weeks, "2024-01-01", "2024-01-02", "New Year's Day on a Monday"),
    Row("2027-12-04", 4, .weeks, "2028-01-01", "2028-01-03", "New Year's Day on a Saturday"),
  ]

  static let leapDays = [
    Row("2024-02-01", 4, .weeks, "2024-02-29", "2024-02-29", "four weeks end on a leap day"),
    Row("2023-02-01", 4, .weeks, "2023-03-01", "2023-03-01", "the same four weeks of a common year"),
    Row("2024-01-31", 1, .months, "2024-02-29", "2024-02-29", "a month from the 31st in a leap year"),
    Row(
      "2026-01-31", 1, .months, "2026-02-28", "2026-03-02",
      "a month from the 31st ends on Saturday 28 February"),
    Row("2023-11-30", 3, .months, "2024-02-29", "2024-02-29", "three months from the 30th in a leap year"),
    Row(
      "2025-11-30", 3, .months, "2026-02-28", "2026-03-02", "three months from the 30th are still extended"),
    Row("2024-02-29", 1, .years, "2025-02-28", "2025-02-28", "a year from a leap day"),
    Row("2024-02-29", 4, .years, "2028-02-29", "2028-02-29", "four years from leap day to leap day"),
  ]

  static let months = [
    Row("2026-03-31", 1, .months, "2026-04-30", "2026-04-30", "31 March to 30 April"),
    Row("2026-05-31", 3, .months, "2026-08-31", "2026-08-31", "31 May to 31 August"),
    Row("2026-05-31", 4, .months, "2026-09-30", "2026-09-30", "31 May to 30 September"),
  ]

  static let longTerms = [
    Row("2026-10-17", 12, .weeks, "2027-01-09", "2027-01-11", "twelve weeks are extended"),
    Row("2026-10-17", 13, .weeks, "2027-01-16", "2027-01-16", "thirteen weeks end on their Saturday"),
    Row("2026-09-27", 90, .days, "2026-12-26", "2026-12-28", "ninety days are extended"),
    Row("2026-09-26", 91, .days, "2026-12-26", "2026-12-26", "ninety-one days end on Second Christmas Day"),
    Row("2026-08-28", 4, .months, "2026-12-28", "2026-12-28", "four months to a Monday"),
    Row("2026-08-26", 4, .months, "2026-12-26", "2026-12-26", "four months end on their Saturday"),
    Row("2026-11-28", 1, .years, "2027-11-28", "2027-11-28", "a year ends on its Sunday"),
  ]

  static let shortTerms = [
    Row("2026-11-26", 2, .days, "2026-11-28", "2026-11-30", "two days need no second working day"),
    Row("2026-11-26", 3, .days, "2026-11-29", "2026-11-30", "Friday and Monday are two working days"),
    Row("2026-11-27", 3, .days, "2026-11-30", "2026-12-01", "Monday alone is too little for three days"),
    Row("2026-05-13", 3, .days, "2026-05-16", "2026-05-19", "Ascension weekend, Monday alone is too little"),
    Row("2026-12-23", 3, .days, "2026-12-26", "2026-12-28", "Thursday before Christmas counts as the first"),
    Row("2026-12-24", 3, .days, "2026-12-27", "2026-12-29", "after Christmas Monday alone is too little"),
    Row(
      "2026-03-28", 1, .days, "2026-03-29", "2026-03-30",
      "the day the clock goes forward is a Sunday like others"),
    Row("2026-10-24", 1, .days, "2026-10-25", "2026-10-26", "the day the clock goes back too"),
  ]

  @Test(
    "A term ends on its day, or on the working day the law moves it to",
    arguments: [easterAndPentecost, nationalDays, yearEnds, leapDays, months, longTerms, shortTerms].flatMap {
      $0
    })
  func ends(_ row: Row) throws {
    let served = try #require(CalendarDate(iso: row.served))
    let end = DutchTerm.lastDay(servedOn: served, row.length)
    #expect(end.nominalDate.iso == row.nominal)
    #expect(end.date.iso == row.last)
    let moved = end.nominalDate.days(until: end.date)
    #expect(end.shifts.map(\.date) == (0..<moved).map { end.nominalDate.adding(days: $0) })
  }

  @Test("A term that the law on terms does not touch ends on its day, whatever day that is")
  func untouched() throws {
    let served = try #require(CalendarDate(iso: "2026-12-18"))
    let end = DutchTerm.lastDay(servedOn: served, Period(1, .weeks), isExtended: false)
    #expect(end.date.iso == "2026-12-25" && end.shifts.isEmpty)
  }

  @Test("Every term of three to ninety days holds two working days and ends on one")
  func twoWorkingDays() throws {
    let first = try #require(CalendarDate(iso: "2024-01-01"))
    for offset in 0..<1_826 {
      let served = first.adding(days: offset)
      for count in [3, 4, 5, 90] {
        let end = DutchTerm.lastDay(servedOn: served, Period(count, .days))
        let days = (1...served.days(until: end.date)).map { served.adding(days: $0) }
        let working = days.count { DutchTerm.obstacle(on: $0) == nil }
        let isSound = working >= 2 && DutchTerm.obstacle(on: end.date) == nil
        #expect(isSound, "\(served.iso) + \(count)")
      }
    }
  }

  @Test("A month later is never in the month after next, and never later in the month")
  func monthsStay() throws {
    let first = try #require(CalendarDate(iso: "2023-12-01"))
    for offset in 0..<1_500 {
      let day = first.adding(days: offset)
      for count in 1...14 {
        let later = Period(count, .months).after(day)
        let isSound =
          (later.year * 12 + later.month) - (day.year * 12 + day.month) == count
          && later.day <= day.day
        #expect(isSound, "\(day.iso) + \(count)")
      }
    }
  }

  @Test("Absurd lengths stay in the calendar", arguments: Period.Unit.allCases)
  func absurd(_ unit: Period.Unit) {
    for count in [Int.min, -1, 0, 10_000, Int.max] {
      for day in [CalendarDate.first, .last] {
        let end = DutchTerm.lastDay(servedOn: day, Period(count, unit))
        #expect(CalendarDate.first <= end.date && end.date <= .last)
      }
    }
  }

  @Test(
    "Who was born on a leap day grows older on 1 March in a common year",
    arguments: [
      ("2008-02-29", 18, "2026-03-01"), ("2008-02-29", 16, "2024-02-29"), ("2012-02-29", 12, "2024-02-29"),
      ("2008-03-01", 18, "2026-03-01"), ("2008-12-31", 18, "2026-12-31"), ("2009-02-28", 18, "2027-02-28"),
    ])
  func birthdays(_ born: String, _ years: Int, _ expected: String) throws {
    let born = try #require(CalendarDate(iso: born))
    let counted = CountedTerm(Term.Rule(Period(years, .years)), from: born, isAge: true)
    #expect(counted.end.date.iso == expected)
    #expect(born.fullYears(until: counted.end.date) == years)
    #expect(born.fullYears(until: counted.end.date.adding(days: -1)) == years - 1)
  }
}
