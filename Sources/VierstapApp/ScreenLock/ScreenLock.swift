import BestInterests
import TextScreen

/// A screen that is cleared when nobody has pressed a key for a while, so that a case does not lie open on a desk.
///
/// It hides what is shown and keeps what is being typed; who may use the computer is for the computer to say.
public struct ScreenLock: Equatable, Sendable {
  /// How many minutes it takes where nobody could say.
  public static let usualMinutes = 15
  /// How many seconds without a key clear the screen; nil is never.
  let seconds: Int?
  private(set) var isLocked = false
  private var lastKey: Timestamp

  init(minutes: Int?, now: Timestamp) {
    seconds = minutes.map { $0 * 60 }
    lastKey = now
  }

  /// How long to wait, at least a second; nil when nothing is to be waited for.
  func wait(at now: Timestamp) -> Int? {
    guard let seconds, !isLocked else { return nil }
    return max(1, Int(clamping: lastKey.seconds + Int64(seconds) - now.seconds))
  }

  /// A key was pressed; whether it is for the program. On a cleared screen only Enter does something: it shows all
  /// again.
  mutating func press(_ key: Key, at now: Timestamp) -> Bool {
    lastKey = now
    guard isLocked else { return true }
    if key == "Enter" { isLocked = false }
    return false
  }

  /// Text was pasted; whether it is for the program.
  mutating func paste(at now: Timestamp) -> Bool {
    lastKey = now
    return !isLocked
  }

  /// Clears the screen when its time has come. A clock that is set back starts the time anew.
  mutating func tick(_ now: Timestamp) {
    if now < lastKey { lastKey = now }
    if let seconds, now.seconds - lastKey.seconds >= Int64(seconds) { isLocked = true }
  }
}

extension App {
  /// Draws the cleared screen: nothing of any case.
  func drawLocked(_ frame: inout Frame) {
    for (offset, line) in Wrap.lines(words.locked, width: max(10, size.columns - 8)).enumerated() {
      frame.put(line, row: size.rows / 2 - 1 + offset, column: 4, limit: size.columns - 4, style: .text)
    }
    frame.cursor = Position(row: 0, column: 0)
  }
}
