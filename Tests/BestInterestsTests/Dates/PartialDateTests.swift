import BestInterests
import Testing

@Suite("Partial dates and moments")
struct PartialDateTests {
  @Test(
    "A partial date covers the days it can mean",
    arguments: [
      ("2019", "2019-01-01", "2019-12-31"), ("2019-02", "2019-02-01", "2019-02-28"),
      ("2020-02", "2020-02-01", "2020-02-29"), ("2019-03-12", "2019-03-12", "2019-03-12"),
      ("0001", "0001-01-01", "0001-12-31"), ("9999-12", "9999-12-01", "9999-12-31"),
    ])
  func covers(_ text: String, _ earliest: String, _ latest: String) throws {
    let partial = try #require(PartialDate(iso: text))
    #expect(partial.iso == text)
    #expect(partial.earliest.iso == earliest)
    #expect(partial.latest.iso == latest)
    #expect(partial.isComplete == (earliest == latest))
    #expect(partial.day?.iso == (earliest == latest ? earliest : nil))
  }

  @Test(
    "What is not a partial date is refused",
    arguments: [
      "", "19", "2019-", "2019-3", "2019-13", "2019-00", "2019-02-29", "0000", "2019-03-12-", "201a", "-201",
    ])
  func refuses(_ text: String) {
    #expect(PartialDate(iso: text) == nil)
  }

  @Test("A day without a month is refused")
  func needsTheMonth() {
    #expect(PartialDate(year: 2019, day: 1) == nil)
    #expect(PartialDate(year: 2019, month: 4, day: 31) == nil)
    #expect(PartialDate(year: 2019, month: 4, day: 30)?.iso == "2019-04-30")
  }

  @Test("A date is said with its day of the week in both languages")
  func speaks() throws {
    let day = try PartialDate(date("2019-03-12"))
    #expect(day.spoken(.nl) == "di 12 maart 2019")
    #expect(day.spoken(.en) == "Tue 12 March 2019")
    #expect(PartialDate(iso: "2019-03")?.spoken(.nl) == "maart 2019")
    #expect(PartialDate(iso: "2019-03")?.spoken(.en) == "March 2019")
    #expect(PartialDate(iso: "2019")?.spoken(.nl) == "2019")
    #expect(try date("2026-11-29").spoken(.nl) == "zo 29 november 2026")
    #expect(try date("2026-05-04").spoken(.en) == "Mon 4 May 2026")
  }

  @Test("A moment comes back from its text, also before 1970 and at the ends of the calendar")
  func roundTripsMoments() {
    for seconds: Int64 in [0, -1, 1, 86_399, 86_400, -86_400, 1_795_466_734, 951_782_400, -62_135_596_800] {
      let moment = Timestamp(seconds: seconds)
      #expect(moment.seconds == seconds)
      #expect(Timestamp(iso: moment.iso) == moment)
    }
    #expect(Timestamp(seconds: 0).iso == "1970-01-01T00:00:00Z")
    #expect(Timestamp(seconds: -1).iso == "1969-12-31T23:59:59Z")
    #expect(Timestamp(iso: "2026-11-23T20:45:34Z")?.seconds == 1_795_466_734)
    #expect(Timestamp(seconds: .max).iso == "9999-12-31T23:59:59Z")
    #expect(Timestamp(seconds: .min).iso == "0001-01-01T00:00:00Z")
    #expect(Timestamp(seconds: 1) < Timestamp(seconds: 2))
  }

  @Test("The local day and time follow the offset, also over midnight")
  func showsLocalTime() throws {
    let moment = try #require(Timestamp(iso: "2026-11-23T23:30:05Z"))
    #expect(moment.date(offsetSeconds: 3_600).iso == "2026-11-24")
    #expect(moment.clock(offsetSeconds: 3_600) == "00:30")
    #expect(moment.clock(offsetSeconds: 0) == "23:30")
    #expect(moment.date(offsetSeconds: -86_400).iso == "2026-11-22")
    #expect(moment.date(offsetSeconds: 50_400).iso == "2026-11-24")
    #expect(Timestamp(seconds: -1).clock(offsetSeconds: 0) == "23:59")
    #expect(Timestamp(seconds: .max).date(offsetSeconds: .max) == .last)
  }

  @Test(
    "What is not a moment in UTC is refused",
    arguments: [
      "2026-11-23T20:45:34", "2026-11-23T20:45:34+01:00", "2026-11-23 20:45:34Z", "2026-11-23T24:00:00Z",
      "2026-11-23T20:60:00Z", "2026-11-23T20:45:60Z", "2026-02-29T20:45:34Z", "2026-11-23t20:45:34z",
      "2026-11-23T20:45:34.5Z", "2026-11-23T-1:45:34Z", "",
    ])
  func refusesMoments(_ text: String) {
    #expect(Timestamp(iso: text) == nil)
  }
}
