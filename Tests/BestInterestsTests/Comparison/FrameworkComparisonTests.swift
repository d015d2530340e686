import BestInterests
import Testing

@Suite("Two versions of a framework, compared for one case")
struct FrameworkComparisonTests {
  private static let today = TinyFramework.day("2026-11-23")
  private static let heard = Condition.test(question: "k.heard", .isOneOf(["yes"]))

  private static func version(
    _ version: String, questions: [Question] = TinyFramework.questions,
    lists: [String: OptionList] = TinyFramework.lists, definitions: [String: Condition] = [:],
    _ considerations: [Consideration]
  ) -> Framework {
    var framework = TinyFramework.make(
      lists: lists, questions: questions, definitions: definitions, considerations: considerations)
    framework.version = version
    return framework
  }

  private static func compare(_ file: Case, _ old: Framework, _ new: Framework) -> FrameworkComparison {
    FrameworkComparison(file, under: old, and: new, today: today)
  }

  private let file = Case.tiny([
    (Slot("k.heard", .person("c1")), .choice("yes")), (Slot("p.name", .person("c1")), .text("Noor")),
    (Slot("p.name", .person("c2")), .text("Sam")),
  ])

  @Test("only what says something else is listed, for each child, then and now, with the reason")
  func rows() throws {
    let old = Self.version(
      "1",
      [TinyFramework.consideration("same"), TinyFramework.consideration("one", satisfied: .constant(true))])
    let new = Self.version(
      "2", [TinyFramework.consideration("same"), TinyFramework.consideration("one", satisfied: Self.heard)])
    let found = Self.compare(file, old, new)
    let row = try #require(found.rows.first)
    #expect(found.rows.count == 1 && found.unchangedRows == 3)
    #expect(row.consideration == "one" && row.child == "c2" && row.childName == "Sam")
    #expect(row.was?.status == .satisfied && row.now?.status == .open)
    #expect(row.now?.reason.nl == "'k.heard' ontbreekt voor Sam: kies een antwoord.")
    #expect(row.now?.reason.en == "'k.heard' is missing for Sam: choose an answer.")
    #expect(row.jump == Slot("k.heard", .person("c2")))
    #expect(found.considerations.map(\.id) == ["one"])
    #expect(found.considerations.map(\.differences) == [[.rule]])
    #expect(!found.isSameForCase)
  }

