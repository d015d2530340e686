import BestInterests
import CaseStore
import CursesTerminal
import VierstapApp

/// The loop: waits for input, hands events to the app, performs its effects, and paints.
struct Runtime {
  let terminal: CursesTerminal
  private(set) var session: Session
  var app: App
  /// The cases as last read or saved, by number: what a save is made over.
  var bases: [String: StoredCase] = [:]
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

  mutating func send(_ event: Event) {
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

  mutating func list() {
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
}
