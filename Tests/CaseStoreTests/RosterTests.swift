import BestInterests
import Testing

@testable import CaseStore

@Suite("The roster says who works with a store")
struct RosterTests {
  private let fixture: StoreFixture

  init() throws {
    fixture = try StoreFixture()
  }

  @Test("People are added, changed and found by login")
  func people() throws {
    #expect(try fixture.store.roster() == Roster())
    try fixture.store.add(Colleague(login: "anne", name: "Anne V.", roles: [.caseworker], team: "noord"))
    try fixture.store.add(Colleague(login: "bram", name: "Bram", roles: [.supervisor, .inspector]))
    try fixture.store.add(Colleague(login: "anne", name: "Anne", roles: [.administrator]))
    let roster = try fixture.store.roster()
    #expect(roster.people.map(\.login) == ["anne", "bram"])
    #expect(roster.person("anne") == Colleague(login: "anne", name: "Anne", roles: [.administrator]))
    #expect(roster.person("bram")?.roles == [.supervisor, .inspector])
    #expect(throws: StoreError.noAdministrator) {
      try fixture.store.add(Colleague(login: "anne", name: "Anne", roles: [.caseworker]))
    }
    #expect(roster.person("carla") == nil)
    #expect(fixture.names("") == ["people.json", "store.json"])
  }

  @Test("The first person keeps the list, and nobody who could be taken for another comes in")
  func alike() throws {
    try fixture.store.add(Colleague(login: "anne", name: "Anne V.", roles: [.caseworker]))
    #expect(try fixture.store.roster().person("anne")?.roles == [.caseworker, .administrator])
    for (login, name) in [("ANNE", "B"), ("ann\u{435}", "B"), ("bram", "anne v"), ("anne.", "C")] {
      #expect(throws: StoreError.tooAlike(login: login, name: name, other: "anne")) {
        try fixture.store.add(Colleague(login: login, name: name, roles: [.supervisor]))
      }
    }
    #expect(try fixture.store.roster().people.count == 1)
  }

  @Test("Who gets another login stays the same person, with keys and all")
  func renamed() throws {
    try fixture.store.add(
      Colleague(
        login: "anne", name: "Anne V.", roles: [.supervisor],
        keys: [.init(key: "ab", since: Sample.moment(0))]))
    try fixture.store.add(Colleague(login: "bram", name: "Bram", roles: [.caseworker]))
    try fixture.store.rename("anne", to: "avermeer")
    let roster = try fixture.store.roster()
    #expect(roster.people.map(\.login) == ["avermeer", "bram"])
    #expect(roster.person("avermeer")?.keys.count == 1 && roster.name(of: "anne") == "Anne V.")
    #expect(roster.isSamePerson("anne", "avermeer"))
    #expect(throws: StoreError.noSuchPerson("anne")) { try fixture.store.rename("anne", to: "x") }
    #expect(throws: StoreError.tooAlike(login: "Bram", name: "Anne V.", other: "bram")) {
      try fixture.store.rename("avermeer", to: "Bram")
    }
    // The old login cannot be given to somebody else.
    #expect(throws: StoreError.tooAlike(login: "anne", name: "Nieuw", other: "avermeer")) {
      try fixture.store.add(Colleague(login: "anne", name: "Nieuw", roles: [.caseworker]))
    }
    try fixture.store.endKeys(of: "avermeer", at: Sample.moment(9))
    #expect(try fixture.store.roster().people[0].keys[0].until == Sample.moment(9))
  }

  @Test("What a later version wrote of somebody stays")
  func unknown() throws {
    let text = """
      {"format": 1, "key": "k", "people": [{"login": "anne", "name": "A", "roles": [], "certificate": "c"}]}
      """
    try fixture.write(Array(text.utf8), to: fixture.path + "/people.json")
    try fixture.store.add(Colleague(login: "anne", name: "Anne", roles: [.supervisor, .administrator]))
    let written = String(decoding: try CaseStoreFiles.read(fixture.path + "/people.json"), as: UTF8.self)
    #expect(written.contains("\"key\": \"k\"") && written.contains("\"certificate\": \"c\""))
    #expect(try fixture.store.roster().person("anne")?.roles == [.supervisor, .administrator])
  }

  @Test("A broken roster is refused with its place, and never replaced")
  func broken() throws {
    let path = fixture.path + "/people.json"
    for (text, expected) in [
      (
        "{\"format\": 1, \"people\": [{\"login\": \"a\", \"name\": \"A\", \"roles\": [\"king\"]}]}",
        "people[0].roles[0]"
      ),
      ("{\"format\": 1, \"people\": {}}", "people"),
    ] {
      try fixture.write(Array(text.utf8), to: path)
      #expect {
        try fixture.store.add(Colleague(login: "anne", name: "Anne", roles: []))
      } throws: { error in
        guard case .unreadable(path, let problem)? = error as? StoreError else { return false }
        return problem.problem.path == expected
      }
      #expect(String(decoding: try CaseStoreFiles.read(path), as: UTF8.self) == text)
    }
  }

  @Test("A login has no blanks and nothing invisible")
  func logins() {
    for bad in [
      "", "a b", "a\n", "a\u{7}", "\u{A0}", "a\u{200B}", "\u{202E}a", String(repeating: "a", count: 101),
    ] {
      #expect(throws: StoreError.badLogin(bad)) {
        try fixture.store.add(Colleague(login: bad, name: "", roles: []))
      }
    }
  }

  @Test("Two administrators at once forget nobody")
  func together() async throws {
    let path = fixture.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          let store = try Store.open(path, create: false, demo: false, now: Sample.moment(0))
          for index in 0..<10 {
            try store.add(Colleague(login: "w\(worker)-\(index)", name: "", roles: []))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try fixture.store.roster().people.count == 40)
  }
}
