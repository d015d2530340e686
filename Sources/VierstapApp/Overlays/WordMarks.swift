import BestInterests
import TextScreen

extension App {
  /// The words that differ, wrapped to the page: each with its mark, in a style of its own where there is colour.
  func wrapped(
    _ difference: WordDifference, lead: String = "", indent: Int = 0,
    context: Int? = WordDifference.usualContext, target: Slot? = nil
  ) -> [Page.Line] {
    difference.lines(lead: lead, indent: indent, width: pageWidth, context: context).enumerated().map {
      index, line in
      Page.Line(text: line.text, style: line.style, target: index == 0 ? target : nil, parts: line.parts)
    }
  }
}

extension WordDifference {
  /// The words that differ, wrapped to a width in columns: each with its mark, in a style of its own where there is
  /// colour.
  func lines(
    lead: String = "", indent: Int = 0, width: Int, context: Int? = WordDifference.usualContext
  ) -> [Page.Line] {
    let parts =
      [Page.Part(text: lead, style: .muted)] + self.parts(context: context).map(Page.Part.init)
    let text = parts.map(\.text).joined()
    let blanks = Page.Part(text: String(repeating: " ", count: indent), style: .text)
    return Wrap.lines(text, width: max(10, width - indent)).map { line in
      let start = line.base.utf8.distance(from: line.base.startIndex, to: line.startIndex)
      var found = [blanks]
      var place = 0
      for part in parts {
        let range = place..<place + part.text.utf8.count
        place = range.upperBound
        let common = range.clamped(to: start..<start + line.utf8.count)
        guard !common.isEmpty else { continue }
        let first = line.utf8.index(line.startIndex, offsetBy: common.lowerBound - start)
        let last = line.utf8.index(first, offsetBy: common.count)
        found.append(Page.Part(text: String(line[first..<last]), style: part.style))
      }
      return Page.Line(text: blanks.text + line, style: .text, parts: found)
    }
  }
}

extension Page.Part {
  fileprivate init(_ part: WordDifference.Part) {
    text = part.text
    style =
      switch part.kind {
      case .same: .text
      case .removed: .danger
      case .added: Style.good.underlined()
      case .leftOut: .muted
      }
  }
}
