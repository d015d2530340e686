/// How many columns text takes on a terminal.
///
/// The rule is Unicode's: marks and format characters take none, East Asian wide characters and emoji two,
/// all others one. The adapter's tests compare it with libc's wcwidth(3).
public enum TextWidth {
  /// The columns of text as `Frame.put` draws it, where hidden characters have a visible stand-in of one
  /// column.
  public static func columns(of text: some StringProtocol) -> Int {
    var text = String(text)
    return text.withUTF8 { columns(of: $0, from: 0, to: $0.count) }
  }

  /// The columns of a scalar by itself: 0, 1 or 2, as wcwidth(3) counts printable ones; controls count 1.
  public static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 || isSurelyNarrow(value) { return 1 }
    if isWide(value) { return 2 }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return isPrepended(value) ? 1 : 0
    default: return 1
    }
  }

  /// The columns of the glyphs in a range of UTF-8; the range starts and ends at whole glyphs.
  static func columns(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var columns = 0
    var place = start
    while place < end {
      if let length = Glyph.plainLength(bytes, place) {
        columns += 1
        place += length
      } else {
        let glyph = Glyph(bytes, place)
        columns += glyph.width
        place += glyph.length
      }
    }
    return columns
  }

  /// Common ranges that need no look-up: Greek, Cyrillic, punctuation, arrows, mathematics, lines and boxes.
  private static func isSurelyNarrow(_ value: UInt32) -> Bool {
    switch value {
    case 0x370...0x482, 0x2010...0x2027, 0x20A0...0x20C0, 0x2190...0x2319, 0x2500...0x25FC, 0x270C...0x2727:
      true
    default: false
    }
  }

  /// Format characters that print: signs that stand before a number or a word.
  static func isPrepended(_ value: UInt32) -> Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].lowerBound <= value
  }

  /// The wide and full-width scalars of Unicode 15, with the gaps between them closed where nothing is
  /// assigned.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
    0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1,
    0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
    0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B,
    0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x3029,
    0x302E...0x303E, 0x3041...0x3096, 0x309B...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9,
    0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE3,
    0x16FF0...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A,
    0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA,
    0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440,
    0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A,
    0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC,
    0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0,
    0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
