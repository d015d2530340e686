/// What must happen by when: the answer that starts a term, how long it is, and what ends the waiting.
public struct DeadlineRule: Equatable, Sendable {
  /// On what the deadline rests.
  public enum Kind: String, CaseIterable, Sendable {
    case statutory
    /// A norm of the organisation or the program, not law.
    case norm
    /// Somebody reaches an age.
    case age
  }

  /// Where the length comes from.
  public enum Length: Equatable, Sendable {
    case term(TermReference)
    /// The term of the item chosen in this question.
    case chosen(question: String)
  }

  public var id: String
  public var title: LocalText
  public var kind: Kind
  public var explanation: LocalText
  public var sources: [String]
  /// The date question that starts it; a field of a repeating question starts one for each record.
  public var from: String
  public var length: Length
  /// The date question in which people record the last day themselves.
  public var given: String?
  public var appliesWhen: Condition
  public var doneWhen: Condition
  /// From how many days before the last day it counts as near.
  public var nearDays: Int
  /// Whether it goes on when the case is closed, as a review that was handed over.
  public var isAfterClosing: Bool

  /// Makes a rule for a deadline.
  public init(
    id: String, title: LocalText, kind: Kind, explanation: LocalText, sources: [String], from: String,
    length: Length, given: String? = nil, appliesWhen: Condition = .constant(true),
    doneWhen: Condition = .constant(false), nearDays: Int = 14, isAfterClosing: Bool = false
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.explanation = explanation
    self.sources = sources
    self.from = from
    self.length = length
    self.given = given
    self.appliesWhen = appliesWhen
    self.doneWhen = doneWhen
    self.nearDays = nearDays
    self.isAfterClosing = isAfterClosing
  }
}

extension Framework {
  /// Whether an answer settles a deadline that goes on when the case is closed, so that it can still be given then.
  public func settlesAfterClosing(_ question: String) -> Bool {
    !isFrozen(question)
      && deadlines.contains { $0.isAfterClosing && questions(readBy: $0.doneWhen).contains(question) }
  }

  /// The questions that a condition names, directly or through a definition.
  func questions(readBy condition: Condition) -> Set<String> {
    var questions: Set<String> = []
    var definitions: Set<String> = []
    var waiting = [condition]
    while let next = waiting.popLast() {
      questions.formUnion(next.questionsNamed)
      if case .defined(let name) = next, definitions.insert(name).inserted, let meant = self.definitions[name]
      {
        waiting.append(meant)
      }
      waiting += next.parts
    }
    return questions
  }
}
