import BestInterests
import TextScreen

/// Options side by side for one child: a row for each question, a column for each option.
struct ColumnsModel: Equatable, Sendable {
  var row = 0
  var column = 0
  var topLine = 0

  /// The questions compared: those about an option, then those about the child under it.
  static func questions(_ framework: Framework) -> [Question] {
    [SubjectKind.option, .childOption].flatMap { kind in
      framework.questions.filter { $0.subject == kind && $0.parent == nil }
    }
  }

  /// The answer in a cell.
  static func slot(_ question: Question, child: String, option: String) -> Slot {
    question.subject == .option
      ? Slot(question.id, .option(option)) : Slot(question.id, .childOption(child: child, option: option))
  }

  mutating func move(rows: Int, columns: Int, within size: (rows: Int, columns: Int)) {
    row = min(max(0, row + rows), max(0, size.rows - 1))
    column = min(max(0, column + columns), max(0, size.columns - 1))
  }
}
