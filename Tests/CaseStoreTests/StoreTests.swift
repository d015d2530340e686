import BestInterests
import Glibc
import Testing

@testable import CaseStore

@Suite("A store keeps every revision")
struct StoreTests {
  private let fixture: StoreFixture

  init() throws {
    fixture = try StoreFixture()
  }

  @Test("Cases get the next number of the year they are made in, and revision 1")
  func numbers() throws {
    #expect(try fixture.create().file.number == "2026-0001")
    #expect(try fixture.create().file.number == "2026-0002")
    #expect(try fixture.create(at: 40 * 86_400).file.number == "2027-0001")
    #expect(try fixture.create().file.number == "2026-0003")
    #expect(fixture.names("cases/2026/00") == ["0001-000001.json", "0002-000001.json", "0003-000001.json"])
    let first = try fixture.load("2026-0001")
    #expect(first.revision == 1 && first.change.action == "created" && first.change.previous.isEmpty)
    #expect(first.file.answers == Sample.file(fixture.framework).answers)
  }

  @Test("Numbers go on in the next folder, and past 9999 with five digits")
  func manyNumbers() throws {
    let bytes = try fixture.store.bytes(of: try fixture.create().file.number)
    for (last, next, path) in [
      ("0099", "2026-0100", "cases/2026/01"), ("9999", "2026-10000", "cases/2026/100"),
    ] {
      let hundred = String(last.prefix(2))
      _ = try fixture.store.makeFolder(of: try #require(CaseNumber("2026-\(last)")))
      try fixture.write(bytes, to: fixture.casePath("\(last)-000001.json", hundred: hundred))
      #expect(try fixture.create().file.number == next)
      #expect(fixture.names(path) == ["\(next.dropFirst(5))-000001.json"])
    }
    #expect(try fixture.store.summaries().cases.map(\.number) == ["2026-0001", "2026-0100", "2026-10000"])
  }

  @Test("A save is the next revision and names the digest of the one before")
  func revisions() throws {
    let first = try fixture.create()
    var file = first.file
    file.answers[Slot("c.title", .wholeCase)] = Sample.answer(.text("Gezin B"))
    guard case .saved(let second) = try fixture.commit(file, over: first) else {
      Issue.record("merged with nobody")
      return
    }
    #expect(second.revision == 2 && second.change.previous == first.digest)
    #expect(first.digest == Digest.sha256(try fixture.store.bytes(of: "2026-0001", revision: 1)))
    #expect(try fixture.load("2026-0001") == second)
    #expect(try fixture.load("2026-0001", revision: 1) == first)
    let list = try fixture.store.summaries()
    #expect(list.cases == [second.summary] && list.unreadable.isEmpty)
    #expect(
      second.summary.title == "Gezin B" && second.summary.revision == 2 && second.summary.status == .draft)
    #expect(second.summary.author == "anne" && second.summary.changed == Sample.moment(60))
  }

  @Test("Without a change there is no new revision")
  func unchanged() throws {
    let first = try fixture.create()
    var file = first.file
    file.answers[Slot("c.title", .wholeCase)] = Sample.answer(.text("Gezin A"), by: "bram", at: 50)
    #expect(try fixture.commit(file, over: first) == .saved(first))
    #expect(fixture.names("cases/2026/00") == ["0001-000001.json"])
  }

  @Test("Every difference is a change, also one that looks the same or is no answer")
  func changes() throws {
    var latest = try fixture.create()
    let title = Slot("c.title", .wholeCase)
    let edits: [(inout Case) -> Void] = [
      { $0.answers[title] = Sample.answer(.text("Andr\u{E9}")) },
      { $0.answers[title] = Sample.answer(.text("Andre\u{301}")) },
      { $0.answers[title]?.note = "n" },
      { $0.answers[title]?.rival = Answer.Rival(value: nil, note: "", author: "b", time: Sample.moment(0)) },
      { $0.answers[title]?.rival = nil },
      { $0.persons.append("p9-ab") },
      { $0.persons.reverse() },
      { $0.answers[Slot("c.proposed", .wholeCase)] = Sample.answer(nil) },
      { $0.answers[title] = nil },
    ]
    for (index, edit) in edits.enumerated() {
      var file = latest.file
      edit(&file)
      guard case .saved(let stored) = try fixture.commit(file, over: latest) else {
        Issue.record("merged with nobody")
        return
      }
      #expect(stored.revision == index + 2)
      #expect(stored.file == file)
      latest = stored
    }
  }

