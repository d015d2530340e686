import BestInterests
import Testing

@Suite("Statutory terms in the Netherlands")
struct DutchTermTests {
  @Test(
    "A term ends on the weekday of service, or on the next working day",
    arguments: [
      ("2026-12-18", 4, "2027-01-15"), ("2026-12-18", 1, "2026-12-28"), ("2026-11-23", 4, "2026-12-21"),
      // A Saturday and a Sunday; Good Friday to Easter Monday; Ascension with its equated Friday.
      ("2026-10-17", 4, "2026-11-16"), ("2026-10-18", 4, "2026-11-16"), ("2026-03-06", 4, "2026-04-07"),
      ("2026-04-16", 4, "2026-05-18"), ("2026-05-04", 3, "2026-05-26"),
      // 5 May, King's Day on a Monday, New Year's Day with its equated Friday.
      ("2026-04-07", 4, "2026-05-06"), ("2026-03-30", 4, "2026-04-28"), ("2025-12-04", 4, "2026-01-05"),
      ("2026-11-23", 0, "2026-11-23"),
    ])
  func endsOnAWorkingDay(_ served: String, _ weeks: Int, _ last: String) throws {
    let end = try DutchTerm.lastDay(servedOn: date(served), weeks: weeks)
    #expect(end.date.iso == last)
    #expect(try end.nominalDate == date(served).adding(days: 7 * weeks))
    #expect(
      end.shifts.map(\.date)
        == (0..<end.nominalDate.days(until: end.date)).map { end.nominalDate.adding(days: $0) })
  }

  @Test("Every day the end was moved past has its reason")
  func explains() throws {
    let end = try DutchTerm.lastDay(servedOn: date("2026-12-18"), weeks: 1)
    #expect(end.nominalDate.iso == "2026-12-25")
    #expect(end.shifts.map(\.date.iso) == ["2026-12-25", "2026-12-26", "2026-12-27"])
    #expect(end.shifts.map(\.reason) == [.holiday(.christmasDay), .holiday(.secondChristmasDay), .sunday])
    #expect(end.shifts.map { $0.reason.name(.nl) } == ["eerste kerstdag", "tweede kerstdag", "zondag"])
    #expect(try DutchTerm.lastDay(servedOn: date("2026-12-18"), weeks: 4).shifts.isEmpty)
  }

  @Test("A term of more than twelve weeks is not extended")
  func longTermsAreNotExtended() throws {
    #expect(try DutchTerm.lastDay(servedOn: date("2026-10-17"), weeks: 12).date.iso == "2027-01-11")
    #expect(try DutchTerm.lastDay(servedOn: date("2026-10-17"), weeks: 13).date.iso == "2027-01-16")
  }

  @Test("Every term of 2014 to 2040 ends on a working day, at most six days late and never early")
  func endsSoon() throws {
    for number in try date("2014-01-01").dayNumber...date("2040-12-31").dayNumber {
      let end = DutchTerm.lastDay(servedOn: CalendarDate(dayNumber: number), weeks: 4)
      let isSound =
        DutchTerm.obstacle(on: end.date) == nil && 0...6 ~= end.nominalDate.days(until: end.date)
        && end.shifts.allSatisfy { DutchTerm.obstacle(on: $0.date) == $0.reason }
      #expect(isSound, "\(CalendarDate(dayNumber: number).iso)")
    }
  }

  @Test(
    "Terms near the end of the calendar and absurd terms end in the calendar",
    arguments: [4, Int.max, Int.min])
  func staysInTheCalendar(_ weeks: Int) {
    let end = DutchTerm.lastDay(servedOn: .last, weeks: weeks)
    #expect(end.date <= .last)
  }

  @Test(
    "Easter falls on its known days",
    arguments: [
      "1761-03-22", "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23",
      "2011-04-24",
      "2014-04-20",
      "2016-03-27", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09",
      "2024-03-31",
      "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25",
      "2049-04-18", "2076-04-19",
    ])
  func easter(_ iso: String) throws {
    let day = try date(iso)
    #expect(PublicHoliday.easter(day.year) == day)
  }

  @Test("Easter is always a Sunday from 22 March to 25 April")
  func easterIsASunday() {
    for year in 1...9999 {
      let day = PublicHoliday.easter(year)
      let isSound = day.weekday == 7 && (3, 22) <= (day.month, day.day) && (day.month, day.day) <= (4, 25)
      #expect(isSound, "\(year)")
    }
  }

  @Test("The holidays of 2026 and 2025 are these and no others")
  func listsHolidays() throws {
    func holidays(_ year: Int) throws -> [String] {
      try (date("\(year)-01-01").dayNumber...date("\(year)-12-31").dayNumber).compactMap { number in
        let day = CalendarDate(dayNumber: number)
        return PublicHoliday(on: day).map { "\(day.iso) \($0.rawValue)" }
      }
    }
    #expect(
      try holidays(2026) == [
        "2026-01-01 newYear", "2026-01-02 equatedDay", "2026-04-03 goodFriday", "2026-04-06 easterMonday",
        "2026-04-27 kingsDay", "2026-05-05 liberationDay", "2026-05-14 ascension", "2026-05-15 equatedDay",
        "2026-05-25 whitMonday", "2026-12-25 christmasDay", "2026-12-26 secondChristmasDay",
      ])
    // 27 April 2025 was a Sunday: King's Day on the Saturday before it.
    #expect(
      try holidays(2025) == [
        "2025-01-01 newYear", "2025-04-18 goodFriday", "2025-04-21 easterMonday", "2025-04-26 kingsDay",
        "2025-05-05 liberationDay", "2025-05-29 ascension", "2025-05-30 equatedDay", "2025-06-09 whitMonday",
        "2025-12-25 christmasDay", "2025-12-26 secondChristmasDay",
      ])
    #expect(try !holidays(2013).contains { $0.hasSuffix("kingsDay") })
  }

  @Test("Every holiday has its own name in both languages", arguments: Language.allCases)
  func namesHolidays(_ language: Language) {
    #expect(Set(PublicHoliday.allCases.map { $0.name(language) }).count == PublicHoliday.allCases.count)
  }
}
