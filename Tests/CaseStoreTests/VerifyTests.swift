import BestInterests
import Glibc
import Testing

@testable import CaseStore

@Suite("Verify tells what was damaged, changed, taken out or forged")
struct VerifyTests {
  private let fixture: StoreFixture
  private let sara: SigningKey
  private let tom: SigningKey

  init() throws {
    fixture = try StoreFixture()
    sara = try SigningKey.make()
    tom = try SigningKey.make()
    func key(_ key: SigningKey) -> [Colleague.PublicKey] {
      [.init(key: key.publicKey, since: Sample.moment(-1000))]
    }
    let people = [
      Colleague(login: "anne", name: "Anne", roles: [.caseworker, .administrator]),
      Colleague(login: "bram", name: "Bram", roles: [.caseworker]),
      Colleague(login: "sara", name: "Sara", roles: [.supervisor], keys: key(sara)),
      Colleague(login: "tom", name: "Tom", roles: [.supervisor, .caseworker], keys: key(tom)),
    ]
    for person in people { try fixture.store.add(person) }
  }

  // MARK: An honest case

  private func take(
    _ request: Transition.Request, by login: String, at second: Int64, over base: StoredCase,
    key: SigningKey? = nil
  ) throws -> StoredCase {
    let transition = Transition(
      framework: fixture.framework, file: base.file,
      today: Sample.moment(second).date(offsetSeconds: 0), login: login, roster: try fixture.store.roster(),
      editors: try fixture.store.editors(of: base.file.number),
      content: CaseFile.contentDigest(of: base.file, framework: fixture.framework))
    #expect(transition.refusals(of: request) == [])
    var event = transition.event(request, at: Sample.moment(second))
    if let key {
      let file = transition.taking(event)
      let statement = ApprovalStatement(event, of: file, store: fixture.store.id)
      event.decision?.signature = statement?.signed(with: key)
    }
    return try fixture.store.take(
      event, with: transition.taking(event), over: base, framework: fixture.framework,
      summarise: Sample.summary)
  }

  /// A case of five revisions: made, changed, submitted, taken up, approved.
  private func approved() throws -> StoredCase {
    var stored = try fixture.create()
    var file = stored.file
    file.answers[Slot("c.title", .wholeCase)] = Sample.answer(.text("Gezin B"), by: "bram", at: 60)
    guard case .saved(let changed) = try fixture.commit(file, over: stored, by: "bram") else { return stored }
    stored = try take(.init(.submit, isConfirmed: true), by: "anne", at: 100, over: changed)
    stored = try take(.init(.takeUp), by: "sara", at: 110, over: stored)
    return try take(
      .init(.approve, reason: "Goed onderbouwd.", childrenRead: ["k1-ab"]), by: "sara", at: 120, over: stored,
      key: sara)
  }

  private func verify(_ known: KnownHeads = KnownHeads()) throws -> StoreVerification {
    try fixture.store.verify(known: known) { [framework = fixture.framework] reference in
      framework.id == reference.id && framework.version == reference.version ? framework : nil
    }
  }

  private func codes(_ known: KnownHeads = KnownHeads()) throws -> [String] {
    try verify(known).findings.map(\.code)
  }

  private func path(_ revision: Int) -> String { fixture.casePath("0001-00000\(revision).json") }

  private func bytes(_ revision: Int) throws -> [UInt8] {
    try fixture.store.bytes(of: "2026-0001", revision: revision)
  }

  // MARK: Somebody who can write everything in the store

  /// Changes a revision and makes every seal and every link after it anew.
  private func forge(_ revision: Int, upTo last: Int = 5, _ change: (inout CaseDocument) -> Void) throws {
    var previous = revision == 1 ? "" : Digest.sha256(try bytes(revision - 1))
    for number in revision...last {
      var document = try CaseFile.read(try bytes(number), name: "x") { _ in fixture.framework }
      if number == revision { change(&document) }
      document.change.previous = previous
      document.summary.status = document.file.status
      let forged = Seal.sealed(CaseFile.bytes(document, framework: fixture.framework))
      try fixture.write(forged, to: path(number))
      previous = Digest.sha256(forged)
    }
  }

  @Test("A case that went its way by the program is good, and the whole of it is counted")
  func good() throws {
    _ = try approved()
    let result = try verify()
    #expect(result.isGood, "\(result.findings.map { $0.text(.nl) })")
    #expect(result.cases == 1 && result.revisions == 5 && result.approvals == 1)
    #expect(result.heads.heads["2026-0001"]?.revision == 5)
    #expect(try verify(result.heads).isGood)
    let read = KnownHeads(lines: result.heads.lines)
    #expect(read == result.heads && KnownHeads(lines: ["2026-0001 x y"]) == nil)
  }

