import BestInterests
import Testing

@Suite("Conditions about persons, children, options and records")
struct QuantifierTests {
  private static let heard = Condition.test(question: "k.heard", .isOneOf(["yes"]))

  private static func heard(_ first: String?, _ second: String?) -> Case {
    var answers: [(Slot, Value)] = []
    if let first { answers.append((Slot("k.heard", .person("c1")), .choice(first))) }
    if let second { answers.append((Slot("k.heard", .person("c2")), .choice(second))) }
    return .tiny(answers)
  }

  @Test("every: one no is no, else one unknown is unknown")
  func every() {
    let condition = Condition.quantified(.every, .children, filter: nil, that: Self.heard)
    for (first, second, expected) in [
      ("yes", "yes", Truth.yes), ("yes", "no", .no), ("yes", nil, .unknown), ("no", nil, .no),
      ("yes", "unknown", .unknown),
    ] as [(String?, String?, Truth)] {
      #expect(truth(condition, Self.heard(first, second)) == expected)
    }
    #expect(truth(condition, .tiny(persons: ["m"])) == .yes)
  }

  @Test("some: one yes is yes, else one unknown is unknown")
  func some() {
    let condition = Condition.quantified(.some, .children, filter: nil, that: Self.heard)
    for (first, second, expected) in [
      ("yes", "no", Truth.yes), ("no", "no", .no), ("no", nil, .unknown), ("yes", nil, .yes),
    ] as [(String?, String?, Truth)] {
      #expect(truth(condition, Self.heard(first, second)) == expected)
    }
    #expect(truth(condition, .tiny(persons: ["m"])) == .no)
  }

  @Test("count: what is not known may or may not count")
  func count() {
    func count(_ least: Int?, _ most: Int?) -> Condition {
      .quantified(.count(atLeast: least, atMost: most), .children, filter: nil, that: Self.heard)
    }
    #expect(truth(count(2, nil), Self.heard("yes", "yes")) == .yes)
    #expect(truth(count(2, nil), Self.heard("yes", nil)) == .unknown)
    #expect(truth(count(2, nil), Self.heard("no", nil)) == .no)
    #expect(truth(count(1, nil), Self.heard("yes", nil)) == .yes)
    #expect(truth(count(nil, 1), Self.heard("yes", nil)) == .unknown)
    #expect(truth(count(nil, 1), Self.heard("yes", "yes")) == .no)
    #expect(truth(count(nil, 1), Self.heard("no", nil)) == .yes)
  }

  @Test("where leaves out those for whom it is no, and leaves in doubt those for whom it is unknown")
  func filter() {
    let red = Condition.test(question: "k.colour", .isOneOf(["red"]))
    let every = Condition.quantified(.every, .children, filter: red, that: Self.heard)
    var file = Self.heard("yes", "no")
    file.answers[Slot("k.colour", .person("c1"))] = Answer(.choice("red"))
    #expect(truth(every, file) == .unknown)
    file.answers[Slot("k.colour", .person("c2"))] = Answer(.choice("blue"))
    #expect(truth(every, file) == .yes)
    file.answers[Slot("k.colour", .person("c2"))] = Answer(.choice("red"))
    #expect(truth(every, file) == .no)
  }

  @Test("siblings are the other children")
  func siblings() {
    let condition = Condition.quantified(.some, .siblings, filter: nil, that: Self.heard)
    #expect(truth(condition, Self.heard("yes", "no")) == .no)
    #expect(truth(condition, Self.heard("no", "yes")) == .yes)
    #expect(
      truth(.quantified(.count(atLeast: 1, atMost: 1), .siblings, filter: nil, that: nil), .tiny()) == .yes)
  }

  @Test("persons bind the person, and a question about a person is else about the child at hand")
  func persons() {
    let named = Condition.test(question: "p.name", .answered)
    let file = Case.tiny([(Slot("p.name", .person("m")), .text("Moeder"))])
    #expect(truth(named, file) == .no)
    #expect(truth(.quantified(.some, .persons, filter: nil, that: named), file) == .yes)
  }

  @Test("records bind their fields, and chosen records those of the question they belong to")
  func records() {
    let child = Subject.person("c1")
    var file = Case.tiny([
      (Slot("ev", child), .records(["r1", "r2"])), (Slot("ev.kind", child, record: "r1"), .choice("red")),
      (Slot("ev.kind", child, record: "r2"), .choice("blue")),
    ])
    let red = Condition.test(question: "ev.kind", .isOneOf(["red"]))
    #expect(truth(.quantified(.some, .records("ev"), filter: nil, that: red), file) == .yes)
    #expect(truth(.quantified(.every, .records("ev"), filter: nil, that: red), file) == .no)
    let chosen = Condition.quantified(.some, .records("k.proof"), filter: nil, that: red)
    #expect(truth(chosen, file) == .no)
    file.answers[Slot("k.proof", child)] = Answer(.choices(["r2"]))
    #expect(truth(chosen, file) == .no)
    file.answers[Slot("k.proof", child)] = Answer(.choices(["r2", "r1"]))
    #expect(truth(chosen, file) == .yes)
  }

  @Test("The decisive option is the chosen one, else the proposed one, else unknown")
  func options() {
    let removal = Condition.test(question: "o.type", .isOneOf(["removal"]))
    let separates = Condition.test(question: "m.separates", .isOneOf(["yes"]))
    var file = Case.tiny(options: ["o1", "o2"])
    file.answers[Slot("o.type", .option("o1"))] = Answer(.choice("removal"))
    file.answers[Slot("o.type", .option("o2"))] = Answer(.choice("stay"))
    file.answers[Slot("m.separates", .childOption(child: "c1", option: "o1"))] = Answer(.choice("yes"))
    #expect(truth(.option(.decisive, removal), file) == .unknown)
    file.answers[Slot("c.proposed", .wholeCase)] = Answer(.choice("o1"))
    #expect(truth(.option(.decisive, removal), file) == .yes)
    #expect(truth(.option(.decisive, separates), file) == .yes)
    #expect(truth(.option(.chosen, removal), file) == .unknown)
    file.answers[Slot("d.option", .wholeCase)] = Answer(.choice("o2"))
    #expect(truth(.option(.decisive, removal), file) == .no)
    #expect(truth(.option(.proposed, removal), file) == .yes)
    #expect(truth(.quantified(.some, .options, filter: nil, that: removal), file) == .yes)
    file.answers[Slot("d.option", .wholeCase)] = Answer(.choice("gone"))
    #expect(truth(.option(.chosen, removal), file) == .unknown)
  }
}
