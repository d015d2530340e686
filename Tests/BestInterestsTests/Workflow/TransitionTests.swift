import BestInterests
import Testing

@Suite("A refused step says everything that stands in the way")
struct TransitionTests {
  @Test("A complete case is submitted, reviewed, explained and closed by the people who may")
  func wholeLife() throws {
    var desk = try Desk()
    desk.putUpForReview()
    #expect(desk.file.text("sv.reviewer", .wholeCase) == "sara")
    desk.take(desk.approve, by: "sara")
    #expect(desk.file.status == .approved && desk.file.isHistoryPossible)
    // Step 4 is not done yet.
    let early = desk.refusals(of: .init(.explain), by: "anne")
    #expect(early.contains { if case .unsettled = $0 { true } else { false } })
    #expect(early.contains { if case .requirement(_, child: nil) = $0 { true } else { false } })
    try desk.explainAll()
    desk.take(.init(.explain), by: "anne")
    let closing = Transition.Request(.close, reason: "Alles is gedaan.")
    #expect(desk.refusals(of: closing, by: "anne").contains(.notCarriedOut))
    for child in desk.children {
      desk.file.answers[Slot("x.told-before", .person(child))] = Answer(.date(PartialDate(desk.today)))
    }
    desk.take(.init(.execute), by: "anne")
    desk.take(closing, by: "anne")
    #expect(desk.file.status == .closed)
  }

  @Test("18: explained to one of two children, the case cannot become explained")
  func oneOfTwo() throws {
    var desk = try Desk()
    desk.putUpForReview()
    desk.take(desk.approve, by: "sara")
    try desk.explainAll()
    let last = try #require(desk.children.last)
    desk.file.answers[Slot("e.date", .person(last))] = nil
    let found = desk.refusals(of: .init(.explain), by: "anne")
    #expect(found.count == 1 && found[0].child == last)
  }

  @Test("20: the reviewer who contributed is refused, by every name under which that was")
  func contributor() throws {
    var desk = try Desk()
    desk.take(Desk.submit, by: "anne")
    desk.editors = ["anne", "tom"]
    #expect(desk.refusals(of: .init(.takeUp), by: "tom") == [.workedOnIt(as: "tom")])
    desk.editors = ["anne"]
    desk.file.answers[Slot("k.identity", .person("c1"))]?.author = "tom"
    #expect(desk.refusals(of: .init(.takeUp), by: "tom").contains(.workedOnIt(as: "tom")))
    #expect(desk.refusals(of: .init(.takeUp), by: "sara") == [.contentChanged])
  }

