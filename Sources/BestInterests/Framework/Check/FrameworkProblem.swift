/// One fault of a framework: where it stands in the file and what is wrong there.
public struct FrameworkProblem: Error, Equatable, Sendable {
  /// The place in the framework file, such as `considerations[3].satisfiedWhen.all[1].question`.
  public var path: String
  public var kind: Kind

  /// Makes a problem at a place.
  public init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// What can be wrong with a framework whose file could be read.
  public enum Kind: Equatable, Sendable {
    /// Two things of the same sort bear one id.
    case duplicate(String)
    /// An id with other characters than letters, digits, points and hyphens.
    case badID(String)
    /// Something is named that does not exist.
    case unknown(Thing, String)
    /// An item or a tag is named that a list does not have.
    case notInList(Thing, String, list: String)
    /// A test or a role that the kind of the question does not allow.
    case wrongKind(question: String, kind: Question.Kind, allowed: [Question.Kind])
    /// A question is about something else than its use asks for.
    case wrongSubject(question: String, allowed: [SubjectKind])
    /// Two answers that can never be equal are compared.
    case incomparable(String, String)
    /// A question is read where it is not said for which child, person, option or record.
    case notBound(question: String, Need)
    /// Definitions or visibilities that need their own value.
    case cycle([String])
    /// Definitions and visibilities that refer on too far, or come to too many tests.
    case tooLarge
    case emptyText(Language)
    /// Something that this thing needs is not there.
    case missing(Part)
    /// Something is given that this thing has no use for.
    case needless(Part)
    /// A field whose id does not begin with that of its repeating question.
    case fieldID(String, parent: String)
    /// The list of roles has no item that marks a child.
    case noChildRole
    /// A term is asked of a list in which no item has one.
    case noTerm(list: String)
    /// A number that makes no sense here.
    case outOfRange(Int, ClosedRange<Int>)
    /// A source or a rule that ends before it begins.
    case endsBeforeStart
    /// A link that is not a web address.
    case badLink(String)
    /// A condition that can never be true, or something that depends on one.
    case impossible(Impossibility)
    /// Two periods of a term hold for the same starting day.
    case overlap
    /// A row of a table with more or fewer cells than the table has columns.
    case rowWidth(cells: Int, columns: Int)
    /// A cell of a table that is no question of the section.
    case outsideSection(question: String, section: String)
    /// A brace without its partner in a text with placeholders.
    case strayBrace
    /// A text that quotes a confidential answer.
    case confidentialQuote(question: String)
  }

  /// The sorts of things a framework refers to.
  public enum Thing: Equatable, Sendable {
    case question
    case list
    case step
    case section
    case source
    case definition
    case item
    case tag
    case field
    case term
  }

  /// What must be bound before a question can be read.
  public enum Need: Hashable, Sendable {
    case child
    case person
    case option
    /// A record of this repeating question.
    case record(String)
  }

  /// A part of a question, a list or a consideration.
  public enum Part: String, Equatable, Sendable {
    case list
    case items
    case fields
    case recordsOf = "of"
    case none
    case partial
    case proposal
    case choosable
    case recordTitle
    case sources
    case questions
    case steps
    case considerations
    case bound = "atLeast, atMost, below"
    case status
    case confidential
    case periods
    case columns
    case rows
    case topics
    case automatic
    case later
  }
}
