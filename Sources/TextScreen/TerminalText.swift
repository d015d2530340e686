/// Text made safe for a terminal, by the same rules for cells of a frame, for output and for errors.
///
/// Data may hold anything: sequences that drive a terminal, marks that turn the reading order around, characters
/// that nobody sees. Each becomes a visible stand-in (see `Glyph`); the data itself is left as it is.
public enum TerminalText {
  /// One line: line feeds and tabs have stand-ins too, so that data can forge neither a line nor a column.
  public static func line(_ text: String) -> String {
    visible(text, breaksLines: false)
  }

  /// Text of several lines: its line feeds stay, everything else is as in `line`.
  public static func lines(_ text: String) -> String {
    visible(text, breaksLines: true)
  }

  /// Text for a file or a pipe: control characters get their stand-ins, but for line feeds and tabs where it may
  /// have more than one line.
  ///
  /// What only hides or turns stays, because Arabic and Persian are written with it and no file is harmed by it.
  public static func withoutControls(_ text: String, breaksLines: Bool = true) -> String {
    func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x09, 0x0A: !breaksLines
      case 0..<0x20, 0x7F...0x9F: true
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: isUnwanted) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isUnwanted(scalar) {
        kept += line(String(scalar)).unicodeScalars
      } else {
        kept.append(scalar)
      }
    }
    return String(kept)
  }

  private static func visible(_ text: String, breaksLines: Bool) -> String {
    var text = text
    var shown = String.UnicodeScalarView()
    text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        if breaksLines, bytes[place] == 0x0A {
          shown.append("\n")
          place += 1
          continue
        }
        let glyph = Glyph(bytes, place)
        append(glyph.scalar, to: &shown)
        for index in 0..<4 where glyph.marks[index] != 0 { append(glyph.marks[index], to: &shown) }
        place += glyph.length
      }
    }
    return String(shown)
  }

  private static func append(_ value: UInt32, to text: inout String.UnicodeScalarView) {
    if let scalar = Unicode.Scalar(value) { text.append(scalar) }
  }
}
