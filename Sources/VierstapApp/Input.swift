import BestInterests
import TextScreen

/// What comes from the keyboard and the terminal, and where it goes.
extension App {
  mutating func handle(_ input: InputEvent) -> [Effect] {
    switch input {
    case .resize(let size):
      self.size = size
      rebuild()
      return remakePaper()
    case .key(let key):
      guard lock.press(key, at: now) else { return lock.isLocked ? [] : waitForLock }
      say("")
      return press(key)
    case .paste(let text): return lock.paste(at: now) ? paste(text) : []
    case .signal(Self.stopSignal): return perform(.suspend)
    case .signal(let number): return leave(status: 128 + number)
    case .endOfInput: return leave(status: 129)
    }
  }

  /// SIGTSTP, sent from outside: the program steps aside instead of ending.
  private static let stopSignal: Int32 = 20

  /// Keeps the draft and ends; for signals and a closed terminal.
  private func leave(status: Int32) -> [Effect] {
    guard let worked, worked.isChanged else { return [.quit(status: status)] }
    return [.saveDraft(worked.file), .quit(status: status)]
  }

  private mutating func paste(_ text: String) -> [Effect] {
    if case .note(var note)? = overlays.last {
      note.editor.paste(text)
      overlays[overlays.count - 1] = .note(note)
      return []
    }
    if context == .filter {
      if dueList.isOpen {
        dueList.filter.paste(text)
        dueList.arrange()
        return []
      }
      list.filter.paste(text)
      list.arrange()
      return []
    }
    guard overlays.isEmpty, open?.typing != nil else {
      say(words.pasteRefused, .attention)
      return []
    }
    open?.typing?.editor.paste(text)
    return takeTyped()
  }

  /// The context the next key belongs to.
  var context: Context {
    if let overlay = overlays.last { return overlay.context }
    guard let open else {
      if queue.isOpen { return .queue }
      if dueList.isOpen { return dueList.isFiltering ? .filter : .dueList }
      return list.isFiltering ? .filter : .list
    }
    if open.typing != nil { return .typing }
    switch open.pane {
    case .form: return .form
    case .panel: return .panel
    case .columns: return .columns
    case .review: return .review
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if key == Keys.interrupt {
      return press(context == .list ? "q" : "Escape")
    }
    if !overlays.isEmpty { return pressInOverlay(key) }
    let context = context
    if context == .filter { return dueList.isOpen ? pressInDueFilter(key) : pressInFilter(key) }
    if context == .list, key == "Escape", !list.filter.isEmpty { return pressInFilter(key) }
    if context == .typing, let effects = type(key) { return effects }
    guard let command = CommandTable.command(for: key, in: context) else { return [] }
    return perform(command)
  }
}
