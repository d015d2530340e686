import Testing

@testable import TextScreen

/// Wrapping done the slow and obvious way, glyph by glyph over arrays.
enum NaiveWrap {
  /// The visual lines with the spaces that hang over their edge.
  static func lines(_ text: String, width: Int) -> [String] {
    var result: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      func columns(_ part: ArraySlice<String>) -> Int { part.reduce(0) { $0 + TextWidth.columns(of: $1) } }
      var rest = glyphs(String(paragraph))
      while let over = rest.indices.dropFirst().first(where: {
        rest[$0] != " " && columns(rest[...$0]) > width
      }) {
        let cut = rest[..<over].lastIndex(of: " ").map { $0 + 1 } ?? over
        result.append(rest[..<cut].joined())
        rest.removeFirst(cut)
      }
      result.append(rest.joined())
    }
    return result
  }

  static func glyphs(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var glyphs: [String] = []
      var place = 0
      while place < buffer.count {
        let length = Glyph(buffer, place).length
        glyphs.append(String(decoding: buffer[place..<place + length], as: UTF8.self))
        place += length
      }
      return glyphs
    }
  }
}

@Suite struct WrapTests {
  @Test(
    "Lines break at words, keep line feeds, and break words that are too long",
    arguments: [
      ("het belang van het kind", 10, ["het belang", "van het", "kind"]), ("", 5, [""]), ("\n", 5, ["", ""]),
      ("a\n\nb", 5, ["a", "", "b"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
      ("één twee", 4, ["één", "twee"]), ("漢字漢", 4, ["漢字", "漢"]), ("漢字", 1, ["漢", "字"]),
      ("a b", 0, ["a", "b"]),
      ("een   twee", 4, ["een", "twee"]), ("  in", 8, ["  in"]), ("op\n", 8, ["op", ""]),
      ("abc ", 3, ["abc "]),
    ])
  func examples(text: String, width: Int, expected: [String]) {
    #expect(Wrap.lines(text, width: width).map(String.init) == expected)
  }

  @Test("Random texts wrap as the slow and obvious way does")
  func reference() {
    var random = SplitMix(state: 11)
    let pieces = ["a", "kind", " ", " ", "  ", "\n", "é", "漢", "e\u{301}", "👩‍👧", "\t", "\u{200B}", "\u{301}"]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let width = Int.random(in: 1...12, using: &random)
      let lines = Wrap.lines(text, width: width)
      let naive = NaiveWrap.lines(text, width: width)
      #expect(
        lines.count == naive.count, "\(text.debugDescription) at \(width): \(lines.map(String.init)) \(naive)"
      )
      for (line, wanted) in zip(lines, naive) {
        #expect(
          String(wanted).hasPrefix(line) && wanted.utf8.dropFirst(line.utf8.count).allSatisfy { $0 == 0x20 })
        #expect(TextWidth.columns(of: line.droppingTrailingSpaces) <= max(2, width))
      }
    }
  }
}
