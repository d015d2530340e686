import BestInterests
import Testing

@Suite("Nobody is a day too old or too young")
struct AgeTests {
  /// Born, today, and the age that day.
  static let cases: [(String, String, Int)] = [
    // The day before, on and after an ordinary birthday.
    ("2014-06-15", "2026-06-14", 11), ("2014-06-15", "2026-06-15", 12), ("2014-06-15", "2026-06-16", 12),
    ("2008-11-28", "2026-11-27", 17), ("2008-11-28", "2026-11-28", 18), ("2008-11-28", "2026-11-29", 18),
    // New Year and New Year's Eve.
    ("2014-01-01", "2025-12-31", 11), ("2014-01-01", "2026-01-01", 12), ("2014-12-31", "2026-12-30", 11),
    ("2014-12-31", "2026-12-31", 12), ("2014-12-31", "2027-01-01", 12),
    // The first day of life and the first birthday.
    ("2026-03-10", "2026-03-10", 0), ("2026-03-10", "2027-03-09", 0), ("2026-03-10", "2027-03-10", 1),
    ("2026-03-10", "2026-03-09", -1), ("2026-03-10", "2025-03-10", -1), ("2026-03-10", "2025-03-09", -2),
    // Born on 29 February: 1 March in common years, also in 2100, which has no leap day.
    ("2008-02-29", "2009-02-28", 0), ("2008-02-29", "2009-03-01", 1), ("2008-02-29", "2012-02-28", 3),
    ("2008-02-29", "2012-02-29", 4), ("2008-02-29", "2020-02-28", 11), ("2008-02-29", "2020-02-29", 12),
    ("2008-02-29", "2026-02-28", 17), ("2008-02-29", "2026-03-01", 18), ("2096-02-29", "2100-02-28", 3),
    ("2096-02-29", "2100-03-01", 4), ("2000-02-29", "2018-02-28", 17), ("2000-02-29", "2018-03-01", 18),
    // Around 29 February for who was not born on it.
    ("2008-02-28", "2024-02-27", 15), ("2008-02-28", "2024-02-28", 16), ("2008-02-28", "2024-02-29", 16),
    ("2008-03-01", "2024-02-29", 15), ("2008-03-01", "2024-03-01", 16), ("2007-03-01", "2023-02-28", 15),
    ("2007-03-01", "2023-03-01", 16),
    // Ends of months of other lengths, and centuries.
    ("2014-08-31", "2026-08-30", 11), ("2014-08-31", "2026-08-31", 12), ("2014-04-30", "2026-04-30", 12),
    ("2014-04-30", "2026-05-01", 12), ("1999-12-31", "2000-01-01", 0), ("1900-03-01", "2026-02-28", 125),
    ("1900-03-01", "2026-03-01", 126), ("2024-12-31", "9999-12-31", 7975),
  ]

  @Test("Each age is right", arguments: cases)
  func ages(_ born: String, _ today: String, _ age: Int) throws {
    #expect(try date(born).fullYears(until: date(today)) == age)
  }

  @Test("There are more than forty of them")
  func isLarge() {
    #expect(Self.cases.count >= 40)
  }

  @Test(
    "The day on which an age is reached is the first day of that age, for every day of birth in eight years")
  func reached() throws {
    var born = try date("2005-01-01")
    let last = try date("2012-12-31")
    let rule = { (years: Int) in Term.Rule(Period(years, .years)) }
    while born <= last {
      for years in [1, 4, 12, 15, 18] {
        let day = CountedTerm(rule(years), from: born, isAge: true).end.date
        #expect(born.fullYears(until: day) == years, "\(born.iso)")
        #expect(born.fullYears(until: day.adding(days: -1)) == years - 1, "\(born.iso)")
      }
      born = born.adding(days: 1)
    }
  }

  @Test("A child turns a year older at its own midnight, wherever the computer stands")
  func midnight() throws {
    let born = try date("2014-06-15")
    let moment = try #require(Timestamp(iso: "2026-06-14T22:30:00Z"))
    for (offset, age) in [(7_200, 12), (3_600, 11), (0, 11), (50_400, 12), (-43_200, 11)] {
      #expect(born.fullYears(until: LocalClock(offsetSeconds: offset).date(moment)) == age)
    }
  }
}
