import ArgumentParser
import BestInterests
import CaseStore
import Glibc
import Reports
import StrictJSON

/// Looks after framework files.
struct FrameworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "framework", abstract: "Check, test and show a rights framework.",
    subcommands: [Validate.self, Test.self, Display.self])

  /// A framework as bytes, with the name errors give it.
  struct File {
    var name: String
    var bytes: [UInt8]

    /// A file on disk, or one that is part of the program.
    init(path: String) throws {
      name = path
      bytes = try CaseStoreFiles.read(path)
    }

    init(embedded name: String) throws {
      self.name = name
      bytes = try EmbeddedFile.required(name)
    }
  }

  /// Which frameworks: files, or all that are part of the program.
  struct Sources: ParsableArguments {
    @Argument(help: "Framework files (default: all in the program).") var files: [String] = []

    /// Does something for each file; an error in one is said, and the others still have their turn.
    func forEach(_ common: CommonOptions, _ body: (File) throws -> Void) throws {
      let names = files.isEmpty ? EmbeddedFile.frameworks : files
      var failure: ExitCode?
      for name in names {
        do {
          try common.reporting { try body(files.isEmpty ? File(embedded: name) : File(path: name)) }
        } catch let code as ExitCode {
          failure = failure ?? code
        }
      }
      if let failure { throw failure }
    }
  }

  struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check framework files; silent and 0 when sound.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var sources: Sources

    func run() throws {
      try sources.forEach(common) { _ = try FrameworkFile.read($0.bytes, name: $0.name) }
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run the examples that stand in framework files.",
      discussion: """
        Prints for each consideration how many examples expect each status, and for each example that comes out \
        otherwise the condition in the file that decided. Exit status: 0 all passed, 1 some failed, 3 unreadable.
        """)

    @OptionGroup var common: CommonOptions
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var sources: Sources

    func run() throws {
      var reports: [(framework: Framework, file: String, report: ExampleReport)] = []
      var failure: ExitCode?
      do {
        try sources.forEach(common) { file in
          let (framework, report) = try Self.run(file, common.language)
          if !json {
            if !reports.isEmpty { Output.line("") }
            report.lines.forEach { Output.line($0) }
          }
          reports.append((framework, file.name, report))
        }
      } catch let code as ExitCode {
        failure = code
      }
      if json { Output.document(JSONWriter.bytes(ExampleJSON.value(reports))) }
      if let failure { throw failure }
      if reports.contains(where: { !$0.report.failures.isEmpty }) { throw ExitCode(1) }
    }

    private static func run(_ file: File, _ language: Language) throws -> (Framework, ExampleReport) {
      let framework = try FrameworkFile.read(file.bytes, name: file.name)
      let examples = try FrameworkFile.examples(file.bytes, framework: framework, name: file.name)
      let outcomes = examples.map { example in
        let result = example.run(in: framework)
        let wording = CaseWording(
          framework: framework, case: example.file, language: language, today: example.today)
        let decided = result.passed ? nil : result.finding.map { wording.decidingCondition(of: $0) }
        return ExampleReport.Outcome(
          consideration: example.consideration, name: example.name, expected: example.expected,
          found: result.status, decided: decided)
      }
      return (
        framework,
        ExampleReport(framework: framework, file: file.name, outcomes: outcomes, language: language)
      )
    }
  }

  struct Display: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show the considerations of a framework, or one of them with its sources.")

    @OptionGroup var common: CommonOptions
    @Option(help: "The id or the number of a consideration.") var consideration: String?
    @Argument(help: "A framework file (default: the one in the program).") var file: String?

    func run() throws {
      let framework = try common.reporting {
        let source =
          try file.map { try File(path: $0) } ?? File(embedded: EmbeddedFile.frameworks.first ?? "")
        return try FrameworkFile.read(source.bytes, name: source.name)
      }
      let report = FrameworkReport(
        framework: framework, today: Clock.local.date(Clock.now),
        language: common.language)
      guard let consideration else { return report.lines.forEach { Output.line($0) } }
      try common.reporting { try report.lines(of: consideration) }.forEach { Output.line($0) }
    }
  }
}

/// The JSON form of examples that were run.
enum ExampleJSON {
  static func value(_ reports: [(framework: Framework, file: String, report: ExampleReport)]) -> JSONValue {
    .object(JSONObject([("frameworks", .array(reports.map { .object(object($0)) }))]))
  }

  private static func object(_ run: (framework: Framework, file: String, report: ExampleReport)) -> JSONObject
  {
    JSONObject([
      ("file", .string(run.file)), ("id", .string(run.framework.id)),
      ("version", .string(run.framework.version)), ("passed", number(run.report.passed)),
      ("failed", number(run.report.failures.count)),
      ("considerations", .array(run.report.rows.map { .object(object($0)) })),
      ("failures", .array(run.report.failures.map { .object(object($0)) })),
    ])
  }

  private static func object(_ row: ExampleReport.Row) -> JSONObject {
    JSONObject(
      [("number", number(row.number)), ("consideration", .string(row.consideration))]
        + Status.allCases.map { ($0.rawValue, number(row.expecting[$0] ?? 0)) }
        + [("passed", number(row.passed)), ("failed", number(row.failed))])
  }

  private static func object(_ failure: ExampleReport.Outcome) -> JSONObject {
    var object = JSONObject([
      ("consideration", .string(failure.consideration)), ("example", .string(failure.name)),
      ("expected", .string(failure.expected.rawValue)),
      ("found", failure.found.map { .string($0.rawValue) } ?? .null),
    ])
    if let decided = failure.decided {
      object.append("path", .string(decided.path))
      object.append("words", .string(decided.words))
    }
    return object
  }

  private static func number(_ count: Int) -> JSONValue { .number(JSONNumber(count)) }
}
