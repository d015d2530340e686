/// What undo and redo need: the edits of a text in steps that a person recognises.
///
/// The rules are those of Textual's `_history.py` without its timer: a step ends at a move of the caret, at a
/// change between inserting and deleting, at a new word and after a hundred bytes; a line break, a paste and
/// a killed word or line are steps of their own.
struct EditHistory: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case typed
    case erasedBackwards
    case erasedForwards
    case alone
  }

  /// One replacement, by offsets into UTF-8.
  struct Step: Equatable, Sendable {
    var kind: Kind
    var offset: Int
    var removed: String
    var inserted: String
    var caretBefore: Int
  }

  private(set) var done: [Step] = []
  private(set) var undone: [Step] = []
  /// Whether the next edit may still join the last step.
  private var isOpen = false
  private static let longestStep = 100
  private static let mostSteps = 1000

  /// Ends the current step.
  mutating func close() {
    isOpen = false
  }

  /// Adds an edit to the current step or starts a new one.
  mutating func record(_ step: Step) {
    undone.removeAll()
    if isOpen, let last = done.last, let joined = Self.join(last, step) {
      done[done.count - 1] = joined
    } else {
      done.append(step)
      if done.count > Self.mostSteps { done.removeFirst(done.count - Self.mostSteps) }
    }
    isOpen = step.kind != .alone
  }

  /// Takes back the last step and returns it.
  mutating func undo() -> Step? {
    isOpen = false
    guard let step = done.popLast() else { return nil }
    undone.append(step)
    return step
  }

  /// Does the last step that was taken back again and returns it.
  mutating func redo() -> Step? {
    isOpen = false
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    return step
  }

  /// The two edits as one step, or nil when a new one starts.
  private static func join(_ last: Step, _ next: Step) -> Step? {
    guard last.kind == next.kind,
      last.inserted.utf8.count + last.removed.utf8.count < longestStep
    else { return nil }
    var joined = last
    switch next.kind {
    case .alone: return nil
    case .typed:
      guard next.offset == last.offset + last.inserted.utf8.count,
        !(last.inserted.last == " " && next.inserted != " ")
      else { return nil }
      joined.inserted += next.inserted
    case .erasedBackwards:
      guard next.offset + next.removed.utf8.count == last.offset,
        !(last.removed.first == " " && next.removed != " ")
      else { return nil }
      joined.removed = next.removed + last.removed
      joined.offset = next.offset
    case .erasedForwards:
      guard next.offset == last.offset, !(last.removed.last == " " && next.removed != " ") else { return nil }
      joined.removed += next.removed
    }
    return joined
  }
}
