/// Writes the glyphs of UTF-8 text into consecutive cells; one pass, no `Character`, no allocation for Latin
/// text.
struct GlyphWriter {
  /// The next cell to write.
  private(set) var place: Int
  /// New marks, to be added to the frame's.
  private(set) var marks: [SIMD4<UInt32>] = []
  private let start: Int
  private let end: Int
  private let style: Style
  private let markCount: Int

  init(start: Int, end: Int, style: Style, markCount: Int) {
    place = start
    self.start = start
    self.end = end
    self.style = style
    self.markCount = markCount
  }

  /// Writes until the text or the room ends; a text that is cut ends in "…" when asked.
  mutating func write(
    _ bytes: UnsafeBufferPointer<UInt8>, into cells: UnsafeMutableBufferPointer<Cell>, ellipsis: Bool
  ) {
    // Style and width are the same for every narrow cell, so they are put together once.
    let narrow = Cell(scalar: 0, style: style).bits
    var offset = 0
    var place = place
    while offset < bytes.count {
      guard place < end else {
        if ellipsis { cut(cells) } else { self.place = place }
        return
      }
      if let length = Glyph.plainLength(bytes, offset) {
        let first = UInt64(bytes[offset])
        let scalar = length == 1 ? first : (first & 0x1F) << 6 | UInt64(bytes[offset + 1] & 0x3F)
        cells[place] = Cell(bits: narrow | scalar)
        place += 1
        offset += length
        continue
      }
      let glyph = Glyph(bytes, offset)
      guard place + glyph.width <= end else {
        // Half a wide glyph cannot be drawn: its place stays empty.
        cells[place] = .blank(style)
        if ellipsis { cut(cells) } else { self.place = place + 1 }
        return
      }
      cells[place] = Cell(
        scalar: glyph.scalar, style: style, width: UInt8(glyph.width), marks: keep(glyph.marks))
      if glyph.width == 2 { cells[place + 1] = Cell(scalar: 0, style: style, width: 0) }
      place += glyph.width
      offset += glyph.length
    }
    self.place = place
  }

  /// Ends the full room in "…".
  private mutating func cut(_ cells: UnsafeMutableBufferPointer<Cell>) {
    if end - 2 >= start, cells[end - 1].width == 0 { cells[end - 2] = .blank(style) }
    cells[end - 1] = Cell(scalar: 0x2026, style: style)
    place = end
  }

  /// The number of marks in the frame, or 0 when there are none or no room is left for more.
  private mutating func keep(_ new: SIMD4<UInt32>) -> UInt16 {
    guard new[0] != 0, markCount + marks.count < Int(UInt16.max) else { return 0 }
    marks.append(new)
    return UInt16(markCount + marks.count)
  }
}
