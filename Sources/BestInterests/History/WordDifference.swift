/// What differs between two texts, word by word.
///
/// Put together, what stays and what was added is the later text, byte for byte; what stays and what was removed is
/// the earlier one. Chance likenesses within a passage that was rewritten do not count as staying.
public struct WordDifference: Equatable, Sendable {
  public enum Kind: Sendable {
    case same
    case removed
    case added
  }

  /// Successive words that met the same fate, with the blanks and signs between them.
  public struct Run: Equatable, Sendable {
    public var kind: Kind
    public var text: String

    /// Makes a run.
    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// In the order of reading; of one place, what was removed stands before what was added.
  public var runs: [Run]

  /// How many words may differ, about, before only whole lines are compared first.
  ///
  /// Beyond that a comparison of words would take long, and nobody could read it.
  private static let mostRounds = 1000

  /// Compares an earlier text with a later one.
  public init(_ before: String, _ after: String) {
    let (old, new) = (TextPieces(before).pieces, TextPieces(after).pieces)
    var numbers: [Key: Int] = [:]
    func number(_ piece: TextPieces.Piece) -> Int {
      let key = Key(text: piece.text)
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      return number
    }
    let oldNumbers = old.map(number)
    let newNumbers = new.map(number)
    var match = SequenceMatch(oldNumbers[...], newNumbers[...], mostRounds: Self.mostRounds)
    if !match.isComplete {
      match = Self.matchByLines(old, oldNumbers, new, newNumbers)
    }
    var changes = TextChanges(match, old: old, oldNumbers: oldNumbers, new: new, newNumbers: newNumbers)
    changes.tidy()
    runs = changes.runs
  }

  /// Whether nothing differs.
  public var isEmpty: Bool { runs.allSatisfy { $0.kind == .same } }

  /// The earlier text.
  public var before: String { runs.filter { $0.kind != .added }.map(\.text).joined() }

  /// The later text.
  public var after: String { runs.filter { $0.kind != .removed }.map(\.text).joined() }

  /// Compares whole lines, and the words only between the lines that stay.
  private static func matchByLines(
    _ old: [TextPieces.Piece], _ oldNumbers: [Int], _ new: [TextPieces.Piece], _ newNumbers: [Int]
  ) -> SequenceMatch {
    var numbers: [ArraySlice<Int>: Int] = [:]
    func lines(_ pieces: [TextPieces.Piece], _ words: [Int]) -> (counts: [Int], numbers: [Int]) {
      var counts: [Int] = []
      var found: [Int] = []
      var start = 0
      for (index, piece) in pieces.enumerated()
      where piece.kind == .lineBreak || index == pieces.count - 1 {
        let line = words[start...index]
        let number = numbers[line] ?? numbers.count
        numbers[line] = number
        counts.append(line.count)
        found.append(number)
        start = index + 1
      }
      return (counts, found)
    }
    let oldLines = lines(old, oldNumbers)
    let newLines = lines(new, newNumbers)
    let whole = SequenceMatch(oldLines.numbers[...], newLines.numbers[...], mostRounds: mostRounds)
    return SequenceMatch(lines: whole, old: oldLines.counts, new: newLines.counts)
      .fillingGaps(oldNumbers, newNumbers, mostRounds: mostRounds)
  }

  /// Texts are told apart byte by byte: "é" as one character or as two is a difference.
  private struct Key: Hashable {
    var text: Substring

    static func == (left: Key, right: Key) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }
}

extension SequenceMatch {
  /// The match of words that a match of lines comes to; `old` and `new` tell how many words each line has.
  fileprivate init(lines: SequenceMatch, old: [Int], new: [Int]) {
    func words(_ lines: [Bool], _ counts: [Int]) -> [Bool] {
      zip(lines, counts).flatMap { [Bool](repeating: $0, count: $1) }
    }
    self.init(staysBefore: words(lines.staysBefore, old), staysAfter: words(lines.staysAfter, new))
  }

  /// Compares what lies between the elements that stay.
  fileprivate func fillingGaps(_ old: [Int], _ new: [Int], mostRounds: Int) -> SequenceMatch {
    var filled = self
    var (start, newStart) = (0, 0)
    while start < old.count || newStart < new.count {
      let end = (start..<old.count).first { staysBefore[$0] } ?? old.count
      let newEnd = (newStart..<new.count).first { staysAfter[$0] } ?? new.count
      let gap = SequenceMatch(old[start..<end], new[newStart..<newEnd], mostRounds: mostRounds)
      filled.staysBefore.replaceSubrange(start..<end, with: gap.staysBefore)
      filled.staysAfter.replaceSubrange(newStart..<newEnd, with: gap.staysAfter)
      start = end + 1
      newStart = newEnd + 1
    }
    return filled
  }
}
