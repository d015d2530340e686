import BestInterests
import TextScreen

extension App {
  /// Draws a window over what is there.
  func draw(_ overlay: Overlay, in frame: inout Frame) {
    switch overlay {
    case .picker(let picker): draw(picker, &frame)
    case .commands(let finder): draw(finder, &frame)
    case .confirm(let confirmation): draw(confirmation, &frame)
    case .note(let note): draw(note, &frame)
    case .page(let page): draw(page, &frame)
    case .recovery(let recovery): draw(recovery, &frame)
    case .paper(let pager): draw(pager, &frame)
    }
  }

  /// A box in the middle of the screen, above status line and footer; returns the room inside.
  func openBox(_ frame: inout Frame, columns: Int, rows: Int, title: String) -> Rect {
    let width = min(columns + 4, frame.size.columns)
    let height = min(rows + 2, frame.size.rows - 2)
    let rect = Rect(
      row: max(0, (frame.size.rows - 2 - height) / 2), column: (frame.size.columns - width) / 2, rows: height,
      columns: width)
    frame.fill(rect, style: .text)
    frame.box(rect, title: title, style: .border)
    return Rect(row: rect.row + 1, column: rect.column + 2, rows: height - 2, columns: width - 4)
  }

  /// The first row shown, so that the selected one is among them.
  func top(selected: Int, count: Int, height: Int) -> Int {
    max(0, min(selected - height / 2, count - height))
  }

  private func draw(_ picker: Picker, _ frame: inout Frame) {
    let shown = picker.shown
    let longest = picker.items.map { TextWidth.columns(of: $0.label) }.max() ?? 10
    let width = min(max(longest + 6, TextWidth.columns(of: picker.title) + 4, 44), size.columns - 6)
    let help = picker.current.map { $0.refusal ?? $0.help } ?? ""
    let helpLines = Wrap.lines(help, width: width)
    let hint =
      picker.purpose == .paper ? paperWords.pick : picker.isMany ? words.pickMany : words.pickOne
    let inside = openBox(
      &frame, columns: width, rows: picker.items.count + 2 + min(4, max(2, helpLines.count + 1)),
      title: picker.title)
    let typed = picker.query.isEmpty ? "\(hint) (\(words.typeToFilter))" : picker.query
    frame.put(
      typed, row: inside.row, column: inside.column, limit: inside.columns,
      style: picker.query.isEmpty ? .muted : .text)
    let height = max(1, inside.rows - 2 - min(3, helpLines.count))
    let first = top(selected: picker.selected, count: shown.count, height: height)
    if picker.selected < 0 { frame.cursor = Position(row: inside.row, column: inside.column) }
    if shown.isEmpty {
      let text = picker.items.isEmpty ? words.emptyPicker : words.nothingFits
      frame.put(text, row: inside.row + 1, column: inside.column, limit: inside.columns, style: .muted)
      frame.cursor = Position(row: inside.row + 1, column: inside.column)
    }
    for (offset, item) in shown.dropFirst(first).prefix(height).enumerated() {
      let row = inside.row + 1 + offset
      let isChosen = picker.chosen.contains(item.code) && item.kind == .code
      let mark =
        item.kind != .code
        ? "    " : picker.isMany ? (isChosen ? "[x] " : "[ ] ") : isChosen ? "(•) " : "( ) "
      let style: Style = item.refusal == nil ? .text : .muted
      let refused = item.refusal == nil ? "" : " ✗"
      frame.put(
        mark + item.label + refused, row: row, column: inside.column, limit: inside.columns, style: style,
        ellipsis: true)
      if first + offset == picker.selected {
        frame.restyle(Rect(row: row, column: inside.column, rows: 1, columns: inside.columns)) {
          $0.reversed()
        }
        frame.cursor = Position(row: row, column: inside.column)
      }
    }
    for (offset, line) in helpLines.prefix(3).enumerated() {
      let row = inside.row + inside.rows - min(3, helpLines.count) + offset
      frame.put(
        line, row: row, column: inside.column, limit: inside.columns,
        style: picker.current?.refusal == nil ? .info : .attention)
    }
  }

  private func draw(_ finder: CommandFinder, _ frame: inout Frame) {
    let width = min(size.columns - 6, 84)
    let intro = finder.query.isEmpty && !finder.intro.isEmpty ? Wrap.lines(finder.intro, width: width) : []
    let shown = finder.shown
    let inside = openBox(&frame, columns: width, rows: size.rows - 6, title: finder.title)
    var row = inside.row
    let typed = finder.query.isEmpty ? "(\(words.typeToFilter))" : finder.query
    frame.put(
      typed, row: row, column: inside.column, limit: inside.columns,
      style: finder.query.isEmpty ? .muted : .text)
    row += 1
    if inside.rows > 12 {
      for line in intro {
        frame.put(line, row: row, column: inside.column, limit: inside.columns, style: .info)
        row += 1
      }
    }
    let height = max(1, inside.row + inside.rows - row)
    let first = top(selected: finder.selected, count: shown.count, height: height)
    let keyColumns = finder.keyColumns
    if shown.isEmpty {
      frame.put(words.nothingFits, row: row, column: inside.column, limit: inside.columns, style: .attention)
      frame.cursor = Position(row: row, column: inside.column)
    }
    for (offset, entry) in shown.dropFirst(first).prefix(height).enumerated() {
      let line = row + offset
      if entry.isHeading {
        frame.put(entry.title, row: line, column: inside.column, limit: inside.columns, style: .heading)
        continue
      }
      frame.put(
        entry.keys, row: line, column: inside.column + 1, limit: keyColumns - 1, style: .key, ellipsis: true)
      frame.put(
        entry.title, row: line, column: inside.column + keyColumns + 1,
        limit: inside.columns - keyColumns - 1,
        style: .text, ellipsis: true)
      if first + offset == finder.selected {
        frame.restyle(Rect(row: line, column: inside.column, rows: 1, columns: inside.columns)) {
          $0.reversed()
        }
        frame.cursor = Position(row: line, column: inside.column)
      }
    }
  }

