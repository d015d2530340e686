import BestInterests
import Testing

@testable import VierstapApp

/// The people of the tests in which a case goes from hand to hand, and what they do with keys.
enum Office {
  static let people = Roster(people: [
    Colleague(login: "anne", name: "Anne de Wit", roles: [.caseworker]),
    Colleague(login: "sara", name: "Sara Toet", roles: [.supervisor]),
    Colleague(login: "tom", name: "Tom Vos", roles: [.supervisor]),
    Colleague(login: "iris", name: "Iris Zee", roles: [.inspector]),
    Colleague(login: "dirk", name: "Dirk Ban", roles: [.administrator]),
  ])

  /// An example case as anne wrote it, before any step was taken.
  static func file(_ base: String, _ change: (inout Case) -> Void = { _ in }) throws -> Case {
    var file = try TestFramework.base(base)
    for slot in file.answers.keys { file.answers[slot]?.author = "anne" }
    for question in ["c.contributors", "sv.reviewer", "sv.second-reviewer", "sv.on"] {
      file.answers[Slot(question, .wholeCase)] = nil
    }
    file.answers[Slot("c.author", .wholeCase)] = Answer(.text("anne"), author: "anne")
    change(&file)
    return file
  }

  /// Makes the separation one for obstruction, which nobody may approve.
  static func forObstruction(_ file: inout Case) {
    for child in file.persons where child.hasPrefix("c") {
      file.answers[Slot("s.ground", .person(child))] = Answer(.choices(["A1"]), author: "anne")
    }
  }
}

extension Bench {
  /// Starts the program for people who pass cases on to one another.
  init(
    office cases: [Case], _ columns: Int = 80, _ rows: Int = 24, language: Language = .nl
  ) throws {
    try self.init(columns, rows, language: language, cases: cases, people: Office.people)
  }

  /// Opens a case of the list.
  mutating func open(_ number: String) throws {
    app.list.select(number)
    try press("<Enter>")
  }

  /// Chooses a step by its name.
  mutating func choose(_ step: String) throws {
    try press("s \"\(step)\" <Enter>")
  }

  /// Submits a case from the list and leaves it.
  mutating func submit(_ number: String, reason: String? = nil) throws {
    be("anne")
    try open(number)
    try choose(reason == nil ? "ter toetsing" : "laten weigeren")
    if let reason { try press("\"\(reason)\" <Enter> j") } else { try press("<End> <Enter>") }
    try press("q")
  }

  /// Opens every sheet of the case that is read.
  mutating func readEveryChild() throws {
    for _ in app.open?.children ?? [] { try press("c") }
  }

  /// The case as it was last saved.
  func last(_ number: String) throws -> Case {
    try #require(saved[number]?.last)
  }

  /// The lines of the sheet that is read.
  var sheet: [String] { app.open?.review.lines.map(\.shown.text) ?? [] }

  /// The whole text of the page on top, or else of the sheet, however it is wrapped.
  var text: String {
    var lines = sheet
    if case .page(let page)? = app.overlays.last { lines = page.lines.map(\.text) }
    return lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }
}
