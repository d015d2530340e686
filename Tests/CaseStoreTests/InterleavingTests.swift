import BestInterests
import CaseGenerator
import Glibc
import Testing

@testable import CaseStore

@Suite("Whatever the order in which two people read, write and save")
struct InterleavingTests {
  /// How many orders are tried; `INTERLEAVINGS=1000` asks for more than there is time for each day.
  private static let rounds = getenv("INTERLEAVINGS").flatMap { Int(String(cString: $0)) } ?? 150
  private static let questions = ["c.title", "k.view", "i.text"]

  private static func slot(_ question: String) -> Slot {
    switch question {
    case "c.title": Slot("c.title", .wholeCase)
    case "k.view": Slot("k.view", .person("k1-ab"))
    default: Slot("i.text", .wholeCase, record: "r1-ab")
    }
  }

  /// One person with the case open: what was read, and what was made of it since.
  private struct Desk {
    let login: String
    var base: StoredCase
    var file: Case

    init(_ login: String, _ stored: StoredCase) {
      self.login = login
      base = stored
      file = stored.file
    }
  }

  /// The texts that a case shows at an answer: that which stands, and those that others wrote at the same time.
  private static func shown(_ file: Case, _ slot: Slot) -> [String] {
    [file.answers[slot]?.value, file.answers[slot]?.rival?.value].flatMap { value -> [String] in
      if case .text(let text)? = value { text.split(separator: "\n\n").map(String.init) } else { [] }
    }
  }

  @Test("no text that was saved goes unless whoever replaced it had it on the screen", arguments: [2, 3])
  func nothingLost(_ people: Int) throws {
    let fixture = try StoreFixture()
    var random = SeededRandom(seed: 5)
    var saves = 0
    var conflicts = 0
    for round in 0..<Self.rounds {
      let first = try fixture.create()
      var desks = ["anne", "bram", "chantal"].prefix(people).map { Desk($0, first) }
      var latest = first
      for step in 0..<Int.random(in: 4...12, using: &random) {
        let who = Int.random(in: 0..<people, using: &random)
        if random.chance(50) {
          let slot = Self.slot(random.one(of: Self.questions) ?? "")
          desks[who].file.answers[slot] = Sample.answer(
            .text("\(desks[who].login) \(round).\(step)"), by: desks[who].login, at: Int64(step))
          continue
        }
        let desk = desks[who]
        let outcome = try fixture.commit(desk.file, over: desk.base, by: desk.login, at: Int64(step))
        let stored: StoredCase
        switch outcome {
        case .saved(let found): stored = found
        case .merged(let found, _, let slots):
          stored = found
          conflicts += slots.count
        }
        for slot in Self.questions.map(Self.slot) {
          // What this person wrote stands.
          if desk.file.answers[slot]?.value != desk.base.file.answers[slot]?.value {
            #expect(Self.shown(stored.file, slot).first == Self.shown(desk.file, slot).first)
          }
          // What the other saved is there, or this person had read it before.
          for text in Self.shown(latest.file, slot) where !Self.shown(stored.file, slot).contains(text) {
            #expect(Self.shown(desk.base.file, slot).contains(text), "\(round).\(step): \(text) is lost")
          }
        }
        saves += 1
        latest = stored
        desks[who] = Desk(desk.login, stored)
      }
      #expect(try fixture.load(first.file.number) == latest)
    }
    // The orders were of every kind.
    #expect(saves > 3 * Self.rounds && conflicts > Self.rounds / 6, "\(saves) saves, \(conflicts) conflicts")
  }

  @Test("a hundred approvals over a case that changed since it was read are refused, and nothing is written")
  func approvalOfWhatWasRead() throws {
    let fixture = try StoreFixture()
    var random = SeededRandom(seed: 3)
    for round in 0..<100 {
      let first = try fixture.create()
      var stored = first
      for action in [WorkflowAction.submit, .takeUp] {
        stored = try take(action, over: stored, by: action == .submit ? "anne" : "sara", in: fixture)
      }
      let read = stored
      // Meanwhile somebody says something about it, withdraws it, or approves it first.
      switch Int.random(in: 0...2, using: &random) {
      case 0:
        var file = stored.file
        file.workflow.remarks.append(
          ReviewRemark(
            id: "r1", target: .row(.init(consideration: "one", child: nil)), text: "Wacht.", isMustFix: true,
            by: "tom", at: Sample.moment(200)))
        _ = try fixture.commit(file, over: stored, by: "tom", at: 200)
      case 1: _ = try take(.withdraw, over: stored, by: "anne", in: fixture)
      default: _ = try take(.approve, over: stored, by: "tom", in: fixture)
      }
      let number = first.file.number
      let before = try fixture.load(number)
      #expect(throws: StoreError.savedMeanwhile(number: number), "\(round)") {
        try take(.approve, over: read, by: "sara", in: fixture)
      }
      #expect(try fixture.load(number) == before)
    }
  }

  private func take(
    _ action: WorkflowAction, over base: StoredCase, by login: String, in fixture: StoreFixture
  ) throws -> StoredCase {
    let content = CaseFile.contentDigest(of: base.file, framework: fixture.framework)
    let event = WorkflowEvent(
      action, by: login, at: Sample.moment(100), reason: action == .submit ? "" : "Gelezen.",
      submission: action == .submit
        ? Submission(
          purpose: .approval, content: content, framework: base.file.framework, results: [], deviations: [],
          statement: "Ik heb gelezen.", reviewers: 2) : nil,
      decision: action == .approve
        ? Decision(
          content: content, childrenRead: [], accepted: [], signature: Signature(key: "ab", value: "cd"))
        : nil)
    var file = base.file
    file.workflow.events.append(event)
    file.status = file.workflow.status ?? file.status
    return try fixture.store.take(
      event, with: file, over: base, framework: fixture.framework, summarise: Sample.summary)
  }
}

@Suite("History only grows")
struct AppendOnlyTests {
  @Test("Whatever is saved, no earlier revision changes by a byte")
  func unchanged() throws {
    let fixture = try StoreFixture()
    var base = try fixture.create()
    var digests = [base.digest]
    for round in 1...100 {
      var file = base.file
      file.answers[Slot("c.title", .wholeCase)] = Sample.answer(.text("\(round)"), at: Int64(round))
      guard case .saved(let stored) = try fixture.commit(file, over: base, at: Int64(round)) else {
        Issue.record("merged with nobody")
        return
      }
      base = stored
      digests.append(stored.digest)
      for revision in [1, round / 2 + 1, round] {
        let bytes = try fixture.store.bytes(of: "2026-0001", revision: revision)
        #expect(Digest.sha256(bytes) == digests[revision - 1], "revision \(revision) after \(round) saves")
      }
    }
    #expect(fixture.names("cases/2026/00").count == 101)
  }
}
