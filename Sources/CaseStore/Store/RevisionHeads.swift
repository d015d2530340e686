public import BestInterests

extension Store {
  /// What the beginning of every revision of a case says, the first revision first; those whose beginning cannot be
  /// read are left out.
  public func revisionHeads(of number: String) throws(StoreError) -> [RevisionHead] {
    let number = try caseNumber(number)
    guard let folder = try folder(of: number), let latest = try latestRevision(of: number) else {
      throw .noSuchCase(number.text)
    }
    var heads: [RevisionHead] = []
    for revision in 1...latest {
      let name = number.fileName(revision: revision)
      guard let (bytes, isWhole) = try folder.readBeginning(name, count: Self.beginning) else { continue }
      let path = folder.path(of: name)
      var found = try? CaseFile.head(bytes, name: path)
      if found == nil, !isWhole, let all = try folder.read(name) {
        found = try? CaseFile.head(all, name: path)
      }
      guard let (summary, change) = found else { continue }
      heads.append(
        RevisionHead(
          revision: revision, by: change.by, at: change.at, action: change.action, reason: change.reason,
          completedSteps: summary.step))
    }
    return heads
  }
}
