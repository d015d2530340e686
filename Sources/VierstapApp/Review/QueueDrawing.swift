import BestInterests
import TextScreen

extension App {
  /// Draws the cases that wait, with what makes each urgent, why they stand in this order, and the selected one in
  /// full.
  func drawQueue(_ frame: inout Frame) {
    let words = queueWords
    let columns = frame.size.columns
    drawTitle(
      &frame, left: words.title(queue.count(.approval) + queue.count(.rejection)), right: settings.storeName)
    drawParts(&frame)
    for (offset, line) in queueOrder(columns).enumerated() {
      frame.put(line, row: 2 + offset, column: 1, limit: columns - 2, style: .muted)
    }
    let area = queueRows(frame.size)
    guard !queue.rows.isEmpty else {
      for (offset, line) in Wrap.lines(words.empty(queue.purpose), width: columns - 4).enumerated() {
        frame.put(line, row: area.lowerBound + offset, column: 2, limit: columns - 4, style: .text)
      }
      frame.cursor = Position(row: area.lowerBound, column: 2)
      return
    }
    let layout = QueueLayout(columns: columns)
    for field in layout.fields {
      frame.put(
        field.title[language], row: area.lowerBound - 1, column: field.start, limit: field.width,
        style: .muted, ellipsis: true)
    }
    for (offset, summary) in queue.rows.dropFirst(queue.top).prefix(area.count).enumerated() {
      drawRow(&frame, summary, layout, row: area.lowerBound + offset)
    }
    let row = area.lowerBound + queue.position - queue.top
    frame.restyle(Rect(row: row, column: 0, rows: 1, columns: columns)) { $0.reversed() }
    frame.cursor = Position(row: row, column: 0)
    drawSelected(&frame, below: area.upperBound)
  }

  var queueWords: QueueWords { QueueWords(language: language) }

  private func queueOrder(_ columns: Int) -> [Substring] {
    Wrap.lines(ReviewQueue.order[language], width: columns - 2)
  }

  /// How many lines the selected case may take.
  private func detailRows(_ size: Size) -> Int { size.rows >= 20 ? 4 : 2 }

  /// The rows of the screen that hold waiting cases; the headings of the columns stand above them.
  func queueRows(_ size: Size) -> Range<Int> {
    let first = 2 + queueOrder(size.columns).count + 2
    return first..<max(first + 1, size.rows - 3 - detailRows(size))
  }

  private func drawParts(_ frame: inout Frame) {
    var column = 1
    for purpose in Submission.Purpose.allCases {
      let label = " \(queueWords.part(purpose, queue.count(purpose))) "
      let style = purpose == queue.purpose ? Style.heading.reversed() : .text
      column +=
        frame.put(label, row: 1, column: column, limit: frame.size.columns - column - 1, style: style) + 1
    }
  }

  private func drawRow(_ frame: inout Frame, _ summary: CaseSummary, _ layout: QueueLayout, row: Int) {
    let words = queueWords
    let urgency = summary.urgency
    for field in layout.fields {
      var text = ""
      var style = Style.text
      switch field.kind {
      case .number: text = summary.number
      case .title: text = summary.title.isEmpty ? self.words.untitled : summary.title
      case .stops where summary.stopped > 0:
        text = "\(Symbol.violated.mark) \(summary.stopped)"
        style = .danger
      case .alerts:
        text = urgency.alerts.map { $0.title[language] }.joined(separator: ", ")
        style = .attention
      case .due:
        text = urgency.nextDay.map { words.until($0, from: today) } ?? ""
        if urgency.overdue(on: today) > 0 { style = .danger }
      case .youngest: text = urgency.youngest.map { words.age($0, on: today) } ?? ""
      case .waits: text = submittedOn(urgency).map { words.waited($0.days(until: today)) } ?? ""
      case .approvals where urgency.purpose == .approval:
        text = "\(urgency.approvals)/\(urgency.reviewers)"
      case .author: text = people.name(of: urgency.submittedBy)
      case .stops, .approvals: break
      }
      frame.put(text, row: row, column: field.start, limit: field.width, style: style, ellipsis: true)
    }
  }

  private func submittedOn(_ urgency: CaseUrgency) -> CalendarDate? {
    urgency.submittedAt.map { settings.clock.date($0) }
  }

  /// Says in full what the row of the selected case says in short.
  private func drawSelected(_ frame: inout Frame, below row: Int) {
    guard let summary = queue.selectedRow else { return }
    let words = queueWords
    let urgency = summary.urgency
    var parts = ["\(summary.number) \(summary.title.isEmpty ? self.words.untitled : summary.title)."]
    if !summary.children.isEmpty { parts.append("\(summary.children).") }
    var heavy = urgency.alerts.map { $0.title[language] }
    if summary.stopped > 0 { heavy.insert(words.stops(summary.stopped), at: 0) }
    if !heavy.isEmpty { parts.append("! \(heavy.joined(separator: ", ")).") }
    if roster(says: urgency.submittedBy) { parts.append(words.isYours) }
    if let due = urgency.due.first {
      parts.append(words.next(due.title[language], due.about, due.day.spoken(language)))
    }
    if let date = submittedOn(urgency) {
      parts.append(
        words.submitted(
          by: people.name(of: urgency.submittedBy), on: date.spoken(language), summary.status))
    }
    frame.horizontalLine(row: row, column: 1, columns: frame.size.columns - 2)
    let lines = Wrap.lines(parts.joined(separator: " "), width: frame.size.columns - 2)
    for (offset, line) in lines.prefix(frame.size.rows - 3 - row).enumerated() {
      frame.put(line, row: row + 1 + offset, column: 1, limit: frame.size.columns - 2, style: .text)
    }
  }

  /// Whether the person at the keyboard submitted the case, under this login or another.
  private func roster(says login: String) -> Bool {
    !login.isEmpty && people.isSamePerson(login, settings.login)
  }
}

/// Which columns of the queue fit, and where they stand.
struct QueueLayout {
  enum Kind {
    case number, title, stops, alerts, due, youngest, waits, approvals, author
  }

  struct Field {
    var kind: Kind
    var start: Int
    var width: Int
    var title: LocalText
  }

  let fields: [Field]

  init(columns: Int) {
    let words = QueueWords(language: .nl)
    let isWide = columns >= 100
    var wanted: [(Kind, Int, LocalText)] = [(.number, 9, CaseListScreen.Column.number.title)]
    if columns >= 76 { wanted.append((.title, 0, CaseListScreen.Column.title.title)) }
    wanted += [
      (.stops, 4, words.stops), (.alerts, isWide ? 24 : 10, words.alerts), (.due, 10, words.due),
      (.youngest, 8, words.youngest), (.waits, 5, words.waits), (.approvals, 8, words.approvals),
    ]
    if isWide { wanted.append((.author, 16, LocalText(nl: "van", en: "from"))) }
    let fixed = wanted.reduce(2) { $0 + ($1.1 == 0 ? 0 : $1.1) + 1 }
    let flexible = max(8, columns - fixed)
    var start = 1
    fields = wanted.map { kind, width, title in
      let width = width == 0 ? flexible : width
      defer { start += width + 1 }
      return Field(kind: kind, start: start, width: max(0, min(width, columns - start)), title: title)
    }
  }
}
