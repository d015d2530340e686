/// What was submitted: the content as it was, what the considerations said of it, and what the writer declared.
public struct Submission: Equatable, Sendable {
  /// What the supervisor is asked for.
  public enum Purpose: String, CaseIterable, Sendable {
    case approval
    /// A proposal that a hard stop forbids, so that it is seen and counted; it can only be returned or rejected.
    case rejection
  }

  /// The result of one consideration at the moment of submission.
  public struct Result: Hashable, Sendable {
    /// The id of the consideration.
    public var consideration: String
    /// The child it is about, or nil for the case.
    public var child: String?
    public var status: Status

    /// Records a result.
    public init(consideration: String, child: String?, status: Status) {
      self.consideration = consideration
      self.child = child
      self.status = status
    }
  }

  public var purpose: Purpose
  /// SHA-256 of the frozen content in hexadecimal.
  public var content: String
  public var framework: FrameworkReference
  /// The result of every consideration that was at issue.
  public var results: [Result]
  /// Why the writer departs from each required consideration that is violated.
  public var deviations: [Deviation]
  /// The sentence the writer confirmed.
  public var statement: String
  /// How many reviewers must approve.
  public var reviewers: Int

  /// Describes a submission.
  public init(
    purpose: Purpose, content: String, framework: FrameworkReference, results: [Result],
    deviations: [Deviation] = [], statement: String, reviewers: Int = 1
  ) {
    self.purpose = purpose
    self.content = content
    self.framework = framework
    self.results = results
    self.deviations = deviations
    self.statement = statement
    self.reviewers = reviewers
  }
}

/// A required consideration that is violated, and why somebody departs from it all the same.
public struct Deviation: Hashable, Sendable {
  /// Which consideration, and for whom.
  public struct Row: Hashable, Sendable {
    /// The id of the consideration.
    public var consideration: String
    /// The child it is about, or nil for the case.
    public var child: String?

    /// Names a row of the panel.
    public init(consideration: String, child: String?) {
      self.consideration = consideration
      self.child = child
    }
  }

  public var row: Row
  /// In the person's own words.
  public var reason: String

  /// Records a deviation.
  public init(row: Row, reason: String) {
    self.row = row
    self.reason = reason
  }
}

/// What a reviewer decided, over which content, having read what.
public struct Decision: Equatable, Sendable {
  /// SHA-256 of the content that was read, in hexadecimal.
  public var content: String
  /// The children whose pages the reviewer opened.
  public var childrenRead: [String]
  /// The deviations the reviewer accepts, each in own words.
  public var accepted: [Deviation]
  /// The reviewer's signature, when the decision is an approval.
  public var signature: Signature?

  /// Describes a decision.
  public init(
    content: String, childrenRead: [String], accepted: [Deviation] = [], signature: Signature? = nil
  ) {
    self.content = content
    self.childrenRead = childrenRead
    self.accepted = accepted
    self.signature = signature
  }
}

/// An Ed25519 signature with the key that made it, both in hexadecimal.
public struct Signature: Hashable, Sendable {
  public var key: String
  public var value: String

  /// Describes a signature.
  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}
