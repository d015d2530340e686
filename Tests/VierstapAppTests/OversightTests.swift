import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("What inspectors see: what passed all the same, and who read")
struct OversightTests {
  private static let people = Roster(people: [
    Colleague(login: "anne", name: "Anne de Wit", roles: [.inspector]),
    Colleague(login: "bas", name: "Bas Kuiper", roles: [.caseworker]),
    Colleague(login: "sara", name: "Sara Toet", roles: [.supervisor]),
  ])

  /// A case with a deviation that was accepted and a submission that was rejected, as they stand in a file.
  private static func file() throws -> Case {
    var file = try TestFramework.base("joint-complete")
    let child = try #require(file.persons.first { $0.hasPrefix("c") })
    func event(
      _ action: WorkflowAction, _ by: String, _ second: Int64, _ reason: String = "",
      _ submission: Submission? = nil, accepting: [Deviation]? = nil
    ) -> WorkflowEvent {
      WorkflowEvent(
        action, by: by, at: Timestamp(seconds: Bench.start.seconds + second), reason: reason,
        submission: submission,
        decision: accepting.map { Decision(content: "", childrenRead: [], accepted: $0) })
    }
    func submission(
      _ purpose: Submission.Purpose, _ deviations: [Deviation], _ results: [Submission.Result]
    ) -> Submission {
      Submission(
        purpose: purpose, content: "", framework: file.framework, results: results, deviations: deviations,
        statement: "")
    }
    let row = Deviation.Row(consideration: "child-sensitive-execution", child: child)
    let stop = Submission.Result(
      consideration: "no-separation-for-obstruction", child: child, status: .violated)
    file.workflow.events = [
      event(.submitForRejection, "bas", 0, "Gevraagd door de leiding.", submission(.rejection, [], [stop])),
      event(.takeUp, "sara", 60),
      event(.giveBack, "sara", 120, "Dit mag nooit: zie artikel 9.", accepting: []),
      event(
        .submit, "bas", 180, "",
        submission(.approval, [Deviation(row: row, reason: "Zij wonen op school.")], [])),
      event(.takeUp, "sara", 240),
      event(
        .approve, "sara", 300, "Goed afgewogen.",
        accepting: [
          Deviation(row: row, reason: "Ik sprak de mentor; ophalen van hun kamer is het minst erg.")
        ]),
    ]
    file.status = .approved
    return file
  }

  private func bench(_ shape: ScreenTests.Shape? = nil, people: Roster = people) throws -> Bench {
    try Bench(
      shape?.columns ?? 100, shape?.rows ?? 30, language: shape?.language ?? .nl, cases: [try Self.file()],
      people: people)
  }

  private func page(_ bench: Bench) throws -> Page {
    guard case .page(let page)? = bench.app.overlays.last else { throw BenchError.noBase("page") }
    return page
  }

  private func text(_ bench: Bench) throws -> String {
    try page(bench).lines.map(\.text).joined(separator: "\n")
  }

  @Test(
    "A counts by consideration what was accepted and what was submitted to be rejected; Enter shows the rows")
  func ledger() throws {
    var bench = try bench()
    try bench.press("A")
    let counts = try text(bench)
    #expect(counts.contains("Aanvaarde afwijkingen (1)") && counts.contains("Ingediend om te weigeren (1)"))
    #expect(counts.contains("1×  Tegenwerking door ouder"))
    try bench.press("j <Enter>")
    let rows = try text(bench)
    #expect(rows.contains("2026-0001 Gezin N.") && rows.contains("Bas Kuiper schreef: Zij wonen op school."))
    #expect(rows.contains("Sara Toet aanvaardde, 23-11-2026 09:05: Ik sprak de mentor"))
    #expect(rows.contains("toetsingskader removal-nl"))
    try bench.press("<Enter>")
    #expect(bench.app.open?.file.number == "2026-0001" && bench.app.overlays.isEmpty)
  }

