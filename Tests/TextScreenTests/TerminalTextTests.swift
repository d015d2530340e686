import Testing
import TextScreen

@Suite("Text from data is made safe for a terminal")
struct TerminalTextTests {
  /// Whether a terminal may be sent a scalar: it shows something and does nothing.
  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    // Signs of Arabic and other numbers are called format characters and still have a picture.
    let isNumberSign = TextWidth.width(of: scalar) > 0
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return false
    case .format: return isNumberSign && !scalar.properties.isDefaultIgnorableCodePoint
    default: return !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  @Test("No scalar of Unicode reaches a terminal that could drive it, turn text around or hide in it")
  func everyScalar() {
    var changed = 0
    // Planes 4 to 13 and 15 to 16 hold nothing that has a use.
    for value in [0...0x3FFFF, 0xE0000...0xE0FFF as ClosedRange<UInt32>].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isSafe = isHarmless(scalar)
      for text in isSafe ? [String(scalar)] : [String(scalar), "a\(scalar)b", "👩\(scalar)👧"] {
        let shown = TerminalText.line(text)
        #expect(
          shown.unicodeScalars.allSatisfy(isHarmless) && !shown.isEmpty, "U+\(String(value, radix: 16))")
      }
      if !isSafe { changed += 1 }
    }
    #expect(changed > 1000)
  }

  @Test("Output shows what a frame shows, scalar by scalar")
  func sameAsCells() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var frame = Frame(size: Size(rows: 1, columns: 8))
      frame.put("a\(scalar)b", row: 0, column: 0)
      #expect(frame.text == TerminalText.line("a\(scalar)b") + "\n")
    }
  }

  @Test(
    "Every hidden character leaves a mark of its own",
    arguments: [
      ("va\u{200D}der", "va␦der"), ("va\u{200B}\u{200B}der", "va␦␦der"), ("\u{202E}redav\u{202C}", "␦redav␦"),
      ("a\u{E0101}\u{E0102}b", "a␦␦b"), ("😀\u{E0101}\u{E0102}\u{E0103}\u{E0104}", "😀␦␦"), ("\u{3164}", "␦"),
      ("a\u{34F}b", "a␦b"), ("a\u{FE0F}", "a␦"), ("\u{61C}x", "␦x"), ("\u{E0062}\u{E007F}", "␦␦"),
    ])
  func hidden(_ text: String, _ shown: String) {
    #expect(TerminalText.line(text) == shown)
    #expect(TextWidth.columns(of: text) == TextWidth.columns(of: shown))
  }

  @Test(
    "Writing that needs joiners is shown without a mark",
    arguments: [
      ("می\u{200C}خواهم", "میخواهم"), ("क्\u{200D}ष", "क्ष"), ("👩\u{200D}❤\u{FE0F}\u{200D}👨", "👩❤👨"),
      ("1\u{FE0F}\u{20E3}", "1\u{20E3}"),
      ("Zoë, één e\u{301}n 漢字 مرحبا", "Zoë, één e\u{301}n 漢字 مرحبا"),
    ])
  func writing(_ text: String, _ shown: String) {
    #expect(TerminalText.line(text) == shown)
  }

  @Test("Lines break where the text does, and a single line never breaks")
  func lines() {
    #expect(TerminalText.lines("a\nb\tc\r\n\u{1B}[2J") == "a\nb␉c␍\n␛[2J")
    #expect(TerminalText.line("a\nb\tc\u{85}\u{2028}") == "a␊b␉c␦␤")
  }

  @Test("Files keep what their readers can need, and no control character")
  func files() {
    #expect(
      TerminalText.withoutControls("a\tb\n\u{1B}]0;x\u{7}\u{9B}\u{7F}می\u{200C}خواهم\u{202E}")
        == "a\tb\n␛]0;x␇␦␡می\u{200C}خواهم\u{202E}")
    #expect(TerminalText.withoutControls("a\tb\n", breaksLines: false) == "a␉b␊")
  }
}
