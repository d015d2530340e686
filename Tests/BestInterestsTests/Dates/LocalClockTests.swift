import BestInterests
import Testing

@Suite("Moments are shown by the clock of the place as it was then")
struct LocalClockTests {
  private func moment(_ iso: String) throws -> Timestamp {
    try #require(Timestamp(iso: iso))
  }

  /// The clock of Amsterdam in two years: summer time from March to October.
  private func amsterdam() throws -> LocalClock {
    let summers = try [
      (moment("2026-03-29T01:00:00Z"), moment("2026-10-25T01:00:00Z")),
      (moment("2027-03-28T01:00:00Z"), moment("2027-10-31T01:00:00Z")),
    ]
    return LocalClock(from: try moment("2026-01-01T00:00:00Z"), until: try moment("2027-12-31T00:00:00Z")) {
      moment in
      summers.contains { $0.0 <= moment && moment < $0.1 } ? 7_200 : 3_600
    }
  }

  @Test(
    "The offset is that of the moment, to the second of the change",
    arguments: [
      ("2026-07-01T12:03:00Z", "2026-07-01", "14:03"), ("2026-12-01T12:03:00Z", "2026-12-01", "13:03"),
      ("2026-03-29T00:59:59Z", "2026-03-29", "01:59"), ("2026-03-29T01:00:00Z", "2026-03-29", "03:00"),
      ("2026-10-25T00:59:59Z", "2026-10-25", "02:59"), ("2026-10-25T01:00:00Z", "2026-10-25", "02:00"),
      // Half an hour before midnight in summer and in winter: another day in UTC only in summer.
      ("2026-10-24T22:30:00Z", "2026-10-25", "00:30"), ("2026-10-25T22:30:00Z", "2026-10-25", "23:30"),
      // Before and after what was looked at.
      ("2001-07-01T12:03:00Z", "2001-07-01", "13:03"), ("2044-07-01T12:03:00Z", "2044-07-01", "13:03"),
    ])
  func summerTime(_ iso: String, _ day: String, _ time: String) throws {
    let clock = try amsterdam()
    #expect(clock.date(try moment(iso)).iso == day)
    #expect(clock.time(try moment(iso)) == time)
  }

  @Test("A summer time as short as a month, and half hours, are found")
  func shortSummer() throws {
    let (start, end) = (try moment("2026-02-15T02:00:00Z"), try moment("2026-03-15T02:00:00Z"))
    let clock = LocalClock(
      from: try moment("2026-01-01T00:00:00Z"), until: try moment("2026-12-31T00:00:00Z")
    ) {
      start <= $0 && $0 < end ? 1_800 : 3_600
    }
    for (moment, offset) in [
      (start.seconds - 1, 3_600), (start.seconds, 1_800), (end.seconds - 1, 1_800), (end.seconds, 3_600),
    ] {
      #expect(clock.offset(at: Timestamp(seconds: moment)) == offset)
    }
  }

  @Test("At the edges of the world the day is that of the place")
  func edges() throws {
    let moment = try moment("2026-11-23T10:30:00Z")
    #expect(LocalClock(offsetSeconds: 50_400).date(moment).iso == "2026-11-24")
    #expect(LocalClock(offsetSeconds: -43_200).date(moment).iso == "2026-11-22")
    #expect(LocalClock().date(moment).iso == "2026-11-23")
  }

  @Test("A clock that is behind what was saved is told, in both languages; a minute or two are not")
  func behind() throws {
    let clock = LocalClock(offsetSeconds: 3_600)
    let saved = try moment("2026-11-23T13:03:00Z")
    func warning(_ seconds: Int64) -> LocalText? {
      clock.warning(saved: saved, now: Timestamp(seconds: saved.seconds + seconds))
    }
    #expect(warning(0) == nil && warning(-120) == nil && warning(86_400 * 3_650) == nil)
    for seconds: Int64 in [-121, -86_400, -1_700_000_000] {
      let text = try #require(warning(seconds))
      #expect(
        text.nl.contains("ma 23 november 2026 om 14:03") && text.en.contains("Mon 23 November 2026 at 14:03"))
    }
  }
}
