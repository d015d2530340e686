/// Finds what one text shares with others.
///
/// The runs of words of the one text stand in an open table; those of every other text are looked up in it. Time and
/// memory grow with the length of the texts, whatever they say, and the memory is used again for every next text.
struct PassageFinder {
  /// How many words there are, and how many of them stand in shared passages.
  struct Count: Equatable {
    var words: Int
    var shared: Int

    /// Whether at least a share in percent is shared; nothing at all never suffices.
    func reaches(share: Int) -> Bool {
      shared > 0 && shared * 100 >= share * words
    }
  }

  /// What a comparison comes to, without the passages.
  struct Result: Equatable {
    var isEqual: Bool
    var mine: Count
    var theirs: Count

    /// Whether mine resembles theirs.
    func isSimilar(share: Int) -> Bool { isEqual || mine.reaches(share: share) }

    /// The same seen from the other side.
    var flipped: Result { Result(isEqual: isEqual, mine: theirs, theirs: mine) }
  }

  private let text: String
  private let names: PersonNames
  private let leastWords: Int
  private var mine = FoldedWords()
  private var theirs = FoldedWords()
  /// Positions of my runs plus one, the first of equal ones; its length is a power of two.
  private var table: [Int] = []
  /// For each of my runs the first that is equal to it; -1 for a run of names alone.
  private var firstEqual: [Int] = []
  private var myRuns: [UInt64] = []
  private var theirRuns: [UInt64] = []
  private var isMineShared: [Bool] = []
  private var isTheirsShared: [Bool] = []

  /// Reads the text that is compared with others.
  init(_ text: String, names: PersonNames, leastWords: Int) {
    self.text = text
    self.names = names
    self.leastWords = max(1, leastWords)
    mine.read(text, names: names)
    buildTable()
  }

  /// Compares with another text.
  mutating func compare(with other: String) -> Result {
    theirs.read(other, names: names)
    let isEqual = isEqual(to: other)
    markShared()
    return Result(
      isEqual: isEqual,
      mine: Count(words: mine.count, shared: isEqual ? mine.count : covered(isMineShared)),
      theirs: Count(words: theirs.count, shared: isEqual ? theirs.count : covered(isTheirsShared)))
  }

  /// Compares with another text and tells the passages.
  mutating func overlap(with other: String) -> TextOverlap {
    let result = compare(with: other)
    func side(_ count: Count, _ passages: [Range<Int>]) -> TextOverlap.Side {
      TextOverlap.Side(words: count.words, shared: count.shared, passages: passages)
    }
    guard !result.isEqual else {
      return TextOverlap(
        mine: side(result.mine, whole(mine)), theirs: side(result.theirs, whole(theirs)), isEqual: true)
    }
    return TextOverlap(
      mine: side(result.mine, passages(mine, isMineShared)),
      theirs: side(result.theirs, passages(theirs, isTheirsShared)), isEqual: false)
  }

  /// The texts have the same words; texts of no words, or of names alone, must have the same signs.
  private func isEqual(to other: String) -> Bool {
    guard mine.plainCount > 0 else { return theirs.plainCount == 0 && FoldedText.areEqual(text, other) }
    return mine.isSame(as: theirs)
  }

  private mutating func buildTable() {
    hashRuns(of: mine, &myRuns)
    guard !myRuns.isEmpty else { return }
    var size = 16
    while size < myRuns.count * 2 { size *= 2 }
    table = [Int](repeating: 0, count: size)
    firstEqual = [Int](repeating: -1, count: myRuns.count)
    var lastPlain = -1
    for end in mine.words.indices {
      if !mine.words[end].isName { lastPlain = end }
      let start = end + 1 - leastWords
      guard start >= 0, lastPlain >= start else { continue }
      let place = place(ofRun: start, of: mine, myRuns[start])
      if table[place] == 0 { table[place] = start + 1 }
      firstEqual[start] = table[place] - 1
    }
  }

  /// Marks which runs of both texts the other has too.
  private mutating func markShared() {
    isMineShared.removeAll(keepingCapacity: true)
    isTheirsShared.removeAll(keepingCapacity: true)
    guard !table.isEmpty else { return }
    hashRuns(of: theirs, &theirRuns)
    isMineShared.append(contentsOf: repeatElement(false, count: firstEqual.count))
    var next = -1
    for start in theirRuns.indices {
      let found = table[place(ofRun: start, of: theirs, theirRuns[start], after: next)] - 1
      isTheirsShared.append(found >= 0)
      next = found + 1
      if found >= 0 { isMineShared[found] = true }
    }
    for start in firstEqual.indices where firstEqual[start] >= 0 {
      isMineShared[start] = isMineShared[firstEqual[start]]
    }
  }

  /// The hashes of all runs of the least number of words.
  private func hashRuns(of text: FoldedWords, _ runs: inout [UInt64]) {
    runs.removeAll(keepingCapacity: true)
    guard text.count >= leastWords else { return }
    let base = HashBase.runs
    var power: UInt64 = 1
    for _ in 0..<leastWords { power = power &* base }
    var hash: UInt64 = 0
    for end in text.words.indices {
      hash = hash &* base &+ text.words[end].hash
      if end >= leastWords { hash = hash &- text.words[end - leastWords].hash &* power }
      if end + 1 >= leastWords { runs.append(hash) }
    }
  }

  /// Where in the table a run stands, or the empty place where it would.
  ///
  /// When the run before it was the one before `next`, only the last word still has to be compared there.
  private func place(ofRun start: Int, of text: FoldedWords, _ hash: UInt64, after next: Int = -1) -> Int {
    let mask = table.count - 1
    var place = Int(truncatingIfNeeded: HashBase.mixed(hash)) & mask
    while table[place] != 0 {
      let known = table[place] - 1
      if myRuns[known] == hash {
        let skipped = known == next && known > 0 ? leastWords - 1 : 0
        let words = known + skipped..<known + leastWords
        if mine.hasSame(words, as: start + skipped..<start + leastWords, in: text) { return place }
      }
      place = (place + 1) & mask
    }
    return place
  }

  /// How many words stand in the marked runs.
  private func covered(_ isShared: [Bool]) -> Int {
    var count = 0
    var end = 0
    for start in isShared.indices where isShared[start] {
      count += start + leastWords - max(start, end)
      end = start + leastWords
    }
    return count
  }

  /// Where the marked runs stand in the text, those that touch as one.
  private func passages(_ text: FoldedWords, _ isShared: [Bool]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var end = 0
    for start in isShared.indices where isShared[start] {
      let source = text.words[start].source.lowerBound..<text.words[start + leastWords - 1].source.upperBound
      if let last = found.last, start <= end {
        found[found.count - 1] = last.lowerBound..<source.upperBound
      } else {
        found.append(source)
      }
      end = start + leastWords
    }
    return found
  }

  private func whole(_ text: FoldedWords) -> [Range<Int>] {
    guard let first = text.words.first, let last = text.words.last else { return [] }
    return [first.source.lowerBound..<last.source.upperBound]
  }
}
