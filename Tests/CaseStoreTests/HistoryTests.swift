import BestInterests
import Testing

@testable import CaseStore

@Suite("The history of a case is read revision by revision, the latest first")
struct HistoryTests {
  private let fixture: StoreFixture
  private let title = Slot("c.title", .wholeCase)
  private let view = Slot("k.view", .person("k1-ab"))

  init() throws {
    fixture = try StoreFixture()
  }

  /// A case with these titles, each saved as a revision.
  private func write(_ titles: [String]) throws {
    var stored = try fixture.create()
    for (index, text) in titles.enumerated() {
      var file = stored.file
      file.answers[title] = Sample.answer(.text(text), by: index.isMultiple(of: 2) ? "bram" : "anne")
      stored = try save(
        file, over: stored, by: index.isMultiple(of: 2) ? "bram" : "anne", at: Int64(index + 1) * 60)
    }
  }

  private func save(
    _ file: Case, over base: StoredCase, by login: String = "anne", at second: Int64
  ) throws -> StoredCase {
    guard case .saved(let stored) = try fixture.commit(file, over: base, by: login, at: second) else {
      throw StoreError.badNumber("merged")
    }
    return stored
  }

  private func history(
    from start: Int? = nil, _ filter: HistoryFilter? = nil, most: Int = .max, reading: Int = .max
  ) throws -> CaseHistory {
    try fixture.store.history(of: "2026-0001", from: start, filter: filter, most: most, reading: reading) {
      _ in
      fixture.framework
    }
  }

  private func path(_ revision: String) -> String { fixture.casePath("0001-\(revision).json") }

