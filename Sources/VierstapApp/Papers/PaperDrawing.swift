import BestInterests
import TextScreen

extension App {
  /// Draws a paper over the whole screen, above status line and footer.
  func draw(_ pager: PaperPager, _ frame: inout Frame) {
    let columns = frame.size.columns
    frame.fill(Rect(row: 0, column: 0, rows: frame.size.rows - 2, columns: columns), style: .text)
    let rows = paperRows
    let last = min(pager.paper.lines.count, pager.top + rows)
    drawTitle(&frame, left: pager.paper.title, right: "\(last)/\(pager.paper.lines.count)")
    for (offset, line) in pager.paper.lines.dropFirst(pager.top).prefix(rows).enumerated() {
      let row = offset + 1
      let index = pager.top + offset
      frame.put(line.text, row: row, column: 2, limit: columns - 3, style: line.style, ellipsis: true)
      let isBar = pager.hasTargets && index == pager.selected
      if isBar || pager.isMatch(index) {
        frame.restyle(Rect(row: row, column: 1, rows: 1, columns: columns - 2)) { $0.reversed() }
      }
      if index == pager.selected { frame.cursor = Position(row: row, column: 2) }
    }
    if let search = pager.search {
      let row = frame.size.rows - 2
      let prompt = paperWords.searchPrompt
      frame.fill(Rect(row: row, column: 0, rows: 1, columns: columns), style: .text)
      let start = 1 + frame.put(prompt, row: row, column: 1, limit: columns - 2, style: .key)
      frame.put(search.text, row: row, column: start, limit: columns - start - 1, style: .text)
      frame.cursor = Position(row: row, column: min(columns - 1, start + search.caret.column))
    }
  }
}
