import BestInterests
import TextScreen

extension MarkedText {
  /// The lines of the text at a width in columns; the columns that stand in a passage stand out.
  func lines(width: Int) -> [Page.Line] {
    Wrap.lines(text, width: width).map { line in
      let start = line.base.utf8.distance(from: line.base.startIndex, to: line.startIndex)
      let bytes = start..<start + line.utf8.count
      let marks = passages.compactMap { passage -> Range<Int>? in
        let part = passage.clamped(to: bytes)
        guard !part.isEmpty else { return nil }
        func column(_ offset: Int) -> Int {
          TextWidth.columns(of: line[..<line.utf8.index(line.startIndex, offsetBy: offset - start)])
        }
        return column(part.lowerBound)..<column(part.upperBound)
      }
      return Page.Line(text: String(line), style: .text, marks: marks)
    }
  }
}
