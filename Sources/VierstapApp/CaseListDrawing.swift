import BestInterests
import TextScreen

extension App {
  /// Draws the list of cases.
  func drawList(_ frame: inout Frame) {
    let columns = frame.size.columns
    let area = listRows(frame.size)
    let overdue = dueList.overdue > 0 ? dueWords.inTitle(dueList.overdue) : ""
    drawTitle(
      &frame, left: words.listTitle(list.shown.count, of: list.rows.count) + overdue,
      right: settings.storeName)
    drawFilter(&frame)
    guard !list.rows.isEmpty || !list.unreadable.isEmpty else {
      drawEmptyList(&frame)
      return
    }
    let layout = ListLayout(columns: columns)
    for field in layout.fields {
      let isSorted = field.column == list.column
      let mark = isSorted ? (list.isReversed ? " ↑" : " ↓") : ""
      let title = field.title[language] + mark
      frame.put(title, row: 2, column: field.start, limit: field.width, style: isSorted ? .heading : .muted)
    }
    let top = list.top
    for (offset, position) in list.shown.dropFirst(top).prefix(area.count).enumerated() {
      drawRow(&frame, list.rows[position], layout, row: area.lowerBound + offset)
    }
    if list.shown.isEmpty {
      let text = list.rows.isEmpty ? words.noReadableCase : words.nothingFound
      frame.put(text, row: area.lowerBound + 1, column: 2, limit: columns - 4, style: .text)
    }
    if let position = list.selectedPosition, position >= top, position < top + area.count {
      let row = area.lowerBound + position - top
      frame.restyle(Rect(row: row, column: 0, rows: 1, columns: columns)) { $0.reversed() }
      if !list.isFiltering { frame.cursor = Position(row: row, column: 0) }
    }
    if let first = list.unreadable.first {
      let more = list.unreadable.count > 1 ? " (+\(list.unreadable.count - 1))" : ""
      frame.put(first + more, row: frame.size.rows - 3, column: 1, limit: columns - 2, style: .danger)
    }
  }

  /// The rows of the screen that hold cases.
  func listRows(_ size: Size) -> Range<Int> {
    3..<max(4, size.rows - 3)
  }

  private func drawFilter(_ frame: inout Frame) {
    guard list.isFiltering || !list.filter.isEmpty else {
      guard roles.may(.review),
        let hint = queueWords.hint(queue.count(.approval), toReject: queue.count(.rejection))
      else { return }
      frame.put(hint, row: 1, column: 1, limit: frame.size.columns - 2, style: .attention, ellipsis: true)
      return
    }
    let label = words.filterLabel
    let start = 1 + frame.put(label, row: 1, column: 1, limit: frame.size.columns - 2, style: .key)
    frame.put(list.filter.text, row: 1, column: start, limit: frame.size.columns - start - 1, style: .text)
    if list.isFiltering {
      let column = min(frame.size.columns - 1, start + list.filter.caret.column)
      frame.cursor = Position(row: 1, column: column)
    }
  }

  private func drawRow(_ frame: inout Frame, _ row: CaseListScreen.Row, _ layout: ListLayout, row line: Int) {
    let summary = row.summary
    let mayRead = roles.may(.read)
    let state = CaseState(summary, language)
    if mayRead { frame.put(state.symbol.mark, row: line, column: 1, limit: 1, style: state.symbol.style) }
    let overdue = mayRead ? summary.urgency.overdue(on: today) : 0
    if overdue > 0 { frame.put("!", row: line, column: 2, limit: 1, style: .danger) }
    for field in layout.fields {
      let text: String
      var style = Style.text
      switch field.kind {
      case .number: text = summary.number + (row.hasDraft ? "*" : "")
      case .title:
        text = !mayRead ? queueWords.hidden : summary.title.isEmpty ? words.untitled : summary.title
      case .children: text = summary.children
      case .step: text = mayRead ? "\(summary.step)/4" : ""
      case .state:
        text = mayRead ? state.words : ""
        style = state.symbol.style
      case .progress where summary.status != .draft || !mayRead: text = summary.status.name[language]
      case .progress:
        text = state.words
        style = state.symbol.style
      case .status: text = summary.status.name[language]
      case .changed: text = settings.shortTime(summary.changed)
      case .author: text = summary.author
      case .due:
        text = overdue > 0 ? dueWords.late(overdue) : ""
        style = .danger
      }
      frame.put(text, row: line, column: field.start, limit: field.width, style: style, ellipsis: true)
    }
  }

  private func drawEmptyList(_ frame: inout Frame) {
    guard list.isLoaded else { return }
    var row = 3
    for (index, paragraph) in words.emptyList(store: settings.storePath).enumerated() {
      for line in Wrap.lines(paragraph, width: max(10, frame.size.columns - 4))
      where row < frame.size.rows - 2 {
        frame.put(
          line, row: row, column: 2, limit: frame.size.columns - 3, style: index == 0 ? .heading : .text)
        row += 1
      }
      row += 1
    }
    frame.cursor = Position(row: 3, column: 2)
  }
}

/// Which columns of the list fit, and where they stand.
struct ListLayout {
  enum Kind {
    case number, title, children, step, state, status, changed, author, due
    /// How far a case is, where there is no room for two columns: its status, and the check while that is a draft.
    case progress
  }

  struct Field {
    var kind: Kind
    var start: Int
    var width: Int
    var title: LocalText
    var column: CaseListScreen.Column?
  }

  let fields: [Field]

  init(columns: Int) {
    var wanted: [(Kind, Int, LocalText, CaseListScreen.Column?)] = [
      (.number, 10, CaseListScreen.Column.number.title, .number),
      (.title, 0, CaseListScreen.Column.title.title, .title),
    ]
    if columns >= 100 {
      wanted.append((.children, 28, LocalText(nl: "kinderen", en: "children"), nil))
    }
    if columns >= 70 { wanted.append((.step, 5, CaseListScreen.Column.step.title, .step)) }
    if columns >= 100 {
      wanted.append((.state, 14, CaseListScreen.Column.state.title, .state))
      wanted.append((.status, 12, LocalText(nl: "status", en: "status"), nil))
    } else {
      wanted.append((.progress, 14, LocalText(nl: "toets/status", en: "check/status"), .state))
    }
    if columns >= 76 { wanted.append((.changed, 12, CaseListScreen.Column.changed.title, .changed)) }
    if columns >= 110 { wanted.append((.author, 9, LocalText(nl: "door", en: "by"), nil)) }
    if columns >= 132 { wanted.append((.due, 10, DueWords(language: .nl).column, nil)) }
    let fixed = wanted.reduce(3) { $0 + ($1.1 == 0 ? 0 : $1.1 + 1) }
    let flexible = max(8, columns - fixed - 2)
    var start = 3
    fields = wanted.map { kind, width, title, column in
      let width = width == 0 ? flexible : width
      defer { start += width + 1 }
      return Field(
        kind: kind, start: start, width: max(0, min(width, columns - start)), title: title, column: column)
    }
  }
}