  @Test("An answer that was typed again without change stays with the person who gave it")
  func authors() throws {
    let first = try fixture.create()
    var file = first.file
    let title = Slot("c.title", .wholeCase)
    file.answers[title] = Sample.answer(.text("Gezin A"), by: "bram", at: 50)
    file.answers[Slot("p.name", .person("m1-ab"))] = Sample.answer(.text("Mama"), by: "bram", at: 50)
    _ = try fixture.commit(file, over: first, by: "bram")
    let second = try fixture.load("2026-0001").file
    #expect(second.answers[title]?.author == "anne")
    #expect(second.answers[Slot("p.name", .person("m1-ab"))]?.author == "bram")
  }

  @Test("What is not there is named")
  func missing() throws {
    #expect(throws: StoreError.noSuchCase("2026-0042")) { try fixture.load("2026-0042") }
    _ = try fixture.create()
    #expect(throws: StoreError.noSuchRevision("2026-0001", 2)) { try fixture.load("2026-0001", revision: 2) }
    for bad in [
      "", "42", "2026-42", "2026-0000", "2026-00042", "../../x", "2026-0042/", "２０２６-0042", "2026-1234567",
    ] {
      #expect(throws: StoreError.badNumber(bad)) { try fixture.load(bad) }
      #expect(!Store.isNumber(bad))
    }
    #expect(Store.isNumber("2026-0042") && Store.isNumber("2026-123456"))
  }

  @Test("Unknown fields go along into the next revision, what was said of the change does not")
  func extras() throws {
    let first = try fixture.create()
    let path = fixture.casePath("0001-000001.json")
    let text = String(decoding: try fixture.store.bytes(of: "2026-0001"), as: UTF8.self)
      .replacing("\"reason\": \"\"", with: "\"reason\": \"\", \"seal\": \"x\"")
      .replacing("\"persons\"", with: "\"later\": [1.0], \"persons\"")
    try fixture.writeSealed(text, to: path)
    let base = try fixture.load("2026-0001")
    #expect(base.file == first.file && !base.extras.isEmpty)
    var file = base.file
    file.persons.append("p9-ab")
    _ = try fixture.commit(file, over: base)
    let second = String(decoding: try fixture.store.bytes(of: "2026-0001"), as: UTF8.self)
    #expect(second.contains("\"later\": [1.0]") && !second.contains("\"seal\": \"x\""))
  }

  @Test("A framework is kept once, and never exchanged for another")
  func frameworks() throws {
    let bytes = SmallFramework.bytes()
    try fixture.store.keepFramework(id: "small", version: "2026.1", bytes: bytes)
    try fixture.store.keepFramework(id: "small", version: "2026.1", bytes: bytes)
    #expect(try fixture.store.framework(id: "small", version: "2026.1") == bytes)
    #expect(throws: StoreError.frameworkDiffers(id: "small", version: "2026.1")) {
      try fixture.store.keepFramework(id: "small", version: "2026.1", bytes: bytes + [0x20])
    }
    #expect(throws: StoreError.noCopyOfFramework(id: "small", version: "2")) {
      try fixture.store.framework(id: "small", version: "2")
    }
    #expect(throws: StoreError.badFrameworkName(id: "../x", version: "1")) {
      try fixture.store.framework(id: "../x", version: "1")
    }
  }

  @Test("A case is written only in the order of its own framework")
  func otherFramework() throws {
    var file = Sample.file(fixture.framework)
    file.framework.version = "2025.1"
    #expect(throws: StoreError.noFramework(path: fixture.path, file.framework)) { try fixture.create(file) }
    #expect(fixture.names("cases").isEmpty)
  }
}
