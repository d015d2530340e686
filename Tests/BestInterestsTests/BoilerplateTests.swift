import BestInterests
import Reports
import Testing

@Suite("Reasons that stand in another case of the same author too")
struct BoilerplateTests {
  private typealias Tiny = TinyFramework
  private static let today = Tiny.day("2026-11-23")
  private static let rule = BoilerplateRule(
    questions: ["k.text", "o.text", "c.title"], share: 50, words: 4)
  private static let framework = Tiny.make(boilerplate: rule)
  private static let sentence = "De kinderen zijn jong en passen zich aan"

  private static func text(_ question: String, _ subject: Subject, _ text: String) -> (Slot, Value) {
    (Slot(question, subject), .text(text))
  }

  private static func other(_ answers: [(Slot, Value)], _ framework: Framework = framework) -> Case {
    var file = Case.tiny(answers)
    file.number = "2026-0007"
    file.framework = framework.reference
    return file
  }

  private func matches(
    _ mine: [(Slot, Value)], _ theirs: [(Slot, Value)], under framework: Framework = framework
  ) -> [BoilerplateMatch] {
    Evaluator(framework: Self.framework, case: .tiny(mine), today: Self.today)
      .boilerplate(sharedWith: Self.other(theirs, framework), under: framework)
  }

  @Test("A text of which enough stands in the other case is found, with its share and whom it is about there")
  func found() throws {
    let mine = [
      Self.text("k.text", .person("c1"), Self.sentence + ", zo is gebleken."),
      Self.text("o.text", .option("o1"), "Iets heel anders"),
    ]
    let theirs = [
      Self.text("k.text", .person("c2"), "Wij zien: " + Self.sentence),
      Self.text("p.name", .person("c2"), "Lina"),
    ]
    let match = try #require(matches(mine, theirs).first)
    #expect(matches(mine, theirs).count == 1)
    #expect(match.slot == Slot("k.text", .person("c1")) && match.number == "2026-0007")
    #expect(match.about.nl == "Lina" && !match.isWhole)
    #expect(match.shared.words == 11 && match.shared.shared == 8)
    #expect(match.shared.passages.count == 1)
  }

  @Test("Names of both cases count as one word, and less than the share is not found")
  func names() {
    let mine = [
      Self.text("k.text", .person("c1"), "Sami gaat mee met vader"),
      Self.text("p.name", .person("c1"), "Sami"),
    ]
    let theirs = [
      Self.text("k.text", .person("c1"), "Lina gaat mee met vader"),
      Self.text("p.name", .person("c1"), "Lina"),
    ]
    #expect(matches(mine, theirs).map(\.isWhole) == [true])
    let long = [Self.text("k.text", .person("c1"), Self.sentence + " omdat dit kind een eigen verhaal heeft")]
    #expect(matches(long, [Self.text("k.text", .person("c1"), "zijn jong en passen")]).isEmpty)
  }

  @Test("Only the same question is compared, of a case under the same framework, and only where it is asked")
  func same() {
    let mine = [Self.text("k.text", .person("c1"), Self.sentence)]
    #expect(matches(mine, [Self.text("o.text", .option("o1"), Self.sentence)]).isEmpty)
    let theirs = [Self.text("k.text", .person("c1"), Self.sentence)]
    #expect(matches(mine, theirs).count == 1)
    var foreign = Self.framework
    foreign.id = "another"
    #expect(matches(mine, theirs, under: foreign).isEmpty)
    var newer = Self.framework
    newer.version = "2"
    #expect(matches(mine, theirs, under: newer).count == 1)
    let none = Evaluator(framework: Tiny.make(), case: .tiny(mine), today: Self.today)
    #expect(none.boilerplate(sharedWith: Self.other(theirs), under: Tiny.make()).isEmpty)
  }

  @Test("Of the other case no confidential passage or answer is looked at")
  func confidential() {
    let mine = [Self.text("k.text", .person("c1"), Self.sentence)]
    #expect(matches(mine, [Self.text("k.text", .person("c1"), "{{\(Self.sentence)}}")]).isEmpty)
    let questions = Tiny.questions.map { $0.id == "k.text" ? $0.with(isConfidential: true) : $0 }
    let strict = Tiny.make(questions: questions)
    #expect(matches(mine, [Self.text("k.text", .person("c1"), Self.sentence)], under: strict).isEmpty)
    let named = [
      Self.text("k.text", .person("c1"), Self.sentence), Self.text("p.name", .person("c1"), "{{Lina}}"),
    ]
    #expect(matches(mine, named).first?.about.nl == "[vertrouwelijk]")
  }

