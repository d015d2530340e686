extension Document {
  /// The body of the document as HTML: headings in order, tables with their heads, nothing that runs.
  public var htmlBody: String {
    blocks.map(Self.html).joined(separator: "\n")
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

  private static func html(_ block: Block) -> String {
    switch block {
    case .heading(let level, let words):
      return "<h\(level)>\(line(words))</h\(level)>"
    case .paragraph(let words): return "<p>\(line(words))</p>"
    case .list(let items): return "<ul>\n\(items.map { "<li>\(line($0))</li>\n" }.joined())</ul>"
    case .quote(let words): return "<blockquote><p>\(line(words))</p></blockquote>"
    case .facts(let facts):
      let items = facts.map { fact in
        let values = fact.values.map(line).joined(separator: "<br>")
        return "<tr><th scope=\"row\">\(line(fact.term))</th><td>\(values)</td></tr>\n"
      }
      return "<table class=\"facts\">\n<tbody>\n\(items.joined())</tbody>\n</table>"
    case .table(let table): return html(table)
    case .bars(let bars): return html(bars)
    case .pageBreak: return "<hr class=\"page\">"
    }
  }

  private static func html(_ table: Table) -> String {
    let head = table.head.map { cell in
      cell.isEmpty ? "<td></td>" : "<th scope=\"col\">\(line(cell))</th>"
    }.joined()
    let rows = table.rows.map { row in
      let cells = row.enumerated().map { index, cell in
        index == 0 ? "<th scope=\"row\">\(line(cell))</th>" : "<td>\(line(cell))</td>"
      }
      // A row that is too short would shift what stands below other heads.
      let missing = String(repeating: "<td></td>", count: max(0, table.head.count - row.count))
      return "<tr>\(cells.joined())\(missing)</tr>\n"
    }
    let wide = table.head.count > 3 ? " class=\"wide\"" : ""
    return "<table\(wide)>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(rows.joined())</tbody>\n</table>"
  }

  private static func html(_ bars: [Bar]) -> String {
    let rows = bars.map { bar in
      func percent(_ part: Int) -> String { "\(part / 10).\(part % 10)%" }
      let drawn =
        bar.length == 0
        ? "" : "<span style=\"margin-left:\(percent(bar.start));width:\(percent(bar.length))\">&#160;</span>"
      return "<tr><th scope=\"row\">\(html(bar.label))</th><td class=\"number\">\(html(bar.words))</td>"
        + "<td class=\"bar\">\(drawn)</td></tr>\n"
    }
    return "<table class=\"bars\">\n<tbody>\n\(rows.joined())</tbody>\n</table>"
  }

  private static func line(_ words: [Inline]) -> String {
    words.map { part in
      switch part {
      case .text(let text): html(text)
      case .strong(let text): "<strong>\(html(text))</strong>"
      case .note(let text): "<em>\(html(text))</em>"
      case .gap(let text): "<mark>&lt;\(html(text))&gt;</mark>"
      case .lineBreak: "<br>"
      }
    }.joined()
  }
}
