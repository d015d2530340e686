import BestInterests
import Testing

@testable import CaseStore

@Suite("Steps stand in the case, over what was read, and what was submitted stays as it was")
struct WorkflowStoreTests {
  private let fixture: StoreFixture

  init() throws {
    fixture = try StoreFixture()
  }

  private func submission(of file: Case) -> Submission {
    Submission(
      purpose: .approval, content: CaseFile.contentDigest(of: file, framework: fixture.framework),
      framework: file.framework,
      results: [
        .init(consideration: "one", child: "c1-ab", status: .satisfied),
        .init(consideration: "two", child: nil, status: .violated),
      ],
      deviations: [.init(row: .init(consideration: "two", child: nil), reason: "Omdat het niet anders kan.")],
      statement: "Ik heb gelezen.", reviewers: 2)
  }

  /// Takes a step as a program does that has read the case.
  private func take(
    _ event: WorkflowEvent, over base: StoredCase, change: (inout Case) -> Void = { _ in }
  ) throws -> StoredCase {
    var file = base.file
    file.workflow.events.append(event)
    file.status = file.workflow.status ?? file.status
    change(&file)
    return try fixture.store.take(
      event, with: file, over: base, framework: fixture.framework, summarise: Sample.summary)
  }

  private func submitted(_ first: StoredCase) throws -> StoredCase {
    try take(
      WorkflowEvent(.submit, by: "anne", at: Sample.moment(100), submission: submission(of: first.file)),
      over: first)
  }

  @Test("Steps and remarks come back from the file as they were, with every part")
  func roundTrip() throws {
    let first = try fixture.create()
    let remark = ReviewRemark(
      id: "r1-ab", target: .question(Slot("k.views", .person("c1-ab"))), text: "Wat zei zij\nzelf?",
      isMustFix: true, by: "sara", at: Sample.moment(120),
      replies: [.init(.answered, text: "Staat er.", by: "anne", at: Sample.moment(130))])
    let row = ReviewRemark(
      id: "r2-ab", target: .row(.init(consideration: "one", child: "c1-ab")), text: "Let op.",
      isMustFix: false, by: "sara", at: Sample.moment(121))
    var stored = try submitted(first)
    stored = try take(WorkflowEvent(.takeUp, by: "sara", at: Sample.moment(110)), over: stored) {
      $0.workflow.remarks = [remark, row]
    }
    let decision = Decision(
      content: submission(of: first.file).content, childrenRead: ["c1-ab"],
      accepted: [.init(row: .init(consideration: "two", child: nil), reason: "Ik sprak de mentor.")],
      signature: Signature(key: "ab", value: "cd"))
    stored = try take(
      WorkflowEvent(.approve, by: "sara", at: Sample.moment(140), reason: "Goed.", decision: decision),
      over: stored)
    stored = try take(
      WorkflowEvent(.approve, by: "tom", at: Sample.moment(150), reason: "Ook goed.", decision: decision),
      over: stored)
    stored = try take(
      WorkflowEvent(
        .suspend, by: "anne", at: Sample.moment(160), reason: "Ziek.",
        lookAgainOn: CalendarDate(iso: "2027-01-04")),
      over: stored)
    let read = try fixture.load("2026-0001")
    #expect(read == stored && read.file.status == .suspended && read.file.isHistoryPossible)
    #expect(read.file.workflow.events.count == 5 && read.file.workflow.remarks == [remark, row])
    #expect(read.change.action == "suspended" && read.change.reason == "Ziek.")
    let bytes = try fixture.store.bytes(of: "2026-0001")
    let again = try CaseFile.read(bytes, name: "x") { _ in fixture.framework }
    #expect(Seal.sealed(CaseFile.bytes(again, framework: fixture.framework)) == bytes)
  }

  @Test("A step is taken over the revision that was read, or not at all")
  func overtaken() throws {
    let first = try fixture.create()
    var file = first.file
    file.persons.append("p9-ab")
    _ = try fixture.commit(file, over: first, by: "bram")
    #expect(throws: StoreError.savedMeanwhile(number: "2026-0001")) { try submitted(first) }
    #expect(try fixture.load("2026-0001").revision == 2)
  }

