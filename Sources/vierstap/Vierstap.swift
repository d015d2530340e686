public import ArgumentParser
public import BestInterests
import CaseStore
import Glibc

/// The program's entry: every subcommand, with opening the screens as the default.
@main
struct Vierstap: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vierstap",
    abstract:
      "Decide well about children: the four-step best-interests plan of the Dutch Children's Ombudsman.",
    discussion: """
      Without a subcommand it opens the screens on your own store, which is made on first use.

      Examples:
        vierstap                          open the screens
        vierstap demo                     try it on fictitious families, in a store that is thrown away
        vierstap list                     the cases, one on a line
        vierstap check 2026-0001          silent and 0 when ready; 1 gaps, 2 hard stop, 3 unreadable
        vierstap check --json zaak.json   the same for a file, for other programs
        vierstap compare 2026-0001        what the newest version of its framework would change
        vierstap export 2026-0001 > zaak.json
        vierstap deadlines 2026-0001      what must happen by when, and why on that day
      """,
    version: "1.0.0",
    subcommands: [
      Open.self, Demo.self, List.self, Show.self, Check.self, Compare.self, Migrate.self, Import.self,
      Export.self, ReportCommand.self, LetterCommand.self, QuestionsCommand.self, EvidenceCommand.self,
      LogCommand.self, CopyCommand.self, FamiliesCommand.self, TemplatesCommand.self, StatisticsCommand.self,
      History.self, Diff.self, FrameworkCommand.self, Deadlines.self, Overlap.self, HearingCommand.self,
      Checklist.self, People.self, Ledger.self, AccessCommand.self, Share.self, Verify.self, Purge.self,
      Retention.self,
    ],
    defaultSubcommand: Open.self)

  static func main() {
    // Before anything is written: nobody else may read what this program makes.
    umask(0o077)
    // What a crash leaves behind must hold nothing of a case.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    // A limit on the size of files is an error to report, not a reason to die with unsaved text.
    signal(SIGXFSZ, SIG_IGN)
    setlocale(LC_CTYPE, "")
    // Without arguments there is nothing to parse: the parser's own start costs as much as all the rest.
    guard CommandLine.arguments.count > 1 else { Glibc.exit(Open.withoutArguments()) }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Glibc.exit(report(error))
    }
  }

  /// Prints what the argument parser has to say and returns the exit status.
  ///
  /// Not left to the parser: it repeats arguments as they are, and an argument can hold anything.
  private static func report(_ error: any Error) -> Int32 {
    let status = exitCode(for: error)
    let text = fullMessage(for: error, columns: nil)
    if !text.isEmpty { status.isSuccess ? Output.page(text) : Output.errorPage(text) }
    return status.rawValue
  }
}

extension Language: ExpressibleByArgument {}

/// The options every subcommand has.
struct CommonOptions: ParsableArguments {
  @Option(help: "The store to work in (default: $VIERSTAP_STORE, else the XDG data folder).")
  var store: String?

  @Option(name: .customLong("as"), help: "Act as this person (demo data only).")
  var actAs: String?

  @Option(help: "Language of the screens and the output: nl or en.")
  var lang: Language?

  /// The language asked for, or that of the locale; Dutch when that is another.
  var language: Language { lang ?? Self.languageOfLocale }

  static var languageOfLocale: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return value.hasPrefix("en") ? .en : .nl
    }
    return .nl
  }

  /// Opens the store, creating it on first use; refused when the person lacks a permission.
  func session(_ permission: Permission? = nil) throws -> Session {
    try reporting {
      let session = try Session.open(store: store, language: language, actAs: actAs)
      if let permission { try session.require(permission) }
      return session
    }
  }

  /// Runs the body; an error is put into words on standard error, and its status ends the program.
  func reporting<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let code as ExitCode {
      throw code
    } catch let wrongUse as ValidationError {
      throw wrongUse
    } catch {
      throw ExitCode(ErrorWords.report(error, language))
    }
  }
}

/// The process environment.
enum Environment {
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
