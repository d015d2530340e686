/// What two texts share, as a person would see who lays them side by side.
///
/// A passage is a run of successive words that stands in both texts; how many words that takes at least is the
/// framework's to say. Case, punctuation, white space, accents and the names of persons do not count.
public struct TextOverlap: Equatable, Sendable {
  /// One of the two texts.
  public struct Side: Equatable, Sendable {
    /// How many words the text has.
    public var words: Int
    /// How many of them stand in a passage that both texts have.
    public var shared: Int
    /// The passages in the order of the text, as ranges of its UTF-8 bytes; each begins and ends with a word.
    public var passages: [Range<Int>]
  }

  public var mine: Side
  public var theirs: Side
  /// Whether the texts say the same from beginning to end.
  public var isEqual: Bool

  /// Compares two texts; `names` are the full names of the persons of the case.
  public init(_ mine: String, _ theirs: String, names: [String], leastWords: Int) {
    var finder = PassageFinder(mine, names: PersonNames(names), leastWords: leastWords)
    self = finder.overlap(with: theirs)
  }

  init(mine: Side, theirs: Side, isEqual: Bool) {
    self.mine = mine
    self.theirs = theirs
    self.isEqual = isEqual
  }

  /// Whether any words are shared.
  public var isEmpty: Bool { !isEqual && mine.shared == 0 }

  /// Whether at least a share, in percent, of the words of my text are shared.
  public func reaches(share: Int) -> Bool {
    isEqual || PassageFinder.Count(words: mine.words, shared: mine.shared).reaches(share: share)
  }
}
