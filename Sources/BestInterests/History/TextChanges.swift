/// The places where two texts differ, made fit to be read.
struct TextChanges {
  /// Pieces of the earlier text that make way for pieces of the later one; either may be none.
  struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  private let old: Side
  private let new: Side
  private(set) var changes: [Change] = []

  /// One of the two texts, with how many words and line breaks stand before each piece.
  private struct Side {
    let pieces: [TextPieces.Piece]
    let numbers: [Int]
    private let wordsBefore: [Int]
    private let breaksBefore: [Int]

    init(_ pieces: [TextPieces.Piece], _ numbers: [Int]) {
      func counts(_ kind: TextPieces.Kind) -> [Int] {
        var count = 0
        return [0]
          + pieces.map { piece in
            if piece.kind == kind { count += 1 }
            return count
          }
      }
      self.pieces = pieces
      self.numbers = numbers
      wordsBefore = counts(.word)
      breaksBefore = counts(.lineBreak)
    }

    func words(in range: Range<Int>) -> Int { wordsBefore[range.upperBound] - wordsBefore[range.lowerBound] }

    func hasLineBreak(in range: Range<Int>) -> Bool {
      breaksBefore[range.upperBound] > breaksBefore[range.lowerBound]
    }

    func text(of range: Range<Int>) -> String { pieces[range].map(\.text).joined() }

    /// How well a passage begins at a piece: at a line, after a sentence, at a word, in the middle of something.
    func start(at index: Int) -> Int {
      guard index > 0, pieces[index - 1].kind != .lineBreak else { return 3 }
      guard pieces[index - 1].kind == .blank else { return 0 }
      return index > 1 && [".", "!", "?"].contains(pieces[index - 2].text) ? 2 : 1
    }

    /// The same passage, as many pieces further on or back as leaves both texts what they are, where it begins best.
    ///
    /// "A. [B. ]C" is read more easily than "A[. B]. C", and both say the same.
    func settled(_ range: Range<Int>, between least: Int, and most: Int) -> Int {
      var first = range.lowerBound
      while first > least, numbers[first - 1] == numbers[first - 1 + range.count] { first -= 1 }
      var best = first
      while true {
        if start(at: first) >= start(at: best) { best = first }
        guard first + range.count < most, numbers[first] == numbers[first + range.count] else { break }
        first += 1
      }
      return best - range.lowerBound
    }
  }

  init(
    _ match: SequenceMatch, old: [TextPieces.Piece], oldNumbers: [Int], new: [TextPieces.Piece],
    newNumbers: [Int]
  ) {
    self.old = Side(old, oldNumbers)
    self.new = Side(new, newNumbers)
    var (start, newStart) = (0, 0)
    while start < old.count || newStart < new.count {
      let end = (start..<old.count).first { match.staysBefore[$0] } ?? old.count
      let newEnd = (newStart..<new.count).first { match.staysAfter[$0] } ?? new.count
      if start < end || newStart < newEnd { changes.append(Change(old: start..<end, new: newStart..<newEnd)) }
      start = end + 1
      newStart = newEnd + 1
    }
  }

  /// What stays, what goes and what comes, in the order of reading.
  var runs: [WordDifference.Run] {
    var runs: [WordDifference.Run] = []
    var start = 0
    func add(_ kind: WordDifference.Kind, _ side: Side, _ range: Range<Int>) {
      if !range.isEmpty { runs.append(.init(kind, side.text(of: range))) }
    }
    for change in changes {
      add(.same, old, start..<change.old.lowerBound)
      add(.removed, old, change.old)
      add(.added, new, change.new)
      start = change.old.upperBound
    }
    add(.same, old, start..<old.pieces.count)
    return runs
  }

  /// Joins changes that only a chance likeness keeps apart, and lets passages that came or went begin where a reader
  /// would say they do.
  mutating func tidy() {
    var kept: [Change] = []
    for change in changes {
      kept.append(change)
      while kept.count > 1, isChance(between: kept[kept.count - 2], and: kept[kept.count - 1]) {
        let last = kept.removeLast()
        let first = kept.removeLast()
        kept.append(
          Change(
            old: first.old.lowerBound..<last.old.upperBound, new: first.new.lowerBound..<last.new.upperBound))
      }
    }
    changes = kept
    for index in changes.indices { settle(index) }
  }

  /// Whether what stays between two changes is too little to count, beside what goes and comes around it.
  private func isChance(between first: Change, and last: Change) -> Bool {
    let between = first.old.upperBound..<last.old.lowerBound
    guard !old.hasLineBreak(in: between) else { return false }
    guard first.old.count + last.old.count > 0, first.new.count + last.new.count > 0 else { return false }
    let words = old.words(in: between)
    guard words > 0 else { return true }
    func weight(_ change: Change) -> (gone: Int, come: Int) {
      (old.words(in: change.old), new.words(in: change.new))
    }
    let (one, other) = (weight(first), weight(last))
    return 2 * words < min(one.gone + other.gone, one.come + other.come)
      && words <= max(one.gone, one.come) && words <= max(other.gone, other.come)
  }

  /// Moves a passage that only came or only went to where it begins best; at least one piece stays between changes.
  private mutating func settle(_ index: Int) {
    let change = changes[index]
    guard change.old.isEmpty != change.new.isEmpty else { return }
    let previous = index > 0 ? changes[index - 1] : nil
    let next = index + 1 < changes.count ? changes[index + 1] : nil
    let distance =
      change.old.isEmpty
      ? new.settled(
        change.new, between: previous.map { $0.new.upperBound + 1 } ?? 0,
        and: next.map { $0.new.lowerBound - 1 } ?? new.pieces.count)
      : old.settled(
        change.old, between: previous.map { $0.old.upperBound + 1 } ?? 0,
        and: next.map { $0.old.lowerBound - 1 } ?? old.pieces.count)
    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + distance..<range.upperBound + distance
    }
    changes[index] = Change(old: moved(change.old), new: moved(change.new))
  }
}
