internal import BestInterests
internal import TextScreen

/// A document as lines for a screen or a plain text file.
public struct TextLine: Equatable, Sendable {
  /// What a line is, so that a screen can show it in its own way.
  public enum Kind: String, Equatable, Sendable {
    case title
    case heading
    case text
    case quote
    case gap
    case note
    case table
    case blank
  }

  public var kind: Kind
  public var text: String
  /// The level of a heading, 1 for the title; 0 for all else.
  public var level: Int
  /// What the number in the line is called where one can go on from it.
  public var id: String?

  /// Describes a line.
  public init(_ kind: Kind, _ text: String, level: Int = 0, id: String? = nil) {
    self.id = id
    self.kind = kind
    self.text = text
    self.level = level
  }
}

extension Document {
  /// The document as lines of at most so many columns; words longer than that are broken.
  public func lines(width: Int) -> [TextLine] {
    var writer = LineWriter(width: max(24, width))
    for block in blocks { writer.write(block) }
    return writer.lines
  }

  /// The document as plain text, with headings underlined.
  public func text(width: Int = 96) -> [String] {
    lines(width: width).flatMap { line -> [String] in
      switch line.level {
      case 1: [line.text, String(repeating: "=", count: TextWidth.columns(of: line.text))]
      case 2: [line.text, String(repeating: "-", count: TextWidth.columns(of: line.text))]
      default: [line.text]
      }
    }
  }
}

private struct LineWriter {
  let width: Int
  var lines: [TextLine] = []

  mutating func write(_ block: Document.Block) {
    switch block {
    case .heading(let level, let words):
      blank()
      lines.append(TextLine(level == 1 ? .title : .heading, words.plain, level: level))
    case .paragraph(let words):
      blank()
      write(words)
    case .list(let items):
      blank()
      for item in items { write(item, first: "· ", indent: 2) }
    case .quote(let words):
      blank()
      for line in words.separateLines { write(line, first: "│ ", indent: 2, hanging: "│ ", kind: .quote) }
    case .facts(let facts):
      blank()
      for fact in facts { write(fact) }
    case .table(let table):
      blank()
      write(table)
    case .bars(let bars):
      blank()
      write(bars)
    case .pageBreak: blank()
    }
  }

  private mutating func blank() {
    if let last = lines.last, last.kind != .blank { lines.append(TextLine(.blank, "")) }
  }

  private mutating func write(
    _ words: [Document.Inline], first: String = "", indent: Int = 0, hanging: String? = nil,
    kind: TextLine.Kind = .text
  ) {
    let hanging = hanging ?? String(repeating: " ", count: indent)
    var lead = first
    for line in words.separateLines {
      let kind = Self.kind(of: line) ?? kind
      for part in Wrap.lines(line.plain, width: width - indent) {
        lines.append(TextLine(kind, lead + part))
        lead = hanging
      }
    }
  }

  /// What a line is when something in it stands out.
  private static func kind(of words: [Document.Inline]) -> TextLine.Kind? {
    if words.contains(where: { if case .gap = $0 { true } else { false } }) { return .gap }
    let isSoft = words.allSatisfy { if case .note = $0 { true } else { false } }
    return isSoft && !words.isEmpty ? .note : nil
  }

  /// A term and its value on one line when they fit, else the values below it.
  private mutating func write(_ fact: Document.Fact) {
    let term = fact.term.plain
    let label = Self.asked(term)
    if fact.values.count == 1, let value = fact.values.first, !value.contains(.lineBreak),
      TextWidth.columns(of: label) + 1 + TextWidth.columns(of: value.plain) <= width
    {
      lines.append(TextLine(Self.kind(of: value) ?? .text, "\(label) \(value.plain)"))
      return
    }
    lines += Wrap.lines(label, width: width).map { TextLine(.text, String($0)) }
    for value in fact.values { write(value, first: "    ", indent: 4) }
  }

  /// A term as it stands before what belongs to it.
  private static func asked(_ term: String) -> String { term.hasSuffix("?") ? term : term + ":" }

  // MARK: Tables

  /// The narrowest column in which words can still be read.
  private static let narrowest = 14

