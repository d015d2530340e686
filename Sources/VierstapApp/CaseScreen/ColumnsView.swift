import BestInterests
import TextScreen

extension App {
  /// Opens or closes the comparison of the options for the child at hand.
  mutating func toggleColumns() -> [Effect] {
    guard let framework, let screen = open else { return [] }
    endTyping()
    if screen.pane == .columns {
      open?.pane = .form
      return []
    }
    guard let child = screen.child, !screen.file.options.isEmpty else {
      say(words.needChildAndOptions)
      return []
    }
    var grid = screen.grid
    if grid.source != .options { grid = ColumnsModel() }
    grid.column = screen.option.flatMap { screen.file.options.firstIndex(of: $0) } ?? 0
    if case .question(let slot)? = screen.focus,
      let row = grid.lines(framework, screen.file, child: child, language).firstIndex(where: {
        $0.cells.first?.question == slot.question
      })
    {
      grid.row = row
    }
    open?.grid = grid
    open?.pane = .columns
    return []
  }

  /// Opens the table of a section, with the cursor on a cell when one is asked for.
  mutating func openTable(_ section: String, at slot: Slot? = nil) {
    guard let framework, let screen = open, let child = screen.child else { return say(words.needChild) }
    endTyping()
    var grid = ColumnsModel(source: .section(section))
    let lines = grid.lines(framework, screen.file, child: child, language)
    if let slot, let row = lines.firstIndex(where: { $0.cells.contains(slot) }) {
      grid.row = row
      grid.column = lines[row].cells.firstIndex(of: slot) ?? 0
    }
    open?.grid = grid
    open?.pane = .columns
  }

  mutating func performInColumns(_ id: CommandID) -> [Effect] {
    let lines = gridLines
    let size = (rows: lines.count, columns: lines.first?.cells.count ?? 0)
    switch id {
    case .up: open?.grid.move(rows: -1, columns: 0, within: size)
    case .down: open?.grid.move(rows: 1, columns: 0, within: size)
    case .pageUp: open?.grid.move(rows: -5, columns: 0, within: size)
    case .pageDown: open?.grid.move(rows: 5, columns: 0, within: size)
    case .first: open?.grid.move(rows: -1000, columns: 0, within: size)
    case .last: open?.grid.move(rows: 1000, columns: 0, within: size)
    case .left: open?.grid.move(rows: 0, columns: -1, within: size)
    case .right: open?.grid.move(rows: 0, columns: 1, within: size)
    case .edit: return editCell()
    case .clear:
      guard let slot = cellSlot else { return [] }
      return set(nil, at: slot)
    default: say(words.notHere)
    }
    return []
  }

  private var gridLines: [ColumnsModel.Line] {
    guard let framework, let screen = open, let child = screen.child else { return [] }
    return screen.grid.lines(framework, screen.file, child: child, language)
  }

  /// The answer under the cursor of the table.
  private var cellSlot: Slot? {
    guard let grid = open?.grid else { return nil }
    let lines = gridLines
    guard lines.indices.contains(grid.row), lines[grid.row].cells.indices.contains(grid.column) else {
      return nil
    }
    return lines[grid.row].cells[grid.column]
  }

  /// A choice opens over the comparison; a text is written in the form, where there is room.
  private mutating func editCell() -> [Effect] {
    guard let framework, let slot = cellSlot, let question = framework.question(slot.question) else {
      return []
    }
    guard question.isWritten else {
      openPicker(slot, question)
      return []
    }
    jump(to: slot)
    return open?.focus == .question(slot) ? editFocus() : []
  }

  /// Scrolls the comparison so that the cursor's row is on the screen.
  mutating func settleGrid() {
    guard let screen = open, screen.pane == .columns else { return }
    let height = contentRows.count - gridCaption.count - 2
    let rows = gridRows()
    var line = 0
    for (index, row) in rows.enumerated() {
      if index == screen.grid.row {
        var top = screen.grid.topLine
        if line + row.height > top + height { top = line + row.height - height }
        if line < top { top = line }
        open?.grid.topLine = max(0, top)
        return
      }
      line += row.height
    }
  }

  /// One row of the comparison: the label and each option's answer, wrapped.
  private struct GridRow {
    var label: [Substring]
    var cells: [[Substring]]
    var height: Int { max(label.count, cells.map(\.count).max() ?? 1, 1) }
  }

  private var labelColumns: Int { max(14, size.columns / 5) }

