extension Document {
  /// The document as Markdown with the tables of GitHub and the definition lists of Pandoc.
  public var markdown: String {
    blocks.map(Self.markdown).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func markdown(_ block: Block) -> String {
    switch block {
    case .heading(let level, let words): return String(repeating: "#", count: level) + " " + line(words)
    case .paragraph(let words): return line(words)
    case .list(let items): return items.map { "- " + line($0, below: "  ") }.joined(separator: "\n")
    case .quote(let words):
      return words.separateLines.map { $0.isEmpty ? ">" : "> " + line($0) }.joined(separator: "  \n")
    case .facts(let facts):
      return facts.map { fact in
        ([line(fact.term)] + fact.values.map { ": " + line($0, below: "  ") }).joined(separator: "\n")
      }.joined(separator: "\n\n")
    case .table(let table):
      let rule = table.head.map { _ in "---" }
      let rows = [table.head.map(cell), rule] + table.rows.map { $0.map(cell) }
      return rows.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
    case .bars(let bars):
      return
        (["| | |", "|---|---:|"]
        + bars.map { "| \(escaped($0.label)) | \(escaped($0.words)) |" }).joined(separator: "\n")
    case .pageBreak: return "---"
    }
  }

  private static func cell(_ words: [Inline]) -> String {
    words.map { $0 == .lineBreak ? "<br>" : part($0) }.joined()
  }

  private static func line(_ words: [Inline], below indent: String = "") -> String {
    words.map { $0 == .lineBreak ? "  \n" + indent : part($0) }.joined()
  }

  private static func part(_ part: Inline) -> String {
    switch part {
    case .text(let text): escaped(text)
    case .strong(let text): "**\(escaped(text))**"
    case .note(let text): "_\(escaped(text))_"
    case .gap(let text): "\\<\(escaped(text))\\>"
    case .lineBreak: " "
    }
  }

  /// Words without anything that Markdown would take for a mark.
  private static func escaped(_ text: String) -> String {
    var result = ""
    var isStart = true
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~": result += "\\"
      case "#" where isStart, "+" where isStart, "-" where isStart, ":" where isStart: result += "\\"
      case "&": result += "&amp;"
      default: break
      }
      if character != "&" { result.append(character) }
      isStart = false
    }
    return result
  }
}
