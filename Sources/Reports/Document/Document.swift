public import BestInterests

/// Something to read, before it is known whether on a screen, on paper or in a browser.
public struct Document: Equatable, Sendable {
  /// A part of a line.
  public enum Inline: Equatable, Sendable {
    case text(String)
    case strong(String)
    /// Said more softly, such as that a source was not checked.
    case note(String)
    /// Something that is missing.
    case gap(String)
    case lineBreak
  }

  /// A term with what belongs to it.
  public struct Fact: Equatable, Sendable {
    public var term: [Inline]
    public var values: [[Inline]]
  }

  /// Rows below a row of headings; the first cell of a row names it.
  public struct Table: Equatable, Sendable {
    public var head: [[Inline]]
    public var rows: [[[Inline]]]

    /// Makes a table.
    public init(head: [[Inline]], rows: [[[Inline]]]) {
      self.head = head
      self.rows = rows
    }
  }

  /// A number drawn as long as it is large beside the others.
  public struct Bar: Equatable, Sendable {
    public var label: String
    /// The number in words, which may be masked.
    public var words: String
    /// Where the bar begins, in thousandths of the room; not 0 in a time line.
    public var start: Int
    /// How long the bar is, in thousandths of the room.
    public var length: Int
    /// What the number is called where one can go on from it; nil when one cannot.
    public var id: String?

    /// Makes a bar.
    public init(label: String, words: String, start: Int = 0, length: Int, id: String? = nil) {
      self.id = id
      self.label = label
      self.words = words
      self.start = start
      self.length = length
    }
  }

  public enum Block: Equatable, Sendable {
    /// Level 1 is the title, of which there is one.
    case heading(Int, [Inline])
    case paragraph([Inline])
    case list([[Inline]])
    case quote([Inline])
    case facts([Fact])
    case table(Table)
    case bars([Bar])
    /// What follows begins on a new page of paper.
    case pageBreak
  }

  public var language: Language
  public var blocks: [Block]

  /// Puts a document together.
  public init(language: Language, blocks: [Block]) {
    self.language = language
    self.blocks = blocks
  }

  /// The words of the first heading; empty without one.
  public var title: String {
    for case .heading(_, let words) in blocks { return words.plain }
    return ""
  }

  /// How many gaps are left in it.
  public var gaps: [String] {
    blocks.flatMap(\.lines).flatMap { $0 }.compactMap { if case .gap(let text) = $0 { text } else { nil } }
  }
}

extension [Document.Inline] {
  /// The words alone.
  public var plain: String {
    map { part in
      switch part {
      case .text(let text), .strong(let text), .note(let text): text
      case .gap(let text): "<\(text)>"
      case .lineBreak: " "
      }
    }.joined()
  }

  /// The parts between the line breaks.
  var separateLines: [[Document.Inline]] {
    split(separator: .lineBreak, omittingEmptySubsequences: false).map { Array($0) }
  }
}

extension Document.Block {
  /// Every line of words in the block.
  var lines: [[Document.Inline]] {
    switch self {
    case .heading(_, let words), .paragraph(let words), .quote(let words): [words]
    case .list(let items): items
    case .facts(let facts): facts.flatMap { [$0.term] + $0.values }
    case .table(let table): table.head + table.rows.flatMap { $0 }
    case .bars(let bars): bars.map { [.text("\($0.label) \($0.words)")] }
    case .pageBreak: []
    }
  }
}
