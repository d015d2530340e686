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
  @Argument(help: "A case number, or the path of a case file.") var target: String

  func run() throws {
    let session = try common.session(.read)
    let found = try common.reporting { try CaseTarget.read(target, session) }
    if json {
      Output.bytes(
        confidential.confidential
          ? found.bytes
          : try common.reporting { try confidential.bytes(found.document, found.framework, session) })
    } else {
      let report = CaseReport(
        framework: found.framework, case: found.file,
        showing: try confidential.shown(found.file, found.framework, session), today: session.today,
        language: session.language)
      report.lines.forEach { Output.line($0) }
    }
  }
}
