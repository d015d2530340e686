import BestInterests
import TextScreen

extension App {
  /// Draws the case as a reviewer reads it: the sheets with what was read, what is at stake, and the sheet at hand.
  func drawReview(_ frame: inout Frame) {
    guard let screen = open else { return }
    let area = contentRows
    let lines = screen.review.lines
    for (offset, line) in lines.dropFirst(screen.review.top).prefix(area.count).enumerated() {
      draw(line.shown, &frame, row: area.lowerBound + offset, column: 1, limit: frame.size.columns - 2)
    }
    let row = area.lowerBound + screen.review.selected - screen.review.top
    frame.cursor = Position(row: row, column: 0)
    frame.restyle(Rect(row: row, column: 0, rows: 1, columns: frame.size.columns)) { $0.reversed() }
  }

  /// The sheets by name, each child with whether its sheet was opened; what does not fit is told by number.
  func drawSheets(_ frame: inout Frame) {
    guard let framework, let screen = open else { return }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    let read = Set(childrenRead)
    let isKept = isReadingCounted
    func labels(_ isNamed: (Int) -> Bool) -> [String] {
      reviewSheets.enumerated().map { index, sheet in
        guard let child = sheet.child else { return " \(reviewWords.wholeCase) " }
        let mark = !isKept ? "" : read.contains(child) ? "✓ " : "○ "
        return " \(mark)\(isNamed(index) ? wording.personName(child) : String(index)) "
      }
    }
    let here = reviewSheets.firstIndex(of: screen.review.sheet) ?? 0
    let full = labels { _ in true }
    let columns = frame.size.columns
    let fits = full.reduce(-1) { $0 + TextWidth.columns(of: $1) + 1 } <= columns
    var column = 0
    for (index, label) in (fits ? full : labels { $0 == here }).enumerated() {
      let style = index == here ? Style.heading.reversed() : .text
      column += frame.put(label, row: 1, column: column, limit: columns - column, style: style) + 1
    }
  }

  /// What must not be out of sight on any sheet: the heaviest for this child or case, the option, what was read.
  func drawStake(_ frame: inout Frame) {
    guard let framework, let screen = open else { return }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    let evaluator = Evaluator(framework: framework, case: screen.file, today: today)
    let child = screen.review.sheet.child
    let alerts = framework.review.alerts.filter { alert in
      guard evaluator.holds(alert) else { return false }
      return child == nil || alert.subject != .child
        || evaluator.children(under: alert).contains { $0 == child }
    }
    let columns = frame.size.columns
    let progress = progressOfReading
    let width = TextWidth.columns(of: progress)
    let room = columns - width - 4
    var column = 1
    if !alerts.isEmpty {
      let text = "! " + alerts.map { $0.title[language].uppercased() }.joined(separator: ", ")
      column += frame.put(text, row: 2, column: column, limit: room, style: .danger, ellipsis: true) + 2
    }
    if let option = evaluator.option(.decisive) {
      frame.put(
        wording.optionName(option), row: 2, column: column, limit: room - column + 1, style: .key,
        ellipsis: true)
    }
    frame.put(progress, row: 2, column: columns - width - 1, limit: width, style: .text)
  }

  private var progressOfReading: String {
    guard let screen = open, isReadingCounted else { return "" }
    return reviewWords.childrenRead(childrenRead.count, of: screen.children.count)
  }
}
