internal import CSystem
internal import Glibc

/// Keeps the terminal sane whatever happens: signals become bytes in a pipe, crashes restore the screen.
///
/// The handlers stand before ncurses starts, because it would install its own for those that are still
/// default: they end the process without a word to the program.
struct TerminalGuard {
  /// What is watched: requests to end, to stop and to go on, and changes of size. See signal(7).
  private static let signals = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH]

  /// The reading end of the pipe, for poll(2).
  let pipe: Int32

  /// Installs the handlers.
  init() throws(TerminalError) {
    pipe = vs_signal_pipe()
    if pipe < 0 { throw .system(errno) }
    watch()
  }

  /// Puts the handlers in place, also when something else took their place since.
  func watch() {
    for signal in Self.signals { vs_signal_watch(signal) }
  }

  /// On a crash the terminal gets its modes of now and its ordinary screen before a backtrace is printed.
  func guardCrashes(of terminal: Int32) {
    vs_crash_guard(terminal)
  }

  /// The signals that came since the last call, each once, in order of arrival.
  func pending() -> [Int32] {
    var signals: [Int32] = []
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    while true {
      let count = read(pipe, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return signals }
      for byte in bytes.prefix(count) where !signals.contains(Int32(byte)) { signals.append(Int32(byte)) }
    }
  }

  /// Stops the program as Ctrl-Z does, and returns when it goes on.
  func stop() {
    vs_signal_stop()
  }

  /// Puts back the handlers that were there before.
  func end() {
    vs_crash_unguard()
    for signal in Self.signals { vs_signal_unwatch(signal) }
  }
}
