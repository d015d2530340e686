/// A screen in memory: a grid of cells and the place of the cursor.
///
/// Everything drawn is cut at the frame's edges, and text is made harmless on the way in: no cell ever holds
/// a control character, and a frame has exactly the columns a terminal will show.
public struct Frame: Sendable {
  /// The extent of the grid.
  public let size: Size
  /// Where the terminal's cursor stands; nil puts it at the start of the last row.
  public var cursor: Position?
  /// The cells, row after row.
  public internal(set) var cells: [Cell]
  /// Marks stacked on cells, 0 where a cell has fewer than four; a cell names its place plus 1.
  public internal(set) var marks: [SIMD4<UInt32>] = []

  /// An empty frame.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank(.text), count: size.rows * size.columns)
  }

  /// The cell at a row and a column; a blank outside the frame.
  public subscript(row: Int, column: Int) -> Cell {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return .blank(.text) }
    return cells[row * size.columns + column]
  }

  /// Draws text on one row and returns the columns it took.
  ///
  /// The text is cut at `limit` columns and at the frame's edge, never through a glyph; nothing is drawn when
  /// the place lies outside. With `ellipsis` a text that is cut ends in "…". Line breaks are drawn as
  /// stand-ins.
  @discardableResult
  public mutating func put(
    _ text: String, row: Int, column: Int, limit: Int = .max, style: Style = .text, ellipsis: Bool = false
  ) -> Int {
    var text = text
    return text.withUTF8 { put($0, row: row, column: column, limit: limit, style: style, ellipsis: ellipsis) }
  }

  /// Draws part of a text; see the other `put`.
  @discardableResult
  public mutating func put(
    _ text: Substring, row: Int, column: Int, limit: Int = .max, style: Style = .text, ellipsis: Bool = false
  ) -> Int {
    var text = text
    return text.withUTF8 { put($0, row: row, column: column, limit: limit, style: style, ellipsis: ellipsis) }
  }

  private mutating func put(
    _ bytes: UnsafeBufferPointer<UInt8>, row: Int, column: Int, limit: Int, style: Style, ellipsis: Bool
  ) -> Int {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns, limit > 0, !bytes.isEmpty
    else { return 0 }
    let start = row * size.columns + column
    let limit = min(limit, size.columns - column)
    var writer = GlyphWriter(start: start, end: start + limit, style: style, markCount: marks.count)
    cells.withUnsafeMutableBufferPointer { writer.write(bytes, into: $0, ellipsis: ellipsis) }
    if !writer.marks.isEmpty { marks += writer.marks }
    mendWideGlyphs(from: start, to: writer.place, row: row)
    return writer.place - start
  }

  /// Blanks the halves that are left of wide glyphs after cells of one row were overwritten.
  mutating func mendWideGlyphs(from start: Int, to end: Int, row: Int) {
    let first = row * size.columns
    if start > first, cells[start - 1].width == 2, start == cells.count || cells[start].width != 0 {
      cells[start - 1] = .blank(cells[start - 1].style)
    }
    if end < first + size.columns, end > start, cells[end].width == 0, cells[end - 1].width != 2 {
      cells[end] = .blank(cells[end].style)
    }
  }
}

extension Frame: Equatable {
  /// Whether two frames look the same, wherever their marks are kept.
  public static func == (left: Frame, right: Frame) -> Bool {
    guard left.size == right.size, left.cursor == right.cursor else { return false }
    return (0..<left.size.rows).allSatisfy { left.hasSameRow($0, as: right) }
  }

  /// Whether a row looks the same in another frame of the same width; false when the other has no such row.
  public func hasSameRow(_ row: Int, as other: Frame) -> Bool {
    guard row >= 0, row < size.rows, row < other.size.rows, size.columns == other.size.columns
    else { return false }
    let range = row * size.columns..<(row + 1) * size.columns
    let sameMarks = marks.isEmpty && other.marks.isEmpty
    return cells.withUnsafeBufferPointer { left in
      other.cells.withUnsafeBufferPointer { right in
        var difference: UInt64 = 0
        for place in range { difference |= left[place].bits ^ right[place].bits }
        if sameMarks { return difference == 0 }
        guard difference & 0xFFFF_FFFF_FFFF == 0 else { return false }
        return range.allSatisfy { marks(of: left[$0]) == other.marks(of: right[$0]) }
      }
    }
  }

  /// The marks stacked on a cell, 0 where there are fewer than four.
  public func marks(of cell: Cell) -> SIMD4<UInt32> {
    let place = Int(cell.marks) - 1
    return marks.indices.contains(place) ? marks[place] : SIMD4()
  }
}
