import BestInterests
import Testing

@testable import CaseStore

@Suite("No clock decides what came first")
struct ClockTests {
  private let fixture: StoreFixture

  init() throws {
    fixture = try StoreFixture()
  }

  /// Moments around the present: back a day, ten years on, 1970, 2038, the night the clocks go back, both ends of time.
  static let jumps: [Int64] = [
    -86_400, 315_360_000, -1_795_467_934, 357_687_713, -1_795_467_935, -2_470_000, -2_470_001, .min / 2,
    .max / 2, 0, 1,
  ]

  @Test("Revisions are numbered and chained in the order of saving, wherever the clock jumps")
  func order() throws {
    var latest = try fixture.create(at: 60)
    var digests = [latest.digest]
    for (index, jump) in Self.jumps.enumerated() {
      var file = latest.file
      file.answers[Slot("c.title", .wholeCase)] = Sample.answer(.text("Gezin \(index)"))
      guard case .saved(let stored) = try fixture.commit(file, over: latest, at: jump) else {
        Issue.record("merged with nobody")
        return
      }
      #expect(stored.revision == index + 2 && stored.change.previous == digests.last)
      #expect(try fixture.load("2026-0001").file.text("c.title", .wholeCase) == "Gezin \(index)")
      digests.append(stored.digest)
      latest = stored
    }
    #expect(try fixture.store.summaries().cases.map(\.revision) == [Self.jumps.count + 1])
    for (index, digest) in digests.enumerated() {
      #expect(try fixture.load("2026-0001", revision: index + 1).digest == digest)
    }
  }

  @Test("Two who save at once merge by revision, not by whose clock is ahead", arguments: jumps)
  func merging(_ jump: Int64) throws {
    let base = try fixture.create()
    var (mine, theirs) = (base.file, base.file)
    mine.answers[Slot("k.view", .person("k1-ab"))] = Sample.answer(.text("van mij"), at: jump)
    theirs.answers[Slot("c.title", .wholeCase)] = Sample.answer(.text("van de ander"), by: "bram", at: -jump)
    _ = try fixture.commit(theirs, over: base, by: "bram", at: -(jump / 2))
    guard case .merged(let stored, _, let conflicts) = try fixture.commit(mine, over: base, at: jump) else {
      Issue.record("not merged")
      return
    }
    #expect(conflicts.isEmpty && stored.revision == 3)
    #expect(stored.file.text("c.title", .wholeCase) == "van de ander")
    #expect(stored.file.text("k.view", .person("k1-ab")) == "van mij")
  }

  @Test("Unsaved work belongs to the revision it was begun over, whatever its time", arguments: jumps)
  func drafts(_ jump: Int64) throws {
    let stored = try fixture.create()
    let draft = Draft(login: "anne", file: stored.file, revision: 1, time: Sample.moment(jump))
    try fixture.store.saveDraft(draft, framework: fixture.framework)
    let found = try fixture.store.draft(of: "anne", case: "2026-0001") { _ in fixture.framework }
    #expect(found == draft)
  }
}
