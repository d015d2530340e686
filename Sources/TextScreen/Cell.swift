/// One place of a frame in eight bytes: a spacing scalar, its style, its width and its marks.
public struct Cell: Hashable, Sendable {
  /// Scalar in bits 0-31, style 32-39, width 40-47, marks 48-63: one integer compares and copies fastest.
  @usableFromInline let bits: UInt64

  @usableFromInline init(bits: UInt64) {
    self.bits = bits
  }

  /// A cell by its parts; `marks` is a place in the frame's `marks` plus 1, or 0 for none.
  public init(scalar: UInt32, style: Style, width: UInt8 = 1, marks: UInt16 = 0) {
    bits =
      UInt64(scalar) | UInt64(style.bits) << 32 | UInt64(width) << 40 | UInt64(marks) << 48
  }

  /// The spacing scalar; 0 in the second half of a wide glyph.
  public var scalar: UInt32 { UInt32(truncatingIfNeeded: bits) }
  /// How it looks.
  public var style: Style { Style(bits: UInt8(truncatingIfNeeded: bits >> 32)) }
  /// Columns of the glyph that starts here: 1 or 2; 0 in the second half of a wide one.
  public var width: UInt8 { UInt8(truncatingIfNeeded: bits >> 40) }
  /// Place in the frame's `marks` plus 1, or 0 when nothing is stacked on the scalar.
  public var marks: UInt16 { UInt16(truncatingIfNeeded: bits >> 48) }

  /// Whether this is the second half of a wide glyph.
  public var isContinuation: Bool { width == 0 }
  /// Whether nothing is printed here.
  public var isBlank: Bool { scalar == 0x20 && marks == 0 }

  /// The same content in another style.
  public func styled(_ style: Style) -> Cell {
    Cell(bits: bits & ~(0xFF << 32) | UInt64(style.bits) << 32)
  }

  /// An empty cell of a style.
  public static func blank(_ style: Style) -> Cell { Cell(scalar: 0x20, style: style) }
}
