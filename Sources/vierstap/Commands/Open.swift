import ArgumentParser
import BestInterests
import CaseStore
import CursesTerminal
import Glibc
import TextScreen
import VierstapApp

/// Opens the screens.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the screens (what vierstap does by itself).")

  @OptionGroup var common: CommonOptions

  @Option(help: "Colours: auto or never. NO_COLOR does the same.")
  var color: ColorChoice = .auto

  func run() throws {
    let session = try common.session()
    let status = try common.reporting { try Screens.run(session, color: color) }
    if status != 0 { throw ExitCode(status) }
  }

  /// Opens the screens as if no argument had been given, and returns the exit status.
  static func withoutArguments() -> Int32 {
    let language = CommonOptions.languageOfLocale
    do {
      let session = try Session.open(store: nil, language: language)
      return try Screens.run(session, color: .auto)
    } catch {
      return ErrorWords.report(error, language)
    }
  }
}

/// When to use colours.
enum ColorChoice: String, ExpressibleByArgument {
  case auto
  case never
}

/// Runs the screens on a store until the person leaves.
enum Screens {
  static func run(_ session: Session, color: ColorChoice) throws -> Int32 {
    let terminal = try CursesTerminal.open(options(color))
    let settings = AppSettings(
      language: session.language, login: session.login, storePath: session.store.path,
      isDemo: session.store.isDemo, clock: Clock.local, tag: sessionTag,
      hasEditor: ExternalEditor.command != nil, lockAfterMinutes: lockAfterMinutes(session))
    let app = App(settings: settings, size: terminal.size, now: Clock.now)
    var runtime = Runtime(terminal: terminal, session: session, app: app)
    let status = runtime.run()
    terminal.close()
    return status
  }

  /// Settings that cannot be read keep nobody from working; the screen is cleared all the same.
  private static func lockAfterMinutes(_ session: Session) -> Int? {
    do {
      return try session.settings().lockAfterMinutes
    } catch {
      return ScreenLock.usualMinutes
    }
  }

  private static func options(_ color: ColorChoice) -> TerminalOptions {
    var options = TerminalOptions()
    if color == .never { options.color = .never }
    return options
  }

  /// Four letters and digits that differ from session to session.
  private static var sessionTag: String {
    let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
    return String((0..<4).map { _ in letters.randomElement() ?? "a" })
  }
}