  @Test("What was submitted cannot be changed; remarks and what follows the decision can")
  func frozen() throws {
    let stored = try submitted(try fixture.create())
    var file = stored.file
    file.persons.append("p9-ab")
    #expect(throws: StoreError.frozen(number: "2026-0001", .submitted)) {
      try fixture.commit(file, over: stored)
    }
    file = stored.file
    file.answers[Slot("c.title", .wholeCase)]?.note = "x"
    #expect(throws: StoreError.frozen(number: "2026-0001", .submitted)) {
      try fixture.commit(file, over: stored)
    }
    file = stored.file
    file.workflow.remarks.append(
      ReviewRemark(
        id: "r1", target: .row(.init(consideration: "one", child: nil)), text: "?", isMustFix: false,
        by: "sara", at: Sample.moment(1)))
    guard case .saved(let remarked) = try fixture.commit(file, over: stored, by: "sara") else {
      Issue.record("merged with nobody")
      return
    }
    #expect(remarked.change.action == ActionName.remarked)
    #expect(try fixture.store.editors(of: "2026-0001") == ["anne"])
  }

  @Test("Somebody who kept writing while the case was submitted is told, and nothing is lost or mixed in")
  func writingOn() throws {
    let first = try fixture.create()
    let stored = try submitted(first)
    var file = first.file
    file.answers[Slot("c.title", .wholeCase)] = Sample.answer(.text("Gezin B"), by: "bram", at: 90)
    #expect(throws: StoreError.frozen(number: "2026-0001", .submitted)) {
      try fixture.commit(file, over: first, by: "bram")
    }
    #expect(try fixture.load("2026-0001") == stored)
  }

  @Test("A status without the steps that lead to it is not written, and one in a file is not written over")
  func impossible() throws {
    let first = try fixture.create()
    var file = first.file
    file.status = .approved
    #expect(throws: StoreError.impossibleHistory(number: "2026-0001")) {
      try fixture.commit(file, over: first)
    }
    let text = String(decoding: try fixture.store.bytes(of: "2026-0001"), as: UTF8.self)
      .replacing("\"status\": \"draft\"", with: "\"status\": \"approved\"")
    try fixture.writeSealed(text, to: fixture.casePath("0001-000001.json"))
    let forged = try fixture.load("2026-0001")
    #expect(forged.file.status == .approved && !forged.file.isHistoryPossible)
    file = forged.file
    file.persons.append("p9-ab")
    #expect(throws: StoreError.impossibleHistory(number: "2026-0001")) {
      try fixture.commit(file, over: forged)
    }
  }

  @Test("Who changed the case since the last decision is read from the revisions themselves")
  func editors() throws {
    var stored = try fixture.create(by: "carla")
    func edit(_ login: String, _ title: String) throws {
      var file = stored.file
      file.answers[Slot("c.title", .wholeCase)] = Sample.answer(.text(title), by: login, at: 70)
      guard case .saved(let saved) = try fixture.commit(file, over: stored, by: login) else { return }
      stored = saved
    }
    try edit("bram", "Gezin B")
    #expect(try fixture.store.editors(of: "2026-0001") == ["carla", "bram"])
    stored = try submitted(stored)
    stored = try take(WorkflowEvent(.takeUp, by: "sara", at: Sample.moment(110)), over: stored)
    let decision = Decision(content: "", childrenRead: [])
    stored = try take(
      WorkflowEvent(.giveBack, by: "sara", at: Sample.moment(120), reason: "Nog niet.", decision: decision),
      over: stored)
    #expect(try fixture.store.editors(of: "2026-0001") == [])
    try edit("dirk", "Gezin D")
    #expect(try fixture.store.editors(of: "2026-0001") == ["dirk"])
  }

  @Test(
    "The content is the same whatever follows the decision, and another with every letter of what is frozen")
  func digest() throws {
    let file = try fixture.create().file
    let digest = CaseFile.contentDigest(of: file, framework: fixture.framework)
    var remarked = file
    remarked.workflow.events = [WorkflowEvent(.takeUp, by: "x", at: Sample.moment(1))]
    remarked.status = .inReview
    #expect(CaseFile.contentDigest(of: remarked, framework: fixture.framework) == digest)
    for slot in file.answers.keys where fixture.framework.isFrozen(slot.question) {
      var changed = file
      changed.answers[slot]?.note += "x"
      #expect(CaseFile.contentDigest(of: changed, framework: fixture.framework) != digest)
      changed = file
      changed.answers[slot]?.author = "somebody"
      #expect(CaseFile.contentDigest(of: changed, framework: fixture.framework) != digest)
    }
  }
}
