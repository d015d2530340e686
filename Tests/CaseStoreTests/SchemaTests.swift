import BestInterests
import Glibc
import Testing

@testable import CaseStore

@Suite("Case files follow their published schema")
struct SchemaTests {
  private static let python = "/usr/bin/python3"
  private static let script = """
    import json, sys
    from jsonschema import Draft7Validator
    schema = json.load(open(sys.argv[1]))
    Draft7Validator.check_schema(schema)
    for name in sys.argv[2:]:
        for error in Draft7Validator(schema).iter_errors(json.load(open(name))):
            sys.exit(2)
    """
  /// The schema beside the tests.
  private static let schema =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Assets/Schemas/case.schema.json"

  private static let hasValidator = (try? run([python, "-c", "import jsonschema"])) == 0

  /// Runs a program and waits for it; its exit status.
  private static func run(_ arguments: [String]) throws -> Int32 {
    var child: pid_t = 0
    var words = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // An empty environment, because the C global with the real one cannot be read safely.
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    try #require(posix_spawn(&child, arguments[0], &actions, nil, &words, &environment) == 0)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { try #require(errno == EINTR) }
    return status >> 8 & 0xFF
  }

  @Test(
    "A framework file with every part is valid, and one that the reader refuses is not",
    .enabled(if: hasValidator),
    arguments: [
      ("", ""), ("\"weeks\": 4, \"validFrom\"", "\"weeks\": 4, \"days\": 1, \"validFrom\""),
      ("{\"years\": 18}", "{}"), ("\"kind\": \"age\"", "\"kind\": \"birthday\""),
      ("\"nearDays\": 7", "\"warnDays\": 7"), ("\"ageFrom\": 4", "\"from\": 4"),
      ("\"includesChild\": true", "\"includesChild\": false"),
      ("\"kind\": \"people\"", "\"kind\": \"text\""), ("\"cells\": [\"k.view\"]", "\"cells\": []"),
      ("\"share\": 60", "\"part\": 60"), ("\"questions\": [\"m.effect\"]", "\"questions\": []"),
      ("\"short\": {\"nl\": \"K\", ", "\"short\": {"),
    ])
  func framework(_ old: String, _ new: String) throws {
    let fixture = try StoreFixture()
    let text = FrameworkAdditionsTests.text(old, new)
    let path = fixture.folder + "/framework.json"
    try fixture.write(Array(text.utf8), to: path)
    let schema = Self.schema.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    let status = try Self.run([Self.python, "-c", Self.script, schema + "/framework.schema.json", path])
    #expect(status == (old.isEmpty ? 0 : 2))
    let framework = try? FrameworkFile.read(Array(text.utf8), name: path)
    #expect((framework != nil) == old.isEmpty)
  }

  @Test("What the store writes is valid", .enabled(if: hasValidator))
  func written() throws {
    let fixture = try StoreFixture()
    let first = try fixture.create()
    for (login, text) in [("bram", "Blijven"), ("anne", "Weg")] {
      var file = first.file
      file.answers[Slot("k.view", .person("k1-ab"))] = Sample.answer(.text(text), by: login)
      file.answers[Slot("k.view", .person("k9-ab"))] = Sample.answer(.text("zonder plaats"))
      file.answers[Slot("i.text", .wholeCase, record: "r9-ab")] = Sample.answer(nil)
      _ = try fixture.commit(file, over: first, by: login)
    }
    _ = try fixture.migrate(try fixture.load("2026-0001"))
    let files = fixture.names("cases/2026/00").map { fixture.casePath($0) }
    #expect(files.count == 4)
    #expect(try Self.run([Self.python, "-c", Self.script, Self.schema] + files) == 0)
  }

  @Test("What the reader refuses of former answers is not valid", .enabled(if: hasValidator))
  func refusedFormer() throws {
    let fixture = try StoreFixture()
    _ = try fixture.migrate(try fixture.create())
    let text = String(decoding: try fixture.store.bytes(of: "2026-0001"), as: UTF8.self)
    let path = fixture.folder + "/zaak.json"
    for (old, new) in [
      ("\"label\": {\"nl\": \"Met\"", "\"label\": {\"de\": \"Met\""), ("\"kind-changed\"", "\"changed\""),
      ("\"answer\": {", "\"confidential\": false, \"answer\": {"),
      ("\"migratedFrom\": {", "\"migratedFrom\": {\"x\": 1, "),
    ] {
      #expect(text.contains(old), "\(old)")
      let changed = text.replacing(old, with: new)
      try fixture.write(Array(changed.utf8), to: path)
      #expect(throws: StoreError.self, "\(old)") {
        try CaseFile.read(Array(changed.utf8), name: path) { _ in try? SmallFramework.framework2() }
      }
      #expect(try Self.run([Self.python, "-c", Self.script, Self.schema, path]) == 2, "\(old)")
    }
  }

  @Test(
    "What the reader refuses is not valid", .enabled(if: hasValidator),
    arguments: [
      ("\"vierstap\": 1", "\"vierstap\": 2"), ("\"2026-0001\"", "\"2026-00001\""),
      ("\"revision\": 1", "\"revision\": 0"),
      ("\"status\": \"draft\"", "\"status\": \"done\""), ("\"persons\"", "\"people\""),
      ("\"m1-ab\"", "\"../m1\""),
      ("\"by\": \"bram\", ", ""), ("\"value\": 7", "\"value\": 7.5"), ("Z\"", "\""),
      ("\"previous\": \"\"", "\"previous\": \"AB\""),
    ])
  func refused(_ old: String, _ new: String) throws {
    let fixture = try StoreFixture()
    _ = try fixture.create()
    let text = String(decoding: try fixture.store.bytes(of: "2026-0001"), as: UTF8.self)
    let range = try #require(text.firstRange(of: old))
    let changed = String(text[..<range.lowerBound]) + new + String(text[range.upperBound...])
    let path = fixture.folder + "/zaak.json"
    try fixture.write(Array(changed.utf8), to: path)
    #expect(throws: StoreError.self) {
      try CaseFile.read(Array(changed.utf8), name: path) { _ in fixture.framework }
    }
    #expect(try Self.run([Self.python, "-c", Self.script, Self.schema, path]) == 2)
  }
}
