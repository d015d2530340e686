import BestInterests
import CaseStore
import Glibc

/// A passphrase, asked for on the terminal without showing it.
enum Secret {
  /// Asks once; nil when nothing is typed.
  static func ask(_ language: Language) throws -> String? {
    try ask(LocalText(nl: "Wachtzin: ", en: "Passphrase: ")[language])
  }

  /// Asks twice, so that a slip of the finger does not lock a key for ever; nil when nothing is typed.
  static func askTwice(_ language: Language) throws -> String? {
    let first = try ask(
      LocalText(nl: "Nieuwe wachtzin (leeg: geen): ", en: "New passphrase (empty: none): ")[language])
    let second = try ask(LocalText(nl: "Nog een keer: ", en: "Once more: ")[language])
    guard first == second else { throw SecretError.differ }
    return first
  }

  private static func ask(_ prompt: String) throws -> String? {
    var settings = termios()
    let isTerminal = tcgetattr(0, &settings) == 0
    if isTerminal {
      Output.prompt(prompt)
      var silent = settings
      silent.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(0, TCSAFLUSH, &silent)
    }
    defer {
      if isTerminal {
        tcsetattr(0, TCSAFLUSH, &settings)
        Output.prompt("\n")
      }
    }
    guard let line = readLine() else { throw SecretError.none }
    return line.isEmpty ? nil : line
  }
}

/// What goes wrong with a passphrase that is asked for.
enum SecretError: Error {
  case none
  case differ

  /// What is wrong, in words.
  func text(_ language: Language) -> String {
    switch self {
    case .none:
      LocalText(nl: "Er is geen wachtzin gegeven.", en: "No passphrase was given.")[language]
    case .differ:
      LocalText(
        nl: "De twee wachtzinnen zijn niet gelijk; er is niets veranderd.",
        en: "The two passphrases differ; nothing was changed.")[language]
    }
  }
}
