import BestInterests
import TextScreen

/// Remarks on questions and considerations: making them, answering them, settling them, going from one to the next.
extension App {
  /// What a remark made here would hang on.
  private var placeUnderBar: ReviewRemark.Target? {
    guard let framework, let screen = open else { return nil }
    switch screen.pane {
    case .review: return screen.review.current?.place
    case .panel:
      return screen.panel.selectedPosition.map { position in
        let finding = screen.panel.rows[position].finding
        let id = framework.considerations[finding.consideration].id
        return .row(.init(consideration: id, child: finding.child))
      }
    case .form, .columns:
      switch screen.focus {
      case .question(let slot)?, .record(let slot, _)?: return .question(slot)
      default: return nil
      }
    }
  }

  /// Lets a reviewer write a remark on what is under the bar.
  mutating func writeRemark(isMustFix: Bool) -> [Effect] {
    endTyping()
    guard let framework, let screen = open, !refuses(.write) else { return [] }
    guard let place = placeUnderBar else {
      say(words.nothingHere)
      return []
    }
    let remark = ReviewRemark(
      id: screen.file.workflow.freshRemarkID(tag: settings.tag), target: place, text: "",
      isMustFix: isMustFix, by: settings.login, at: now)
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    openNote(
      .remark(place, isMustFix: isMustFix), remarkWords.remarkTitle(isMustFix),
      intro: [wording.target(of: remark), remarkWords.writeIntro(isMustFix)])
    return []
  }

  /// Lets the caseworker answer the remark at hand, or the reviewer settle it.
  mutating func replyToRemark() -> [Effect] {
    endTyping()
    guard let screen = open else { return [] }
    guard let remark = remarkAtHand else {
      say(screen.file.workflow.remarks.isEmpty ? remarkWords.noRemarks : remarkWords.noRemarkHere)
      return []
    }
    let step: RemarkStep = roles.may(.review) && !screen.file.status.isBeingWorkedOn ? .judge : .answer
    guard !refuses(step) else { return [] }
    open?.remark = remark.id
    let said = remarkLines.lines(of: remark, width: 66).map(\.text)
    switch step {
    case .answer where remark.state == .accepted: say(remarkWords.settled)
    case .answer: openNote(.reply(remark.id, .answered), remarkWords.answerTitle, intro: said)
    default: judge(remark)
    }
    return []
  }

  /// Lets the reviewer choose what becomes of a remark; nothing is chosen beforehand.
  private mutating func judge(_ remark: ReviewRemark) {
    let kinds: [ReviewRemark.Reply.Kind] = remark.state == .accepted ? [.disputed] : [.accepted, .disputed]
    let items = kinds.map { kind in
      Picker.Item(
        code: kind.rawValue, label: kind == .accepted ? remarkWords.accept : remarkWords.dispute,
        help: remark.replies.last?.text ?? remark.text)
    }
    var picker = Picker(
      purpose: .judge(remark.id), title: remarkWords.judgeTitle, isMany: false, items: items, chosen: [])
    picker.selected = Picker.nothing
    overlays.append(.picker(picker))
  }

  /// Does what the reviewer chose.
  mutating func judge(_ id: String, _ code: String) -> [Effect] {
    guard let remark = open?.file.workflow.remarks.first(where: { $0.id == id }),
      let kind = ReviewRemark.Reply.Kind(rawValue: code)
    else { return [] }
    guard kind == .accepted else {
      let said = remarkLines.lines(of: remark, width: 66).map(\.text)
      openNote(.reply(id, kind), remarkWords.disputeTitle, intro: said)
      return []
    }
    return add(.init(.accepted, by: settings.login, at: now), to: id, remarkWords.accepted)
  }

  /// The remark that is meant: the one last gone to if it hangs here, else the first here that waits for the person.
  private var remarkAtHand: ReviewRemark? {
    guard let screen = open else { return nil }
    let workflow = screen.file.workflow
    if screen.pane == .review, let id = screen.review.current?.remark {
      return workflow.remarks.first { $0.id == id }
    }
    guard let place = placeUnderBar else { return nil }
    let here = workflow.remarks(on: place)
    let waiting = Set(transition?.remarksWaiting.map(\.id) ?? [])
    return here.first { $0.id == screen.remark } ?? here.first { waiting.contains($0.id) }
      ?? here.first { $0.state != .accepted } ?? here.last
  }

  // MARK: From one to the next

  /// Goes to the next remark that waits for the person, or else for anybody.
  mutating func goToNextRemark() -> [Effect] {
    endTyping()
    guard let screen = open, let transition else { return [] }
    let yours = transition.remarksWaiting
    let remarks = yours.isEmpty ? screen.file.workflow.remarks.filter { $0.state != .accepted } : yours
    guard !remarks.isEmpty else {
      say(screen.file.workflow.remarks.isEmpty ? remarkWords.noRemarks : remarkWords.noneWaiting)
      return []
    }
    let last = remarks.firstIndex { $0.id == screen.remark }
    let position = last.map { ($0 + 1) % remarks.count } ?? 0
    go(to: remarks[position])
    say(
      remarkWords.step(position + 1, of: remarks.count, remarks[position], isYourTurn: !yours.isEmpty), .info)
    return []
  }