  @Test("Of this case no confidential passage is given away either")
  func ownConfidential() {
    let file = Case.tiny([Self.text("k.text", .person("c1"), "{{Oom dreigt}} en \(Self.sentence)")])
    let shown = file.withoutConfidential(Self.framework, .nl)
    var others = OtherCases(author: "anne")
    others.add(
      Evaluator(framework: Self.framework, case: file, today: Self.today).boilerplate(
        sharedWith: Self.other([Self.text("k.text", .person("c1"), Self.sentence)]), under: Self.framework,
        showing: shown))
    let report = OverlapReport(
      framework: Self.framework, case: file, showing: shown, others: others, today: Self.today, language: .nl)
    #expect(report.lines.contains { $0.contains("[vertrouwelijk] en «\(Self.sentence)»") })
    #expect(!report.lines.contains { $0.contains("dreigt") })
    #expect(report.status == 0)
  }

  @Test("What is most alike stands first; how many were compared and could not be read is said")
  func outcome() {
    var others = OtherCases(author: "anne")
    let wording = CaseWording(framework: Self.framework, case: .tiny(), language: .nl, today: Self.today)
    #expect(wording.scope(of: others) == "Er is geen andere zaak van anne.")
    let mine = [Self.text("k.text", .person("c1"), Self.sentence)]
    let half = matches(mine, [Self.text("k.text", .person("c1"), "zijn jong en passen")])
    let whole = matches(mine, [Self.text("k.text", .person("c1"), Self.sentence)])
    others.add(half)
    others.add([])
    others.add(whole)
    others.unreadable = 1
    #expect(others.matches == whole + half)
    #expect(wording.scope(of: others) == "Vergeleken met 3 andere zaken van anne. 1 zaak was niet te lezen.")
  }

  @Test("The author is who the case says it is")
  func author() {
    var roles = Tiny.roles
    roles.author = "c.author"
    let framework = Tiny.make(roles: roles)
    #expect(framework.author(of: .tiny([Self.text("c.author", .wholeCase, "  Anne ")])) == "Anne")
    #expect(framework.author(of: .tiny([Self.text("c.author", .wholeCase, " ")])) == nil)
    #expect(Tiny.make().author(of: .tiny([Self.text("c.author", .wholeCase, "Anne")])) == nil)
  }

  @Test("The rule names written questions, each once, with limits that make sense")
  func check() {
    func expect(
      _ questions: [String], share: Int = 60, words: Int = 6, _ path: String, _ kind: FrameworkProblem.Kind,
      _ all: [Question] = Tiny.questions, sourceLocation: SourceLocation = #_sourceLocation
    ) {
      let rule = BoilerplateRule(questions: questions, share: share, words: words)
      #expect(
        Tiny.make(questions: all, boilerplate: rule).problems()
          == [FrameworkProblem(path: "boilerplate" + path, kind: kind)], sourceLocation: sourceLocation)
    }
    #expect(Self.framework.problems() == [])
    expect([], ".questions", .missing(.questions))
    expect(["x"], ".questions[0]", .unknown(.question, "x"))
    expect(["k.text", "k.text"], ".questions[1]", .duplicate("k.text"))
    expect(
      ["c.date"], ".questions[0]", .wrongKind(question: "c.date", kind: .date, allowed: [.text, .long]))
    expect(["k.text"], share: 0, ".share", .outOfRange(0, 1...100))
    expect(["k.text"], words: 1, ".words", .outOfRange(1, 2...20))
    let secret = Tiny.questions.map { $0.id == "k.text" ? $0.with(isConfidential: true) : $0 }
    expect(["k.text"], ".questions[0]", .confidentialQuote(question: "k.text"), secret)
    let note = Tiny.question("ev.note", .text, .child, parent: "ev")
    let fields = Tiny.questions.map {
      $0.id == "ev"
        ? Tiny.question("ev", .repeating, .child, fields: $0.fields + ["ev.note"], allowsNone: true) : $0
    }
    expect(
      ["ev.note"], ".questions[0]", .notBound(question: "ev.note", .record("ev")), fields + [note])
  }
}
