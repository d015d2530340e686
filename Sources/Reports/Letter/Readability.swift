public import BestInterests

/// How easy a text is to read by a formula; a figure about words and sentences, not about what a child understands.
///
/// Dutch: Flesch-Douma, 206.84 − 0.93 × words per sentence − 77 × syllables per word, with Douma's own table of
/// what the figure means (W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960; as given in Onze Taal 46,
/// 1977). English: Flesch Reading Ease, 206.835 − 1.015 × words per sentence − 84.6 × syllables per word (R. Flesch,
/// A new readability yardstick, 1948).
public struct Readability: Equatable, Sendable {
  /// The figure, rounded; from 0, very difficult, to 100, very easy.
  public var figure: Int
  public var words: Int
  public var sentences: Int
  public var language: Language

  /// Reads a text; nil when there are no words in it.
  public init?(_ text: String, _ language: Language) {
    let sentences = Self.sentences(of: text)
    let words = sentences.flatMap { $0 }
    guard !words.isEmpty else { return nil }
    let syllables = words.map { Syllables.count(in: $0, language) }.reduce(0, +)
    let length = Double(words.count) / Double(sentences.count)
    let weight = Double(syllables) / Double(words.count)
    let found =
      language == .nl ? 206.84 - 0.93 * length - 77 * weight : 206.835 - 1.015 * length - 84.6 * weight
    figure = Int(min(100, max(0, found)).rounded())
    self.words = words.count
    self.sentences = sentences.count
    self.language = language
  }

  /// The name of the formula.
  public var formula: String { language == .nl ? "Flesch-Douma" : "Flesch Reading Ease" }

  /// What the figure means by the table of its formula.
  public var meaning: LocalText {
    switch figure {
    case ..<30: LocalText(nl: "zeer moeilijk", en: "very difficult")
    case ..<45: LocalText(nl: "moeilijk", en: "difficult")
    case ..<60: LocalText(nl: "tamelijk moeilijk", en: "fairly difficult")
    case ..<70: LocalText(nl: "normaal", en: "standard")
    case ..<80: LocalText(nl: "tamelijk gemakkelijk", en: "fairly easy")
    case ..<90: LocalText(nl: "gemakkelijk", en: "easy")
    default: LocalText(nl: "zeer gemakkelijk", en: "very easy")
    }
  }

  /// The words of each sentence; a blank line ends one too.
  static func sentences(of text: String) -> [[Substring]] {
    var sentences: [[Substring]] = []
    for part in text.split(whereSeparator: { ".!?:\n".contains($0) }) {
      let words = part.split { !$0.isLetter && $0 != "'" && $0 != "’" && $0 != "-" }.filter {
        $0.contains { $0.isLetter }
      }
      if !words.isEmpty { sentences.append(words) }
    }
    return sentences
  }
}

/// Syllables by the vowels one hears; near enough for a figure over a whole text.
private enum Syllables {
  /// Vowels that are said as one in Dutch, the longest first.
  private static let dutch: [String] = [
    "eeu", "ieu", "aai", "ooi", "oei", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "ou",
    "au", "ai", "oi",
  ]

  static func count(in word: Substring, _ language: Language) -> Int {
    let letters = word.lowercased()
    return max(1, language == .nl ? dutchCount(letters) : englishCount(letters))
  }

  private static func dutchCount(_ word: String) -> Int {
    var rest = Substring(word)
    var count = 0
    while let letter = rest.first {
      if let sound = dutch.first(where: { rest.hasPrefix($0) }) {
        count += 1
        rest = rest.dropFirst(sound.count)
      } else {
        if isVowel(letter) { count += 1 }
        rest.removeFirst()
      }
    }
    return count
  }

  private static func englishCount(_ word: String) -> Int {
    var count = 0
    var wasVowel = false
    for letter in word {
      let isVowel = isVowel(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    // A last e is silent, as in "time", but not in "table".
    if count > 1, word.hasSuffix("e"), !word.hasSuffix("le"), !word.hasSuffix("ee") { count -= 1 }
    if count > 1, word.hasSuffix("ed"), !word.hasSuffix("ted"), !word.hasSuffix("ded") { count -= 1 }
    return count
  }

  private static func isVowel(_ letter: Character) -> Bool {
    "aeiouyáàäâéèëêíìïîóòöôúùüû".contains(letter)
  }
}
