import BestInterests
import CaseGenerator
import Testing

@Suite("A text that is mostly another child's is recognised")
struct SimilarTextTests {
  private static let first = """
    Sami gaat sinds 2021 naar basisschool De Regenboog in Almere en zit nu in groep 6. Zijn juf zegt dat hij goed \
    meekomt met rekenen, maar veel steun nodig heeft bij taal. Elke woensdag traint hij bij de voetbalclub.
    """

  /// What two texts share with the thresholds of the frameworks.
  private static func overlap(
    _ mine: String, _ theirs: String, names: [String] = ["Sami Hosseini", "Lina Hosseini"], words: Int = 4
  ) -> TextOverlap {
    TextOverlap(mine, theirs, names: names, leastWords: words)
  }

  @Test("A copy with another name filled in is the same text")
  func otherName() {
    let copy = Self.first.replacing("Sami", with: "Lina")
    let found = Self.overlap(copy, Self.first)
    #expect(found.isEqual && found.mine.shared == found.mine.words)
    #expect(!Self.overlap(copy, Self.first, names: []).isEqual)
    #expect(Self.overlap("Sami's fiets is stuk", "Linas fiets is stuk").isEqual)
    #expect(Self.overlap("Dat vindt Sami Hosseini fijn", "Dat vindt LINA HOSSEINI fijn").isEqual)
  }

  @Test("Ordinary words within a name stay words")
  func particles() {
    let names = ["Bram van de Berg", "Noor van de Berg"]
    #expect(Self.overlap("Bram houdt erg veel", "Noor houdt erg veel", names: names).isEqual)
    #expect(!Self.overlap("de school is dichtbij", "van school is dichtbij", names: names).isEqual)
    #expect(!Self.overlap("Kind 1 is blij", "Kind 2 is blij", names: ["Kind 1", "Kind 2"]).isEqual)
  }

  @Test("Texts that say nothing but a name are compared as they stand")
  func onlyNames() {
    let found = Self.overlap("Sami Hosseini", "Lina Hosseini")
    #expect(!found.isEqual && found.mine.shared == 0)
    #expect(Self.overlap("Sami Hosseini", "sami  hosseini").isEqual)
    #expect(Self.overlap("Sami, Lina, Sami, Lina", "Lina, Sami, Lina, Sami").isEmpty)
  }

  @Test("Sentences in another order are shared all the same")
  func otherOrder() {
    let sentences = Self.first.split(separator: ". ")
    let turned = sentences.reversed().joined(separator: ". ")
    let found = Self.overlap(turned, Self.first)
    #expect(!found.isEqual)
    #expect(found.mine.shared == found.mine.words)
    #expect(found.mine.passages.count == 1)
  }

  @Test("With one word in four changed nothing is left of passages of four words")
  func everyFourthWord() {
    let words = Self.first.split(separator: " ")
    let changed = words.indices.map { $0 % 4 == 3 ? "anders\($0)" : String(words[$0]) }.joined(separator: " ")
    #expect(Self.overlap(changed, Self.first).isEmpty)
    #expect(Self.overlap(changed, Self.first, words: 3).reaches(share: 60))
  }

