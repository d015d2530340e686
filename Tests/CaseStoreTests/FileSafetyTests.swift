import BestInterests
import CSystem
import Glibc
import Testing

@testable import CaseStore

@Suite("Files are safe from others, from crashes and from tricks")
struct FileSafetyTests {
  private let fixture: StoreFixture

  init() throws {
    fixture = try StoreFixture()
  }

  /// Everything in the store, with its mode.
  private func modes(_ path: String) throws -> [String: mode_t] {
    var found = [path: StoreFixture.mode(path)]
    guard found[path].map({ $0 & 0o100 != 0 }) == true, let folder = try Folder.open(path) else {
      return found
    }
    for name in try folder.names() { found.merge(try modes("\(path)/\(name)")) { first, _ in first } }
    return found
  }

  @Test("Files are 0600 and folders 0700 under the most open mask")
  func modes() throws {
    let stored = try fixture.create()
    try fixture.store.saveDraft(
      Draft(login: "anne", file: stored.file, revision: 1, time: Sample.moment(0)),
      framework: fixture.framework)
    try fixture.store.keepFramework(id: "small", version: "1", bytes: [0x7B])
    try fixture.store.add(Colleague(login: "anne", name: "Anne", roles: [.caseworker]))
    let modes = try modes(fixture.path)
    #expect(modes.count == 12)
    for (path, mode) in modes { #expect(mode == (path.hasSuffix(".json") ? 0o600 : 0o700), "\(path)") }
  }

  @Test("A link, a pipe or a folder in the place of a case is refused at once and shown in the list")
  func noFiles() throws {
    let text = try fixture.store.bytes(of: try fixture.create().file.number)
    let path = fixture.casePath("0001-000001.json")
    try fixture.write(text, to: fixture.folder + "/outside.json")
    let replacements: [(String) -> Int32] = [
      { symlink(self.fixture.folder + "/outside.json", $0) }, { mkfifo($0, 0o600) }, { mkdir($0, 0o700) },
    ]
    for replace in replacements {
      #expect(Glibc.remove(path) == 0 && replace(path) == 0)
      #expect(throws: StoreError.notAFile(path: path)) { try fixture.load("2026-0001") }
      let list = try fixture.store.summaries()
      #expect(
        list.cases.isEmpty && list.unreadable == [UnreadableFile(path: path, error: .notAFile(path: path))])
    }
  }

