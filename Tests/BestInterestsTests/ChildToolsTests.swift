import BestInterests
import Reports
import Testing

@Suite("The child's checklist and the talk with the child")
struct ChildToolsTests {
  private typealias Tiny = TinyFramework
  private static let today = Tiny.day("2026-11-23")

  private static let aid = HearingAid(
    title: LocalText(nl: "Praten met", en: "Talking with"), intro: Tiny.text("Hoi."),
    closing: Tiny.text("Dank je wel."),
    topics: [
      .init(
        id: "who", title: Tiny.text("Wie je bent"),
        questions: [
          .init(text: Tiny.text("Teken je huis."), ageBelow: 8),
          .init(text: Tiny.text("Wat vind jij?"), ageFrom: 8, answers: "k.text"),
          .init(text: Tiny.text("Wie is er bij je?"), answers: "ev.kind"),
        ]),
      .init(
        id: "apart", title: Tiny.text("Uit elkaar"),
        questions: [
          .init(
            text: Tiny.text("Wat als jullie niet samen zijn?"),
            condition: .test(question: "k.heard", .isOneOf(["yes"])))
        ]),
    ])

  private static let checklist = [
    ChecklistItem(
      id: "heard", text: Tiny.text("Er is naar mij geluisterd."),
      yesWhen: .test(question: "k.heard", .isOneOf(["yes"])),
      noWhen: .test(question: "k.heard", .isOneOf(["no"])), shows: ["k.heard", "k.text"]),
    ChecklistItem(
      id: "seen", text: Tiny.text("Er is gekeken wat elk plan voor mij doet."),
      yesWhen: .test(question: "k.text", .answered), noWhen: .test(question: "k.heard", .isOneOf(["no"])),
      shows: ["m.separates"]),
  ]

  private func evaluator(_ answers: [(Slot, Value)]) -> Evaluator {
    let framework = Tiny.make(checklist: Self.checklist, hearingAid: Self.aid)
    return Evaluator(
      framework: framework, case: .tiny(options: ["o1", "o2"], answers), today: Self.today)
  }

  private static let heard = Slot("k.heard", .person("c1"))
  private static let text = Slot("k.text", .person("c1"))

  @Test("The checklist is asked of each child's own answers: yes, no, or not to be seen")
  func answers() {
    func answers(_ given: [(Slot, Value)], child: String = "c1") -> [ChecklistFinding.Answer] {
      evaluator(given).checklist(child: child).map(\.answer)
    }
    #expect(answers([]) == [.notVisible, .notVisible])
    #expect(answers([(Self.heard, .choice("yes"))]) == [.yes, .notVisible])
    #expect(answers([(Self.heard, .choice("yes"))], child: "c2") == [.notVisible, .notVisible])
    #expect(answers([(Self.heard, .choice("unknown"))]) == [.notVisible, .notVisible])
    // Where the file says both, a child is not told that all is well.
    #expect(answers([(Self.heard, .choice("no")), (Self.text, .text("Ik wil blijven."))]) == [.no, .no])
  }

  @Test("The answers that show it are this child's, under every option, and lead to the form")
  func shown() {
    func separates(_ child: String, _ option: String) -> Slot {
      Slot("m.separates", .childOption(child: child, option: option))
    }
    let found = evaluator([
      (Self.text, .text("Ik wil blijven.")), (Slot("k.text", .person("c2")), .text("Ik ook.")),
      (separates("c1", "o2"), .choice("no")), (separates("c2", "o1"), .choice("yes")),
    ]).checklist(child: "c1")
    #expect(found.map(\.shown) == [[Self.text], [separates("c1", "o2")]])
    #expect(found.map(\.jump) == [Self.text, separates("c1", "o2")])
    #expect(evaluator([]).checklist(child: "c1").map(\.jump) == [Self.heard, separates("c1", "o1")])
  }

  @Test("The talk has the questions for the child's age; of an unknown age all of them")
  func ages() throws {
    func prompts(_ born: String?) throws -> [[Int]] {
      let answers = born.map { [(Slot("p.birthdate", .person("c1")), Value.on($0))] } ?? []
      let hearing = try #require(evaluator(answers).hearingAid(child: "c1"))
      return hearing.topics.map { $0.prompts.map(\.prompt) }
    }
    #expect(try prompts("2018-11-24") == [[0, 2]])
    #expect(try prompts("2018-11-23") == [[1, 2]])
    #expect(try prompts(nil) == [[0, 1, 2]])
    // Of a birthday in part the younger age counts: in 2018 the child may still be seven.
    #expect(try prompts("2018") == [[0, 2]])
  }

