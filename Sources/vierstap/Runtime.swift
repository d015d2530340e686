import BestInterests
import CaseStore
import CursesTerminal
import Glibc
import TextScreen
import VierstapApp

/// The loop: waits for input, hands events to the app, performs its effects, and paints.
struct Runtime {
  let terminal: CursesTerminal
  let session: Session
  var app: App
  /// The cases as last read or saved, by number: what a save is made over.
  private var bases: [String: StoredCase] = [:]
  /// When to wake, by the steady clock: setting the other one must not put off a draft.
  private var wakeAt: Int?
  private var status: Int32?

  init(terminal: CursesTerminal, session: Session, app: App) {
    self.terminal = terminal
    self.session = session
    self.app = app
  }

  /// Runs until the person leaves or a signal ends the program; returns the exit status.
  mutating func run() -> Int32 {
    perform(app.start())
    terminal.draw(app.frame(app.size))
    while status == nil {
      let inputs = terminal.nextEvents(timeoutMilliseconds: timeout)
      send(.tick(Clock.now))
      // All pending input is taken in before one paint, so that a paste or a held key never lags behind.
      for input in inputs { send(.input(input)) }
      if status == nil { terminal.draw(app.frame(app.size)) }
    }
    return status ?? 0
  }

  /// Waits for input only, unless a moment was asked for.
  private var timeout: Int? {
    wakeAt.map { max(0, $0 - Clock.steadyMilliseconds) }
  }

  private mutating func send(_ event: Event) {
    if case .tick = event, let wake = wakeAt, Clock.steadyMilliseconds >= wake { wakeAt = nil }
    perform(app.handle(event))
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .list: list()
    case .listFrameworks: listFrameworks()
    case .create(let framework): create(under: framework)
    case .open(let number): open(number)
    case .save(let file, let reason): save(file, reason: reason)
    case .saveDraft(let file): saveDraft(file)
    case .discardDraft(let number):
      do {
        try session.store.discardDraft(of: session.login, case: number)
      } catch {
        send(.draftFailed(session.words(for: error)))
      }
    case .wake(let seconds):
      // A little more, so that the other clock has surely reached the second that the app waits for.
      let wanted = Clock.steadyMilliseconds + seconds * 1000 + 10
      wakeAt = wakeAt.map { min($0, wanted) } ?? wanted
    case .edit(let text): edit(text)
    case .loadNewerFramework(let reference): loadNewerFramework(than: reference)
    case .migrate(let file, let reference, let reason): migrate(file, to: reference, reason: reason)
    case .redraw: terminal.redrawAll()
    case .suspend: terminal.suspend()
    case .quit(let code): status = code
    }
  }

  private mutating func list() {
    do {
      let found = try session.store.summaries()
      let drafts = try session.store.drafts(of: session.login)
      let notices = drafts.drafts.map { draft in session.notice(of: draft, among: found.cases) }
      send(
        .listed(
          cases: found.cases,
          unreadable: (found.unreadable + drafts.unreadable).map { $0.text(session.language) },
          drafts: notices)
      )
    } catch {
      send(.listFailed(session.words(for: error)))
    }
  }

  private mutating func listFrameworks() {
    do {
      let notices = try session.embeddedFrameworks().map {
        FrameworkNotice(id: $0.id, version: $0.version, title: $0.title)
      }
      send(.frameworksListed(notices))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  private mutating func create(under framework: String) {
    do {
      let stored = try session.createCase(under: framework)
      bases[stored.file.number] = stored
      send(.opened(try opened(stored, draft: nil)))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  private mutating func open(_ number: String) {
    do {
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
      send(.opened(try opened(base ?? stored, draft: draft)))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  private func opened(_ stored: StoredCase, draft: Draft?) throws -> OpenedCase {
    OpenedCase(
      file: draft?.file ?? stored.file, framework: try session.framework(of: stored.file), saved: stored.file,
      revision: stored.revision, savedBy: stored.change.by, savedAt: stored.change.at, draftTime: draft?.time,
      newerVersion: session.newerReference(than: stored.file.framework)?.version)
  }

  private mutating func loadNewerFramework(than reference: FrameworkReference) {
    do {
      send(.newerFrameworkLoaded(try session.newerReference(than: reference).map(session.framework(at:))))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  private mutating func migrate(_ file: Case, to reference: FrameworkReference, reason: String) {
    guard let base = bases[file.number] else { return }
    do {
      let stored = try session.migrate(base, to: try session.framework(at: reference), reason: reason)
      bases[file.number] = stored
      send(.migrated(try opened(stored, draft: nil)))
    } catch {
      send(.saveFailed(session.words(for: error)))
    }
  }

  private mutating func save(_ file: Case, reason: String) {
    guard let base = bases[file.number] else { return }
    do {
      switch try session.commit(file, over: base, reason: reason) {
      case .saved(let stored):
        bases[file.number] = stored
        send(.saved(SavedCase(file: stored.file, revision: stored.revision, time: stored.change.at)))
      case .merged(let stored, let theirs, let conflicts):
        bases[file.number] = stored
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

  private mutating func saveDraft(_ file: Case) {
    guard let base = bases[file.number] else { return }
    let now = Clock.now
    do {
      try session.saveDraft(of: file, over: base, at: now)
      send(.draftSaved(now))
    } catch {
      send(.draftFailed(session.words(for: error)))
    }
  }

  private mutating func edit(_ text: String) {
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
