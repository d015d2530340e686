public import BestInterests

/// A text with a few marks, as filled templates and edited letters are: a small part of Markdown.
///
/// `# ` to `#### ` begin a heading, `- ` a list item (two blanks at the start of the next line go on with it), `> ` a quotation, `: ` what belongs to the term on the line above,
/// `|` a row of a table (with `|---|` below the first); `---` begins a new page. `**…**` is strong, `_…_` is soft,
/// `<…>` is a gap; `\` takes the meaning of the next character away, and `\n` is a line break.
public enum MarkedText {
  static let lineBreak = "\\n"

  /// A text that means nothing but itself among the marks, with its own line breaks.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += lineBreak
      case "\r", "\0": break
      case "\\", "*", "_", "<", ">", "|", "#", ":", "-", "`":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A document as a text that a person can go on with: only what would be misread is marked.
  public static func text(of document: Document) -> String {
    document.blocks.map { block -> String in
      switch block {
      case .heading(let level, let words): String(repeating: "#", count: level) + " " + line(words)
      case .paragraph(let words): line(words)
      case .list(let items): items.map { "- " + line($0, below: "  ") }.joined(separator: "\n")
      case .quote(let words): words.separateLines.map { "> " + line($0) }.joined(separator: "\n")
      case .facts(let facts):
        facts.map { fact in ([line(fact.term)] + fact.values.map { ": " + line($0) }).joined(separator: "\n")
        }
        .joined(separator: "\n")
      case .table(let table):
        ([table.head, table.head.map { _ in [.text("---")] }] + table.rows).map { row in
          "| " + row.map { line($0) }.joined(separator: " | ") + " |"
        }.joined(separator: "\n")
      case .bars(let bars): bars.map { "- \($0.label): \($0.words)" }.joined(separator: "\n")
      case .pageBreak: "---"
      }
    }.joined(separator: "\n\n")
  }

  private static func line(_ words: [Document.Inline], below indent: String? = nil) -> String {
    words.enumerated().map { index, part in
      switch part {
      case .text(let text): needed(text, isStart: index == 0)
      case .strong(let text): "**\(needed(text, isStart: false))**"
      case .note(let text): "_\(needed(text, isStart: false))_"
      case .gap(let text): "<\(needed(text, isStart: false))>"
      case .lineBreak: indent.map { "\n" + $0 } ?? lineBreak
      }
    }.joined()
  }

  /// A text with backslashes only before what would be taken for a mark.
  private static func needed(_ text: String, isStart: Bool) -> String {
    var result = ""
    for (index, character) in text.enumerated() {
      let isMark =
        switch character {
        case "\\", "_", "<", ">", "*", "|": true
        case "#", "-", ":": isStart && index == 0
        default: false
        }
      if isMark { result += "\\" }
      result.append(character)
    }
    return result
  }

  /// Reads a text; whatever it says, it is a document.
  public static func document(_ text: String, _ language: Language) -> Document {
    var reader = Reader()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { reader.take(line) }
    reader.finish()
    return Document(language: language, blocks: reader.blocks)
  }
}

/// Takes lines in and puts blocks together.
private struct Reader {
  var blocks: [Document.Block] = []
  private var paragraph: [Substring] = []

  mutating func take(_ whole: Substring) {
    let line = FoldedText.trimmed(whole)
    if line.isEmpty { return finish() }
    // Two blanks at the start go on with the list item above.
    if isOpen, whole.hasPrefix("  "), case .list(var items)? = blocks.last, let item = items.popLast() {
      items.append(item + [.lineBreak] + Self.inlines(Substring(line)))
      blocks[blocks.count - 1] = .list(items)
      return
    }
    if line == "---" {
      finish()
      return blocks.append(.pageBreak)
    }
    let level = line.prefix { $0 == "#" }.count
    if (1...4).contains(level), line.dropFirst(level).first == " " {
      finish()
      return blocks.append(.heading(level, Self.inlines(line.dropFirst(level + 1))))
    }
    if line.first == "|" { return take(row: line) }
    if line.hasPrefix("- ") {
      finish(keepingOpen: true)
      return append(item: Self.inlines(line.dropFirst(2)))
    }
    if line == ">" || line.hasPrefix("> ") {
      finish(keepingOpen: true)
      return append(quoted: Self.inlines(line.dropFirst(2)))
    }
    if line.hasPrefix(": ") { return take(value: Self.inlines(line.dropFirst(2))) }
    isOpen = false
    paragraph.append(Substring(line))
  }

