import ArgumentParser
import BestInterests
import CaseStore
import Reports
import StrictJSON

/// Says whether a case can be submitted, for people and for other programs.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a case or a file: silent and 0 when ready.",
    discussion: """
      Exit status: 0 ready, 1 gaps, 2 hard stop (a violated absolute consideration), 3 unreadable, 4 tampered.
      The codes in the output are the ids of the considerations and questions; they do not change.

      --why prints how one consideration came to its status: every condition, every answer, every source of law.
      It exits 0, whatever the status.
        vierstap check 2026-0001 --why no-separation-unless-necessary --child "Kind A"
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var confidential: ConfidentialFlag
  @Flag(help: "Print JSON.") var json = false
  @Option(help: "Explain one consideration, by its id or number.") var why: String?
  @Option(help: "With --why: only for this child, by name or id.") var child: String?
  @Flag(help: "With --why: also all parts that do not decide.") var full = false
  @Option(help: "Check under another version of the framework, such as general-nl@2026.1.")
  var framework: FrameworkName?
  @Argument(help: "A case number, or the path of a case file.") var target: String

  func validate() throws {
    if child != nil || full, why == nil { throw ValidationError("--child and --full go with --why.") }
  }

  func run() throws {
    let session = try common.session(.read)
    let checked = try common.reporting { try CaseTarget.read(target, session).under(framework, session) }
    if let tampering = checked.tampering {
      Output.error("vierstap: \(tampering.text(session.language))")
      throw ExitCode(ExitStatus.tampered)
    }
    if let why { return try explain(why, checked.file, checked.framework, session) }
    let report = CheckReport(
      framework: checked.framework, case: checked.file,
      showing: confidential.shown(checked.file, checked.framework, session), today: session.today,
      language: session.language)
    if json {
      Output.document(JSONWriter.bytes(CheckJSON.value(report)))
    } else {
      report.lines.forEach { Output.line($0) }
    }
    if report.status != 0 { throw ExitCode(report.status) }
  }
}

extension Check {
  /// Prints how a consideration came to its status.
  private func explain(_ wanted: String, _ file: Case, _ framework: Framework, _ session: Session) throws {
    let report = try common.reporting {
      try TraceReport(
        framework: framework, case: file, showing: confidential.shown(file, framework, session),
        today: session.today, language: session.language, clock: Clock.local, consideration: wanted,
        child: child, isFolded: !full)
    }
    if json {
      Output.document(JSONWriter.bytes(CheckJSON.value(report, case: file.number)))
    } else {
      report.lines.forEach { Output.line($0) }
    }
  }
}

/// A case named on the command line by number or by file.
enum CaseTarget {
  /// What was read, with the framework it was written under.
  struct Found {
    var document: CaseDocument
    var framework: Framework
    var bytes: [UInt8]
    /// Whether it is a case of the store, and not a file from elsewhere.
    var isStored: Bool

    /// Writes down that what stands in a case of the store left the program.
    func recordExport(_ session: Session) {
      if isStored { session.recordExport(of: file.number, revision: document.summary.revision) }
    }

    var file: Case { document.file }

    /// What shows that the file of a stored case is not as the program left it; nil when nothing does.
    var tampering: StoreError? {
      let number = document.file.number
      if Seal(of: bytes) == .broken { return .altered(number: number) }
      return document.file.isHistoryPossible ? nil : .impossibleHistory(number: number)
    }

    /// The same case as another version of its framework reads it; without a name as it is.
    func under(_ name: FrameworkName?, _ session: Session) throws -> Found {
      guard let name else { return self }
      var found = self
      found.framework = try session.framework(named: name, for: file)
      found.document.file = CaseMigration(file, from: framework, to: found.framework).migrated
      return found
    }
  }

  /// Reads a case of the store, its latest revision or the one asked for, or a file.
  static func read(_ target: String, revision: Int? = nil, _ session: Session) throws -> Found {
    let bytes =
      Store.isNumber(target)
      ? try session.store.bytes(of: target, revision: revision) : try CaseStoreFiles.read(target)
    let document = try session.naming {
      try CaseFile.read(bytes, name: target, framework: session.framework(for:))
    }
    return Found(
      document: document, framework: try session.framework(of: document.file), bytes: bytes,
      isStored: Store.isNumber(target))
  }
}

/// The JSON form of a check.
enum CheckJSON {
  static func value(_ report: CheckReport) -> JSONValue {
    .object(
      JSONObject([
        ("case", .string(report.number)), ("status", .number(JSONNumber(Int(report.status)))),
        ("ready", .bool(report.status == 0)),
        ("findings", .array(report.findings.map { .object(object($0)) })),
        ("unanswered", .array(report.unanswered.map { .object(object($0)) })),
        ("refused", .array(report.refused.map { .object(object($0)) })),
      ]))
  }

  static func value(_ report: TraceReport, case number: String) -> JSONValue {
    .object(
      JSONObject([
        ("case", .string(number)),
        (
          "explanations",
          .array(
            report.entries.map { entry in
              var object = JSONObject([
                ("consideration", .string(entry.consideration)), ("status", .string(entry.status.rawValue)),
                ("title", .string(entry.title)), ("lines", .array(entry.lines.map { .string($0) })),
              ])
              if let child = entry.child { object.append("child", .string(child)) }
              return .object(object)
            })
        ),
      ]))
  }

  private static func object(_ finding: CheckReport.Item) -> JSONObject {
    var object = JSONObject([
      ("consideration", .string(finding.id)), ("status", .string(finding.status.rawValue)),
      ("severity", .string(finding.severity.rawValue)), ("title", .string(finding.title)),
      ("reason", .string(finding.reason)), ("reasons", .array(finding.fullReason.map { .string($0) })),
      ("sources", .array(finding.sources.map { .string($0.citation) })),
      (
        "notChecked",
        .array(finding.sources.filter { $0.checkedOn == nil }.map { .string($0.citation) })
      ),
    ])
    if let child = finding.child { object.append("child", .string(child)) }
    if let question = finding.question { object.append("question", .string(question)) }
    return object
  }

  private static func object(_ refused: CheckReport.Refused) -> JSONObject {
    JSONObject([
      ("question", .string(refused.question)), ("about", .string(refused.about)),
      ("label", .string(refused.label)), ("answer", .string(refused.answer)),
      ("reason", .string(refused.reason)),
    ])
  }

  private static func object(_ gap: CheckReport.Unanswered) -> JSONObject {
    JSONObject([
      ("question", .string(gap.question)), ("about", .string(gap.about)), ("label", .string(gap.label)),
    ])
  }
}
