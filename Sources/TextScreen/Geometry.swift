/// The extent of a screen in character cells.
public struct Size: Hashable, Sendable {
  /// Number of rows, 0 or more.
  public var rows: Int
  /// Number of columns, 0 or more.
  public var columns: Int

  /// A size; negative numbers count as 0.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A cell by row and column, both counted from 0.
public struct Position: Hashable, Sendable {
  /// Rows below the top.
  public var row: Int
  /// Columns right of the left edge.
  public var column: Int

  /// The cell at a row and a column.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells; it may lie partly or wholly outside a frame.
public struct Rect: Hashable, Sendable {
  /// The first row.
  public var row: Int
  /// The first column.
  public var column: Int
  /// The height in rows, 0 or more.
  public var rows: Int
  /// The width in columns, 0 or more.
  public var columns: Int

  /// A rectangle by its first cell and extent; negative extents count as 0.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The rectangle from the top left corner with a given size.
  public init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// The first row below the rectangle.
  public var endRow: Int { row + rows }
  /// The first column right of the rectangle.
  public var endColumn: Int { column + columns }
  /// Whether it has no cells.
  public var isEmpty: Bool { rows == 0 || columns == 0 }
  /// The extent without the place.
  public var size: Size { Size(rows: rows, columns: columns) }

  /// Whether a cell lies inside.
  public func contains(_ position: Position) -> Bool {
    (row..<endRow).contains(position.row) && (column..<endColumn).contains(position.column)
  }

  /// The rectangle with rows and columns taken off on every side; never smaller than empty.
  public func inset(rows: Int = 1, columns: Int = 1) -> Rect {
    Rect(
      row: row + min(rows, self.rows), column: column + min(columns, self.columns),
      rows: self.rows - 2 * rows, columns: self.columns - 2 * columns)
  }

  /// The part that two rectangles share; empty when they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let row = max(row, other.row)
    let column = max(column, other.column)
    return Rect(
      row: row, column: column,
      rows: min(endRow, other.endRow) - row, columns: min(endColumn, other.endColumn) - column)
  }

  /// The upper `rows` rows and what is left below them; `rows` is limited to the height.
  public func split(top rows: Int) -> (top: Rect, rest: Rect) {
    let count = min(max(0, rows), self.rows)
    return (
      Rect(row: row, column: column, rows: count, columns: columns),
      Rect(row: row + count, column: column, rows: self.rows - count, columns: columns)
    )
  }

  /// The lower `rows` rows and what is left above them; `rows` is limited to the height.
  public func split(bottom rows: Int) -> (rest: Rect, bottom: Rect) {
    let parts = split(top: self.rows - min(max(0, rows), self.rows))
    return (parts.top, parts.rest)
  }

  /// The left `columns` columns and what is left beside them; `columns` is limited to the width.
  public func split(left columns: Int) -> (left: Rect, rest: Rect) {
    let count = min(max(0, columns), self.columns)
    return (
      Rect(row: row, column: column, rows: rows, columns: count),
      Rect(row: row, column: column + count, rows: rows, columns: self.columns - count)
    )
  }

  /// The right `columns` columns and what is left beside them; `columns` is limited to the width.
  public func split(right columns: Int) -> (rest: Rect, right: Rect) {
    let parts = split(left: self.columns - min(max(0, columns), self.columns))
    return (parts.left, parts.rest)
  }

  /// A rectangle of a wanted size in the middle of this one, cut to fit.
  public func centered(rows: Int, columns: Int) -> Rect {
    let height = min(max(0, rows), self.rows)
    let width = min(max(0, columns), self.columns)
    return Rect(
      row: row + (self.rows - height) / 2, column: column + (self.columns - width) / 2,
      rows: height, columns: width)
  }
}
