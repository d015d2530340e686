import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("Deadlines over all cases")
struct DueListTests {
  private static let supervisor = Roster(people: [
    Colleague(login: "anne", name: "Anne de Wit", roles: [.supervisor])
  ])

  private static func day(_ iso: String) -> CalendarDate { CalendarDate(iso: iso) ?? .first }

  private static func due(_ iso: String, _ nl: String, _ about: String = "", soonFrom: String? = nil)
    -> CaseUrgency.Due
  {
    CaseUrgency.Due(
      day: day(iso), title: LocalText(nl: nl, en: nl), about: about, soonFrom: soonFrom.map(day))
  }

  private static func summary(_ number: Int, _ title: String, _ due: [CaseUrgency.Due]) -> CaseSummary {
    CaseSummary(
      number: "2026-000\(number)", title: title, kind: "", status: .draft, children: "", step: 0, stopped: 0,
      violated: 0, open: 0, author: "anne", changed: Timestamp(seconds: Bench.start.seconds - Int64(number)),
      revision: 1, urgency: CaseUrgency(due: due))
  }

  /// The list of three cases on 23 November 2026.
  private static let cases = [
    summary(1, "Gezin Eik", [due("2026-11-20", "Rechtsmiddel"), due("2026-12-01", "Evaluatie", "Kind A")]),
    summary(2, "Gezin Beuk", [due("2026-11-23", "Rechtsmiddel"), due("2027-06-01", "Deskundige")]),
    summary(3, "Gezin Els", []),
    summary(4, "Gezin Iep", [due("2026-10-01", "Evaluatie", "Kind Zoë")]),
  ]

  private func app(
    _ columns: Int = 100, _ rows: Int = 24, _ language: Language = .nl, cases: [CaseSummary] = cases,
    people: Roster = supervisor
  ) -> App {
    var app = App(
      settings: AppSettings(language: language, login: "anne", storePath: "/x", tag: "t", hasEditor: false),
      size: Size(rows: rows, columns: columns), now: Bench.start)
    _ = app.handle(.listed(cases: cases, unreadable: [], drafts: [], people: people))
    return app
  }

  @discardableResult
  private func press(_ script: String, _ app: inout App) throws -> [Effect] {
    try KeyScript.events(script).flatMap { app.handle(.input($0)) }
  }

  private func screen(_ app: App) -> String { app.frame(app.size).text }

  private func shown(_ app: App) -> [String] {
    app.dueList.shown.map { app.dueList.rows[$0].item.due.day.iso }
  }

  @Test("The list of cases says how many deadlines are over, and marks the cases they are of")
  func inTheList() throws {
    let app = app()
    let text = screen(app)
    #expect(text.contains("zaken (4) · 2 termijnen voorbij"))
    let marked = text.split(separator: "\n").filter { $0.dropFirst(2).hasPrefix("!") }
    #expect(marked.count == 2 && marked.allSatisfy { $0.contains("2026-0001") || $0.contains("2026-0004") })
    #expect(screen(self.app(140)).contains("1 voorbij"))
    #expect(!screen(self.app(cases: [Self.cases[2]])).contains("voorbij"))
    #expect(screen(self.app(100, 24, .en)).contains("cases (4) · 2 deadlines overdue"))
  }

  @Test("T shows what is overdue first, then what is near; f shows what is far off too")
  func order() throws {
    var app = app()
    try press("T", &app)
    #expect(shown(app) == ["2026-10-01", "2026-11-20", "2026-11-23", "2026-12-01"])
    let text = screen(app)
    #expect(text.contains("termijnen (2 voorbij, 2 binnenkort)"))
    #expect(text.contains("53 dagen voorbij") && text.contains("vandaag") && text.contains("nog 8 dagen"))
    #expect(text.contains("Voorbij en binnenkort: 4 van 5 termijnen"))
    try press("f", &app)
    #expect(shown(app).last == "2027-06-01" && screen(app).contains("Alle 5 termijnen"))
    try press("f q", &app)
    #expect(screen(app).contains("zaken (4)"))
  }

