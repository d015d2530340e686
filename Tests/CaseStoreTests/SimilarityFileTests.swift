import BestInterests
import CaseGenerator
import Testing

@testable import CaseStore

@Suite("A framework file can ask that no text is mostly that of another child")
struct SimilarityFileTests {
  private static let old = "{\"question\": \"k.view\", \"sameAsSibling\": true}"

  private static func read(_ test: String) throws -> Condition? {
    let bytes = SmallFramework.bytes(old, "{\"question\": \"k.view\", \"similarToSibling\": \(test)}")
    let framework = try FrameworkFile.read(bytes, name: "small.json")
    return framework.consideration("heard")?.satisfiedWhen.parts.last
  }

  @Test("Share and words are numbers or settings, and siblings may be excepted")
  func read() throws {
    #expect(
      try Self.read("{\"share\": 60, \"words\": \"minimum-text\"}")
        == .not(.test(question: "k.view", .similarToSibling(share: 60, words: 10, except: nil))))
    let error = #expect(throws: FrameworkFileError.self) {
      try Self.read("{\"share\": 60, \"words\": 4, \"except\": \"k.heard\"}")
    }
    #expect(
      error?.problems == [
        FileProblem(
          path: "considerations[0].satisfiedWhen.all[2].not.similarToSibling.except",
          .framework(.wrongKind(question: "k.heard", kind: .yesNo, allowed: [.person, .people])))
      ])
  }

  @Test(
    "What does not fit is refused with its place",
    arguments: [
      ("{\"share\": 60}", "", FileProblem.Kind.missingKey("words")),
      ("{\"share\": 60, \"words\": 4, \"x\": 1}", "", .unknownKey("x")),
      ("{\"share\": \"x\", \"words\": 4}", ".share", .unknownSetting("x")),
      ("{\"share\": 101, \"words\": 4}", ".share", .framework(.outOfRange(101, 1...100))),
      ("{\"share\": 0, \"words\": 4}", ".share", .framework(.outOfRange(0, 1...100))),
      ("{\"share\": 60, \"words\": 1}", ".words", .framework(.outOfRange(1, 2...20))),
      ("true", "", .expected(.object)),
    ])
  func refused(_ test: String, _ place: String, _ kind: FileProblem.Kind) {
    let error = #expect(throws: FrameworkFileError.self) { try Self.read(test) }
    #expect(
      error?.problems == [
        FileProblem(path: "considerations[0].satisfiedWhen.all[2].not.similarToSibling" + place, kind)
      ])
  }
}
