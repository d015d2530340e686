import BestInterests
import Testing

@Suite("What a condition's value rests on")
struct DecisiveTests {
  private static let today = TinyFramework.day("2026-11-23")
  private static let child = Scope(child: "c1", person: "c1")

  private static func decisive(
    _ condition: Condition, _ file: Case, in scope: Scope = child, most: Int = 40
  ) -> [Evidence] {
    Evaluator(
      framework: TinyFramework.make(definitions: ConditionGenerator.definitions), case: file, today: today
    ).decisive(for: condition, in: scope, most: most)
  }

  private static func slots(_ evidence: [Evidence]) -> [Slot?] {
    evidence.compactMap { if case .reading(let reading) = $0 { reading.slot } else { nil } }
  }

  private static let sure = Condition.test(question: "c.sure", .isOneOf(["yes"]))
  private static let title = Condition.test(question: "c.title", .answered)
  private static let sureSlot = Slot("c.sure", .wholeCase)
  private static let titleSlot = Slot("c.title", .wholeCase)

  @Test("As long as it stands, no other answer can change a yes or a no")
  func forcing() {
    var generator = ConditionGenerator(seed: 11)
    let framework = TinyFramework.make(definitions: ConditionGenerator.definitions)
    var decided = 0
    for _ in 0..<3_000 {
      let condition = generator.condition()
      let file = generator.file()
      let before = Evaluator(framework: framework, case: file, today: Self.today)
      let value = before.truth(of: condition, in: Self.child)
      guard value != .unknown else { continue }
      decided += 1
      var kept: Set<Slot> = []
      for case .reading(let reading) in before.decisive(for: condition, in: Self.child, most: 200) {
        if let slot = reading.slot { kept.insert(slot) }
        kept.formUnion(reading.compared)
        // That a question is asked goes without saying, as long as it is.
        if reading.question == "c.hidden" { kept.insert(Self.sureSlot) }
        // Whether a text is like that of a sibling hangs on both.
        if case .sameAsSibling = reading.test {
          kept.formUnion(ConditionGenerator.slots.filter { $0.question == "k.text" })
        }
      }
      // A number rests on all members that it counts.
      for case .number in before.decisive(for: condition, in: Self.child, most: 200) {
        kept.formUnion(ConditionGenerator.slots)
      }
      for slot in ConditionGenerator.slots where !kept.contains(slot) {
        var changed = file
        changed.answers[slot] = generator.value(at: slot).map { Answer($0) }
        let after = Evaluator(framework: framework, case: changed, today: Self.today)
        guard after.truth(of: condition, in: Self.child) == value else {
          Issue.record("\(condition) hangs on \(slot) as well")
          return
        }
      }
    }
    #expect(decided > 1_000)
  }

  @Test("all: every part when yes, the first that is no when no")
  func all() {
    let both = Condition.all([Self.sure, Self.title])
    var file = Case.tiny([(Self.sureSlot, .choice("yes")), (Self.titleSlot, .text("x"))])
    #expect(Self.slots(Self.decisive(both, file)) == [Self.sureSlot, Self.titleSlot])
    file.answers[Self.titleSlot] = nil
    #expect(Self.slots(Self.decisive(both, file)) == [Self.titleSlot])
  }

  @Test("any: the first part that is yes, all parts when no; not: the same as what it denies")
  func any() {
    let either = Condition.any([Self.sure, Self.title, Self.title])
    var file = Case.tiny([(Self.sureSlot, .choice("no")), (Self.titleSlot, .text("x"))])
    #expect(Self.slots(Self.decisive(either, file)) == [Self.titleSlot])
    #expect(Self.decisive(.not(either), file) == Self.decisive(either, file))
    file.answers[Self.titleSlot] = nil
    #expect(Self.slots(Self.decisive(either, file)) == [Self.sureSlot, Self.titleSlot])
  }

  @Test("some and every: the member that settles it, else all; over nothing, that there is nobody")
  func quantifiers() {
    let heard = Condition.test(question: "k.heard", .isOneOf(["yes"]))
    let file = Case.tiny([
      (Slot("k.heard", .person("c1")), .choice("no")), (Slot("k.heard", .person("c2")), .choice("yes")),
    ])
    let one = Slot("k.heard", .person("c1"))
    let other = Slot("k.heard", .person("c2"))
    func slots(_ quantifier: Quantifier, _ that: Condition) -> [Slot?] {
      Self.slots(Self.decisive(.quantified(quantifier, .children, filter: nil, that: that), file))
    }
    #expect(slots(.some, heard) == [other])
    #expect(slots(.every, heard) == [one])
    #expect(slots(.every, .any([heard, .not(heard)])) == [one, other])
    let nobody = Condition.quantified(.some, .siblings, filter: nil, that: heard)
    #expect(
      Self.decisive(nobody, .tiny(persons: ["c1"])) == [.number(.siblings, fitting: 0, of: 0, by: [])])
  }

  @Test("count: the number, and those that fit")
  func count() {
    let heard = Condition.test(question: "k.heard", .isOneOf(["yes"]))
    let file = Case.tiny([(Slot("k.heard", .person("c2")), .choice("yes"))])
    let found = Self.decisive(
      .quantified(.count(atLeast: 1, atMost: nil), .children, filter: nil, that: heard), file)
    #expect(found.first == .number(.children, fitting: 1, of: 2, by: ["k.heard"]))
    #expect(Self.slots(found) == [Slot("k.heard", .person("c2"))])
  }

  @Test("An option that nobody has, a status, and what hides a question")
  func others() {
    #expect(
      Self.decisive(.option(.chosen, .test(question: "o.type", .answered)), .tiny()) == [.noOption(.chosen)])
    #expect(Self.decisive(.status([.draft]), .tiny()) == [.status(.draft)])
    let file = Case.tiny([(Self.sureSlot, .choice("no"))])
    let hidden = Self.decisive(.test(question: "c.hidden", .answered), file)
    #expect(Self.slots(hidden) == [Slot("c.hidden", .wholeCase), Self.sureSlot])
  }

  @Test("No more is collected than asked for")
  func most() {
    let file = Case.tiny([(Self.sureSlot, .choice("yes")), (Self.titleSlot, .text("x"))])
    #expect(Self.decisive(.all([Self.sure, Self.title]), file, most: 1).count == 1)
  }
}