  @Test("T looks what others did meanwhile; Enter opens the case under the bar, and only then a case is read")
  func open() throws {
    var app = app()
    #expect(try press("T", &app) == [.list])
    #expect(try press("j <Enter>", &app) == [.open(number: "2026-0001")])
    #expect(try press("G <Enter>", &app) == [.open(number: "2026-0001")])
    #expect(try press("g <Enter>", &app) == [.open(number: "2026-0004")])
    #expect(try press("<F5>", &app) == [.list])
  }

  @Test(
    "Filtering works while typing, without accents, over case, child, deadline and month; Esc shows all again"
  )
  func filter() throws {
    var app = app()
    try press("T / \"zoe\"", &app)
    #expect(shown(app) == ["2026-10-01"] && screen(app).contains("Zoek: zoe"))
    try press("<Escape> / \"november rechtsmiddel\"", &app)
    #expect(shown(app) == ["2026-11-20", "2026-11-23"])
    #expect(try press("<Down> <Enter> <Enter>", &app) == [.open(number: "2026-0002")])
    // The first q ends the filter, the second the list.
    try press("q", &app)
    #expect(app.dueList.isOpen && shown(app).count == 4)
    try press("/ \"niets\"", &app)
    #expect(screen(app).contains("Geen termijn past"))
    _ = app.handle(.input(.paste("x")))
    #expect(app.dueList.filter.text == "nietsx" && app.list.filter.isEmpty)
    try press("<Escape> T", &app)
    #expect(!app.dueList.isOpen)
  }

  @Test("The bar stays on its deadline when the list is read again")
  func reload() throws {
    var app = app()
    try press("T j", &app)
    let more = Self.cases + [Self.summary(5, "Gezin Wilg", [Self.due("2026-09-01", "Rechtsmiddel")])]
    _ = app.handle(.listed(cases: more, unreadable: [], drafts: [], people: Self.supervisor))
    #expect(app.dueList.selectedItem?.due.day.iso == "2026-11-20" && app.dueList.position == 2)
    _ = app.handle(.listed(cases: [], unreadable: [], drafts: [], people: Self.supervisor))
    #expect(screen(app).contains("Er lopen geen termijnen."))
  }

  @Test("Nothing near and nothing overdue says how many there are further off")
  func nothingNear() throws {
    var app = app(cases: [Self.summary(1, "", [Self.due("2028-01-01", "Evaluatie")])])
    try press("T", &app)
    #expect(screen(app).contains("f toont alle termijnen (1)"))
    try press("j G <Enter> f", &app)
    #expect(screen(app).contains("nog 404 dagen"))
  }

  @Test("Who reads no cases sees no deadlines of them")
  func administrator() throws {
    let people = Roster(people: [Colleague(login: "anne", name: "Anne", roles: [.administrator])])
    var app = app(people: people)
    try press("T", &app)
    #expect(!app.dueList.isOpen && app.message.text.contains("uw rol leest geen zaken"))
    #expect(!screen(app).contains("termijnen voorbij"))
  }

  @Test("A key costs no more with thousands of deadlines: none goes through the cases")
  func large() throws {
    let many = (0..<3000).map { index in
      CaseSummary(
        number: "2026-\(1000 + index)", title: "Gezin", kind: "", status: .draft, children: "", step: 0,
        stopped: 0, violated: 0, open: 0, author: "anne", changed: Bench.start, revision: 1,
        urgency: CaseUrgency(due: [Self.due("2026-11-20", "Rechtsmiddel")]))
    }
    var app = app(cases: many)
    try press("T G", &app)
    #expect(app.dueList.position == 2999 && app.dueList.top > 2900)
    #expect(screen(app).contains("2026-3999"))
  }

  @Test(
    "The list of deadlines as a screen",
    arguments: [
      ScreenTests.Shape(columns: 60, rows: 20, language: .nl), .init(columns: 80, rows: 24, language: .en),
      .init(columns: 120, rows: 40, language: .nl),
    ])
  func golden(_ shape: ScreenTests.Shape) throws {
    var app = app(shape.columns, shape.rows, shape.language)
    try press("T j", &app)
    expectScreen(app.frame(app.size), "deadlines-\(shape.name)")
  }
}
