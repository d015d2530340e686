import ArgumentParser
import BestInterests
import CaseStore
import Reports

/// Prints a whole case as text or as its document.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a case as text: the answers and every consideration.",
    discussion: "Answers to questions that are not asked are left out. --json prints the stored document.")

  @OptionGroup var common: CommonOptions
  @Flag(help: "Print the stored JSON document.") var json = false
  @Argument(help: "A case number, or the path of a case file.") var target: String

  func run() throws {
    let session = try common.session()
    let found = try common.reporting { try CaseTarget.read(target, session) }
    if json {
      Output.bytes(found.bytes)
    } else {
      let report = CaseReport(
        framework: found.framework, case: found.file, today: session.today, language: session.language)
      report.lines.forEach { Output.line($0) }
    }
  }
}
