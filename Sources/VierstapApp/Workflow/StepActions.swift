import BestInterests
import TextScreen

/// Taking a case further: which steps there are, what each still asks, and why it is refused.
extension App {
  /// The open case as the person at the keyboard may take it further.
  var transition: Transition? {
    guard let framework, let screen = open else { return nil }
    return Transition(
      framework: framework, file: screen.file, today: today, login: settings.login, roster: people,
      editors: screen.editors, content: screen.content)
  }

  /// Offers every step that the status and the person's roles leave open.
  mutating func showSteps() -> [Effect] {
    endTyping()
    guard let transition else { return [] }
    let choices = transition.choices
    guard !choices.isEmpty else {
      say(stepWords.noSteps(transition.file.status, roles), .info)
      return []
    }
    let items = choices.map { action in
      var request = StepInProgress(action).request
      request.childrenRead = childrenRead
      let refusals = withoutRepetition(transition.refusals(of: request))
      let count = refusals.count {
        StepInProgress.ask(for: $0, transition.framework) == nil && $0 != .statementNotConfirmed
      }
      let help = count == 0 ? stepWords.possible(action) : stepWords.blocked(count)
      return Picker.Item(code: action.rawValue, label: action.title[language], help: help)
    }
    var picker = Picker(
      purpose: .step, title: stepWords.stepsTitle(transition.file.status), isMany: false, items: items,
      chosen: [])
    // Of several judgements none may lie closer at hand than another.
    if choices.contains(where: \.isDecision) { picker.selected = Picker.nothing }
    overlays.append(.picker(picker))
    return []
  }

  /// Begins to prepare a step, with what was typed for it before.
  mutating func begin(_ action: WorkflowAction) -> [Effect] {
    if step?.request.action != action { step = StepInProgress(action) }
    step?.isSure = false
    step?.request.isConfirmed = false
    return goOnWithStep()
  }

  /// Asks what is still missing, shows why the step is refused, or takes it.
  mutating func goOnWithStep() -> [Effect] {
    let read = childrenRead
    step?.request.childrenRead = read
    guard let step, let transition else { return [] }
    let refusals = transition.refusals(of: step.request)
    let final = refusals.filter {
      $0 != .statementNotConfirmed && StepInProgress.ask(for: $0, transition.framework) == nil
    }
    guard final.isEmpty else {
      showRefusals(final)
      return []
    }
    for refusal in refusals {
      if let ask = StepInProgress.ask(for: refusal, transition.framework) {
        self.ask(ask, because: refusal)
        return []
      }
    }
    if refusals.contains(.statementNotConfirmed) {
      showAnswersToCheck()
      return []
    }
    let action = step.request.action
    if action.isDecision, !step.isSure {
      showDecision(transition)
      return []
    }
    guard step.isSure || action == .takeUp || action == .submit else {
      let text = stepWords.sure(action, transition.file.number)
      overlays.append(.confirm(Confirmation(title: action.title[language], text: text, action: .takeStep)))
      return []
    }
    return [.take(transition.file, step.request, passphrase: step.passphrase)]
  }

  /// Lets the person type something for the step.
  private mutating func ask(_ ask: StepInProgress.Ask, because refusal: Refusal) {
    guard let framework, let screen = open, let step else { return }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    var intro = wording.lines(for: refusal, roster: people).map(\.text)
    if case .deviation(let row) = ask, step.request.action == .approve { intro += writersReason(for: row) }
    if case .lookAgainOn = ask { intro = [words.dateHint] }
    openNote(.step(ask), stepWords.title(of: ask, step.request.action), intro: intro, step.text(for: ask))
  }

  /// Lets the person change what was typed for the step before.
  mutating func change(_ ask: StepInProgress.Ask) {
    guard let framework, let screen = open, let step else { return }
    var intro: [String] = []
    if case .deviation(let row) = ask {
      let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
      for finding in screen.evaluation.findings
      where framework.considerations[finding.consideration].id == row.consideration
        && finding.child == row.child
      {
        intro += [wording.title(of: finding)] + wording.reasonLines(for: finding).map(\.text)
      }
      intro += writersReason(for: row)
    }
    openNote(.step(ask), stepWords.title(of: ask, step.request.action), intro: intro, step.text(for: ask))
  }

  /// What the writer of the submission says of a deviation.
  func writersReason(for row: Deviation.Row) -> [String] {
    let deviations = open?.file.workflow.submission?.submission.deviations ?? []
    return [
      deviations.first { $0.row == row }.map { stepWords.writersReason($0.reason) } ?? reviewWords.unexplained
    ]
  }

  /// Asks for the passphrase of the person's key.
  mutating func askPassphrase(_ why: String) {
    guard step != nil else { return }
    openNote(.step(.passphrase), stepWords.passphraseTitle, intro: [why], "")
  }

  /// Opens a window to write a few words that Enter ends.
  mutating func openNote(
    _ purpose: NoteEditor.Purpose, _ title: String, intro: [String], _ text: String
  ) {
    var editor = TextEditor(text: text, multiline: false)
    editor.setWidth(max(8, min(70, size.columns - 6)))
    editor.moveCaretToEnd()
    overlays.append(
      .note(NoteEditor(purpose: purpose, title: title, intro: intro.joined(separator: "\n"), editor: editor)))
  }

