import BestInterests
import Testing

@testable import CaseStore

@Suite("An approval is a signature over one content of one case by one person")
struct SigningTests {
  private let fixture: StoreFixture

  init() throws {
    fixture = try StoreFixture()
  }

  private static let submission = Submission(
    purpose: .approval, content: String(repeating: "ab", count: 32),
    framework: FrameworkReference(id: "f", version: "1"),
    results: [.init(consideration: "one", child: nil, status: .satisfied)], statement: "Gelezen.")

  private func approved(by login: String = "sara") -> Case {
    var file = Case(number: "2026-0001", framework: FrameworkReference(id: "f", version: "1"))
    let decision = Decision(content: Self.submission.content, childrenRead: ["c1"])
    file.workflow.events = [
      WorkflowEvent(.submit, by: "anne", at: Sample.moment(1), submission: Self.submission),
      WorkflowEvent(.takeUp, by: login, at: Sample.moment(2)),
      WorkflowEvent(.approve, by: login, at: Sample.moment(3), reason: "Goed.", decision: decision),
    ]
    return file
  }

  private func signed(_ file: Case, _ key: SigningKey, store: String = "store-1") throws -> Case {
    var file = file
    let statement = try #require(ApprovalStatement(file.workflow.events[2], of: file, store: store))
    file.workflow.events[2].decision?.signature = statement.signed(with: key)
    return file
  }

  private func check(_ file: Case, _ roster: Roster, store: String = "store-1") -> ApprovalCheck {
    ApprovalCheck(file.workflow.events[2], of: file, store: store, roster: roster)
  }

  private func roster(_ key: SigningKey, until: Timestamp? = nil) -> Roster {
    Roster(people: [
      Colleague(
        login: "sara", name: "Sara", roles: [.supervisor],
        keys: [.init(key: key.publicKey, since: Sample.moment(0), until: until)])
    ])
  }

  @Test("A signature holds, and not for anything else than what was signed")
  func bound() throws {
    let key = try SigningKey.make()
    let good = try signed(approved(), key)
    #expect(check(good, roster(key)) == .good)
    let changes: [(inout Case) -> Void] = [
      { $0.number = "2026-0002" },
      { $0.workflow.events[0].submission?.content = String(repeating: "cd", count: 32) },
      { $0.workflow.events[2].decision?.content = String(repeating: "cd", count: 32) },
      { $0.workflow.events[0].submission?.results[0].status = .violated },
      { $0.workflow.events[0].submission?.framework.version = "2" },
      { $0.workflow.events[2].reason = "Beter." },
      { $0.workflow.events[2].by = "tom" },
      { $0.workflow.events[2].at = Sample.moment(4) },
      { $0.workflow.events[2].decision?.childrenRead = [] },
      {
        $0.workflow.events[2].decision?.accepted = [
          .init(row: .init(consideration: "one", child: nil), reason: "x")
        ]
      },
    ]
    for (index, change) in changes.enumerated() {
      var forged = good
      change(&forged)
      #expect(check(forged, roster(key)) == .badSignature, "\(index)")
    }
    #expect(check(good, roster(key), store: "store-2") == .badSignature)
    #expect(check(approved(), roster(key)) == .notSigned)
  }

  @Test("A key counts for its own person, from when it was made until it was replaced")
  func keys() throws {
    let key = try SigningKey.make()
    let good = try signed(approved(), key)
    #expect(check(good, roster(try SigningKey.make())) == .unknownKey)
    #expect(check(good, Roster()) == .unknownKey)
    #expect(check(good, roster(key, until: Sample.moment(3))) == .unknownKey)
    #expect(check(good, roster(key, until: Sample.moment(4))) == .good)
    var renamed = roster(key)
    renamed.people[0].login = "sara2"
    renamed.people[0].formerLogins = ["sara"]
    #expect(check(good, renamed) == .good)
  }

  @Test("A key file is for its owner only, opens with its passphrase and with no other")
  func file() throws {
    let file = KeyFile(folder: fixture.folder + "/settings")
    #expect(try !file.isThere && file.read(passphrase: nil) == nil)
    let key = try SigningKey.make()
    try file.write(key, passphrase: "paard batterij", now: Sample.moment(0))
    #expect(StoreFixture.mode(file.path) == 0o600 && StoreFixture.mode(file.folder) == 0o700)
    #expect(throws: SigningError.needsPassphrase) { try file.read(passphrase: nil) }
    #expect(throws: SigningError.wrongPassphrase) { try file.read(passphrase: "paard") }
    let read = try #require(try file.read(passphrase: "paard batterij"))
    #expect(read.publicKey == key.publicKey)
    let good = try signed(approved(), read)
    #expect(check(good, roster(key)) == .good)
    // Another key takes its place; the old file stays, because its signatures must be explainable.
    let next = try SigningKey.make()
    try file.write(next, passphrase: nil, now: Sample.moment(1))
    #expect(try file.read(passphrase: nil)?.publicKey == next.publicKey)
    #expect(try Folder.open(file.folder)?.names().count == 2)
  }

  @Test("A damaged key file is called that, whatever is wrong with it")
  func damaged() throws {
    let folder = fixture.folder + "/settings"
    let file = KeyFile(folder: folder)
    let key = try SigningKey.make()
    try file.write(key, passphrase: nil, now: Sample.moment(0))
    let text = String(decoding: try CaseStoreFiles.read(file.path), as: UTF8.self)
    for bad in [
      "", "{}", text.replacing("\"vierstap-key\": 1", with: "\"vierstap-key\": 2"),
      text.replacing(key.publicKey, with: try SigningKey.make().publicKey),
      text.replacing("\"secret\"", with: "\"x\""),
      String(text.dropLast(20)),
    ] {
      try fixture.write(Array(bad.utf8), to: file.path)
      #expect(throws: SigningError.badKeyFile) { try file.read(passphrase: nil) }
    }
  }
}