  private func draw(_ confirmation: Confirmation, _ frame: inout Frame) {
    let width = min(64, size.columns - 6)
    let text = Wrap.lines(confirmation.text, width: width)
    let inside = openBox(&frame, columns: width, rows: text.count + 2, title: confirmation.title)
    for (offset, line) in text.enumerated() {
      frame.put(line, row: inside.row + offset, column: inside.column, limit: inside.columns, style: .text)
    }
    let row = inside.row + text.count + 1
    let no = " \(words.no) (n) "
    let yes = " \(words.yes) (\(language == .nl ? "j" : "y")) "
    frame.put(
      no, row: row, column: inside.column, limit: 12, style: confirmation.isYes ? .key : Style.key.reversed())
    let yesColumn = inside.column + TextWidth.columns(of: no) + 2
    frame.put(
      yes, row: row, column: yesColumn, limit: 12, style: confirmation.isYes ? Style.key.reversed() : .key)
    frame.cursor = Position(row: row, column: confirmation.isYes ? yesColumn : inside.column)
  }

  private func draw(_ note: NoteEditor, _ frame: inout Frame) {
    let width = min(70, size.columns - 6)
    let intro = introLines(note)
    let shown = intro.dropFirst(note.introTop).prefix(introRoom)
    let above = shown.isEmpty ? 0 : shown.count + 1
    let rows = min(above + max(4, note.editor.lineCount), size.rows - 6)
    var inside = openBox(&frame, columns: width, rows: rows, title: note.title)
    for (offset, line) in shown.enumerated() {
      frame.put(line, row: inside.row + offset, column: inside.column, limit: inside.columns, style: .muted)
    }
    if intro.count > shown.count {
      frame.put(
        words.moreAbove, row: inside.row + shown.count, column: inside.column, limit: inside.columns,
        style: .key)
    }
    inside.row += above
    inside.rows -= above
    let caret = note.editor.caret
    let first = max(0, caret.row - inside.rows + 1)
    for index in first..<min(note.editor.lineCount, first + inside.rows) {
      let line = note.editor.line(index)
      let text = note.isSecret ? String(repeating: "•", count: line.count) : String(line)
      frame.put(
        text, row: inside.row + index - first, column: inside.column, limit: inside.columns, style: .text)
    }
    frame.cursor = Position(
      row: inside.row + caret.row - first, column: min(inside.column + caret.column, frame.size.columns - 1))
  }

  /// What is to be known before writing, as lines of the window.
  func introLines(_ note: NoteEditor) -> [Substring] {
    note.intro.isEmpty ? [] : Wrap.lines(note.intro, width: min(70, size.columns - 6))
  }

  /// How many of those lines there is room for beside the text.
  var introRoom: Int { max(1, size.rows - 11) }

  private func draw(_ page: Page, _ frame: inout Frame) {
    let inside = openBox(
      &frame, columns: pageWidth, rows: min(page.lines.count, size.rows - 4), title: page.title)
    let first = top(selected: page.selected, count: page.lines.count, height: inside.rows)
    let hasTargets = page.lines.contains { $0.isStop }
    frame.cursor = Position(row: inside.row, column: inside.column)
    for (offset, line) in page.lines.dropFirst(first).prefix(inside.rows).enumerated() {
      let row = inside.row + offset
      draw(line, &frame, row: row, column: inside.column, limit: inside.columns)
      if first + offset == page.selected {
        if hasTargets, line.isStop || page.stopsEverywhere {
          frame.restyle(Rect(row: row, column: inside.column, rows: 1, columns: inside.columns)) {
            $0.reversed()
          }
        }
        frame.cursor = Position(row: row, column: inside.column)
      }
    }
  }

  /// Draws a line in its pieces from a column on, with what stands out in it.
  func draw(_ line: Page.Line, _ frame: inout Frame, row: Int, column: Int, limit: Int) {
    let end = column + limit
    var column = column
    let parts = line.parts.isEmpty ? [Page.Part(text: line.text, style: line.style)] : line.parts
    for part in parts {
      column += frame.put(part.text, row: row, column: column, limit: max(0, end - column), style: part.style)
    }
    for mark in line.marks {
      let columns = min(mark.count, limit - mark.lowerBound)
      frame.restyle(Rect(row: row, column: end - limit + mark.lowerBound, rows: 1, columns: columns)) {
        $0.bolded().underlined()
      }
    }
  }
}
