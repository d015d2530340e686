import BestInterests
import CaseStore
import VierstapApp

/// What the runtime does with the open case: opens and saves it, takes steps, and moves it to another framework.
extension Runtime {
  mutating func create(under framework: String) {
    do {
      try session.require(.write)
      let stored = try session.createCase(under: framework)
      bases[stored.file.number] = stored
      send(.opened(try opened(stored, draft: nil)))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  mutating func open(_ number: String) {
    do {
      try session.require(.read)
      let stored = try session.load(number)
      let draft = try session.draft(of: number)
      if let draft, !stored.file.framework.isSameVersion(as: draft.file.framework) {
        bases[number] = stored
        var opened = try opened(stored, draft: try session.carried(draft, to: stored))
        opened.isCarried = true
        return send(.opened(opened))
      }
      // A draft is written over the revision it began with; a save then merges what others did since.
      let base = try draft.map {
        $0.revision == stored.revision ? stored : try session.load(number, revision: $0.revision)
      }
      bases[number] = base ?? stored
      let opened = try opened(base ?? stored, draft: draft)
      send(.opened(opened))
      if let warning = session.memory.warning(about: stored, session.language) { send(.openFailed(warning)) }
      session.memory.see(stored)
      record(.opened, of: base ?? stored)
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  func opened(_ stored: StoredCase, draft: Draft?) throws -> OpenedCase {
    OpenedCase(
      file: draft?.file ?? stored.file, framework: try session.framework(of: stored.file), saved: stored.file,
      revision: stored.revision, savedBy: stored.change.by, savedAt: stored.change.at, draftTime: draft?.time,
      newerVersion: session.newerReference(than: stored.file.framework)?.version,
      editors: try session.store.editors(of: stored.file.number),
      content: CaseFile.contentDigest(of: stored.file, framework: try session.framework(of: stored.file)),
      isAltered: stored.seal == .broken)
  }

  /// Saves what is not saved yet, and takes the step over that.
  mutating func take(_ request: Transition.Request, with file: Case, _ passphrase: String?) {
    guard var base = bases[file.number] else { return }
    do {
      if file != base.file {
        switch try commit(file, over: base, reason: "") {
        case .saved(let stored): base = stored
        case .merged(let stored, let theirs, let conflicts):
          // Nobody has seen what the two texts say together, so the step waits.
          note(stored)
          return send(
            .saved(
              SavedCase(
                file: stored.file, revision: stored.revision, time: stored.change.at, mergedWith: theirs.by,
                conflicts: conflicts)))
        }
        bases[file.number] = base
      }
      let taken = try session.take(request, with: base, passphrase: passphrase)
      note(taken)
      send(.stepTaken(try opened(taken, draft: nil)))
    } catch let refused as StepRefused {
      send(.stepRefused(refused.refusals))
    } catch SigningError.needsPassphrase {
      send(.passphraseNeeded(SigningError.needsPassphrase.text(session.language)))
    } catch SigningError.wrongPassphrase {
      send(.passphraseNeeded(SigningError.wrongPassphrase.text(session.language)))
    } catch {
      send(.saveFailed(session.words(for: error)))
    }
  }

  mutating func register(_ colleague: Colleague) {
    do {
      try session.store.add(colleague)
      send(.registered(try session.store.roster()))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  mutating func migrate(_ file: Case, to reference: FrameworkReference, reason: String) {
    guard let base = bases[file.number] else { return }
    do {
      let stored = try session.migrate(base, to: try session.framework(at: reference), reason: reason)
      note(stored)
      send(.migrated(try opened(stored, draft: nil)))
    } catch {
      send(.saveFailed(session.words(for: error)))
    }
  }

  mutating func save(_ file: Case, reason: String) {
    guard let base = bases[file.number] else { return }
    do {
      try session.require(anyOf: [.write, .review])
      switch try commit(file, over: base, reason: reason) {
      case .saved(let stored):
        note(stored)
        send(.saved(SavedCase(file: stored.file, revision: stored.revision, time: stored.change.at)))
      case .merged(let stored, let theirs, let conflicts):
        note(stored)
        send(
          .saved(
            SavedCase(
              file: stored.file, revision: stored.revision, time: stored.change.at, mergedWith: theirs.by,
              conflicts: conflicts)))
      }
    } catch {
      send(.saveFailed(session.words(for: error)))
    }
  }

  /// Commits a case. A revision that got its name while the disk reported an error is not saved, but it is there:
  /// the next attempt is made over it, so that nobody is told to have written at the same time as themselves.
  mutating func commit(_ file: Case, over base: StoredCase, reason: String) throws -> Committed {
    do {
      return try session.commit(file, over: base, reason: reason)
    } catch StoreError.unsettled(let number, let revision, let because) {
      if let stored = try? session.load(number, revision: revision) { bases[number] = stored }
      throw because
    }
  }

  /// Goes on from a revision that was just written.
  mutating func note(_ stored: StoredCase) {
    bases[stored.file.number] = stored
    session.memory.see(stored)
    changeDraft { try $0.forgetDiscardedDraft(of: $1, case: stored.file.number) }
  }
}
