import BestInterests
import TextScreen

extension App {
  /// Gives a key to the window on top.
  mutating func pressInOverlay(_ key: Key) -> [Effect] {
    switch overlays.last {
    case .picker(let picker)?: return press(key, in: picker)
    case .commands(let finder)?: return press(key, in: finder)
    case .confirm(let confirmation)?: return press(key, in: confirmation)
    case .note(let note)?: return press(key, in: note)
    case .page(let page)?: return press(key, in: page)
    case .recovery(let recovery)?: return press(key, in: recovery)
    case .paper(let pager)?: return press(key, in: pager)
    case nil: return []
    }
  }

  mutating func replace(_ overlay: Overlay) {
    overlays[overlays.count - 1] = overlay
  }

  // MARK: Help and palette

  /// All commands, those of the context at hand first.
  mutating func showCommands(_ title: String, intro: String) -> [Effect] {
    let here = context
    let isDutch = language == .nl
    var entries: [CommandFinder.Entry] = []
    for context in [here] + Context.allCases.filter({ $0 != here }) {
      entries.append(.init(id: nil, title: context.title[language], keys: "", isHeading: true))
      for command in CommandTable.all {
        let keys = command.keys(in: context)
        let isUnbound = command.bindings.isEmpty && context == here
        guard !keys.isEmpty || isUnbound else { continue }
        let reason = context == here ? unavailability(of: command.id).map { " (\($0))" } ?? "" : ""
        entries.append(
          .init(
            id: context == here ? command.id : nil, title: command.title[language] + reason,
            keys: isUnbound
              ? words.withoutKey
              : keys.map { $0.label(dutch: isDutch) }.joined(separator: isDutch ? " of " : " or ")))
      }
    }
    var finder = CommandFinder(title: title, intro: intro, entries: entries)
    finder.move(by: 1)
    overlays.append(.commands(finder))
    return []
  }

  private mutating func press(_ key: Key, in finder: CommandFinder) -> [Effect] {
    var finder = finder
    let page = max(1, size.rows - 10)
    switch key {
    case "Escape":
      if finder.query.isEmpty {
        overlays.removeLast()
        return []
      }
      finder.query = ""
      finder.selected = 1
    case "Up": finder.move(by: -1)
    case "Down": finder.move(by: 1)
    case "PageUp": finder.move(by: -page)
    case "PageDown": finder.move(by: page)
    case "Home": finder.move(by: -1000)
    case "End": finder.move(by: 1000)
    case "Backspace":
      if !finder.query.isEmpty { finder.query.removeLast() }
      finder.selected = finder.query.isEmpty ? 1 : 0
    case "Enter":
      if let target = finder.current?.target {
        jump(to: target)
        return []
      }
      guard let id = finder.current?.id else {
        say(finder.shown.isEmpty ? words.nothingFits : words.notHere)
        return []
      }
      overlays.removeLast()
      if let reason = unavailability(of: id) {
        say(reason, .attention)
        return []
      }
      return perform(id)
    default:
      if case .character(let character) = key.base, !key.control, !key.alt {
        finder.query.append(character)
        finder.selected = 0
      }
    }
    replace(.commands(finder))
    return []
  }

  // MARK: Small windows

  private mutating func press(_ key: Key, in confirmation: Confirmation) -> [Effect] {
    var confirmation = confirmation
    switch key {
    case "Left", "Right", "Tab", "Up", "Down", "Shift-Tab": confirmation.isYes.toggle()
    case "Escape", "n":
      overlays.removeLast()
      return []
    case "j", "y":
      overlays.removeLast()
      return perform(confirmation.action)
    case "Enter":
      overlays.removeLast()
      return confirmation.isYes ? perform(confirmation.action) : []
    default: return []
    }
    replace(.confirm(confirmation))
    return []
  }

  private mutating func press(_ key: Key, in note: NoteEditor) -> [Effect] {
    var note = note
    if case .migration(let reference) = note.purpose, let effects = press(key, note, reference) {
      return effects
    }
    if case .paperFile(let wanted) = note.purpose, let effects = press(key, note, wanted) { return effects }
    if case .step(let ask) = note.purpose, let effects = press(key, note, ask) { return effects }
    switch note.purpose {
    case .remark, .reply:
      if let effects = pressInRemark(key, note) { return effects }
    case .note, .migration, .step, .paperFile, .ownName: break
    }
    if note.purpose.isReason, key == "PageUp" || key == "PageDown" {
      let most = introLines(note).count - introRoom
      let distance = max(1, introRoom - 1)
      note.introTop = max(0, min(most, note.introTop + (key == "PageUp" ? -distance : distance)))
      replace(.note(note))
      return []
    }
    if note.purpose == .ownName, let effects = pressInOwnName(key, note) { return effects }
    switch key {
    case "Escape", "Ctrl-S", "Tab":
      overlays.removeLast()
      guard case .note(let slot) = note.purpose else { return [] }
      return setNote(note.editor.text, at: slot)
    default:
      _ = note.editor.handle(key)
      replace(.note(note))
      return []
    }
  }

  private mutating func press(_ key: Key, in page: Page) -> [Effect] {
    var page = page
    if page.listsConflicts, let effects = pressInConflicts(key, page) { return effects }
    guard let command = CommandTable.command(for: key, in: .dialog) else {
      if key == "q" || key == "F1" || key == "i" { overlays.removeLast() }
      return []
    }
    switch command {
    case .close:
      overlays.removeLast()
      return []
    case .up: page.move(by: -1)
    case .down: page.move(by: 1)
    case .pageUp: page.move(by: -8)
    case .pageDown: page.move(by: 8)
    case .first: page.move(by: -10_000)
    case .last: page.move(by: 10_000)
    case .choose:
      if page.lines.indices.contains(page.selected), let action = page.lines[page.selected].action {
        return perform(action)
      }
      if let target = page.lines.indices.contains(page.selected) ? page.lines[page.selected].target : nil {
        jump(to: target)
      } else if page.stopsEverywhere {
        say(words.nothingHere)
      } else {
        overlays.removeLast()
      }
      return []
    case .trace:
      if let trace = page.trace { show(trace) } else { say(words.noTraceHere) }
      return []
    default: break
    }
    replace(.page(page))
    return []
  }

  /// Does what a line of a page offers.
  mutating func perform(_ action: Page.Action) -> [Effect] {
    switch action {
    case .formerAnswers: showFormerAnswers()
    case .migrate(let reference, let summary): askToMigrate(reference, summary)
    case .confirmStatement: return confirmStatement()
    case .overlaps(let child): showOverlaps(about: child)
    case .overlap(let overlap): show(overlap)
    case .recordSame(let overlap): return recordSame(overlap)
    case .compareWithOthers: return open.map { [.compareWithOthers($0.file)] } ?? []
    case .match(let match): show(match)
    case .confirmStep:
      overlays.removeLast()
      step?.isSure = true
      return goOnWithStep()
    case .changeWords(let ask):
      overlays.removeLast()
      change(ask)
    case .readChild(let child): readSheet(of: child)
    case .remark(let id):
      if let remark = open?.file.workflow.remarks.first(where: { $0.id == id }) { go(to: remark) }
    case .remarks: return showRemarks()
    case .differences: return performDifferences()
    case .past(let revision): return openPast(revision)
    case .wholeEntry(let revision): showWholeEntry(revision)
    case .earlierHistory: return readEarlierHistory()
    case .ledgerRows(let part): show(part)
    case .openCase(let number): return [.open(number: number)]
    case .discardDraft(let number): askDiscard(number)
    case .restoreDraft(let number): return [.restoreDraft(number: number)]
    }
    return []
  }
}
