import BestInterests
import Testing

@Suite("What is still to happen in a case, as a list tells it without reading the case")
struct CaseUrgencyTests {
  private typealias Rules = DeadlineFramework
  private static let fourWeeks = DeadlineRule.Length.term(.inline(Term.Rule(Period(4, .weeks))))

  private func due(_ file: Case, _ rules: [DeadlineRule], today: String = "2026-11-23") -> [CaseUrgency.Due] {
    CaseUrgency(of: file, framework: Rules.make(rules), today: TinyFramework.day(today)).due
  }

  private func titles(_ desk: Desk, _ change: (inout Case) -> Void = { _ in }) -> Set<String> {
    var file = desk.file
    change(&file)
    return Set(CaseUrgency(of: file, framework: desk.framework, today: desk.today).due.map(\.title.nl))
  }

  @Test(
    "A deadline is overdue, near or far, each by its own measure; a birthday that is over is nothing to do")
  func due() throws {
    let rules = [
      Rules.rule("a", from: "c.date", Self.fourWeeks, nearDays: 5),
      Rules.rule(
        "b", .age, from: "p.birthdate", .term(.inline(Term.Rule(Period(18, .years), isExtended: false))),
        nearDays: 100),
    ]
    let file = Case.tiny([
      (Slot("c.date", .wholeCase), .on("2026-11-02")),
      (Slot("p.birthdate", .person("c1")), .on("2009-01-15")),
      (Slot("p.birthdate", .person("m")), .on("1980-01-01")),
    ])
    let found = due(file, rules)
    #expect(found.map(\.day.iso) == ["2026-11-30", "2027-01-15"])
    #expect(
      found.map(\.soonFrom.iso) == ["2026-11-25", "2026-10-07"] && found.map(\.expires) == [false, true])
    let first = try #require(found.first)
    let birthday = try #require(found.last)
    func states(_ due: CaseUrgency.Due, _ day: String) -> [Bool] {
      [due.isSoon(on: TinyFramework.day(day)), due.isOverdue(on: TinyFramework.day(day))]
    }
    #expect(states(first, "2026-11-24") == [false, false] && states(first, "2026-11-25") == [true, false])
    #expect(states(first, "2026-11-30") == [true, false] && states(first, "2026-12-01") == [false, true])
    #expect(
      states(birthday, "2027-01-15") == [true, false] && states(birthday, "2027-01-16") == [false, false])
    let urgency = CaseUrgency(due: found)
    #expect(urgency.overdue(on: TinyFramework.day("2027-02-01")) == 1)
    // Saved after the birthday, it is not even told of.
    #expect(due(file, rules, today: "2027-02-01").map(\.day.iso) == ["2026-11-30"])
  }

  @Test(
    "Nothing runs in a case that was withdrawn or rejected, and in a closed one only what goes on after closing"
  )
  func ended() {
    var goesOn = Rules.rule("b", from: "c.other-date", Self.fourWeeks)
    goesOn.isAfterClosing = true
    let rules = [Rules.rule("a", from: "c.date", Self.fourWeeks), goesOn]
    var file = Case.tiny([
      (Slot("c.date", .wholeCase), .on("2026-11-02")), (Slot("c.other-date", .wholeCase), .on("2026-11-03")),
    ])
    for status in CaseStatus.allCases {
      file.status = status
      let expected: [String] =
        switch status {
        case .rejected, .withdrawn: []
        case .closed: ["Termijn b"]
        default: ["Termijn a", "Termijn b"]
        }
      #expect(due(file, rules).map(\.title.nl) == expected, "\(status)")
    }
  }

  @Test(
    "The day to look again is due while the case is suspended, in its place among the others, and then no longer"
  )
  func suspended() throws {
    var desk = try Desk()
    desk.putUpForReview()
    desk.take(desk.approve, by: "sara")
    let day = desk.today.adding(days: 20)
    desk.take(.init(.suspend, reason: "Kind A is ziek.", lookAgainOn: day), by: "anne")
    let urgency = CaseUrgency(of: desk.file, framework: desk.framework, today: desk.today)
    let found = try #require(urgency.due.first { $0.title.nl == "Opnieuw kijken na de opschorting" })
    #expect(found.day == day && urgency.due.map(\.day) == urgency.due.map(\.day).sorted())
    desk.take(.init(.resume, reason: "Kind A is beter."), by: "anne")
    #expect(!titles(desk).contains("Opnieuw kijken na de opschorting"))
  }

  @Test("The day to look at the decision again counts from the explanation on, until somebody looked again")
  func reviewDate() throws {
    var desk = try Desk()
    let title = "Opnieuw kijken naar dit besluit"
    for child in desk.children {
      desk.file.answers[Slot("rev.date", .person(child))] = Answer(
        .date(PartialDate(desk.today.adding(days: 40))))
      desk.file.answers[Slot("rev.last-on", .person(child))] = nil
    }
    for status in [CaseStatus.approved, .explained, .executed, .closed] {
      #expect(titles(desk) { $0.status = status }.contains(title), "\(status)")
    }
    #expect(!titles(desk) { $0.status = .withdrawn }.contains(title))
    let children = desk.children
    let looked = titles(desk) { file in
      file.status = .closed
      for child in children {
        file.answers[Slot("rev.last-on", .person(child))] = file.answers[Slot("rev.date", .person(child))]
      }
    }
    #expect(!looked.contains(title))
  }

  @Test("What settles a review that was handed over can be written in a closed case, and nothing else can")
  func openAfterClosing() throws {
    var desk = try Desk()
    desk.file.status = .closed
    let open = desk.framework.questions.map(\.id).filter { desk.file.isOpen($0, in: desk.framework) }
    #expect(Set(open) == ["rev.last-on", "r.followed-up-on"])
    desk.file.status = .rejected
    #expect(!desk.framework.questions.contains { desk.file.isOpen($0.id, in: desk.framework) })
  }

  @Test("A deadline that goes on after closing must be settled by something that can be written then")
  func check() {
    var rule = Rules.rule(
      "a", from: "c.date", Self.fourWeeks, done: .test(question: "c.other-date", .answered))
    rule.isAfterClosing = true
    #expect(
      Rules.make([rule]).problems() == [.init(path: "deadlines[0].doneWhen", kind: .missing(.later))])
  }
}
