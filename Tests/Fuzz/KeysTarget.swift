internal import CSystem
internal import Glibc
internal import TextScreen

@testable internal import CursesTerminal

/// Whatever a terminal sends, keys and pasted text come out of it, and what is typed after it is understood.
enum KeysTarget {
  /// A terminal whose keyboard is a file: at its end there is nobody any more, so nothing waits.
  private static let shared = Result { () throws(TerminalError) in
    let input = vs_memory_file("keys")
    var options = TerminalOptions()
    options.input = input
    options.output = open("/dev/null", O_WRONLY)
    options.terminalName = "xterm-256color"
    options.escapeDelayMilliseconds = 0
    let terminal = try CursesTerminal(options, size: Size(rows: 24, columns: 80))
    guard let keyboard = Keyboard() else { throw TerminalError.system(ENOMEM) }
    return Opened(terminal: terminal, keyboard: keyboard, input: input)
  }

  /// One for all inputs, as in the program; used from one thread at a time.
  private final class Opened: @unchecked Sendable {
    let terminal: CursesTerminal
    var keyboard: Keyboard
    let input: Int32

    init(terminal: CursesTerminal, keyboard: Keyboard, input: Int32) {
      self.terminal = terminal
      self.keyboard = keyboard
      self.input = input
    }
  }

  static func complaint(about bytes: [UInt8]) -> String? {
    guard case .success(let opened) = shared else { return "no terminal" }
    // Two line ends finish whatever was begun; then somebody types.
    let sent = bytes + Array("\r\rq".utf8)
    ftruncate(opened.input, 0)
    guard pwrite(opened.input, sent, sent.count, 0) == sent.count else { return "nothing can be sent" }
    lseek(opened.input, 0, SEEK_SET)
    var events: [InputEvent] = []
    // ncurses keeps an end of file in its queue, as if there were another; the input before may have left one.
    var ends = 0
    while ends < 3 {
      let more = opened.keyboard.drain() ?? []
      if more.isEmpty { ends += 1 }
      events += more
    }
    for event in events {
      if case .key(let key) = event, case .character(let character) = key.base,
        character.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
      {
        return "a control character as a key"
      }
    }
    switch events.last {
    case .key("q"): return nil
    case .paste(let text) where text.hasSuffix("q"): return nil
    default: return "the last key is lost: \(events.suffix(3))"
    }
  }
}
