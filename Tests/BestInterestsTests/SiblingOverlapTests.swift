import BestInterests
import Testing

@Suite("Which texts about the children of a case are alike")
struct SiblingOverlapTests {
  private typealias Tiny = TinyFramework
  private static let today = Tiny.day("2026-11-23")

  private static let questions =
    Tiny.questions + [
      Question(
        id: "k.same-as", kind: .people, section: "child", subject: .child, label: Tiny.text("Zelfde als")),
      Question(
        id: "k.same-as-why", kind: .long, section: "child", subject: .child, label: Tiny.text("Waarom"),
        visible: .test(question: "k.same-as", .answered)),
      Question(id: "k.other", kind: .long, section: "child", subject: .child, label: Tiny.text("Anders")),
    ]

  private static func similar(_ question: String, share: Int = 60, except: String? = nil) -> Condition {
    .test(question: question, .similarToSibling(share: share, words: 4, except: except))
  }

  /// A framework that compares one question with an exception and another, inside a definition, without.
  private static let framework = Tiny.make(
    questions: questions, definitions: ["copied": similar("k.other")],
    considerations: [
      Tiny.consideration(
        "one", 1,
        violated: [
          similar("k.text", except: "k.same-as"),
          .all([.test(question: "k.same-as", .answered), similar("k.text")]),
        ]),
      Tiny.consideration("two", 2, violated: [.defined("copied")]),
    ])

  private static let long = "Zij gaat graag naar school en heeft daar veel vrienden"
  private static let short = "Hij ook: gaat graag naar school"

  private static func slot(_ question: String, _ child: String) -> Slot { Slot(question, .person(child)) }

  private func overlaps(_ answers: [(Slot, Value)], persons: [String] = ["c1", "c2"]) -> [SiblingOverlap] {
    Evaluator(
      framework: Self.framework, case: .tiny(persons: persons, answers), today: Self.today
    ).siblingOverlaps()
  }

  @Test("The questions, the limits and the exception come from the framework's own tests, each once")
  func comparisons() {
    #expect(Self.framework.problems() == [])
    let found = Self.framework.siblingComparisons
    #expect(found.map(\.question) == ["k.text", "k.other"])
    #expect(found.map(\.except) == ["k.same-as", nil])
    #expect(found.allSatisfy { $0.share == 60 && $0.words == 4 })
    #expect(Tiny.make().siblingComparisons == [])
    #expect(Self.framework.reasonQuestion(for: "k.same-as") == "k.same-as-why")
    #expect(Self.framework.reasonQuestion(for: "k.text") == nil)
  }

  @Test("A text is listed when its own share reaches the limit, whatever the share of the other")
  func shares() throws {
    let found = overlaps([
      (Self.slot("k.text", "c1"), .text(Self.long)), (Self.slot("k.text", "c2"), .text(Self.short)),
    ])
    let only = try #require(found.first)
    #expect(found.count == 1 && only.child == "c2" && only.sibling == "c1" && only.question == "k.text")
    #expect(only.overlap.mine.words == 6 && only.overlap.mine.shared == 4)
    #expect(only.overlap.theirs.words == 10 && only.state == .unsettled)
    #expect(only.slot == Self.slot("k.text", "c2") && only.siblingSlot == Self.slot("k.text", "c1"))
  }

