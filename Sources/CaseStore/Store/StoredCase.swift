public import BestInterests

/// A case as the store holds it: one revision, as it was read or written.
public struct StoredCase: Equatable, Sendable {
  public var file: Case
  public var revision: Int
  /// SHA-256 of the bytes of the revision, in hexadecimal.
  public var digest: String
  /// What was done in this revision.
  public var change: Change
  /// What a list shows of this revision.
  public var summary: CaseSummary
  public var extras: CaseExtras
  /// Whether the file is as the program wrote it.
  public var seal: Seal

  init(_ document: CaseDocument, digest: String, seal: Seal = .good) {
    self.seal = seal
    file = document.file
    revision = document.summary.revision
    self.digest = digest
    change = document.change
    summary = document.summary
    extras = document.extras
  }
}

/// How a save ended; in both cases everything is on the disk.
public enum Committed: Equatable, Sendable {
  /// The case as it was handed over is the latest revision.
  case saved(StoredCase)
  /// Others had saved meanwhile: the latest revision holds both. `theirs` is the last of their changes; each
  /// answer in `conflicts` was changed by both and holds mine with theirs as its rival.
  case merged(StoredCase, theirs: Change, conflicts: [Slot])
}
