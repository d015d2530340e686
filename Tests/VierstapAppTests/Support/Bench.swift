import Assets
import BestInterests
import CaseStore
import TextScreen
import VierstapApp

/// A work bench for the app without files, terminal or clock: keys go in, screens come out.
struct Bench {
  static let start = Timestamp(iso: "2026-11-23T09:00:00Z") ?? Timestamp(seconds: 0)

  var app: App
  /// The stand-in for the store: every saved case by number, newest last.
  private(set) var saved: [String: [Case]] = [:]
  private(set) var drafts: [String: Case] = [:]
  /// What was thrown away, until the next save.
  private(set) var discarded: [String: Case] = [:]
  /// Whether the stand-in for the disk takes revisions.
  var canSave = true
  /// What a new case can be made under.
  var frameworks = [
    FrameworkNotice(id: "removal-nl", version: "1", title: LocalText(nl: "Vertrek", en: "Departure"))
  ]
  /// The frameworks that cases were made under, by id.
  private(set) var created: [String] = []
  /// The framework of the cases, when that is another than the one in the program.
  var older: Framework?
  /// A newer version of it in the program.
  var newer: Framework?
  /// Why a move to another framework is refused, when it is.
  var migrationRefusal: String?
  /// What comes of comparing with other cases.
  var others: OtherCases?
  /// The reasons given for moves.
  private(set) var reasons: [String] = []
  /// What is made of each paper that is wanted.
  var papers: [PaperWanted: Paper] = [:]
  /// Who works with the stand-in for the store.
  var people = Roster(people: [
    Colleague(login: "anne", name: "Anne de Wit", roles: [.caseworker, .administrator])
  ])
  /// Who is at the keyboard, and everybody who changed a case since its last decision.
  private(set) var login = "anne"
  private var editors: [String: [String]] = [:]
  /// Who looked at cases, the latest first, as the stand-in for the store has it.
  var accesses: [Access] = []
  /// Files that cannot be read, in words.
  var unreadable: [String] = []
  /// Effects the bench only notes: redraw, suspend, edit, quit.
  private(set) var noted: [Effect] = []
  private var time = start
  /// The moment the app asked to be woken at; without one no time reaches it, as in the real loop.
  private var wakeAt: Timestamp?

  /// Starts the program on an empty store, or on cases that are there already.
  init(
    _ columns: Int = 80, _ rows: Int = 24, language: Language = .nl, cases: [Case] = [],
    hasEditor: Bool = false, people: Roster? = nil, lockAfterMinutes: Int? = nil
  ) throws {
    if let people { self.people = people }
    let settings = AppSettings(
      language: language, login: "anne", storePath: "/home/anne/.local/share/vierstap", tag: "t",
      hasEditor: hasEditor, lockAfterMinutes: lockAfterMinutes)
    app = App(settings: settings, size: Size(rows: rows, columns: columns), now: Self.start)
    for (index, file) in cases.enumerated() {
      var file = file
      file.number = Self.number(index + 1)
      saved[file.number] = [file]
    }
    let framework = try TestFramework.removal
    perform(app.start(), framework)
  }

  private static func number(_ count: Int) -> String {
    "2026-" + String(repeating: "0", count: 4 - String(count).count) + String(count)
  }

  /// Presses keys: `j k <Enter> <Ctrl-S>`, blanks between them; text in quotes is typed letter by letter.
  mutating func press(_ script: String) throws {
    // As in the real loop, the time comes before what is typed.
    tick()
    for event in try KeyScript.events(script) { send(.input(event)) }
  }

