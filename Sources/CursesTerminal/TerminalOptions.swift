/// How a terminal is to be used; everything has a default that suits an ordinary session.
public struct TerminalOptions: Sendable {
  /// When colours are used.
  public enum Color: Sendable {
    /// Unless `NO_COLOR` is not empty or the terminal has fewer than eight colours.
    case automatic
    /// Whenever the terminal can, whatever `NO_COLOR` says.
    case always
    case never
  }

  /// Which characters are sent.
  public enum Characters: Sendable {
    /// What the locale's character set allows.
    case automatic
    case ascii
  }

  /// When colours are used.
  public var color = Color.automatic
  /// Which characters are sent.
  public var characters = Characters.automatic
  /// How long a lone Esc waits for the rest of a key sequence; nil asks `ESCDELAY`, else 1, or 25 over SSH.
  public var escapeDelayMilliseconds: Int?
  /// The descriptor keys are read from.
  public var input: Int32 = 0
  /// The descriptor the screen is written to.
  public var output: Int32 = 1
  /// The name in the terminfo database; nil asks `TERM`.
  public var terminalName: String?

  /// The defaults.
  public init() {}
}

/// Why a terminal cannot be used.
public enum TerminalError: Error, Equatable, Sendable {
  /// Input or output is a file or a pipe: isatty(3).
  case notATerminal
  /// The terminfo database has no such terminal, or its entry cannot place the cursor: terminfo(5).
  case unknownTerminal(String)
  /// The system refuses what is needed, with its errno(3).
  case system(Int32)
}
