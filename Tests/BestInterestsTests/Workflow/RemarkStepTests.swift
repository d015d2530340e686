import BestInterests
import Testing

@Suite("Remarks are made and settled by those who review, and answered by those who work on the case")
struct RemarkStepTests {
  private func remark(_ id: String, mustFix: Bool = true) -> ReviewRemark {
    ReviewRemark(
      id: id, target: .question(Slot("k.views", .person("c1"))), text: "Wat zei zij zelf?",
      isMustFix: mustFix,
      by: "sara", at: Timestamp(seconds: 1))
  }

  /// Who may do what, in a case of anne's that stands in a status.
  private func allowed(_ desk: Desk) -> [String: Set<RemarkStep>] {
    var allowed: [String: Set<RemarkStep>] = [:]
    for person in Desk.roster.people {
      let transition = desk.transition(by: person.login)
      allowed[person.login] = Set(RemarkStep.allCases.filter { transition.refusal(of: $0) == nil })
    }
    return allowed
  }

  @Test(
    "In review only reviewers who did not work on the case write and settle; afterwards caseworkers answer")
  func whoseTurn() throws {
    var desk = try Desk()
    #expect(allowed(desk)["anne"] == [.answer])
    desk.take(Desk.submit, by: "anne")
    #expect(allowed(desk).values.allSatisfy { $0.isEmpty })
    desk.take(.init(.takeUp), by: "sara")
    #expect(
      allowed(desk) == [
        "anne": [], "bas": [], "sara": [.write, .judge], "tom": [.write, .judge], "iris": [], "dirk": [],
      ])
    desk.editors = ["anne", "tom"]
    #expect(desk.transition(by: "tom").refusal(of: .judge) == .workedOnIt(as: "tom"))
    desk.editors = ["anne"]
    desk.take(.init(.giveBack, reason: "Zie de opmerkingen."), by: "sara")
    #expect(
      allowed(desk) == [
        "anne": [.answer], "bas": [.answer], "sara": [], "tom": [.answer], "iris": [], "dirk": [],
      ])
    #expect(desk.transition(by: "sara").refusal(of: .write) == .wrongStatus(.returned))
    #expect(desk.transition(by: "iris").refusal(of: .answer) == .notAllowed(.write))
  }

  @Test("In a file whose steps cannot have been taken, nothing is done with remarks")
  func impossible() throws {
    var desk = try Desk()
    desk.file.status = .inReview
    for step in RemarkStep.allCases {
      #expect(desk.transition(by: "sara").refusal(of: step) == .impossibleHistory)
    }
  }

  @Test("What waits for a person are open remarks for who works on it, answered ones for who reviews it")
  func waiting() throws {
    var desk = try Desk()
    desk.putUpForReview()
    desk.file.workflow.remarks = [remark("m1"), remark("m2", mustFix: false), remark("m3")]
    desk.file.workflow.add(
      .init(.answered, text: "Staat er.", by: "anne", at: Timestamp(seconds: 2)), to: "m2")
    #expect(desk.transition(by: "sara").remarksWaiting.map(\.id) == ["m2"])
    #expect(desk.transition(by: "anne").remarksWaiting == [])
    desk.take(.init(.giveBack, reason: "Zie de opmerkingen."), by: "sara")
    #expect(desk.transition(by: "anne").remarksWaiting.map(\.id) == ["m1", "m3"])
    #expect(desk.transition(by: "sara").remarksWaiting == [])
  }

  @Test("No remark gets the id of another, and none is taken out by an older version of the case")
  func ids() {
    var workflow = Workflow(remarks: [remark("m1-t"), remark("m2-u")])
    #expect(workflow.freshRemarkID(tag: "t") == "m2-t" && workflow.freshRemarkID(tag: "u") == "m1-u")
    let older = workflow
    workflow.remarks.append(remark("m2-t"))
    workflow.add(.init(.answered, text: "Ja.", by: "anne", at: Timestamp(seconds: 3)), to: "m1-t")
    let kept = older.keepingRemarks(of: workflow)
    #expect(kept.remarks == workflow.remarks)
    #expect(workflow.remarks(on: .question(Slot("k.views", .person("c1")))).count == 3)
    workflow.add(.init(.accepted, by: "sara", at: Timestamp(seconds: 4)), to: "nobody")
    #expect(workflow.remarks == kept.remarks)
  }

  @Test("A consideration whose status differs from the submitted one is told, with what it was")
  func statusChanges() throws {
    var desk = try Desk()
    desk.take(Desk.submit, by: "anne")
    let submission = try #require(desk.file.workflow.submission?.submission)
    func changes() -> [StatusChange] {
      submission.changes(
        to: Evaluation(framework: desk.framework, case: desk.file, today: desk.today),
        framework: desk.framework)
    }
    #expect(changes() == [])
    let child = try #require(desk.children.first)
    desk.file.answers[Slot("k.views", .person(child))] = nil
    let changed = changes()
    #expect(
      changed.contains { $0.was == .satisfied && $0.finding.status == .open && $0.finding.child == child })
    #expect(changed.allSatisfy { $0.was != $0.finding.status && $0.finding.child != desk.children.last })
  }
}
