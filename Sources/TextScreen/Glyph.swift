/// What is drawn as one: a spacing scalar with the zero-width marks stacked on it.
///
/// A `Character` may be several glyphs, because terminals do not agree on the width of emoji sequences:
/// joiners and variation selectors are therefore not drawn where a script or an emoji needs them, and a skin
/// tone is not drawn after its emoji. What could drive the terminal, reorder text or hide in it gets a visible
/// stand-in. Every glyph takes one or two columns.
struct Glyph {
  /// The spacing scalar, or the stand-in for one.
  var scalar: UInt32
  /// Up to four marks, as many as a cell of ncurses holds; 0 where there is none. More are not drawn.
  var marks = SIMD4<UInt32>()
  /// Columns: 1 or 2.
  var width = 1
  /// Bytes of UTF-8 it was read from, not drawn ones included.
  var length: Int

  /// Bytes of the scalar at a place if it is printable, below U+0300 and cannot have marks after it; else
  /// nil.
  @inline(__always)
  static func plainLength(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
    let first = bytes[place]
    if first < 0x80 {
      guard first >= 0x20, first != 0x7F else { return nil }
      // Lead bytes from CC on may begin a mark; below that there is none.
      return place + 1 == bytes.count || bytes[place + 1] < 0xCC ? 1 : nil
    }
    // C2 holds the C1 controls and the soft hyphen; C3 to CB are letters.
    guard first >= 0xC3, first < 0xCC else { return nil }
    return place + 2 == bytes.count || bytes[place + 2] < 0xCC ? 2 : nil
  }

  /// Reads the glyph at a place that is inside the bytes; they are valid UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) {
    let (value, size) = Self.scalar(bytes, place)
    length = size
    switch Kind(value) {
    case .spacing(let columns):
      scalar = value
      width = columns
    case .standIn(let shown):
      // Marks do not combine with a control character: Unicode's grapheme rule GB4.
      scalar = shown
      return
    case .joiner:
      scalar = Self.hidden
      return
    case .mark:
      // A mark with nothing to stand on shows on the dotted circle of the Unicode charts.
      scalar = 0x25CC
      marks[0] = value
    }
    var count = marks[0] == 0 ? 0 : 1
    var joiners = 0
    while place + length < bytes.count, bytes[place + length] >= 0xCC {
      let (next, size) = Self.scalar(bytes, place + length)
      switch Kind(next) {
      case .joiner:
        joiners += 1
        // An emoji has one selector and one joiner; a longer row of them is no writing but hides something.
        guard joiners <= 2, Self.joins(next, to: value) else { return }
      case .spacing where (0x1F3FB...0x1F3FF).contains(next) && width == 2: break
      case .mark:
        if count < 4 { marks[count] = next }
        count += 1
      case .spacing, .standIn: return
      }
      length += size
    }
  }

  /// Unicode's symbol for what cannot be shown, in place of a character without a picture. Nobody types it, so
  /// that it cannot be taken for text.
  static let hidden: UInt32 = 0x2426

  /// Whether a joiner or a variation selector has its use after a scalar: from Arabic on, and in emoji.
  private static func joins(_ joiner: UInt32, to value: UInt32) -> Bool {
    switch value {
    case 0x23, 0x2A, 0x30...0x39, 0xA9, 0xAE: joiner == 0xFE0E || joiner == 0xFE0F
    default: value >= 0x600
    }
  }

  /// Decodes one scalar of valid UTF-8.
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (value: UInt32, size: Int) {
    let first = UInt32(bytes[place])
    if first < 0x80 { return (first, 1) }
    func next(_ offset: Int) -> UInt32 { UInt32(bytes[place + offset] & 0x3F) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  /// What becomes of a scalar on the screen.
  private enum Kind {
    case spacing(Int)
    case mark
    case joiner
    case standIn(UInt32)

    init(_ value: UInt32) {
      switch value {
      case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: self = .spacing(1)
      case 0..<0x20: self = .standIn(0x2400 + value)
      case 0x7F: self = .standIn(0x2421)
      case 0x80...0x9F, 0xAD: self = .standIn(Glyph.hidden)
      case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .joiner
      case 0x2028, 0x2029: self = .standIn(0x2424)
      // Unicode's Default_Ignorable_Code_Point where it is no format character: fillers, the grapheme joiner, Khmer
      // and Mongolian signs, and places kept free for more of them.
      case 0x34F, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x2065, 0x3164, 0xFFA0, 0xFFF0...0xFFF8,
        0xE0000...0xE0FFF:
        self = .standIn(Glyph.hidden)
      default: self.init(unusual: value)
      }
    }

    private init(unusual value: UInt32) {
      guard let scalar = Unicode.Scalar(value), value & 0xFFFE != 0xFFFE else {
        self = .standIn(0xFFFD)
        return
      }
      let columns = TextWidth.width(of: scalar)
      if columns > 0 {
        self = .spacing(columns)
      } else if scalar.properties.generalCategory == .format {
        self = .standIn(Glyph.hidden)
      } else {
        self = .mark
      }
    }
  }
}
