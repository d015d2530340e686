internal import BestInterests
internal import CaseGenerator
internal import Reports
internal import StrictJSON
internal import TextScreen
internal import VierstapApp

@testable internal import CaseStore

/// A document that is accepted comes back the same from its own bytes, and every screen and report can show it.
enum DocumentTarget {
  /// The framework, and a document under it that has a bit of everything.
  private static let base: (framework: Framework, document: JSONValue)? = {
    guard let framework = try? FrameworkFile.read(SmallFramework.bytes(), name: "small") else { return nil }
    var random = RandomCase(framework: framework, starts: [], seed: 11)
    var file = (0..<40).map { _ in random.next().file }.max { $0.answers.count < $1.answers.count }
    file?.number = "2026-0001"
    guard let file, let bytes = bytes(file, framework), let value = try? JSONReader.read(bytes) else {
      return nil
    }
    return (framework, value)
  }()

  private static func bytes(_ file: Case, _ framework: Framework) -> [UInt8]? {
    let summary = CaseSummary(
      number: file.number, title: "", kind: "", status: file.status, children: "", step: 0, stopped: 0,
      violated: 0,
      open: 0, author: "anne", changed: Timestamp(seconds: 1_795_467_934), revision: 1)
    let change = Change(by: "anne", at: summary.changed, action: "created")
    return CaseFile.bytes(CaseDocument(file: file, summary: summary, change: change), framework: framework)
  }

  /// Bytes that begin with a brace are a document; all others are changes of one.
  static func complaint(about bytes: [UInt8]) -> String? {
    guard let (framework, document) = base else { return "the small case cannot be made" }
    if bytes.first == UInt8(ascii: "{") { return complaint(aboutFile: bytes, framework) }
    var edits = JSONEdits(bytes, document: document)
    return complaint(aboutFile: JSONWriter.bytes(edits.apply(to: document)), framework)
  }

  private static func complaint(aboutFile bytes: [UInt8], _ framework: Framework) -> String? {
    _ = try? CaseFile.summary(bytes, name: "file")
    let document: CaseDocument
    do throws(StoreError) {
      document = try CaseFile.read(bytes, name: "file") { _ in framework }
    } catch {
      return Language.allCases.contains { error.text($0).isEmpty } ? "refused without a word" : nil
    }
    let written = CaseFile.bytes(document, framework: framework)
    guard let again = try? CaseFile.read(written, name: "again", framework: { _ in framework }) else {
      return "its own bytes are refused"
    }
    guard again == document else { return "its own bytes read otherwise" }
    guard CaseFile.bytes(again, framework: framework) == written else {
      return "written twice, not the same bytes"
    }
    return complaint(aboutDraftOf: document, framework) ?? complaint(about: document.file, framework)
  }

  private static func complaint(aboutDraftOf document: CaseDocument, _ framework: Framework) -> String? {
    let draft = Draft(
      login: document.change.by, file: document.file, extras: document.extras, revision: 1,
      time: document.change.at)
    let bytes = DraftFile.bytes(draft, framework: framework)
    let found = try? DraftFile.read(bytes, name: "draft") { _ in framework }
    return found.map { DraftFile.bytes($0, framework: framework) } == bytes
      ? nil : "its draft reads otherwise"
  }

  private static func complaint(about file: Case, _ framework: Framework) -> String? {
    let now = Timestamp(seconds: 1_795_467_934)
    let today = LocalClock().date(now)
    for language in Language.allCases {
      _ = CaseReport(framework: framework, case: file, today: today, language: language)
    }
    let settings = AppSettings(language: .nl, login: "anne", storePath: "/store", tag: "t")
    var app = App(settings: settings, size: Size(rows: 24, columns: 80), now: now)
    _ = app.handle(
      .opened(
        OpenedCase(file: file, framework: framework, saved: file, revision: 1, savedBy: "anne", savedAt: now))
    )
    for key in ["Down", "Enter", "Escape", "p", "i", "Escape", "r", "Escape", "v", "Enter"] as [Key] {
      _ = app.handle(.input(.key(key)))
      if let complaint = FrameCheck.complaint(about: app) { return complaint }
    }
    return nil
  }
}