  @Test(
    "an added or dropped consideration is a row where it is at issue, and a change of the framework anyway")
  func addedAndDropped() {
    let old = Self.version(
      "1", [TinyFramework.consideration("gone", subject: .wholeCase, satisfied: .constant(false))])
    let new = Self.version(
      "2",
      [
        TinyFramework.consideration("new", subject: .wholeCase),
        TinyFramework.consideration("quiet", subject: .wholeCase, applies: .constant(false)),
      ])
    let found = Self.compare(file, old, new)
    #expect(found.rows.map(\.consideration) == ["new", "gone"])
    #expect(found.rows.map { $0.was?.status } == [nil, .open])
    #expect(found.rows.map { $0.now?.status } == [.satisfied, nil])
    #expect(
      found.considerations.map(\.differences) == [
        [.added(.required, .submission)], [.added(.required, .submission)], [.dropped],
      ])
  }

  @Test("severity, gate, texts, sources and a rule behind a name are told apart")
  func considerationChanges() {
    let first = TinyFramework.consideration("one", satisfied: .defined("rule"))
    var second = first
    second.severity = .absolute
    second.gate = .closing
    second.title = TinyFramework.text("anders")
    second.explanation = TinyFramework.text("andere uitleg")
    second.sources = []
    let old = Self.version("1", definitions: ["rule": .constant(true)], [first])
    let new = Self.version("2", definitions: ["rule": .not(.constant(false))], [second])
    #expect(
      Self.compare(file, old, new).considerations.map(\.differences) == [
        [
          .severity(was: .required, now: .absolute), .gate(was: .submission, now: .closing),
          .title(was: TinyFramework.text("one")), .text, .rule, .sources,
        ]
      ])
    #expect(
      Self.compare(file, old, Self.version("3", definitions: ["rule": .constant(true)], [first]))
        .considerations.isEmpty)
  }

  @Test("added, dropped and changed questions are told apart, the rest is not listed")
  func questionChanges() throws {
    var lists = TinyFramework.lists
    lists["terms"] = TinyFramework.list("terms", TinyFramework.item("none"), TinyFramework.item("six"))
    let added = TinyFramework.question("k.new", .long, .child)
    let demanded = Question(
      id: "c.title", kind: .long, section: "case", subject: .wholeCase, label: TinyFramework.text("Titel"),
      required: .constant(true))
    let questions =
      [demanded] + TinyFramework.questions.filter { $0.id != "c.title" && $0.id != "k.colour" } + [added]
    let found = Self.compare(
      file, Self.version("1", []), Self.version("2", questions: questions, lists: lists, []))
    let six = TinyFramework.item("six")
    let four = try #require(TinyFramework.lists["terms"]?.item("four"))
    #expect(
      found.questions.map(\.differences) == [
        [
          .kind(was: .text, now: .long), .required(was: .never, now: .always),
          .label(was: TinyFramework.text("c.title")),
        ],
        [.codes(added: [six], dropped: [four])], [.added(.long, .never)], [.dropped],
      ])
    #expect(found.questions.map(\.id) == ["c.title", "c.term", "k.new", "k.colour"])
    #expect(found.isSameForCase)
  }

  @Test("terms and deadlines that came, went or changed are named")
  func termChanges() {
    func framework(_ version: String, _ terms: [Term], _ deadlines: [DeadlineRule]) -> Framework {
      Framework(
        id: "tiny", version: version, title: TinyFramework.text("Klein"), roles: TinyFramework.roles,
        steps: TinyFramework.steps, sections: TinyFramework.sections, lists: TinyFramework.lists,
        questions: TinyFramework.questions, sources: [], definitions: [:], considerations: [], terms: terms,
        deadlines: deadlines)
    }
    func term(_ id: String, _ weeks: Int) -> Term {
      Term(id: id, title: TinyFramework.text(id), rules: [Term.Rule(Period(weeks, .weeks))])
    }
    let deadline = DeadlineRule(
      id: "reply", title: TinyFramework.text("reply"), kind: .norm, explanation: TinyFramework.text("x"),
      sources: [],
      from: "c.date", length: .chosen(question: "c.term"))
    let found = Self.compare(
      file, framework("1", [term("same", 1), term("longer", 4), term("gone", 2)], []),
      framework("2", [term("new", 1), term("same", 1), term("longer", 6)], [deadline]))
    #expect(found.terms.map(\.id) == ["new", "longer", "gone", "reply"])
    #expect(found.terms.map(\.difference) == [.added, .changed, .dropped, .added])
    #expect(found.lines(.nl).last?.text == "reply: nieuw")
  }

  @Test("an answer that cannot be read there counts as unanswered, and is named")
  func unreadable() {
    let needs = TinyFramework.consideration("one", satisfied: Self.heard)
    let questions = TinyFramework.questions.filter { $0.id != "k.heard" }
    let old = Self.version("1", [needs])
    let new = Self.version(
      "2", questions: questions, [TinyFramework.consideration("one", satisfied: .constant(false))])
    let found = Self.compare(file, old, new)
    #expect(found.moved.map(\.slot) == [Slot("k.heard", .person("c1"))])
    #expect(found.rows.map(\.child) == ["c1", "c2"])
  }

  @Test("an answer that is no longer asked for is named, because it stops counting")
  func silenced() {
    var written = file
    written.answers[Slot("c.hidden", .wholeCase)] = Answer(.text("x"))
    let open = TinyFramework.questions.map {
      $0.id == "c.hidden" ? TinyFramework.question("c.hidden", .text, .wholeCase) : $0
    }
    let found = Self.compare(written, Self.version("1", questions: open, []), Self.version("2", []))
    #expect(found.silenced.map(\.slot) == [Slot("c.hidden", .wholeCase)])
    #expect(found.moved.isEmpty && !found.isSameForCase)
    #expect(found.questions.map(\.differences) == [[.asked]])
  }

  @Test("two revisions are compared each under its own framework, with what moved between them")
  func revisions() {
    let old = Self.version("1", [TinyFramework.consideration("one", satisfied: Self.heard)])
    let new = Self.version(
      "2", questions: TinyFramework.questions.filter { $0.id != "k.heard" },
      [TinyFramework.consideration("one")])
    var later = CaseMigration(file, from: old, to: new).migrated
    later.answers[Slot("c.title", .wholeCase)] = Answer(.text("Gezin N."))
    let found = FrameworkComparison(from: file, under: old, to: later, under: new, today: Self.today)
    #expect(found.moved == later.former && found.moved.count == 1)
    #expect(found.rows.map(\.child) == ["c2"])
    let next = FrameworkComparison(from: later, under: new, to: later, under: new, today: Self.today)
    #expect(next.moved.isEmpty && next.rows.isEmpty)
  }

  @Test("the words name every part in both languages", arguments: Language.allCases)
  func words(_ language: Language) {
    let old = Self.version("1", [TinyFramework.consideration("one", satisfied: .constant(true))])
    let new = Self.version(
      "2", questions: TinyFramework.questions.filter { $0.id != "k.heard" },
      [TinyFramework.consideration("one", satisfied: .constant(false))])
    let lines = Self.compare(file, old, new).lines(language)
    let headings = lines.filter { $0.kind == .heading }.map(\.text)
    #expect(headings.count == 4 && headings.allSatisfy { $0.hasSuffix(")") })
    let arrow = language == .nl ? "Noor: one: voldaan → open" : "Noor: one: satisfied → open"
    #expect(lines.contains { $0.text == arrow && $0.kind == .item })
    #expect(lines.contains { $0.text == (language == .nl ? "Noor: k.heard: ja" : "Noor: k.heard: yes") })
    #expect(Self.compare(file, old, new).summary(language).hasPrefix("2 "))
    #expect(!Self.compare(file, old, old).summary(language).contains { $0.isNumber })
  }

  @Test("figures in a version count as numbers, part by part")
  func versions() {
    let sorted = ["2", "2025.9", "2026", "2026.1", "2026.1b", "2026.2", "2026.10", "99999999999999999999999"]
    for (position, version) in sorted.enumerated() {
      for later in sorted[(position + 1)...] {
        #expect(FrameworkVersion(version) < FrameworkVersion(later), "\(version) \(later)")
        #expect(!(FrameworkVersion(later) < FrameworkVersion(version)), "\(version) \(later)")
      }
      #expect(!(FrameworkVersion(version) < FrameworkVersion(version)))
    }
    #expect(!(FrameworkVersion("2026.01") < FrameworkVersion("2026.1")))
  }
}