  @Test("One bit flipped at any byte of the first or the last revision is seen")
  func everyByte() throws {
    let first = try fixture.create()
    _ = try take(.init(.submit, isConfirmed: true), by: "anne", at: 100, over: first)
    var missed: [String] = []
    for revision in 1...2 {
      let whole = try bytes(revision)
      for position in whole.indices {
        var damaged = whole
        damaged[position] ^= 1 << UInt8(position % 8)
        try fixture.write(damaged, to: path(revision))
        if try verify().isGood { missed.append("\(revision):\(position)") }
      }
      try fixture.write(whole, to: path(revision))
    }
    #expect(missed.isEmpty)
    #expect(try verify().isGood)
  }

  @Test(
    "Revisions that are deleted, swapped, put in, cut off or put back are seen, the end by who saw it before")
  func revisions() throws {
    _ = try approved()
    let known = try verify().heads
    let all = try (1...5).map { try bytes($0) }
    func restore() throws {
      for (index, bytes) in all.enumerated() { try fixture.write(bytes, to: path(index + 1)) }
    }
    for revision in 1...4 {
      _ = unlink(path(revision))
      #expect(try codes().contains("missing-revision"), "\(revision)")
      try restore()
    }
    for revision in 1...4 {
      try fixture.write(all[revision], to: path(revision))
      try fixture.write(all[revision - 1], to: path(revision + 1))
      #expect(try codes().contains("unreadable"), "a swap of \(revision)")
      try restore()
    }
    // A copy of the last one as one more.
    try fixture.write(all[4], to: path(6))
    #expect(try codes().contains("unreadable"))
    _ = unlink(path(6))
    // The end is cut off: nothing in the store shows it.
    _ = unlink(path(5))
    #expect(try verify().isGood)
    #expect(try codes(known) == ["cut-off"])
    try restore()
    for revision in 1...5 { _ = unlink(path(revision)) }
    #expect(try codes(known) == ["gone"])
    try restore()
    // An end written anew, with seals and links as they should be.
    try forge(5) { $0.change.reason = "Anders." }
    #expect(try codes(known).contains("exchanged"))
  }

  @Test("Changes by somebody who makes all seals and links anew are seen by what they must agree with")
  func forged() throws {
    let stored = try approved()
    let title = Slot("c.title", .wholeCase)
    let forgeries: [(Int, String, (inout CaseDocument) -> Void)] = [
      // The content that was submitted.
      (2, "changed-content", { $0.file.answers[title]?.value = .text("Gezin C") }),
      (5, "changed-content", { $0.file.answers[title]?.value = .text("Gezin C") }),
      // In the name of somebody else, so that a contributor could review.
      (2, "foreign-answer", { $0.file.answers[title]?.author = "carla" }),
      // The approval's words, person and moment.
      (5, "approval-bad-signature", { $0.file.workflow.events[2].reason = "Prima." }),
      (
        5, "changed-steps",
        {
          $0.file.workflow.events[2].by = "tom"
        }
      ),
      (5, "approval-not-signed", { $0.file.workflow.events[2].decision?.signature = nil }),
      // An earlier step.
      (5, "changed-steps", { $0.file.workflow.events[1].by = "tom" }),
      (5, "impossible-history", { $0.file.status = .executed }),
      (4, "changed-steps", { $0.file.workflow.events.removeLast() }),
      (3, "wrong-results", { $0.file.workflow.events[0].submission?.results = [] }),
      (3, "wrong-results", { $0.file.workflow.events[0].submission?.reviewers = 2 }),
    ]
    let all = try (1...5).map { try bytes($0) }
    // The same all along, so that no revision differs from the one before.
    for revision in 2...5 {
      try forge(revision) { $0.file.answers[title]?.value = .text("Gezin C") }
    }
    #expect(try codes().contains("wrong-content"))
    for (position, bytes) in all.enumerated() { try fixture.write(bytes, to: path(position + 1)) }
    for (index, (revision, code, change)) in forgeries.enumerated() {
      try forge(revision, change)
      let found = try codes()
      #expect(found.contains(code), "forgery \(index): \(found)")
      for (position, bytes) in all.enumerated() { try fixture.write(bytes, to: path(position + 1)) }
    }
    #expect(try fixture.load("2026-0001") == stored)
  }

  @Test("An approval from another case, or of another revision, does not count")
  func moved() throws {
    let first = try approved()
    var stored = try fixture.create()
    stored = try take(.init(.submit, isConfirmed: true), by: "anne", at: 100, over: stored)
    stored = try take(.init(.takeUp), by: "sara", at: 110, over: stored)
    let event = try #require(first.file.workflow.events.last)
    var file = stored.file
    file.workflow.events.append(event)
    file.status = .approved
    _ = try fixture.store.take(
      event, with: file, over: stored, framework: fixture.framework, summarise: Sample.summary)
    let found = try codes()
    #expect(found.contains("approval-bad-signature") && found.contains("wrong-content"))
  }

