import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("Golden screens")
struct ScreenTests {
  struct Shape: CustomTestStringConvertible, Sendable {
    var columns: Int
    var rows: Int
    var language: Language
    var name: String { "\(columns)x\(rows)-\(language.rawValue)" }
    var testDescription: String { name }
  }

  static let shapes: [Shape] = [(60, 20), (80, 24), (120, 40)].flatMap { columns, rows in
    Language.allCases.map { Shape(columns: columns, rows: rows, language: $0) }
  }

  /// Enough to meet every layout; the walk is long.
  static let walked = [shapes[0], shapes[3], shapes[4]]

  /// A bench with three example cases in the list, the newest first.
  private func bench(_ shape: Shape) throws -> Bench {
    var stopped = try TestFramework.base("separation-b1")
    for child in stopped.persons where child.hasPrefix("c") {
      stopped.answers[Slot("s.ground", .person(child))] = Answer(.choices(["A1"]))
    }
    return try Bench(
      shape.columns, shape.rows, language: shape.language,
      cases: [
        stopped, try TestFramework.base("joint-complete"),
        Case(framework: try TestFramework.removal.reference),
      ])
  }

  @Test("an empty store", arguments: shapes)
  func emptyStore(_ shape: Shape) throws {
    expectScreen(try Bench(shape.columns, shape.rows, language: shape.language).frame, "empty-\(shape.name)")
  }

  @Test("the list", arguments: shapes)
  func list(_ shape: Shape) throws {
    expectScreen(try bench(shape).frame, "list-\(shape.name)")
  }

  @Test("a new case", arguments: shapes)
  func newCase(_ shape: Shape) throws {
    var bench = try Bench(shape.columns, shape.rows, language: shape.language)
    try bench.press("n")
    expectScreen(bench.frame, "new-\(shape.name)")
  }

  @Test("step 1 while the child's words are being written", arguments: shapes)
  func typing(_ shape: Shape) throws {
    var bench = try bench(shape)
    bench.app.list.select("2026-0002")
    try bench.press("<Enter> 1")
    let child = try #require(bench.app.open?.child)
    bench.app.jump(to: Slot("k.views", .person(child)))
    try bench.press("<Enter> \" Ik wil bij mijn zus blijven.\"")
    expectScreen(bench.frame, "typing-\(shape.name)")
  }

  @Test("both absolute rows violated, with article 9", arguments: shapes)
  func violated(_ shape: Shape) throws {
    var bench = try bench(shape)
    bench.app.list.select("2026-0001")
    try bench.press("<Enter> 3 p")
    expectScreen(bench.frame, "violated-\(shape.name)")
    let expected = shape.language == .nl ? "artikel 9" : "article 9"
    #expect(bench.screen.split(separator: "\n").joined(separator: " ").contains(expected))
  }

  @Test("options side by side", arguments: shapes)
  func columns(_ shape: Shape) throws {
    var bench = try bench(shape)
    bench.app.list.select("2026-0002")
    try bench.press("<Enter> 3 v")
    expectScreen(bench.frame, "columns-\(shape.name)")
  }

  @Test("a choice list with several answers", arguments: shapes)
  func picker(_ shape: Shape) throws {
    var bench = try bench(shape)
    bench.app.list.select("2026-0001")
    try bench.press("<Enter>")
    let child = try #require(bench.app.open?.child)
    bench.app.jump(to: Slot("s.ground", .person(child)))
    try bench.press("<Enter>")
    expectScreen(bench.frame, "picker-\(shape.name)")
  }

  @Test("the help", arguments: shapes)
  func help(_ shape: Shape) throws {
    var bench = try bench(shape)
    try bench.press("?")
    expectScreen(bench.frame, "help-\(shape.name)")
  }

  @Test("what is still missing", arguments: shapes)
  func readiness(_ shape: Shape) throws {
    var bench = try bench(shape)
    bench.app.list.select("2026-0001")
    try bench.press("<Enter> r")
    expectScreen(bench.frame, "missing-\(shape.name)")
  }

  @Test("a consideration explained, with its sources", arguments: shapes)
  func details(_ shape: Shape) throws {
    var bench = try bench(shape)
    bench.app.list.select("2026-0001")
    try bench.press("<Enter> 3 p i")
    expectScreen(bench.frame, "details-\(shape.name)")
  }

  @Test("a window too small to work in says so", arguments: [(1, 1), (2, 2), (10, 3), (39, 24), (80, 9)])
  func tooSmall(_ columns: Int, _ rows: Int) throws {
    let bench = try Bench(columns, rows)
    #expect(bench.frame.size == Size(rows: rows, columns: columns))
    if columns >= 10 { #expect(bench.screen.hasPrefix("Venster te klein".prefix(columns))) }
  }
}

@Suite("Every command everywhere")
struct WalkThroughTests {
  @Test(
    "no command in any context draws outside the screen or leaves the cursor there",
    arguments: ScreenTests.walked)
  func walk(_ shape: ScreenTests.Shape) throws {
    let file = try TestFramework.base("joint-complete")
    let ways = [
      "", "/", "<Enter>", "<Enter> 1", "<Enter> 3", "<Enter> 4", "<Enter> p", "<Enter> 3 v", "<Enter> ?",
      "<Enter> r",
      "<Enter> <Enter>", "<Enter> 1 <Enter>",
    ]
    for way in ways {
      var there = try Bench(shape.columns, shape.rows, language: shape.language, cases: [file])
      try there.press(way)
      for command in CommandTable.all {
        var bench = there
        _ = bench.app.perform(command.id)
        bench.app.settle()
        let frame = bench.frame
        #expect(frame.size == bench.app.size)
        if let cursor = frame.cursor {
          let isInside =
            (0..<frame.size.rows).contains(cursor.row) && (0..<frame.size.columns).contains(cursor.column)
          #expect(isInside, "\(way) then \(command.id): \(cursor)")
        } else {
          Issue.record("\(way) then \(command.id): no cursor for a screen reader to follow")
        }
      }
    }
  }
}