  @Test(
    "Somebody named among the contributors may not review, by login or by name",
    arguments: ["sara", "S. A. Toet, Sara Toet"])
  func namedContributor(_ named: String) throws {
    var desk = try Desk()
    desk.file.answers[Slot("c.contributors", .wholeCase)] = Answer(.text(named), author: "anne")
    desk.take(Desk.submit, by: "anne")
    #expect(
      desk.refusals(of: .init(.takeUp), by: "sara").contains {
        if case .workedOnIt = $0 { true } else { false }
      })
  }

  @Test(
    "3: a separation for obstruction cannot be submitted for approval; to be rejected it can, and no more")
  func obstruction() throws {
    var desk = try Desk(
      "separation-b1", #"{"persons": {"c1": {"s.ground": ["A1"]}, "c2": {"s.ground": ["A1"]}}}"#)
    let found = desk.refusals(of: Desk.submit, by: "anne")
    #expect(found.count { if case .stopped = $0 { true } else { false } } >= 4)
    desk.take(.init(.submitForRejection, reason: "De organisatie vroeg hierom."), by: "anne")
    desk.take(.init(.takeUp), by: "sara")
    let approve = desk.refusals(of: desk.approve, by: "sara")
    #expect(approve.contains(.onlyToReject))
    desk.take(.init(.reject, reason: "Strijdig met artikel 9."), by: "sara")
    #expect(desk.file.status == .rejected)
  }

  @Test("What nothing stops is not submitted for rejection")
  func nothingStops() throws {
    let desk = try Desk()
    #expect(
      desk.refusals(of: .init(.submitForRejection, reason: "Toch."), by: "anne") == [.nothingStops])
  }

  @Test("5: a lawful separation needs two reviewers, who are not one person")
  func twoReviewers() throws {
    var desk = try Desk("separation-b1")
    desk.putUpForReview()
    desk.take(desk.approve, by: "sara")
    #expect(desk.file.status == .inReview)
    #expect(desk.refusals(of: desk.approve, by: "sara") == [.alreadyApproved(as: "sara")])
    desk.roster.people.append(
      Colleague(login: "stoet", name: "Sara  TOET", roles: [.supervisor]))
    #expect(desk.refusals(of: desk.approve, by: "stoet") == [.alreadyApproved(as: "sara")])
    desk.take(desk.approve, by: "tom")
    #expect(desk.file.status == .approved)
    #expect(desk.file.text("sv.second-reviewer", .wholeCase) == "tom")
  }

  @Test("An approval is of what was submitted: one changed letter and it cannot be given")
  func changedContent() throws {
    var desk = try Desk()
    desk.putUpForReview()
    let slot = Slot("k.views", .person("c1"))
    let text = desk.file.text("k.views", .person("c1"))
    desk.file.answers[slot]?.value = .text(text + ".")
    #expect(desk.refusals(of: desk.approve, by: "sara").contains(.contentChanged))
    // What follows the decision is not part of it.
    var later = try Desk()
    later.putUpForReview()
    later.file.answers[Slot("e.date", .person("c1"))] = Answer(.date(PartialDate(later.today)))
    #expect(later.refusals(of: later.approve, by: "sara") == [])
  }

  @Test("Without having opened every child nobody approves")
  func everyChild() throws {
    var desk = try Desk()
    desk.putUpForReview()
    var request = desk.approve
    request.childrenRead = Array(desk.children.dropLast())
    #expect(desk.refusals(of: request, by: "sara") == desk.children.suffix(1).map { .childNotRead($0) })
  }

  @Test("A reason is asked for every judgement", arguments: [WorkflowAction.approve, .giveBack, .reject])
  func reasons(_ action: WorkflowAction) throws {
    var desk = try Desk()
    desk.putUpForReview()
    var request = desk.approve
    request.action = action
    request.reason = "  \n "
    #expect(desk.refusals(of: request, by: "sara") == [.reasonMissing(action)])
  }

  @Test(
    "A violated required consideration goes in with the writer's reason and passes with the reviewer's own")
  func deviations() throws {
    var desk = try Desk("joint-complete", #"{"answers": {"x.place-not-school": "no"}}"#)
    let row = Deviation.Row(consideration: "child-sensitive-execution", child: "c1")
    let bare = desk.refusals(of: Desk.submit, by: "anne")
    #expect(bare.count == desk.children.count)
    #expect(bare.allSatisfy { if case .deviationUnexplained = $0 { true } else { false } })
    let words = "De kinderen zitten op een internaat en gaan nooit naar een ander adres toe."
    let reasons = desk.children.map {
      Deviation(row: .init(consideration: row.consideration, child: $0), reason: words)
    }
    desk.take(.init(.submit, isConfirmed: true, deviations: reasons), by: "anne")
    desk.take(.init(.takeUp), by: "sara")
    #expect(
      desk.refusals(of: desk.approve, by: "sara").allSatisfy {
        if case .deviationNotAccepted = $0 { true } else { false }
      })
    var approve = desk.approve
    approve.deviations = reasons
    let copied = desk.refusals(of: approve, by: "sara")
    #expect(copied.count == desk.children.count)
    #expect(copied.allSatisfy { if case .deviationCopied = $0 { true } else { false } })
    approve.deviations = desk.children.map {
      Deviation(
        row: .init(consideration: row.consideration, child: $0),
        reason: "Ik sprak de mentor: ophalen van hun kamer, door hem, is het minst erg.")
    }
    desk.take(approve, by: "sara")
    #expect(desk.file.status == .approved)
    #expect(desk.file.workflow.approvals.last?.decision?.accepted.count == desk.children.count)
  }

  @Test("An open must-fix remark holds up the next submission, and one not accepted holds up approval")
  func mustFix() throws {
    var desk = try Desk()
    desk.putUpForReview()
    let remark = ReviewRemark(
      id: "r1", target: .question(Slot("k.views", .person("c1"))), text: "Wat zei zij zelf?", isMustFix: true,
      by: "sara", at: Timestamp(seconds: 1))
    desk.file.workflow.remarks = [remark]
    #expect(desk.refusals(of: desk.approve, by: "sara") == [.remarkNotAccepted(remark)])
    desk.take(.init(.giveBack, reason: "Zie de opmerking."), by: "sara")
    #expect(desk.refusals(of: Desk.submit, by: "anne") == [.remarkUnanswered(remark)])
    desk.file.workflow.remarks[0].replies = [
      .init(.answered, text: "Dat staat er nu.", by: "anne", at: Timestamp(seconds: 2))
    ]
    desk.take(Desk.submit, by: "anne")
    desk.take(.init(.takeUp), by: "sara")
    #expect(
      desk.refusals(of: desk.approve, by: "sara") == [.remarkNotAccepted(desk.file.workflow.remarks[0])])
    desk.file.workflow.remarks[0].replies.append(.init(.accepted, by: "sara", at: Timestamp(seconds: 3)))
    desk.take(desk.approve, by: "sara")
  }

  @Test("The statement must be confirmed, and an answer of two people settled first")
  func statement() throws {
    var desk = try Desk()
    #expect(desk.refusals(of: .init(.submit), by: "anne") == [.statementNotConfirmed])
    let slot = Slot("k.identity", .person("c1"))
    desk.file.answers[slot]?.rival = .init(
      value: .text("Anders."), note: "", author: "bas", time: Timestamp(seconds: 1))
    #expect(desk.refusals(of: Desk.submit, by: "anne") == [.rival(slot)])
  }

  @Test("What a role may not do is refused with the roles that may")
  func roles() throws {
    let desk = try Desk()
    for login in ["sara", "iris", "dirk", "nobody"] {
      #expect(desk.refusals(of: Desk.submit, by: login) == [.notAllowed(.submit)], "\(login)")
    }
    let wording = CaseWording(framework: desk.framework, case: desk.file, language: .nl, today: desk.today)
    let lines = wording.lines(for: .notAllowed(.submit), roster: desk.roster).map(\.text)
    #expect(lines == ["Indienen ter toetsing kan alleen een behandelaar; dat bent u hier niet."])
  }

  @Test("Each role sees the steps that are its own")
  func choices() throws {
    var desk = try Desk()
    #expect(desk.transition(by: "anne").choices == [.submit, .submitForRejection, .withdraw])
    #expect(desk.transition(by: "sara").choices == [])
    desk.putUpForReview()
    #expect(desk.transition(by: "sara").choices == [.giveBack, .approve, .reject])
    #expect(desk.transition(by: "anne").choices == [])
    #expect(desk.transition(by: "iris").choices == [] && desk.transition(by: "dirk").choices == [])
  }

  @Test("A decision is suspended until a day ahead, and a case changed by hand goes nowhere")
  func suspension() throws {
    var desk = try Desk()
    desk.putUpForReview()
    desk.take(desk.approve, by: "sara")
    let request = Transition.Request(.suspend, reason: "Het kind is ziek.")
    #expect(desk.refusals(of: request, by: "anne") == [.lookAgainMissing])
    var past = request
    past.lookAgainOn = desk.today.adding(days: -1)
    #expect(desk.refusals(of: past, by: "anne") == [.lookAgainPassed(desk.today.adding(days: -1))])
    var good = request
    good.lookAgainOn = desk.today.adding(days: 14)
    desk.take(good, by: "anne")
    desk.take(.init(.resume, reason: "Het kind is beter."), by: "sara")
    #expect(desk.file.status == .approved)
    desk.file.status = .executed
    #expect(desk.refusals(of: .init(.close, reason: "Klaar."), by: "anne") == [.impossibleHistory])
  }

  @Test("A separation is not carried out before the term for going to court is over")
  func executionWaits() throws {
    var desk = try Desk("separation-b1", #"{"answers": {"rem.court-decision": null}}"#)
    desk.file.status = .explained
    desk.file.answers[Slot("c.planned-date", .wholeCase)] = Answer(.date(PartialDate(desk.today)))
    desk.file.answers[Slot("rem.deadline", .wholeCase)] = Answer(
      .date(PartialDate(desk.today.adding(days: 7))))
    desk.file.workflow.events = try Desk.path(to: .explained)
    let found = desk.refusals(of: .init(.execute), by: "anne")
    #expect(found.contains { if case .requirement(_, child: nil) = $0 { true } else { false } })
  }
}

