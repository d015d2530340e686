import BestInterests
import Glibc
import TextScreen

/// What the program prints, made safe for whoever reads it.
///
/// A terminal gets nothing that could drive it, turn the reading order around or hide. In a file or a pipe only
/// control characters are replaced. Documents go there byte for byte, because other programs read them.
enum Output {
  /// A line of a report. Where data in it breaks the line, the rest is indented, so that no text can pass for a line
  /// of the program's own.
  static func line(_ text: String) {
    page(hanging(text))
  }

  /// A row of a table for other programs: fields with tabs between them, whatever the fields hold.
  static func row(_ fields: [String]) {
    let safe = fields.map {
      isSeen ? TerminalText.line($0) : TerminalText.withoutControls($0, breaksLines: false)
    }
    write(safe.joined(separator: "\t") + "\n")
  }

  /// Text of the program's own, of several lines.
  static func page(_ text: String) {
    write((isSeen ? TerminalText.lines(text) : TerminalText.withoutControls(text)) + "\n")
  }

  /// A JSON document.
  static func document(_ bytes: [UInt8]) {
    if isSeen {
      write(TerminalText.lines(String(decoding: bytes, as: UTF8.self)))
    } else {
      write(bytes)
    }
  }

  /// What went wrong; safe also in a file, because it is a terminal that shows logs.
  static func error(_ text: String) {
    errorPage(hanging(text))
  }

  /// What went wrong, in several lines of the program's own.
  static func errorPage(_ text: String) {
    // Where standard error cannot be written there is nobody to tell.
    _ = write(Array((TerminalText.lines(text) + "\n").utf8), to: 2)
  }

  /// A text of many lines, each with its own end.
  static func text(_ text: String) {
    write(isSeen ? TerminalText.lines(text) : TerminalText.withoutControls(text))
  }

  /// A question on standard error, without a line end.
  static func prompt(_ text: String) {
    _ = write(Array(TerminalText.lines(text).utf8), to: 2)
  }

  private static func hanging(_ text: String) -> String {
    guard text.utf8.contains(0x0A) else { return text }
    let indent = String(text.prefix { $0 == " " }) + "    "
    return text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n" + indent)
  }

  /// Whether a person sees standard output.
  private static var isSeen: Bool { isatty(1) == 1 }

  private static func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes to standard output; a full disk ends the program, because half an export must not look like one.
  private static func write(_ bytes: [UInt8]) {
    let reason = write(bytes, to: 1)
    guard reason != 0 else { return }
    error("vierstap: \(ErrorWords.outputFailed(reason)[CommonOptions.languageOfLocale])")
    exit(ExitStatus.cannotWrite)
  }

  /// Writes all bytes; the errno of what failed, or 0.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