  /// Handles the keys that end the typing of something for a step; nil for all others.
  mutating func press(_ key: Key, _ note: NoteEditor, _ ask: StepInProgress.Ask) -> [Effect]? {
    switch key {
    case "Escape":
      keep(note.editor.text, for: ask)
      overlays.removeLast()
      return []
    case "Enter", "Ctrl-S":
      let text = note.editor.text
      guard !text.allSatisfy(\.isWhitespace) else {
        say(stepWords.nothingTyped, .attention)
        return []
      }
      if case .lookAgainOn = ask {
        guard case .date(let date) = DateReading.read(text, today: today, allowPartial: false) else {
          say(words.dateHint, .attention)
          return []
        }
        step?.request.lookAgainOn = date.earliest
      }
      if case .passphrase = ask { step?.passphrase = text }
      keep(text, for: ask)
      overlays.removeLast()
      return goOnWithStep()
    default: return nil
    }
  }

  private mutating func keep(_ text: String, for ask: StepInProgress.Ask) {
    switch ask {
    case .reason: step?.request.reason = text
    case .deviation(let row): step?.set(text, for: row)
    case .lookAgainOn, .passphrase: break
    }
  }

  /// Shows the case as it stands after a step.
  mutating func finishStep(_ opened: OpenedCase) -> [Effect] {
    let action = step?.request.action
    step = nil
    let effects = show(opened) + [.removeDraft(number: opened.file.number), .list]
    if let action { say(stepWords.taken(action, opened.file.status, revision: opened.revision), .good) }
    return effects
  }

  /// Lists everything that stands in the way of a step, by child, each line a place to go to.
  mutating func showRefusals(_ refusals: [Refusal]) {
    let refusals = withoutRepetition(refusals)
    let lines = wrapped(stepWords.refused(refusals.count), .danger) + refusalLines(refusals)
    overlays.append(.page(Page(title: stepWords.refusedTitle, lines: lines)))
  }

  /// Refusals without the missing answers that a consideration among them names already.
  private func withoutRepetition(_ refusals: [Refusal]) -> [Refusal] {
    guard let framework, let screen = open else { return refusals }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    var named: Set<Slot> = []
    for case .unsettled(let finding) in refusals {
      named.formUnion(wording.reasonLines(for: finding).compactMap(\.slot))
    }
    return refusals.filter { refusal in
      if case .unanswered(let slot) = refusal { !named.contains(slot) } else { true }
    }
  }

  /// Refusals by child, each line a place to go to.
  func refusalLines(_ refusals: [Refusal]) -> [Page.Line] {
    guard let framework, let screen = open else { return [] }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    let evaluator = Evaluator(framework: framework, case: screen.file, today: today)
    var lines: [Page.Line] = []
    for child in [nil] + evaluator.children.map({ Optional($0) }) {
      let own = refusals.filter { refusal in
        child == nil ? !evaluator.children.contains { $0 == refusal.child } : refusal.child == child
      }
      guard !own.isEmpty else { continue }
      lines.append(.init(text: "", style: .text))
      lines += wrapped(child.map { wording.personName($0) } ?? stepWords.wholeCase, .heading)
      for refusal in own {
        for (position, line) in wording.lines(for: refusal, roster: people).enumerated() {
          var part = wrapped(
            position == 0 ? "· " + line.text : line.text, position == 0 ? style(of: refusal) : .muted,
            indent: position == 0 ? 0 : 2, target: line.slot)
          switch refusal {
          case .childNotRead(let child): part[0].action = .readChild(child)
          case .remarkUnanswered(let remark), .remarkNotAccepted(let remark):
            part[0].action = .remark(remark.id)
          default: break
          }
          lines += part
        }
      }
    }
    return lines
  }

  private func style(of refusal: Refusal) -> Style {
    switch refusal {
    case .stopped, .impossibleHistory, .workedOnIt, .onlyToReject, .contentChanged: .danger
    default: .text
    }
  }

  /// Shows everything that is about to be submitted, with the statement at the end.
  private mutating func showAnswersToCheck() {
    guard let framework, let screen = open, let step else { return }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    let evaluator = Evaluator(framework: framework, case: screen.file, today: today)
    var lines = wrapped(stepWords.checkIntro, .info)
    for child in evaluator.children {
      lines.append(.init(text: "", style: .text))
      lines += wrapped(wording.personName(child), .heading)
      for chapter in evaluator.reading(of: child) {
        lines += wrapped(framework.review.chapters[chapter.chapter].title[language], .key, indent: 1)
        for slot in chapter.slots where !(screen.file.value(slot)?.isEmpty ?? true) {
          lines += wrapped(wording.shortAnswer(at: slot, besides: child), .text, indent: 2, target: slot)
        }
      }
    }
    if !step.request.deviations.isEmpty {
      lines.append(.init(text: "", style: .text))
      lines += wrapped(stepWords.deviationsHeading, .heading)
      for deviation in step.request.deviations {
        let title =
          framework.consideration(deviation.row.consideration)?.title[language] ?? deviation.row.consideration
        let who = deviation.row.child.map { "\(wording.personName($0)): " } ?? ""
        lines += wrapped("· \(who)\(title): \(deviation.reason)", .attention)
      }
    }
    lines.append(.init(text: "", style: .text))
    var statement = wrapped("→ " + framework.review.statement[language] + " " + stepWords.confirm, .key)
    for line in statement.indices { statement[line].action = .confirmStatement }
    lines += statement
    overlays.append(.page(Page(title: stepWords.checkTitle, lines: lines)))
  }

  /// Takes the statement as confirmed.
  mutating func confirmStatement() -> [Effect] {
    overlays.removeLast()
    step?.request.isConfirmed = true
    return goOnWithStep()
  }

  var stepWords: StepWords { StepWords(language: language) }
}
