import TextScreen

extension App {
  /// Draws each piece of unsaved work on two lines: which case, and what there is of it.
  func draw(_ recovery: Recovery, _ frame: inout Frame) {
    let width = min(size.columns - 6, 80)
    let hint = Wrap.lines(recoveryWords.hint, width: width)
    let inside = openBox(
      &frame, columns: width, rows: 2 * recovery.drafts.count + hint.count + 1, title: recoveryWords.title)
    let height = max(1, (inside.rows - hint.count - 1) / 2)
    let first = top(selected: recovery.selected, count: recovery.drafts.count, height: height)
    for (offset, draft) in recovery.drafts.dropFirst(first).prefix(height).enumerated() {
      let row = inside.row + 2 * offset
      frame.put(
        recoveryWords.heading(draft), row: row, column: inside.column, limit: inside.columns,
        style: draft.isDiscarded ? .muted : .text, ellipsis: true)
      frame.put(
        recoveryWords.details(draft, settings.shortTime(draft.time)), row: row + 1, column: inside.column + 2,
        limit: inside.columns - 2, style: .muted, ellipsis: true)
      if first + offset == recovery.selected {
        frame.restyle(Rect(row: row, column: inside.column, rows: 1, columns: inside.columns)) {
          $0.reversed()
        }
        frame.cursor = Position(row: row, column: inside.column)
      }
    }
    for (offset, line) in hint.enumerated() {
      let row = inside.row + inside.rows - hint.count + offset
      frame.put(line, row: row, column: inside.column, limit: inside.columns, style: .muted)
    }
  }
}
