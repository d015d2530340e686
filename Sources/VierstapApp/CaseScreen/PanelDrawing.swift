import BestInterests
import TextScreen

extension App {
  /// The rows of the screen that the panel may use.
  var panelRows: Range<Int> { contentRows }

  /// Draws the considerations: counts, filter, and for each row symbol, word, title and reason.
  func drawPanel(_ frame: inout Frame) {
    guard let screen = open else { return }
    let left = isWide ? formWidth + 1 : 0
    let width = panelWidth
    let area = panelRows
    let isFocused = screen.pane == .panel
    frame.put(
      words.considerations, row: area.lowerBound, column: left + 1, limit: width - 2,
      style: isFocused ? Style.heading.reversed() : .heading)
    let counts = screen.panel.tally.words
    let countWidth = TextWidth.columns(of: counts)
    frame.put(
      counts, row: area.lowerBound, column: max(left + 16, left + width - countWidth - 1), limit: width - 16,
      style: .text)
    frame.put(
      panelSubtitle(screen), row: area.lowerBound + 1, column: left + 1, limit: width - 2, style: .muted,
      ellipsis: true)
    let first = area.lowerBound + 2
    let height = area.count - 2
    if screen.panel.rows.isEmpty {
      frame.put(words.nothingInPanel, row: first, column: left + 1, limit: width - 2, style: .muted)
      if isFocused { frame.cursor = Position(row: first, column: left) }
      return
    }
    var line = -screen.panel.top
    for row in screen.panel.rows {
      guard line < height else { break }
      let reason = screen.panel.reason(of: row, isFocused: isFocused)
      let rowHeight = screen.panel.height(of: row, isFocused: isFocused)
      defer { line += rowHeight }
      guard line + rowHeight > 0 else { continue }
      draw(row, reason, &frame, left: left, width: width, first: first, line: line, height: height)
      if isFocused, row.finding.consideration == screen.panel.selected, line >= 0 {
        frame.restyle(Rect(row: first + line, column: left + 1, rows: 1, columns: width - 1)) {
          $0.reversed()
        }
        frame.cursor = Position(row: first + line, column: left)
      }
    }
  }

  private func panelSubtitle(_ screen: CaseScreen) -> String {
    guard let framework else { return "" }
    let filter = words.showing(
      (screen.step == 0 && screen.panel.filter == .step ? .all : screen.panel.filter).title[language])
    guard let child = screen.panel.tally.other else { return filter }
    let name = framework.name(of: child, in: screen.file)
    return "\(name): \(Symbol.violated.mark) \(screen.panel.tally.otherCount) · \(filter)"
  }

  private func draw(
    _ row: PanelModel.Row, _ reason: ArraySlice<Substring>, _ frame: inout Frame, left: Int, width: Int,
    first: Int, line: Int, height: Int
  ) {
    let symbol = Symbol(row.finding.status)
    if line >= 0, line < height {
      var column = left + 1
      column += frame.put(symbol.mark, row: first + line, column: column, limit: 1, style: symbol.style) + 1
      frame.put(
        row.finding.status.name[language], row: first + line, column: column, limit: 9, style: symbol.style)
      column += 10
      frame.put(
        row.title, row: first + line, column: column, limit: left + width - column, style: .text,
        ellipsis: true)
    }
    for (offset, text) in reason.enumerated() {
      let at = line + 1 + offset
      guard at >= 0, at < height else { continue }
      frame.put(text, row: first + at, column: left + 3, limit: width - 3, style: .muted)
    }
    for (offset, remark) in row.remarks.enumerated() {
      let at = line + 1 + reason.count + offset
      guard at >= 0, at < height else { continue }
      frame.put(remark.text, row: first + at, column: left + 3, limit: width - 3, style: remark.style)
    }
  }
}
