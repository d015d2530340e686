public import BestInterests

extension Store {
  /// Saves a changed case as the revision after the latest one.
  ///
  /// `base` is the revision the changes were made over. Whoever saved since then loses nothing: their changes and
  /// these are merged answer by answer, and that is tried until it is on the disk. Without any change there is no
  /// new revision. What was submitted cannot be changed before it is returned or reopened. Any error means that
  /// nothing was saved.
  public func commit(
    _ file: Case, over base: StoredCase, framework: Framework, by: String, at: Timestamp,
    reason: String = "", summarise: (Case, Int) -> CaseSummary
  ) throws(StoreError) -> Committed {
    try check(file, framework)
    let number = try caseNumber(base.file.number)
    var commit = Commit(mine: file, base: base)
    commit.mine.number = base.file.number
    var latest = try latestRevision(of: number) ?? base.revision
    if latest == base.revision, let found = try changedBelow(base, number, framework) { commit.merge(found) }
    while true {
      if latest > commit.base.revision {
        commit.merge(try revision(latest, of: number, framework))
      }
      if commit.base.seal == .broken { throw .altered(number: number.text) }
      guard commit.base.file.isHistoryPossible, commit.mine.isHistoryPossible else {
        throw .impossibleHistory(number: number.text)
      }
      guard commit.changesAnything else { return try settled(commit, number, by: by) }
      if commit.changesWhatIsFrozen(framework) { throw .frozen(number: number.text, commit.base.file.status) }
      let next = commit.base.revision + 1
      guard next <= CaseNumber.mostRevisions else { throw .full(number.text) }
      let action = commit.changesAnswers ? ActionName.edited : ActionName.remarked
      let change = Change(by: by, at: at, action: action, reason: reason, previous: commit.base.digest)
      let document = Self.document(
        commit.mine, commit.base.extras.forNextRevision.kept(in: commit.mine, framework: framework), change,
        summarise(commit.mine, next), revision: next)
      let bytes = try CaseFile.checkedBytes(document, framework: framework)
      let folder = try makeFolder(of: number)
      if try folder.place(bytes, as: number.fileName(revision: next)) {
        do throws(StoreError) {
          try folder.synchronise()
        } catch {
          // What was merged nobody has seen yet, so the next attempt meets it as a revision of somebody else.
          guard commit.theirs == nil else { throw error }
          throw .unsettled(number: number.text, revision: next, because: error)
        }
        return commit.outcome(StoredCase(document, digest: Digest.sha256(bytes)))
      }
      latest = max(next, try latestRevision(of: number) ?? next)
    }
  }

  /// A revision that others saved; refused before it is read further when they moved the case to another framework,
  /// because answers to the questions of two frameworks cannot be mixed.
  private func revision(
    _ revision: Int, of number: CaseNumber, _ framework: Framework
  ) throws(StoreError) -> StoredCase {
    do throws(StoreError) {
      return try load(number.text, revision: revision) { framework.isNamed(by: $0) ? framework : nil }
    } catch {
      guard case .noFramework(_, let other) = error else { throw error }
      throw .otherFramework(number: number.text, other)
    }
  }

  /// What stands now under the revision the changes were made over, if that is another text.
  ///
  /// No program does that, but somebody may have put back a copy of the store meanwhile. What cannot be read is
  /// left alone: the case in memory is complete, and saving it must not wait for the repair.
  private func changedBelow(
    _ base: StoredCase, _ number: CaseNumber, _ framework: Framework
  ) throws(StoreError) -> StoredCase? {
    guard let folder = try folder(of: number) else { return nil }
    let name = number.fileName(revision: base.revision)
    guard let bytes = try? folder.read(name), Digest.sha256(bytes) != base.digest else { return nil }
    do throws(StoreError) {
      return try stored(bytes, number, base.revision, name: folder.path(of: name)) {
        framework.isNamed(by: $0) ? framework : nil
      }
    } catch {
      if case .noFramework(_, let other) = error { throw .otherFramework(number: number.text, other) }
      return nil
    }
  }

  /// The outcome when the latest revision says all there is to save.
  ///
  /// It may be one that this program wrote while the disk reported an error, so it is made durable again.
  private func settled(_ commit: Commit, _ number: CaseNumber, by: String) throws(StoreError) -> Committed {
    try folder(of: number)?.settle(number.fileName(revision: commit.base.revision))
    guard let theirs = commit.theirs else { return .saved(commit.base) }
    return theirs.by == by ? .saved(commit.base) : commit.outcome(commit.base)
  }
}

/// A save on its way: what is to be saved, over which revision, and what came between.
private struct Commit {
  var mine: Case
  private(set) var base: StoredCase
  private(set) var theirs: Change?
  private var conflicts: [Slot] = []

  init(mine: Case, base: StoredCase) {
    self.mine = mine.keepingAuthors(of: base.file)
    // What was said about a case stays said, also after an undo.
    self.mine.workflow = mine.workflow.keepingRemarks(of: base.file.workflow)
    self.base = base
  }

  /// Brings in a revision that others saved; from here on the changes are those over that revision.
  mutating func merge(_ found: StoredCase) {
    let merge = CaseMerge(base: base.file, mine: mine, theirs: found.file)
    mine = merge.merged.keepingAuthors(of: found.file)
    conflicts += merge.conflicts.filter { !conflicts.contains($0) }
    base = found
    theirs = found.change
  }

  /// Whether there is anything to save over the revision below.
  var changesAnything: Bool {
    !mine.saysTheSame(as: base.file)
  }

  /// Whether there is more to save than remarks and what became of them.
  var changesAnswers: Bool {
    var mine = mine
    mine.workflow = base.file.workflow
    return !mine.saysTheSame(as: base.file)
  }

  /// Whether the changes touch what was submitted or decided about.
  func changesWhatIsFrozen(_ framework: Framework) -> Bool {
    !base.file.status.isBeingWorkedOn && !mine.frozen(framework).saysTheSame(as: base.file.frozen(framework))
  }

  func outcome(_ stored: StoredCase) -> Committed {
    theirs.map { .merged(stored, theirs: $0, conflicts: conflicts) } ?? .saved(stored)
  }
}
