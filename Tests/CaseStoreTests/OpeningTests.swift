import BestInterests
import Glibc
import Testing

@testable import CaseStore

@Suite("A store is opened where there is one, and made only where there is nothing")
struct OpeningTests {
  private let fixture: StoreFixture

  init() throws {
    fixture = try StoreFixture()
  }

  private func open(_ path: String, create: Bool = true, demo: Bool = false) throws(StoreError) -> Store {
    try Store.open(path, create: create, demo: demo, now: Sample.moment(0))
  }

  @Test("A store says the same of itself each time")
  func again() throws {
    let again = try open(fixture.path, create: false)
    #expect(again.id == fixture.store.id && again.created == Sample.moment(0) && !again.isDemo)
    #expect(again.path == fixture.path)
    #expect(try open(fixture.folder + "/a/b/c/").id != again.id)
    #expect(StoreFixture.mode(fixture.folder + "/a/b") == 0o700)
  }

  @Test("Nothing is made that was not asked for")
  func noCreation() {
    let path = fixture.folder + "/none"
    #expect(throws: StoreError.noStore(path: path)) { try open(path, create: false) }
    #expect(!StoreFixture.isThere(path))
  }

  @Test("A folder with other things in it is left alone")
  func otherFolder() throws {
    #expect(throws: StoreError.notAStore(path: fixture.folder)) { try open(fixture.folder) }
    #expect(throws: StoreError.notAStore(path: fixture.folder)) { try open(fixture.folder, create: false) }
    #expect(try Folder.open(fixture.folder)?.names() == ["store"])
    #expect(throws: StoreError.notAFile(path: fixture.path + "/store.json")) {
      try open(fixture.path + "/store.json")
    }
  }

  @Test("An empty folder, a fresh file system and a store whose making was cut off become a store")
  func emptyFolders() throws {
    for (index, content) in ["", "/lost+found", "/.new-1"].enumerated() {
      let path = "\(fixture.folder)/empty\(index)"
      #expect(mkdir(path, 0o755) == 0)
      if content.hasPrefix("/l") { #expect(mkdir(path + content, 0o700) == 0) }
      if content.hasPrefix("/.") { try fixture.write([], to: path + content) }
      #expect(throws: StoreError.noStore(path: path)) { try open(path, create: false) }
      #expect(throws: Never.self) { try open(path) }
    }
  }

  @Test("Fictitious cases never go into a real store")
  func demo() throws {
    #expect(throws: StoreError.notADemo(path: fixture.path)) { try open(fixture.path, demo: true) }
    let demo = try open(fixture.folder + "/demo", demo: true)
    #expect(demo.isDemo)
    #expect(try open(fixture.folder + "/demo").isDemo)
  }

  @Test("A store of a later version is refused and left as it is")
  func newer() throws {
    let path = fixture.path + "/store.json"
    try fixture.write(Array("{\"format\": 2, \"what\": []}".utf8), to: path)
    #expect(throws: StoreError.newerFormat(path: path, format: 2)) { try open(fixture.path) }
    #expect(try CaseStoreFiles.read(path).count == 25)
  }

  @Test("Two programs that make the same store at once get the same one")
  func together() async throws {
    for round in 0..<20 {
      let path = "\(fixture.folder)/both\(round)/store"
      let ids = try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<4 {
          group.addTask { try Store.open(path, create: true, demo: false, now: Sample.moment(0)).id }
        }
        return try await group.reduce(into: Set<String>()) { $0.insert($1) }
      }
      #expect(ids.count == 1)
    }
  }

  @Test("The option goes before the environment, and that before the home folder")
  func locations() throws {
    func path(_ option: String?, _ environment: [String: String], home: String? = nil) throws(StoreError)
      -> String
    {
      try Locations.store(option: option, environment: { environment[$0] }, home: { home })
    }
    let all = ["VIERSTAP_STORE": "v", "XDG_DATA_HOME": "/x", "HOME": "/h"]
    #expect(try path("o", all) == "o")
    #expect(try path(nil, all) == "v")
    #expect(try path("", ["VIERSTAP_STORE": "", "XDG_DATA_HOME": "/x", "HOME": "/h"]) == "/x/vierstap")
    #expect(try path(nil, ["XDG_DATA_HOME": "relative", "HOME": "/h"]) == "/h/.local/share/vierstap")
    #expect(try path(nil, [:], home: "/p") == "/p/.local/share/vierstap")
    #expect(throws: StoreError.noHome) { try path(nil, ["HOME": ""]) }
    #expect(try Locations.store(option: nil) { _ in nil }.hasSuffix("/.local/share/vierstap"))
  }
}
