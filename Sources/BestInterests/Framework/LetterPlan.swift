/// How the letter to a child is made: where it is kept, what fills the template, and how things are said to a child.
public struct LetterPlan: Equatable, Sendable {
  /// Children of about one age, whom a letter is written to in the same way.
  public struct Band: Equatable, Sendable {
    public var id: String
    /// The age from which it no longer suits; nil for the oldest.
    public var ageBelow: Int?

    /// Makes an age band.
    public init(id: String, ageBelow: Int? = nil) {
      self.id = id
      self.ageBelow = ageBelow
    }
  }

  /// Something that stands in the letter, by the name the template uses.
  public struct Part: Equatable, Sendable {
    public var name: String
    /// The questions that tell it; the first that is answered counts.
    public var questions: [String]
    /// What the writer still has to say when nothing does, as it stands in the gap.
    public var missing: LocalText
    /// Whether the answer is written for professionals, so that the writer has to say it anew in the child's words.
    public var isRewritten: Bool

    /// Makes a part of the letter.
    public init(name: String, questions: [String], missing: LocalText, isRewritten: Bool = false) {
      self.name = name
      self.questions = questions
      self.missing = missing
      self.isRewritten = isRewritten
    }
  }

  /// Jargon, and what is said to a child instead; in one language.
  public struct PlainWord: Equatable, Sendable {
    public var language: Language
    public var jargon: String
    public var plain: String

    /// Makes a pair of words.
    public init(language: Language, jargon: String, plain: String) {
      self.language = language
      self.jargon = jargon
      self.plain = plain
    }
  }

  /// The long text question about a child in which the letter is kept.
  public var question: String
  /// The youngest first.
  public var bands: [Band]
  public var parts: [Part]
  /// How the items of a list are said to a child, by list and code.
  public var sayings: [String: [String: LocalText]]
  public var plainWords: [PlainWord]

  /// Makes a plan.
  public init(
    question: String, bands: [Band] = [], parts: [Part] = [], sayings: [String: [String: LocalText]] = [:],
    plainWords: [PlainWord] = []
  ) {
    self.question = question
    self.bands = bands
    self.parts = parts
    self.sayings = sayings
    self.plainWords = plainWords
  }

  /// The band of a child; of unknown age the oldest, because nobody is then talked down to.
  public func band(age: Int?) -> Band? {
    guard let age else { return bands.last }
    return bands.first { $0.ageBelow.map { age < $0 } ?? true } ?? bands.last
  }
}
