internal import TextScreen
internal import VierstapApp

/// What must hold of every frame.
enum FrameCheck {
  static func complaint(about app: App) -> String? {
    let frame = app.frame(app.size)
    guard frame.size == app.size else { return "a frame of another size" }
    if let cursor = frame.cursor {
      let isInside =
        (0..<max(1, frame.size.rows)).contains(cursor.row)
        && (0..<max(1, frame.size.columns)).contains(cursor.column)
      guard isInside else { return "the cursor is outside: \(cursor) in \(frame.size)" }
    }
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let cell = frame[row, column]
        let isWhole =
          cell.isContinuation
          ? column > 0 && frame[row, column - 1].width == 2
          : cell.width == 1 || (column + 1 < frame.size.columns && frame[row, column + 1].isContinuation)
        guard isWhole else { return "half a glyph at row \(row), column \(column)" }
      }
    }
    let text = frame.text
    return TerminalText.lines(text) == text ? nil : "a cell that must not reach a terminal"
  }
}
