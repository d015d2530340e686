/// A text in which `{child}` and `{question-id}` stand for what the case says there.
public struct PlaceholderText: Sendable {
  /// A piece of the text.
  public enum Piece: Equatable, Sendable {
    case words(Substring)
    /// The name of the child at hand.
    case child
    /// The answer to a question in words.
    case answer(Substring)
    /// A brace without its partner.
    case stray
  }

  public let pieces: [Piece]

  /// Takes a text apart at its braces.
  public init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      if brace > rest.startIndex { pieces.append(.words(rest[..<brace])) }
      let inside = rest[rest.index(after: brace)...]
      guard rest[brace] == "{", let end = inside.firstIndex(where: { $0 == "{" || $0 == "}" }),
        inside[end] == "}"
      else {
        pieces.append(.stray)
        rest = inside
        continue
      }
      let name = inside[..<end]
      pieces.append(name == "child" ? .child : .answer(name))
      rest = inside[inside.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.words(rest)) }
    self.pieces = pieces
  }

  /// Whether a text stands for more than its own words.
  public static func isNeeded(in text: String) -> Bool {
    text.utf8.contains(0x7B)
  }
}
