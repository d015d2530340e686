import BestInterests
import Testing

@testable import CaseStore

@Suite("Unsaved work is kept beside the case and is no part of it")
struct DraftTests {
  private let fixture: StoreFixture
  private let stored: StoredCase

  init() throws {
    fixture = try StoreFixture()
    stored = try fixture.create()
  }

  private func draft(_ text: String, by login: String = "anne", at second: Int64 = 9) -> Draft {
    var file = stored.file
    file.answers[Slot("c.title", .wholeCase)] = Sample.answer(.text(text))
    return Draft(login: login, file: file, extras: stored.extras, revision: 1, time: Sample.moment(second))
  }

  private func save(_ draft: Draft) throws {
    try fixture.store.saveDraft(draft, framework: fixture.framework)
  }

  private func read(_ login: String = "anne") throws -> Draft? {
    try fixture.store.draft(of: login, case: "2026-0001") { _ in fixture.framework }
  }

  @Test("A draft comes back as it was left, the last one counts, and the case is as it was")
  func roundTrip() throws {
    #expect(try read() == nil)
    #expect(try fixture.store.drafts(of: "anne").drafts.isEmpty)
    try save(draft("half"))
    try save(draft("heel", at: 10))
    #expect(try read() == draft("heel", at: 10))
    #expect(
      try fixture.store.drafts(of: "anne").drafts == [
        DraftHead(number: "2026-0001", revision: 1, time: Sample.moment(10))
      ])
    #expect(try fixture.load("2026-0001") == stored)
    #expect(fixture.names("drafts/anne") == ["2026-0001.json"])
  }

  @Test("An answer without a place is kept in a draft too")
  func loose() throws {
    var odd = draft("x")
    odd.file.answers[Slot("i.text", .wholeCase, record: "r9-ab")] = Sample.answer(.text("weg"))
    odd.file.answers[Slot("c.kind", .wholeCase)] = Sample.answer(.text("geen code"))
    try save(odd)
    #expect(try read() == odd)
  }

  @Test("What is thrown away can be brought back, until it is let go of")
  func discarding() throws {
    let store = fixture.store
    try save(draft("weg"))
    try store.discardDraft(of: "anne", case: "2026-0001")
    #expect(try read() == nil)
    #expect(try store.drafts(of: "anne").drafts.map(\.isDiscarded) == [true])
    let discarded = try store.draft(of: "anne", case: "2026-0001", isDiscarded: true) { _ in fixture.framework
    }
    #expect(discarded == draft("weg"))
    try store.restoreDraft(of: "anne", case: "2026-0001")
    #expect(try read() == draft("weg"))
    try store.discardDraft(of: "anne", case: "2026-0001")
    try store.forgetDiscardedDraft(of: "anne", case: "2026-0001")
    try store.restoreDraft(of: "anne", case: "2026-0001")
    #expect(try store.drafts(of: "anne").drafts.isEmpty && fixture.names("drafts/anne") == [])
  }

  @Test("What was thrown away never replaces newer unsaved work")
  func restoringOver() throws {
    try save(draft("weg"))
    try fixture.store.discardDraft(of: "anne", case: "2026-0001")
    try save(draft("nieuw", at: 10))
    #expect(throws: StoreError.newerDraft(number: "2026-0001")) {
      try fixture.store.restoreDraft(of: "anne", case: "2026-0001")
    }
    #expect(try read() == draft("nieuw", at: 10))
    #expect(try fixture.store.drafts(of: "anne").drafts.count == 2)
  }

  @Test("Everybody has drafts of their own")
  func owners() throws {
    try save(draft("van anne"))
    try save(draft("van bram", by: "bram"))
    try fixture.store.removeDraft(of: "anne", case: "2026-0001")
    #expect(try read() == nil)
    #expect(try read("bram")?.file.text("c.title", .wholeCase) == "van bram")
    try fixture.store.removeDraft(of: "anne", case: "2026-0001")
    try fixture.store.removeDraft(of: "nobody", case: "2026-0001")
  }

  @Test("No login points out of the folder, and no two share one")
  func logins() throws {
    let logins = [
      "anne", "Anne", "..", ".", ".hidden", "a/b", "-rf", "x-61", "a b", "EIGEN\\anne", "anné", "a\nb",
      "616263", "abc",
    ]
    let names = try logins.map { login throws(StoreError) in try Store.folderName(of: login) }
    #expect(Set(names).count == logins.count)
    #expect(names[0] == "anne" && names[1] == "x-416e6e65" && names[2] == "x-2e2e")
    for name in names {
      #expect(name.utf8.allSatisfy { Array("abcdefghijklmnopqrstuvwxyz0123456789._-".utf8).contains($0) })
      #expect(!name.hasPrefix(".") && !name.hasPrefix("-") && name.utf8.count <= 255)
    }
    for bad in ["", "a\u{0}b", String(repeating: "a", count: 101)] {
      #expect(throws: StoreError.badLogin(bad)) { try Store.folderName(of: bad) }
    }
    for login in logins {
      try save(draft(login, by: login))
      #expect(try read(login)?.file.text("c.title", .wholeCase) == login)
    }
  }

  @Test("A draft that cannot be read is told of, with the others still there")
  func unreadable() throws {
    try save(draft("goed"))
    let path = fixture.path + "/drafts/anne/2026-0002.json"
    try fixture.write(Array("{".utf8), to: path)
    let found = try fixture.store.drafts(of: "anne")
    #expect(found.drafts.count == 1 && found.unreadable.map(\.path) == [path])
    let newer = fixture.path + "/drafts/anne/2026-0001.json"
    try fixture.write(Array("{\"vierstap-draft\": 2}".utf8), to: newer)
    #expect(throws: StoreError.newerFormat(path: newer, format: 2)) { try read() }
  }
}