  /// Goes to what a remark hangs on: on its sheet while the case is read, else in the form or the panel.
  mutating func go(to remark: ReviewRemark) {
    guard let framework, let screen = open else { return }
    endTyping()
    overlays = []
    open?.remark = remark.id
    if screen.pane == .review {
      let sheet = screen.review.sheet
      for other in [sheet] + reviewSheets.filter({ $0 != sheet }) {
        let lines = reviewLines(of: other)
        guard lines.contains(where: { $0.remark == remark.id }) else { continue }
        if other != sheet { openSheet(other) }
        open?.review.select { $0.remark == remark.id }
        return
      }
    }
    switch remark.target {
    case .question(let slot): jump(to: slot)
    case .row(let row):
      if let child = row.child { show(.person(child)) }
      open?.pane = .panel
      open?.panel.filter = .all
      rebuild()
      open?.panel.selected = framework.considerations.firstIndex { $0.id == row.consideration }
    }
  }

  // MARK: Writing

  /// Opens a window to write a few words; what was typed there before and not kept stands in it again.
  private mutating func openNote(_ purpose: NoteEditor.Purpose, _ title: String, intro: [String]) {
    let kept = open?.unfinished.flatMap { $0.purpose == purpose ? $0.text : nil } ?? ""
    openNote(purpose, title, intro: intro, kept)
  }

  /// Handles the keys that end the writing of a remark or a reply; nil for all others.
  mutating func pressInRemark(_ key: Key, _ note: NoteEditor) -> [Effect]? {
    let text = note.editor.text
    switch key {
    case "Escape":
      open?.unfinished = .init(purpose: note.purpose, text: text)
      overlays.removeLast()
      return []
    case "Enter", "Ctrl-S":
      guard !text.allSatisfy(\.isWhitespace) else {
        say(stepWords.nothingTyped, .attention)
        return []
      }
      overlays.removeLast()
      open?.unfinished = nil
      switch note.purpose {
      case .remark(let place, let isMustFix): return addRemark(text, on: place, isMustFix: isMustFix)
      case .reply(let id, let kind):
        return add(.init(kind, text: text, by: settings.login, at: now), to: id, remarkWords.replied)
      default: return []
      }
    default: return nil
    }
  }

  private mutating func addRemark(
    _ text: String, on place: ReviewRemark.Target, isMustFix: Bool
  ) -> [Effect] {
    guard let screen = open, !refuses(.write) else { return [] }
    let id = screen.file.workflow.freshRemarkID(tag: settings.tag)
    open?.remark = id
    return changeRemarks(remarkWords.remarked) { workflow, login, now in
      workflow.remarks.append(
        ReviewRemark(id: id, target: place, text: text, isMustFix: isMustFix, by: login, at: now))
    }
  }

  private mutating func add(
    _ reply: ReviewRemark.Reply, to id: String, _ message: String
  ) -> [Effect] {
    guard !refuses(reply.kind == .answered ? .answer : .judge) else { return [] }
    return changeRemarks(message) { workflow, _, _ in workflow.add(reply, to: id) }
  }

  /// Changes the remarks as one step to undo; they are unsaved work like any answer.
  private mutating func changeRemarks(
    _ message: String, _ change: (inout Workflow, String, Timestamp) -> Void
  ) -> [Effect] {
    guard var screen = open else { return [] }
    screen.remember(screen.file)
    screen.isTouched = true
    change(&screen.file.workflow, settings.login, now)
    open = screen
    rebuild()
    say(message, .good)
    return wantDraft()
  }

  // MARK: The list of remarks

  /// Lists all remarks by whose turn it is, each a place to go to, with why the case came back.
  mutating func showRemarks() -> [Effect] {
    endTyping()
    guard let framework, let screen = open else { return [] }
    let workflow = screen.file.workflow
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    var lines: [Page.Line] = []
    if let decision = workflow.lastDecision, decision.action != .approve {
      let name = people.name(of: decision.by)
      lines += wrapped(remarkWords.decided(decision.action, by: name, decision.reason), .attention)
    }
    for state in ReviewRemark.State.allCases {
      let remarks = workflow.remarks(state)
      guard !remarks.isEmpty else { continue }
      if !lines.isEmpty { lines.append(.init(text: "", style: .text)) }
      lines += wrapped(remarkWords.heading(state, remarks.count), .heading)
      for remark in remarks {
        lines += wrapped("· " + wording.target(of: remark), .key, action: .remark(remark.id))
        lines += remarkLines.lines(of: remark, width: pageWidth - 2).map {
          .init(text: "  " + $0.text, style: $0.style)
        }
      }
    }
    if workflow.remarks.isEmpty { lines += wrapped(remarkWords.noRemarks, .muted) }
    overlays.append(.page(Page(title: remarkWords.remarksTitle, lines: lines)))
    return []
  }
}
