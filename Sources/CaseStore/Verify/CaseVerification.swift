internal import BestInterests

/// Goes through all revisions of one case, from the first to the last.
struct CaseVerification {
  private let store: Store
  private let number: CaseNumber
  private let roster: Roster
  private let framework: (FrameworkReference) -> Framework?
  private(set) var findings: [VerifyFinding] = []
  private(set) var revisions = 0
  private(set) var approvals = 0
  /// The latest revision with its digest.
  private(set) var head: KnownHeads.Head?
  private var digests: [Int: String] = [:]
  /// The revision before the one at hand, when it could be read.
  private var previous: StoredCase?
  /// Who changed the content since the last decision.
  private var editors: [String] = []

  init(
    _ number: CaseNumber, in store: Store, roster: Roster,
    framework: @escaping (FrameworkReference) -> Framework?
  ) {
    self.number = number
    self.store = store
    self.roster = roster
    self.framework = framework
  }

  /// SHA-256 of a revision, or nil when it is not there.
  func digest(of revision: Int) -> String? { digests[revision] }

  mutating func run(latest: Int, in folder: Folder) {
    for revision in 1...latest {
      let name = number.fileName(revision: revision)
      let path = folder.path(of: name)
      do throws(StoreError) {
        guard let bytes = try folder.read(name) else {
          report(.missingRevision, revision, path)
          previous = nil
          continue
        }
        revisions += 1
        try look(at: bytes, revision, path)
      } catch {
        let isFramework = if case .noFramework = error { true } else { false }
        report(isFramework ? .framework(error) : .unreadable(error), revision, path)
        previous = nil
      }
    }
  }

  private mutating func report(_ kind: VerifyFinding.Kind, _ revision: Int, _ path: String) {
    findings.append(VerifyFinding(kind, number: number.text, revision: revision, path: path))
  }

  private mutating func look(at bytes: [UInt8], _ revision: Int, _ path: String) throws(StoreError) {
    let digest = Digest.sha256(bytes)
    head = KnownHeads.Head(revision: revision, digest: digest)
    digests[revision] = digest
    switch Seal(of: bytes) {
    case .good: break
    case .missing: report(.noSeal, revision, path)
    case .broken: report(.brokenSeal, revision, path)
    }
    // The name of the one before is in the bytes, whether or not that one could be read.
    let stored = try store.stored(bytes, number, revision, name: path, framework: framework)
    if revision == 1 || digests[revision - 1] != nil, stored.change.previous != digests[revision - 1] ?? "" {
      report(.brokenChain, revision, path)
    }
    if let previous { compare(stored, with: previous, revision, path) }
    if !stored.file.isHistoryPossible { report(.impossibleHistory, revision, path) }
    if let event = newStep(in: stored) { check(event, stored, revision, path) }
    count(stored.change)
    previous = stored
  }

  /// The step that a revision takes; nil when it takes none.
  private func newStep(in stored: StoredCase) -> WorkflowEvent? {
    let before = previous?.file.workflow.events.count ?? 0
    return stored.file.workflow.events.count == before + 1 ? stored.file.workflow.events.last : nil
  }

  private mutating func count(_ change: Change) {
    if WorkflowAction(rawValue: change.action)?.isDecision ?? false { editors = [] }
    if Store.changesContent(change.action), !editors.contains(change.by) { editors.append(change.by) }
  }

  // MARK: Against the revision before

  private mutating func compare(
    _ now: StoredCase, with before: StoredCase, _ revision: Int, _ path: String
  ) {
    let old = before.file.workflow.events
    let events = now.file.workflow.events
    let isStep = WorkflowAction(rawValue: now.change.action) != nil
    let grows = events.count == old.count + (isStep ? 1 : 0)
    let isThisStep =
      !isStep
      || events.last.map {
        $0.by == now.change.by && $0.at == now.change.at && $0.action.rawValue == now.change.action
      } ?? false
    if !grows || !events.starts(with: old) || !isThisStep { report(.changedSteps, revision, path) }
    guard let framework = framework(now.file.framework) else { return }
    let isMigrated = now.change.action == ActionName.migrated
    if !isMigrated, isStep || !before.file.status.isBeingWorkedOn,
      !now.file.frozen(framework).saysTheSame(as: before.file.frozen(framework))
    {
      report(.changedContent, revision, path)
    }
    guard !isMigrated else { return }
    for (slot, answer) in now.file.answers {
      let known = before.file.answers[slot]
      guard answer != known, answer.author != now.change.by, known?.author != answer.author,
        known?.rival?.author != answer.author
      else { continue }
      report(.foreignAnswer(question: slot.question, author: answer.author), revision, path)
    }
  }

  // MARK: The step itself

  private mutating func check(
    _ event: WorkflowEvent, _ stored: StoredCase, _ revision: Int, _ path: String
  ) {
    guard let framework = framework(stored.file.framework) else { return }
    if let submission = event.submission {
      let content = CaseFile.contentDigest(of: stored.file, framework: framework)
      if submission.content != content { report(.wrongContent, revision, path) }
      if !hasRightResults(submission, event, framework) { report(.wrongResults, revision, path) }
    }
    guard event.action == .approve else { return }
    approvals += 1
    let signature = ApprovalCheck(event, of: stored.file, store: store.id, roster: roster)
    if signature != .good { report(.approval(by: event.by, signature), revision, path) }
    let person = roster.person(event.by) ?? roster.people.first { $0.formerLogins.contains(event.by) }
    if !(person?.roles.may(.review) ?? false) { report(.notAllowed(by: event.by), revision, path) }
    checkRules(event, framework, revision, path)
  }

  /// The day of a moment depends on where the clock stood, so that both days around it count.
  private func days(of moment: Timestamp) -> [CalendarDate] {
    let days = [-12, 0, 14].map { moment.date(offsetSeconds: $0 * 3600) }
    return days.enumerated().filter { days.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }

  private func hasRightResults(
    _ submission: Submission, _ event: WorkflowEvent, _ framework: Framework
  ) -> Bool {
    guard let before = previous?.file else { return false }
    return days(of: event.at).contains { today in
      let transition = Transition(
        framework: framework, file: before, today: today, login: event.by, roster: roster, editors: [],
        content: submission.content)
      let request = Transition.Request(
        event.action, reason: event.reason, isConfirmed: true, deviations: submission.deviations)
      return transition.event(request, at: event.at).submission == submission
    }
  }

  /// Asks what the program asked before the approval; the day is the one on which least stands in the way.
  private mutating func checkRules(
    _ event: WorkflowEvent, _ framework: Framework, _ revision: Int, _ path: String
  ) {
    guard let before = previous?.file, let decision = event.decision else { return }
    let request = Transition.Request(
      .approve, reason: event.reason, deviations: decision.accepted, childrenRead: decision.childrenRead)
    let refusals = days(of: event.at).map { today in
      Transition(
        framework: framework, file: before, today: today, login: event.by, roster: roster, editors: editors,
        content: decision.content
      ).refusals(of: request)
    }.min { $0.count < $1.count }
    for refusal in refusals ?? [] {
      switch refusal {
      case .workedOnIt, .alreadyApproved: report(.ownWork(by: event.by), revision, path)
      case .contentChanged: report(.wrongContent, revision, path)
      case .stopped(let finding), .unsettled(let finding), .deviationNotAccepted(let finding),
        .deviationCopied(let finding):
        let id = framework.considerations[finding.consideration].id
        report(.approvedAgainstRule(consideration: id), revision, path)
      case .notAllowed, .wrongStatus, .impossibleHistory: break
      default: report(.changedSteps, revision, path)
      }
    }
  }
}
