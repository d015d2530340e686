import CNcurses
import Glibc
import Testing
import TextScreen

@testable import CursesTerminal

extension WithNcurses {
  @Suite struct Painter {
    /// The scalars and attributes ncurses holds at a cell.
    private func cell(_ row: Int, _ column: Int) -> (scalars: [UInt32], attributes: attr_t, pair: Int32) {
      var read = cchar_t()
      mvwin_wch(vs_stdscr(), Int32(row), Int32(column), &read)
      let chars = read.chars
      let scalars = [chars.0, chars.1, chars.2, chars.3, chars.4].filter { $0 != 0 }.map { UInt32($0) }
      return (scalars, read.attr & (VS_BOLD | VS_REVERSE | VS_UNDERLINE), read.ext_color)
    }

    @Test("What ncurses holds is what the frame says, cell by cell")
    func cells() throws {
      let fake = try FakeTerminal()
      var frame = Frame(size: Size(rows: 5, columns: 20))
      frame.box(Rect(row: 0, column: 0, rows: 5, columns: 20), title: "Zaak")
      frame.put("één e\u{301}\u{323}n 漢字 ✓", row: 1, column: 2, style: .good)
      frame.put("rood", row: 2, column: 2, style: Style(.danger, bold: true, underline: true).reversed())
      frame.put("漢", row: 3, column: 17, style: .text)
      fake.terminal.draw(frame)
      for row in 0..<5 {
        for column in 0..<20 {
          let wanted = frame[row, column]
          guard !wanted.isContinuation else { continue }
          let found = cell(row, column)
          let marks = frame.marks(of: wanted)
          let scalars = [wanted.scalar] + (0..<4).map { marks[$0] }.filter { $0 != 0 }
          #expect(found.scalars == scalars, "row \(row), column \(column)")
          let style = wanted.style
          #expect((found.attributes & VS_REVERSE != 0) == style.reverse)
          #expect((found.attributes & VS_BOLD != 0) == style.bold)
          #expect((found.attributes & VS_UNDERLINE != 0) == style.underline)
          let isColored = [.key, .good, .attention, .danger, .info].contains(style.role)
          #expect((found.pair != 0) == isColored, "row \(row), column \(column)")
        }
      }
    }

    @Test("Every frame goes out in one write, and an equal frame costs next to nothing")
    func bytes() throws {
      let fake = try FakeTerminal()
      _ = fake.output()
      var frame = Frame(size: Size(rows: 5, columns: 20))
      frame.put("eerste", row: 0, column: 0)
      frame.put("laatste", row: 4, column: 0)
      frame.cursor = Position(row: 0, column: 3)
      fake.terminal.draw(frame)
      let first = fake.output()
      #expect(first.contains("eerste") && first.contains("\u{1B}[?1049h") && first.contains("\u{1B}[?2004h"))
      fake.terminal.draw(frame)
      #expect(fake.output().utf8.count < 8)
      frame.put("x", row: 0, column: 5)
      fake.terminal.draw(frame)
      let second = fake.output()
      #expect(second.contains("x") && second.utf8.count < 24)
      fake.terminal.redrawAll()
      fake.terminal.draw(frame)
      #expect(fake.output().contains("eerstx"))
    }

    @Test("Meta mode is not switched on, because Alt would then change letters")
    func noMetaMode() throws {
      let fake = try FakeTerminal()
      fake.terminal.draw(Frame(size: Size(rows: 5, columns: 20)))
      #expect(!fake.output().contains("1034h"))
    }

    @Test("The cursor stands where the frame says, inside the screen")
    func cursor() throws {
      let fake = try FakeTerminal()
      var frame = Frame(size: Size(rows: 5, columns: 20))
      frame.cursor = Position(row: 2, column: 7)
      fake.terminal.draw(frame)
      #expect(getcury(vs_stdscr()) == 2 && getcurx(vs_stdscr()) == 7)
      frame.cursor = Position(row: 99, column: 99)
      fake.terminal.draw(frame)
      #expect(getcury(vs_stdscr()) == 4 && getcurx(vs_stdscr()) == 19)
    }

