/// How the questions of a section can also be answered in a table: what stands in its rows and columns.
public struct SectionTable: Equatable, Sendable {
  /// One row: a heading and a question for every column.
  public struct Row: Equatable, Sendable {
    public var title: LocalText
    public var help: LocalText?
    /// The questions, one for each column.
    public var cells: [String]

    /// Makes a row.
    public init(title: LocalText, help: LocalText? = nil, cells: [String]) {
      self.title = title
      self.help = help
      self.cells = cells
    }
  }

  /// Who stands for what the table says.
  public struct Confirmation: Equatable, Sendable {
    public var condition: Condition
    /// What is said when the condition holds, and what when it does not.
    public var yes: LocalText
    public var no: LocalText

    /// Makes a confirmation.
    public init(condition: Condition, yes: LocalText, no: LocalText) {
      self.condition = condition
      self.yes = yes
      self.no = no
    }
  }

  /// The headings of the columns; they may quote answers.
  public var columns: [LocalText]
  public var rows: [Row]
  public var confirmation: Confirmation?

  /// Makes a table.
  public init(columns: [LocalText], rows: [Row], confirmation: Confirmation? = nil) {
    self.columns = columns
    self.rows = rows
    self.confirmation = confirmation
  }
}
