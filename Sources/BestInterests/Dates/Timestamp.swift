/// A moment, to the second, in the years 1 to 9999.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// The seconds since 1 January 1970, 0:00 UTC, leap seconds not counted.
  public let seconds: Int64

  /// Makes a moment from its seconds; what lies outside the calendar becomes its first or last second.
  public init(seconds: Int64) {
    let least = Int64(CalendarDate.first.dayNumber) * Timestamp.secondsPerDay
    let most = Int64(CalendarDate.last.dayNumber + 1) * Timestamp.secondsPerDay - 1
    self.seconds = min(max(seconds, least), most)
  }

  /// Reads "2026-11-23T20:45:34Z" and nothing else: UTC, and whole seconds from 0 to 59.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let date = CalendarDate(iso: String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = PartialDate.number(bytes[11..<13]), hour < 24,
      let minute = PartialDate.number(bytes[14..<16]), minute < 60,
      let second = PartialDate.number(bytes[17..<19]), second < 60
    else { return nil }
    seconds = Int64(date.dayNumber) * Timestamp.secondsPerDay + Int64(hour * 3600 + minute * 60 + second)
  }

  /// The moment as "2026-11-23T20:45:34Z" (ISO 8601, UTC).
  public var iso: String {
    let (date, second) = parts(offsetSeconds: 0)
    return "\(date.iso)T\(Timestamp.clock(second)):\(PartialDate.digits(second % 60, 2))Z"
  }

  /// The day it is then, where clocks are this many seconds ahead of UTC.
  public func date(offsetSeconds: Int) -> CalendarDate {
    parts(offsetSeconds: offsetSeconds).date
  }

  /// The time it is then as "14:03", where clocks are this many seconds ahead of UTC.
  public func clock(offsetSeconds: Int) -> String {
    Timestamp.clock(parts(offsetSeconds: offsetSeconds).second)
  }

  /// Whether one moment is before another.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.seconds < right.seconds
  }

  private func parts(offsetSeconds: Int) -> (date: CalendarDate, second: Int) {
    // No clock on earth is a day ahead; the bound keeps the sum from overflowing.
    let offset = Int64(min(max(offsetSeconds, -86_400), 86_400))
    let local = Timestamp(seconds: seconds + offset).seconds
    // Division rounds towards zero, days before 1970 must round down.
    let second = (local % Timestamp.secondsPerDay + Timestamp.secondsPerDay) % Timestamp.secondsPerDay
    let day = (local - second) / Timestamp.secondsPerDay
    return (CalendarDate(dayNumber: Int(day)), Int(second))
  }

  private static func clock(_ second: Int) -> String {
    PartialDate.digits(second / 3600, 2) + ":" + PartialDate.digits(second / 60 % 60, 2)
  }

  private static let secondsPerDay: Int64 = 86_400
}