  private mutating func write(_ table: Document.Table) {
    let count = table.head.count
    guard count > 0 else { return }
    guard count == 1 || width >= count * (Self.narrowest + 2) else { return writeBelow(table) }
    let widths = widths(of: table, count)
    writeRow(table.head, widths)
    lines.append(
      TextLine(.table, widths.map { String(repeating: "─", count: $0) }.joined(separator: "──")))
    let hasLongCells = table.rows.contains { row in
      zip(row, widths).contains { TextWidth.columns(of: $0.plain) > $1 || $0.contains(.lineBreak) }
    }
    for (index, row) in table.rows.enumerated() {
      if hasLongCells, index > 0 { lines.append(TextLine(.table, "")) }
      writeRow(row, widths)
    }
  }

  /// Every column as wide as its words while there is room; what is left over goes to those with the most words.
  private func widths(of table: Document.Table, _ count: Int) -> [Int] {
    let rows = [table.head] + table.rows
    let wanted = (0..<count).map { column in
      rows.map { row in
        row.indices.contains(column)
          ? row[column].separateLines.map { TextWidth.columns(of: $0.plain) }.max() ?? 0 : 0
      }.max() ?? 0
    }
    var widths = wanted.map { min($0, Self.narrowest) }
    var left = width - 2 * (count - 1) - widths.reduce(0, +)
    while left > 0 {
      let growing = widths.indices.filter { widths[$0] < wanted[$0] }
      guard let least = growing.min(by: { widths[$0] < widths[$1] }) else { break }
      widths[least] += 1
      left -= 1
    }
    return widths.map { max(1, $0) }
  }

  private mutating func writeRow(_ row: [[Document.Inline]], _ widths: [Int]) {
    let cells = widths.indices.map { column -> [Substring] in
      guard row.indices.contains(column) else { return [] }
      return row[column].separateLines.flatMap { Wrap.lines($0.plain, width: widths[column]) }
    }
    for index in 0..<(cells.map(\.count).max() ?? 0) {
      var line = ""
      for (column, cell) in cells.enumerated() {
        let part = index < cell.count ? String(cell[index]) : ""
        let isLast = column == cells.count - 1
        let padding = isLast ? 0 : widths[column] - TextWidth.columns(of: part) + 2
        line += part + String(repeating: " ", count: max(0, padding))
      }
      lines.append(TextLine(.table, Self.withoutTrailingBlanks(line)))
    }
  }

  private static func withoutTrailingBlanks(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// A table too wide for the page: every row by itself, its cells below one another.
  private mutating func writeBelow(_ table: Document.Table) {
    for (index, row) in table.rows.enumerated() {
      if index > 0 { blank() }
      lines.append(TextLine(.table, row.first?.plain ?? ""))
      for (head, cell) in zip(table.head, row).dropFirst() where !cell.isEmpty {
        write([.text(Self.asked(head.plain) + " ")] + cell, first: "  ", indent: 4)
      }
    }
  }

  // MARK: Bars

  private mutating func write(_ bars: [Document.Bar]) {
    let label = min(bars.map { TextWidth.columns(of: $0.label) }.max() ?? 0, width * 6 / 10)
    let number = bars.map { TextWidth.columns(of: $0.words) }.max() ?? 0
    let room = max(4, width - label - number - 4)
    for bar in bars {
      let names = Wrap.lines(bar.label, width: label)
      let padding = String(repeating: " ", count: max(0, label - TextWidth.columns(of: String(names[0]))))
      let filler = String(repeating: " ", count: number - TextWidth.columns(of: bar.words))
      let before = String(repeating: " ", count: min(bar.start * room / 1000, room - 1))
      let drawn = String(repeating: "█", count: bar.length > 0 ? max(1, bar.length * room / 1000) : 0)
      let line = "\(names[0])\(padding)  \(filler)\(bar.words)  \(before)\(drawn)"
      lines.append(TextLine(.table, Self.withoutTrailingBlanks(line), id: bar.id))
      lines += names.dropFirst().map { TextLine(.table, String($0)) }
    }
  }
}
