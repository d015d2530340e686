public import BestInterests

extension Store {
  /// What was done to a case, the latest revision first, from a revision back.
  ///
  /// Revisions are read one after the other, each under its own framework, and no more than two are held at once. It
  /// stops when there are `most` entries or, after that many revisions, when a filter leaves out nearly everything;
  /// `earlier` of what is returned says where to go on. What cannot be read is an entry that says why.
  public func history(
    of number: String, from start: Int? = nil, filter: HistoryFilter? = nil, most: Int, reading mostRead: Int,
    framework: (FrameworkReference) -> Framework?
  ) throws(StoreError) -> CaseHistory {
    let number = try caseNumber(number)
    guard let folder = try folder(of: number), let latest = try latestRevision(of: number) else {
      throw .noSuchCase(number.text)
    }
    var history = CaseHistory(number: number.text, latest: latest, entries: [], earlier: nil)
    // The revision whose differences are told when the one before it is read, and what lies between.
    var later: StoredCase?
    var between: [HistoryEntry] = []
    var countRead = 0
    for revision in stride(from: min(start ?? latest, latest), through: 1, by: -1) {
      countRead += 1
      do throws(StoreError) {
        let stored = try load(number, revision, in: folder, framework: framework)
        if let later { history.add(Self.entry(later, since: stored, framework), filter) }
        history.entries += between
        between = []
        later = stored
        guard history.entries.count < most, countRead < mostRead else {
          history.earlier = revision
          return history
        }
      } catch {
        let text = LocalText(nl: error.text(.nl), en: error.text(.en))
        let change = try? head(of: number, revision, in: folder)
        between.append(
          HistoryEntry(revision: revision, saving: change.map(Self.saving), content: .unreadable(text)))
      }
    }
    if let later { history.add(Self.entry(later, since: nil, framework), filter) }
    history.entries += between
    return history
  }

  /// Reads a revision from its folder, without listing what else is there.
  private func load(
    _ number: CaseNumber, _ revision: Int, in folder: Folder, framework: (FrameworkReference) -> Framework?
  ) throws(StoreError) -> StoredCase {
    let name = number.fileName(revision: revision)
    guard let bytes = try folder.read(name) else { throw .noSuchRevision(number.text, revision) }
    return try stored(bytes, number, revision, name: folder.path(of: name), framework: framework)
  }

  private static func entry(
    _ later: StoredCase, since earlier: StoredCase?, _ framework: (FrameworkReference) -> Framework?
  ) -> HistoryEntry {
    let content: HistoryEntry.Content
    // Without its framework the revision could not have been read.
    if let new = framework(later.file.framework) {
      if let earlier, let old = framework(earlier.file.framework) {
        content = .differences(
          CaseDifference(from: earlier.file, under: old, to: later.file, under: new), since: earlier.revision)
      } else if later.revision == 1 {
        let nothing = Case(number: later.file.number, framework: later.file.framework)
        content = .differences(
          CaseDifference(from: nothing, under: new, to: later.file, under: new), since: nil)
      } else {
        content = .incomparable
      }
    } else {
      content = .incomparable
    }
    let follows =
      earlier.map { $0.revision < later.revision - 1 || $0.digest == later.change.previous } ?? true
    return HistoryEntry(
      revision: later.revision, saving: saving(later.change), content: content,
      isAltered: later.seal == .broken || !follows)
  }

  private static func saving(_ change: Change) -> HistoryEntry.Saving {
    HistoryEntry.Saving(by: change.by, at: change.at, action: change.action, reason: change.reason)
  }
}

extension CaseHistory {
  fileprivate mutating func add(_ entry: HistoryEntry, _ filter: HistoryFilter?) {
    if let part = entry.only(filter) { entries.append(part) }
  }
}
