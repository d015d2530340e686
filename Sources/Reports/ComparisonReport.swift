public import BestInterests

/// What differs between two versions of a framework for one case, as lines of text.
public struct ComparisonReport: Sendable {
  /// The report, one line after another, without line ends.
  public let lines: [String]

  /// Writes out a comparison under a heading that says between what.
  public init(_ comparison: FrameworkComparison, heading: String, language: Language) {
    var lines = [heading]
    for line in comparison.lines(language) {
      switch line.kind {
      case .heading: lines += ["", "== \(line.text) =="]
      case .item: lines.append(line.text)
      case .detail: lines.append("    \(line.text)")
      case .remark: lines += ["", line.text]
      }
    }
    self.lines = lines
  }
}
