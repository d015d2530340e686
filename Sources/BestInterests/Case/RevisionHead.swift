/// What the beginning of a revision says: who saved it, when, what was done and why, and how far the case was.
public struct RevisionHead: Equatable, Sendable {
  public var revision: Int
  /// The login of the person.
  public var by: String
  public var at: Timestamp
  /// What was done, such as "edited", or the name of a step of the workflow.
  public var action: String
  public var reason: String
  /// How many steps of the plan had nothing required left.
  public var completedSteps: Int

  /// Describes a revision.
  public init(revision: Int, by: String, at: Timestamp, action: String, reason: String, completedSteps: Int) {
    self.revision = revision
    self.by = by
    self.at = at
    self.action = action
    self.reason = reason
    self.completedSteps = completedSteps
  }
}
