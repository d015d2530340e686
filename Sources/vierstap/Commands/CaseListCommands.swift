import ArgumentParser
import BestInterests
import CaseStore
import Reports

/// Prints what is still to be answered, by who can tell.
struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "What is still to be answered, by who can tell: a list for the next talk.",
    discussion:
      "Example: vierstap questions 2026-0005 --child Nico --output vragen.docx; --csv prints a table.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var paper: PaperOptions
  @Option(help: "Only what is about this child, by id or name.") var child: String?
  @Flag(help: "Print a table as comma-separated values.") var csv = false
  @Argument(help: "A case number, or the path of a case file.") var target: String

  func run() throws {
    let session = try common.session(paper.permission)
    try common.reporting {
      let found = try CaseTarget.read(target, session)
      let child = try child.map { try ChildTarget.find($0, in: found.file, found.framework) }
      let source = try session.source(of: found)
      let list = OpenQuestions(source, child: child)
      if csv { return try paper.write(rows: list.rows, found, session) }
      let document = try list.document(try paper.templates(session).paper("questions", session.language))
      try paper.write(document, found, source, session)
    }
  }
}

/// Prints the index of the evidence.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "The sources of the facts, numbered, with the answers that rest on each.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var paper: PaperOptions
  @Option(help: "Only the sources about this child, by id or name.") var child: String?
  @Argument(help: "A case number, or the path of a case file.") var target: String

  func run() throws {
    let session = try common.session(paper.permission)
    try common.reporting {
      let found = try CaseTarget.read(target, session)
      let child = try child.map { try ChildTarget.find($0, in: found.file, found.framework) }
      let source = try session.source(of: found)
      let document = try EvidenceIndex(source).document(
        try paper.templates(session).paper("evidence", session.language), child: child)
      try paper.write(document, found, source, session)
    }
  }
}

/// Prints what was done with a case.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "What was done with a case, by whom and when, with a time line; it names no answers.",
    discussion: "Who read the case is in it for those who may see that, such as an inspector.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var paper: PaperOptions
  @Flag(help: "Print a table as comma-separated values.") var csv = false
  @Argument(help: "The case number.") var number: String

  func run() throws {
    let session = try common.session(paper.permission)
    try common.reporting {
      let found = try CaseTarget.read(number, session)
      let source = try session.source(of: found)
      let log = CaseLog(source, entries: try session.logEntries(of: found.file))
      if csv { return try paper.write(rows: log.rows, found, session) }
      let document = try log.document(try paper.templates(session).paper("log", session.language))
      try paper.write(document, found, source, session)
    }
  }
}
