extension TextEditor {
  /// Number of visual lines, at least 1.
  public var lineCount: Int { lines.starts.count }

  /// A visual line by number from the top, without its line feed; empty when there is no such line.
  public func line(_ row: Int) -> Substring {
    guard lines.starts.indices.contains(row) else { return "" }
    return text.utf8Slice(lines.starts[row], contentEnd(of: row))
  }

  /// The caret by visual line and column; the column stays within the width given to `setWidth`.
  public var caret: Position {
    let row = lines.row(of: caretOffset)
    var copy = text
    let column = copy.withUTF8 { TextWidth.columns(of: $0, from: lines.starts[row], to: caretOffset) }
    // Spaces hang over the edge at a soft break; the caret waits at the edge.
    return Position(row: row, column: min(column, lines.width))
  }

  /// Where the text of a line ends: before its line feed, if it has one.
  func contentEnd(of row: Int) -> Int {
    guard row + 1 < lines.starts.count else { return text.utf8.count }
    let next = lines.starts[row + 1]
    return byte(next - 1) == 0x0A ? next - 1 : next
  }

  /// The last place for a caret that belongs to this line and not to the next one.
  func lastCaret(of row: Int) -> Int {
    let start = lines.starts[row]
    let end = contentEnd(of: row)
    guard row + 1 < lines.starts.count, end == lines.starts[row + 1] else { return end }
    var place = end
    while place > start, byte(place - 1) == 0x20 { place -= 1 }
    return place < end ? place : max(start, boundary(before: end))
  }

  /// The caret place in a line that is at a column, or the nearest one before it.
  func offset(row: Int, column: Int) -> Int {
    let start = lines.starts[row]
    let end = lastCaret(of: row)
    var offset = start
    var columns = 0
    for character in text.utf8Slice(start, end) {
      columns += TextWidth.columns(of: String(character))
      if columns > column { break }
      offset += character.utf8.count
    }
    return boundary(atOrAfter: offset)
  }

  /// The byte at an offset inside the text.
  func byte(_ offset: Int) -> UInt8 {
    text.utf8[text.utf8.index(text.startIndex, offsetBy: offset)]
  }

  /// The first place between two characters at or after an offset.
  func boundary(atOrAfter offset: Int) -> Int {
    guard offset > 0, offset < text.utf8.count else { return offset }
    // Two ASCII characters never form one: there is no CR in the text.
    if byte(offset) < 0x80, byte(offset - 1) < 0x80 { return offset }
    let index = text.utf8.index(text.startIndex, offsetBy: offset)
    return String.Index(index, within: text) != nil ? offset : self.offset(of: text.index(after: index))
  }

  /// The last place between two characters before an offset; 0 at the start.
  func boundary(before offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    // A line may break inside an emoji sequence: then the place before is the start of that character.
    let end = boundary(atOrAfter: offset)
    let index = text.utf8.index(text.startIndex, offsetBy: end)
    return self.offset(of: text.index(before: index))
  }

  /// The place one character on; the end at the end.
  func boundary(after offset: Int) -> Int {
    guard offset < text.utf8.count else { return text.utf8.count }
    let index = text.utf8.index(text.startIndex, offsetBy: offset)
    return self.offset(of: text.index(after: index))
  }

  private func offset(of index: String.Index) -> Int {
    text.utf8.distance(from: text.startIndex, to: index)
  }
}