  /// Which of the columns fit beside the labels, the one under the cursor among them.
  private func visibleColumns(of count: Int) -> (range: Range<Int>, width: Int) {
    guard let screen = open, count > 0 else { return (0..<0, 0) }
    let room = size.columns - labelColumns - 1
    // Answers about options are sentences, those of a section's table are words.
    let least = screen.grid.source == .options ? 20 : 14
    let fitting = max(1, min(count, room / least))
    let first = min(max(0, screen.grid.column - fitting + 1), max(0, count - fitting))
    return (first..<min(count, first + fitting), max(8, room / max(1, fitting)))
  }

  private func gridRows() -> [GridRow] {
    guard let framework, let screen = open else { return [] }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    let lines = gridLines
    let (range, width) = visibleColumns(of: lines.first?.cells.count ?? 0)
    return lines.map { line in
      let label = Wrap.lines(line.label, width: max(8, labelColumns - 2))
      let cells = line.cells[range].map { slot -> [Substring] in
        let text = framework.question(slot.question).map { wording.text(of: screen.file.value(slot), to: $0) }
        let shown = (text ?? "").isEmpty ? "…" : text ?? ""
        return Array(Wrap.lines(shown, width: max(6, width - 2)).prefix(4))
      }
      return GridRow(label: label, cells: cells)
    }
  }

  /// What stands above the headings of a section's table: what the row at hand is about, and who stands for the table.
  private var gridCaption: [FormRow.Line] {
    guard let framework, let screen = open, case .section(let id) = screen.grid.source,
      let section = framework.section(id), let table = section.table
    else { return [] }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    let lines = gridLines
    let help = lines.indices.contains(screen.grid.row) ? lines[screen.grid.row].help : ""
    let title = help.isEmpty ? section.title[language] : "\(section.title[language]) · \(help)"
    var caption = [FormRow.Line(text: title, column: 1, style: .heading)]
    let child = section.subject == .wholeCase ? nil : screen.child
    if let confirmation = wording.confirmation(of: table, child: child) {
      let mark = confirmation.isConfirmed ? Symbol.satisfied : Symbol.open
      caption += Wrap.lines("\(mark.mark) \(confirmation.text)", width: max(8, size.columns - 2)).map {
        FormRow.Line(text: String($0), column: 1, style: mark.style)
      }
    }
    return caption
  }

  /// Draws answers side by side for the child at hand.
  func drawColumns(_ frame: inout Frame) {
    guard let framework, let screen = open else { return }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    let caption = gridCaption
    for (offset, line) in caption.enumerated() {
      frame.put(
        line.text, row: contentRows.lowerBound + offset, column: line.column, limit: size.columns - 2,
        style: line.style, ellipsis: true)
    }
    let area = contentRows.dropFirst(caption.count)
    let headings = screen.grid.headings(framework, wording, child: screen.child)
    let (range, width) = visibleColumns(of: headings.count)
    for (offset, heading) in headings[range].enumerated() {
      let column = labelColumns + 1 + offset * width
      frame.put(
        heading, row: area.lowerBound, column: column, limit: width - 1, style: .heading, ellipsis: true)
    }
    let more = headings.count - range.count
    if more > 0 { frame.put("+\(more)", row: area.lowerBound, column: 1, limit: 4, style: .muted) }
    frame.horizontalLine(row: area.lowerBound + 1, column: 0, columns: frame.size.columns, style: .border)
    let first = area.lowerBound + 2
    let height = area.count - 2
    var line = -screen.grid.topLine
    for (index, row) in gridRows().enumerated() {
      guard line < height else { break }
      for offset in 0..<row.height where line + offset >= 0 && line + offset < height {
        let screenRow = first + line + offset
        if offset < row.label.count {
          frame.put(row.label[offset], row: screenRow, column: 1, limit: labelColumns - 1, style: .muted)
        }
        for (cell, lines) in row.cells.enumerated() where offset < lines.count {
          frame.put(
            lines[offset], row: screenRow, column: labelColumns + 1 + cell * width, limit: width - 1,
            style: .text)
        }
      }
      if index == screen.grid.row {
        let column = labelColumns + 1 + (screen.grid.column - range.lowerBound) * width
        let top = max(0, line)
        let bottom = min(height, line + row.height)
        if bottom > top {
          frame.restyle(Rect(row: first + top, column: column, rows: bottom - top, columns: width - 1)) {
            $0.reversed()
          }
          frame.cursor = Position(row: first + top, column: column)
        }
      }
      line += row.height
    }
  }
}
