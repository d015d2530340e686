import BestInterests
import CaseStore
import Testing

/// A case on its way through the workflow, with the people who handle it and no files.
struct Desk {
  static let roster = Roster(people: [
    Colleague(login: "anne", name: "Anne de Wit", roles: [.caseworker]),
    Colleague(login: "bas", name: "Bas Kuiper", roles: [.caseworker]),
    Colleague(login: "sara", name: "Sara Toet", roles: [.supervisor]),
    Colleague(login: "tom", name: "Tom Vos", roles: [.supervisor, .caseworker]),
    Colleague(login: "iris", name: "Iris Zee", roles: [.inspector]),
    Colleague(login: "dirk", name: "Dirk Ban", roles: [.administrator]),
  ])

  let framework: Framework
  var file: Case
  var today: CalendarDate
  var roster = Desk.roster
  var editors = ["anne"]
  private var second: Int64 = 0

  /// A complete case of the framework file, written by anne, with a change laid over it.
  init(_ base: String = "joint-complete", _ change: String = "{}", by author: String = "anne") throws {
    let scenario = try Scenario(base, change)
    framework = scenario.framework
    file = scenario.file
    file.number = "2026-0001"
    file.framework = framework.reference
    today = scenario.today
    for slot in file.answers.keys { file.answers[slot]?.author = author }
    file.answers[Slot("c.author", .wholeCase)] = Answer(.text(author), author: author)
    file.answers[Slot("c.contributors", .wholeCase)] = nil
    for question in ["sv.reviewer", "sv.second-reviewer", "sv.on"] {
      file.answers[Slot(question, .wholeCase)] = nil
    }
  }

  var content: String { CaseFile.contentDigest(of: file, framework: framework) }

  func transition(by login: String) -> Transition {
    Transition(
      framework: framework, file: file, today: today, login: login, roster: roster, editors: editors,
      content: content)
  }

  func refusals(of request: Transition.Request, by login: String) -> [Refusal] {
    transition(by: login).refusals(of: request)
  }

  /// Takes a step, which must be possible.
  mutating func take(
    _ request: Transition.Request, by login: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = refusals(of: request, by: login)
    #expect(found == [], sourceLocation: sourceLocation)
    second += 60
    let transition = transition(by: login)
    file = transition.taking(transition.event(request, at: Timestamp(seconds: 1_800_000_000 + second)))
  }

  var children: [String] { Evaluator(framework: framework, case: file, today: today).children }

  static let submit = Transition.Request(.submit, isConfirmed: true)

  var approve: Transition.Request {
    Transition.Request(.approve, reason: "Elk kind is gehoord en de afweging klopt.", childrenRead: children)
  }

  /// Submits and takes up.
  mutating func putUpForReview(by reviewer: String = "sara") {
    take(Self.submit, by: "anne")
    take(.init(.takeUp), by: reviewer)
  }
}