  @Test("Whoever approves the own work, twice, or without the role is named, also with a good signature")
  func ownWork() throws {
    // Tom writes, and approves past the program with his own key.
    var stored = try fixture.create()
    var file = stored.file
    file.answers[Slot("c.title", .wholeCase)] = Sample.answer(.text("Gezin T"), by: "tom", at: 60)
    guard case .saved(let changed) = try fixture.commit(file, over: stored, by: "tom") else { return }
    stored = try take(.init(.submit, isConfirmed: true), by: "anne", at: 100, over: changed)
    stored = try take(.init(.takeUp), by: "sara", at: 110, over: stored)
    func approve(_ login: String, _ key: SigningKey) throws -> [String] {
      let decision = Decision(
        content: CaseFile.contentDigest(of: stored.file, framework: fixture.framework),
        childrenRead: ["k1-ab"])
      var event = WorkflowEvent(
        .approve, by: login, at: Sample.moment(120), reason: "Goed.", decision: decision)
      var file = stored.file
      file.workflow.events.append(event)
      let statement = ApprovalStatement(event, of: file, store: fixture.store.id)
      event.decision?.signature = statement?.signed(with: key)
      file.workflow.events[file.workflow.events.count - 1] = event
      file.status = .approved
      _ = try fixture.store.take(
        event, with: file, over: stored, framework: fixture.framework, summarise: Sample.summary)
      defer { _ = unlink(path(5)) }
      return try codes()
    }
    #expect(try approve("tom", tom).contains("own-work"))
    #expect(try approve("sara", sara) == [])
    #expect(try approve("bram", sara).contains("not-allowed"))
    #expect(try approve("sara", tom).contains("approval-unknown-key"))
  }

  @Test("An absolute rule cannot be written around: an approval while it is violated is named")
  func absolute() throws {
    _ = try approved()
    for revision in 1...5 {
      try forge(revision) { document in
        document.file.answers[Slot("k.heard", .person("k1-ab"))]?.value = .choice("no")
      }
    }
    let found = try codes()
    #expect(found.contains("approved-against-rule") && found.contains("wrong-results"))
    #expect(found.contains("approval-bad-signature") || found.contains("wrong-content"))
  }

  @Test("A file without a seal, a strange name and a changed framework are named")
  func others() throws {
    let stored = try approved()
    let document = try CaseFile.read(try bytes(5), name: "x") { _ in fixture.framework }
    try fixture.write(CaseFile.bytes(document, framework: fixture.framework), to: path(5))
    #expect(try codes() == ["no-seal"])
    try fixture.write([0x7B, 0x7D], to: fixture.casePath("0001-000005 (copy).json"))
    #expect(try codes() == ["unreadable", "no-seal"])
    #expect(stored.seal == .good)
    #expect(try fixture.load("2026-0001").seal == .missing)
  }

  @Test("A case whose file was changed can be read and not written over")
  func readOnly() throws {
    _ = try fixture.create()
    let text = String(decoding: try bytes(1), as: UTF8.self).replacing("Gezin A", with: "Gezin X")
    try fixture.write(Array(text.utf8), to: path(1))
    let altered = try fixture.load("2026-0001")
    #expect(altered.seal == .broken && altered.file.text("c.title", .wholeCase) == "Gezin X")
    var file = altered.file
    file.persons.append("p9-ab")
    #expect(throws: StoreError.altered(number: "2026-0001")) { try fixture.commit(file, over: altered) }
    #expect(try codes() == ["broken-seal"])
  }

  @Test("What was seen of a store is remembered outside it, also when its last line was torn")
  func memory() throws {
    let file = KnownHeadsFile(folder: fixture.folder + "/state", store: "s1")
    #expect(try file.read() == KnownHeads())
    let digest = String(repeating: "ab", count: 32)
    try file.see("2026-0001", .init(revision: 1, digest: digest))
    try file.see("2026-0001", .init(revision: 3, digest: digest))
    try file.see("2026-0002", .init(revision: 1, digest: digest))
    #expect(try file.read().heads["2026-0001"]?.revision == 3 && file.read().heads.count == 2)
    #expect(StoreFixture.mode(file.path) == 0o600)
    let whole = try CaseStoreFiles.read(file.path)
    try fixture.write(Array(whole.dropLast(10)), to: file.path)
    #expect(try file.read().heads == ["2026-0001": .init(revision: 3, digest: digest)])
    try file.write(KnownHeads(heads: ["2026-0009": .init(revision: 2, digest: digest)]))
    #expect(try file.read().heads.count == 1)
  }
}