  /// Whether a line of the same kind goes on with the last block.
  private var isOpen = false

  /// Ends the paragraph at hand, and the block before it unless it may go on.
  mutating func finish(keepingOpen: Bool = false) {
    if !keepingOpen { isOpen = false }
    guard !paragraph.isEmpty else { return }
    blocks.append(.paragraph(Self.inlines(Substring(paragraph.joined(separator: " ")))))
    paragraph = []
    isOpen = false
  }

  private mutating func append(item: [Document.Inline]) {
    // An empty line between items does not end their list.
    if case .list(let items)? = blocks.last {
      blocks[blocks.count - 1] = .list(items + [item])
    } else {
      blocks.append(.list([item]))
    }
    isOpen = true
  }

  private mutating func append(quoted line: [Document.Inline]) {
    if isOpen, case .quote(let words)? = blocks.last {
      blocks[blocks.count - 1] = .quote(words + [.lineBreak] + line)
    } else {
      blocks.append(.quote(line))
    }
    isOpen = true
  }

  private mutating func take(value: [Document.Inline]) {
    guard let term = paragraph.popLast() else {
      if isOpen, case .facts(var facts)? = blocks.last, !facts.isEmpty {
        facts[facts.count - 1].values.append(value)
        blocks[blocks.count - 1] = .facts(facts)
      } else {
        blocks.append(.paragraph(value))
      }
      return
    }
    let wasOpen = paragraph.isEmpty
    if !wasOpen { finish() }
    let fact = Document.Fact(term: Self.inlines(term), values: [value])
    // Terms may stand apart from one another and still be one list.
    if wasOpen, case .facts(let facts)? = blocks.last {
      blocks[blocks.count - 1] = .facts(facts + [fact])
    } else {
      blocks.append(.facts([fact]))
    }
    isOpen = true
  }

  private mutating func take(row line: String) {
    finish(keepingOpen: true)
    let cells = Self.cells(line)
    let isRule = cells.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 == "-" || $0 == ":" } }
    let row = cells.map { Self.inlines(Substring($0)) }
    if isOpen, case .table(var table)? = blocks.last {
      if !isRule { table.rows.append(row) }
      blocks[blocks.count - 1] = .table(table)
    } else if !isRule {
      blocks.append(.table(Document.Table(head: row, rows: [])))
    }
    isOpen = true
  }

  /// The cells of a row, cut at the bars that no backslash stands before.
  private static func cells(_ line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.dropFirst() {
      if character == "|", !isEscaped {
        cells.append(FoldedText.trimmed(cell))
        cell = ""
      } else {
        cell.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if !FoldedText.trimmed(cell).isEmpty { cells.append(FoldedText.trimmed(cell)) }
    return cells
  }

  /// The parts of a line.
  static func inlines(_ line: Substring) -> [Document.Inline] {
    var parts: [Document.Inline] = []
    var text = ""
    var rest = line
    func flush() {
      if !text.isEmpty { parts.append(.text(text)) }
      text = ""
    }
    while let character = rest.first {
      if let (inside, part) = marked(rest) {
        flush()
        parts.append(part)
        rest = rest[inside...]
        continue
      }
      rest.removeFirst()
      guard character == "\\", let next = rest.first else {
        text.append(character)
        continue
      }
      rest.removeFirst()
      if next == "n" {
        flush()
        parts.append(.lineBreak)
      } else {
        text.append(next)
      }
    }
    flush()
    return parts
  }

  /// What stands between marks at the start of a text, and where the text goes on.
  private static func marked(_ text: Substring) -> (end: Substring.Index, Document.Inline)? {
    for (mark, end) in [("**", "**"), ("_", "_"), ("<", ">")] where text.hasPrefix(mark) {
      guard let (inside, after) = upTo(end, in: text.dropFirst(mark.count)), !inside.isEmpty else { continue }
      switch mark {
      case "**": return (after, .strong(inside))
      case "_": return (after, .note(inside))
      default: return (after, .gap(inside))
      }
    }
    return nil
  }

  /// The text before an end mark without its backslashes; a line break inside is a blank.
  private static func upTo(_ end: String, in text: Substring) -> (String, Substring.Index)? {
    var inside = ""
    var rest = text
    while let character = rest.first {
      if rest.hasPrefix(end) { return (inside, rest.index(rest.startIndex, offsetBy: end.count)) }
      rest.removeFirst()
      guard character == "\\", let next = rest.first else {
        inside.append(character)
        continue
      }
      rest.removeFirst()
      inside.append(next == "n" ? " " : next)
    }
    return nil
  }
}
