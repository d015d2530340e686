import Testing
import TextScreen

@Suite struct FrameTests {
  private func frame(_ rows: Int, _ columns: Int) -> Frame { Frame(size: Size(rows: rows, columns: columns)) }

  /// The first row without its line feed.
  private func row(_ frame: Frame) -> String { String(frame.text.prefix { $0 != "\n" }) }

  @Test("Text takes its columns and is cut at the limit and at the edge")
  func cutting() {
    var frame = frame(1, 10)
    #expect(frame.put("één", row: 0, column: 0) == 3)
    #expect(frame.put("abcdef", row: 0, column: 4, limit: 2) == 2)
    #expect(frame.put("xyz", row: 0, column: 8) == 2)
    #expect(row(frame) == "één ab  xy")
    #expect(frame.put("no", row: 1, column: 0) == 0)
    #expect(frame.put("no", row: -1, column: 0) == 0)
    #expect(frame.put("no", row: 0, column: -1) == 0)
    #expect(frame.put("no", row: 0, column: 10) == 0)
    #expect(frame.put("no", row: 0, column: 0, limit: 0) == 0)
    #expect(frame.put("no", row: 0, column: 0, limit: -3) == 0)
    #expect(row(frame) == "één ab  xy")
  }

  @Test(
    "A text that is cut ends in an ellipsis, and one that fits does not",
    arguments: [
      ("abcde", 5, "abcde"), ("abcdef", 5, "abcd…"), ("abc漢", 4, "abc…"), ("ab漢d", 4, "ab …"), ("ab", 1, "…"),
      ("漢漢漢", 4, "漢 …"), ("漢", 1, "…"),
    ])
  func ellipsis(text: String, limit: Int, expected: String) {
    var frame = frame(1, 10)
    #expect(frame.put(text, row: 0, column: 0, limit: limit, ellipsis: true) == min(limit, 5))
    #expect(row(frame) == expected)
  }

  @Test("Half a wide glyph is never left, whichever half is overwritten")
  func wideHalves() {
    var first = frame(1, 6)
    first.put("漢漢漢", row: 0, column: 0)
    first.put("x", row: 0, column: 1)
    #expect(row(first) == " x漢漢")
    first.put("y", row: 0, column: 4)
    #expect(row(first) == " x漢y")
    first.put("漢", row: 0, column: 5)
    #expect(first[0, 5].isBlank && row(first) == " x漢y")
    var second = frame(1, 6)
    second.put("漢漢漢", row: 0, column: 0)
    second.fill(Rect(row: 0, column: 1, rows: 1, columns: 2), style: .text)
    #expect(second[0, 0].isBlank && second[0, 3].isBlank && second[0, 4].scalar == 0x6F22)
  }

  @Test(
    "Nothing that could hide or move text reaches a cell",
    arguments: [
      ("a\u{1B}[2Jb", "a␛[2Jb"), ("a\tb", "a␉b"), ("a\nb", "a␊b"), ("a\r\nb", "a␍␊b"), ("\0", "␀"),
      ("\u{7F}", "␡"),
      ("\u{9B}x", "␦x"), ("\u{202E}kind", "␦kind"), ("\u{2066}x\u{2069}", "␦x␦"), ("a\u{200B}b", "a␦b"),
      ("a\u{AD}b", "a␦b"), ("\u{FEFF}a", "␦a"), ("\u{E0041}a", "␦a"), ("\u{2028}", "␤"),
      ("\u{FFFF}", "\u{FFFD}"),
    ])
  func sanitised(text: String, expected: String) {
    var frame = frame(1, 10)
    let used = frame.put(text, row: 0, column: 0)
    #expect(row(frame) == expected)
    #expect(used == TextWidth.columns(of: text))
    #expect(used == expected.unicodeScalars.count)
  }

