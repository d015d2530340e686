import BestInterests
import Testing

@Suite("Conditions in words")
struct ConditionWordingTests {
  private static func words(_ condition: Condition, _ language: Language, _ file: Case = .tiny()) -> String {
    let framework = TinyFramework.make(definitions: ["heard": .constant(true)])
    let today = TinyFramework.day("2026-11-23")
    let trace = Evaluator(framework: framework, case: file, today: today)
      .trace(of: condition, in: Scope(child: "c1", person: "c1"))
    return CaseWording(framework: framework, case: file, language: language, today: today).text(of: trace)
  }

  private static func words(
    _ test: BestInterests.Test, on question: String, _ language: Language, isNegated: Bool
  )
    -> String
  {
    CaseWording(
      framework: TinyFramework.make(), case: .tiny(), language: language,
      today: TinyFramework.day("2026-11-23")
    ).text(of: test, on: question, isNegated: isNegated)
  }

  @Test("Every kind of condition has its words in both languages")
  func conditions() {
    let answered = Condition.test(question: "c.title", .answered)
    let expected: [(Condition, String, String)] = [
      (.constant(true), "altijd", "always"), (.constant(false), "nooit", "never"),
      (.all([answered]), "alles hiervan:", "all of these:"),
      (.any([answered]), "ten minste één hiervan:", "at least one of these:"),
      (.not(answered), "niet:", "not:"), (answered, "'c.title' is ingevuld", "'c.title' is answered"),
      (
        .quantified(.some, .children, filter: nil, that: answered),
        "geldt voor ten minste één van de kinderen (geen van de 2 kinderen voldoet):",
        "holds for at least one of the children (none of the 2 children fits):"
      ),
      (
        .quantified(.every, .persons, filter: nil, that: answered),
        "geldt voor alle personen (geen van de 3 personen voldoet):",
        "holds for all persons (none of the 3 persons fits):"
      ),
      (
        .quantified(.count(atLeast: 2, atMost: nil), .options, filter: nil, that: nil),
        "er zijn minstens 2 opties (er is 1 optie)", "there are at least 2 options (there is 1 option)"
      ),
      (
        .quantified(.some, .records("ev"), filter: nil, that: nil),
        "er is een regel van 'ev' ('ev' heeft geen regels)", "there is a record of 'ev' ('ev' has no records)"
      ),
      (
        .option(.chosen, answered), "voor de gekozen optie (die is er nog niet)",
        "for the chosen option (there is none yet)"
      ),
      (.defined("heard"), "wat het kader 'heard' noemt:", "what the framework calls 'heard':"),
      (
        .status([.approved, .closed]), "de zaak is 'akkoord' of 'afgesloten' (nu 'concept')",
        "the case is 'approved' or 'closed' (now 'draft')"
      ),
    ]
    for (condition, dutch, english) in expected {
      #expect(Self.words(condition, .nl) == dutch)
      #expect(Self.words(condition, .en) == english)
    }
  }

  @Test("Every test has its words, and other words when it is denied")
  func tests() {
    let tests: [(String, BestInterests.Test)] = [
      ("c.title", .answered), ("c.sure", .isOneOf(["yes", "no"])), ("c.colours", .isOneOf(["red"])),
      ("c.colour", .tagged("warm")), ("c.colours", .onlyTagged(["warm", "cold"])),
      ("c.title", .minimumText(80)), ("k.text", .sameAsSibling), ("p.lawyer", .includesChild),
      ("c.date", .notOlderThan(Period(6, .months), at: [.question("c.other-date"), .today])),
      ("c.date", .before(.today)), ("c.date", .after(.question("c.other-date"))),
      ("c.number", .amount(atLeast: 2, atMost: 4)), ("ev", .amount(atLeast: 1, atMost: nil)),
      ("c.colours", .amount(atLeast: nil, atMost: 2)), ("p.birthdate", .age(atLeast: 4, below: 19)),
      ("c.title", .sameAs("c.author")), ("c.date", .deadline(term: "c.term", from: "c.other-date")),
    ]
    for (question, test) in tests {
      var all: Set<String> = []
      for language in Language.allCases {
        for isNegated in [false, true] {
          let words = Self.words(test, on: question, language, isNegated: isNegated)
          #expect(words.contains("'\(question)'"))
          #expect(all.insert(words).inserted, "\(words) is said twice")
        }
      }
    }
    #expect(
      Self.words(.notOlderThan(Period(6, .months), at: [.today]), on: "c.date", .nl, isNegated: false)
        == "'c.date' ligt hoogstens 6 maanden vóór vandaag")
    #expect(
      Self.words(.age(atLeast: 4, below: 19), on: "p.birthdate", .en, isNegated: false)
        == "the age by 'p.birthdate' is 4 to 18 years")
    #expect(
      Self.words(.isOneOf(["yes", "no"]), on: "c.sure", .nl, isNegated: true)
        == "'c.sure' is niet 'ja' of 'nee'")
  }
}
