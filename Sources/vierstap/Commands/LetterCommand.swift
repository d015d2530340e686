import ArgumentParser
import BestInterests
import CaseStore
import Reports

/// Makes the letter to a child.
struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "The letter to a child: as it was written, or a draft from the case.",
    discussion: """
      In the draft everything that still has to be said in the child's own words stands as <…>. The remarks on \
      standard error name the readability figure, jargon, numbers of laws and long sentences. Examples:
        vierstap letter 2026-0001 --child Ana
        vierstap letter 2026-0001 --child Ana --lang en --output ana.docx
      The letter is written and kept in the case itself: J in the screens, then b.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var paper: PaperOptions
  @Option(help: "The child, by id or name.") var child: String
  @Flag(help: "The draft from the case, also when a letter was written.") var draft = false
  @Flag(help: "No remarks on standard error.") var quiet = false
  @Argument(help: "A case number, or the path of a case file.") var target: String

  func run() throws {
    let session = try common.session(paper.permission)
    try common.reporting {
      let found = try CaseTarget.read(target, session)
      let child = try ChildTarget.find(child, in: found.file, found.framework)
      let source = try session.source(of: found)
      guard let letter = ChildLetter(source, child: child) else { throw NoLetterPlan() }
      let written = draft ? nil : letter.written
      let text = try written ?? letter.draft(try paper.templates(session).paper("letter", session.language))
      let document = letter.document(text)
      if !quiet { letter.remarks(on: document).lines(session.language).forEach { Output.error($0) } }
      try paper.write(document, footer: source.organisation.name, session)
      try session.log(paper.access, found)
    }
  }
}

/// The framework of the case says nothing about letters.
struct NoLetterPlan: Error {
  func text(_ language: Language) -> String {
    LocalText(
      nl: "Het toetsingskader van deze zaak zegt niet hoe een brief aan een kind wordt gemaakt.",
      en: "The framework of this case does not say how a letter to a child is made.")[language]
  }
}
