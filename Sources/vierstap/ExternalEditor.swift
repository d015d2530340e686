import BestInterests
import Glibc

/// Hands a text to the person's own editor and takes it back.
enum ExternalEditor {
  enum Failure: Error {
    case none
    case cannotPrepare(errno: Int32)
    case ended(status: Int32)
    case cannotRead

    func text(_ language: Language) -> String {
      switch self {
      case .none:
        LocalText(
          nl: "Er is geen tekstprogramma ingesteld (VISUAL of EDITOR).",
          en: "No editor is configured (VISUAL or EDITOR).")[language]
      case .cannotPrepare(let code):
        LocalText(
          nl:
            "Het tijdelijke bestand voor het tekstprogramma kon niet worden gemaakt: \(String(cString: strerror(code))).",
          en: "The temporary file for the editor could not be made: \(String(cString: strerror(code))).")[
            language]
      case .ended(let status):
        LocalText(
          nl: "Het tekstprogramma eindigde met een fout (\(status)); de tekst is niet veranderd.",
          en: "The editor ended with an error (\(status)); the text is unchanged.")[language]
      case .cannotRead:
        LocalText(
          nl: "De tekst uit het tekstprogramma is niet te lezen (geen UTF-8?); de tekst is niet veranderd.",
          en: "The text from the editor cannot be read (not UTF-8?); the text is unchanged.")[language]
      }
    }
  }

  /// The configured editor: VISUAL, then EDITOR; nil when neither is set or the store forbids it.
  static var command: String? {
    for name in ["VISUAL", "EDITOR"] {
      if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty { return value }
    }
    return nil
  }

  /// Runs the editor on a private temporary file (0600 in a folder 0700), which is removed afterwards.
  static func edit(_ text: String) throws -> String {
    guard let command else { throw Failure.none }
    do {
      return try PrivateFolder.with { folder in
        let path = try folder.write(Array(text.utf8), to: fileName)
        let status = run(command, path)
        guard status == 0 else { throw Failure.ended(status: status) }
        return try read(folder, besides: text)
      }
    } catch let failure as PrivateFolder.Failure {
      throw Failure.cannotPrepare(errno: failure.errno)
    }
  }

  private static let fileName = "tekst.txt"

  /// An editor's command may hold options, so a shell splits it; the path goes in as an argument of its own.
  private static func run(_ command: String, _ path: String) -> Int32 {
    let words = ["/bin/sh", "-c", command + " \"$1\"", "sh", path]
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", nil, nil, &arguments, environ) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? 0 : (status >> 8) & 0xFF
  }

  private static func read(_ folder: PrivateFolder, besides old: String) throws -> String {
    guard let bytes = folder.read(fileName), var text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.cannotRead
    }
    // Editors end a file with a newline that nobody typed.
    if text.hasSuffix("\n"), !old.hasSuffix("\n") { text.removeLast() }
    return text.isEmpty ? old : text
  }
}
