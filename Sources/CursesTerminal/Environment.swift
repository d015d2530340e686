internal import CNcurses
internal import Glibc

/// What the environment says about the terminal.
enum Environment {
  /// An environment variable that is set and not empty: getenv(3).
  static subscript(name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Sets the locale from the environment and tells whether the terminal takes UTF-8.
  ///
  /// A locale that is not installed, and plain C, leave the character set open; nearly every terminal speaks
  /// UTF-8 then. A locale with another character set is believed: setlocale(3).
  static func takesUTF8() -> Bool {
    let isInstalled = setlocale(LC_ALL, "") != nil
    let codeset = vs_codeset().map { String(cString: $0) } ?? ""
    if isInstalled, codeset == "UTF-8" { return true }
    guard !isInstalled || codeset == "ANSI_X3.4-1968" else { return false }
    return setlocale(LC_CTYPE, "C.UTF-8") != nil
  }

  /// Milliseconds a lone Esc waits; a sequence is split on its way only over a network.
  static func escapeDelay(_ wanted: Int?) -> Int32 {
    let isRemote = self["SSH_CONNECTION"] != nil || self["SSH_TTY"] != nil
    let delay = wanted ?? self["ESCDELAY"].flatMap { Int($0) } ?? (isRemote ? 25 : 1)
    return Int32(min(max(0, delay), 1000))
  }
}