    @Test("A frame of another size fills the window or is cut")
    func otherSizes() throws {
      let fake = try FakeTerminal()
      var large = Frame(size: Size(rows: 9, columns: 40))
      for row in 0..<9 { large.put(String(repeating: "漢x", count: 13), row: row, column: 0) }
      fake.terminal.draw(large)
      #expect(cell(4, 18).scalars == [0x6F22])
      fake.terminal.draw(Frame(size: Size(rows: 2, columns: 3)))
      #expect(cell(4, 18).scalars == [0x20])
    }

    @Test("Characters libc does not know are replaced and never shift the row")
    func unknownCharacters() throws {
      let fake = try FakeTerminal()
      var frame = Frame(size: Size(rows: 5, columns: 20))
      frame.put("a\u{1FAE8}b\u{378}c\u{10FFFF}d\u{1FAFF}e", row: 0, column: 0)
      fake.terminal.draw(frame)
      for column in 0..<20 {
        let wanted = frame[0, column]
        guard wanted.scalar < 0x7F, wanted.width == 1 else { continue }
        #expect(cell(0, column).scalars == [wanted.scalar], "column \(column)")
      }
    }

    @Test("Without colours there are attributes only", arguments: ["vt100", "never", "NO_COLOR"])
    func mono(_ how: String) throws {
      setenv("NO_COLOR", how == "NO_COLOR" ? "1" : "", 1)
      defer { unsetenv("NO_COLOR") }
      let fake = try FakeTerminal(name: how == "vt100" ? "vt100" : "xterm-256color") {
        $0.color = how == "never" ? .never : .automatic
      }
      var frame = Frame(size: Size(rows: 5, columns: 20))
      frame.put("fout", row: 0, column: 0, style: .danger)
      fake.terminal.draw(frame)
      #expect(cell(0, 0).pair == 0)
      #expect(cell(0, 0).attributes & VS_BOLD != 0)
      #expect(!fake.output().contains("\u{1B}[31m"))
    }

    @Test("Without UTF-8 everything sent is ASCII and lines stay lines")
    func ascii() throws {
      let fake = try FakeTerminal { $0.characters = .ascii }
      var frame = Frame(size: Size(rows: 5, columns: 20))
      frame.box(Rect(row: 0, column: 0, rows: 3, columns: 20), title: "Zaak")
      frame.put("✓ ○ é 漢 –", row: 1, column: 1)
      fake.terminal.draw(frame)
      let row = (0..<20).map { cell(1, $0).scalars.first ?? 0 }.compactMap { Unicode.Scalar($0) }
      #expect(String(String.UnicodeScalarView(row)) == "|x o ? ?? -        |")
      #expect(fake.output().utf8.allSatisfy { $0 < 0x80 })
    }

    @Test("Giving the screen away and back leaves the alternate screen and draws everything again")
    func outside() throws {
      let fake = try FakeTerminal()
      var frame = Frame(size: Size(rows: 5, columns: 20))
      frame.put("inhoud", row: 1, column: 0)
      fake.terminal.draw(frame)
      _ = fake.output()
      var between = ""
      fake.terminal.runOutside { between = fake.output() }
      #expect(between.contains("\u{1B}[?1049l") && between.contains("\u{1B}[?2004l"))
      fake.terminal.draw(frame)
      let after = fake.output()
      #expect(after.contains("\u{1B}[?1049h") && after.contains("\u{1B}[?2004h") && after.contains("inhoud"))
      #expect(after.contains("\u{1B}[?1h"))
      #expect(fake.events("\u{1B}OA") == [.key("Up")])
      fake.terminal.close()
      let end = fake.output()
      #expect(end.contains("\u{1B}[?1049l") && end.contains("\u{1B}[?2004l"))
      fake.terminal.close()
      fake.terminal.draw(frame)
      #expect(fake.output().isEmpty)
    }

    @Test("A file is no terminal, and an unknown terminal is named")
    func refusals() {
      var options = TerminalOptions()
      options.input = open("/dev/null", O_RDONLY)
      defer { close(options.input) }
      #expect(throws: TerminalError.notATerminal) { try CursesTerminal.open(options) }
      #expect(throws: TerminalError.unknownTerminal("no-such-terminal")) {
        try FakeTerminal(name: "no-such-terminal")
      }
    }
  }
}
