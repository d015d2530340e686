import BestInterests
import CaseStore
import Testing

@Suite("Reasons say what is missing or contradictory, for whom, and what would settle it")
struct ReasonTests {
  private typealias Tiny = TinyFramework

  private static func wording(_ file: Case, _ framework: Framework, _ language: Language) -> CaseWording {
    CaseWording(framework: framework, case: file, language: language, today: Tiny.day("2026-11-23"))
  }

  /// The reason of a consideration about the first child.
  private static func reason(
    _ satisfied: Condition, _ answers: [(Slot, Value)], _ language: Language = .nl,
    applies: Condition = .constant(true), violated: [Condition] = []
  ) -> String {
    let framework = Tiny.make(considerations: [
      Tiny.consideration("one", applies: applies, satisfied: satisfied, violated: violated)
    ])
    let file = Case.tiny(answers + [(Slot("p.name", .person("c1")), .text("Noor"))])
    let evaluation = Evaluation(framework: framework, case: file, today: Tiny.day("2026-11-23"))
    return wording(file, framework, language).reason(for: evaluation.findings[0])
  }

  private static let heard = Slot("k.heard", .person("c1"))

  @Test("What is missing is named with the child and with what to do")
  func missing() {
    let heard = Condition.test(question: "k.heard", .isOneOf(["yes"]))
    let text = Condition.test(question: "k.text", .answered)
    #expect(Self.reason(heard, []) == "'k.heard' ontbreekt voor Noor: kies een antwoord.")
    #expect(Self.reason(text, [], .en) == "'k.text' is missing for Noor: fill it in.")
    #expect(
      Self.reason(.all([heard, text, .test(question: "c.title", .answered)]), [])
        == "'k.heard' en 'k.text' ontbreken voor Noor: vul ze in; 'c.title' ontbreekt: vul dat in.")
  }

  @Test("A text that is too short tells how many characters it lacks")
  func tooShort() {
    let answers = [(Slot("k.text", .person("c1")), Value.text("kort"))]
    #expect(
      Self.reason(.test(question: "k.text", .minimumText(10)), answers)
        == "'k.text' (4 van 10 tekens) is te kort voor Noor: nog 6 tekens.")
  }

  @Test("A date too far back tells from which day on it would do")
  func tooOld() {
    let condition = Condition.test(question: "c.date", .notOlderThan(Period(6, .months), at: [.today]))
    #expect(
      Self.reason(condition, [(Slot("c.date", .wholeCase), .on("2026-01-02"))], .en)
        == "'c.date' (Fri 2 January 2026) is too old: a date from Sat 23 May 2026 on is needed.")
  }

  @Test("An answer that does not fit is said with the ones that would")
  func unfit() {
    #expect(
      Self.reason(
        .test(question: "k.colour", .isOneOf(["red", "blue"])),
        [(Slot("k.colour", .person("c1")), .choice("yellow"))])
        == "'k.colour' is 'yellow' (Noor); nodig is 'red' of 'blue'.")
  }

  @Test("A question that is not asked tells why not, and the jump goes to what keeps it from being asked")
  func notAsked() {
    let condition = Condition.test(question: "c.hidden", .answered)
    #expect(
      Self.reason(condition, [(Slot("c.sure", .wholeCase), .choice("no"))])
        == "'c.hidden' ontbreekt en wordt nog niet gevraagd, want 'c.sure' is 'nee'.")
    let framework = Tiny.make(considerations: [Tiny.consideration("one", satisfied: condition)])
    let file = Case.tiny([(Slot("c.sure", .wholeCase), .choice("no"))])
    let findings = Evaluation(framework: framework, case: file, today: Tiny.day("2026-11-23")).findings
    #expect(findings.first?.jump == Slot("c.sure", .wholeCase))
  }

  @Test("Why a question matters stands before it")
  func context() {
    #expect(
      Self.reason(
        .test(question: "c.hidden", .answered), [(Slot("c.sure", .wholeCase), .choice("yes"))])
        == "'c.sure' is 'ja', maar 'c.hidden' ontbreekt: vul dat in.")
  }

  @Test("What can be filled in is asked for rather than an answer that would have to change")
  func fillingBeforeChanging() {
    let condition = Condition.any([
      .not(.test(question: "k.heard", .isOneOf(["no"]))),
      .all([.test(question: "k.text", .answered), .test(question: "c.title", .answered)]),
    ])
    #expect(
      Self.reason(condition, [(Self.heard, .choice("no"))])
        == "'k.text' ontbreekt voor Noor: vul dat in; 'c.title' ontbreekt: vul dat in.")
  }

  @Test("What contradicts stands after the framework's sentence, once")
  func violated() {
    let no = Condition.test(question: "k.heard", .isOneOf(["no"]))
    #expect(
      Self.reason(
        .constant(true), [(Self.heard, .choice("no"))],
        violated: [.all([no, .test(question: "k.heard", .answered)])])
        == "want Gegeven: 'k.heard' is 'nee' (Noor).")
  }

  @Test("What is not at issue tells which answer makes it so")
  func notApplicable() {
    #expect(
      Self.reason(
        .constant(true), [(Self.heard, .choice("no"))], .en,
        applies: .test(question: "k.heard", .isOneOf(["yes"]))) == "Not at issue: 'k.heard' is 'no' (Noor).")
  }

  @Test("Of a confidential or a long text only is said that it is there")
  func confidential() {
    let secret = [(Slot("k.text", .person("c1")), Value.text("zeg het niet aan papa"))]
    let reason = Self.reason(
      .constant(true), secret, violated: [.test(question: "k.text", .answered)])
    #expect(reason == "want Gegeven: 'k.text' is ingevuld (Noor).")
  }

  private static let asset = Swift.Result<(framework: Framework, examples: [FrameworkExample]), any Error> {
    let bytes = try AssetFile.bytes("Frameworks/removal-nl.json")
    let framework = try FrameworkFile.read(bytes, name: "removal-nl.json")
    return (framework, try FrameworkFile.examples(bytes, framework: framework))
  }

  @Test("No example of the framework has an empty reason, and what is not in order names what it is about")
  func examples() throws {
    let (framework, examples) = try Self.asset.get()
    for example in examples {
      let names = Self.names(example.file, framework)
      for language in Language.allCases {
        let wording = CaseWording(
          framework: framework, case: example.file, language: language, today: example.today)
        guard let finding = example.run(in: framework).finding else { continue }
        let reason = wording.reason(for: finding)
        let full = wording.fullReason(for: finding)
        let place = "\(example.consideration), \(example.name) (\(language)): \(reason)"
        #expect(!reason.isEmpty && !full.isEmpty && full.allSatisfy { !$0.isEmpty }, "\(place)")
        #expect(!reason.contains("''") && !reason.contains("  ") && !reason.contains("()"), "\(place)")
        guard finding.status != .satisfied else { continue }
        let labels = framework.questions.map { "'\($0.label[language])'" }
        let isConcrete = (labels + names[language, default: []]).contains { reason.contains($0) }
        #expect(isConcrete, "\(place)")
        #expect(reason.count < 420, "\(place)")
      }
    }
  }

  /// The names of persons and options, and the status of the case, as reasons say them.
  private static func names(_ file: Case, _ framework: Framework) -> [Language: [String]] {
    var names: [Language: [String]] = [:]
    for language in Language.allCases {
      let wording = CaseWording(
        framework: framework, case: file, language: language, today: Tiny.day("2026-11-23"))
      names[language] =
        file.persons.map { framework.name(of: $0, in: file) } + file.options.map { wording.optionName($0) }
        + ["'\(file.status.name[language])'"]
    }
    return names
  }

  @Test("An explanation of every example has lines for the conditions and the sources, in both languages")
  func explanations() throws {
    let (framework, examples) = try Self.asset.get()
    for (index, example) in examples.enumerated() where index % 5 == 0 {
      guard let finding = example.run(in: framework).finding else { continue }
      for language in Language.allCases {
        let wording = CaseWording(
          framework: framework, case: example.file, language: language, today: example.today)
        let lines = wording.explanation(of: finding, clock: LocalClock(), isFolded: index % 2 == 0).lines
        #expect(lines.allSatisfy { !$0.text.isEmpty && $0.indent >= 0 })
        #expect(lines.count < 2_000)
        #expect(
          lines.contains { line in
            if case .condition = line.kind { line.decides } else { false }
          }, "\(example.consideration): \(example.name)")
        #expect(
          lines.contains { line in
            if case .source = line.kind { true } else { false }
          })
      }
    }
  }
}
