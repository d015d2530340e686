import CaseGenerator
import Testing

@testable import BestInterests

@Suite("Two texts are compared word by word")
struct WordDifferenceTests {
  private func marked(_ before: String, _ after: String) -> String {
    WordDifference(before, after).marked()
  }

  @Test(
    "A change is shown with marks that need no colour",
    arguments: [
      ("Zij wil naar school.", "Zij wil niet naar school.", "Zij wil {+niet+} naar school."),
      ("Zij wil niet naar school.", "Zij wil naar school.", "Zij wil [-niet-] naar school."),
      ("Vader vertrekt in mei.", "Vader vertrekt in juni.", "Vader vertrekt in [-mei-] {+juni+}."),
      ("", "Iets nieuws.", "{+Iets nieuws.+}"), ("Iets ouds.", "", "[-Iets ouds.-]"), ("", "", ""),
      ("gelijk", "gelijk", "gelijk"), ("A.", "A. B.", "A. {+B.+}"),
      // A passage begins where a reader would say it does, and not in the middle of the one before.
      ("Een. Drie.", "Een. Twee. Drie.", "Een. {+Twee.+} Drie."),
      ("Een.\nDrie.", "Een.\nTwee.\nDrie.", "Een.\n{+Twee.+}\nDrie."),
      // A line break that came or went is a change that can be seen.
      ("een twee", "een\ntwee", "een[- -]{+¶+}\ntwee"), ("een\n\ntwee", "een\ntwee", "een\n[-¶-]twee"),
      ("12-03-2026", "13-03-2026", "[-12-03-2026-] {+13-03-2026+}"),
    ])
  func marks(before: String, after: String, expected: String) {
    #expect(marked(before, after) == expected)
  }

  @Test("A rewritten sentence is not cut up by the small words it happens to share")
  func chance() {
    let found = marked(
      "De moeder is in het land van herkomst geboren.",
      "Op school gaat het goed en de juf van groep zes is lief.")
    #expect(found.contains("[-De moeder is in het land van herkomst geboren-] {+Op school"))
    // One word that stays between two single words that changed does count.
    #expect(marked("de oude kat", "een oude hond") == "[-de-] {+een+} oude [-kat-] {+hond+}")
  }

