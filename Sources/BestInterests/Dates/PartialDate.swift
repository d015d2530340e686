/// A date of which perhaps only the year, or the year and the month, is known.
public struct PartialDate: Hashable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12, or nil when only the year is known.
  public let month: Int?
  /// The day of the month, or nil when it is not known.
  public let dayOfMonth: Int?

  /// Makes a complete date.
  public init(_ date: CalendarDate) {
    year = date.year
    month = date.month
    dayOfMonth = date.day
  }

  /// Makes a date of what is known; nil when there is no such day, or a day without a month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard day == nil || month != nil, CalendarDate(year: year, month: month ?? 1, day: day ?? 1) != nil else {
      return nil
    }
    self.year = year
    self.month = month
    dayOfMonth = day
  }

  /// Reads "2019", "2019-03" or "2019-03-12" and nothing else.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard [4, 7, 10].contains(bytes.count), let year = PartialDate.number(bytes[0..<4]) else { return nil }
    var parts: [Int] = []
    for start in stride(from: 4, to: bytes.count, by: 3) {
      guard bytes[start] == UInt8(ascii: "-"), let part = PartialDate.number(bytes[start + 1..<start + 3])
      else {
        return nil
      }
      parts.append(part)
    }
    self.init(year: year, month: parts.first, day: parts.count > 1 ? parts[1] : nil)
  }

  /// What is known, as "2019", "2019-03" or "2019-03-12" (ISO 8601).
  public var iso: String {
    var text = PartialDate.digits(year, 4)
    if let month { text += "-" + PartialDate.digits(month, 2) }
    if let dayOfMonth { text += "-" + PartialDate.digits(dayOfMonth, 2) }
    return text
  }

  /// The first day this can be.
  public var earliest: CalendarDate {
    CalendarDate(checkedYear: year, month: month ?? 1, day: dayOfMonth ?? 1)
  }

  /// The last day this can be.
  public var latest: CalendarDate {
    let month = month ?? 12
    return CalendarDate(
      checkedYear: year, month: month, day: dayOfMonth ?? CalendarDate.days(inMonth: month, of: year))
  }

  /// Whether the day is known.
  public var isComplete: Bool {
    dayOfMonth != nil
  }

  /// The full date, or nil when the day is not known.
  public var day: CalendarDate? {
    isComplete ? earliest : nil
  }

  /// A number of exactly these digits; Int would also accept a sign.
  static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// A number with zeros before it up to a width.
  static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
