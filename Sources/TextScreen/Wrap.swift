/// Soft wrap: where lines of text break at a width.
public enum Wrap {
  /// The lines of a text at a width in columns (at least 1); an empty text is one empty line.
  ///
  /// Lines break after spaces, hard line feeds are kept, and a word wider than the width is broken. Spaces at
  /// a soft break belong to no line.
  public static func lines(_ text: String, width: Int) -> [Substring] {
    var text = text
    let lines: [Line] = text.withUTF8 { bytes in
      var lines: [Line] = []
      var start = 0
      repeat {
        let line = Line(bytes, from: start, width: max(1, width))
        lines.append(line)
        start = line.next
        if line.isLast { break }
      } while true
      return lines
    }
    var start = 0
    return lines.map { line in
      defer { start = line.next }
      let part = text.utf8Slice(start, line.contentEnd)
      return line.isSoft ? part.droppingTrailingSpaces : part
    }
  }

  /// One visual line by offsets into UTF-8.
  struct Line {
    /// Where its text ends: before the line feed, or after the spaces of a soft break.
    let contentEnd: Int
    /// Where the next line starts.
    let next: Int
    /// Whether it ends because the width was used up.
    let isSoft: Bool
    /// Whether the text ends here.
    let isLast: Bool

    /// Finds the end of the line that starts at an offset; what comes before the offset plays no part.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, width: Int) {
      var place = start
      var columns = 0
      var breakPlace = start
      while place < bytes.count {
        let length: Int
        let glyphColumns: Int
        if let plain = Glyph.plainLength(bytes, place) {
          (length, glyphColumns) = (plain, 1)
        } else if bytes[place] == 0x0A {
          self.init(contentEnd: place, next: place + 1, isSoft: false, isLast: false)
          return
        } else {
          let glyph = Glyph(bytes, place)
          (length, glyphColumns) = (glyph.length, glyph.width)
        }
        if bytes[place] == 0x20, length == 1 {
          // Spaces without marks never start a line: they hang over the edge.
          place += 1
          columns += 1
          breakPlace = place
          continue
        }
        if columns + glyphColumns > width, place > start {
          let end = breakPlace > start ? breakPlace : place
          self.init(contentEnd: end, next: end, isSoft: true, isLast: false)
          return
        }
        columns += glyphColumns
        place += length
      }
      self.init(contentEnd: place, next: place, isSoft: false, isLast: true)
    }

    private init(contentEnd: Int, next: Int, isSoft: Bool, isLast: Bool) {
      self.contentEnd = contentEnd
      self.next = next
      self.isSoft = isSoft
      self.isLast = isLast
    }
  }
}

extension String {
  /// The part between two offsets in UTF-8, which lie between scalars and inside the text.
  func utf8Slice(_ start: Int, _ end: Int) -> Substring {
    self[utf8.index(startIndex, offsetBy: start)..<utf8.index(startIndex, offsetBy: end)]
  }
}

extension Substring {
  /// The text without the spaces at its end.
  var droppingTrailingSpaces: Substring {
    var end = endIndex
    while end > startIndex, utf8[utf8.index(before: end)] == 0x20 { end = utf8.index(before: end) }
    return self[startIndex..<end]
  }
}
