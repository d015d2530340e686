import BestInterests
import Testing

@testable import CaseStore

@Suite("Nobody's save undoes somebody else's")
struct MergeTests {
  private let fixture: StoreFixture
  private let base: StoredCase
  private let title = Slot("c.title", .wholeCase)
  private let view = Slot("k.view", .person("k1-ab"))

  init() throws {
    fixture = try StoreFixture()
    base = try fixture.create()
  }

  private func edited(_ slot: Slot, _ text: String, by login: String, from stored: StoredCase? = nil) -> Case
  {
    var file = (stored ?? base).file
    file.answers[slot] = Sample.answer(.text(text), by: login, at: 30)
    return file
  }

  @Test("Changes to different answers are both in the next revision")
  func disjoint() throws {
    _ = try fixture.commit(edited(title, "Gezin B", by: "bram"), over: base, by: "bram")
    let outcome = try fixture.commit(edited(view, "Weg", by: "anne"), over: base, by: "anne")
    guard case .merged(let stored, let theirs, let conflicts) = outcome else {
      Issue.record("not merged")
      return
    }
    #expect(stored.revision == 3 && theirs.by == "bram" && conflicts.isEmpty)
    #expect(stored.file.answers[title]?.author == "bram" && stored.file.answers[view]?.author == "anne")
    #expect(try fixture.load("2026-0001") == stored)
    #expect(stored.change.previous == (try fixture.load("2026-0001", revision: 2)).digest)
  }

  @Test("Where both changed one answer, mine stands and theirs is kept beside it")
  func conflict() throws {
    _ = try fixture.commit(edited(view, "Blijven", by: "bram"), over: base, by: "bram")
    let outcome = try fixture.commit(edited(view, "Weg", by: "anne"), over: base, by: "anne")
    guard case .merged(let stored, _, let conflicts) = outcome else {
      Issue.record("not merged")
      return
    }
    #expect(conflicts == [view])
    let answer = try #require(try fixture.load("2026-0001").file.answers[view])
    #expect(answer.value == .text("Weg") && answer.rival?.value == .text("Blijven"))
    #expect(answer.rival?.author == "bram")
    // Choosing settles it, and is a change of its own.
    var file = stored.file
    file.answers[view]?.rival = nil
    guard case .saved(let settled) = try fixture.commit(file, over: stored) else {
      Issue.record("merged with nobody")
      return
    }
    #expect(settled.revision == 4 && settled.file.answers[view]?.rival == nil)
  }

  @Test("Somebody who missed several saves still gets and gives everything")
  func several() throws {
    var latest = base
    for (index, login) in ["bram", "carla", "daan"].enumerated() {
      let slot = Slot("p.name", .person(["m1-ab", "k1-ab", "m1-ab"][index]))
      guard
        case .saved(let stored) = try fixture.commit(
          edited(slot, login, by: login, from: latest), over: latest, by: login)
      else {
        Issue.record("merged with nobody")
        return
      }
      latest = stored
    }
    let outcome = try fixture.commit(edited(title, "Gezin B", by: "anne"), over: base)
    guard case .merged(let stored, let theirs, _) = outcome else {
      Issue.record("not merged")
      return
    }
    #expect(stored.revision == 5 && theirs.by == "daan")
    #expect(stored.file.text("p.name", .person("m1-ab")) == "daan")
    #expect(stored.file.text("p.name", .person("k1-ab")) == "carla")
    #expect(stored.file.text("c.title", .wholeCase) == "Gezin B")
  }

  @Test("Without changes of my own I only get theirs, and no revision is made")
  func nothingOfMine() throws {
    _ = try fixture.commit(edited(title, "Gezin B", by: "bram"), over: base, by: "bram")
    guard case .merged(let stored, let theirs, let conflicts) = try fixture.commit(base.file, over: base)
    else {
      Issue.record("not merged")
      return
    }
    #expect(stored == (try fixture.load("2026-0001")) && stored.revision == 2)
    #expect(theirs.by == "bram" && conflicts.isEmpty)
  }

  @Test("The same change by both is one change")
  func sameChange() throws {
    _ = try fixture.commit(edited(title, "Gezin B", by: "bram"), over: base, by: "bram")
    _ = try fixture.commit(edited(title, "Gezin B", by: "anne"), over: base)
    #expect(try fixture.load("2026-0001").revision == 2)
    #expect(try fixture.load("2026-0001").file.answers[title]?.author == "bram")
  }

  @Test("An answer in a record that somebody else removed meanwhile is not lost")
  func removedRecord() throws {
    let field = Slot("i.text", .wholeCase, record: "r1-ab")
    var theirs = base.file
    theirs.remove(record: "r1-ab", of: "i", .wholeCase)
    _ = try fixture.commit(theirs, over: base, by: "bram")
    _ = try fixture.commit(edited(field, "Rust en school", by: "anne"), over: base)
    #expect(try fixture.load("2026-0001").file.answers[field]?.value == .text("Rust en school"))
  }

  @Test("When a copy of the store was put back meanwhile, its case is merged and not passed over")
  func restored() throws {
    let other = try StoreFixture()
    let twin = try other.create()
    _ = try other.commit(edited(title, "Teruggezet", by: "bram"), over: twin, by: "bram")
    guard case .saved(let mine) = try fixture.commit(edited(view, "Weg", by: "anne"), over: base) else {
      Issue.record("merged with nobody")
      return
    }
    try fixture.write(try other.store.bytes(of: "2026-0001"), to: fixture.casePath("0001-000002.json"))
    let file = edited(Slot("p.name", .person("m1-ab")), "Mama", by: "anne", from: mine)
    _ = try fixture.commit(file, over: mine)
    let stored = try fixture.load("2026-0001")
    #expect(stored.revision == 3 && stored.file.text("p.name", .person("m1-ab")) == "Mama")
    #expect(stored.file.text("c.title", .wholeCase) == "Teruggezet")
  }

  @Test("When the revision in memory can no longer be read, saving goes on above it")
  func damagedBase() throws {
    try fixture.write([0x7B], to: fixture.casePath("0001-000001.json"))
    _ = try fixture.commit(edited(title, "Gezin B", by: "anne"), over: base)
    let stored = try fixture.load("2026-0001")
    #expect(stored.revision == 2 && stored.change.previous == base.digest)
  }

  @Test("A case that others moved to another framework is not moved back")
  func movedOn() throws {
    let text = String(decoding: try fixture.store.bytes(of: "2026-0001"), as: UTF8.self)
      .replacing("\"revision\": 1", with: "\"revision\": 2").replacing("2026.1", with: "2027.1")
    try fixture.write(Array(text.utf8), to: fixture.casePath("0001-000002.json"))
    var reference = base.file.framework
    reference.version = "2027.1"
    #expect(throws: StoreError.otherFramework(number: "2026-0001", reference)) {
      try fixture.commit(edited(title, "Gezin B", by: "anne"), over: base)
    }
    #expect(fixture.names("cases/2026/00").count == 2)
  }
}
