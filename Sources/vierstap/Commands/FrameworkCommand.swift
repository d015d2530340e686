import ArgumentParser
import BestInterests
import CaseStore
import Glibc

/// Looks after framework files.
struct FrameworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "framework", abstract: "Check, test and show a rights framework.",
    subcommands: [Validate.self, Test.self, Display.self])

  /// Which framework: the program's own, or a file.
  struct Source: ParsableArguments {
    @Argument(help: "A framework file (default: the first one in the program).") var file: String?

    var name: String { file ?? EmbeddedFile.frameworks.first ?? "" }

    func bytes() throws -> [UInt8] {
      if let file { return try CaseStoreFiles.read(file) }
      return try EmbeddedFile.required(name)
    }
  }

  struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a framework file; silent and 0 when sound.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var source: Source

    func run() throws {
      _ = try common.reporting { try FrameworkFile.read(try source.bytes(), name: source.name) }
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run the examples that stand in a framework file.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var source: Source

    func run() throws {
      let failures = try common.reporting {
        let bytes = try source.bytes()
        let framework = try FrameworkFile.read(bytes, name: source.name)
        let examples = try FrameworkFile.examples(bytes, framework: framework, name: source.name)
        var failures = 0
        for example in examples {
          let result = example.run(in: framework)
          guard !result.passed else { continue }
          failures += 1
          let found = result.status?.rawValue ?? "-"
          let wording = CaseWording(
            framework: framework, case: example.file, language: common.language, today: example.today)
          let reason = result.gaps.isEmpty ? "" : wording.reason(forGaps: result.gaps, besides: example.child)
          Output.line(
            "\(example.consideration): \(example.name): \(example.expected.rawValue) expected, \(found) found. \(reason)"
          )
        }
        Output.line("\(examples.count - failures) passed, \(failures) failed")
        return failures
      }
      if failures > 0 { throw ExitCode(1) }
    }
  }

  struct Display: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show the considerations of a framework, or one of them with its sources.")

    @OptionGroup var common: CommonOptions
    @Option(help: "The id of a consideration.") var consideration: String?
    @OptionGroup var source: Source

    func run() throws {
      let framework = try common.reporting { try FrameworkFile.read(try source.bytes(), name: source.name) }
      let language = common.language
      guard let consideration else {
        Output.line("\(framework.id) \(framework.version): \(framework.title[language])")
        for one in framework.considerations {
          Output.line("\(one.number)\t\(one.id)\t\(one.severity.rawValue)\t\(one.title[language])")
        }
        return
      }
      guard let one = framework.consideration(consideration) else {
        throw ValidationError("'\(consideration)' is not in \(framework.id).")
      }
      Output.line("\(one.title[language]) (\(one.severity.rawValue))\n\n\(one.explanation[language])\n")
      for source in one.sources.compactMap({ framework.source($0) }) {
        let checked = source.checkedOn.map { $0.iso } ?? "-"
        Output.line("\(source.fullCitation(language)): \(source.text[language]) [\(checked)]")
      }
    }
  }
}
