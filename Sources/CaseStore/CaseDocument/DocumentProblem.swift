public import BestInterests
internal import StrictJSON

/// What keeps a document from being read, with its place in the text.
public struct DocumentProblem: Equatable, Sendable {
  public var problem: FileProblem
  /// The line, from 1.
  public var line: Int
  /// The place in the line in characters, from 1.
  public var column: Int

  /// Where it stands, what is wrong and how to mend it, on one line.
  public func text(_ language: Language) -> String {
    if case .json = problem.kind { return problem.text(language) }
    let place = LocalText(nl: "regel \(line), teken \(column), ", en: "line \(line), column \(column), ")
    return place[language] + problem.text(language)
  }

  /// The first of some problems, looked up in the text.
  init(_ problems: FileProblems, in bytes: [UInt8]) {
    let first = problems.list.first ?? FileProblem(.expected(.object))
    problem = first
    if case .json(_, let line, let column) = first.kind {
      self.line = line
      self.column = column
      return
    }
    var finder = PlaceFinder(bytes: bytes, wanted: first.path)
    let offset = finder.find() ?? 0
    line = 1
    column = 1
    for byte in bytes[..<offset] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}

/// Finds the place of a value in the text of a document by its path.
///
/// Only after a problem: so reading need not remember where each value stood. The text has been read as JSON
/// already; should it be otherwise, the finder stops and the problem is shown at the beginning.
private struct PlaceFinder {
  let bytes: [UInt8]
  let wanted: String
  private var index = 0

  init(bytes: [UInt8], wanted: String) {
    self.bytes = bytes
    self.wanted = wanted
  }

  mutating func find() -> Int? {
    value("")
  }

  /// Goes past one value, unless the wanted one is it or in it.
  private mutating func value(_ path: String) -> Int? {
    skipBlanks()
    if path == wanted { return index }
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "{"):
      return members { finder, _ in
        let key = finder.key()
        finder.skipBlanks()
        // The colon.
        finder.index += 1
        return finder.value(path.isEmpty ? key : path + "." + key)
      }
    case UInt8(ascii: "["): return members { finder, position in finder.value("\(path)[\(position)]") }
    case UInt8(ascii: "\""): _ = key()
    default:
      while index < bytes.count, ![0x2C, 0x5D, 0x7D, 0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) {
        index += 1
      }
    }
    return nil
  }

  /// Goes past everything between two brackets.
  private mutating func members(_ member: (inout PlaceFinder, Int) -> Int?) -> Int? {
    index += 1
    var position = 0
    while true {
      skipBlanks()
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        index += 1
        return nil
      case UInt8(ascii: ","): index += 1
      default:
        if let found = member(&self, position) { return found }
        position += 1
      }
    }
  }

  /// Goes past a text in quotes and returns it.
  private mutating func key() -> String {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    index = min(index + 1, bytes.count)
    guard case .string(let text)? = try? JSONReader.read(Array(bytes[start..<index])) else { return "" }
    return text
  }

  private mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
  }
}
