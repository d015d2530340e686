/// One question of the framework.
///
/// An object that never changes, and not a value: it is looked up many times for every key, and a value with so
/// many parts would be copied each time.
public final class Question: Sendable {
  /// What kind of answer a question takes.
  public enum Kind: String, CaseIterable, Sendable {
    case text
    case long
    case date
    case one
    case many
    case yesNo
    case number
    case person
    case people
    case option
    case record
    case records
    case repeating
  }

  public let id: String
  public let kind: Kind
  /// The section it stands in; a field stands in the section of its repeating question.
  public let section: String
  public let subject: SubjectKind
  public let label: LocalText
  public let help: LocalText?
  /// The option list of a `one` or `many` question.
  public let list: String?
  public let required: Condition
  public let visible: Condition?
  /// Answered after the decision, in a later part of the work.
  public let isLater: Bool
  /// Who outside the organisation can tell the answer.
  public let askWho: LocalText?
  /// The repeating question this is a field of.
  public let parent: String?
  /// The ids of the fields of a repeating question, in order.
  public let fields: [String]
  /// Whether "explicitly none" is an answer to a repeating question.
  public let allowsNone: Bool
  /// The repeating question whose records can be chosen.
  public let recordsOf: String?
  /// Whether a year or a month without a day is enough.
  public let allowsPartialDate: Bool
  /// Whether the whole answer stays out of every export that is not the child's.
  public let isConfidential: Bool
  /// Whether the program itself answers it, and nobody else can.
  public let isAutomatic: Bool
  public let proposal: Proposal?
  public let choosable: [ChoiceRule]
  /// The field that names a record in lists.
  public let recordTitle: String?
  /// What its framework knows of it; nil while it is part of none.
  let place: Place?

  /// Where a question stands in its framework, so that evaluating need not look that up by name.
  final class Place: Sendable {
    /// Its position among all questions.
    let position: Int
    /// The position of the repeating question it is a field of, and which of its fields it is.
    let parent: Int?
    let field: Int
    /// The list it is answered from.
    let list: OptionList?
    private let unknownCodes: [String]
    private let codesByTag: [String: [String]]

    init(position: Int, parent: Int?, field: Int, list: OptionList?) {
      self.position = position
      self.parent = parent
      self.field = field
      self.list = list
      let items = list?.items ?? []
      unknownCodes = items.filter(\.isUnknown).map(\.code)
      codesByTag = Dictionary(
        items.flatMap { item in item.tags.map { ($0, [item.code]) } }, uniquingKeysWith: +)
    }

    /// Whether a code of the list is the honest "not known".
    func isUnknown(_ code: String) -> Bool { unknownCodes.contains(code) }

    /// Whether a code of the list has a tag.
    func has(_ tag: String, _ code: String) -> Bool { codesByTag[tag]?.contains(code) ?? false }
  }

  /// Makes a question.
  public init(
    id: String, kind: Kind, section: String, subject: SubjectKind, label: LocalText,
    help: LocalText? = nil, list: String? = nil, required: Condition = .constant(false),
    visible: Condition? = nil, isLater: Bool = false, askWho: LocalText? = nil, parent: String? = nil,
    fields: [String] = [], allowsNone: Bool = false, recordsOf: String? = nil,
    allowsPartialDate: Bool = false, isConfidential: Bool = false,
    isAutomatic: Bool = false, proposal: Proposal? = nil, choosable: [ChoiceRule] = [],
    recordTitle: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.section = section
    self.subject = subject
    self.label = label
    self.help = help
    self.list = list
    self.required = required
    self.visible = visible
    self.isLater = isLater
    self.askWho = askWho
    self.parent = parent
    self.fields = fields
    self.allowsNone = allowsNone
    self.recordsOf = recordsOf
    self.allowsPartialDate = allowsPartialDate
    self.isConfidential = isConfidential
    self.isAutomatic = isAutomatic
    self.proposal = proposal
    self.choosable = choosable
    self.recordTitle = recordTitle
    place = nil
  }

  /// The same question as part of a framework.
  init(_ question: Question, at place: Place) {
    id = question.id
    kind = question.kind
    section = question.section
    subject = question.subject
    label = question.label
    help = question.help
    list = question.list
    required = question.required
    visible = question.visible
    isLater = question.isLater
    askWho = question.askWho
    parent = question.parent
    fields = question.fields
    allowsNone = question.allowsNone
    recordsOf = question.recordsOf
    allowsPartialDate = question.allowsPartialDate
    isConfidential = question.isConfidential
    isAutomatic = question.isAutomatic
    proposal = question.proposal
    choosable = question.choosable
    recordTitle = question.recordTitle
    self.place = place
  }

  /// An answer the program can compute and show, but never fills in by itself.
  public enum Proposal: Equatable, Sendable {
    /// The last day of the term chosen in one question, from the date in another.
    case deadline(term: String, from: String)
    /// A number of weeks after the date in another question.
    case after(from: String, weeks: Int)
    /// Whole years since the date in another question.
    case yearsSince(from: String)
    /// Yes when two answers are equal, else no.
    case same(String, String)
  }

  /// A candidate can be chosen only while a condition holds for it.
  public struct ChoiceRule: Equatable, Sendable {
    public var condition: Condition
    public var because: LocalText

    /// Makes a rule with the reason shown when it refuses.
    public init(condition: Condition, because: LocalText) {
      self.condition = condition
      self.because = because
    }
  }
}

/// The sort of thing a question, section or consideration is about.
public enum SubjectKind: String, CaseIterable, Sendable {
  case wholeCase = "case"
  case person
  case child
  case option
  case childOption
}
