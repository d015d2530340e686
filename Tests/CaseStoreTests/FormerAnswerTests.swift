import BestInterests
import Testing

@testable import CaseStore

@Suite("Former answers in a document")
struct FormerAnswerTests {
  private let framework: Framework
  private let document: CaseDocument

  init() throws {
    framework = try Sample.framework()
    document = Sample.document(framework)
  }

  private func former(
    _ slot: Slot, note: String = "", about: String = "Noor", text: String = "ja", isConfidential: Bool = false
  ) -> FormerAnswer {
    FormerAnswer(
      slot: slot, label: LocalText(nl: "Huisdier?", en: "Pet?"), about: LocalText(nl: about, en: about),
      text: LocalText(nl: text, en: text), note: note, author: "anne", time: Sample.moment(3),
      framework: FrameworkReference(id: "small", version: "2025.1", digest: ""), cause: .questionDropped,
      isConfidential: isConfidential)
  }

  private func write(_ document: CaseDocument) -> String {
    String(decoding: CaseFile.bytes(document, framework: framework), as: UTF8.self)
  }

  private func read(_ text: String) throws -> CaseDocument {
    try CaseFile.read(Array(text.utf8), name: "zaak.json") { _ in framework }
  }

  @Test("A document without them is written as it always was")
  func absent() {
    #expect(!write(document).contains("former") && !write(document).contains("migratedFrom"))
  }

  @Test("Every place, a note alone, odd text and unknown fields come back as they were")
  func roundTrip() throws {
    var file = document
    file.file.former = [
      former(Slot("x.case", .wholeCase), about: ""), former(Slot("x.pet", .person("k1-ab")), note: "zwart"),
      former(Slot("x.option", .option("o9"), record: "r1")),
      former(Slot("x.note", .wholeCase), note: "n", text: ""),
      former(Slot("x.effect", .childOption(child: "k9", option: "o9")), text: "e\u{301}\n\u{202E}\u{0}"),
      former(Slot("x.secret", .person("k1-ab")), isConfidential: true),
    ]
    file.change.migratedFrom = FrameworkReference(id: "small", version: "2025.1", digest: "")
    let bytes = try CaseFile.checkedBytes(file, framework: framework)
    let again = try CaseFile.read(bytes, name: "zaak.json") { _ in framework }
    #expect(again == file && again.extras.isEmpty)
    #expect(Seal.sealed(CaseFile.bytes(again, framework: framework)) == bytes)
    let marked = write(file).replacing(
      "\"question\": \"x.pet\",", with: "\"question\": \"x.pet\", \"seal\": [1],")
    #expect(try read(marked).file == file.file)
    #expect(write(try read(marked)).contains("\"seal\": [1]"))
  }

  @Test(
    "Anything unclear in them is refused with its place",
    arguments: [
      ("\"question\": \"x.pet\"", "\"question\": 7", "former[0].question"),
      (
        "\"person\": \"k1-ab\",\n      \"label\"", "\"person\": \"../k\",\n      \"label\"",
        "former[0].person"
      ),
      ("\"nl\": \"Huisdier?\", ", "", "former[0].label"),
      ("\"nl\": \"Huisdier?\"", "\"nl\": \"Huisdier?\", \"de\": \"x\"", "former[0].label"),
      ("\"question-dropped\"", "\"dropped\"", "former[0].cause"),
      ("\"2025.1\"", "\"../1\"", "former[0].framework.version"),
      ("\"confidential\": true", "\"confidential\": false", "former[0].confidential"),
      ("\"former\": [", "\"former\": [7, ", "former[0]"),
    ])
  func refused(_ old: String, _ new: String, _ path: String) throws {
    var file = document
    file.file.former = [former(Slot("x.pet", .person("k1-ab")), isConfidential: true)]
    let text = write(file)
    #expect(text.contains(old), "\(text.suffix(900))")
    #expect {
      try read(text.replacing(old, with: new))
    } throws: { error in
      guard case .unreadable(_, let problem)? = error as? StoreError else { return false }
      return problem.problem.path == path
    }
  }

  @Test("An answer that was taken out takes its unknown fields along, and the case can be saved")
  func takenOut() throws {
    let fixture = try StoreFixture()
    _ = try fixture.create()
    let text = String(decoding: try fixture.store.bytes(of: "2026-0001"), as: UTF8.self)
      .replacing("\"k.years\": {", with: "\"k.years\": {\"seal\": 1, ")
      .replacing("\"id\": \"m1-ab\",", with: "\"id\": \"m1-ab\", \"seal\": 2, ")
      .replacing("\"id\": \"r1-ab\",", with: "\"id\": \"r1-ab\", \"seal\": 3, ")
    try fixture.writeSealed(text, to: fixture.casePath("0001-000001.json"))
    let base = try fixture.load("2026-0001")
    var file = base.file
    file.answers[Slot("k.years", .person("k1-ab"))] = nil
    file.remove(person: "m1-ab")
    file.remove(record: "r1-ab", of: "i", .wholeCase)
    guard case .saved(let stored) = try fixture.commit(file, over: base) else {
      Issue.record("merged with nobody")
      return
    }
    #expect(stored.extras.isEmpty)
  }
}
