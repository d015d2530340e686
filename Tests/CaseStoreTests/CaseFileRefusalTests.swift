import BestInterests
import StrictJSON
import Testing

@testable import CaseStore

@Suite("What is not a case document is refused with its place")
struct CaseFileRefusalTests {
  private let framework: Framework
  private let text: String

  init() throws {
    framework = try Sample.framework()
    text = String(decoding: CaseFile.bytes(Sample.document(framework), framework: framework), as: UTF8.self)
  }

  private func read(_ text: String) throws(StoreError) -> CaseDocument {
    try CaseFile.read(Array(text.utf8), name: "zaak.json") { _ in framework }
  }

  /// Expects a problem at the place of `mark` in the text after one passage was exchanged.
  private func expect(
    _ old: String, _ new: String, _ path: String, _ kind: FileProblem.Kind, at mark: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let range = try #require(text.firstRange(of: old), sourceLocation: sourceLocation)
    let changed = String(text[..<range.lowerBound]) + new + String(text[range.upperBound...])
    let place = try #require(changed.firstRange(of: mark)).lowerBound
    let before = changed[..<place].unicodeScalars
    let line = before.count { $0 == "\n" } + 1
    let column = before.reversed().prefix { $0 != "\n" }.count + 1
    #expect(sourceLocation: sourceLocation) {
      try read(changed)
    } throws: { error in
      guard case .unreadable("zaak.json", let problem)? = error as? StoreError else { return false }
      #expect(problem.problem == FileProblem(path: path, kind), sourceLocation: sourceLocation)
      #expect(problem.line == line && problem.column == column, sourceLocation: sourceLocation)
      return true
    }
  }

  @Test("A value of the wrong kind is named with line, column and path")
  func values() throws {
    try expect(
      "{\"value\": \"Moeder\"", "{\"value\": 12", "persons[0].answers.p.name.value", .expected(.text),
      at: "12, \"by\"")
    try expect(
      "\"value\": 7", "\"value\": 7.5", "persons[1].answers.k.years.value",
      .expected(.wholeNumber(Int.min...Int.max)), at: "7.5")
    try expect(
      "\"value\": \"2014\"", "\"value\": \"2014-13\"", "persons[1].answers.p.birthdate.value",
      .badDate("2014-13"), at: "\"2014-13\"")
    try expect(
      "[\"move\", \"stay\"]", "[\"move\", null]", "answers.c.kinds.value[1]", .expected(.text), at: "null]")
    try expect(
      "\"status\": \"draft\"", "\"status\": \"final\"", "status",
      .unknownWord("final", allowed: CaseStatus.allCases.map(\.rawValue)), at: "\"final\"")
  }

  @Test("Ids, numbers, moments and digests have one form")
  func forms() throws {
    try expect("\"id\": \"m1-ab\"", "\"id\": \"../m1\"", "persons[0].id", .badID("../m1"), at: "\"../m1\"")
    try expect(
      "\"id\": \"o1-ab\"", "\"id\": \"m1-ab\"", "options[0].id", .duplicateID("m1-ab"),
      at: "\"m1-ab\",\n      \"answers\": {\n        \"o.type\"")
    try expect("2026-0042", "2026-00042", "case", .badCaseNumber("2026-00042"), at: "\"2026-00042\"")
    try expect(
      "\"action\": \"edited\"", "\"action\": 1", "changed.action", .expected(.text), at: "1,\n    \"reason\"")
    try expect(String(repeating: "ab", count: 32), "AB", "changed.previous", .badDigest, at: "\"AB\"")
    try expect(
      "\"revision\": 3", "\"revision\": 0", "revision",
      .expected(.wholeNumber(1...CaseNumber.mostRevisions)), at: "0,")
    try expect(
      "\"version\": \"2026.1\"", "\"version\": \"../1\"", "framework.version", .badFrameworkName("../1"),
      at: "\"../1\"")
  }

  @Test("More persons than any family has are refused before anything is made of them")
  func tooMany() throws {
    let crowd = (0...CaseFile.mostPersons).map { "{\"id\": \"x\($0)\", \"answers\": {}}" }
    try expect(
      "\"persons\": [", "\"persons\": [\(crowd.joined(separator: ",")),", "persons",
      .tooMany(most: CaseFile.mostPersons), at: "[\(crowd[0])")
  }

  @Test("A missing part is named, and not guessed")
  func missing() throws {
    try expect("\"persons\"", "\"people\"", "", .missingKey("persons"), at: "{")
    try expect(
      "\"by\": \"bram\", ", "", "persons[1].answers.k.heard", .missingKey("by"), at: "{\"value\": \"yes\"")
  }

  @Test("A key written twice, also with an escape, is refused")
  func duplicates() {
    for key in ["case", "\\u0063ase"] {
      let changed = text.replacing(
        "\"case\": \"2026-0042\"", with: "\"case\": \"2026-0042\", \"\(key)\": \"2026-0043\"")
      #expect {
        try read(changed)
      } throws: { error in
        guard case .unreadable(_, let problem)? = error as? StoreError,
          case .json(.duplicateKey, 3, _) = problem.problem.kind
        else { return false }
        return problem.problem.path == "case"
      }
    }
  }

  @Test("A document of a later format is refused as such, whatever else is in it")
  func newer() {
    #expect(throws: StoreError.newerFormat(path: "zaak.json", format: 2)) { try read("{\"vierstap\": 2}") }
    #expect(throws: StoreError.newerFormat(path: "zaak.json", format: 2)) {
      try read(text.replacing("\"vierstap\": 1", with: "\"vierstap\": 2"))
    }
  }

  @Test("Brackets without end, huge documents and no document at all are refused")
  func bombs() {
    for (text, kind) in [
      (String(repeating: "[", count: 100_000), JSONError.Kind.tooDeep), ("", .empty),
      ("\u{FEFF}{}", .byteOrderMark),
      (String(repeating: " ", count: CaseFile.maximumBytes + 1), .tooLarge),
    ] {
      #expect {
        try read(text)
      } throws: { error in
        guard case .unreadable(_, let problem)? = error as? StoreError,
          case .json(kind, _, _) = problem.problem.kind
        else { return false }
        return true
      }
    }
  }

  @Test("A framework that is not at hand is named")
  func unknownFramework() {
    #expect(throws: StoreError.noFramework(path: "zaak.json", framework.reference)) {
      try CaseFile.read(Array(text.utf8), name: "zaak.json") { _ in nil }
    }
  }

  @Test("An importer may leave out what the program computes, but a list does not guess it")
  func computed() throws {
    let short = text.replacing("\"stopped\": 0,\n", with: "")
    #expect(try read(short).file == read(text).file)
    #expect(throws: StoreError.self) { try CaseFile.summary(Array(short.utf8), name: "zaak.json") }
  }

  @Test("Every cut and every changed byte is refused or read, without a crash")
  func damage() throws {
    let bytes = Array(text.utf8)
    for end in stride(from: 0, to: bytes.count - 1, by: 7) {
      #expect(throws: StoreError.self) {
        try CaseFile.read(Array(bytes[..<end]), name: "zaak.json") { _ in framework }
      }
    }
    for index in stride(from: 0, to: bytes.count, by: 3) {
      var changed = bytes
      changed[index] ^= 0x15
      _ = try? CaseFile.read(changed, name: "zaak.json") { _ in framework }
    }
  }
}
