/// The version of a framework, such as 2026.10, which is newer than 2026.9.
public struct FrameworkVersion: Comparable, Sendable {
  private let parts: [Part]

  private struct Part: Comparable {
    /// The figures at the beginning, without zeros in front; empty when there are none.
    var figures: [UInt8]
    var rest: [UInt8]

    static func < (left: Part, right: Part) -> Bool {
      if left.figures.count != right.figures.count { return left.figures.count < right.figures.count }
      if left.figures != right.figures { return left.figures.lexicographicallyPrecedes(right.figures) }
      return left.rest.lexicographicallyPrecedes(right.rest)
    }
  }

  /// Reads a version as it stands in a framework file.
  public init(_ text: String) {
    parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { part in
      let figures = part.prefix { 0x30...0x39 ~= $0 }
      return Part(figures: Array(figures.drop { $0 == 0x30 }), rest: Array(part.dropFirst(figures.count)))
    }
  }

  /// Whether one version is older than the other: figures count as numbers, part by part.
  public static func < (left: FrameworkVersion, right: FrameworkVersion) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}