  @Test("Every sibling is compared, by child, question and sibling; an only child has none")
  func order() {
    let text = Value.text(Self.long)
    let answers = ["c1", "c2", "c3"].flatMap { child in
      ["k.text", "k.other"].map { (Self.slot($0, child), text) }
    }
    let found = overlaps(answers, persons: ["c1", "c2", "c3"])
    #expect(
      found.map { "\($0.child) \($0.question) \($0.sibling)" }.prefix(5) == [
        "c1 k.text c2", "c1 k.text c3", "c1 k.other c2", "c1 k.other c3", "c2 k.text c1",
      ])
    #expect(found.count == 12)
    #expect(overlaps(answers, persons: ["c1"]).isEmpty && overlaps([]).isEmpty)
  }

  @Test("What is recorded is still listed: with its reason as settled, without it not yet")
  func recorded() {
    let text = Value.text(Self.long)
    let answers = [(Self.slot("k.text", "c1"), text), (Self.slot("k.text", "c2"), text)]
    let same = (Self.slot("k.same-as", "c1"), Value.choices(["c2"]))
    let why = (Self.slot("k.same-as-why", "c1"), Value.text("Een tweeling in dezelfde klas."))
    #expect(overlaps(answers).map(\.state) == [.unsettled, .unsettled])
    #expect(overlaps(answers + [same]).map(\.state) == [.unexplained, .unsettled])
    #expect(overlaps(answers + [same, why]).map(\.state) == [.recorded, .unsettled])
    // Where the framework knows no exception, nothing can be recorded.
    let other = [(Self.slot("k.other", "c1"), text), (Self.slot("k.other", "c2"), text)]
    #expect(overlaps(other + [same, why]).map(\.state) == [.unsettled, .unsettled])
  }

  @Test("What is listed as not settled is what the considerations find, and nothing else")
  func agrees() {
    let words = ["Sami", "Lina", "gaat", "graag", "naar", "school", "en", "leest"]
    for seed in 0..<60 {
      func text(_ salt: Int) -> Value {
        .text(
          (0..<10).map { words[(seed * 7 + $0 * (1 + (seed + salt) % 3)) % words.count] }.joined(
            separator: " "))
      }
      let answers = [
        (Self.slot("k.text", "c1"), text(0)), (Self.slot("k.text", "c2"), text(seed % 2)),
        (Self.slot("k.same-as", "c1"), .choices(seed % 5 == 0 ? ["c2"] : [])),
      ]
      let file = Case.tiny(persons: ["c1", "c2"], answers)
      let evaluator = Evaluator(framework: Self.framework, case: file, today: Self.today)
      for child in ["c1", "c2"] {
        let isFound =
          evaluator.truth(
            of: Self.similar("k.text", except: "k.same-as"), in: Scope(child: child, person: child)) == .yes
        let isListed = evaluator.siblingOverlaps().contains { $0.child == child && $0.state == .unsettled }
        #expect(isFound == isListed, "\(seed) \(child)")
      }
    }
  }

  @Test("A finding knows whether it rests on a comparison of the children")
  func restsOn() {
    let text = Value.text(Self.long)
    let file = Case.tiny(
      persons: ["c1", "c2"], [(Self.slot("k.text", "c1"), text), (Self.slot("k.text", "c2"), text)])
    let findings = Evaluation(framework: Self.framework, case: file, today: Self.today).findings
    #expect(findings.map(\.restsOnSiblings) == [true, true, false, false])
    #expect(findings.map(\.status) == [.violated, .violated, .satisfied, .satisfied])
  }

  @Test("Passages are marked with a sign on both sides, and the places hold the signs")
  func marked() {
    let text = "Zoë houdt van school, en «meer» dus"
    let overlap = TextOverlap(text, "zoe houdt van school", names: [], leastWords: 2)
    let marked = MarkedText(text, passages: overlap.mine.passages)
    #expect(marked.text == "«Zoë houdt van school», en «meer» dus")
    let bytes = Array(marked.text.utf8)
    #expect(marked.passages.map { String(decoding: bytes[$0], as: UTF8.self) } == ["«Zoë houdt van school»"])
    #expect(MarkedText("", passages: []).text.isEmpty)
    #expect(MarkedText("alles", passages: [0..<5]).text == "«alles»")
    #expect(MarkedText("a {{b}}. c", passages: [4..<5]).text == "a «{{b}}». c")
    #expect(MarkedText("[x]", passages: [1..<2]).text == "«[x]»")
  }

  @Test("The share is said in words, and a whole text as that")
  func words() {
    let wording = CaseWording(
      framework: Self.framework,
      case: .tiny(persons: ["c1", "c2"], [(Slot("p.name", .person("c2")), .text("Lina"))]), language: .nl,
      today: Self.today)
    func side(_ words: Int, _ shared: Int) -> TextOverlap.Side {
      TextOverlap("a b c d e", "a b c d x", names: [], leastWords: 4).mine.with(words: words, shared: shared)
    }
    #expect(wording.share(of: side(51, 34), isWhole: false) == "34 van de 51 woorden")
    #expect(wording.share(of: side(51, 51), isWhole: false) == "de hele tekst (51 woorden)")
    #expect(wording.share(of: side(1, 1), isWhole: true) == "de hele tekst (1 woord)")
  }
}

extension TextOverlap.Side {
  fileprivate func with(words: Int, shared: Int) -> TextOverlap.Side {
    var side = self
    side.words = words
    side.shared = shared
    return side
  }
}