  @Test("Texts are told apart byte by byte")
  func bytes() {
    let found = WordDifference("Zoe\u{301}", "Zo\u{E9}")
    #expect(found.runs.count == 2)
    #expect(
      Array(found.before.utf8) == Array("Zoe\u{301}".utf8)
        && Array(found.after.utf8) == Array("Zo\u{E9}".utf8))
  }

  @Test("Long stretches that stay are left out but for the words beside a change")
  func context() {
    let words = (1...40).map { "w\($0)" }
    var changed = words
    changed[20] = "anders"
    let found = WordDifference(words.joined(separator: " "), changed.joined(separator: " "))
    #expect(found.marked(context: 2) == "… w19 w20 [-w21-] {+anders+} w22 w23 …")
    #expect(found.marked(context: 20) == found.marked())
    let twice = WordDifference(
      "x " + words.joined(separator: " ") + " x", "y " + words.joined(separator: " ") + " y")
    #expect(twice.marked(context: 2) == "[-x-] {+y+} w1 w2 … w39 w40 [-x-] {+y+}")
  }

  /// Words that come again and again, in several scripts, with signs and blanks of all kinds.
  private static let vocabulary = [
    "de", "het", "kind", "moeder", "é", "e\u{301}", "👩‍👩‍👧", "ندا", "家", ".", ",", " ", "  ", "\n", "\n\n", "\t",
    "\r\n",
    "{{", "}}", "'s", "-", "\u{301}", "\u{200F}",
  ]

  private static func text(_ random: inout SeededRandom, most: Int) -> String {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in random.one(of: vocabulary) ?? "" }.joined()
  }

  /// A text with some of its signs taken out, put in and exchanged.
  private static func edited(_ text: String, _ random: inout SeededRandom) -> String {
    var signs = text.map { String($0) }
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let place = Int.random(in: 0...signs.count, using: &random)
      let end = min(signs.count, place + Int.random(in: 0...4, using: &random))
      signs.replaceSubrange(place..<end, with: [random.one(of: vocabulary) ?? "", " "])
    }
    return signs.joined()
  }

  private func expectBothTexts(
    _ before: String, _ after: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = WordDifference(before, after)
    #expect(found.before.utf8.elementsEqual(before.utf8), sourceLocation: sourceLocation)
    #expect(found.after.utf8.elementsEqual(after.utf8), sourceLocation: sourceLocation)
    #expect(found.isEmpty == before.utf8.elementsEqual(after.utf8), sourceLocation: sourceLocation)
    for (run, next) in zip(found.runs, found.runs.dropFirst()) {
      #expect(
        run.kind != next.kind && !(run.kind == .added && next.kind == .removed),
        sourceLocation: sourceLocation)
    }
    #expect(found.runs.allSatisfy { !$0.text.isEmpty }, sourceLocation: sourceLocation)
  }

  @Test("What stays and what came is the new text, what stays and what went the old one", arguments: 1...60)
  func property(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<20 {
      let before = Self.text(&random, most: 40)
      expectBothTexts(before, Self.edited(before, &random))
      expectBothTexts(before, Self.text(&random, most: 40))
    }
  }

  @Test("No shorter list of changes exists before chance likenesses are taken out", arguments: 1...40)
  func shortest(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let before = (0..<Int.random(in: 0...14, using: &random)).map { _ in Int.random(in: 0...3, using: &random)
    }
    let after = (0..<Int.random(in: 0...14, using: &random)).map { _ in Int.random(in: 0...3, using: &random)
    }
    let match = SequenceMatch(before[...], after[...], mostRounds: 100)
    let kept = zip(before, match.staysBefore).filter(\.1).map(\.0)
    #expect(kept == zip(after, match.staysAfter).filter(\.1).map(\.0) && match.isComplete)
    // The longest common subsequence, by the textbook table.
    var table = [[Int]](repeating: [Int](repeating: 0, count: after.count + 1), count: before.count + 1)
    for (i, old) in before.enumerated() {
      for (j, new) in after.enumerated() {
        table[i + 1][j + 1] = old == new ? table[i][j] + 1 : max(table[i][j + 1], table[i + 1][j])
      }
    }
    #expect(kept.count == table[before.count][after.count])
  }

  /// A text of about 100 KB: paragraphs of forty words.
  private static func long(_ random: inout SeededRandom, _ word: (inout SeededRandom) -> String) -> [String] {
    (0..<400).map { _ in
      (0..<40).map { _ in word(&random) }.joined(separator: " ") + "."
    }
  }

  @Test("In a long text where every second paragraph was rewritten, the others stay")
  func longText() {
    var random = SeededRandom(seed: 11)
    let before = Self.long(&random) { "woord\(Int.random(in: 0...500, using: &$0))" }
    var after = before
    for index in stride(from: 0, to: after.count, by: 2) {
      after[index] = (0..<40).map { _ in "nieuw\(Int.random(in: 0...500, using: &random))" }.joined(
        separator: " ")
    }
    let (old, new) = (before.joined(separator: "\n"), after.joined(separator: "\n"))
    #expect(old.utf8.count > 100_000)
    expectBothTexts(old, new)
    let kept = WordDifference(old, new).runs.filter { $0.kind == .same }.map(\.text).joined()
    #expect(kept.count { $0 == "." } >= 199)
  }

  @Test("A long text without one line that stays is one that went and one that came")
  func rewritten() {
    var random = SeededRandom(seed: 12)
    let before = Self.long(&random) { "oud\(Int.random(in: 0...5000, using: &$0))" }.joined(separator: " ")
    let after = Self.long(&random) { "nieuw\(Int.random(in: 0...5000, using: &$0))" }.joined(separator: " ")
    expectBothTexts("Begin " + before, "Begin " + after)
    #expect(
      WordDifference("Begin " + before, "Begin " + after).runs.map(\.kind) == [
        .same, .removed, .added, .same,
      ])
  }

  @Test("Giving up says so, and keeps what both begin and end with")
  func givingUp() {
    let match = SequenceMatch([1, 2, 3, 4, 9][...], [1, 5, 6, 7, 9][...], mostRounds: 2)
    #expect(!match.isComplete && match.staysBefore == [true, false, false, false, true])
  }
}
