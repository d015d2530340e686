/// How a decision report under a framework is laid out; without a plan it follows the steps and sections.
public struct ReportPlan: Equatable, Sendable {
  /// Sections of questions about a child under one heading, such as the child's situation or the weighing.
  public struct Heading: Equatable, Sendable {
    public var title: LocalText
    public var sections: [String]

    /// Makes a heading.
    public init(title: LocalText, sections: [String]) {
      self.title = title
      self.sections = sections
    }
  }

  /// One row of the table in which the options stand side by side.
  public struct Row: Equatable, Sendable {
    public var title: LocalText
    /// Questions about an option, or about a child under an option; their answers share the cell.
    public var questions: [String]

    /// Makes a row.
    public init(title: LocalText, questions: [String]) {
      self.title = title
      self.questions = questions
    }
  }

  /// The repeating question that holds the evidence, and the fields that stand in its index.
  public struct Evidence: Equatable, Sendable {
    public var question: String
    public var columns: [String]

    /// Names where the evidence stands.
    public init(question: String, columns: [String]) {
      self.question = question
      self.columns = columns
    }
  }

  /// The questions in which the child itself speaks.
  public var ownWords: [String]
  /// The questions that say in a few words what the case is about.
  public var facts: [String]
  /// For each child, in this order.
  public var headings: [Heading]
  public var options: [Row]
  public var evidence: Evidence?

  /// Makes a plan; an empty one leaves the order to the framework.
  public init(
    ownWords: [String] = [], facts: [String] = [], headings: [Heading] = [], options: [Row] = [],
    evidence: Evidence? = nil
  ) {
    self.ownWords = ownWords
    self.facts = facts
    self.headings = headings
    self.options = options
    self.evidence = evidence
  }
}
