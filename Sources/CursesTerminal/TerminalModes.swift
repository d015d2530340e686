internal import Glibc

/// The modes of the terminal line: as they were found, and raw. See termios(3).
///
/// They are set here and not by ncurses, whose output goes to a memory file and not to the terminal.
struct TerminalModes {
  /// The terminal, or any other descriptor; then nothing happens.
  let terminal: Int32
  /// The modes as they were found; nil when it is no terminal.
  let found: termios?

  /// Remembers the modes of a terminal.
  init(of terminal: Int32) {
    self.terminal = terminal
    var modes = termios()
    found = tcgetattr(terminal, &modes) == 0 ? modes : nil
  }

  /// Every key arrives as it is, at once, unseen: no flow control, no signals from keys, no changed line
  /// ends.
  func setRaw() {
    guard var modes = found else { return }
    cfmakeraw(&modes)
    set(modes)
  }

  /// Sets the modes as they were found.
  func restore() {
    guard let found else { return }
    set(found)
  }

  private func set(_ modes: termios) {
    var modes = modes
    while tcsetattr(terminal, TCSADRAIN, &modes) != 0, errno == EINTR {}
  }

  /// The extent the terminal reports in rows and columns; nil when it does not know: ioctl_tty(2).
  static func size(of terminal: Int32) -> (rows: Int, columns: Int)? {
    var size = winsize()
    guard ioctl(terminal, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_row), Int(size.ws_col))
  }
}
