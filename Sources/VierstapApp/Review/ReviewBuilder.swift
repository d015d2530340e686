import BestInterests
import TextScreen

/// Writes the sheets of the review screen: what a reviewer looks for, in the order in which it is looked for.
struct ReviewBuilder {
  let evaluator: Evaluator
  let evaluation: Evaluation
  let wording: CaseWording
  let words: ReviewWords
  let remarks: RemarkLines
  let settings: AppSettings
  let width: Int
  /// The children whose sheets were opened; nil when that does not count now.
  let read: Set<String>?
  /// Why the person at the keyboard may not review this case, if it is because of own work in it.
  let workedOnIt: String?
  /// What differs from the submission before, and what that was.
  let difference: CaseDifference?
  let earlier: Submission?
  private let changes: [Slot: AnswerChange]
  let statusesBefore: [Deviation.Row: Status]
  private var lines: [ReviewScreen.Line] = []
  private var placed: Set<ReviewRemark.Target> = []

  init(
    evaluator: Evaluator, evaluation: Evaluation, wording: CaseWording, remarks: RemarkLines, width: Int,
    read: Set<String>?, workedOnIt: String?, difference: CaseDifference?, earlier: Submission?
  ) {
    self.evaluator = evaluator
    self.evaluation = evaluation
    self.wording = wording
    words = ReviewWords(language: wording.language)
    self.remarks = remarks
    settings = remarks.settings
    self.width = width
    self.read = read
    self.workedOnIt = workedOnIt
    self.difference = difference
    self.earlier = earlier
    changes = Dictionary(
      difference?.answers.map { ($0.slot, $0) } ?? [], uniquingKeysWith: { first, _ in first })
    let changed = earlier?.changes(to: evaluation, framework: evaluator.framework) ?? []
    var before: [Deviation.Row: Status] = [:]
    for change in changed {
      let id = evaluator.framework.considerations[change.finding.consideration].id
      before[Deviation.Row(consideration: id, child: change.finding.child)] = change.was
    }
    statusesBefore = before
  }

  var framework: Framework { evaluator.framework }
  var file: Case { evaluator.file }
  var language: Language { wording.language }
  var workflow: Workflow { file.workflow }

  /// The lines of a sheet.
  mutating func build(_ sheet: ReviewScreen.Sheet) -> [ReviewScreen.Line] {
    lines = []
    placed = []
    switch sheet {
    case .wholeCase: addCase()
    case .child(let child): addChild(child)
    }
    return lines
  }

  // MARK: The sheets

  private mutating func addCase() {
    add(words.matterHeading, .heading)
    addAlerts()
    addStops()
    addProposal()
    addHeading(words.childrenHeading)
    for child in evaluator.children { addSummary(of: child) }
    addHeading(words.submissionHeading)
    addSubmission()
    addFindings(about: nil)
    addDeadlines(about: nil)
    if framework.boilerplate != nil {
      gap()
      add(words.otherCases, .key, action: .overlaps(child: nil))
    }
    gap()
    add(words.howToGoOn, .info)
  }

  private mutating func addChild(_ child: String) {
    for chapter in evaluator.reading(of: child) {
      let plan = framework.review.chapters[chapter.chapter]
      if !lines.isEmpty { gap() }
      add(plan.title[language], .heading)
      if let task = plan.task { add(task[language], .info, indent: 1) }
      for slot in chapter.slots { addAnswer(at: slot, of: child) }
    }
    addFindings(about: child)
    addOverlaps(of: child)
    addDeadlines(about: child)
    gap()
    add(words.nextSheet, .info)
  }

  // MARK: The case as a whole

  private mutating func addAlerts() {
    let alerts = framework.review.alerts.filter { evaluator.holds($0) }
    for alert in alerts {
      let names = evaluator.children(under: alert).map { wording.personName($0) }
      add(words.alert(alert.title[language].uppercased(), names), .danger, indent: 1)
    }
    if alerts.isEmpty { add(words.noAlerts, .text, indent: 1) }
  }

  /// The hard stops of all children together, before anything else is read.
  private mutating func addStops() {
    let stops = evaluation.findings.filter {
      $0.status == .violated && framework.considerations[$0.consideration].severity == .absolute
    }
    guard !stops.isEmpty else { return }
    add("\(Symbol.violated.mark) \(words.stops(stops.count))", .danger, indent: 1)
    for finding in stops {
      add("· \(wording.title(of: finding))", .danger, indent: 3, target: finding.jump, finding: finding)
    }
  }

  private mutating func addProposal() {
    guard let option = evaluator.option(.decisive) else {
      return add(words.noProposal, .attention, indent: 1)
    }
    let place = Slot(framework.roles.optionText, .option(option))
    add(words.proposal(wording.optionName(option)), .key, indent: 1, target: place)
    let text = file.text(framework.roles.optionText, .option(option))
    if !text.isEmpty { add(text, .text, indent: 3, target: place, isStart: false) }
  }

