import BestInterests
import StrictJSON
import Testing

@testable import CaseStore

@Suite("A case moves to another version of its framework as one revision")
struct MigrationTests {
  private let fixture: StoreFixture
  private let base: StoredCase
  private let view = Slot("k.view", .person("k1-ab"))

  init() throws {
    fixture = try StoreFixture()
    base = try fixture.create()
  }

  private func text(_ revision: Int) throws -> String {
    String(decoding: try fixture.store.bytes(of: "2026-0001", revision: revision), as: UTF8.self)
  }

  @Test("The revision names the move, its reason and both frameworks; the one before stays byte for byte")
  func oneRevision() throws {
    let before = try text(1)
    let stored = try fixture.migrate(base)
    #expect(stored.revision == 2 && stored.change.action == "migrated")
    #expect(stored.change.reason == "nieuwe regels" && stored.change.previous == base.digest)
    #expect(stored.change.migratedFrom == fixture.framework.reference)
    #expect(try stored.file.framework == SmallFramework.framework2().reference)
    #expect(try fixture.loadAny("2026-0001") == stored)
    #expect(try text(1) == before)
    #expect(try fixture.loadAny("2026-0001", revision: 1) == base)
  }

  @Test("What the new version cannot read stands in the document in words, all else where it stood")
  func former() throws {
    let stored = try fixture.migrate(base)
    let slots = [
      Slot("c.kinds", .wholeCase), Slot("k.with", .person("k1-ab")), Slot("k.interests", .person("k1-ab")),
      Slot("o.type", .option("o1-ab")),
    ]
    #expect(stored.file.former.map(\.slot) == slots)
    #expect(stored.file.former.map(\.text.nl) == ["verhuizen; blijven", "Moeder", "1. Rust", "blijven"])
    #expect(
      stored.file.former.map(\.cause) == [.codeDropped, .kindChanged, .questionDropped, .codeDropped])
    #expect(stored.file.former.last?.about.nl == "1. blijven")
    let stay = base.file.answers.filter { !slots.contains($0.key) }
    #expect(stored.file.answers == stay)
    let document = try text(2)
    #expect(document.contains("\"answer\": {\"nl\": \"Moeder\", \"en\": \"Moeder\"}"))
    #expect(document.contains("\"cause\": \"kind-changed\""))
  }

  @Test("Unknown fields of what moved are not lost either")
  func unknownFields() throws {
    let marked = try text(1)
      .replacing("\"k.with\": {", with: "\"k.with\": {\"seal\": 1, ")
      .replacing("\"c.title\": {", with: "\"k.other\": {\"value\": [\"x\"]}, \"c.title\": {\"mark\": 2, ")
      .replacing(
        "\"id\": \"k1-ab\",\n      \"answers\": {",
        with: "\"id\": \"k1-ab\",\n      \"answers\": {\"k.other\": 3, ")
    try fixture.writeSealed(marked, to: fixture.casePath("0001-000001.json"))
    _ = try fixture.migrate(try fixture.loadAny("2026-0001"))
    let stored = try fixture.loadAny("2026-0001")
    guard case .array(let unplaced)? = stored.extras[.document]["unplaced"] else {
      Issue.record("nothing kept")
      return
    }
    let words = unplaced.map { JSONWriter.text($0) }
    #expect(words.contains { $0.contains("\"seal\": 1") && $0.contains("\"question\": \"k.with\"") })
    #expect(words.contains { $0.contains("\"k.other\": 3") && $0.contains("\"person\": \"k1-ab\"") })
    // Unknown there too, and so where it was.
    #expect(unplaced.count == 2)
    #expect(try text(2).contains("\"mark\": 2"))
    // And a later edit takes all of it along.
    var file = stored.file
    file.answers[view] = Sample.answer(.text("Weg"))
    _ = try fixture.store.commit(
      file, over: stored, framework: SmallFramework.framework2(), by: "anne", at: Sample.moment(99),
      summarise: Sample.summary)
    #expect(try fixture.loadAny("2026-0001").extras[.document]["unplaced"] == .array(unplaced))
  }

  @Test("Work begun under the old framework is refused without a trace, and says what to do")
  func otherFramework() throws {
    let moved = try fixture.migrate(base)
    var file = base.file
    file.answers[view] = Sample.answer(.text("Weg"))
    #expect(throws: StoreError.otherFramework(number: "2026-0001", moved.file.framework)) {
      try fixture.commit(file, over: base, by: "bram")
    }
    #expect(fixture.names("cases/2026/00").sorted() == ["0001-000001.json", "0001-000002.json"])
    #expect(try fixture.loadAny("2026-0001") == moved)
    let words = StoreError.otherFramework(number: "2026-0001", moved.file.framework).text(.nl)
    #expect(words.contains("niets verloren") && words.contains("open haar opnieuw"))
  }

  @Test("The refusal does not depend on whether the other document can be read under the old framework")
  func unreadableUnderTheOld() throws {
    let moved = try fixture.migrate(base)
    var file = moved.file
    file.answers[Slot("k.with", .person("k1-ab"))] = Sample.answer(.text("haar zus"))
    let later = try fixture.store.commit(
      file, over: moved, framework: SmallFramework.framework2(), by: "anne", at: Sample.moment(95),
      summarise: Sample.summary)
    guard case .saved = later else {
      Issue.record("merged with nobody")
      return
    }
    #expect(throws: StoreError.otherFramework(number: "2026-0001", moved.file.framework)) {
      try fixture.commit(base.file, over: base, by: "bram")
    }
  }

  @Test("Over a revision that somebody else followed with another one nothing is moved")
  func savedMeanwhile() throws {
    var file = base.file
    file.answers[view] = Sample.answer(.text("Weg"), by: "bram")
    _ = try fixture.commit(file, over: base, by: "bram")
    #expect(throws: StoreError.savedMeanwhile(number: "2026-0001")) { try fixture.migrate(base) }
    #expect(fixture.names("cases/2026/00").count == 2)
    let latest = try fixture.load("2026-0001")
    #expect(try fixture.migrate(latest).revision == 3)
    // A second move to the same version is one of somebody who has not seen the first.
    #expect(throws: StoreError.savedMeanwhile(number: "2026-0001")) { try fixture.migrate(latest) }
  }

  @Test("Only a case that is being worked on is moved", arguments: CaseStatus.allCases)
  func statuses(_ status: CaseStatus) throws {
    var file = base.file
    file.status = status
    let stored = try fixture.create(file)
    if [.draft, .returned, .reopened].contains(status) {
      #expect(try fixture.migrate(stored).file.status == status)
    } else {
      #expect(throws: StoreError.keepsFramework(number: stored.file.number, status)) {
        try fixture.migrate(stored)
      }
      #expect(try fixture.load(stored.file.number) == stored)
    }
  }

  @Test("Former answers go along with every later save, in drafts too, and merging two saves keeps them once")
  func laterSaves() throws {
    let newer = try SmallFramework.framework2()
    let moved = try fixture.migrate(base)
    func save(_ slot: Slot, _ text: String, by login: String) throws -> Committed {
      var file = moved.file
      file.answers[slot] = Sample.answer(.text(text), by: login, at: 100)
      return try fixture.store.commit(
        file, over: moved, framework: newer, by: login, at: Sample.moment(100), summarise: Sample.summary)
    }
    _ = try save(view, "Weg", by: "bram")
    guard case .merged(let stored, _, _) = try save(Slot("c.title", .wholeCase), "Gezin B", by: "anne") else {
      Issue.record("not merged")
      return
    }
    #expect(stored.file.former == moved.file.former && stored.file.former.count == 4)
    let draft = Draft(
      login: "anne", file: stored.file, extras: stored.extras, revision: 4, time: Sample.moment(101))
    try fixture.store.saveDraft(draft, framework: newer)
    #expect(try fixture.store.draft(of: "anne", case: "2026-0001") { _ in newer } == draft)
  }

  @Test("Work begun before the move goes along to the new framework, together with what the other did since")
  func carriedDraft() throws {
    let newer = try SmallFramework.framework2()
    var mine = base.file
    let name = Slot("p.name", .person("m1-ab"))
    let with = Slot("k.with", .person("k1-ab"))
    let title = Slot("c.title", .wholeCase)
    mine.answers[view] = Sample.answer(.text("Weg"), by: "bram", at: 70)
    mine.answers[name] = Sample.answer(.text("Mama"), by: "bram", at: 71)
    mine.answers[with] = Sample.answer(.choices(["k1-ab"]), by: "bram", at: 72)
    mine.answers[title] = Sample.answer(.text("Gezin van bram"), by: "bram", at: 73)
    let draft = Draft(login: "bram", file: mine, revision: 1, time: Sample.moment(74))
    let moved = try fixture.migrate(base)
    var theirs = moved.file
    theirs.answers[title] = Sample.answer(.text("Gezin van anne"), at: 95)
    guard
      case .saved(let latest) = try fixture.store.commit(
        theirs, over: moved, framework: newer, by: "anne", at: Sample.moment(95), summarise: Sample.summary)
    else {
      Issue.record("merged with nobody")
      return
    }
    let carried = draft.carried(over: base, under: fixture.framework, to: latest, under: newer)
    #expect(carried.revision == 3 && carried.file.framework == latest.file.framework)
    #expect(carried.file.value(view) == .text("Weg") && carried.file.value(name) == .text("Mama"))
    // Both wrote it: mine stands, theirs beside it.
    #expect(carried.file.value(title) == .text("Gezin van bram"))
    #expect(carried.file.answers[title]?.rival?.value == .text("Gezin van anne"))
    // Both answers to what is not asked any more, each once, although the mother has another name in mine.
    #expect(carried.file.former.filter { $0.slot == with }.map(\.author) == ["anne", "bram"])
    #expect(carried.file.former.count == latest.file.former.count + 1)
    guard
      case .saved(let saved) = try fixture.store.commit(
        carried.file, over: latest, framework: newer, by: "bram", at: Sample.moment(99),
        summarise: Sample.summary)
    else {
      Issue.record("merged with nobody")
      return
    }
    #expect(saved.file.former == carried.file.former && saved.revision == 4)
  }
}
