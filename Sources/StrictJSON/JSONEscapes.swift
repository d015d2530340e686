/// How texts are written: readable, but nothing that a screen or an editor could hide or obey.
enum JSONEscapes {
  /// Adds a text in quotes.
  static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(ASCII.quote)
    let span = text.utf8.span
    var start = 0
    for index in span.indices where mayNeedEscape(span[index]) {
      // A character that was escaped together with its first byte has none left here.
      guard index >= start, let length = escapedLength(span, index) else { continue }
      append(span.extracting(start..<index), to: &bytes)
      writeEscape(span, index..<index + length, into: &bytes)
      start = index + length
    }
    append(span.extracting(start..<span.count), to: &bytes)
    bytes.append(ASCII.quote)
  }

  /// Whether a byte is, or is the first byte of, a character that may need an escape.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, ASCII.quote, ASCII.backslash, 0x7F: true
    // First bytes of U+0080..., U+0600..., U+2000... and U+F000....
    case 0xC2, 0xD8, 0xE2, 0xEF: true
    default: false
    }
  }

  private static func append(_ part: Span<UInt8>, to bytes: inout [UInt8]) {
    part.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// The number of bytes of the character at a place when it must be escaped, or nil when it need not.
  private static func escapedLength(_ text: Span<UInt8>, _ index: Int) -> Int? {
    let first = text[index]
    if first < 0x80 { return 1 }
    // A String is valid UTF-8: after these first bytes come one or two more.
    let second = text[index + 1]
    switch first {
    // U+0080 to U+009F: control characters a terminal could obey, like C0 and DEL.
    case 0xC2: return second < 0xA0 ? 2 : nil
    // U+061C.
    case 0xD8: return second == 0x9C ? 2 : nil
    case 0xE2:
      switch (second, text[index + 2]) {
      // Marks of direction U+200E and F, separators U+2028 and 9, overrides U+202A to E, isolates U+2066 to
      // 9.
      case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return 3
      default: return nil
      }
    // U+FEFF.
    case 0xEF: return second == 0xBB && text[index + 2] == 0xBF ? 3 : nil
    default: return nil
    }
  }

  private static func writeEscape(_ text: Span<UInt8>, _ range: Range<Int>, into bytes: inout [UInt8]) {
    bytes.append(ASCII.backslash)
    let first = text[range.lowerBound]
    switch first {
    case ASCII.quote, ASCII.backslash: bytes.append(first)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case ASCII.newline: bytes.append(UInt8(ascii: "n"))
    case ASCII.carriageReturn: bytes.append(UInt8(ascii: "r"))
    case ASCII.tab: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(UInt8(ascii: "u"))
      let code = scalarValue(text, range)
      for shift: UInt32 in [12, 8, 4, 0] { bytes.append(hexDigit(code >> shift & 0xF)) }
    }
  }

  /// The code of a character of one, two or three bytes.
  private static func scalarValue(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    var code = UInt32(text[range.lowerBound])
    if range.count == 2 { code &= 0x1F }
    if range.count == 3 { code &= 0x0F }
    for index in range.dropFirst() { code = code << 6 | UInt32(text[index] & 0x3F) }
    return code
  }

  private static func hexDigit(_ value: UInt32) -> UInt8 {
    UInt8(value < 10 ? 0x30 + value : 0x57 + value)
  }
}
