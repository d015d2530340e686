import BestInterests
import TextScreen

/// What the person at the keyboard cannot change, and why.
extension App {
  /// Why an answer cannot be changed now; nil when it can.
  func lock(on question: String) -> String? {
    guard let framework, let screen = open else { return nil }
    if let reason = lockOfCase { return reason }
    if framework.question(question)?.isAutomatic ?? false { return stepWords.automatic }
    return screen.file.isOpen(question, in: framework) ? nil : stepWords.locked(screen.file.status)
  }

  /// Why persons, options and answers to what is submitted cannot be changed now; nil when they can.
  var lockOfContent: String? {
    guard let screen = open else { return nil }
    return lockOfCase ?? (screen.file.status.isBeingWorkedOn ? nil : stepWords.locked(screen.file.status))
  }

  /// Why nothing of the case can be changed by this person, whatever its status.
  private var lockOfCase: String? {
    guard let screen = open else { return nil }
    if screen.isAltered { return stepWords.altered }
    if !screen.file.isHistoryPossible { return stepWords.impossible }
    return roles.may(.write) ? nil : stepWords.mayNotWrite(roles)
  }

  /// Says why an answer cannot be changed; whether it is so.
  mutating func refusesChange(of question: String) -> Bool {
    guard let reason = lock(on: question) else { return false }
    say(reason, .attention)
    return true
  }

  /// Says why persons and options cannot be changed; whether it is so.
  mutating func refusesChangeOfContent() -> Bool {
    guard let reason = lockOfContent else { return false }
    say(reason, .attention)
    return true
  }
}
