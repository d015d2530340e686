import BestInterests
import CaseStore
import StrictJSON
import Testing
import TextScreen

@testable import VierstapApp

@Suite("Pages about deadlines, the talk with the child and the child's checklist")
struct CasePagesTests {
  /// What the removal framework is given for these tests, in place of what it has itself.
  private static let parts = """
    {"deadlines": [
      {"id": "objection", "title": {"nl": "Bezwaar", "en": "Objection"}, "kind": "statutory",
       "explanation": {"nl": "Tot dan kan bezwaar.", "en": "Until then."}, "sources": ["awb-6-7"],
       "from": "rem.served-on", "term": {"weeks": 4}},
      {"id": "adult", "title": {"nl": "Wordt 18", "en": "Turns 18"}, "kind": "age",
       "explanation": {"nl": "Daarna niet meer minderjarig.", "en": "An adult then."}, "sources": [],
       "from": "p.birthdate", "term": {"years": 18}, "appliesWhen": {"question": "p.role", "is": "child"}}],
     "checklist": [
      {"id": "heard", "text": {"nl": "Er is naar mij geluisterd.", "en": "Somebody listened to me."},
       "yesWhen": {"question": "k.heard", "is": "directly"}, "shows": ["k.heard", "k.views"]},
      {"id": "told", "text": {"nl": "Mij is verteld wat er gaat gebeuren.", "en": "I was told."},
       "yesWhen": {"question": "k.birthplace", "answered": true}, "shows": ["k.views"]}],
     "hearingAid": {"title": {"nl": "Praten", "en": "Talking"}, "intro": {"nl": "Fijn dat je er bent.", "en": "Hi."},
      "closing": {"nl": "Dank je wel.", "en": "Thank you."}, "topics": [
       {"id": "view", "title": {"nl": "Wat jij vindt", "en": "Your view"}, "questions": [
        {"text": {"nl": "Wat wil jij?", "en": "What do you want?"}, "answers": "k.views"},
        {"text": {"nl": "Wil je iets tekenen?", "en": "A drawing?"}, "ageBelow": 4}]}]}}
    """

  /// The framework the program ships, with these parts.
  private static func framework() throws -> Framework {
    guard case .object(var document) = try JSONReader.read(TestFramework.bytes, limits: limits),
      case .object(let parts) = try JSONReader.read(Array(Self.parts.utf8))
    else { throw BenchError.noBase("framework") }
    for member in parts.members { document.set(member.key, member.value) }
    return try FrameworkFile.read(Array(JSONWriter.text(.object(document)).utf8), name: "parts.json")
  }

  private static let limits = JSONLimits(maximumBytes: 8 << 20, maximumValues: 1_000_000)

  /// The program with one case open.
  private func app(
    _ framework: Framework, language: Language = .nl, _ change: (inout Case) -> Void = { _ in }
  ) throws -> App {
    var app = App(
      settings: AppSettings(language: language, login: "anne", storePath: "/x", tag: "t", hasEditor: false),
      size: Size(rows: 30, columns: 100), now: Bench.start)
    var file = try TestFramework.base("joint-complete")
    file.number = "2026-0001"
    file.framework = framework.reference
    change(&file)
    _ = app.handle(
      .opened(
        OpenedCase(
          file: file, framework: framework, saved: file, revision: 1, savedBy: "anne", savedAt: Bench.start)))
    return app
  }

  private func press(_ script: String, _ app: inout App) throws {
    for event in try KeyScript.events(script) { _ = app.handle(.input(event)) }
  }

  private func screen(_ app: App) -> String { app.frame(app.size).text }

  private func page(_ app: App) throws -> Page {
    guard case .page(let page)? = app.overlays.last else { throw BenchError.noBase("page") }
    return page
  }

  @Test("T shows the deadlines with the last day and why, and Enter goes to the starting day")
  func deadlines() throws {
    let served = Slot("rem.served-on", .wholeCase)
    var app = try app(Self.framework()) { file in
      file.answers[served] = Answer(.date(PartialDate(CalendarDate(iso: "2026-12-18") ?? .first)))
    }
    try press("T", &app)
    let text = screen(app)
    #expect(text.contains("vr 15 januari 2027: Bezwaar"))
    #expect(text.contains("nog 53 dagen") && text.contains("4 weken na vr 18 december 2026"))
    #expect(text.contains("gecontroleerd"))
    #expect(try page(app).lines.count { $0.text.contains("Wordt 18 · ") } == app.open?.children.count)
    try press("<Enter>", &app)
    #expect(app.overlays.isEmpty && app.open?.focus == .question(served))
  }

  @Test("Without a starting day Enter goes to where it is asked")
  func notStarted() throws {
    let served = Slot("rem.served-on", .wholeCase)
    var app = try app(Self.framework()) { $0.answers[served] = nil }
    try press("T", &app)
    let line = try page(app).lines.first { $0.text.hasPrefix("Bezwaar") }
    #expect(line?.target == served)
    #expect(screen(app).contains("nog niet begonnen; ontbreekt"))
  }

