/// What a character that is not ASCII comes to in a word.
enum WordSign {
  case separator
  case apostrophe
  /// An accent or an invisible sign: it neither ends a word nor belongs to its letters.
  case mark
  /// Up to four bytes of UTF-8, the first the lowest; what is not used is 0.
  case letters(UInt32)

  /// Reads the character at a position of well-formed UTF-8 and moves behind it.
  init(_ text: Span<UInt8>, _ position: inout Int) {
    let first = text[position]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(length))
    let end = min(position + length, text.count)
    position += 1
    while position < end {
      value = value << 6 | UInt32(text[position] & 0x3F)
      position += 1
    }
    self.init(Unicode.Scalar(value) ?? "\u{FFFD}")
  }

  private init(_ scalar: Unicode.Scalar) {
    if let plain = Self.plainLetters(scalar) {
      self = .letters(plain)
      return
    }
    if scalar == "\u{2018}" || scalar == "\u{2019}" || scalar == "\u{02BC}" {
      self = .apostrophe
      return
    }
    let properties = scalar.properties
    let category = properties.generalCategory
    switch category {
    case .nonspacingMark, .enclosingMark, .format: self = .mark
    case .decimalNumber: self = .letters(Self.packed(scalar))
    case _ where properties.isAlphabetic:
      let small = properties.lowercaseMapping.unicodeScalars
      // The few that become several characters stay as they are, as everywhere in the program.
      let letter = small.count == 1 ? small.first ?? scalar : scalar
      self = .letters(Self.plainLetters(letter) ?? Self.packed(letter))
    default: self = .separator
    }
  }

  private static func packed(_ scalar: Unicode.Scalar) -> UInt32 {
    var packed: UInt32 = 0
    var shift: UInt32 = 0
    for byte in String(scalar).utf8 {
      packed |= UInt32(byte) << shift
      shift += 8
    }
    return packed
  }

  /// The letters with accents of the European languages without them, looked up.
  private static func plainLetters(_ scalar: Unicode.Scalar) -> UInt32? {
    let position = Int(scalar.value) - 0xC0
    guard letters.indices.contains(position), letters[position] != 0 else { return nil }
    return letters[position]
  }

  /// For U+00C0 to U+017F the letters that `FoldedText` finds them by; 0 where there are none.
  private static let letters: [UInt32] = (0xC0..<0x180).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return 0 }
    let plain = Array(FoldedText.searchable(String(scalar)).utf8)
    // At most as long as the character itself, of which the reader makes use.
    guard plain.count <= 2, plain.allSatisfy({ (0x61...0x7A).contains($0) }) else { return 0 }
    return plain.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
