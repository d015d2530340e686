import Glibc
import Testing
import TextScreen

@testable import CursesTerminal

/// ncurses is one global state: all tests that start it run one after the other.
@Suite(.serialized) struct WithNcurses {}

/// A terminal without a terminal: keys come from a pipe, what is sent goes into another.
final class FakeTerminal {
  let terminal: CursesTerminal
  private let keys: Int32
  private let keysEnd: Int32
  private let sentEnd: Int32
  private let sent: Int32
  private var keysClosed = false

  init(
    rows: Int = 5, columns: Int = 20, name: String = "xterm-256color",
    _ change: (inout TerminalOptions) -> Void = { _ in }
  ) throws {
    var pipes: [Int32] = [0, 0, 0, 0]
    #expect(pipe(&pipes) == 0)
    var second: [Int32] = [0, 0]
    #expect(pipe(&second) == 0)
    (keysEnd, keys, sent, sentEnd) = (pipes[0], pipes[1], second[0], second[1])
    _ = fcntl(sent, F_SETFL, O_NONBLOCK)
    var options = TerminalOptions()
    options.input = keysEnd
    options.output = sentEnd
    options.terminalName = name
    options.escapeDelayMilliseconds = 5
    // `swift test` sets NO_COLOR.
    options.color = .always
    change(&options)
    terminal = try CursesTerminal(options, size: Size(rows: rows, columns: columns))
  }

  deinit {
    terminal.close()
    if !keysClosed { Glibc.close(keys) }
    for descriptor in [keysEnd, sentEnd, sent] { Glibc.close(descriptor) }
  }

  /// Sends bytes as a keyboard does.
  func type(_ bytes: [UInt8]) {
    #expect(write(keys, bytes, bytes.count) == bytes.count)
  }

  /// Nobody types any more.
  func hangUp() {
    Glibc.close(keys)
    keysClosed = true
  }

  /// The events of one burst of input.
  func events(_ text: String) -> [InputEvent] {
    type(Array(text.utf8))
    return terminal.nextEvents(timeoutMilliseconds: 1000)
  }

  /// Everything that was sent to the terminal since the last call.
  func output() -> String {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(sent, &part, part.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += part.prefix(count)
    }
  }
}
