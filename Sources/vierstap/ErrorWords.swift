import ArgumentParser
import BestInterests
import CaseStore
import CursesTerminal
import Glibc
import Reports
import StrictJSON

/// The one place that turns errors into words and exit statuses.
enum ErrorWords {
  /// An error in words: what is wrong, where, and how to mend it.
  static func text(_ error: any Error, _ language: Language) -> String {
    switch error {
    case let error as StoreError: error.text(language)
    case let error as FrameworkFileError: error.text(language)
    case let error as SessionError: error.text(language)
    case let error as ChildNotFound: error.text(language)
    case let error as TraceReport.Failure: error.text(language)
    case let error as VersionError: error.text(language)
    case let error as ExternalEditor.Failure: error.text(language)
    case let error as TerminalError: text(error, language)
    case let error as CaseFragmentError: error.text(language)
    case let error as SigningError: error.text(language)
    case let error as PaperFailure: error.text(language)
    case let error as Template.Fault: PaperFailure.template(error).text(language)
    case let error as PrinterMissing: error.text(language)
    case let error as NoLetterPlan: error.text(language)
    case let error as NoSuchFigure: error.text(language)
    case let error as PrivateFolder.Failure:
      StoreError.cannotWrite(path: error.path, errno: error.errno).text(language)
    case let error as SecretError: error.text(language)
    case let error as NotAllowed: error.text(language)
    case let error as OnlyInDemo: error.text(language)
    default: String(describing: error)
    }
  }

  private static func text(_ error: TerminalError, _ language: Language) -> String {
    switch error {
    case .notATerminal:
      LocalText(
        nl:
          "De schermen hebben een terminal nodig; invoer of uitvoer is hier een bestand of een pijp. Gebruik list, show of check.",
        en: "The screens need a terminal; input or output is a file or a pipe here. Use list, show or check.")[
          language]
    case .unknownTerminal(let name):
      LocalText(
        nl:
          "De terminal '\(name)' is onbekend of kan de cursor niet plaatsen; zet TERM op de naam van uw terminal, bijvoorbeeld xterm-256color.",
        en:
          "The terminal '\(name)' is unknown or cannot place the cursor; set TERM to the name of yours, for instance xterm-256color."
      )[
        language]
    case .system(let code):
      LocalText(
        nl: "De terminal is niet te gebruiken: \(String(cString: strerror(code))).",
        en: "The terminal cannot be used: \(String(cString: strerror(code))).")[language]
    }
  }

  /// Why standard output could not be written.
  static func outputFailed(_ reason: Int32) -> LocalText {
    let words = String(cString: strerror(reason))
    return LocalText(
      nl: "De uitvoer kon niet worden geschreven: \(words).", en: "The output could not be written: \(words)."
    )
  }

  /// Says on standard error what went wrong, and returns the exit status.
  static func report(_ error: any Error, _ language: Language) -> Int32 {
    Output.error("vierstap: \(text(error, language))")
    return status(error)
  }

  /// The exit status of an error: 3 unreadable, 73 and 74 cannot write, 77 not allowed, 64 wrong use.
  static func status(_ error: any Error) -> Int32 {
    switch error {
    case StoreError.keepsFramework, StoreError.frozen, StoreError.impossibleHistory, StoreError.altered,
      is NotAllowed,
      is OnlyInDemo:
      ExitStatus.notAllowed
    case let error as StoreError: error.isAboutWriting ? ExitStatus.cannotWrite : ExitStatus.unreadable
    case SigningError.store(let error): status(error)
    case is SigningError, is SecretError: ExitStatus.unreadable
    case is FrameworkFileError, is SessionError, is CaseFragmentError, is VersionError: ExitStatus.unreadable
    case is TerminalError, is ChildNotFound, is TraceReport.Failure: ExitStatus.usage
    case PaperFailure.notForTerminal, is NoSuchFigure: ExitStatus.usage
    case is PaperFailure, is Template.Fault, is PrinterMissing, is NoLetterPlan: ExitStatus.notAvailable
    case is PrivateFolder.Failure: ExitStatus.cannotWrite
    default: 1
    }
  }
}

/// The exit statuses the program promises.
enum ExitStatus {
  static let ready: Int32 = 0
  static let gaps: Int32 = 1
  static let hardStop: Int32 = 2
  static let unreadable: Int32 = 3
  static let tampered: Int32 = 4
  static let usage: Int32 = 64
  static let notAvailable: Int32 = 69
  static let cannotWrite: Int32 = 74
  static let notAllowed: Int32 = 77
}
