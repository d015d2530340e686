/// The words of a text in the form in which they are compared.
///
/// A word is a run of letters and digits, in small letters and without accents ("Coördinator" is "coordinator"). An
/// apostrophe within a word is dropped, straight or curly, and so are accents written as separate characters. The
/// names of persons all become the same word, so that a text copied with another name filled in stays the same text.
struct FoldedWords {
  struct Word {
    var hash: UInt64
    /// Where it begins among the folded bytes.
    var start: Int
    /// Where it stands in the text, in bytes of UTF-8.
    var source: Range<Int>
    var isName: Bool
  }

  private(set) var words: [Word] = []
  /// How many of the words are no names.
  private(set) var plainCount = 0
  /// The folded words, each followed by a blank, so that a run of words is a run of bytes; what stands behind
  /// `byteCount` is left over from longer texts.
  private var bytes: [UInt8] = []
  private var byteCount = 0

  var count: Int { words.count }

  /// Reads a text; what was read before is forgotten, its memory used again.
  mutating func read(_ text: String, names: PersonNames) {
    var found = words
    words = []
    found.removeAll(keepingCapacity: true)
    let source = text.utf8.span
    // A character of one byte stays one, a longer one at most doubles, and every word has a blank.
    let most = 3 * source.count
    if bytes.count < most { bytes = [UInt8](repeating: 0, count: most) }
    var folded = bytes.mutableSpan
    byteCount = Self.fold(source, into: &folded, &found, names)
    words = found
    plainCount = words.count { !$0.isName }
  }

  /// Whether another text has the same words.
  func isSame(as other: FoldedWords) -> Bool {
    count == other.count && hasSame(0..<count, as: 0..<count, in: other)
  }

  /// Whether a run of words is the same as one in another text.
  func hasSame(_ run: Range<Int>, as otherRun: Range<Int>, in other: FoldedWords) -> Bool {
    let one = span(of: run)
    let two = other.span(of: otherRun)
    guard one.count == two.count else { return false }
    let mine = bytes.span.extracting(one)
    let theirs = other.bytes.span.extracting(two)
    for position in mine.indices where mine[position] != theirs[position] { return false }
    return true
  }

  /// The letters of a word.
  func letters(of word: Int) -> ArraySlice<UInt8> {
    bytes[span(of: word..<word + 1)].dropLast()
  }

  /// Where a run of words stands among the folded bytes.
  private func span(of run: Range<Int>) -> Range<Int> {
    func start(_ word: Int) -> Int { word < words.count ? words[word].start : byteCount }
    return start(run.lowerBound)..<start(run.upperBound)
  }

  /// Stands for every name; no letter folds to it.
  private static let name: UInt8 = 1

  /// Writes the folded words of a text and returns how many bytes that took.
  private static func fold(
    _ text: Span<UInt8>, into folded: inout MutableSpan<UInt8>, _ words: inout [Word], _ names: PersonNames
  ) -> Int {
    let base = HashBase.letters
    var count = 0
    var position = 0
    while position < text.count {
      let start = count
      var hash: UInt64 = 0
      var sourceStart = position
      var sourceEnd = position
      word: while position < text.count {
        let first = text[position]
        if first < 0x80 {
          position += 1
          // Makes letters small; figures have the bit already.
          let small = first | 0x20
          if small &- 0x61 < 26 || first &- 0x30 < 10 {
            hash = hash &* base &+ UInt64(small)
            folded[count] = small
            count += 1
            sourceEnd = position
          } else if first != 0x27 {
            break
          } else if count == start {
            sourceStart = position
          }
          continue
        }
        switch WordSign(text, &position) {
        case .separator: break word
        case .apostrophe: if count == start { sourceStart = position }
        case .mark: if count == start { sourceStart = position } else { sourceEnd = position }
        case .letters(var letters):
          while letters != 0 {
            let letter = UInt8(truncatingIfNeeded: letters)
            hash = hash &* base &+ UInt64(letter)
            folded[count] = letter
            count += 1
            letters >>= 8
          }
          sourceEnd = position
        }
      }
      guard count > start else { continue }
      let isName = names.contains(folded.span.extracting(start..<count), hash: hash)
      if isName {
        hash = UInt64(name)
        folded[start] = name
        count = start + 1
      }
      folded[count] = 0x20
      count += 1
      words.append(
        Word(hash: hash, start: start, source: sourceStart..<sourceEnd, isName: isName))
    }
    return count
  }
}
