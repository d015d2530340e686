extension WordDifference {
  /// A stretch of a difference as it is shown: with marks that need no colour.
  public struct Part: Equatable, Sendable {
    public enum Kind: Sendable {
      case same
      case removed
      case added
      /// Stands for words that stay and are left out.
      case leftOut
    }

    public var kind: Kind
    /// The words with their marks, such as "[-weg-]" or "{+erbij+}".
    public var text: String
  }

  /// How many words of what stays are shown beside a change where the rest is left out.
  public static let usualContext = 12

  /// The difference as it is shown; of what stays, at most so many words beside each change, or all of it.
  public func parts(context: Int? = nil) -> [Part] {
    var parts: [Part] = []
    for (index, run) in runs.enumerated() {
      let isFirst = index == 0
      let isLast = index == runs.count - 1
      switch run.kind {
      case .same: parts += Self.shortened(run.text, context, isFirst: isFirst, isLast: isLast)
      case .removed:
        // Words that make way for others would else run into them.
        let isReplaced = !isLast && runs[index + 1].kind == .added
        parts += Self.marked(run.text, "[-", "-]", .removed, andBlank: isReplaced)
      case .added: parts += Self.marked(run.text, "{+", "+}", .added)
      }
    }
    return parts
  }

  /// The difference as one text.
  public func marked(context: Int? = nil) -> String {
    parts(context: context).map(\.text).joined()
  }

  /// Words within marks; blanks and line breaks around them stay outside, unless there is nothing else.
  private static func marked(
    _ text: String, _ opening: String, _ closing: String, _ kind: Part.Kind, andBlank: Bool = false
  ) -> [Part] {
    let isBlank = \Character.isWhitespace
    guard let first = text.firstIndex(where: { !$0[keyPath: isBlank] }),
      let last = text.lastIndex(where: { !$0[keyPath: isBlank] })
    else {
      // A line break that came or went is shown as the sign that writers know for it.
      let signs = String(text.map { $0.isNewline ? "¶" : $0 })
      let breaks = kind == .added ? String(text.filter(\.isNewline)) : ""
      return [Part(kind: kind, text: opening + signs + closing)]
        + (breaks.isEmpty ? [] : [Part(kind: .same, text: breaks)])
    }
    let end = text.index(after: last)
    let before = String(text[..<first])
    let after = String(text[end...])
    let blank = andBlank && after.isEmpty ? " " : after
    return [
      Part(kind: .same, text: before), Part(kind: kind, text: opening + text[first..<end] + closing),
      Part(kind: .same, text: blank),
    ].filter { !$0.text.isEmpty }
  }

  /// What stays, without its middle when that is long.
  private static func shortened(_ text: String, _ context: Int?, isFirst: Bool, isLast: Bool) -> [Part] {
    guard let context else { return [Part(kind: .same, text: text)] }
    let pieces = TextPieces(text).pieces
    let words = pieces.indices.filter { pieces[$0].kind == .word }
    let head = isFirst ? 0 : context
    let tail = isLast ? 0 : context
    // A few words are not worth leaving out.
    guard words.count > head + tail + 4 else { return [Part(kind: .same, text: text)] }
    var parts: [Part] = []
    if head > 0 {
      parts.append(Part(kind: .same, text: pieces[...words[head - 1]].map(\.text).joined()))
    }
    parts.append(Part(kind: .leftOut, text: head > 0 ? (tail > 0 ? " … " : " …") : "… "))
    if tail > 0 {
      parts.append(Part(kind: .same, text: pieces[words[words.count - tail]...].map(\.text).joined()))
    }
    return parts
  }
}