  @Test("A question is asked when its condition holds, and marked when its answer is there")
  func conditions() throws {
    let hearing = try #require(
      evaluator([(Self.heard, .choice("yes")), (Self.text, .text("Blijven."))]).hearingAid(child: "c1"))
    #expect(hearing.topics.map(\.topic) == [0, 1])
    let prompts = hearing.topics[0].prompts
    #expect(prompts.map(\.isAnswered) == [false, true, false])
    // The answer to a field of a repeating question is written under that question.
    #expect(prompts.map(\.slot) == [nil, Self.text, Slot("ev", .person("c1"))])
    #expect(hearing.age == nil)
    let other = try #require(evaluator([(Self.heard, .choice("no"))]).hearingAid(child: "c1"))
    #expect(other.topics.map(\.topic) == [0])
  }

  @Test("A framework without an aid has none")
  func none() {
    let evaluator = Evaluator(framework: Tiny.make(), case: .tiny(), today: Self.today)
    #expect(evaluator.hearingAid(child: "c1") == nil && evaluator.checklist(child: "c1") == [])
  }

  @Test("The checklist is plain lines")
  func reports() throws {
    let framework = Tiny.make(checklist: Self.checklist, hearingAid: Self.aid)
    let file = Case.tiny([
      (Slot("p.name", .person("c1")), .text("Kind A")),
      (Slot("p.birthdate", .person("c1")), .on("2012-05-01")),
      (Self.text, .text("Ik wil\nblijven.")),
    ])
    let report = ChecklistReport(
      framework: framework, case: file, child: "c1", today: Self.today, language: .en)
    #expect(
      report.lines == [
        "Kind A (14)", "", "cannot be seen in the file: Er is naar mij geluisterd.",
        "    k.text: Ik wil blijven.", "", "yes: Er is gekeken wat elk plan voor mij doet.",
      ])
  }

  @Test("A question that ends with a question mark needs no colon before its answer")
  func questionMark() throws {
    let questions = Tiny.questions.map {
      $0.id == "k.text" ? $0.with(label: Tiny.text("Wat wil het kind?")) : $0
    }
    let wording = CaseWording(
      framework: Tiny.make(questions: questions), case: .tiny([(Self.text, .text("Blijven."))]),
      language: .nl,
      today: Self.today)
    #expect(wording.shortAnswer(at: Self.text, besides: "c1") == "Wat wil het kind? Blijven.")
    #expect(wording.wholeAnswer(at: Self.heard, besides: "c1") == "k.heard: ")
  }

  @Test("Records are called by their names, and counted where they have none")
  func records() {
    func answer(title: String?, _ records: [String]) -> String {
      let questions = Tiny.questions.map { $0.id == "ev" ? $0.with(recordTitle: title) : $0 }
      let list = Slot("ev", .person("c1"))
      let file = Case.tiny([
        (list, .records(records)), (Slot("ev.kind", .person("c1"), record: "r1"), .choice("red")),
      ])
      return CaseWording(
        framework: Tiny.make(questions: questions), case: file, language: .nl, today: Self.today
      ).wholeAnswer(at: list, besides: "c1")
    }
    #expect(answer(title: "ev.kind", ["r1", "r2"]) == "ev: 1. red; 2.")
    #expect(answer(title: "ev.kind", []) == "ev: geen")
    #expect(answer(title: nil, ["r1", "r2"]) == "ev: 2")
  }

  @Test("A confidential answer does not leave the program, only that it is there")
  func confidential() throws {
    var questions = Tiny.questions
    let position = try #require(questions.firstIndex { $0.id == "k.text" })
    questions[position] = questions[position].with(isConfidential: true)
    let framework = Tiny.make(questions: questions, checklist: Self.checklist)
    #expect(framework.problems() == [])
    let file = Case.tiny([(Self.text, .text("geheim"))])
    let shown = file.withoutConfidential(framework, .nl)
    let lines =
      ChecklistReport(
        framework: framework, case: file, showing: shown, child: "c1", today: Self.today, language: .nl
      ).lines
      + CaseReport(framework: framework, case: file, showing: shown, today: Self.today, language: .nl).lines
    #expect(!lines.contains { $0.contains("geheim") })
    #expect(lines.count { $0.contains("k.text: [vertrouwelijk]") } == 2)
  }
}
