import ArgumentParser
import BestInterests
import Reports

/// Prints what the file shows of the checklist of a child.
struct Checklist: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What the file shows of a child's own checklist.",
    discussion: "Example: vierstap checklist 2026-0001 --child \"Kind A\"")

  @OptionGroup var common: CommonOptions
  @OptionGroup var confidential: ConfidentialFlag
  @Option(help: "The child's id or name.") var child: String
  @Argument(help: "A case number, or the path of a case file.") var target: String

  func run() throws {
    let session = try common.session(.read)
    let found = try common.reporting { try CaseTarget.read(target, session) }
    let id = try common.reporting { try ChildTarget.find(child, in: found.file, found.framework) }
    let report = ChecklistReport(
      framework: found.framework, case: found.file,
      showing: confidential.shown(found.file, found.framework, session), child: id, today: session.today,
      language: session.language)
    report.lines.forEach { Output.line($0) }
  }
}
