import BestInterests
import CaseStore
import CursesTerminal
import VierstapApp

/// What the runtime does with work that is not saved yet.
extension Runtime {
  mutating func saveDraft(_ file: Case) {
    guard let base = bases[file.number] else { return }
    let now = Clock.now
    do {
      try session.saveDraft(of: file, over: base, at: now)
      send(.draftSaved(now))
    } catch {
      send(.draftFailed(session.words(for: error)))
    }
  }

  /// Removes unsaved work, throws it away or brings it back.
  mutating func changeDraft(then event: Event? = nil, _ change: (Store, String) throws -> Void) {
    do {
      try change(session.store, session.login)
      if let event { send(event) }
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  /// Reads unsaved work with the revision it was begun over, to be looked at.
  mutating func readDraft(of number: String, isDiscarded: Bool) {
    do {
      try session.require(.read)
      guard let draft = try session.draft(of: number, isDiscarded: isDiscarded) else { return list() }
      let base = try session.load(number, revision: draft.revision)
      send(.draftRead(try opened(base, draft: draft), isDiscarded: isDiscarded))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  mutating func edit(_ text: String) {
    var outcome: Event = .editorFailed("")
    let session = session
    terminal.runOutside {
      do {
        outcome = .edited(try ExternalEditor.edit(text))
      } catch {
        outcome = .editorFailed(session.words(for: error))
      }
    }
    send(outcome)
  }
}
