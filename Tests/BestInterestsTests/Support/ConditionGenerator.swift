import BestInterests
import CaseGenerator

/// Random conditions and answers of the tiny framework, for what must hold of all of them.
struct ConditionGenerator {
  var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  /// A condition that can be read for a child; quantifiers over children and options bind what they need.
  mutating func condition(depth: Int = 4) -> Condition {
    let kinds = depth == 0 ? 3 : 9
    switch Int.random(in: 0..<kinds, using: &random) {
    case 0, 1, 2: return test()
    case 3: return .all(conditions(depth))
    case 4: return .any(conditions(depth))
    case 5: return .not(condition(depth: depth - 1))
    case 6: return .defined(Bool.random(using: &random) ? "heard" : "warm")
    case 7:
      let domain: Domain =
        [.children, .siblings, .persons, .options].randomElement(using: &random) ?? .children
      let filter = Bool.random(using: &random) ? inner(domain) : nil
      return .quantified(quantifier(), domain, filter: filter, that: inner(domain))
    default: return .option(.chosen, .test(question: "o.type", .isOneOf(["stay"])))
    }
  }

  static let definitions: [String: Condition] = [
    "heard": .test(question: "k.heard", .isOneOf(["yes"])),
    "warm": .any([
      .test(question: "c.colour", .tagged("warm")), .not(.test(question: "c.title", .answered)),
    ]),
  ]

  /// A case with random answers to what the conditions read.
  mutating func file() -> Case {
    var file = Case.tiny(options: ["o1", "o2"])
    for slot in Self.slots { file.answers[slot] = value(at: slot).map { Answer($0) } }
    file.answers[Slot("d.option", .wholeCase)] = Answer(.choice("o1"))
    return file
  }

  /// Every place that the conditions read, but for the one that binds an option.
  static let slots: [Slot] =
    ["c.title", "c.sure", "c.colour", "c.number", "c.hidden"].map { Slot($0, .wholeCase) }
    + ["c1", "c2"].flatMap { child in ["k.heard", "k.text"].map { Slot($0, .person(child)) } }
    + ["o1", "o2"].map { Slot("o.type", .option($0)) }

  /// A random answer that fits, or none.
  mutating func value(at slot: Slot) -> Value? {
    let values: [Value?] =
      switch slot.question {
      case "c.sure", "k.heard": [nil, .choice("yes"), .choice("no"), .choice("unknown")]
      case "c.colour": [nil, .choice("red"), .choice("blue"), .choice("unclear")]
      case "c.number": [nil, .number(1), .number(5)]
      case "o.type": [nil, .choice("stay"), .choice("removal")]
      default: [nil, .text("kort"), .text("een langere tekst")]
      }
    return values.randomElement(using: &random) ?? nil
  }

  private mutating func conditions(_ depth: Int) -> [Condition] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in condition(depth: depth - 1) }
  }

  private mutating func inner(_ domain: Domain) -> Condition {
    domain == .options ? .test(question: "o.type", .isOneOf(["stay"])) : test()
  }

  private mutating func quantifier() -> Quantifier {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .some
    case 1: .every
    case 2: .count(atLeast: Int.random(in: 0...2, using: &random), atMost: nil)
    default: .count(atLeast: nil, atMost: Int.random(in: 0...2, using: &random))
    }
  }

  private mutating func test() -> Condition {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: .test(question: "c.title", .answered)
    case 1: .test(question: "c.sure", .isOneOf(["yes"]))
    case 2: .test(question: "c.colour", .tagged("warm"))
    case 3: .test(question: "c.number", .amount(atLeast: 3, atMost: nil))
    case 4: .test(question: "c.hidden", .answered)
    case 5: .test(question: "k.heard", .isOneOf(["yes"]))
    case 6: .test(question: "k.text", .minimumText(8))
    default: .test(question: "k.text", .sameAsSibling)
    }
  }
}
