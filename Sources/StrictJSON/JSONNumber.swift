/// A JSON number, kept as the text it was written with so that writing it again changes nothing.
public struct JSONNumber: Hashable, Sendable {
  /// The number as RFC 8259 writes it, such as "-12.50e3".
  public let literal: String

  /// Makes a number from an integer.
  public init(_ value: Int) {
    literal = String(value)
  }

  /// Makes a number from its text; nil when that is not a JSON number from the first to the last character.
  public init?(literal: String) {
    let bytes = Array(literal.utf8)
    guard case .number(let length) = NumberGrammar.match(bytes.span, from: 0), length == bytes.count else {
      return nil
    }
    self.literal = literal
  }

  /// Keeps a literal that the reader has already checked.
  init(checked literal: String) {
    self.literal = literal
  }

  /// The whole number this is; nil with a fraction or an exponent, outside 64 bits, and for "-0".
  public var intValue: Int? {
    // Int would read "-0" as 0 and so lose what the file says.
    literal == "-0" ? nil : Int(literal)
  }

  /// The nearest number of double precision; nil when it is too large for one, such as 1e400.
  public var doubleValue: Double? {
    guard let value = Double(literal), value.isFinite else { return nil }
    return value
  }
}

/// The number grammar of RFC 8259 section 6.
enum NumberGrammar {
  /// The end of a number in the text, or where the text stops being one.
  enum Match: Equatable {
    case number(end: Int)
    case broken(at: Int)
  }

  /// Follows the grammar from a position as far as it goes.
  @inline(__always)
  static func match(_ bytes: borrowing Span<UInt8>, from start: Int) -> Match {
    var index = start
    if index < bytes.count, bytes[index] == ASCII.minus { index += 1 }
    guard index < bytes.count, ASCII.isDigit(bytes[index]) else { return .broken(at: index) }
    if bytes[index] == ASCII.zero {
      index += 1
      if index < bytes.count, ASCII.isDigit(bytes[index]) { return .broken(at: index) }
    } else {
      index = afterDigits(bytes, from: index)
    }
    if index < bytes.count, bytes[index] == ASCII.dot {
      index += 1
      guard index < bytes.count, ASCII.isDigit(bytes[index]) else { return .broken(at: index) }
      index = afterDigits(bytes, from: index)
    }
    if index < bytes.count, bytes[index] | 0x20 == ASCII.e {
      index += 1
      if index < bytes.count, bytes[index] == ASCII.plus || bytes[index] == ASCII.minus { index += 1 }
      guard index < bytes.count, ASCII.isDigit(bytes[index]) else { return .broken(at: index) }
      index = afterDigits(bytes, from: index)
    }
    return .number(end: index)
  }

  @inline(__always)
  private static func afterDigits(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, ASCII.isDigit(bytes[index]) { index += 1 }
    return index
  }
}