  @Test(
    "Marks stand on their letter; joiners, variation selectors and skin tones are not drawn",
    arguments: [
      ("e\u{301}x", "e\u{301}x", 2),
      ("a\u{308}\u{301}\u{323}\u{324}\u{325}b", "a\u{308}\u{301}\u{323}\u{324}b", 2),
      ("\u{301}a", "◌\u{301}a", 2), ("\u{1B}\u{301}", "␛◌\u{301}", 2), ("👩‍👧", "👩👧", 4), ("👍🏽!", "👍!", 3),
      ("❤\u{FE0F}", "❤", 1), ("🇳🇱", "🇳🇱", 2), ("각", "각", 2), ("1\u{FE0F}\u{20E3}", "1\u{20E3}", 1),
    ])
  func glyphs(text: String, expected: String, columns: Int) {
    var frame = frame(1, 10)
    #expect(frame.put(text, row: 0, column: 0) == columns)
    #expect(TextWidth.columns(of: text) == columns)
    #expect(Array(row(frame).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("A box has its title in the upper edge and leaves the inside alone")
  func box() {
    var frame = frame(3, 14)
    frame.fill(Rect(row: 0, column: 0, rows: 3, columns: 14), style: .muted)
    frame.put("binnen", row: 1, column: 2)
    frame.box(Rect(row: 0, column: 0, rows: 3, columns: 14), title: "Kinderen")
    #expect(frame.text == "┌─ Kinderen ─┐\n│ binnen     │\n└────────────┘\n")
    #expect(frame.roleText == "bbbhhhhhhhhbbb\nbmttttttmmmmmb\nbbbbbbbbbbbbbb\n")
    frame.box(Rect(row: 0, column: 0, rows: 2, columns: 10), title: "Kinderen")
    #expect(row(frame) == "┌─ Kin… ─┐en ─┐".prefix(10) + "n ─┐")
  }

  @Test("Restyling changes the look and not the content")
  func restyle() {
    var frame = frame(2, 4)
    frame.put("ab", row: 0, column: 0, style: .good)
    frame.restyle(Rect(row: 0, column: 0, rows: 1, columns: 9)) { $0.reversed() }
    #expect(frame.text == "ab\n\n")
    #expect(frame.roleText == "GGTT\n\n")
  }

  @Test("A dump shows size, cursor, text and roles")
  func dump() {
    var frame = frame(2, 5)
    frame.put("ab", row: 1, column: 1, style: .danger)
    frame.cursor = Position(row: 1, column: 3)
    #expect(frame.dump() == "5x2, cursor: row 1, column 3\n\n ab\n--- roles\n\n.dd\n")
    frame.cursor = nil
    #expect(frame.dump(roles: false) == "5x2, cursor: none\n\n ab\n")
  }

  @Test("Frames are equal when they look the same")
  func equality() {
    var (first, second) = (frame(2, 5), frame(2, 5))
    first.put("e\u{301}", row: 0, column: 0)
    second.put("o\u{302}", row: 0, column: 0)
    #expect(first != second)
    #expect(!first.hasSameRow(0, as: second) && first.hasSameRow(1, as: second))
    second.put("e\u{301}", row: 0, column: 0)
    #expect(first == second)
    second.restyle(Rect(row: 0, column: 0, rows: 1, columns: 1), .danger)
    #expect(first != second)
    #expect(frame(2, 5) != frame(5, 2))
  }

  @Test("Random drawing on any size keeps every row whole")
  func random() {
    var random = SplitMix(state: 3)
    let pieces = ["a", "é", "漢", "e\u{301}", "\u{1B}", "👩‍👧", "\u{301}", "\u{200D}", "🇳🇱", "…", " "]
    for _ in 0..<300 {
      var frame = frame(Int.random(in: 0...3, using: &random), Int.random(in: 0...9, using: &random))
      for _ in 0..<20 {
        let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined()
        let rect = Rect(
          row: Int.random(in: -2...4, using: &random), column: Int.random(in: -2...10, using: &random),
          rows: Int.random(in: -1...5, using: &random), columns: Int.random(in: -1...12, using: &random))
        switch Int.random(in: 0...5, using: &random) {
        case 0: frame.fill(rect, style: .good)
        case 1: frame.box(rect, title: text)
        case 2: frame.restyle(rect) { $0.reversed() }
        default:
          frame.put(
            text, row: rect.row, column: rect.column, limit: rect.columns,
            ellipsis: Bool.random(using: &random))
        }
      }
      for row in 0..<frame.size.rows {
        for column in 0..<frame.size.columns {
          let cell = frame[row, column]
          #expect(cell.scalar >= 0x20 || cell.isContinuation)
          if cell.width == 2 { #expect(frame[row, column + 1].isContinuation) }
          if cell.isContinuation { #expect(column > 0 && frame[row, column - 1].width == 2) }
        }
      }
    }
  }

  @Test("Rectangles split and shrink without ever growing")
  func rectangles() {
    let rect = Rect(Size(rows: 10, columns: 20))
    #expect(
      rect.split(top: 3).top.rows == 3
        && rect.split(top: 3).rest == Rect(row: 3, column: 0, rows: 7, columns: 20))
    #expect(rect.split(bottom: 1).bottom == Rect(row: 9, column: 0, rows: 1, columns: 20))
    #expect(rect.split(left: 99).rest.isEmpty && rect.split(left: 99).left == rect)
    #expect(rect.split(right: 5).right.column == 15)
    #expect(rect.inset() == Rect(row: 1, column: 1, rows: 8, columns: 18))
    #expect(rect.inset(rows: 9, columns: 9).isEmpty)
    #expect(rect.centered(rows: 4, columns: 40) == Rect(row: 3, column: 0, rows: 4, columns: 20))
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
