import ArgumentParser
import BestInterests
import CaseStore
import Reports
import StrictJSON

/// Makes a copy of a case for somebody outside.
struct CopyCommand: ParsableCommand {
  /// Whom a copy is for.
  enum Reader: String, ExpressibleByArgument, CaseIterable {
    case parents
    case person
    case research
  }

  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "A copy of a case for the parents, for one person (GDPR 15), or pseudonymised for research.",
    discussion: """
      parents   the decision report, from which everything confidential is gone without a trace
      person    what the case holds about --person; others are called by what they are; a child's own copy holds \
      what it wanted kept confidential
      research  pseudonyms for persons and colleagues, years for birth dates, no texts that name somebody
      --json prints a document instead of a paper. Read a copy before you give it away: a name that stands only in a \
      free text cannot be known.
        vierstap copy 2026-0004 --for parents --output kopie.pdf
        vierstap copy 2026-0004 --for person --person Saran --output inzage.docx
        vierstap copy 2026-0004 --for research --json --output 0004.json
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var paper: PaperOptions
  @Option(name: .customLong("for"), help: "parents, person or research.") var reader: Reader
  @Option(help: "With --for person: who, by id or the beginning of the name.") var person: String?
  @Flag(help: "JSON.") var json = false
  @Argument(help: "A case number, or the path of a case file.") var target: String

  func validate() throws {
    if (reader == .person) != (person != nil) {
      throw ValidationError("--person goes with --for person, and --for person needs it.")
    }
    if json, reader == .parents { throw ValidationError("A copy for the parents is a paper, not JSON.") }
  }

  func run() throws {
    let session = try common.session(.export)
    try common.reporting {
      let found = try CaseTarget.read(target, session)
      switch reader {
      case .parents: try forParents(found, session)
      case .person: try forPerson(found, session)
      case .research: try forResearch(found, session)
      }
    }
  }

  private func forParents(_ found: CaseTarget.Found, _ session: Session) throws {
    var source = try session.source(
      of: found, showing: found.file.withoutTraceOfConfidential(found.framework))
    source.reader = .parents
    try writeReport(source, found, session)
  }

  private func writeReport(_ source: PaperSource, _ found: CaseTarget.Found, _ session: Session) throws {
    let document = try DecisionReport(source).document(
      try paper.templates(session).paper("decision", session.language))
    try paper.write(document, found, source, session)
  }

  private func forPerson(_ found: CaseTarget.Found, _ session: Session) throws {
    let id = try found.file.person(person ?? "", found.framework)
    let isChild = found.framework.isChild(id, in: found.file)
    let source = try session.source(
      of: found,
      showing: found.file.withoutConfidential(
        found.framework, keepingThoseOf: isChild ? id : nil, session.language))
    let copy = AccessCopy(source, person: id)
    guard json else {
      let document = try copy.document(try paper.templates(session).paper("access", session.language))
      return try paper.write(document, found, source, session)
    }
    let entries = copy.entries.map { entry in
      JSONValue.object(
        JSONObject([
          ("question", .string(entry.question)), ("section", .string(entry.section)),
          ("label", .string(entry.label)), ("text", .string(entry.text)),
        ]))
    }
    let value = JSONObject([
      ("case", .string(found.file.number)), ("person", .string(id)),
      ("name", .string(found.framework.name(of: id, in: found.file))),
      ("madeOn", .string(session.today.iso)), ("answers", .array(entries)),
    ])
    try paper.write(bytes: JSONWriter.bytes(.object(value)))
    try session.log(.exported, found)
  }

  private func forResearch(_ found: CaseTarget.Found, _ session: Session) throws {
    let file = found.file.pseudonymised(found.framework, session.language)
    if json {
      var document = found.document
      document.file = file
      document.extras = CaseExtras()
      let moment = document.change.at
      document.summary = session.summary(
        of: file, found.framework, author: "", at: moment, revision: document.summary.revision)
      document.change = Change(by: "", at: moment, action: document.change.action)
      try paper.write(bytes: CaseFile.bytes(document, framework: found.framework))
      return try session.log(.exported, found)
    }
    var copy = found
    copy.document.file = file
    let source = try session.source(of: copy, showing: file)
    try writeReport(source, found, session)
  }
}

extension Case {
  /// The id of the person that an id, a name or the beginning of a name on the command line means.
  func person(_ wanted: String, _ framework: Framework) throws(SessionError) -> String {
    if persons.contains(wanted) { return wanted }
    let start = FoldedText.searchable(wanted)
    let found = persons.filter {
      !start.isEmpty && FoldedText.searchable(framework.name(of: $0, in: self)).hasPrefix(start)
    }
    if found.count == 1, let person = found.first { return person }
    throw .notOnePerson(wanted, of: persons.map { "\(framework.name(of: $0, in: self)) (\($0))" })
  }
}
