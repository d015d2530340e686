import BestInterests
import Glibc
import Testing

@testable import CaseStore

@Suite("Every error of the store is explained in both languages")
struct StoreErrorTests {
  private static let reference = FrameworkReference(id: "removal-nl", version: "2026.1")

  private static let errors: [StoreError] = [
    .noStore(path: "/s"), .notAStore(path: "/s"), .notADemo(path: "/s"), .newerFormat(path: "/s", format: 2),
    .unreadable(path: "/s", problem: DocumentProblem(FileProblems(.badDigest), in: [])),
    .notAFile(path: "/s"),
    .tooLarge(path: "/s", limit: 32 << 20), .strangeName(path: "/s"), .misplaced(path: "/s"),
    .newerDraft(number: "2026-0001"),
    .cannotRead(path: "/s", errno: EACCES), .cannotWrite(path: "/s", errno: EIO),
    .noSpace(path: "/s", errno: ENOSPC),
    .unsettled(number: "2026-0042", revision: 7, because: .cannotWrite(path: "/s", errno: EROFS)),
    .noHardLinks(path: "/s"), .badNumber("12"), .noSuchCase("2026-0042"), .noSuchRevision("2026-0042", 7),
    .full("2026"), .noFramework(path: "/s", reference), .noCopyOfFramework(id: "a", version: "1"),
    .badFrameworkName(id: "a/", version: "1"), .frameworkDiffers(id: "a", version: "1"),
    .badFramework(path: "/s", FrameworkFileError(file: "a.json", problems: [FileProblem(.badDigest)])),
    .frameworkChanged(path: "/s", reference), .otherFramework(number: "2026-0042", reference),
    .savedMeanwhile(number: "2026-0042"), .keepsFramework(number: "2026-0042", .approved), .badLogin("a b"),
    .wouldNotReadBack(number: "2026-0042", problem: nil), .noHome,
  ]

  @Test("It says something else of each, and something else in each language", arguments: Language.allCases)
  func texts(_ language: Language) {
    let texts = Self.errors.map { $0.text(language) }
    #expect(Set(texts).count == texts.count)
    for (error, text) in zip(Self.errors, texts) {
      #expect(text.utf8.count > 15 && text.hasSuffix("."), "\(error)")
      #expect(text != error.text(language == .nl ? .en : .nl))
      if case .cannotRead = error { #expect(text.contains("Permission denied")) }
    }
  }

  @Test("Problems of documents are explained too")
  func problems() {
    let kinds: [FileProblem.Kind] = [
      .badID("A b"), .duplicateID("a"), .badCaseNumber("1"), .badMoment("nu"), .badDigest,
      .badFrameworkName("/"),
      .answeredTwice(question: "c.title"),
    ]
    for language in Language.allCases {
      let texts = kinds.map { FileProblem(path: "a.b", $0).text(language) }
      #expect(
        Set(texts).count == kinds.count && texts.allSatisfy { $0.hasPrefix("a.b: ") && $0.utf8.count > 20 })
    }
    #expect(FileProblem(.badID(String(repeating: "x", count: 999))).text(.nl).utf8.count < 200)
  }

  @Test("Only what keeps from writing counts as writing")
  func writing() {
    let writing = Self.errors.filter(\.isAboutWriting)
    #expect(writing.count == 6)
    #expect(writing.contains(.noSpace(path: "/s", errno: ENOSPC)))
  }
}
