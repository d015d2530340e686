public import BestInterests
public import TextScreen

/// The whole program as one value: events go in, wanted effects come out, and a frame can be drawn at any time.
///
/// It touches neither files nor the terminal nor the clock; the runtime does, and tells it what came of it.
public struct App: Sendable {
  public internal(set) var settings: AppSettings
  /// The size of the screen, as the last resize event told.
  public internal(set) var size: Size
  var now: Timestamp
  var list = CaseListScreen()
  var queue = QueueScreen()
  var open: CaseScreen?
  var overlays: [Overlay] = []
  /// The status line.
  var message = Message(text: "", style: .text)
  /// Whether the case is to be closed once it is saved, and which to open then.
  var isLeaving = false
  var nextCase: String?
  /// The papers over which the open case was opened, to go back to.
  var papersBehind: [PaperPager] = []
  /// The children whose sheets the person opened, by the content that was read.
  var readSheets: [String: Set<String>] = [:]
  /// When the draft must be written at the latest.
  var draftDue: Timestamp?
  /// Who works with the store, and as what.
  var people = Roster()
  /// A step that is being prepared.
  var step: StepInProgress?
  /// A reason that was being typed for moving the case to another framework.
  var migrationReason = ""
  /// The history that is being looked at.
  var lookBack: LookBack?
  /// The earlier version of the case that is shown.
  var past: Past?
  /// What must happen by when in all cases.
  var dueList = DueList()
  /// Whether the screen is cleared because nobody pressed a key for a while.
  var lock: ScreenLock
  /// The ledger that an inspector looks at.
  var ledger: OverrideLedger?

  struct Message: Equatable, Sendable {
    var text: String
    var style: Style
  }

  /// Makes the program as it is before the first event; `start` tells what it wants first.
  public init(settings: AppSettings, size: Size, now: Timestamp) {
    self.settings = settings
    self.size = size
    self.now = now
    lock = ScreenLock(minutes: settings.lockAfterMinutes, now: now)
  }

  /// The first effect: the list. A framework is read when a case is opened, not before.
  public func start() -> [Effect] {
    [.list] + waitForLock
  }

  /// A tick for the moment at which the screen is cleared.
  var waitForLock: [Effect] { lock.wait(at: now).map { [.wake(afterSeconds: $0)] } ?? [] }

  /// The number of the open case.
  public var openNumber: String? { open?.file.number }

  /// The framework of the open case.
  public var framework: Framework? { open?.framework }

  var language: Language { settings.language }
  var words: Words { Words(language: settings.language) }
  /// The day that ages and deadlines are measured against; while the past is shown, the day it was saved.
  var today: CalendarDate { past?.day ?? settings.clock.date(now) }

  /// What the person at the keyboard may do.
  var roles: [BestInterests.Role] { people.roles(of: settings.login) }