  @Test("One changed sentence leaves the rest shared, with the passages of both texts")
  func oneSentence() {
    let mine = "Zij gaat graag naar school. Haar beste vriendin is Noor. Elke dag fietst zij met vader."
    let theirs = "Elke dag fietst zij met vader, en Zij gaat graag naar school."
    let found = Self.overlap(mine, theirs)
    #expect(found.mine.words == 16 && found.mine.shared == 11)
    #expect(found.theirs.words == 12 && found.theirs.shared == 11)
    #expect(
      texts(of: found.mine, in: mine) == ["Zij gaat graag naar school", "Elke dag fietst zij met vader"])
    #expect(
      texts(of: found.theirs, in: theirs) == ["Elke dag fietst zij met vader", "Zij gaat graag naar school"])
    #expect(found.reaches(share: 68) && !found.reaches(share: 69))
  }

  @Test("Case, punctuation, quotes, accents and white space do not count; figures do")
  func signs() {
    #expect(Self.overlap("“Ik wil thuis zijn”, zei hij.", "'ik wil THUIS zijn'  zei hij").isEqual)
    #expect(Self.overlap("De coördinator zag één crèche", "de coordinator zag een creche").isEqual)
    #expect(Self.overlap("Zoe\u{308} gaat e\u{301}e\u{301}n keer", "Zoë gaat één keer").isEqual)
    #expect(Self.overlap("haar auto’s zijn oud", "haar auto's zijn oud").isEqual)
    #expect(Self.overlap("STRAẞE IJSLAND Łódź", "strasse ĳsland lodz").isEqual)
    #expect(!Self.overlap("hij is 7 jaar", "hij is 9 jaar").isEqual)
    #expect(Self.overlap("sinds 2021 in groep 6 daar", "sinds 2022 in groep 6 daar").mine.shared == 4)
  }

  @Test("A text of fewer words than a passage only counts when it is equal")
  func short() {
    #expect(Self.overlap("goed op school", "Goed, op school!").isEqual)
    #expect(Self.overlap("goed op school", "goed op school met steun").isEmpty)
    #expect(Self.overlap("", "").isEqual)
    #expect(Self.overlap("", "tekst").isEmpty)
    #expect(Self.overlap("?!", "!?").isEmpty)
  }

  @Test("Other scripts are read as words too")
  func otherScripts() {
    let arabic = "الطفل يذهب إلى المدرسة كل يوم"
    let found = Self.overlap(arabic + " مع أمه", "قال: " + arabic)
    #expect(found.mine.words == 8 && found.mine.shared == 6)
    #expect(texts(of: found.mine, in: arabic + " مع أمه") == [arabic])
    #expect(Self.overlap("МАМА любит Сами очень", "мама ЛЮБИТ Лину очень", names: ["Сами", "Лину"]).isEqual)
  }

  @Test(
    "Texts made to be slow to compare are compared at once",
    arguments: [
      (String(repeating: "ja ", count: 8_000), String(repeating: "ja ", count: 8_001)),
      (String(repeating: "a b ", count: 7_000), String(repeating: "b a ", count: 7_001)),
      (String(repeating: "a", count: 30_000), String(repeating: "a", count: 30_001)),
      ("a" + String(repeating: "\u{301}", count: 12_000), String(repeating: "\u{301}", count: 12_000)),
      (String(repeating: "é ", count: 8_000), String(repeating: "e\u{301} ", count: 8_001)),
      (String(repeating: "\u{202E}abc\u{2066} ", count: 3_000), String(repeating: "''a'", count: 7_000)),
      (String(repeating: "👨‍👩‍👧 ", count: 1_500), String(repeating: "孩子", count: 4_000)),
    ])
  func slowTexts(_ mine: String, _ theirs: String) {
    let clock = ContinuousClock()
    for words in [2, 20] {
      var found: TextOverlap?
      let time = clock.measure {
        found = TextOverlap(mine, theirs, names: ["Ja ja", "\u{301}"], leastWords: words)
      }
      // A hundred times what it takes without optimisation; a quadratic comparison takes minutes.
      #expect(time < .seconds(20))
      #expect(found.map { $0.mine.shared <= $0.mine.words } == true)
    }
  }

  @Test("Random texts: shares stay in range, both sides mirror each other, and equal texts are shared whole")
  func properties() {
    var random = SeededRandom(seed: 7)
    let words = [
      "ja", "nee", "Sami", "Lina's", "école", "e\u{301}t\u{e9}", "12", "—", "'s", "met", "\u{301}", "x́",
    ]
    func text(_ length: Int) -> String {
      (0..<length).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }
    for _ in 0..<400 {
      let mine = text(Int.random(in: 0...25, using: &random))
      let theirs = text(Int.random(in: 0...25, using: &random))
      let least = Int.random(in: 2...5, using: &random)
      let found = Self.overlap(mine, theirs, words: least)
      let mirrored = Self.overlap(theirs, mine, words: least)
      #expect(found.theirs == mirrored.mine && found.mine == mirrored.theirs)
      #expect(found.isEqual == mirrored.isEqual)
      for (side, text) in [(found.mine, mine), (found.theirs, theirs)] {
        #expect((0...side.words).contains(side.shared))
        #expect((side.shared == 0) == side.passages.isEmpty)
        #expect(side.passages.allSatisfy { !$0.isEmpty && $0.upperBound <= text.utf8.count })
        #expect(zip(side.passages, side.passages.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
      }
      let same = Self.overlap(mine, mine.uppercased() + " ", words: least)
      #expect(same.isEqual && same.mine.shared == same.mine.words && same.reaches(share: 100))
    }
  }

  private func texts(of side: TextOverlap.Side, in text: String) -> [String] {
    side.passages.map { range in
      let utf8 = text.utf8
      let from = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      let to = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
      return String(text[from..<to])
    }
  }
}