  @Test("Each entry says who saved what and when, and what differs from the revision before")
  func entries() throws {
    try write(["Gezin B", "Gezin C"])
    let found = try history()
    #expect(found.latest == 3 && found.earlier == nil && found.entries.map(\.revision) == [3, 2, 1])
    #expect(found.entries.map { $0.saving?.by } == ["anne", "bram", "anne"])
    #expect(
      found.entries.map { $0.saving?.action } == [ActionName.edited, ActionName.edited, ActionName.created])
    let change = try #require(found.entries.first?.difference?.answers.first)
    #expect(change.slot == title && change.before?.text.nl == "Gezin B" && change.after?.text.nl == "Gezin C")
    #expect(found.entries.first?.difference?.answers.count == 1)
    // The first revision is compared with nothing: everything in it is new.
    let first = try #require(found.entries.last?.difference)
    #expect(first.members.count == 5 && first.answers.allSatisfy { $0.before == nil })
  }

  @Test("It is read in parts, each going on where the one before stopped, and no entry is lost between")
  func parts() throws {
    try write((1...9).map { "Gezin \($0)" })
    var revisions: [Int] = []
    var start: Int?
    var rounds = 0
    repeat {
      let part = try history(from: start, most: 3)
      revisions += part.entries.map(\.revision)
      start = part.earlier
      rounds += 1
    } while start != nil && rounds < 20
    #expect(revisions == Array((1...10).reversed()) && rounds == 4)
    let bounded = try history(most: 100, reading: 4)
    #expect(bounded.entries.map(\.revision) == [10, 9, 8] && bounded.earlier == 7)
    #expect(try history(from: 1).entries.map(\.revision) == [1])
    #expect(try history(from: 99).entries.count == 10)
  }

  @Test("A filter leaves only the entries about one answer, or about one question for everybody")
  func filter() throws {
    try write(["Gezin B"])
    var stored = try fixture.load("2026-0001")
    var file = stored.file
    file.answers[view] = Sample.answer(.text("Ik wil weg."))
    stored = try save(file, over: stored, at: 600)
    file = stored.file
    file.answers[Slot("i", .wholeCase)] = Sample.answer(.records(["r1-ab", "r2-ab", "r3-ab"]))
    file.answers[Slot("i.text", .wholeCase, record: "r3-ab")] = Sample.answer(.text("Nieuw"))
    _ = try save(file, over: stored, at: 700)
    let views = try #require(fixture.framework.question("k.view"))
    #expect(try history(HistoryFilter(slot: view, question: views)).entries.map(\.revision) == [3, 1])
    #expect(try history(HistoryFilter(question: views)).entries.map(\.revision) == [3, 1])
    #expect(
      try history(HistoryFilter(slot: Slot("k.view", .person("m1-ab")), question: views)).entries.isEmpty)
    let list = try #require(fixture.framework.question("i"))
    let found = try history(HistoryFilter(slot: Slot("i", .wholeCase), question: list))
    #expect(found.entries.map(\.revision) == [4, 1])
    // A list comes with its records and their fields.
    #expect(found.entries.first?.difference?.members.map(\.id) == ["r3-ab"])
    #expect(found.entries.first?.difference?.answers.map(\.slot.question) == ["i.text"])
  }

  @Test("A revision that cannot be read says why, and the next is compared with the one before it")
  func unreadable() throws {
    try write(["Gezin B", "Gezin C", "Gezin D"])
    try fixture.write(Array("{".utf8), to: path("000002"))
    let found = try history()
    #expect(found.entries.map(\.revision) == [4, 3, 2, 1])
    guard case .unreadable(let why) = found.entries[2].content,
      case .differences(let difference, since: 1) = found.entries[1].content
    else {
      Issue.record("\(found.entries.map(\.content))")
      return
    }
    #expect(why.nl.contains("0001-000002.json") && !why.en.isEmpty && found.entries[2].saving == nil)
    #expect(difference.answers.first?.before?.text.nl == "Gezin A")
    let wording = HistoryWording(.nl, roster: Roster(), clock: LocalClock())
    #expect(wording.lines(found.entries[1]).first?.text.contains("Vergeleken met versie 1") ?? false)
    // A filter keeps it: it might have been about this answer.
    let views = try #require(fixture.framework.question("k.view"))
    #expect(try history(HistoryFilter(question: views)).entries.map(\.revision) == [2, 1])
  }

  @Test("Of a revision whose answers cannot be read, who saved it and when is still told")
  func brokenBody() throws {
    try write(["Gezin B", "Gezin C"])
    let bytes = try fixture.store.bytes(of: "2026-0001", revision: 1)
    try fixture.write(Array(bytes.dropLast(40)), to: path("000001"))
    let found = try history()
    #expect(found.entries.map(\.revision) == [3, 2, 1])
    #expect(found.entries.last?.saving?.by == "anne" && found.entries.last?.isReadable == false)
    #expect(found.entries[1].content == .incomparable && found.entries[1].isReadable)
  }

  @Test("A revision under a framework that is not at hand is an entry that says so")
  func otherFramework() throws {
    try write(["Gezin B"])
    let found = try fixture.store.history(of: "2026-0001", most: 9, reading: 9) { _ in nil }
    #expect(found.entries.count == 2 && found.entries.allSatisfy { !$0.isReadable })
    #expect(found.entries.map { $0.saving?.by } == ["bram", "anne"])
  }

  @Test("A revision that somebody changed by hand is told apart, and so is the one after it")
  func altered() throws {
    try write(["Gezin B", "Gezin C", "Gezin D"])
    let text = String(decoding: try fixture.store.bytes(of: "2026-0001", revision: 2), as: UTF8.self)
    let changed = text.split(separator: "Gezin B", omittingEmptySubsequences: false).joined(
      separator: "Gezin X")
    try fixture.write(Array(changed.utf8), to: path("000002"))
    let found = try history()
    #expect(found.entries.map(\.isAltered) == [false, true, true, false])
    let wording = HistoryWording(.nl, roster: Roster(), clock: LocalClock())
    #expect(
      wording.lines(found.entries[1]).first?.text.contains("niet zoals het programma het schreef") ?? false)
  }

  @Test("Without the case there is no history")
  func nothing() throws {
    #expect(throws: StoreError.noSuchCase("2026-0001")) { try history() }
    #expect(throws: StoreError.badNumber("x")) {
      try fixture.store.history(of: "x", most: 1, reading: 1) { _ in nil }
    }
  }

  @Test("Submissions are found from the beginnings of the files")
  func submissions() throws {
    var stored = try fixture.create()
    for second in [10, 20] {
      var file = stored.file
      let event = WorkflowEvent(
        .submit, by: "anne", at: Sample.moment(Int64(second)),
        submission: Submission(
          purpose: .approval, content: "", framework: file.framework, results: [], statement: ""))
      file.workflow.events = [event]
      file.status = .submitted
      stored = try fixture.store.take(
        event, with: file, over: stored, framework: fixture.framework, summarise: Sample.summary)
    }
    #expect(try fixture.store.submissions(of: "2026-0001") == [2, 3])
    #expect(try fixture.store.latestRevision(ofCase: "2026-0001") == 3)
  }
}
