/// Where the visual lines of a text start, kept up to date edit by edit.
///
/// A line's end depends only on the text from its start on. After an edit the lines just above it are wrapped
/// again until a line starts where one started before; from there on the old starts are only moved. So the
/// cost of a key does not grow with the text.
struct LineIndex: Equatable, Sendable {
  /// Columns available for text, at least 1.
  private(set) var width: Int
  /// Offsets into UTF-8, ascending; the first is 0.
  private(set) var starts: [Int] = [0]

  /// The lines of a text at a width.
  init(_ bytes: UnsafeBufferPointer<UInt8>, width: Int) {
    self.width = width
    var start = 0
    while true {
      let line = Wrap.Line(bytes, from: start, width: width)
      if line.isLast { return }
      start = line.next
      starts.append(start)
    }
  }

  /// The line that holds an offset; at a break the lower one.
  func row(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Takes over an edit; `bytes` is the text after it.
  mutating func edit(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, removed: Int, inserted: Int) {
    // A word that became shorter may move up a line; a mark may join the glyph before it.
    let first = max(0, row(of: offset) - 2)
    let shift = inserted - removed
    let changedEnd = offset + inserted
    var fresh: [Int] = []
    var old = first + 1
    var start = starts[first]
    while true {
      let line = Wrap.Line(bytes, from: start, width: width)
      if line.isLast {
        starts.replaceSubrange(first + 1..<starts.count, with: fresh)
        return
      }
      start = line.next
      while old < starts.count, starts[old] < offset + removed || starts[old] + shift < start { old += 1 }
      if start >= changedEnd, old < starts.count, starts[old] + shift == start {
        if shift != 0 {
          for place in old..<starts.count { starts[place] += shift }
        }
        starts.replaceSubrange(first + 1..<old, with: fresh)
        return
      }
      fresh.append(start)
    }
  }
}
