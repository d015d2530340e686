/// The questions for the talk with a child, in simple words and in the child's order.
public struct HearingAid: Equatable, Sendable {
  /// Questions about one thing.
  public struct Topic: Equatable, Sendable {
    public var id: String
    public var title: LocalText
    public var questions: [Prompt]

    /// Makes a topic of the talk.
    public init(id: String, title: LocalText, questions: [Prompt]) {
      self.id = id
      self.title = title
      self.questions = questions
    }
  }

  /// One question to put to the child.
  public struct Prompt: Equatable, Sendable {
    public var text: LocalText
    /// The youngest age it suits, in whole years.
    public var ageFrom: Int?
    /// The age from which it no longer suits.
    public var ageBelow: Int?
    public var condition: Condition?
    /// The question of the form where the answer is written down.
    public var answers: String?

    /// Makes a question to put to the child.
    public init(
      text: LocalText, ageFrom: Int? = nil, ageBelow: Int? = nil, condition: Condition? = nil,
      answers: String? = nil
    ) {
      self.text = text
      self.ageFrom = ageFrom
      self.ageBelow = ageBelow
      self.condition = condition
      self.answers = answers
    }

    /// Whether it suits a child of an age; of unknown age every question does.
    public func suits(age: Int?) -> Bool {
      guard let age else { return true }
      return (ageFrom.map { age >= $0 } ?? true) && (ageBelow.map { age < $0 } ?? true)
    }
  }

  public var title: LocalText
  public var intro: LocalText
  public var closing: LocalText
  public var topics: [Topic]

  /// Makes the aid.
  public init(title: LocalText, intro: LocalText, closing: LocalText, topics: [Topic]) {
    self.title = title
    self.intro = intro
    self.closing = closing
    self.topics = topics
  }
}
