internal import BestInterests
internal import TextScreen
internal import VierstapApp

@testable internal import CaseStore

/// A stand-in for the runtime: a store of cases in memory, without files.
struct FuzzBench {
  var app: App
  private(set) var hasQuit = false
  private let framework: Framework
  private var saved: [Case] = []
  private var draft: Case?
  private var people = Roster()
  private var login = "anne"
  private var time = Timestamp(seconds: 1_795_467_934)

  init(_ framework: Framework) {
    self.framework = framework
    let settings = AppSettings(language: .nl, login: "anne", storePath: "/store", tag: "t", hasEditor: true)
    app = App(settings: settings, size: Size(rows: 24, columns: 80), now: time)
    perform(app.start())
  }

  mutating func send(_ event: Event) {
    perform(app.handle(event))
  }

  mutating func turnClock(_ seconds: Int64) {
    time = Timestamp(seconds: time.seconds + seconds)
    send(.tick(time))
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .list: send(.listed(cases: summaries, unreadable: [], drafts: [], people: people))
      case .listFrameworks:
        send(
          .frameworksListed([
            FrameworkNotice(id: framework.id, version: framework.version, title: framework.title)
          ]))
      case .create:
        var file = Case(framework: framework.reference)
        file.number = "2026-000\(saved.count + 1)"
        saved.append(file)
        open(file)
      case .open(let number):
        if let file = saved.first(where: { $0.number == number }) { open(file) }
      case .save(let file, _):
        keep(file)
        send(.saved(SavedCase(file: file, revision: 2, time: time)))
      case .saveDraft(let file):
        draft = file
        send(.draftSaved(time))
      case .readBefore(let number): send(.beforeRead(number: number, [:]))
      case .removeDraft: draft = nil
      case .discardDraft(let number):
        draft = nil
        send(.draftDiscarded(number: number))
      case .restoreDraft(let number): send(.draftRestored(number: number))
      case .readDraft(_, let isDiscarded):
        if let draft {
          send(.draftRead(opened(draft, draft: draft), isDiscarded: isDiscarded))
        }
      case .edit(let text): send(.edited(text + "\u{202E}x"))
      case .loadSubmission(let number, _):
        let file = saved.first { $0.number == number }
        send(
          .submissionLoaded(
            file.map { EarlierSubmission(file: $0, framework: framework, revision: 1) }))
      case .loadNewerFramework: send(.newerFrameworkLoaded(nil))
      case .migrate: send(.saveFailed("geweigerd"))
      case .take(let file, let request, _): take(request, with: file)
      case .register(let colleague):
        people.people.append(colleague)
        send(.registered(people))
      case .actAs(let other):
        login = other
        send(.actingAs(other))
      case .compareWithOthers: send(.compareFailed("geweigerd"))
      case .readHistory(let number, _, let filter):
        if let file = saved.first(where: { $0.number == number }) {
          send(.historyRead(history(of: file, filter)))
        }
      case .openPast(let number, let revision):
        if let file = saved.first(where: { $0.number == number }) {
          var past = opened(Case(number: number, framework: file.framework), draft: nil)
          past.revision = revision
          send(.pastOpened(past))
        }
      case .readLedger:
        var ledger = OverrideLedger()
        for file in saved { ledger.add(file) { _ in framework } }
        send(.ledgerRead(ledger, unreadable: []))
      case .readAccesses(let number):
        send(
          .accessesRead(
            number: number, [Access(.opened, number: number, revision: 1, by: login, at: time)],
            unreadable: []))
      case .makePaper(let wanted, _, _):
        let lines = ["Een regel", "\u{1B}[2J \u{202E}x", ""].map { PaperLine($0, .text) }
        send(.paperMade(Paper(wanted, title: "Stuk", lines: lines)))
      case .printPaper: send(.paperSent(path: nil))
      case .keepPaper(_, _, let path): send(.paperSent(path: path))
      case .quit: hasQuit = true
      case .wake, .redraw, .suspend: break
      }
    }
  }

  /// Two revisions: an empty case, and what it has become.
  private func history(of file: Case, _ filter: HistoryFilter?) -> CaseHistory {
    let empty = Case(number: file.number, framework: file.framework)
    let difference = CaseDifference(from: empty, under: framework, to: file, under: framework)
    let saving = HistoryEntry.Saving(by: login, at: time, action: ActionName.edited, reason: "")
    let entries = [
      HistoryEntry(revision: 2, saving: saving, content: .differences(difference, since: 1)),
      HistoryEntry(revision: 1, saving: nil, content: .unreadable(framework.title)),
    ]
    return CaseHistory(
      number: file.number, latest: 2, entries: entries.compactMap { $0.only(filter) }, earlier: nil)
  }

  private mutating func keep(_ file: Case) {
    if let place = saved.firstIndex(where: { $0.number == file.number }) { saved[place] = file }
  }

  private mutating func open(_ file: Case) {
    send(.opened(opened(file, draft: draft)))
  }

  private func opened(_ file: Case, draft: Case?) -> OpenedCase {
    OpenedCase(
      file: draft ?? file, framework: framework, saved: file, revision: 1, savedBy: "anne", savedAt: time,
      draftTime: draft == nil ? nil : time, editors: ["anne"],
      content: CaseFile.contentDigest(of: file, framework: framework))
  }

  /// Takes a step as the store does, without a signature.
  private mutating func take(_ request: Transition.Request, with file: Case) {
    keep(file)
    let transition = Transition(
      framework: framework, file: file, today: LocalClock().date(time), login: login, roster: people,
      editors: ["anne"],
      content: CaseFile.contentDigest(of: file, framework: framework))
    let refusals = transition.refusals(of: request)
    guard refusals.isEmpty else { return send(.stepRefused(refusals)) }
    let taken = transition.taking(transition.event(request, at: time))
    keep(taken)
    send(.stepTaken(opened(taken, draft: nil)))
  }

  private var summaries: [CaseSummary] {
    saved.map { file in
      CaseSummary(
        number: file.number, title: file.text("c.title", .wholeCase), kind: "", status: file.status,
        children: "",
        step: 0, stopped: 0, violated: 0, open: 0, author: "anne", changed: time, revision: 1)
    }
  }
}
