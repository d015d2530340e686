import BestInterests
import CSystem
import Glibc
import StrictJSON
import Testing

@testable import CaseStore

/// A store in a folder of its own, which goes when the test ends.
final class StoreFixture {
  /// Every test runs under the worst mask there is, so that only the store's own modes protect its files.
  private static let openMask: mode_t = umask(0)

  let folder: String
  let path: String
  let store: Store
  let framework: Framework

  init() throws {
    _ = Self.openMask
    var template = Array("/tmp/vierstap-store-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    folder = String(cString: made)
    path = folder + "/store"
    framework = try Sample.framework()
    store = try Store.open(path, create: true, demo: false, now: Sample.moment(0))
  }

  deinit {
    _ = vs_remove_tree(folder)
  }

  func create(_ file: Case? = nil, by login: String = "anne", at second: Int64 = 0) throws -> StoredCase {
    try store.create(
      file ?? Sample.file(framework), framework: framework, by: login, at: Sample.moment(second),
      summarise: Sample.summary)
  }

  func commit(
    _ file: Case, over base: StoredCase, by login: String = "anne", at second: Int64 = 60,
    in store: Store? = nil
  ) throws -> Committed {
    try (store ?? self.store).commit(
      file, over: base, framework: framework, by: login, at: Sample.moment(second), summarise: Sample.summary)
  }

  func load(_ number: String, revision: Int? = nil) throws -> StoredCase {
    try store.load(number, revision: revision) { _ in framework }
  }

  /// Where a revision is stored.
  func casePath(_ name: String, year: String = "2026", hundred: String = "00") -> String {
    "\(path)/cases/\(year)/\(hundred)/\(name)"
  }

  func names(_ below: String) -> [String] {
    ((try? Folder.open(path + "/" + below)?.names()) ?? nil) ?? []
  }

  /// Writes a file as somebody without the program would.
  func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(file >= 0)
    defer { close(file) }
    #expect(bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } == bytes.count)
  }

  /// Writes a case file that somebody changed with a program that makes the seal anew.
  func writeSealed(_ text: String, to path: String) throws {
    let start = text.firstRange(of: ",\n  \"seal\": \"")?.lowerBound ?? text.endIndex
    try write(Seal.sealed(Array((text[..<start] + "\n}\n").utf8)), to: path)
  }

  static func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}

/// A small case with an answer of every kind.
enum Sample {
  static func framework() throws -> Framework {
    try FrameworkFile.read(SmallFramework.bytes(), name: "small.json")
  }

  static func moment(_ second: Int64) -> Timestamp {
    Timestamp(seconds: 1_795_467_934 + second)
  }

  static func answer(_ value: Value?, by login: String = "anne", at second: Int64 = 0) -> Answer {
    Answer(value, author: login, time: moment(second))
  }

  static func file(_ framework: Framework) -> Case {
    var file = Case(framework: framework.reference, persons: ["m1-ab", "k1-ab"], options: ["o1-ab"])
    func set(_ question: String, _ subject: Subject, _ value: Value, record: String? = nil) {
      file.answers[Slot(question, subject, record: record)] = answer(value)
    }
    set("c.title", .wholeCase, .text("Gezin A"))
    set("c.kind", .wholeCase, .choice("move"))
    set("c.kinds", .wholeCase, .choices(["move", "stay"]))
    set("d.option", .wholeCase, .choice("o1-ab"))
    set("i", .wholeCase, .records(["r1-ab", "r2-ab"]))
    set("i.text", .wholeCase, .text("Rust"), record: "r1-ab")
    set("i.date", .wholeCase, .date(PartialDate(CalendarDate(dayNumber: 20_000))), record: "r1-ab")
    set("p.name", .person("m1-ab"), .text("Moeder"))
    set("p.role", .person("k1-ab"), .choice("child"))
    file.answers[Slot("p.birthdate", .person("k1-ab"))] = answer(PartialDate(year: 2014).map { .date($0) })
    set("k.view", .person("k1-ab"), .text("Ik wil\nblijven.\n\n„Echt” \u{202E}niet weg"))
    set("k.years", .person("k1-ab"), .number(7))
    set("k.with", .person("k1-ab"), .choices(["m1-ab"]))
    set("k.interests", .person("k1-ab"), .choices(["r1-ab"]))
    set("o.type", .option("o1-ab"), .choice("stay"))
    set("m.effect", .childOption(child: "k1-ab", option: "o1-ab"), .text("goed"))
    file.answers[Slot("k.heard", .person("k1-ab"))] = Answer(
      .choice("yes"), note: "thuis", author: "bram", time: moment(5))
    return file
  }

  /// What a list shows; the store sets what must agree with the document.
  static func summary(_ file: Case, _ revision: Int) -> CaseSummary {
    CaseSummary(
      number: "", title: file.text("c.title", .wholeCase), kind: "move", status: .closed,
      children: "Kind (12)",
      step: 2, stopped: 0, violated: 1, open: 12, author: "", changed: moment(0), revision: 0)
  }

  /// The document of the small case as the first revision.
  static func document(_ framework: Framework) -> CaseDocument {
    var file = file(framework)
    file.number = "2026-0042"
    var summary = summary(file, 3)
    summary.number = file.number
    summary.status = file.status
    summary.author = "anne"
    summary.revision = 3
    return CaseDocument(
      file: file, summary: summary,
      change: Change(
        by: "anne", at: moment(0), action: "edited", reason: "", previous: String(repeating: "ab", count: 32))
    )
  }
}
