/// Which texts of a case are compared with those of its author's other cases, as advice that changes no status.
public struct BoilerplateRule: Equatable, Sendable {
  public var questions: [String]
  /// From which share of its own words, in percent, a text is worth a look.
  public var share: Int
  /// How many successive words make a passage at least.
  public var words: Int

  /// Makes the rule.
  public init(questions: [String], share: Int, words: Int) {
    self.questions = questions
    self.share = share
    self.words = words
  }
}
