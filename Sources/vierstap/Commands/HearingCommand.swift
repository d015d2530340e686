import ArgumentParser
import BestInterests
import Reports

/// Prints the questions for the talk with a child.
struct HearingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearing",
    abstract: "The questions for the talk with a child, for this child's age.",
    discussion: "Example: vierstap hearing 2026-0001 --child \"Kind A\"")

  @OptionGroup var common: CommonOptions
  @OptionGroup var confidential: ConfidentialFlag
  @Option(help: "The child's id or name.") var child: String
  @Argument(help: "A case number, or the path of a case file.") var target: String

  func run() throws {
    let session = try common.session(.read)
    let found = try common.reporting { try CaseTarget.read(target, session) }
    let id = try common.reporting { try ChildTarget.find(child, in: found.file, found.framework) }
    let sheet = HearingAidSheet(
      framework: found.framework, case: found.file,
      showing: confidential.shown(found.file, found.framework, session), child: id, today: session.today,
      language: session.language)
    guard let sheet else {
      return Output.line(
        LocalText(
          nl: "Dit toetsingskader heeft geen gesprekshulp.", en: "This framework has no hearing aid.")[
            session.language])
    }
    sheet.lines.forEach { Output.line($0) }
  }
}