  private mutating func addSummary(of child: String) {
    let isRead = read?.contains(child)
    let mark = isRead.map { $0 ? "✓" : "○" } ?? "·"
    let alerts = framework.review.alerts.filter { evaluator.children(under: $0).contains(child) }
    var parts = [wording.personName(child)] + alerts.map { $0.title[language].uppercased() }
    if let isRead { parts.append(isRead ? words.read : words.notRead) }
    add(
      "\(mark) \(parts.joined(separator: " · "))", isRead ?? true ? .text : .attention, indent: 1,
      action: .readChild(child))
  }

  private mutating func addSubmission() {
    guard let (event, submission) = workflow.submission else {
      return add(words.notSubmitted, .text, indent: 1)
    }
    let name = remarks.roster.name(of: event.by)
    add(words.submitted(by: name, settings.shortTime(event.at), submission.purpose), .text, indent: 1)
    if !event.reason.isEmpty { add("“\(event.reason)”", .text, indent: 3, isStart: false) }
    if submission.purpose == .approval {
      add(words.approvals(workflow.approvals.count, of: submission.reviewers), .text, indent: 1)
    }
    let submitted = workflow.events.lastIndex { $0.submission != nil } ?? 0
    for (index, event) in workflow.events.enumerated()
    where event.action.isDecision || event.action == .reopen {
      let name = remarks.roster.name(of: event.by)
      let text = words.done(event.action, name, settings.shortTime(event.at), event.reason)
      // What was judged before this submission says nothing of it.
      let isEarlier = index < submitted
      add(isEarlier ? words.earlier(text) : text, isEarlier ? .muted : .text, indent: 1)
    }
    if let workedOnIt { add(words.workedOnIt(as: workedOnIt), .attention, indent: 1) }
    if let difference {
      let text = words.sinceBefore(difference.answers.count, statusesBefore.count)
      add(text, .key, indent: 1, action: .differences)
    }
    if !workflow.remarks.isEmpty { add(remarks.words.counts(workflow), .key, indent: 1, action: .remarks) }
  }

  // MARK: Answers

  private mutating func addAnswer(at slot: Slot, of child: String) {
    guard let question = framework.question(slot.question) else { return }
    let place = ReviewRemark.Target.question(slot)
    let label = CaseWording.asked(wording.label(of: slot.question, at: slot, besides: child))
    let answer = file.answers[slot]
    let text = wording.text(of: answer?.value, to: question)
    let oneLine = "\(label) \(text.isEmpty ? words.unanswered : text)"
    let isShort = question.kind != .long && TextWidth.columns(of: oneLine) < width - 1
    if text.isEmpty || isShort {
      add(oneLine, text.isEmpty ? .muted : .text, indent: 1, target: slot, place: place)
    } else {
      add(label, .key, indent: 1, target: slot, place: place)
      add(text, .text, indent: 3, target: slot, place: place, isStart: false)
    }
    if question.isConfidential, !text.isEmpty {
      add(
        Words(language: language).confidentialAnswer, .info, indent: 3, target: slot, place: place,
        isStart: false)
    }
    if let note = answer?.note, !note.isEmpty {
      let note = "\(Words(language: language).note): \(note)"
      add(note, .text, indent: 3, target: slot, place: place, isStart: false)
    }
    addChange(at: slot, place)
    addRemarks(on: place, target: slot)
  }

  /// What of an answer differs from the submission before, word by word.
  private mutating func addChange(at slot: Slot, _ place: ReviewRemark.Target) {
    guard let change = changes[slot] else { return }
    guard let before = change.before, !before.text[language].isEmpty else {
      return add(words.added, .attention, indent: 3, target: slot, place: place, isStart: false)
    }
    guard change.isText else {
      let text = words.changed + "\(before.text[language]) → \(change.after?.text[language] ?? "")"
      return add(text, .attention, indent: 3, target: slot, place: place, isStart: false)
    }
    for line in change.words(language).lines(lead: words.changed, indent: 3, width: width) {
      var shown = line
      shown.target = slot
      lines.append(.init(shown: shown, place: place))
    }
  }

  // MARK: Remarks and lines

  /// The remarks on a place, the first time it stands on the sheet.
  mutating func addRemarks(on place: ReviewRemark.Target, target: Slot?) {
    guard placed.insert(place).inserted else { return }
    for remark in workflow.remarks(on: place) {
      for (position, line) in remarks.lines(of: remark, width: width - 3).enumerated() {
        lines.append(
          .init(
            shown: .init(text: "   " + line.text, style: line.style, target: target), place: place,
            remark: remark.id, isStart: position == 0))
      }
    }
  }

  mutating func addHeading(_ text: String) {
    gap()
    add(text, .heading)
  }

  mutating func gap() {
    lines.append(.init(shown: .init(text: "", style: .text)))
  }

  mutating func add(
    _ text: String, _ style: Style, indent: Int = 0, target: Slot? = nil, action: Page.Action? = nil,
    place: ReviewRemark.Target? = nil, finding: Finding? = nil, isStart: Bool = true
  ) {
    let blanks = String(repeating: " ", count: indent)
    for (position, line) in Wrap.lines(text, width: max(10, width - indent)).enumerated() {
      lines.append(
        .init(
          shown: .init(text: blanks + line, style: style, target: target, action: action), place: place,
          finding: finding, isStart: isStart && position == 0))
    }
  }
}
