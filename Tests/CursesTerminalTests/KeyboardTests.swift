import Glibc
import Testing
import TextScreen

@testable import CursesTerminal

extension WithNcurses {
  @Suite struct Keyboard {
    @Test(
      "Every sequence a terminal may send is the key it stands for",
      arguments: [
        ("a", "a"), ("é", "é"), ("€", "€"), ("漢", "漢"), ("😀", "😀"), (" ", "Space"), ("\r", "Enter"),
        ("\n", "Ctrl-J"), ("\t", "Tab"), ("\u{7F}", "Backspace"), ("\u{8}", "Backspace"),
        ("\u{1B}", "Escape"),
        ("\u{3}", "Ctrl-C"), ("\u{13}", "Ctrl-S"), ("\u{1A}", "Ctrl-Z"), ("\u{1F}", "Ctrl-/"),
        ("\0", "Ctrl-Space"), ("\u{1B}x", "Alt-X"), ("\u{1B}1", "Alt-1"), ("\u{1B}é", "Alt-É"),
        ("\u{1B}\u{7F}", "Alt-Backspace"), ("\u{1B}[A", "Up"), ("\u{1B}OA", "Up"), ("\u{1B}[B", "Down"),
        ("\u{1B}OB", "Down"), ("\u{1B}OC", "Right"), ("\u{1B}[D", "Left"), ("\u{1B}[H", "Home"),
        ("\u{1B}OH", "Home"), ("\u{1B}[1~", "Home"), ("\u{1B}[F", "End"), ("\u{1B}[4~", "End"),
        ("\u{1B}[2~", "Insert"), ("\u{1B}[3~", "Delete"), ("\u{1B}[5~", "PageUp"), ("\u{1B}[6~", "PageDown"),
        ("\u{1B}OP", "F1"), ("\u{1B}[11~", "F1"), ("\u{1B}OQ", "F2"), ("\u{1B}[15~", "F5"),
        ("\u{1B}[24~", "F12"), ("\u{1B}[Z", "Shift-Tab"), ("\u{1B}[1;5C", "Ctrl-Right"),
        ("\u{1B}[1;5D", "Ctrl-Left"), ("\u{1B}[1;5H", "Ctrl-Home"), ("\u{1B}[1;5F", "Ctrl-End"),
        ("\u{1B}[1;3A", "Alt-Up"), ("\u{1B}[1;2B", "Shift-Down"), ("\u{1B}[1;6C", "Ctrl-Shift-Right"),
        ("\u{1B}[1;2P", "Shift-F1"), ("\u{1B}[3;5~", "Ctrl-Delete"), ("\u{1B}[15;5~", "Ctrl-F5"),
        ("\u{1B}\u{1B}OA", "Alt-Up"), ("j\u{1B}[Bk", "j Down k"),
        ("\u{1B}[M qqj", "j"), ("\u{1B}[M#qDj", "j"), ("\u{1B}]11;rgb:dd/qq/nn\u{1B}\\j", "j"),
        ("\u{1B}]4;1;rgb:dd/qq/nn\u{7}j", "j"), ("\u{1B}P1+r436f\u{1B}\\j", "j"),
        ("\u{1B}_Gnqd\u{1B}\\j", "j"), ("\u{1B}_x\r", "Enter"), ("\u{1B}[M\rj", "Enter j"),
        ("\u{1B}Pab\u{1B}j", "j"),
        ("\u{1B}]x", ""), ("\u{1B}]", "Alt-]"), ("\u{1B}P", "Alt-P"), ("\u{1B}[I", ""),
        ("\u{1B}[<0;3;4Mq", "q"), ("\u{1B}[?1;2cq", "q"),
      ])
    func sequence(sent: String, expected: String) throws {
      let fake = try FakeTerminal()
      let events = fake.events(sent)
      let names = events.map { if case .key(let key) = $0 { key.name } else { "?" } }
      if expected.isEmpty {
        #expect(names == [])
      } else {
        #expect(names == expected.split(separator: " ").map(String.init))
      }
    }

    @Test("A mark that arrives by itself is a key of its own")
    func combiningMark() throws {
      let fake = try FakeTerminal()
      #expect(fake.events("e\u{301}") == [.key("e"), .key(Key(.character("\u{301}")))])
    }

    @Test("A character that arrives in two parts is one key")
    func splitCharacter() throws {
      let fake = try FakeTerminal()
      fake.type([0xC3])
      #expect(fake.terminal.nextEvents(timeoutMilliseconds: 20) == [])
      fake.type([0xA9])
      #expect(fake.terminal.nextEvents(timeoutMilliseconds: 1000) == [.key("é")])
    }

    @Test("Pasted text is one event with its line ends as sent, and what follows is keys again")
    func paste() throws {
      let fake = try FakeTerminal()
      let events = fake.events("\u{1B}[200~één\r\ntwee\rdrie\tvier\u{1B}[201~x")
      #expect(events == [.paste("één\r\ntwee\rdrie\tvier"), .key("x")])
    }

    @Test("Pasted text without an end is delivered after a while, and a late end is no key")
    func pasteWithoutEnd() throws {
      let fake = try FakeTerminal()
      #expect(fake.events("\u{1B}[200~half") == [.paste("half")])
      #expect(fake.events("\u{1B}[201~q") == [.key("q")])
    }

    @Test("Garbage never hurts, and the key after it is understood")
    func garbage() throws {
      var random = SplitMix(state: 7)
      for _ in 0..<40 {
        let fake = try FakeTerminal()
        fake.type((0..<256).map { _ in UInt8(truncatingIfNeeded: random.next()) })
        while !fake.terminal.nextEvents(timeoutMilliseconds: 10).isEmpty {}
        fake.type(Array("\r\rq".utf8))
        #expect(fake.terminal.nextEvents(timeoutMilliseconds: 1000).last == .key("q"))
      }
    }

    @Test("All pending keys come at once")
    func burst() throws {
      let fake = try FakeTerminal()
      #expect(fake.events(String(repeating: "j", count: 500)).count == 500)
    }

    @Test("Waiting ends with nothing when the time is over, and at the end of input with that")
    func ends() throws {
      let fake = try FakeTerminal()
      #expect(fake.terminal.nextEvents(timeoutMilliseconds: 5) == [])
      fake.type([0x71])
      fake.hangUp()
      #expect(fake.terminal.nextEvents(timeoutMilliseconds: 1000) == [.key("q")])
      #expect(fake.terminal.nextEvents(timeoutMilliseconds: 1000) == [.endOfInput])
      #expect(fake.terminal.nextEvents(timeoutMilliseconds: 5) == [])
    }

    @Test("Signals are events; a change of size asks for a new frame once")
    func signals() throws {
      let fake = try FakeTerminal()
      kill(getpid(), SIGTERM)
      #expect(fake.terminal.nextEvents(timeoutMilliseconds: 1000) == [.signal(SIGTERM)])
      for _ in 0..<5 { kill(getpid(), SIGWINCH) }
      let events = fake.terminal.nextEvents(timeoutMilliseconds: 1000)
      #expect(events == [.resize(Size(rows: 5, columns: 20))])
    }
  }
}

/// A small generator with a fixed start, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
