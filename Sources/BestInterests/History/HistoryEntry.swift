/// One revision of a case as its history tells it: who saved it, when and why, and what differs from the one before.
public struct HistoryEntry: Equatable, Sendable {
  /// Who saved a revision, when, and what for.
  public struct Saving: Equatable, Sendable {
    /// The login of the person.
    public var by: String
    public var at: Timestamp
    /// What was done; see `ActionName`.
    public var action: String
    public var reason: String

    /// Describes a saving.
    public init(by: String, at: Timestamp, action: String, reason: String) {
      self.by = by
      self.at = at
      self.action = action
      self.reason = reason
    }
  }

  public enum Content: Equatable, Sendable {
    /// What differs from an earlier revision, which is the one before unless that cannot be read; nil when there is
    /// none before.
    case differences(CaseDifference, since: Int?)
    /// Why the revision cannot be read.
    case unreadable(LocalText)
    /// No revision before it can be read, so that nothing can be said about what changed.
    case incomparable
  }

  public var revision: Int
  /// Nil when not even the beginning of its file can be read.
  public var saving: Saving?
  public var content: Content
  /// Whether its file, or the one before, is not as the program wrote it.
  public var isAltered: Bool

  /// Describes a revision.
  public init(revision: Int, saving: Saving?, content: Content, isAltered: Bool = false) {
    self.revision = revision
    self.saving = saving
    self.content = content
    self.isAltered = isAltered
  }

  /// What differs, as far as that can be said.
  public var difference: CaseDifference? {
    if case .differences(let difference, _) = content { difference } else { nil }
  }

  /// Whether the case can be shown as it stood then.
  public var isReadable: Bool {
    if case .unreadable = content { false } else { true }
  }
}

/// A part of the history of a case, the latest revision first.
public struct CaseHistory: Equatable, Sendable {
  /// The number of the case.
  public var number: String
  /// The latest revision of the case.
  public var latest: Int
  public var entries: [HistoryEntry]
  /// The revision with which the part before this one begins; nil when this is the beginning.
  public var earlier: Int?

  /// Describes a part of a history.
  public init(number: String, latest: Int, entries: [HistoryEntry], earlier: Int?) {
    self.number = number
    self.latest = latest
    self.entries = entries
    self.earlier = earlier
  }
}
