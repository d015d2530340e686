import BestInterests
import Testing

@Suite("The life of a case is a closed table of steps")
struct WorkflowTests {
  private func event(_ action: WorkflowAction, reviewers: Int = 1) -> WorkflowEvent {
    let framework = FrameworkReference(id: "f", version: "1")
    let purpose: Submission.Purpose? =
      switch action {
      case .submit: .approval
      case .submitForRejection: .rejection
      default: nil
      }
    return WorkflowEvent(
      action, by: "anne", at: Timestamp(seconds: 1), reason: "Omdat.",
      submission: purpose.map {
        Submission(
          purpose: $0, content: "", framework: framework, results: [], statement: "", reviewers: reviewers)
      },
      decision: action.isDecision ? Decision(content: "", childrenRead: []) : nil,
      lookAgainOn: action == .suspend ? CalendarDate(iso: "2027-01-01") : nil)
  }

  @Test("The status follows from the steps")
  func status() {
    let steps: [(WorkflowAction, CaseStatus)] = [
      (.submit, .submitted), (.takeUp, .inReview), (.giveBack, .returned), (.submit, .submitted),
      (.takeUp, .inReview), (.approve, .approved), (.suspend, .suspended), (.resume, .approved),
      (.explain, .explained), (.execute, .executed), (.reopen, .reopened), (.submit, .submitted),
      (.takeUp, .inReview), (.reject, .rejected),
    ]
    var workflow = Workflow()
    #expect(workflow.status == .draft)
    for (action, status) in steps {
      workflow.events.append(event(action))
      #expect(workflow.status == status, "\(action)")
    }
    #expect(workflow.submissions == 3)
  }

  @Test("Every step from every status leads on exactly where the table says", arguments: CaseStatus.allCases)
  func everyPair(_ status: CaseStatus) throws {
    let paths: [CaseStatus: [WorkflowAction]] = [
      .draft: [], .submitted: [.submit], .inReview: [.submit, .takeUp],
      .returned: [.submit, .takeUp, .giveBack], .approved: [.submit, .takeUp, .approve],
      .explained: [.submit, .takeUp, .approve, .explain],
      .suspended: [.submit, .takeUp, .approve, .suspend],
      .executed: [.submit, .takeUp, .approve, .explain, .execute],
      .reopened: [.submit, .takeUp, .approve, .reopen], .rejected: [.submit, .takeUp, .reject],
      .withdrawn: [.withdraw], .closed: [.submit, .takeUp, .approve, .explain, .close],
    ]
    let path = try #require(paths[status])
    let there = Workflow(events: path.map { event($0) })
    #expect(there.status == status)
    for action in WorkflowAction.allCases {
      let next = Workflow(events: there.events + [event(action)])
      #expect(next.status == (action.from.contains(status) ? action.to : nil), "\(action)")
    }
  }

  @Test("Nothing leads on from an end but being taken over elsewhere")
  func ends() {
    for end in [CaseStatus.rejected, .withdrawn, .closed] {
      let onwards = WorkflowAction.allCases.filter { $0.from.contains(end) }
      #expect(onwards == [.receive])
    }
  }

  @Test("Where two reviewers are needed, the first approval leaves the case in review")
  func twoReviewers() {
    var workflow = Workflow(events: [event(.submit, reviewers: 2), event(.takeUp), event(.approve)])
    #expect(workflow.status == .inReview && !workflow.hasAllApprovals)
    workflow.events.append(event(.approve))
    #expect(workflow.status == .approved && workflow.hasAllApprovals)
    workflow.events += [event(.reopen), event(.submit, reviewers: 2)]
    #expect(workflow.approvals.isEmpty && workflow.submission != nil)
  }

  @Test("A step without what belongs to it, or with what does not, is no step")
  func parts() {
    var bare = event(.submit)
    bare.submission = nil
    #expect(Workflow(events: [bare]).status == nil)
    var wrong = event(.submit)
    wrong.submission?.purpose = .rejection
    #expect(Workflow(events: [wrong]).status == nil)
    var silent = event(.withdraw)
    silent.reason = " \n"
    #expect(Workflow(events: [silent]).status == nil)
    var strange = event(.takeUp)
    strange.decision = Decision(content: "", childrenRead: [])
    #expect(Workflow(events: [event(.submit), strange]).status == nil)
    var endless = event(.suspend)
    endless.lookAgainOn = nil
    #expect(Workflow(events: [event(.submit), event(.takeUp), event(.approve), endless]).status == nil)
  }

  @Test("A case whose steps do not lead to its status is known as changed by hand")
  func impossible() {
    var file = Case(framework: FrameworkReference(id: "f", version: "1"))
    #expect(file.isHistoryPossible)
    file.status = .approved
    #expect(!file.isHistoryPossible)
    file.status = .submitted
    file.workflow.events = [event(.submit)]
    #expect(file.isHistoryPossible)
    file.workflow.events = [event(.approve)]
    file.status = .approved
    #expect(!file.isHistoryPossible)
  }

  @Test("What was decided elsewhere does not count in another store, and can still be read there")
  func received() {
    var file = Case(status: .approved, framework: FrameworkReference(id: "f", version: "1"))
    file.workflow.events = [event(.submit), event(.takeUp), event(.approve)]
    let here = file.received(by: "bas", at: Timestamp(seconds: 5))
    #expect(here.status == .draft && here.isHistoryPossible && here.workflow.events.count == 4)
    #expect(here.workflow.submission == nil && here.workflow.approvals.isEmpty)
  }

  @Test("A remark waits for the one whose turn it is")
  func remarks() {
    var remark = ReviewRemark(
      id: "r1", target: .question(Slot("k.views", .person("c1"))), text: "Wat zei zij zelf?", isMustFix: true,
      by: "sara", at: Timestamp(seconds: 1))
    #expect(remark.state == .open)
    remark.replies.append(.init(.answered, text: "Staat er nu.", by: "anne", at: Timestamp(seconds: 2)))
    #expect(remark.state == .answered)
    remark.replies.append(.init(.disputed, text: "Nog niet.", by: "sara", at: Timestamp(seconds: 3)))
    #expect(remark.state == .open)
    remark.replies.append(.init(.accepted, by: "sara", at: Timestamp(seconds: 4)))
    #expect(remark.state == .accepted)
  }

  @Test("Remarks and replies that two people write at once are all kept")
  func merge() {
    let reference = FrameworkReference(id: "f", version: "1")
    let remark = ReviewRemark(
      id: "r1", target: .row(.init(consideration: "a", child: nil)), text: "?", isMustFix: false, by: "sara",
      at: Timestamp(seconds: 1))
    let base = Case(framework: reference, workflow: Workflow(remarks: [remark]))
    var mine = base
    mine.workflow.remarks[0].replies = [.init(.answered, text: "a", by: "anne", at: Timestamp(seconds: 3))]
    var theirs = base
    theirs.workflow.remarks[0].replies = [.init(.disputed, text: "b", by: "sara", at: Timestamp(seconds: 2))]
    var other = remark
    other.id = "r2"
    theirs.workflow.remarks.append(other)
    let merged = CaseMerge(base: base, mine: mine, theirs: theirs).merged
    #expect(merged.workflow.remarks.map(\.id) == ["r1", "r2"])
    #expect(merged.workflow.remarks[0].replies.map(\.text) == ["b", "a"])
  }
}
