import BestInterests
import TextScreen

extension App {
  /// Draws what must happen by when in all cases, and the selected one in full.
  func drawDueList(_ frame: inout Frame) {
    let columns = frame.size.columns
    drawTitle(
      &frame, left: dueWords.title(overdue: dueList.overdue, soon: dueList.soon), right: settings.storeName)
    drawDueFilter(&frame)
    let area = dueRows(frame.size)
    guard !dueList.shown.isEmpty else {
      let text =
        dueList.filter.isEmpty
        ? dueWords.nothing(later: dueList.showsAll ? 0 : dueList.rows.count) : dueWords.nothingFound
      for (offset, line) in Wrap.lines(text, width: columns - 4).enumerated() {
        frame.put(line, row: area.lowerBound + offset, column: 2, limit: columns - 4, style: .text)
      }
      if !dueList.isFiltering { frame.cursor = Position(row: area.lowerBound, column: 2) }
      return
    }
    let layout = DueLayout(columns: columns)
    for field in layout.fields {
      frame.put(field.title[language], row: 2, column: field.start, limit: field.width, style: .muted)
    }
    for (offset, index) in dueList.shown.dropFirst(dueList.top).prefix(area.count).enumerated() {
      drawRow(&frame, dueList.rows[index], layout, row: area.lowerBound + offset)
    }
    let row = area.lowerBound + dueList.position - dueList.top
    frame.restyle(Rect(row: row, column: 0, rows: 1, columns: columns)) { $0.reversed() }
    if !dueList.isFiltering { frame.cursor = Position(row: row, column: 0) }
    drawSelected(&frame, below: area.upperBound)
  }

  /// The rows of the screen that hold deadlines; the selected one stands in full in the two below.
  func dueRows(_ size: Size) -> Range<Int> {
    3..<max(4, size.rows - 5)
  }

  private func drawDueFilter(_ frame: inout Frame) {
    let columns = frame.size.columns
    guard dueList.isFiltering || !dueList.filter.isEmpty else {
      let text = dueWords.showing(dueList.shown.count, of: dueList.rows.count)
      frame.put(text, row: 1, column: 1, limit: columns - 2, style: .muted, ellipsis: true)
      return
    }
    let start = 1 + frame.put(words.filterLabel, row: 1, column: 1, limit: columns - 2, style: .key)
    frame.put(dueList.filter.text, row: 1, column: start, limit: columns - start - 1, style: .text)
    if dueList.isFiltering {
      frame.cursor = Position(row: 1, column: min(columns - 1, start + dueList.filter.caret.column))
    }
  }

  private func drawRow(_ frame: inout Frame, _ row: DueList.Row, _ layout: DueLayout, row line: Int) {
    let due = row.item.due
    let style = style(of: row.state)
    for field in layout.fields {
      let (text, style): (String, Style) =
        switch field.kind {
        case .day: (due.day.shortForm, style)
        case .distance: (row.item.distance(on: today, language), style)
        case .number: (row.item.number, .text)
        case .title: (row.item.title.isEmpty ? words.untitled : row.item.title, .text)
        case .what: (what(due), .text)
        }
      frame.put(text, row: line, column: field.start, limit: field.width, style: style, ellipsis: true)
    }
  }

  private func what(_ due: CaseUrgency.Due) -> String {
    due.about.isEmpty ? due.title[language] : "\(due.about): \(due.title[language])"
  }

  private func style(of state: DueItem.State) -> Style {
    switch state {
    case .overdue: .danger
    case .soon: .attention
    case .later: .text
    }
  }

  /// Says in full what the row under the bar says in short.
  private func drawSelected(_ frame: inout Frame, below row: Int) {
    guard let item = dueList.selectedItem else { return }
    let title = item.title.isEmpty ? words.untitled : item.title
    let text =
      "\(item.due.day.spoken(language)) (\(item.distance(on: today, language))) · \(what(item.due)) · "
      + "\(item.number) \(title)"
    let columns = frame.size.columns
    frame.horizontalLine(row: row, column: 1, columns: columns - 2)
    for (offset, line) in Wrap.lines(text, width: columns - 2).prefix(2).enumerated() {
      frame.put(line, row: row + 1 + offset, column: 1, limit: columns - 2, style: .text)
    }
  }
}

extension CalendarDate {
  /// The day as figures of one width, such as "03-11-2026".
  fileprivate var shortForm: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(day))-\(two(month))-\(year)"
  }
}

/// Which columns of the list of deadlines fit, and where they stand.
struct DueLayout {
  enum Kind {
    case day, distance, number, title, what
  }

  struct Field {
    var kind: Kind
    var start: Int
    var width: Int
    var title: LocalText
  }

  let fields: [Field]

  init(columns: Int) {
    var wanted: [(Kind, Int, LocalText)] = [(.day, 10, LocalText(nl: "dag", en: "day"))]
    if columns >= 70 { wanted.append((.distance, 16, LocalText(nl: "wanneer", en: "when"))) }
    wanted.append((.number, 9, CaseListScreen.Column.number.title))
    if columns >= 100 { wanted.append((.title, 26, CaseListScreen.Column.title.title)) }
    wanted.append((.what, 0, LocalText(nl: "wat", en: "what")))
    let fixed = wanted.reduce(1) { $0 + ($1.1 == 0 ? 0 : $1.1 + 1) }
    var start = 1
    fields = wanted.map { kind, width, title in
      let width = width == 0 ? max(8, columns - fixed - 1) : width
      defer { start += width + 1 }
      return Field(kind: kind, start: start, width: max(0, min(width, columns - start)), title: title)
    }
  }
}