  /// Pastes a text in one go, as a terminal with bracketed paste does.
  mutating func paste(_ text: String) { send(.input(.paste(text))) }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.input(.resize(Size(rows: rows, columns: columns))))
  }

  mutating func signal(_ number: Int32) { send(.input(.signal(number))) }

  /// Puts somebody else at the keyboard.
  mutating func be(_ login: String) {
    self.login = login
    send(.actingAs(login))
  }

  /// Lets time pass.
  mutating func wait(seconds: Int) {
    time = Timestamp(seconds: time.seconds + Int64(seconds))
    guard let wanted = wakeAt, time >= wanted else { return }
    tick()
  }

  private mutating func tick() {
    if let wanted = wakeAt, time >= wanted { wakeAt = nil }
    send(.tick(time))
  }

  /// Sets the clock, as somebody at the computer would.
  mutating func turnClock(seconds: Int) {
    time = Timestamp(seconds: time.seconds + Int64(seconds))
    send(.tick(time))
  }

  /// The program dies, and a new one starts on the same store.
  mutating func restart() {
    app = App(settings: app.settings, size: app.size, now: time)
    if let framework = try? TestFramework.removal { perform(app.start(), framework) }
  }

  mutating func send(_ event: Event) {
    guard let framework = try? TestFramework.removal else { return }
    perform(app.handle(event), framework)
  }

  private mutating func perform(_ effects: [Effect], _ framework: Framework) {
    for effect in effects {
      switch effect {
      case .listFrameworks: send(.frameworksListed(frameworks))
      case .list:
        let notices = [(drafts, false), (discarded, true)].flatMap { kept, isDiscarded in
          kept.keys.sorted().map {
            DraftNotice(
              number: $0, title: "Gezin", time: time, framework: framework.reference,
              latest: saved[$0]?.count ?? 1, differences: 1, isDiscarded: isDiscarded)
          }
        }
        send(.listed(cases: summaries(framework), unreadable: [], drafts: notices, people: people))
      case .create(let id):
        created.append(id)
        var file = Case(
          under: framework, by: "anne", at: time, today: Self.start.date(offsetSeconds: 0))
        file.number = Self.number(saved.count + 1)
        saved[file.number] = [file]
        send(.opened(opened(file, framework, draft: nil)))
      case .open(let number):
        if let file = saved[number]?.last { send(.opened(opened(file, framework, draft: drafts[number]))) }
      case .save where !canSave: send(.saveFailed("De schijf is vol."))
      case .save(let file, _):
        keep(file)
        send(.saved(SavedCase(file: file, revision: saved[file.number]?.count ?? 1, time: time)))
      case .saveDraft(let file):
        drafts[file.number] = file
        send(.draftSaved(time))
      case .readBefore(let number):
        let first = saved[number]?.first?.answers ?? [:]
        let conflicts = saved[number]?.last?.answers.filter { $0.value.rival != nil } ?? [:]
        send(.beforeRead(number: number, first.filter { conflicts[$0.key] != nil }))
      case .removeDraft(let number): drafts[number] = nil
      case .discardDraft(let number):
        discarded[number] = drafts.removeValue(forKey: number)
        send(.draftDiscarded(number: number))
      case .restoreDraft(let number):
        drafts[number] = discarded.removeValue(forKey: number)
        send(.draftRestored(number: number))
      case .readDraft(let number, let isDiscarded):
        guard let draft = isDiscarded ? discarded[number] : drafts[number], let file = saved[number]?.last
        else {
          continue
        }
        send(.draftRead(opened(file, framework, draft: draft), isDiscarded: isDiscarded))
      case .wake(let seconds):
        let wanted = Timestamp(seconds: time.seconds + Int64(seconds))
        wakeAt = wakeAt.map { min($0, wanted) } ?? wanted
      case .loadSubmission(let number, let skipped):
        let versions = saved[number] ?? []
        let submitted = versions.indices.filter { index in
          let before = index > 0 ? versions[index - 1].workflow.submissions : 0
          return versions[index].workflow.submissions > before
        }
        send(
          .submissionLoaded(
            submitted.dropLast(skipped).last.map {
              EarlierSubmission(file: versions[$0], framework: framework, revision: $0 + 1)
            }))
      case .loadNewerFramework: send(.newerFrameworkLoaded(newer))
      case .migrate(let file, let reference, let reason):
        if let refusal = migrationRefusal {
          send(.saveFailed(refusal))
        } else if let old = older, let new = newer, new.reference == reference {
          reasons.append(reason)
          newer = nil
          let moved = CaseMigration(file, from: old, to: new).migrated
          saved[file.number, default: []].append(moved)
          send(.migrated(opened(moved, new, draft: nil)))
        }
      case .take(let file, let request, _): take(request, with: file, framework)
      case .register(let colleague):
        people.people.append(colleague)
        send(.registered(people))
      case .actAs(let login):
        self.login = login
        send(.actingAs(login))
      case .readHistory(let number, let from, let filter):
        send(.historyRead(history(of: number, from: from, filter, framework)))
      case .openPast(let number, let revision):
        guard let file = saved[number]?[revision - 1] else { continue }
        var past = opened(file, framework, draft: nil)
        past.revision = revision
        send(.pastOpened(past))
      case .readLedger:
        var ledger = OverrideLedger()
        for number in saved.keys.sorted() {
          if let file = saved[number]?.last { ledger.add(file) { _ in framework } }
        }
        send(.ledgerRead(ledger, unreadable: unreadable))
      case .readAccesses(let number):
        send(
          .accessesRead(number: number, accesses.filter { $0.number == number }, unreadable: unreadable))
      case .makePaper, .printPaper, .keepPaper:
        noted.append(effect)
        if case .makePaper(let wanted, _, _) = effect, let paper = papers[wanted] { send(.paperMade(paper)) }
      case .compareWithOthers: if let others { send(.othersCompared(others)) }
      case .edit, .redraw, .suspend, .quit: noted.append(effect)
      }
    }
  }

  /// The summaries of cases as they were last listed, because an evaluation takes long.
  private var listed: [String: (file: Case, summary: CaseSummary)] = [:]

  /// Four revisions of the history at a time, as the store tells it.
  private func history(
    of number: String, from start: Int?, _ filter: HistoryFilter?, _ framework: Framework
  ) -> CaseHistory {
    let versions = saved[number] ?? []
    var history = CaseHistory(number: number, latest: versions.count, entries: [], earlier: nil)
    for revision in stride(from: start ?? versions.count, through: 1, by: -1) {
      if history.entries.count == 4 {
        history.earlier = revision
        break
      }
      let before =
        revision > 1 ? versions[revision - 2] : Case(number: number, framework: framework.reference)
      let now = versions[revision - 1]
      let step = now.workflow.events.count > before.workflow.events.count ? now.workflow.events.last : nil
      let entry = HistoryEntry(
        revision: revision,
        saving: .init(
          by: step?.by ?? "anne", at: Timestamp(seconds: Self.start.seconds + Int64(revision) * 3600),
          action: step?.action.rawValue ?? (revision == 1 ? ActionName.created : ActionName.edited),
          reason: ""),
        content: .differences(
          CaseDifference(from: before, under: framework, to: now, under: framework),
          since: revision > 1 ? revision - 1 : nil))
      if let part = entry.only(filter) { history.entries.append(part) }
    }
    return history
  }

  private mutating func keep(_ file: Case) {
    // As in the store, only somebody who changed more than remarks is an editor.
    var before = saved[file.number]?.last
    before?.workflow = file.workflow
    saved[file.number, default: []].append(file)
    discarded[file.number] = nil
    guard before != file else { return }
    if !editors[file.number, default: []].contains(login) { editors[file.number, default: []].append(login) }
  }

  /// Takes a step as the store does, without a signature.
  private mutating func take(_ request: Transition.Request, with file: Case, _ framework: Framework) {
    if saved[file.number]?.last != file { keep(file) }
    let transition = Transition(
      framework: framework, file: file, today: time.date(offsetSeconds: 0), login: login, roster: people,
      editors: editors[file.number] ?? [],
      content: CaseFile.contentDigest(of: file, framework: framework))
    let refusals = transition.refusals(of: request)
    guard refusals.isEmpty else { return send(.stepRefused(refusals)) }
    let taken = transition.taking(transition.event(request, at: time))
    saved[file.number, default: []].append(taken)
    if request.action.isDecision { editors[file.number] = [] }
    send(.stepTaken(opened(taken, framework, draft: nil)))
  }

  private func opened(_ file: Case, _ framework: Framework, draft: Case?) -> OpenedCase {
    OpenedCase(
      file: draft ?? file, framework: file.framework == older?.reference ? older ?? framework : framework,
      saved: file, revision: saved[file.number]?.count ?? 1, savedBy: "anne", savedAt: Self.start,
      draftTime: draft == nil ? nil : time,
      newerVersion: file.framework == older?.reference ? newer?.version : nil,
      editors: editors[file.number] ?? ["anne"],
      content: CaseFile.contentDigest(of: file, framework: framework))
  }

  private mutating func summaries(_ framework: Framework) -> [CaseSummary] {
    let today = Self.start.date(offsetSeconds: 0)
    return saved.keys.sorted().compactMap { number in
      guard let file = saved[number]?.last else { return nil }
      if let known = listed[number], known.file == file { return known.summary }
      let summary = CaseSummary(
        of: file, framework: framework,
        evaluation: Evaluation(framework: framework, case: file, today: today), today: today, author: "anne",
        changed: Self.start, revision: saved[number]?.count ?? 1)
      listed[number] = (file, summary)
      return summary
    }
  }

  /// The screen as it is now.
  var frame: Frame { app.frame(app.size) }

  /// The screen as text.
  var screen: String { frame.text }
}

/// The frameworks the program ships, and example cases under them.
enum TestFramework {
  static var bytes: [UInt8] { bytes(of: "removal-nl") }

  static func bytes(of id: String) -> [UInt8] {
    for position in 0..<vs_asset_count() {
      let asset = vs_asset_at(position)
      if String(cString: asset.name) == "Frameworks/\(id).json" {
        return Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
      }
    }
    return []
  }

  static var removal: Framework {
    get throws { try loaded.get() }
  }

  static var general: Framework {
    get throws { try loadedGeneral.get() }
  }

  private static let loaded = Result { try FrameworkFile.read(bytes, name: "removal-nl.json") }
  private static let loadedGeneral = Result {
    try FrameworkFile.read(bytes(of: "general-nl"), name: "general-nl.json")
  }

  /// A complete example case of the framework file.
  static func base(_ name: String) throws -> Case {
    let framework = try removal
    guard let fragment = try FrameworkFile.bases(bytes)[name] else { throw BenchError.noBase(name) }
    var file = try CaseFragment.read(fragment, framework: framework).case
    file.framework = framework.reference
    return file
  }
}

enum BenchError: Error {
  case noBase(String)
  case badKey(String)
}
