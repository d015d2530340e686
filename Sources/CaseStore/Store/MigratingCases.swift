public import BestInterests

extension Store {
  /// Moves a case to another framework as the revision after the one it was read from.
  ///
  /// Only while the case is being worked on, and only over the latest revision, because a person must have seen what
  /// moves. The earlier revision stays as it was, under its own framework. Any error means that nothing was saved.
  public func migrate(
    _ base: StoredCase, from old: Framework, to new: Framework, by: String, at: Timestamp, reason: String,
    summarise: (Case, Int) -> CaseSummary
  ) throws(StoreError) -> StoredCase {
    try check(base.file, old)
    let number = try caseNumber(base.file.number)
    guard base.file.status.isBeingWorkedOn else {
      throw .keepsFramework(number: number.text, base.file.status)
    }
    let file = CaseMigration(base.file, from: old, to: new).migrated
    let change = Change(
      by: by, at: at, action: ActionName.migrated, reason: reason, previous: base.digest,
      migratedFrom: base.file.framework)
    let extras = base.extras.forNextRevision.carried(to: file, framework: new)
    return try publish(file, extras, change, over: base, framework: new, summarise)
  }

  /// Writes a case as the revision after the one it was read from; refused when that is not the latest any more.
  func publish(
    _ file: Case, _ extras: CaseExtras, _ change: Change, over base: StoredCase, framework: Framework,
    _ summarise: (Case, Int) -> CaseSummary
  ) throws(StoreError) -> StoredCase {
    let number = try caseNumber(base.file.number)
    if base.seal == .broken { throw .altered(number: number.text) }
    guard try bytesDigest(of: number, base.revision) == base.digest,
      try latestRevision(of: number) == base.revision
    else { throw .savedMeanwhile(number: number.text) }
    let next = base.revision + 1
    guard next <= CaseNumber.mostRevisions else { throw .full(number.text) }
    let document = Self.document(file, extras, change, summarise(file, next), revision: next)
    let bytes = try CaseFile.checkedBytes(document, framework: framework)
    guard try makeFolder(of: number).publish(bytes, as: number.fileName(revision: next)) else {
      throw .savedMeanwhile(number: number.text)
    }
    return StoredCase(document, digest: Digest.sha256(bytes))
  }

  private func bytesDigest(of number: CaseNumber, _ revision: Int) throws(StoreError) -> String {
    Digest.sha256(try bytes(of: number.text, revision: revision))
  }
}
