import BestInterests
import TextScreen

extension App {
  /// Draws the open case: heading, form and panel.
  func drawCase(_ frame: inout Frame) {
    guard let framework, let screen = open else { return }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    let title = words.caseTitle(
      screen.file.number, screen.file.text(framework.roles.caseTitle, .wholeCase),
      screen.file.status.name[language], isChanged: screen.isTouched)
    drawTitle(&frame, left: title, right: savedWords(screen))
    drawSteps(&frame, framework, screen)
    drawSelection(&frame, wording, screen)
    switch screen.pane {
    case .columns: drawColumns(&frame)
    case .panel where !isWide: drawPanel(&frame)
    case .form, .panel:
      drawForm(&frame)
      if isWide {
        frame.verticalLine(
          row: contentRows.lowerBound, column: formWidth, rows: contentRows.count, style: .border)
        drawPanel(&frame)
      }
    }
    if !isWide { drawStrip(&frame, screen) }
  }

  private func savedWords(_ screen: CaseScreen) -> String {
    if screen.isTouched, let drafted = screen.draftedAt {
      return words.draftedAt(drafted.clock(offsetSeconds: settings.offsetSeconds))
    }
    return words.savedAt(settings.shortTime(screen.savedAt), revision: screen.revision)
  }

  /// The steps by number and name: in full, else all but the current one in short, else all in short, else by number.
  private func drawSteps(_ frame: inout Frame, _ framework: Framework, _ screen: CaseScreen) {
    var column = 0
    let columns = frame.size.columns
    for (index, label) in stepLabels(framework, current: screen.step, columns).enumerated() {
      let style = index == screen.step ? Style.heading.reversed() : .text
      column += frame.put(label, row: 1, column: column, limit: columns - column, style: style) + 1
    }
  }

  private func stepLabels(_ framework: Framework, current: Int, _ columns: Int) -> [String] {
    func labels(_ name: (Int, Framework.Step) -> LocalText?) -> [String] {
      framework.steps.enumerated().map { index, step in
        name(index, step).map { " \(index) \($0[language]) " } ?? " \(index) "
      }
    }
    func short(_ step: Framework.Step) -> LocalText { step.short ?? step.title }
    let ways = [
      labels { $1.title }, labels { $0 == current ? $1.title : short($1) }, labels { short($1) },
      labels { $0 == current ? $1.title : nil },
    ]
    func fits(_ labels: [String]) -> Bool {
      labels.reduce(-1) { $0 + TextWidth.columns(of: $1) + 1 } <= columns
    }
    return ways.first(where: fits) ?? labels { $0 == current ? short($1) : nil }
  }

  private func drawSelection(_ frame: inout Frame, _ wording: CaseWording, _ screen: CaseScreen) {
    let columns = frame.size.columns
    let child = screen.child.map { wording.personName($0) } ?? words.noChild
    let option = screen.option.map { wording.optionName($0) } ?? words.noOption
    var column = 1
    func put(_ text: String, _ style: Style) {
      column +=
        frame.put(
          text, row: 2, column: column, limit: max(0, columns - column - 1), style: style, ellipsis: true) + 1
    }
    put(words.child, .muted)
    put(child, .key)
    if screen.step >= 3 || columns >= 100 {
      put(" " + words.option, .muted)
      put(option, .key)
    }
    guard isWide else { return }
    let progress = progressWords(screen)
    let width = TextWidth.columns(of: progress)
    if column + width + 2 < columns {
      frame.put(progress, row: 2, column: columns - width - 1, limit: width, style: .text)
    }
  }

  private func progressWords(_ screen: CaseScreen) -> String {
    guard let framework else { return "" }
    let tally = screen.panel.tally
    return words.progress(
      step: screen.step, steps: framework.steps.count - 1, done: tally.done, of: tally.all)
  }

  private func drawForm(_ frame: inout Frame) {
    guard let screen = open else { return }
    let area = contentRows
    var line = -screen.topLine
    let rows = screen.layout.rows
    let focused = screen.focusPosition
    for (position, plainHeight) in screen.layout.heights.enumerated() {
      guard line < area.count else { break }
      let rowHeight = position == focused ? height(of: rows[position]) : plainHeight
      defer { line += rowHeight }
      // Rows above the screen are passed over by their height alone.
      guard line + rowHeight > 0 else { continue }
      if position == focused {
        drawFocused(rows[position], &frame, at: line)
      } else {
        draw(rows[position].lines, &frame, at: line)
      }
    }
  }

  /// Draws lines of the form that fall on the screen; `line` counts from the top of the form's area.
  private func draw(_ lines: [FormRow.Line], _ frame: inout Frame, at line: Int) {
    let area = contentRows
    for (offset, text) in lines.enumerated() where line + offset >= 0 && line + offset < area.count {
      let row = area.lowerBound + line + offset
      frame.put(text.text, row: row, column: text.column, limit: formWidth - text.column, style: text.style)
      if !text.answer.isEmpty {
        frame.put(
          text.answer, row: row, column: text.answerColumn, limit: max(0, formWidth - text.answerColumn - 1),
          style: text.answerStyle, ellipsis: true)
      }
    }
  }

  private func drawFocused(_ row: FormRow, _ frame: inout Frame, at line: Int) {
    guard let screen = open else { return }
    let area = contentRows
    func mark(_ line: Int) {
      guard line >= 0, line < area.count else { return }
      frame.put("▸", row: area.lowerBound + line, column: 0, limit: 1, style: .key)
      if screen.pane == .form { frame.cursor = Position(row: area.lowerBound + line, column: 0) }
    }
    guard let typing = screen.typing, row.content == .question(typing.slot) else {
      draw(row.lines, &frame, at: line)
      if screen.pane == .form {
        for offset in row.lines.indices where line + offset >= 0 && line + offset < area.count {
          frame.restyle(
            Rect(row: area.lowerBound + line + offset, column: 1, rows: 1, columns: formWidth - 1)
          ) {
            $0.reversed()
          }
        }
      }
      draw(screen.hint, &frame, at: line + row.lines.count)
      mark(line)
      return
    }
    draw(typing.label, &frame, at: line)
    mark(line)
    let column = row.indent
    let start = line + typing.label.count
    let caret = typing.editor.caret
    for index in 0..<typing.editor.lineCount where start + index >= 0 && start + index < area.count {
      let screenRow = area.lowerBound + start + index
      frame.put("│", row: screenRow, column: column - 1, limit: 1, style: .key)
      frame.put(
        typing.editor.line(index), row: screenRow, column: column, limit: formWidth - column, style: .text)
      if index == caret.row {
        frame.cursor = Position(row: screenRow, column: min(formWidth - 1, column + caret.column))
      }
    }
    var below = start + typing.editor.lineCount
    if !typing.echo.isEmpty {
      draw([FormRow.Line(text: typing.echo, column: column, style: .info)], &frame, at: below)
      below += 1
    }
    draw(screen.hint, &frame, at: below)
  }

  /// One line with the counts, where the panel does not fit beside the form.
  private func drawStrip(_ frame: inout Frame, _ screen: CaseScreen) {
    let row = frame.size.rows - 3
    let text = words.strip(screen.panel.tally.words)
    frame.put(text, row: row, column: 1, limit: frame.size.columns - 2, style: .key, ellipsis: true)
    let progress = progressWords(screen)
    let width = TextWidth.columns(of: progress)
    let used = TextWidth.columns(of: text) + 3
    if used + width < frame.size.columns {
      frame.put(progress, row: row, column: frame.size.columns - width - 1, limit: width, style: .text)
    }
  }
}
