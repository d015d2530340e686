import Glibc
import Testing

/// A real terminal for the tests: the built program in tmux, with keys sent and the screen read.
final class Tmux {
  static var isThere: Bool { Command.run(["tmux", "-V"]).status == 0 }

  private let socket: String
  private let scratch = Scratch()

  /// Starts a shell command in a terminal of a size; the shell stays behind the program.
  init(_ columns: Int, _ rows: Int, environment: [String: String], _ command: String) {
    socket = scratch.path + "/tmux"
    let variables = environment.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    _ = tmux([
      "-f", "/dev/null", "new-session", "-d", "-x", String(columns), "-y", String(rows),
      "env \(variables) PS1='klaar$ ' sh",
    ])
    _ = tmux(["set-option", "-g", "status", "off"])
    wait(for: "klaar$")
    type(command)
    press("Enter")
  }

  deinit { _ = tmux(["kill-server"]) }

  @discardableResult
  func tmux(_ words: [String]) -> Outcome {
    Command.run(["tmux", "-u", "-S", socket] + words, environment: ["TERM": "xterm-256color"])
  }

  /// Presses keys by tmux's names: Enter, Escape, Down, C-s, F2.
  func press(_ keys: String...) { tmux(["send-keys"] + keys) }

  /// Types text as it is.
  func type(_ text: String) { tmux(["send-keys", "-l", text]) }

  /// Pastes text with bracketed paste.
  func paste(_ text: String) {
    tmux(["set-buffer", text])
    tmux(["paste-buffer", "-p"])
  }

  func resize(_ columns: Int, _ rows: Int) {
    tmux(["resize-window", "-x", String(columns), "-y", String(rows)])
  }

  /// The screen as text.
  var screen: String { tmux(["capture-pane", "-p"]).output }

  /// The process id of the shell in the pane.
  var shell: Int32 {
    let text = tmux(["display-message", "-p", "#{pane_pid}"]).output
    return Int32(text.filter(\.isNumber)) ?? 0
  }

  /// Whether the terminal shows its alternate screen, as programs like this one use.
  var isAlternate: Bool { tmux(["display-message", "-p", "#{alternate_on}"]).output.hasPrefix("1") }

  /// Waits until the screen shows a text; after ten seconds that is a failure of the test.
  @discardableResult
  func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Bool {
    wait(sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Waits until the screen is as wanted; after ten seconds that is a failure of the test.
  @discardableResult
  func wait(sourceLocation: SourceLocation = #_sourceLocation, until condition: (String) -> Bool) -> Bool {
    for _ in 0..<500 {
      if condition(screen) { return true }
      usleep(20_000)
    }
    Issue.record("waited in vain; the screen is:\n\(screen)", sourceLocation: sourceLocation)
    return false
  }
}
