import BestInterests
import TextScreen

/// What a newer version of the framework would change in the open case, and moving the case to it.
extension App {
  /// Asks for the newest version of the framework; the page comes with it.
  mutating func compareVersions() -> [Effect] {
    endTyping()
    guard let screen = open else { return [] }
    return [.loadNewerFramework(than: screen.file.framework)]
  }

  /// Shows row by row what would differ, or says that there is nothing newer.
  mutating func showComparison(with newer: Framework?) {
    guard let framework, let screen = open else { return }
    let words = versionWords
    let former: [Page.Line] =
      screen.file.former.isEmpty
      ? [] : [.init(text: words.formerLine(screen.file.former.count), style: .key, action: .formerAnswers)]
    guard let newer else {
      if former.isEmpty { return say(words.nothingNewer(framework.version)) }
      let lines = wrapped(words.nothingNewer(framework.version), .text) + former
      return overlays.append(.page(Page(title: words.comparisonTitle, lines: lines)))
    }
    let comparison = FrameworkComparison(screen.file, under: framework, and: newer, today: today)
    let summary = comparison.summary(language)
    var lines = wrapped(words.comparisonIntro(framework.version, newer.version, summary), .text)
    for line in comparison.lines(language) {
      switch line.kind {
      case .heading: lines += [.init(text: "", style: .text)] + wrapped(line.text, .heading)
      case .item: lines += wrapped("· " + line.text, .text, target: line.target)
      case .detail: lines += wrapped(line.text, .muted, indent: 2)
      case .remark: lines += wrapped(line.text, .muted)
      }
    }
    lines.append(.init(text: "", style: .text))
    lines += former
    let move = Page.Action.migrate(newer.reference, summary: summary)
    lines.append(.init(text: words.moveLine(newer.version), style: .key, action: move))
    overlays.append(.page(Page(title: words.comparisonTitle, lines: lines)))
  }

  /// Shows the answers that the framework can no longer read.
  mutating func showFormerAnswers() {
    endTyping()
    guard let screen = open else { return }
    let words = versionWords
    guard !screen.file.former.isEmpty else { return say(words.noFormer) }
    var lines = wrapped(words.formerIntro, .text)
    for answer in screen.file.former {
      lines.append(.init(text: "", style: .text))
      lines += wrapped("· " + answer.sentence(language), .text)
      let origin = answer.origin(language, clock: settings.clock)
      lines += wrapped(origin, .muted, indent: 2)
    }
    overlays.append(.page(Page(title: words.formerTitle, lines: lines)))
  }

  mutating func askToMigrate(_ reference: FrameworkReference, _ summary: String) {
    guard let screen = open else { return }
    let words = versionWords
    if let refusal = migrationRefusal(of: screen) { return report(refusal) }
    overlays.append(
      .confirm(
        Confirmation(
          title: words.confirmMoveTitle(reference.version), text: words.confirmMove(summary),
          action: .migrate(reference))))
  }

  /// Why the case cannot be moved now; nil when it can.
  private func migrationRefusal(of screen: CaseScreen) -> String? {
    if !screen.file.status.isBeingWorkedOn { return versionWords.keepsFramework(screen.file.status) }
    return screen.isChanged || !screen.unread.isEmpty ? versionWords.saveBeforeMoving : nil
  }

  /// Asks why; what was typed before stands there again.
  mutating func askMigrationReason(_ reference: FrameworkReference) -> [Effect] {
    var editor = TextEditor(text: migrationReason, multiline: false)
    editor.setWidth(max(8, min(70, size.columns - 6)))
    editor.moveCaretToEnd()
    overlays.append(
      .note(NoteEditor(purpose: .migration(reference), title: versionWords.reasonTitle, editor: editor)))
    return []
  }

  /// Handles the keys that end the typing of a reason; nil for all others.
  mutating func press(_ key: Key, _ note: NoteEditor, _ reference: FrameworkReference) -> [Effect]? {
    switch key {
    case "Escape", "Tab":
      migrationReason = note.editor.text
      overlays.removeLast()
      return []
    case "Enter", "Ctrl-S":
      migrationReason = note.editor.text
      guard !note.editor.text.allSatisfy(\.isWhitespace) else {
        say(versionWords.reasonNeeded, .attention)
        return []
      }
      overlays = []
      guard let screen = open else { return [] }
      if let refusal = migrationRefusal(of: screen) {
        report(refusal)
        return []
      }
      return [.migrate(screen.file, to: reference, reason: note.editor.text)]
    default: return nil
    }
  }

  /// Says what stands out about a case just opened: unsaved work, a move by somebody else, a newer framework.
  mutating func sayWhatIsSpecial(of opened: OpenedCase) {
    var parts: [String] = []
    if opened.isAltered { return report(stepWords.altered) }
    if !opened.file.isHistoryPossible { return report(stepWords.impossible) }
    let behind = settings.clock.warning(saved: opened.savedAt, now: now)
    if let behind { parts.append(behind[language]) }
    if opened.isCarried {
      parts.append(versionWords.carried(opened.file.framework.version))
    } else if let time = opened.draftTime {
      parts.append(words.resumed(settings.shortTime(time)))
    }
    if opened.file.status == .returned, roles.may(.write) { parts.append(remarkWords.cameBack) }
    if let waiting = transition?.remarksWaiting.count, waiting > 0 {
      parts.append(remarkWords.waiting(waiting))
    }
    if let version = opened.newerVersion { parts.append(versionWords.newer(version)) }
    if parts.isEmpty, roles.may(.conduct), !queue.isOpen, let next = stepWords.next(opened.file.status) {
      parts.append(next)
    }
    if !parts.isEmpty {
      say(parts.joined(separator: " "), opened.isCarried || behind != nil ? .attention : .info)
    }
  }

  /// Says what went wrong, in full: what does not fit the status line comes as a page.
  mutating func report(_ text: String) {
    say(text, .danger)
    // A window would swallow what the person goes on typing; under one, a second line of a message is not seen.
    guard open?.typing == nil, !fitsMessage(text, lines: overlays.isEmpty ? Self.mostMessageLines : 1) else {
      return
    }
    overlays.append(.page(Page(title: versionWords.problemTitle, lines: wrapped(text, .danger))))
  }

  var versionWords: VersionWords { VersionWords(language: language) }
}
