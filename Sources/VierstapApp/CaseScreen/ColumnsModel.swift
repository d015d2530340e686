import BestInterests
import TextScreen

/// Answers side by side for one child: the options of the case, or the table of a section.
struct ColumnsModel: Equatable, Sendable {
  enum Source: Equatable, Sendable {
    /// A row for each question about an option, a column for each option.
    case options
    /// The table that a section of the framework describes.
    case section(String)
  }

  /// One row of the table.
  struct Line: Equatable, Sendable {
    var label: String
    var help: String
    /// The answers, one for each column.
    var cells: [Slot]
  }

  var source = Source.options
  var row = 0
  var column = 0
  var topLine = 0

  mutating func move(rows: Int, columns: Int, within size: (rows: Int, columns: Int)) {
    row = min(max(0, row + rows), max(0, size.rows - 1))
    column = min(max(0, column + columns), max(0, size.columns - 1))
  }

  /// The rows for a child.
  func lines(_ framework: Framework, _ file: Case, child: String, _ language: Language) -> [Line] {
    switch source {
    case .options:
      return [SubjectKind.option, .childOption].flatMap { kind in
        framework.questions.filter { $0.subject == kind && $0.parent == nil }
      }.map { question in
        Line(
          label: question.label[language], help: "",
          cells: file.options.map { option in
            question.subject == .option
              ? Slot(question.id, .option(option))
              : Slot(question.id, .childOption(child: child, option: option))
          })
      }
    case .section(let id):
      guard let section = framework.section(id), let table = section.table else { return [] }
      let subject: Subject = section.subject == .wholeCase ? .wholeCase : .person(child)
      return table.rows.map { row in
        Line(
          label: row.title[language], help: row.help?[language] ?? "",
          cells: row.cells.map { Slot($0, subject) })
      }
    }
  }

  /// What stands above the columns; the chosen option is marked.
  func headings(_ framework: Framework, _ wording: CaseWording, child: String?) -> [String] {
    switch source {
    case .options:
      let chosen = wording.file.choice(framework.roles.chosenOption, .wholeCase)
      return wording.file.options.map { ($0 == chosen ? "✓ " : "") + wording.optionName($0) }
    case .section(let id):
      guard let section = framework.section(id), let table = section.table else { return [] }
      return wording.headings(of: table, child: section.subject == .wholeCase ? nil : child)
    }
  }
}

extension Framework.Section {
  /// The questions that are answered in the table of the section and not in the form.
  func tableQuestions(_ framework: Framework) -> Set<String> {
    guard let table, subject == .child || subject == .wholeCase else { return [] }
    return Set(table.rows.flatMap(\.cells)).filter { framework.question($0)?.isWritten == false }
  }
}

extension Question {
  /// Whether the answer is typed, for which a cell of a table has no room.
  var isWritten: Bool {
    switch kind {
    case .text, .long, .date, .number, .repeating: true
    case .one, .many, .yesNo, .person, .people, .option, .record, .records: false
    }
  }
}
