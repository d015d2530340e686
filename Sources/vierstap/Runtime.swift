import BestInterests
import CaseStore
import CursesTerminal
import Glibc
import TextScreen
import VierstapApp

/// The loop: waits for input, hands events to the app, performs its effects, and paints.
struct Runtime {
  let terminal: CursesTerminal
  private(set) var session: Session
  var app: App
  /// The cases as last read or saved, by number: what a save is made over.
  private var bases: [String: StoredCase] = [:]
  /// When to wake, by the steady clock: setting the other one must not put off a draft.
  private var wakeAt: Int?
  private var status: Int32?
  /// Notices when somebody else saves the open case.
  private var watch: CaseWatch?

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
      let inputs = terminal.nextEvents(timeoutMilliseconds: timeout, watching: watch?.descriptor ?? -1)
      send(.tick(Clock.now))
      noticeOthers()
      // All pending input is taken in before one paint, so that a paste or a held key never lags behind.
      for input in inputs { send(.input(input)) }
      if status == nil { terminal.draw(app.frame(app.size)) }
    }
    return status ?? 0
  }

  /// Tells when somebody else saved the open case, and watches the case that is open.
  private mutating func noticeOthers() {
    let number = app.openNumber
    if watch?.number != number { watch = number.flatMap { CaseWatch($0, in: session.store) } }
    guard let watch, let revision = watch.newestRevision(), let base = bases[watch.number],
      revision > base.revision, let change = try? session.store.change(of: watch.number, revision: revision)
    else { return }
    send(.savedByOther(number: watch.number, by: change.by, revision: revision))
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
    case .removeDraft(let number): changeDraft { try $0.removeDraft(of: $1, case: number) }
    case .discardDraft(let number):
      changeDraft(then: .draftDiscarded(number: number)) { try $0.discardDraft(of: $1, case: number) }
    case .restoreDraft(let number):
      changeDraft(then: .draftRestored(number: number)) { try $0.restoreDraft(of: $1, case: number) }
    case .readBefore(let number): readBefore(number)
    case .readDraft(let number, let isDiscarded): readDraft(of: number, isDiscarded: isDiscarded)
    case .wake(let seconds):
      // A little more, so that the other clock has surely reached the second that the app waits for.
      let wanted = Clock.steadyMilliseconds + seconds * 1000 + 10
      wakeAt = wakeAt.map { min($0, wanted) } ?? wanted
    case .edit(let text): edit(text)
    case .loadSubmission(let number, let skipped): loadSubmission(of: number, skipping: skipped)
    case .readHistory(let number, let from, let filter): readHistory(of: number, from: from, filter)
    case .openPast(let number, let revision): openPast(number, revision: revision)
    case .readLedger: readLedger()
    case .readAccesses(let number): readAccesses(to: number)
    case .loadNewerFramework(let reference): loadNewerFramework(than: reference)
    case .migrate(let file, let reference, let reason): migrate(file, to: reference, reason: reason)
    case .take(let file, let request, let passphrase): take(request, with: file, passphrase)
    case .register(let colleague): register(colleague)
    case .actAs(let login):
      guard session.store.isDemo else { return }
      session = Session(store: session.store, language: session.language, login: login)
      send(.actingAs(login))
    case .makePaper(let wanted, let file, let columns): makePaper(wanted, of: file, columns: columns)
    case .printPaper(let wanted, let file): sendPaper(wanted, of: file, to: nil)
    case .keepPaper(let wanted, let file, let path): sendPaper(wanted, of: file, to: path)
    case .compareWithOthers(let file): compareWithOthers(file)
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
          drafts: notices, people: try session.store.roster())
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
      try session.require(.write)
      let stored = try session.createCase(under: framework)
      bases[stored.file.number] = stored
      send(.opened(try opened(stored, draft: nil)))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  private mutating func open(_ number: String) {
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

  private mutating func readHistory(of number: String, from revision: Int?, _ filter: HistoryFilter?) {
    do {
      try session.require(.read)
      send(.historyRead(try session.history(of: number, from: revision, filter)))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  private mutating func openPast(_ number: String, revision: Int) {
    do {
      try session.require(.read)
      let stored = try session.load(number, revision: revision)
      send(
        .pastOpened(
          OpenedCase(
            file: stored.file, framework: try session.framework(of: stored.file), saved: stored.file,
            revision: stored.revision, savedBy: stored.change.by, savedAt: stored.change.at)))
      record(.opened, of: stored)
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  private mutating func readLedger() {
    do {
      let found = try session.ledger()
      send(.ledgerRead(found.ledger, unreadable: found.unreadable.map { $0.text(session.language) }))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  private mutating func readAccesses(to number: String) {
    do {
      let found = try session.accesses(to: number)
      send(
        .accessesRead(
          number: number, found.accesses, unreadable: found.unreadable.map { $0.text(session.language) }))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  private func opened(_ stored: StoredCase, draft: Draft?) throws -> OpenedCase {
    OpenedCase(
      file: draft?.file ?? stored.file, framework: try session.framework(of: stored.file), saved: stored.file,
      revision: stored.revision, savedBy: stored.change.by, savedAt: stored.change.at, draftTime: draft?.time,
      newerVersion: session.newerReference(than: stored.file.framework)?.version,
      editors: try session.store.editors(of: stored.file.number),
      content: CaseFile.contentDigest(of: stored.file, framework: try session.framework(of: stored.file)),
      isAltered: stored.seal == .broken)
  }

  private mutating func makePaper(_ wanted: PaperWanted, of file: Case?, columns: Int) {
    do {
      try session.require(.read)
      let base = file.flatMap { bases[$0.number] }
      send(.paperMade(try session.paper(wanted, of: file, over: base, columns: columns)))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  /// Prints a paper, or keeps it in a file, and writes that down.
  private mutating func sendPaper(_ wanted: PaperWanted, of file: Case?, to path: String?) {
    let base = file.flatMap { bases[$0.number] }
    do {
      try session.require(.export)
      try session.send(wanted, of: file, over: base, to: path)
      if let base { record(path == nil ? .printed : .exported, of: base) }
      send(.paperSent(path: path))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  /// Writes down that the person looked at a case; a failure is told but stops nobody from reading.
  private mutating func record(_ kind: Access.Kind, of stored: StoredCase) {
    do {
      try session.store.record(
        Access(
          kind, number: stored.file.number, revision: stored.revision, by: session.login, at: Clock.now))
    } catch {
      send(.draftFailed(session.words(for: error)))
    }
  }

  /// Saves what is not saved yet, and takes the step over that.
  private mutating func take(_ request: Transition.Request, with file: Case, _ passphrase: String?) {
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

  private mutating func register(_ colleague: Colleague) {
    do {
      try session.store.add(colleague)
      send(.registered(try session.store.roster()))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  private mutating func loadSubmission(of number: String, skipping skipped: Int) {
    do {
      guard let revision = try session.store.submissions(of: number).dropLast(skipped).last else {
        return send(.submissionLoaded(nil))
      }
      let stored = try session.load(number, revision: revision)
      send(
        .submissionLoaded(
          EarlierSubmission(
            file: stored.file, framework: try session.framework(of: stored.file), revision: revision)))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  private mutating func loadNewerFramework(than reference: FrameworkReference) {
    do {
      send(.newerFrameworkLoaded(try session.newerReference(than: reference).map(session.framework(at:))))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  private mutating func compareWithOthers(_ file: Case) {
    do {
      let framework = try session.framework(of: file)
      send(.othersCompared(try session.otherCases(than: file, framework, writer: session.login)))
    } catch {
      send(.compareFailed(session.words(for: error)))
    }
  }

  private mutating func migrate(_ file: Case, to reference: FrameworkReference, reason: String) {
    guard let base = bases[file.number] else { return }
    do {
      let stored = try session.migrate(base, to: try session.framework(at: reference), reason: reason)
      note(stored)
      send(.migrated(try opened(stored, draft: nil)))
    } catch {
      send(.saveFailed(session.words(for: error)))
    }
  }

  private mutating func save(_ file: Case, reason: String) {
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
  private mutating func commit(_ file: Case, over base: StoredCase, reason: String) throws -> Committed {
    do {
      return try session.commit(file, over: base, reason: reason)
    } catch StoreError.unsettled(let number, let revision, let because) {
      if let stored = try? session.load(number, revision: revision) { bases[number] = stored }
      throw because
    }
  }

  /// Goes on from a revision that was just written.
  private mutating func note(_ stored: StoredCase) {
    bases[stored.file.number] = stored
    session.memory.see(stored)
    changeDraft { try $0.forgetDiscardedDraft(of: $1, case: stored.file.number) }
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

  /// Finds what stood where two people wrote at the same time.
  private mutating func readBefore(_ number: String) {
    guard let base = bases[number] else { return }
    do {
      send(.beforeRead(number: number, try session.answersBefore(conflictsIn: base)))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  /// Removes unsaved work, throws it away or brings it back.
  private mutating func changeDraft(then event: Event? = nil, _ change: (Store, String) throws -> Void) {
    do {
      try change(session.store, session.login)
      if let event { send(event) }
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  /// Reads unsaved work with the revision it was begun over, to be looked at.
  private mutating func readDraft(of number: String, isDiscarded: Bool) {
    do {
      try session.require(.read)
      guard let draft = try session.draft(of: number, isDiscarded: isDiscarded) else { return list() }
      let base = try session.load(number, revision: draft.revision)
      send(.draftRead(try opened(base, draft: draft), isDiscarded: isDiscarded))
    } catch {
      send(.openFailed(session.words(for: error)))
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