extension Desk {
  /// Answers everything that step 4 asks for each child, and when the decision was served.
  mutating func explainAll() throws {
    func set(_ question: String, _ subject: Subject, _ value: Value) {
      file.answers[Slot(question, subject)] = Answer(value, author: "anne")
    }
    let day = PartialDate(today)
    let long = String(repeating: "Dit is wat wij hebben besloten en waarom. ", count: 4)
    set("rem.served-on", .wholeCase, .date(day))
    let evaluator = Evaluator(framework: framework, case: file, today: today)
    if let proposal = evaluator.proposal(at: Slot("rem.deadline", .wholeCase)) {
      set("rem.deadline", .wholeCase, proposal.value)
    }
    for child in children {
      let who = Subject.person(child)
      set("e.date", who, .date(day))
      set("e.by", who, .text("A. de Wit"))
      set("e.language", who, .text("Nederlands"))
      set("e.form", who, .choices(["talk"]))
      set("e.letter", who, .text(long))
      set("e.views-feedback", who, .text(long))
      set("e.reaction", who, .text("Zij begreep het en was verdrietig."))
      set("rem.told-on", who, .date(day))
      set("rem.helper", who, .choices(["lawyer"]))
    }
  }

  /// Steps that lead to a status, without what a real case would have in them.
  static func path(to status: CaseStatus) throws -> [WorkflowEvent] {
    let reference = FrameworkReference(id: "f", version: "1")
    let submission = Submission(
      purpose: .approval, content: "", framework: reference, results: [], statement: "")
    let decision = Decision(content: "", childrenRead: [])
    let at = Timestamp(seconds: 1)
    return [
      WorkflowEvent(.submit, by: "anne", at: at, submission: submission),
      WorkflowEvent(.takeUp, by: "sara", at: at),
      WorkflowEvent(.approve, by: "sara", at: at, reason: "Goed.", decision: decision),
    ] + (status == .explained ? [WorkflowEvent(.explain, by: "anne", at: at)] : [])
  }
}
