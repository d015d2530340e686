import ArgumentParser
import BestInterests
import CaseStore
import Reports

/// Makes the decision report of a case.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "The decision report: per case and per child, to read, to print or to edit.",
    discussion: """
      Confidential passages are left out. What is missing stands in it as <…>. Examples:
        vierstap report 2026-0001
        vierstap report 2026-0001 --child Saran --output saran.pdf
        vierstap report 2026-0001 --format html > rapport.html
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var paper: PaperOptions
  @Option(help: "Only this child, by id or name.") var child: String?
  @Argument(help: "A case number, or the path of a case file.") var target: String

  func run() throws {
    let session = try common.session(paper.permission)
    try common.reporting {
      let found = try CaseTarget.read(target, session)
      let child = try child.map { try ChildTarget.find($0, in: found.file, found.framework) }
      let source = try session.source(of: found)
      let report = DecisionReport(source, child: child)
      let document = try report.document(try paper.templates(session).paper("decision", session.language))
      try paper.write(document, found, source, session)
    }
  }
}
