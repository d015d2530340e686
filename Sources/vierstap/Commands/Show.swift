import ArgumentParser
import BestInterests
import CaseStore
import Reports

/// Prints a whole case as text or as its document.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a case as text: the answers and every consideration.",
    discussion: """
      Answers to questions that are not asked are left out, and confidential passages unless --confidential is given. \
      --json prints the document.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var confidential: ConfidentialOptions
  @Flag(help: "Print the JSON document.") var json = false
  @Option(help: "An earlier revision, with the considerations as of the day it was saved.") var revision: Int?
  @Argument(help: "A case number, or the path of a case file.") var target: String

  func validate() throws {
    if revision != nil, !Store.isNumber(target) {
      throw ValidationError("--revision goes with the number of a case in the store.")
    }
  }

  func run() throws {
    let session = try common.session(.read)
    let found = try common.reporting { try CaseTarget.read(target, revision: revision, session) }
    let summary = found.document.summary
    found.recordExport(session)
    if json {
      Output.document(
        confidential.confidential
          ? found.bytes
          : try common.reporting { try confidential.bytes(found.document, found.framework, session) })
    } else {
      let report = CaseReport(
        framework: found.framework, case: found.file,
        showing: try confidential.shown(found.file, found.framework, session),
        today: revision == nil ? session.today : Clock.local.date(summary.changed),
        language: session.language)
      if revision != nil {
        let wording = HistoryWording(
          session.language, roster: try common.reporting { try session.store.roster() },
          clock: Clock.local)
        let change = found.document.change
        Output.line(
          wording.heading(
            HistoryEntry(
              revision: summary.revision,
              saving: .init(by: change.by, at: change.at, action: change.action, reason: change.reason),
              content: .incomparable)))
      }
      report.lines.forEach { Output.line($0) }
    }
  }
}
