import BestInterests
import Glibc
import Testing

@testable import CaseStore

@Suite("A case that is removed leaves a tombstone and nothing else")
struct PurgeTests {
  private let fixture: StoreFixture

  init() throws {
    fixture = try StoreFixture()
  }

  private func purge(_ number: String = "2026-0001") throws -> Tombstone {
    try fixture.store.purge(number, by: "otto", at: Sample.moment(500), reason: "Termijn voorbij.")
  }

  private func twoRevisions() throws -> StoredCase {
    let first = try fixture.create()
    var file = first.file
    file.persons.append("p9-ab")
    guard case .saved(let stored) = try fixture.commit(file, over: first) else { return first }
    let draft = Draft(login: "anne", file: stored.file, revision: 2, time: Sample.moment(400))
    try fixture.store.saveDraft(draft, framework: fixture.framework)
    return stored
  }

  @Test("Every revision and draft goes; number, moment, person, reason and digest stay")
  func gone() throws {
    let stored = try twoRevisions()
    let other = try fixture.create()
    let tombstone = try purge()
    #expect(
      tombstone
        == Tombstone(
          number: "2026-0001", revisions: 2, digest: stored.digest, by: "otto", at: Sample.moment(500),
          reason: "Termijn voorbij."))
    #expect(fixture.names("cases/2026/00") == ["0001-purged.json", "0002-000001.json"])
    #expect(fixture.names("drafts/anne") == [])
    #expect(throws: StoreError.purged(tombstone)) { try fixture.load("2026-0001") }
    #expect(try fixture.load("2026-0002") == other)
    let list = try fixture.store.summaries()
    #expect(list.cases.map(\.number) == ["2026-0002"] && list.unreadable.isEmpty)
    #expect(try fixture.store.tombstones() == [tombstone])
    let text = String(decoding: try CaseStoreFiles.read(fixture.casePath("0001-purged.json")), as: UTF8.self)
    #expect(!text.contains("Gezin") && !text.contains("Moeder"))
  }

  @Test("The number is never given out again")
  func number() throws {
    _ = try fixture.create()
    _ = try purge()
    #expect(try fixture.create().file.number == "2026-0002")
    _ = try purge("2026-0002")
    #expect(try fixture.create().file.number == "2026-0003")
  }

  @Test("A removal that was cut short is finished by the same call, and counts from its first moment")
  func interrupted() throws {
    let stored = try twoRevisions()
    let bytes = try fixture.store.bytes(of: "2026-0001")
    let tombstone = try purge()
    // As if the program had been killed after the tombstone.
    try fixture.write(bytes, to: fixture.casePath("0001-000002.json"))
    #expect(throws: StoreError.purged(tombstone)) { try fixture.load("2026-0001") }
    #expect(try fixture.store.summaries().cases.isEmpty)
    var file = stored.file
    file.persons.append("p8-ab")
    #expect(throws: StoreError.self) { try fixture.commit(file, over: stored) }
    #expect(try purge() == tombstone)
    #expect(fixture.names("cases/2026/00") == ["0001-purged.json"])
  }

  @Test("Verify takes a tombstone for what it is, and names one that is not of what was seen")
  func verified() throws {
    let stored = try twoRevisions()
    var known = KnownHeads(heads: ["2026-0001": .init(revision: 2, digest: stored.digest)])
    _ = try purge()
    func codes() throws -> [String] {
      try fixture.store.verify(known: known) { _ in fixture.framework }.findings.map(\.code)
    }
    #expect(try codes() == [])
    known.heads["2026-0001"]?.revision = 3
    #expect(try codes() == ["cut-off"])
    known.heads["2026-0001"] = .init(revision: 2, digest: String(repeating: "ab", count: 32))
    #expect(try codes() == ["exchanged"])
    try fixture.write([0x7B, 0x7D], to: fixture.casePath("0001-purged.json"))
    #expect(try codes() == ["unreadable"])
  }

  @Test("What is not there cannot be removed")
  func missing() throws {
    #expect(throws: StoreError.noSuchCase("2026-0001")) { try purge() }
    #expect(throws: StoreError.badNumber("../x")) { try purge("../x") }
  }
}