  @Test("H shows the questions for the child at hand, and leads to where the answer is written")
  func hearing() throws {
    var app = try app(Self.framework())
    let child = try #require(app.open?.child)
    try press("H", &app)
    let found = try page(app)
    #expect(found.title.hasPrefix("Praten: "))
    #expect(found.lines.first?.text == "Fijn dat je er bent." && found.lines.last?.text == "Dank je wel.")
    #expect(found.lines.contains { $0.text.contains("✓ Wat wil jij?") })
    #expect(!found.lines.contains { $0.text.contains("tekenen") })
    try press("<Enter>", &app)
    #expect(app.open?.focus == .question(Slot("k.views", .person(child))))
  }

  @Test("K shows the checklist of the child at hand with the answers that show it")
  func checklist() throws {
    var app = try app(Self.framework())
    let child = try #require(app.open?.child)
    try press("p K", &app)
    let found = try page(app)
    let listened = try #require(found.lines.firstIndex { $0.text == "✓ Er is naar mij geluisterd." })
    #expect(found.lines[listened].target == Slot("k.heard", .person(child)))
    #expect(found.lines[listened + 1].text == "  ja")
    #expect(found.lines.contains { $0.target == Slot("k.views", .person(child)) })
  }

  @Test("The end of a page can be reached although nothing there leads anywhere")
  func scrolling() throws {
    var app = try app(Self.framework())
    app.size = Size(rows: 12, columns: 60)
    try press("H G", &app)
    #expect(try page(app).selected == (try page(app).lines.count) - 1)
    #expect(screen(app).contains("Dank je wel."))
    try press("g", &app)
    #expect(screen(app).contains("Fijn dat je er bent."))
  }

  @Test("A page opens at its beginning, however much there is to read before the first place to go to")
  func beginning() throws {
    var app = try app(try TestFramework.removal)
    app.size = Size(rows: 20, columns: 60)
    try press("H", &app)
    let intro = try #require(try page(app).lines.first?.text)
    #expect(screen(app).contains(intro))
    try press("<Down>", &app)
    let found = try page(app)
    #expect(found.selected == found.lines.firstIndex { $0.isStop })
  }

  @Test("A framework without them says so, in the palette too")
  func absent() throws {
    guard case .object(var document) = try JSONReader.read(TestFramework.bytes, limits: Self.limits) else {
      throw BenchError.noBase("framework")
    }
    for key in ["deadlines", "checklist", "hearingAid"] { document.remove(key) }
    let bare = try FrameworkFile.read(Array(JSONWriter.text(.object(document)).utf8), name: "bare.json")
    var app = try app(bare)
    for (key, words) in [("H", "gesprekshulp"), ("K", "vragenlijst van het kind")] {
      try press(key, &app)
      #expect(app.overlays.isEmpty && screen(app).contains(words))
    }
    #expect(app.unavailability(of: .hearing) != nil && app.unavailability(of: .checklist) != nil)
    try press("T", &app)
    #expect(screen(app).contains("Deze zaak heeft geen termijnen."))
  }

  @Test("Without a child they ask for one")
  func noChild() throws {
    var app = try app(Self.framework()) { $0.persons = [] }
    for key in ["H", "K"] {
      try press(key, &app)
      #expect(app.overlays.isEmpty && screen(app).contains("Voeg eerst een kind toe"))
    }
  }

  @Test("What is missing names chosen answers that are refused by now, and leads there")
  func refused() throws {
    let framework = try Self.framework()
    let questions = framework.questions.map { question -> Question in
      guard question.id == "d.option" else { return question }
      return Question(
        id: question.id, kind: question.kind, section: question.section, subject: question.subject,
        label: question.label,
        choosable: [
          .init(
            condition: .test(question: "o.type", .isOneOf(["postpone"])),
            because: LocalText(nl: "Alleen uitstel kan nu.", en: "Only postponing now."))
        ])
    }
    let strict = Framework(
      id: framework.id, version: framework.version, title: framework.title, roles: framework.roles,
      steps: framework.steps, sections: framework.sections, lists: framework.lists, questions: questions,
      sources: framework.sources, definitions: framework.definitions,
      considerations: framework.considerations)
    var app = try app(strict)
    try press("r", &app)
    let heading = try #require(try page(app).lines.firstIndex { $0.text.contains("niet meer te kiezen (1)") })
    #expect(try page(app).lines[heading + 1].target == Slot("d.option", .wholeCase))
    #expect(screen(app).contains("Alleen uitstel kan nu."))
  }

  @Test("A reason that quotes an answer follows it, though no status changes")
  func quoted() throws {
    var framework = try Self.framework()
    var considerations = framework.considerations
    for index in considerations.indices {
      considerations[index].remarks = []
      considerations[index].satisfiedWhen = .constant(false)
      considerations[index].violatedWhen = []
      considerations[index].appliesWhen = .constant(true)
      considerations[index].reasons = .init(open: LocalText(nl: "Naam: {child}.", en: "x"))
    }
    framework = Framework(
      id: framework.id, version: framework.version, title: framework.title, roles: framework.roles,
      steps: framework.steps, sections: framework.sections, lists: framework.lists,
      questions: framework.questions, sources: framework.sources, definitions: framework.definitions,
      considerations: considerations)
    var app = try app(framework)
    let child = try #require(app.open?.child)
    app.open?.panel.filter = .all
    app.refreshPanel()
    _ = app.set(.text("Nieuwe naam"), at: Slot("p.name", .person(child)))
    #expect(
      app.open?.panel.rows.contains { $0.reason.joined(separator: " ").contains("Naam: Nieuwe naam.") }
        == true)
  }
}
