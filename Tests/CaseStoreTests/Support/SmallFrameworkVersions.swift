import BestInterests
import CaseGenerator
import Testing

@testable import CaseStore

extension SmallFramework {
  /// The small framework as version 2026.2: one answer of a list, one question and one kind of answer went, one
  /// question came, and being heard weighs less.
  static var version2: [UInt8] {
    var text = String(decoding: bytes(), as: UTF8.self)
    for (old, new) in [
      ("\"version\": \"2026.1\"", "\"version\": \"2026.2\""),
      (
        "{\"code\": \"stay\", \"label\": {\"nl\": \"blijven\"",
        "{\"code\": \"leave\", \"label\": {\"nl\": \"weggaan\""
      ),
      (
        "\"k.with\", \"section\": \"child\", \"kind\": \"people\"",
        "\"k.with\", \"section\": \"child\", \"kind\": \"text\""
      ),
      ("\"k.interests\", \"section\"", "\"k.other\", \"section\""),
      ("\"severity\": \"absolute\"", "\"severity\": \"required\""),
    ] {
      #expect(text.contains(old), "\(old)")
      text = text.replacing(old, with: new)
    }
    return Array(text.utf8)
  }

  static func framework2() throws -> Framework {
    try FrameworkFile.read(version2, name: "small-2026.2.json")
  }
}

extension StoreFixture {
  /// Moves a case to version 2026.2.
  func migrate(_ base: StoredCase, by login: String = "anne", at second: Int64 = 90) throws -> StoredCase {
    try store.migrate(
      base, from: framework, to: SmallFramework.framework2(), by: login, at: Sample.moment(second),
      reason: "nieuwe regels", summarise: Sample.summary)
  }

  /// Reads a case under whichever of both versions it names.
  func loadAny(_ number: String, revision: Int? = nil) throws -> StoredCase {
    let newer = try SmallFramework.framework2()
    return try store.load(number, revision: revision) { $0.version == newer.version ? newer : framework }
  }
}