  @Test("A proposal that was submitted to be rejected is shown with what came of it")
  func refusals() throws {
    var bench = try bench()
    try bench.press("A G k <Enter>")
    let rows = try text(bench)
    #expect(
      rows.contains("Gevraagd door de leiding.")
        && rows.contains("teruggestuurd, Sara Toet, 23-11-2026 09:02"))
  }

  @Test(
    "Only an inspector sees the ledger and who read; everybody else is told so",
    arguments: [Role.caseworker, .supervisor, .administrator])
  func permission(_ role: BestInterests.Role) throws {
    let people = Roster(people: [Colleague(login: "anne", name: "Anne", roles: [role])])
    var bench = try bench(people: people)
    try bench.press("A")
    #expect(
      bench.app.overlays.isEmpty && bench.app.message.text.contains("Dit kan alleen een inspecteur zien"))
    // An administrator does not even open a case.
    if bench.app.roles.may(.read) {
      try bench.press("<Enter> L")
      #expect(
        bench.app.overlays.isEmpty && bench.app.message.text.contains("Dit kan alleen een inspecteur zien"))
    }
    // Also when the answer to a question of somebody else comes late.
    bench.send(.ledgerRead(OverrideLedger(), unreadable: []))
    bench.send(.accessesRead(number: "2026-0001", [], unreadable: []))
    #expect(bench.app.overlays.isEmpty)
  }

  @Test("An empty ledger says so, and files that cannot be read are named")
  func empty() throws {
    var bench = try Bench(100, 30, cases: [try TestFramework.base("joint-complete")], people: Self.people)
    bench.unreadable = ["2026-0007: kapot"]
    try bench.press("A")
    #expect(try text(bench).contains("Er is nog geen afwijking aanvaard"))
    #expect(try text(bench).contains("1 bestand is niet te lezen en telt niet mee:"))
    #expect(try text(bench).contains("2026-0007: kapot"))
  }

  @Test("L shows who read the case, by person and one by one, the latest first")
  func readers() throws {
    var bench = try bench()
    func access(_ kind: Access.Kind, _ by: String, _ minutes: Int64, _ number: String = "2026-0001") -> Access
    {
      Access(
        kind, number: number, revision: 1, by: by, at: Timestamp(seconds: Bench.start.seconds - minutes * 60))
    }
    bench.accesses = [
      access(.opened, "sara", 1), access(.exported, "bas", 5), access(.opened, "bas", 9),
      access(.opened, "x", 3, "2026-0002"),
    ]
    try bench.press("<Enter> L")
    let lines = try page(bench).lines.map(\.text)
    #expect(lines[0] == "Sara Toet: 1 keer, op 23-11-2026 08:59")
    #expect(lines[1] == "Bas Kuiper: 2 keer, laatst op 23-11-2026 08:55")
    #expect(lines.contains(" 23-11-2026 08:55 · Bas Kuiper · versie 1 uitgevoerd"))
    #expect(!lines.contains { $0.contains("2026-0002") })
    try bench.press("<Escape>")
    bench.accesses = (0..<250).map { access(.opened, "bas", Int64($0)) }
    try bench.press("L")
    #expect(try text(bench).contains("en nog 50 keer eerder"))
    try bench.press("<Escape>")
    bench.accesses = []
    try bench.press("L")
    #expect(try text(bench).contains("Hierover is niets vastgelegd."))
  }

  @Test(
    "The ledger as a screen",
    arguments: [
      ScreenTests.Shape(columns: 80, rows: 24, language: .nl), .init(columns: 120, rows: 40, language: .en),
    ])
  func golden(_ shape: ScreenTests.Shape) throws {
    var bench = try bench(shape)
    try bench.press("A")
    expectScreen(bench.frame, "ledger-\(shape.name)")
    try bench.press("<Enter>")
    expectScreen(bench.frame, "ledger-rows-\(shape.name)")
  }
}
