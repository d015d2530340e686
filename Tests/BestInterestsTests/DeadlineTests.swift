import BestInterests
import Testing

@Suite("Deadlines of a case")
struct DeadlineTests {
  private typealias Rules = DeadlineFramework
  private static let served = Slot("c.date", .wholeCase)
  private static let fourWeeks = DeadlineRule.Length.term(.inline(Term.Rule(Period(4, .weeks))))

  private func one(
    _ rule: DeadlineRule, _ answers: [(Slot, Value)], today: String = "2026-11-23",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Deadline {
    let found = Rules.deadlines([rule], answers, today: today)
    #expect(found.count == 1, sourceLocation: sourceLocation)
    return try #require(found.first, sourceLocation: sourceLocation)
  }

  @Test("A deadline runs, is near, is passed, by the days left until its last day")
  func states() throws {
    let rule = Rules.rule("a", from: "c.date", Self.fourWeeks)
    // Served on Friday 18 December 2026: the last day is Friday 15 January 2027.
    for (today, state) in [
      ("2026-12-18", Deadline.State.running(daysLeft: 28)), ("2026-12-31", .running(daysLeft: 15)),
      ("2027-01-01", .near(daysLeft: 14)), ("2027-01-14", .near(daysLeft: 1)),
      ("2027-01-15", .near(daysLeft: 0)), ("2027-01-16", .passed(days: 1)),
      ("2028-01-15", .passed(days: 365)),
    ] {
      let found = try one(rule, [(Self.served, .on("2026-12-18"))], today: today)
      #expect(found.state == state, "\(today)")
      #expect(found.day?.iso == "2027-01-15")
    }
  }

  @Test("How near is near is up to the rule")
  func nearDays() throws {
    let rule = Rules.rule("a", from: "c.date", Self.fourWeeks, nearDays: 3)
    let answers = [(Self.served, Value.on("2026-12-18"))]
    #expect(try one(rule, answers, today: "2027-01-11").state == .running(daysLeft: 4))
    #expect(try one(rule, answers, today: "2027-01-12").state == .near(daysLeft: 3))
  }

  @Test("Without a starting day it has not started, and the missing answer is named")
  func notStarted() throws {
    let found = try one(Rules.rule("a", from: "c.date", Self.fourWeeks), [])
    #expect(found.state == .notStarted(missing: Self.served) && found.day == nil)
    let chosen = Rules.rule("a", from: "c.date", .chosen(question: "c.term"))
    let waiting = try one(chosen, [(Self.served, .on("2026-12-18"))])
    #expect(waiting.state == .notStarted(missing: Slot("c.term", .wholeCase)))
  }

  @Test("The rule that is valid on the starting day counts, not that of today")
  func datedRules() throws {
    let rule = Rules.rule("a", from: "c.date", .term(.named("changing")))
    // 29 April 2001, four weeks after the Sunday on which the rule began, was a Sunday too.
    for (served, last) in [
      ("2001-04-01", "2001-04-30"), ("2026-06-11", "2026-07-09"), ("2026-06-12", "2026-06-26"),
    ] {
      #expect(try one(rule, [(Self.served, .on(served))]).day?.iso == last, "\(served)")
    }
    let early = try one(rule, [(Self.served, .on("2001-03-31"))])
    #expect(early.state == .noRule && early.day == nil)
  }

  @Test("The proposal and the test of a last day follow the dated rules too")
  func datedProposal() throws {
    var lists = TinyFramework.lists
    lists["terms"]?.items[0].term = .named("changing")
    var questions = TinyFramework.questions
    let position = try #require(questions.firstIndex { $0.id == "c.other-date" })
    questions[position] = questions[position].with(proposal: .deadline(term: "c.term", from: "c.date"))
    let framework = TinyFramework.make(
      lists: lists, questions: questions, sources: [TinyFramework.source, Rules.law], terms: [Rules.changing])
    #expect(framework.problems() == [])
    let test = Condition.test(question: "c.other-date", .deadline(term: "c.term", from: "c.date"))
    for (served, last) in [("2026-06-11", "2026-07-09"), ("2026-06-12", "2026-06-26")] {
      let file = Case.tiny([
        (Slot("c.term", .wholeCase), .choice("four")), (Self.served, .on(served)),
        (Slot("c.other-date", .wholeCase), .on(last)),
      ])
      let evaluator = Evaluator(framework: framework, case: file, today: TinyFramework.day("2026-11-23"))
      #expect(evaluator.proposal(at: Slot("c.other-date", .wholeCase))?.value == .on(last))
      #expect(evaluator.truth(of: test, in: Scope()) == .yes)
    }
    let early = Case.tiny([
      (Slot("c.term", .wholeCase), .choice("four")), (Self.served, .on("2000-01-01")),
      (Slot("c.other-date", .wholeCase), .on("2000-01-31")),
    ])
    let evaluator = Evaluator(framework: framework, case: early, today: TinyFramework.day("2026-11-23"))
    #expect(evaluator.proposal(at: Slot("c.other-date", .wholeCase)) == nil)
    #expect(evaluator.truth(of: test, in: Scope()) == .unknown)
  }

  @Test("The term of what was chosen counts, and what has no term makes no deadline")
  func chosenTerm() throws {
    let rule = Rules.rule("a", from: "c.date", .chosen(question: "c.term"))
    let day = (Self.served, Value.on("2026-12-18"))
    let found = try one(rule, [day, (Slot("c.term", .wholeCase), .choice("four"))])
    #expect(found.day?.iso == "2027-01-15")
    #expect(Rules.deadlines([rule], [day, (Slot("c.term", .wholeCase), .choice("none"))]) == [])
  }

  @Test("The day that people recorded counts before the computed one")
  func given() throws {
    let rule = Rules.rule("a", from: "c.date", Self.fourWeeks, given: "c.other-date")
    let recorded = (Slot("c.other-date", .wholeCase), Value.on("2027-01-20"))
    let found = try one(rule, [(Self.served, .on("2026-12-18")), recorded], today: "2027-01-19")
    #expect(found.day?.iso == "2027-01-20" && found.computed?.end.date.iso == "2027-01-15")
    #expect(found.state == .near(daysLeft: 1))
    // Recorded without a starting day it counts as well, and so it does when no term can be computed.
    #expect(try one(rule, [recorded]).day?.iso == "2027-01-20")
    let chosen = Rules.rule("a", from: "c.date", .chosen(question: "c.term"), given: "c.other-date")
    let none = (Slot("c.term", .wholeCase), Value.choice("none"))
    #expect(try one(chosen, [none, recorded]).day?.iso == "2027-01-20")
  }

  @Test("Done is done, whatever the day")
  func done() throws {
    let rule = Rules.rule(
      "a", from: "c.date", Self.fourWeeks, done: .test(question: "c.sure", .isOneOf(["yes"])))
    let answers = [(Self.served, Value.on("2020-01-01")), (Slot("c.sure", .wholeCase), .choice("yes"))]
    #expect(try one(rule, answers).state == .done)
    #expect(try one(rule, [answers[0]]).state != .done)
  }

  @Test("What certainly does not apply is left out; a started one stays while that is unknown")
  func applies() throws {
    let rule = Rules.rule(
      "a", from: "c.date", Self.fourWeeks, applies: .test(question: "c.sure", .isOneOf(["yes"])))
    let day = (Self.served, Value.on("2026-12-18"))
    let sure = Slot("c.sure", .wholeCase)
    #expect(Rules.deadlines([rule], [day, (sure, .choice("no"))]) == [])
    #expect(Rules.deadlines([rule], [day]).count == 1)
    #expect(Rules.deadlines([rule], []) == [])
    #expect(Rules.deadlines([rule], [(sure, .choice("yes"))]).count == 1)
  }

  @Test("Each child and each record has its own, read in its own scope")
  func subjects() throws {
    let eighteen = Rules.rule(
      "age", .age, from: "p.birthdate", .term(.inline(Term.Rule(Period(18, .years)))),
      applies: .test(question: "p.role", .isOneOf(["child"])))
    let born = [
      (Slot("p.birthdate", .person("c1")), Value.on("2014-05-01")),
      (Slot("p.birthdate", .person("c2")), .on("2012-02-29")),
      (Slot("p.birthdate", .person("m")), .on("1985-01-01")),
    ]
    let ages = Rules.deadlines([eighteen], born)
    #expect(ages.map(\.start.subject) == [.person("c2"), .person("c1")])
    #expect(ages.map { $0.day?.iso } == ["2030-03-01", "2032-05-01"])

    let fresh = Rules.rule(
      "fresh", .norm, from: "ev.date", .term(.inline(Term.Rule(Period(6, .months), isExtended: false))),
      applies: .test(question: "ev.kind", .isOneOf(["red"])))
    let records: [(Slot, Value)] = [
      (Slot("ev", .person("c1")), .records(["r1", "r2", "r3"])),
      (Slot("ev.kind", .person("c1"), record: "r1"), .choice("red")),
      (Slot("ev.date", .person("c1"), record: "r1"), .on("2026-08-31")),
      (Slot("ev.kind", .person("c1"), record: "r2"), .choice("blue")),
      (Slot("ev.date", .person("c1"), record: "r2"), .on("2026-08-01")),
      (Slot("ev.kind", .person("c1"), record: "r3"), .choice("red")),
    ]
    let found = Rules.deadlines([fresh], records)
    #expect(found.map(\.start.record) == ["r1", "r3"])
    #expect(found[0].day?.iso == "2027-02-28")
    #expect(found[1].state == .notStarted(missing: Slot("ev.date", .person("c1"), record: "r3")))
  }

  @Test("Of a birthday of which only the year is known the first possible day counts")
  func partialStart() throws {
    let eighteen = Rules.rule(
      "age", .age, from: "p.birthdate", .term(.inline(Term.Rule(Period(18, .years)))),
      applies: .test(question: "p.birthdate", .answered))
    let found = Rules.deadlines([eighteen], [(Slot("p.birthdate", .person("c1")), .on("2012"))])
    #expect(found.map { $0.day?.iso } == ["2030-01-01"])
  }

  @Test("A deadline whose question is not asked is left out")
  func notAsked() {
    var questions = TinyFramework.questions
    let position = questions.firstIndex { $0.id == "c.date" } ?? 0
    questions[position] = questions[position].with(visible: .test(question: "c.sure", .isOneOf(["yes"])))
    let framework = TinyFramework.make(
      questions: questions, deadlines: [Rules.rule("a", from: "c.date", Self.fourWeeks)])
    let file = Case.tiny([(Self.served, .on("2026-12-18"))])
    let today = TinyFramework.day("2026-11-23")
    #expect(Evaluator(framework: framework, case: file, today: today).deadlines() == [])
  }

  @Test("They come by day, those without one last, and of one day in the order of the framework")
  func order() {
    func deadline(_ rule: Int, _ day: String?) -> Deadline {
      Deadline(
        rule: rule, start: Self.served, given: day.map { TinyFramework.day($0) }, state: .done)
    }
    let shuffled = [
      deadline(0, nil), deadline(1, "2027-01-02"), deadline(2, "9999-12-31"), deadline(3, "2027-01-01"),
      deadline(4, nil), deadline(5, "2027-01-02"),
    ]
    #expect(Deadline.inOrder(shuffled).map(\.rule) == [3, 1, 5, 2, 0, 4])
  }
}
