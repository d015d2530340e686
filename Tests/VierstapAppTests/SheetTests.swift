import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("The BIC sheet: fourteen conditions in a table that a behavioural expert confirms")
struct SheetTests {
  private static func cell(_ row: Int, _ column: String, _ child: String = "c1") -> Slot {
    Slot("bic.\(row < 10 ? "0" : "")\(row).\(column)", .person(child))
  }

  /// The example family with a behavioural expert among its persons and some of the sheet filled in.
  private func family(isConfirmed: Bool = false) throws -> Case {
    var file = try TestFramework.base("joint-complete")
    file.persons.append("h")
    func answer(_ question: String, _ person: String, _ value: Value) {
      file.answers[Slot(question, .person(person))] = Answer(value, author: "anne", time: Bench.start)
    }
    answer("p.name", "h", .text("L. de Wit"))
    answer("p.role", "h", .choice("expert"))
    answer("p.discipline", "h", .choice("behavioural"))
    answer("bic.use", "c1", .choice("yes"))
    answer("bic.alternative", "c1", .choice("o2"))
    for (row, words) in [("moderate", "insufficient", "good"), ("good", "moderate", "good")].enumerated() {
      file.answers[Self.cell(row + 1, "now")] = Answer(.choice(words.0))
      file.answers[Self.cell(row + 1, "proposed")] = Answer(.choice(words.1))
      file.answers[Self.cell(row + 1, "alternative")] = Answer(.choice(words.2))
    }
    if isConfirmed {
      answer("bic.by", "c1", .choice("h"))
      answer("bic.on", "c1", .date(PartialDate(CalendarDate(iso: "2026-11-20") ?? .first)))
    }
    return file
  }

  private func bench(
    _ shape: ScreenTests.Shape = ScreenTests.shapes[4], isConfirmed: Bool = false
  ) throws -> Bench {
    var bench = try Bench(
      shape.columns, shape.rows, language: shape.language, cases: [try family(isConfirmed: isConfirmed)])
    try bench.press("<Enter>")
    bench.app.jump(to: Self.cell(2, "proposed"))
    bench.app.settle()
    return bench
  }

  @Test("the table, not confirmed", arguments: ScreenTests.shapes)
  func table(_ shape: ScreenTests.Shape) throws {
    expectScreen(try bench(shape).frame, "sheet-\(shape.name)")
  }

  @Test("the table, confirmed", arguments: Array(ScreenTests.shapes[4...]))
  func confirmed(_ shape: ScreenTests.Shape) throws {
    expectScreen(try bench(shape, isConfirmed: true).frame, "sheet-confirmed-\(shape.name)")
  }

  @Test("it has fourteen rows and three columns, is filled in with words, and nothing is added up")
  func shape() throws {
    for framework in [try TestFramework.removal, try TestFramework.general] {
      let table = try #require(framework.section("bic")?.table)
      #expect(table.rows.count == 14 && table.columns.count == 3)
      for cell in table.rows.flatMap(\.cells) {
        let question = try #require(framework.question(cell))
        let words = framework.list(of: question)?.items.map(\.label.nl)
        #expect(words == ["onvoldoende", "matig", "voldoende", "goed", "niet bekend"])
      }
      #expect(!framework.questions.contains { $0.section == "bic" && $0.kind == .number })
    }
    var bench = try bench()
    try bench.press("<End>")
    let rows = bench.screen.split(separator: "\n")
    let last = try #require(rows.last { $0.contains("14. Stabiliteit") })
    #expect(
      rows[rows.index(rows.firstIndex(of: last) ?? 0, offsetBy: 3)...].allSatisfy { !$0.contains("tota") })
  }

  @Test("every cell is filled in where it stands, with undo, and the row says what it is about")
  func filling() throws {
    var bench = try bench()
    #expect(bench.screen.contains("Gezin, nu: lichamelijk"))
    try bench.press("j j j j j j <Left>")
    #expect(bench.screen.contains("Samenleving, nu"))
    try bench.press("<Enter> \"vol\" <Enter>")
    #expect(bench.app.open?.file.value(Self.cell(8, "now")) == .choice("sufficient"))
    #expect(bench.app.open?.pane == .columns && bench.screen.contains("voldoende"))
    try bench.press("u")
    #expect(bench.app.open?.file.value(Self.cell(8, "now")) == nil)
  }

  @Test("the columns name the proposal and the alternative")
  func headings() throws {
    var bench = try bench()
    #expect(bench.screen.contains("voorstel: 1. gezamenlijke") && bench.screen.contains("alternatief: 2. "))
    _ = bench.app.set(nil, at: Slot("bic.alternative", .person("c1")))
    #expect(bench.screen.contains("alternatief: …"))
  }

  @Test(
    "only a behavioural expert can confirm it; until then it counts for nothing and the considerations say so"
  )
  func confirming() throws {
    let framework = try TestFramework.removal
    var bench = try bench()
    #expect(bench.screen.contains("Niet bevestigd door een gedragsdeskundige"))
    func finding(_ id: String) throws -> Finding {
      try #require(
        bench.app.open?.evaluation.findings.first {
          framework.considerations[$0.consideration].id == id && $0.child == "c1"
        })
    }
    #expect(try finding("qualified-professionals").status == .open)
    #expect(try finding("facts-established").remarks == [0])
    let by = Slot("bic.by", .person("c1"))
    bench.app.jump(to: by)
    try bench.press("<Enter> \"vader\" <Enter>")
    #expect(bench.screen.contains("Alleen een gedragsdeskundige mag dit blad bevestigen"))
    #expect(bench.app.open?.file.value(by) == nil)
    try bench.press("<Esc> \"wit\" <Enter>")
    #expect(bench.app.open?.file.value(by) == .choice("h"))
    #expect(bench.screen.contains("Niet bevestigd"))
    bench.app.jump(to: Slot("bic.on", .person("c1")))
    try bench.press("<Enter> \"20-11-2026\" <Esc>")
    #expect(bench.screen.contains("Bevestigd door L. de Wit (gedragsdeskundige) op vr 20 november"))
    #expect(try finding("qualified-professionals").status == .satisfied)
    #expect(try finding("facts-established").remarks.isEmpty)
  }

  @Test("somebody who turns out to be no behavioural expert has confirmed nothing")
  func noExpert() throws {
    var bench = try bench(isConfirmed: true)
    #expect(bench.screen.contains("✓ Bevestigd door L. de Wit"))
    _ = bench.app.set(.choice("legal"), at: Slot("p.discipline", .person("h")))
    #expect(bench.screen.contains("○ Niet bevestigd"))
    _ = bench.app.perform(.readiness)
    #expect(bench.screen.contains("Alleen een gedragsdeskundige"))
  }

  @Test("the table is offered only while the sheet is used, where its questions stand")
  func offered() throws {
    var bench = try bench()
    try bench.press("q")
    let row = FormRow.Content.table(section: "bic")
    func position(_ content: FormRow.Content) -> Int? { bench.app.open?.layout.position(of: content) }
    let use = try #require(position(.question(Slot("bic.use", .person("c1")))))
    #expect(try #require(position(row)) > use)
    _ = bench.app.set(.choice("no"), at: Slot("bic.use", .person("c1")))
    #expect(position(row) == nil)
  }
}
