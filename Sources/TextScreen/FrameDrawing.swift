extension Frame {
  /// Fills a rectangle with blanks of a style; what lies outside the frame is left out.
  public mutating func fill(_ rect: Rect, style: Style = .text) {
    fill(rect, with: .blank(style))
  }

  /// Draws a horizontal line from a cell to the right.
  public mutating func horizontalLine(row: Int, column: Int, columns: Int, style: Style = .border) {
    fill(
      Rect(row: row, column: column, rows: 1, columns: columns), with: Cell(scalar: 0x2500, style: style))
  }

  /// Draws a vertical line from a cell downwards.
  public mutating func verticalLine(row: Int, column: Int, rows: Int, style: Style = .border) {
    fill(Rect(row: row, column: column, rows: rows, columns: 1), with: Cell(scalar: 0x2502, style: style))
  }

  /// Draws the outline of a rectangle with a title in its upper edge; the inside is left as it is.
  public mutating func box(
    _ rect: Rect, title: String = "", style: Style = .border, titleStyle: Style = .heading
  ) {
    guard rect.rows >= 2, rect.columns >= 2 else { return }
    let (right, bottom) = (rect.endColumn - 1, rect.endRow - 1)
    horizontalLine(row: rect.row, column: rect.column, columns: rect.columns, style: style)
    horizontalLine(row: bottom, column: rect.column, columns: rect.columns, style: style)
    verticalLine(row: rect.row, column: rect.column, rows: rect.rows, style: style)
    verticalLine(row: rect.row, column: right, rows: rect.rows, style: style)
    let corners: [(Int, Int, UInt32)] = [
      (rect.row, rect.column, 0x250C), (rect.row, right, 0x2510), (bottom, rect.column, 0x2514),
      (bottom, right, 0x2518),
    ]
    for (row, column, scalar) in corners {
      fill(
        Rect(row: row, column: column, rows: 1, columns: 1), with: Cell(scalar: scalar, style: style))
    }
    guard !title.isEmpty, rect.columns >= 7 else { return }
    let room = rect.columns - 6
    let used = put(
      title, row: rect.row, column: rect.column + 3, limit: room, style: titleStyle, ellipsis: true)
    guard used > 0 else { return }
    put(" ", row: rect.row, column: rect.column + 2, style: style)
    put(" ", row: rect.row, column: rect.column + 3 + used, style: style)
  }

  /// Gives the cells of a rectangle another style and leaves their content, for example to reverse a row.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let part = rect.intersection(Rect(size))
    for row in part.row..<part.endRow {
      for place in row * size.columns + part.column..<row * size.columns + part.endColumn {
        cells[place] = cells[place].styled(change(cells[place].style))
      }
    }
  }

  /// Gives all cells of a rectangle one style and leaves their content.
  public mutating func restyle(_ rect: Rect, _ style: Style) {
    restyle(rect) { _ in style }
  }

  private mutating func fill(_ rect: Rect, with cell: Cell) {
    let part = rect.intersection(Rect(size))
    guard !part.isEmpty else { return }
    for row in part.row..<part.endRow {
      let start = row * size.columns + part.column
      for place in start..<start + part.columns { cells[place] = cell }
      mendWideGlyphs(from: start, to: start + part.columns, row: row)
    }
  }
}