  /// Takes in one event and returns what is to be done outside.
  public mutating func handle(_ event: Event) -> [Effect] {
    let effects: [Effect]
    switch event {
    case .input(let input): effects = handle(input)
    case .tick(let time):
      // Time alone moves nothing on the screen, and it comes before every key.
      return tick(time) + waitForLock
    case .frameworksListed(let notices): effects = chooseFramework(notices)
    case .listFailed(let text), .openFailed(let text), .editorFailed(let text), .compareFailed(let text):
      report(text)
      effects = []
    case .submissionLoaded(let earlier):
      take(earlier)
      effects = []
    case .newerFrameworkLoaded(let newer):
      showComparison(with: newer)
      effects = []
    case .othersCompared(let others):
      take(others)
      effects = []
    case .migrated(let opened):
      effects = show(opened) + [.removeDraft(number: opened.file.number), .list]
      say(versionWords.migrated(opened.file.framework.version, revision: opened.revision), .good)
    case .listed(let cases, let unreadable, let drafts, let people):
      let isFirst = !list.isLoaded
      self.people = people
      let mayRead = roles.may(.read)
      let drafts = mayRead ? drafts : []
      list.load(mayRead ? cases : cases.map(\.withoutContent), unreadable: unreadable, drafts: drafts)
      queue.load(mayRead ? cases : [])
      dueList.load(mayRead ? cases : [], today: today)
      if isFirst { warnOfClock(cases) }
      if isFirst, people.people.isEmpty { askWhoYouAre() }
      if isFirst, drafts.contains(where: { !$0.isDiscarded }) { showRecovery() }
      refreshRecovery()
      effects = []
    case .opened(let opened):
      step = nil
      effects = show(opened)
    case .saved(let saved): effects = finish(saved)
    case .saveFailed(let text):
      if isLeaving {
        say(text, .danger)
        let question = words.leaveAnyway(text)
        overlays.append(.confirm(Confirmation(title: words.leaveTitle, text: question, action: .leave)))
      } else {
        resumeTyping()
        report(text)
      }
      isLeaving = false
      nextCase = nil
      effects = []
    case .savedByOther(let number, let by, let revision):
      let newer = CaseScreen.Newer(by: people.name(of: by), revision: revision)
      if openNumber == number { changeWorked { $0.newer = newer } }
      effects = []
    case .draftSaved(let time):
      changeWorked { $0.draftedAt = time }
      effects = []
    case .draftRead(let opened, let isDiscarded):
      showDraft(opened, isDiscarded: isDiscarded)
      effects = []
    case .beforeRead(let number, let answers):
      if openNumber == number, past == nil {
        open?.answersBefore = answers
        showConflicts()
      }
      effects = []
    case .draftDiscarded(let number):
      say(recoveryWords.discarded(number), .info)
      effects = [.list]
    case .draftRestored(let number):
      overlays.removeAll { if case .recovery = $0 { false } else { true } }
      say(recoveryWords.restored(number), .info)
      effects = [.list]
    case .draftFailed(let text):
      say(text, .danger)
      changeWorked { $0.needsDraft = true }
      // While the past is shown nothing is written; the draft is then asked for on the way back.
      effects = past == nil ? wantDraft() : []
    case .edited(let text): effects = takeEdited(text)
    case .historyRead(let history):
      show(history)
      effects = []
    case .pastOpened(let opened):
      showPast(opened)
      effects = []
    case .ledgerRead(let ledger, let unreadable):
      show(ledger, unreadable: unreadable)
      effects = []
    case .accessesRead(let number, let accesses, let unreadable):
      showReaders(of: number, accesses, unreadable: unreadable)
      effects = []
    case .stepTaken(let opened): effects = finishStep(opened)
    case .stepRefused(let refusals):
      showRefusals(refusals)
      effects = []
    case .passphraseNeeded(let why):
      askPassphrase(why)
      effects = []
    case .registered(let people):
      self.people = people
      say(stepWords.registered(people.name(of: settings.login), roles), .good)
      effects = []
    case .paperMade(let paper):
      show(paper)
      effects = []
    case .paperSent(let path):
      say(path.map { paperWords.saved($0) } ?? paperWords.printed, .good)
      effects = []
    case .actingAs(let login):
      settings.login = login
      readSheets = [:]
      queue.isOpen = false
      dueList.isOpen = false
      say(stepWords.actingAs(people.name(of: login), roles), .info)
      effects = [.list]
    }
    settle()
    return effects
  }

  mutating func say(_ text: String, _ style: Style = .text) {
    message = Message(text: text, style: style)
  }

  private mutating func tick(_ time: Timestamp) -> [Effect] {
    // A clock that is set back must not put off the draft.
    if time < now, draftDue != nil { draftDue = time }
    now = time
    lock.tick(time)
    guard let due = draftDue else { return [] }
    guard now >= due else { return [.wake(afterSeconds: 1)] }
    // Also when the case was closed meanwhile: a moment that stays set would keep the next case from asking for one.
    draftDue = nil
    guard open != nil else { return [] }
    catchUp()
    settle()
    guard let worked, worked.needsDraft else { return [] }
    changeWorked { $0.needsDraft = false }
    return [.saveDraft(worked.file)]
  }

  /// Marks the case as changed, so that a draft is written within two seconds.
  mutating func wantDraft() -> [Effect] {
    open?.needsDraft = true
    guard draftDue == nil else { return [] }
    draftDue = Timestamp(seconds: now.seconds + 1)
    return [.wake(afterSeconds: 1)]
  }

  /// Says when the clock is behind what was saved, before a case gets its number and its times from it.
  private mutating func warnOfClock(_ cases: [CaseSummary]) {
    guard let latest = cases.map(\.changed).max(),
      let warning = settings.clock.warning(saved: latest, now: now)
    else { return }
    say(warning[language], .attention)
  }
}
