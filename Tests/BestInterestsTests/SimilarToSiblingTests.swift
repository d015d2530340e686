import BestInterests
import CaseGenerator
import Testing

@Suite("similarToSibling compares the answers of the children of a case")
struct SimilarToSiblingTests {
  private typealias Tiny = TinyFramework

  private static let mine = Slot("k.text", .person("c1"))
  private static let theirs = Slot("k.text", .person("c2"))
  private static let same = Slot("k.same-as", .person("c1"))
  private static let similar = BestInterests.Test.similarToSibling(share: 60, words: 4, except: nil)
  private static let unlessSame = BestInterests.Test.similarToSibling(
    share: 60, words: 4, except: "k.same-as")

  private static let questions =
    Tiny.questions + [
      Question(
        id: "k.same-as", kind: .people, section: "child", subject: .child,
        label: Tiny.text("Waarom gelijk"))
    ]

  private static func truth(_ test: BestInterests.Test, _ answers: [(Slot, Value)], child: String = "c1")
    -> Truth
  {
    Evaluator(
      framework: Tiny.make(questions: questions), case: .tiny(answers), today: Tiny.day("2026-11-23")
    ).truth(of: .test(question: "k.text", test), in: Scope(child: child, person: child))
  }

  @Test("Unanswered is no; the share is that of the child's own words, at least as large as asked")
  func share() {
    let long = "Hij gaat graag naar school en heeft daar veel vrienden"
    let short = "Zij ook: gaat graag naar school"
    let answers = [(Self.mine, Value.text(long)), (Self.theirs, Value.text(short))]
    #expect(Self.truth(Self.similar, []) == .no)
    #expect(Self.truth(Self.similar, [answers[0]]) == .no)
    // 4 of 10 words, and 4 of 6.
    #expect(Self.truth(Self.similar, answers) == .no)
    #expect(Self.truth(Self.similar, answers, child: "c2") == .yes)
    #expect(Self.truth(.similarToSibling(share: 40, words: 4, except: nil), answers) == .yes)
    #expect(Self.truth(.similarToSibling(share: 41, words: 4, except: nil), answers) == .no)
    #expect(Self.truth(.similarToSibling(share: 40, words: 5, except: nil), answers) == .no)
  }

  @Test("The names of all persons count as one word")
  func names() {
    let answers: [(Slot, Value)] = [
      (Self.mine, .text("Vaak fietst Omar met Sami")), (Self.theirs, .text("vaak fietst Lina met Omar")),
    ]
    #expect(Self.truth(Self.similar, answers) == .no)
    let named =
      answers + [
        (Slot("p.name", .person("c1")), .text("Sami")), (Slot("p.name", .person("c2")), .text("Lina")),
        (Slot("p.name", .person("m")), .text("Omar")),
      ]
    #expect(Self.truth(Self.similar, named) == .yes)
  }

  @Test("A sibling for whom an overlap is recorded is not compared; the record is the child's own")
  func except() {
    let text = Value.text("Hij gaat graag naar school en heeft daar vrienden")
    let answers = [(Self.mine, text), (Self.theirs, text), (Self.same, .choices(["c2"]))]
    #expect(Self.truth(Self.similar, answers) == .yes)
    #expect(Self.truth(Self.unlessSame, answers) == .no)
    #expect(Self.truth(Self.unlessSame, answers, child: "c2") == .yes)
    #expect(Self.truth(Self.unlessSame, [answers[0], answers[1], (Self.same, .choices(["m"]))]) == .yes)
  }

  @Test("The gap names the child whose text it resembles")
  func gap() {
    let text = Value.text("Hij gaat graag naar school")
    let file = Case.tiny([
      (Self.mine, text), (Self.theirs, text), (Slot("p.name", .person("c2")), .text("Lina")),
    ])
    let framework = Tiny.make(considerations: [
      Tiny.consideration("one", satisfied: .not(.test(question: "k.text", Self.similar)))
    ])
    let today = Tiny.day("2026-11-23")
    let finding = Evaluation(framework: framework, case: file, today: today).findings[0]
    #expect(finding.gaps.map(\.problem) == [.likeSibling("c2")] && finding.jump == Self.mine)
    #expect(
      CaseWording(framework: framework, case: file, language: .nl, today: today).reason(for: finding)
        == "'k.text' lijkt te veel op de tekst bij Lina voor persoon 1: schrijf wat hier anders is.")
  }

  @Test("Writing key by key keeps the findings of every child right", arguments: [1, 2, 3])
  func incremental(seed: UInt64) {
    let considerations = [
      Tiny.consideration("a", 1, violated: [.test(question: "k.text", Self.unlessSame)]),
      Tiny.consideration("b", 2, satisfied: .not(.test(question: "k.text", Self.similar))),
      Tiny.consideration("c", 3, satisfied: .not(.test(question: "k.text", .sameAsSibling))),
    ]
    let framework = Tiny.make(questions: Self.questions, considerations: considerations)
    #expect(framework.problems() == [])
    let today = Tiny.day("2026-11-23")
    var random = SeededRandom(seed: seed)
    var file = Case.tiny(persons: ["c1", "c2", "c3"])
    let words = ["Sami", "Lina", "gaat", "naar", "school"]
    var kept = Evaluation(framework: framework, case: file, today: today)
    var facts: [Slot: [Int]] = [:]
    for step in 0..<800 {
      let child = file.persons.randomElement(using: &random) ?? "c1"
      let slot: Slot
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        slot = Slot("p.name", .person(child))
        file.answers[slot] = Answer(.text(words.randomElement(using: &random) ?? ""))
      case 1:
        slot = Slot("k.same-as", .person(child))
        file.answers[slot] = Answer(.choices(file.persons.filter { _ in Bool.random(using: &random) }))
      default:
        slot = Slot("k.text", .person(child))
        let count = Int.random(in: 4...6, using: &random)
        let text = (0..<count).map { words[$0 % 5 == 0 ? Int.random(in: 0...1, using: &random) : $0 % 5] }
        file.answers[slot] = Answer(.text(text.joined(separator: " ")))
      }
      // As the program does: what one slot's facts were is known only from the last change of that slot.
      let now = Evaluator(framework: framework, case: file, today: today).facts(at: slot)
      if now == nil || now != facts[slot] {
        kept.update(after: slot.question, framework: framework, case: file, today: today)
      }
      facts = now.map { [slot: $0] } ?? [:]
      let full = Evaluation(framework: framework, case: file, today: today)
      guard kept == full else {
        Issue.record("step \(step), \(slot): the kept evaluation differs from the full one")
        return
      }
    }
  }
}
