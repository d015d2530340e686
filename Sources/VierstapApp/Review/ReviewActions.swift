import BestInterests
import TextScreen

/// Reading a case as a reviewer does: sheet by sheet, from any line to its question and back with one key.
extension App {
  var reviewWords: ReviewWords { ReviewWords(language: language) }

  /// The children of the open submission whose sheets the person opened, in the order of the case.
  var childrenRead: [String] {
    guard let screen = open else { return [] }
    let read = readSheets[screen.content] ?? []
    return screen.children.filter { read.contains($0) }
  }

  /// Whether it matters which children were read: while a submission waits for a judgement.
  var isReadingCounted: Bool { open?.file.status == .submitted || open?.file.status == .inReview }

  /// Shows the case as a reviewer reads it, or goes back to the questions.
  mutating func toggleReview() -> [Effect] {
    endTyping()
    guard let screen = open else { return [] }
    if screen.pane == .review {
      open?.pane = .form
      return []
    }
    open?.isReviewing = true
    open?.pane = .review
    compareWithEarlier()
    openSheet(screen.review.sheet)
    return wantEarlierSubmission()
  }

  /// Reads the sheet of a child, from wherever that is asked.
  mutating func readSheet(of child: String) {
    overlays = []
    open?.isReviewing = true
    open?.pane = .review
    openSheet(.child(child))
  }

  /// Shows a sheet from its beginning; the sheet of a child counts as read from then on.
  mutating func openSheet(_ sheet: ReviewScreen.Sheet) {
    guard let screen = open else { return }
    var sheet = sheet
    if let child = sheet.child {
      if screen.children.contains(child) {
        open?.child = child
        noteAsRead(child)
        // The panel and the questions are those of the child whose sheet is read.
        if screen.child != child { rebuild() }
      } else {
        sheet = .wholeCase
      }
    }
    let lines = reviewLines(of: sheet)
    open?.review.open(sheet, lines)
  }

  /// What was read is told by the content, so that nothing read before a change counts after it.
  private mutating func noteAsRead(_ child: String) {
    guard let screen = open, isReadingCounted else { return }
    readSheets[screen.content, default: []].insert(child)
  }

  /// Makes the sheet at hand anew, after a change or for another width.
  mutating func refreshReview() {
    guard let screen = open, screen.pane == .review else { return }
    if let child = screen.review.sheet.child, !screen.children.contains(child) {
      return openSheet(.wholeCase)
    }
    let lines = reviewLines(of: screen.review.sheet)
    open?.review.renew(lines)
  }

  /// The lines of a sheet as the case stands.
  func reviewLines(of sheet: ReviewScreen.Sheet) -> [ReviewScreen.Line] {
    guard let framework, let screen = open else { return [] }
    let workedOnIt =
      roles.may(.review) && isReadingCounted ? transition?.ownWork.map { people.name(of: $0) } : nil
    var builder = ReviewBuilder(
      evaluator: Evaluator(framework: framework, case: screen.file, today: today),
      evaluation: screen.evaluation,
      wording: CaseWording(framework: framework, case: screen.file, language: language, today: today),
      remarks: remarkLines, width: reviewWidth, read: isReadingCounted ? Set(childrenRead) : nil,
      workedOnIt: workedOnIt,
      difference: screen.difference, earlier: screen.earlier?.file.workflow.submission?.submission)
    return builder.build(sheet)
  }

  /// Columns of text in the review screen; longer lines are hard to read.
  private var reviewWidth: Int { max(10, min(size.columns - 2, 100)) }

  /// Goes to the next sheet: the case, then each child, then the case again.
  mutating func cycleSheet(_ distance: Int) {
    guard let screen = open else { return }
    let sheets = reviewSheets
    let here = sheets.firstIndex(of: screen.review.sheet) ?? 0
    openSheet(sheets[(here + distance + sheets.count) % sheets.count])
  }

  /// The sheets of the open case in their order.
  var reviewSheets: [ReviewScreen.Sheet] {
    [.wholeCase] + (open?.children ?? []).map { .child($0) }
  }

  /// Performs a command of the review screen.
  mutating func performInReview(_ id: CommandID) -> [Effect] {
    let page = max(1, contentRows.count - 1)
    switch id {
    case .up: open?.review.move(by: -1)
    case .down: open?.review.move(by: 1)
    case .pageUp: open?.review.turnPage(by: -page)
    case .pageDown: open?.review.turnPage(by: page)
    case .first: open?.review.move(by: -100_000)
    case .last: open?.review.move(by: 100_000)
    case .nextField: open?.review.moveToStop(1)
    case .previousField: open?.review.moveToStop(-1)
    case .nextCase: return goToNextCase()
    case .details, .trace:
      guard let finding = open?.review.current?.finding else {
        say(words.noTraceHere)
        return []
      }
      if id == .trace { show(TraceWanted(finding: finding)) } else { showDetails(of: finding) }
    case .jump:
      guard let line = open?.review.current else { return [] }
      if let action = line.shown.action { return perform(action) }
      if let target = line.shown.target { jump(to: target) } else { say(words.nothingHere) }
    default: say(words.notHere)
    }
    return []
  }
}
