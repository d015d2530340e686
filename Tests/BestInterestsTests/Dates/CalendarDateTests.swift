import BestInterests
import Testing

/// Reads a date that a test knows to exist.
func date(_ iso: String) throws -> CalendarDate {
  try #require(CalendarDate(iso: iso))
}

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test("Every day from 1900 to 2100 follows the day before it and comes back from its number and its text")
  func roundTrips() throws {
    var number = try date("1899-12-31").dayNumber
    var weekday = 7
    for year in 1900...2100 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          number += 1
          weekday = weekday % 7 + 1
          let isSound =
            date.dayNumber == number && date.weekday == weekday && CalendarDate(dayNumber: number) == date
            && CalendarDate(iso: date.iso) == date
          #expect(isSound, "\(date.iso)")
        }
      }
    }
    #expect(try number == date("2100-12-31").dayNumber)
  }

  @Test("The count of days starts on Thursday 1 January 1970 and reaches both ends of the calendar")
  func anchors() throws {
    #expect(try date("1970-01-01").dayNumber == 0)
    #expect(try date("2000-03-01").dayNumber == 11_017)
    #expect(try date("1970-01-01").weekday == 4)
    #expect(try date("2026-11-23").weekday == 1)
    #expect(CalendarDate.first.weekday == 1)
    #expect(CalendarDate.first.dayNumber == -719_162)
    #expect(CalendarDate(dayNumber: .min) == .first)
    #expect(CalendarDate(dayNumber: .max) == .last)
    #expect(CalendarDate(dayNumber: CalendarDate.first.dayNumber + 1).iso == "0001-01-02")
    #expect(CalendarDate(dayNumber: CalendarDate.last.dayNumber).iso == "9999-12-31")
  }

  @Test("29 February exists in leap years only", arguments: [2000, 2004, 2024, 1600, 1900, 2100, 2023])
  func leapDays(_ year: Int) {
    let isLeap = [2000, 2004, 2024, 1600].contains(year)
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
    #expect(CalendarDate(year: year, month: 2, day: 30) == nil)
  }

  @Test(
    "Days that do not exist and texts that are not exactly a date are refused",
    arguments: [
      "2019-13-01", "2019-00-01", "2019-04-31", "2019-01-00", "0000-01-01", "2019-1-01", "2019-01-1",
      "19-01-01",
      "2019/01/01", " 2019-01-01", "2019-01-01 ", "+019-01-01", "2019-01-0１", "2019-01", "2019", "",
      "2019-01-01T",
    ])
  func refuses(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test("Months are added to the end of a shorter month, in both directions")
  func addsMonths() throws {
    #expect(try date("2024-01-31").adding(months: 1).iso == "2024-02-29")
    #expect(try date("2023-01-31").adding(months: 1).iso == "2023-02-28")
    #expect(try date("2023-03-31").adding(months: -1).iso == "2023-02-28")
    #expect(try date("2023-11-15").adding(months: 2).iso == "2024-01-15")
    #expect(try date("2024-01-15").adding(months: -1).iso == "2023-12-15")
    #expect(try date("2024-02-29").adding(years: 1).iso == "2025-02-28")
    #expect(try date("2024-02-29").adding(years: 4).iso == "2028-02-29")
    #expect(try date("2024-02-28").adding(days: 2).iso == "2024-03-01")
    #expect(try date("2024-03-01").adding(days: -366).iso == "2023-03-01")
    #expect(try date("2023-12-31").days(until: date("2024-12-31")) == 366)
    #expect(try date("2024-12-31").days(until: date("2023-12-31")) == -366)
  }

  @Test("Sums beyond the calendar stop at its ends", arguments: [Int.max, 10_000_000, -10_000_000, Int.min])
  func stopsAtTheEnds(_ amount: Int) throws {
    let day = try date("2024-02-29")
    let end = amount > 0 ? CalendarDate.last : .first
    #expect(day.adding(days: amount) == end)
    #expect(day.adding(months: amount) == end)
    #expect(day.adding(years: amount) == end)
  }

  @Test("Dates are ordered as days are")
  func orders() throws {
    let sorted = try ["2018-12-31", "2019-01-30", "2019-02-01", "2019-02-02", "2020-01-01"].map(date)
    #expect(sorted.shuffled().sorted() == sorted)
    #expect(sorted.map(\.dayNumber).sorted() == sorted.map(\.dayNumber))
  }
}
