import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("The panel at every key")
struct LiveEvaluationTests {
  /// Texts that considerations read in different ways: by length, by likeness to a sibling's, or not at all.
  static let questions = ["k.identity", "k.views", "k.education-effect", "k.same-as-why", "c.family-summary"]

  @Test(
    "is what a full evaluation of the case says, whatever is typed, pasted or taken back",
    arguments: questions)
  func equalsFullEvaluation(_ question: String) throws {
    let framework = try TestFramework.removal
    var file = try TestFramework.base("joint-complete")
    let child = try #require(file.persons.first { framework.isChild($0, in: file) })
    let subject: Subject = question.hasPrefix("c.") ? .wholeCase : .person(child)
    // The sibling's text in the way of the typing, so that likeness comes and goes.
    let sibling = try #require(file.persons.last { framework.isChild($0, in: file) })
    if subject != .wholeCase { file.answers[Slot(question, .person(sibling))] = Answer(.text("aap noot")) }
    if question == "k.same-as-why" {
      file.answers[Slot("k.education-effect", .person(child))] = Answer(.text("gelijk"))
      file.answers[Slot("k.education-effect", .person(sibling))] = Answer(.text("gelijk"))
      file.answers[Slot("k.same-as", .person(child))] = Answer(.choice(sibling))
    }
    var bench = try Bench(120, 40, cases: [file])
    try bench.press("<Enter>")
    bench.app.jump(to: Slot(question, subject))
    try #require(bench.app.open?.focus == .question(Slot(question, subject)))
    func check(_ step: String) throws {
      let open = try #require(bench.app.open)
      let full = Evaluation(framework: framework, case: open.file, today: bench.app.today)
      #expect(open.evaluation == full, "\(question) after \(step)")
    }
    try bench.press("<Enter>")
    try check("opening")
    try bench.press("<Ctrl-Home> <Ctrl-K>")
    for letter in "aap noot mies" {
      try bench.press("\"\(letter)\"")
      try check("\(letter)")
    }
    for _ in 0..<6 {
      try bench.press("<Backspace>")
      try check("Backspace")
    }
    bench.paste(String(repeating: "lang genoeg ", count: 12))
    try check("paste")
    try bench.press("<Ctrl-Z> <Ctrl-Z>")
    try check("undo")
    try bench.press("<Escape> u")
    try check("undo of the whole")
  }
}
