/// A word or a number of a typed date.
enum DateToken: Hashable {
  /// Letters a to z in lower case.
  case word(String)
  case number(DateNumber)

  /// The words and numbers of a text, or nil when it holds something else than those and separators.
  static func split(_ text: String) -> [DateToken]? {
    var tokens: [DateToken] = []
    var rest = Array(text.lowercased().utf8)[...]
    while let first = rest.first {
      if isDigit(first) {
        let digits = rest.prefix(while: isDigit)
        guard let value = PartialDate.number(digits.prefix(9)) else { return nil }
        tokens.append(.number(DateNumber(value: value, digits: digits.count)))
        rest = rest[digits.endIndex...]
        // "12th" and "12e" are 12; "12dec" is 12 and a month.
        let ending = rest.prefix(while: isLetter)
        if endings.contains(String(decoding: ending, as: UTF8.self)) { rest = rest[ending.endIndex...] }
      } else if isLetter(first) {
        let letters = rest.prefix(while: isLetter)
        tokens.append(.word(String(decoding: letters, as: UTF8.self)))
        rest = rest[letters.endIndex...]
      } else {
        // A full stop also ends an abbreviation, a comma stands in "March 12, 2019".
        guard " -/.,".utf8.contains(first) else { return nil }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  /// What follows a number in "12e", "1ste", "12de", "1st", "2nd", "3rd" and "12th".
  private static let endings: Set<String> = ["e", "ste", "de", "st", "nd", "rd", "th"]

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte }
}

/// A number of a typed date; how many digits were typed tells a day from a year.
struct DateNumber: Hashable {
  var value: Int
  var digits: Int

  /// Whether it can be a day or a month as it is typed.
  var isShort: Bool { digits <= 2 }
  /// Whether it is a year in full.
  var isYear: Bool { digits == 4 }
  /// Whether more digits are needed to make it a day or a month: "0" on the way to "03".
  var isBegun: Bool { digits == 1 && value == 0 }
}
