extension Document {
  /// The body of the document as HTML: headings in order, tables with their heads, nothing that runs.
  public var htmlBody: String { HTMLWriter(isForOffice: false).body(blocks) }

  /// The same for Pandoc, which loses rows' heads and marks on the way to a word processor: there they are strong.
  ///
  /// The title is not in it: Pandoc takes that from the page.
  public var officeBody: String {
    var blocks = blocks
    if case .heading(1, _)? = blocks.first { blocks.removeFirst() }
    return HTMLWriter(isForOffice: true).body(blocks)
  }

  /// The words of a text as they stand in HTML, in the text or in an attribute.
  public static func html(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t": result += " "
      // What HTML does not allow, and what would turn the reading order around.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

private struct HTMLWriter {
  let isForOffice: Bool

  func body(_ blocks: [Document.Block]) -> String { blocks.map(html).joined(separator: "\n") }

  private func html(_ block: Document.Block) -> String {
    switch block {
    case .heading(let level, let words):
      return "<h\(level)>\(line(words))</h\(level)>"
    case .paragraph(let words): return "<p>\(line(words))</p>"
    case .list(let items): return "<ul>\n\(items.map { "<li>\(line($0))</li>\n" }.joined())</ul>"
    case .quote(let words): return "<blockquote><p>\(line(words))</p></blockquote>"
    case .facts(let facts):
      let rows = facts.map { fact in
        let values = fact.values.map(line).joined(separator: "<br>")
        return "<tr>\(rowHead(line(fact.term)))<td>\(values)</td></tr>\n"
      }
      return table("facts", widths: isForOffice ? [30, 70] : [], rows)
    case .table(let table): return html(table)
    case .bars(let bars): return html(bars)
    case .pageBreak: return "<hr class=\"page\">"
    }
  }

  /// With more columns than this nobody can read a table on A4; each row is then shown by itself.
  private static let mostColumns = 7

  private func html(_ table: Document.Table) -> String {
    guard table.head.count <= Self.mostColumns else {
      return table.rows.map { card(table.head, $0) }.joined(separator: "\n")
    }
    let head = table.head.map { cell in
      cell.isEmpty ? "<td></td>" : "<th scope=\"col\">\(line(cell))</th>"
    }.joined()
    let isWide = table.head.count > 3
    let rows = table.rows.map { row in
      let cells = row.enumerated().map { index, cell in
        // In a narrow window the cells stand below one another, each with its head.
        let head = isWide && !isForOffice && table.head.indices.contains(index) ? table.head[index].plain : ""
        let named = head.isEmpty || cell.isEmpty ? "" : " data-head=\"\(Document.html(head))\""
        return index == 0 ? rowHead(line(cell)) : "<td\(named)>\(line(cell))</td>"
      }
      // A row that is too short would shift what stands below other heads.
      let missing = String(repeating: "<td></td>", count: max(0, table.head.count - row.count))
      return "<tr>\(cells.joined())\(missing)</tr>\n"
    }
    return self.table(isWide ? "wide" : "", widths: widths(of: table), head: head, rows)
  }

  private func card(_ head: [[Document.Inline]], _ row: [[Document.Inline]]) -> String {
    html(.facts(zip(head, row).filter { !$1.isEmpty }.map { Document.Fact(term: $0, values: [$1]) }))
  }

  private func html(_ bars: [Document.Bar]) -> String {
    let rows = bars.map { bar in
      "<tr>\(rowHead(Document.html(bar.label)))<td class=\"number\">\(Document.html(bar.words))</td>"
        + "<td class=\"bar\">\(drawn(bar))</td></tr>\n"
    }
    return table("bars", widths: isForOffice ? [40, 12, 48] : [], rows)
  }

  /// About how many letters go beside each other in a table on A4.
  private var room: Int { isForOffice ? 72 : 105 }

  /// The width of each column in percent: its longest word, and of what is left a share by how much it says.
  private func widths(of table: Document.Table) -> [Int] {
    let rows = [table.head] + table.rows
    let columns = table.head.indices.map { column in
      rows.map { $0.indices.contains(column) ? $0[column].plain : "" }
    }
    let words = columns.map { cells in
      let longest = cells.flatMap { $0.split(separator: " ") }.map(\.count).max() ?? 0
      return min(longest, 20) + 2
    }
    let said = columns.map { cells in min(cells.map(\.count).reduce(0, +) / rows.count, 80) + 1 }
    let left = max(0, room - words.reduce(0, +))
    let wanted = zip(words, said).map { $0 + left * $1 / max(1, said.reduce(0, +)) }
    return wanted.map { $0 * 100 / max(1, wanted.reduce(0, +)) }
  }

  private func table(_ kind: String, widths: [Int], head: String = "", _ rows: [String]) -> String {
    let columns = widths.map { "<col style=\"width:\($0)%\">" }.joined()
    return "<table\(kind.isEmpty ? "" : " class=\"\(kind)\"")>\n"
      + (columns.isEmpty ? "" : "<colgroup>\(columns)</colgroup>\n")
      + (head.isEmpty ? "" : "<thead><tr>\(head)</tr></thead>\n")
      + (rows.isEmpty ? "" : "<tbody>\n\(rows.joined())</tbody>\n") + "</table>"
  }

  private func rowHead(_ words: String) -> String {
    isForOffice ? "<td><strong>\(words)</strong></td>" : "<th scope=\"row\">\(words)</th>"
  }

  /// A bar as long as its number; a word processor is given characters.
  private func drawn(_ bar: Document.Bar) -> String {
    func percent(_ part: Int) -> String { "\(part / 10).\(part % 10)%" }
    guard bar.length > 0 else { return "" }
    guard isForOffice else {
      return "<span style=\"margin-left:\(percent(bar.start));width:\(percent(bar.length))\">&#160;</span>"
    }
    return String(repeating: "&#160;", count: bar.start / 25)
      + String(repeating: "█", count: max(1, bar.length / 50))
  }

  private func line(_ words: [Document.Inline]) -> String {
    words.map { part in
      switch part {
      case .text(let text): Document.html(text)
      case .strong(let text): "<strong>\(Document.html(text))</strong>"
      case .note(let text): "<em>\(Document.html(text))</em>"
      case .gap(let text): gap("&lt;\(Document.html(text))&gt;")
      case .lineBreak: "<br>"
      }
    }.joined()
  }

  private func gap(_ words: String) -> String {
    isForOffice ? "<strong>\(words)</strong>" : "<mark>\(words)</mark>"
  }
}
