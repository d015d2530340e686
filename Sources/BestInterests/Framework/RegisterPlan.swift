/// What an organisation counts over all its cases under a framework.
public struct RegisterPlan: Equatable, Sendable {
  /// Proposals that are counted by themselves, because they weigh heaviest for a child.
  public struct Flagged: Equatable, Sendable {
    /// What they are called, as in "proposals to separate".
    public var title: LocalText
    /// When a case proposes it for a child.
    public var condition: Condition
    /// The question about the child that holds the grounds.
    public var ground: String?

    /// Makes what is counted.
    public init(title: LocalText, condition: Condition, ground: String? = nil) {
      self.title = title
      self.condition = condition
      self.ground = ground
    }
  }

  /// The ages at which a new age band begins, such as 6, 12 and 16.
  public var ageBands: [Int]
  public var flagged: Flagged?
  /// The question about a child that says whether and how it was heard.
  public var heard: String?
  /// The date question about a child that says when the decision was explained to it.
  public var explainedOn: String?
  /// The date question about a child that says when to look again.
  public var reviewOn: String?
  /// The date question about a child that says when somebody last did.
  public var reviewedOn: String?
  /// The texts that name somebody, fields of repeating questions too: they are left out of pseudonymised copies.
  public var identifying: [String]

  /// Makes a plan; what is left out is not counted.
  public init(
    ageBands: [Int] = [6, 12, 16], flagged: Flagged? = nil, heard: String? = nil, explainedOn: String? = nil,
    reviewOn: String? = nil, reviewedOn: String? = nil, identifying: [String] = []
  ) {
    self.ageBands = ageBands
    self.flagged = flagged
    self.heard = heard
    self.explainedOn = explainedOn
    self.reviewOn = reviewOn
    self.reviewedOn = reviewedOn
    self.identifying = identifying
  }
}
