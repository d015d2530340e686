/// A text cut into words, the blanks between them, and single signs; put together again they are the text.
struct TextPieces {
  enum Kind {
    /// A run of letters, figures, apostrophes and hyphens.
    case word
    /// A run of blanks within a line.
    case blank
    case lineBreak
    /// A full stop, a comma, a bracket, an emoji.
    case sign
  }

  struct Piece {
    var text: Substring
    var kind: Kind
  }

  private(set) var pieces: [Piece] = []

  init(_ text: String) {
    var start = text.startIndex
    var kind: Kind?
    func piece(_ kind: Kind, _ end: String.Index) -> Piece { Piece(text: text[start..<end], kind: kind) }
    for index in text.indices {
      let next = Self.kind(of: text[index])
      if let kind, kind != next || kind == .sign || kind == .lineBreak {
        pieces.append(piece(kind, index))
        start = index
      }
      kind = next
    }
    if let kind { pieces.append(piece(kind, text.endIndex)) }
  }

  private static func kind(of character: Character) -> Kind {
    if let ascii = character.asciiValue {
      switch ascii {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x27, 0x2D: return .word
      case 0x20, 0x09: return .blank
      case 0x0A, 0x0D: return .lineBreak
      default: return .sign
      }
    }
    if character.isNewline { return .lineBreak }
    if character.isWhitespace { return .blank }
    if character.isLetter || character.isNumber || character == "’" { return .word }
    return character.isPunctuation || character.isSymbol ? .sign : .word
  }
}
