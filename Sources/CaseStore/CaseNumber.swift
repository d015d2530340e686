/// The number of a case, such as `2026-0042`, and the names of its files.
struct CaseNumber: Hashable, Comparable {
  /// The most cases of one year.
  static let most = 999_999
  /// The most revisions of one case.
  static let mostRevisions = 999_999

  let year: Int
  let number: Int

  init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// Reads four digits of a year, a dash, and four to six digits; none but the usual way of writing it, so that
  /// no case has two numbers.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard 9...11 ~= bytes.count, bytes[4] == UInt8(ascii: "-"), let year = Self.digits(bytes[..<4]),
      let number = Self.digits(bytes[5...]), number > 0
    else { return nil }
    self.init(year: year, number: number)
    guard self.text == text else { return nil }
  }

  var text: String { Self.padded(year, 4) + "-" + Self.padded(number, 4) }

  /// The folder of the year that the case is in; it holds a hundred cases.
  var folder: String { Self.padded(number / 100, 2) }

  func fileName(revision: Int) -> String {
    Self.padded(number, 4) + "-" + Self.padded(revision, 6) + ".json"
  }

  /// Reads the name of a case file without making a String of it, because a folder can hold thousands.
  static func parts(ofFileName name: UnsafeBufferPointer<UInt8>) -> (number: Int, revision: Int)? {
    let suffix: StaticString = ".json"
    guard 16...18 ~= name.count, let dash = name.firstIndex(of: UInt8(ascii: "-")), 4...6 ~= dash,
      name.count == dash + 12,
      name.suffix(5).elementsEqual(UnsafeBufferPointer(start: suffix.utf8Start, count: 5)),
      let number = digits(name[..<dash]), let revision = digits(name[(dash + 1)..<(dash + 7)]),
      number > 0, revision > 0, dash == 4 || name[0] != UInt8(ascii: "0")
    else { return nil }
    return (number, revision)
  }

  static func < (left: CaseNumber, right: CaseNumber) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }

  /// The number that is written with these digits only.
  static func digits(_ bytes: some Collection<UInt8>) -> Int? {
    guard 1...9 ~= bytes.count, bytes.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 & 15) }
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}

extension Store {
  /// Whether a text is written like the number of a case.
  public static func isNumber(_ text: String) -> Bool {
    CaseNumber(text) != nil
  }
}
