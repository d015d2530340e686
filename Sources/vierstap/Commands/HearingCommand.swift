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
  @OptionGroup var paper: PaperOptions
  @Option(help: "The child's id or name.") var child: String
  @Argument(help: "A case number, or the path of a case file.") var target: String

  func run() throws {
    let session = try common.session(paper.permission)
    try common.reporting {
      let found = try CaseTarget.read(target, session)
      let id = try ChildTarget.find(child, in: found.file, found.framework)
      let source = try session.source(
        of: found, showing: confidential.shown(found.file, found.framework, session))
      guard let list = TalkList(source, child: id) else {
        return Output.line(
          LocalText(
            nl: "Dit toetsingskader heeft geen gesprekshulp.", en: "This framework has no hearing aid.")[
              session.language])
      }
      let document = try list.document(try paper.templates(session).paper("talk", session.language))
      try paper.write(document, found, source, session)
    }
  }
}
