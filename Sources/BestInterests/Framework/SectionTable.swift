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

  public var columns: [LocalText]
  public var rows: [Row]

  /// Makes a table.
  public init(columns: [LocalText], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }
}
