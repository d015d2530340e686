public import BestInterests

/// What was done to a case in one revision, by whom, when and why.
public struct Change: Equatable, Sendable {
  /// The login of the person who saved.
  public var by: String
  public var at: Timestamp
  /// What was done, such as "created" or "edited".
  public var action: String
  public var reason: String
  /// SHA-256 of the revision before this one in hexadecimal; empty in the first.
  public var previous: String
  /// The framework the case was moved from, when that is what was done.
  public var migratedFrom: FrameworkReference?

  /// Describes a change.
  public init(
    by: String, at: Timestamp, action: String, reason: String = "", previous: String = "",
    migratedFrom: FrameworkReference? = nil
  ) {
    self.by = by
    self.at = at
    self.action = action
    self.reason = reason
    self.previous = previous
    self.migratedFrom = migratedFrom
  }
}

/// One case file: the case, what a list shows of it, its last change, and what this program does not know.
public struct CaseDocument: Equatable, Sendable {
  public var file: Case
  /// What a list shows; its author, moment and revision are those of the change.
  public var summary: CaseSummary
  public var change: Change
  public var extras: CaseExtras

  /// Puts a document together.
  public init(file: Case, summary: CaseSummary, change: Change, extras: CaseExtras = CaseExtras()) {
    self.file = file
    self.summary = summary
    self.change = change
    self.extras = extras
  }
}