  @Test("A link in the place of a folder is not followed")
  func linkedFolder() throws {
    let stored = try fixture.create()
    let folder = fixture.path + "/cases/2026/00"
    #expect(
      rename(folder, fixture.folder + "/elsewhere") == 0
        && symlink(fixture.folder + "/elsewhere", folder) == 0)
    #expect(throws: StoreError.notAFile(path: folder)) { try fixture.load("2026-0001") }
    var file = stored.file
    file.persons.append("p9-ab")
    #expect(throws: StoreError.notAFile(path: folder)) { try fixture.commit(file, over: stored) }
    #expect(try fixture.store.summaries().unreadable.count == 1)
    #expect(try Folder.open(fixture.folder + "/elsewhere")?.names().count == 1)
  }

  @Test("A link in the place of the next revision is not written through")
  func linkedRevision() throws {
    let stored = try fixture.create()
    let outside = fixture.folder + "/outside"
    try fixture.write([0x78], to: outside)
    #expect(symlink(outside, fixture.casePath("0001-000002.json")) == 0)
    var file = stored.file
    file.persons.append("p9-ab")
    #expect(throws: StoreError.notAFile(path: fixture.casePath("0001-000002.json"))) {
      try fixture.commit(file, over: stored)
    }
    #expect(try CaseStoreFiles.read(outside) == [0x78])
  }

  @Test(
    "Where links are refused, a rename that replaces nothing does; without either there is a clear refusal")
  func withoutLinks() throws {
    let folder = try #require(try Folder.open(fixture.folder))
    func refusing(_ reason: Int32) -> (Int32, String, String) -> Int32 {
      { _, _, _ in
        errno = reason
        return -1
      }
    }
    #expect(try folder.publish([1], as: "a", linking: refusing(EPERM)))
    #expect(try !folder.publish([2], as: "a", linking: refusing(EOPNOTSUPP)))
    #expect(try folder.read("a") == [1])
    #expect(try !folder.publish([3], as: "a"))
    for (reason, error) in [
      (ENOSPC, StoreError.noSpace(path: folder.path(of: "b"), errno: ENOSPC)),
      (EIO, .cannotWrite(path: folder.path(of: "b"), errno: EIO)),
    ] {
      #expect(throws: error) { try folder.publish([4], as: "b", linking: refusing(reason)) }
    }
    #expect(try folder.names() == ["a", "store"])
  }

  @Test("An answer that a network file system lost does not make a save look like somebody else's")
  func lostAnswer() throws {
    let folder = try #require(try Folder.open(fixture.folder))
    let isSaved = try folder.publish([1], as: "a") { descriptor, old, new in
      #expect(Folder.link(descriptor, old, new) == 0)
      errno = EEXIST
      return -1
    }
    #expect(isSaved)
    #expect(try folder.names() == ["a", "store"])
  }

  @Test("What a killed program left behind does no harm and goes after an hour")
  func leftovers() throws {
    _ = try fixture.create()
    let old = time(nil) - 3700
    var paths: [String] = []
    for folder in ["", "/cases/2026/00"] {
      for (name, age) in [(".new-old", old), (".new-young", time(nil))] {
        let path = "\(fixture.path)\(folder)/\(name)"
        try fixture.write([0x7B], to: path)
        var times = [timespec(tv_sec: age, tv_nsec: 0), timespec(tv_sec: age, tv_nsec: 0)]
        #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
        paths.append(path)
      }
    }
    let store = try Store.open(fixture.path, create: false, demo: false, now: Sample.moment(0))
    let list = try store.summaries()
    #expect(list.cases.count == 1 && list.unreadable.isEmpty)
    #expect(paths.map(StoreFixture.isThere) == [false, true, false, true])
    #expect(try fixture.create().file.number == "2026-0002")
  }

  @Test("A crash between linking and unlinking leaves a whole revision")
  func killedAfterLink() throws {
    let stored = try fixture.create()
    let path = fixture.casePath("0001-000001.json")
    #expect(link(path, fixture.casePath(".new-1")) == 0)
    #expect(try fixture.load("2026-0001") == stored)
    var file = stored.file
    file.persons.append("p9-ab")
    #expect(try fixture.commit(file, over: stored) != .saved(stored))
    #expect(try fixture.load("2026-0001").revision == 2)
  }

  @Test("Files that the store did not name, and files in a wrong place, are reported and not taken for cases")
  func strangers() throws {
    let bytes = try fixture.store.bytes(of: try fixture.create().file.number)
    let copy = fixture.casePath("0001-000001 (conflicted copy).json")
    let wrong = fixture.casePath("0007-000001.json")
    try fixture.write(bytes, to: copy)
    try fixture.write(bytes, to: wrong)
    let list = try fixture.store.summaries()
    #expect(list.cases.map(\.number) == ["2026-0001"])
    #expect(
      list.unreadable == [
        UnreadableFile(path: wrong, error: .misplaced(path: wrong)),
        UnreadableFile(path: copy, error: .strangeName(path: copy)),
      ])
    #expect(throws: StoreError.misplaced(path: wrong)) { try fixture.load("2026-0007") }
  }

  @Test("One damaged case does not hide the others")
  func damage() throws {
    for _ in 0..<3 { _ = try fixture.create() }
    let path = fixture.casePath("0002-000001.json")
    try fixture.write(Array("{\"vierstap\": 1,".utf8), to: path)
    let list = try fixture.store.summaries()
    #expect(list.cases.map(\.number) == ["2026-0001", "2026-0003"])
    #expect(list.unreadable.map(\.path) == [path])
    #expect(list.unreadable.first?.text(.nl).hasPrefix("\(path): regel 1, teken 16") == true)
  }

  @Test("A file without end, a folder and a missing file are refused when the user names them")
  func imports() {
    #expect(throws: StoreError.notAFile(path: "/dev/zero")) { try CaseStoreFiles.read("/dev/zero") }
    #expect(throws: StoreError.notAFile(path: fixture.path)) { try CaseStoreFiles.read(fixture.path) }
    let missing = fixture.path + "/none"
    #expect(throws: StoreError.cannotRead(path: missing, errno: ENOENT)) { try CaseStoreFiles.read(missing) }
  }
}
