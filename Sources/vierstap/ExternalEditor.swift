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
  static func edit(_ text: String) throws(Failure) -> String {
    guard let command else { throw .none }
    var template = Array("\(temporaryFolder)/vierstap-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw .cannotPrepare(errno: errno) }
    let folder = String(cString: made)
    let path = folder + "/tekst.txt"
    defer {
      unlink(path)
      rmdir(folder)
    }
    try write(text, to: path)
    let status = run(command, path)
    guard status == 0 else { throw .ended(status: status) }
    return try read(path, besides: text)
  }

  private static var temporaryFolder: String {
    for name in ["XDG_RUNTIME_DIR", "TMPDIR"] {
      if let value = getenv(name).map({ String(cString: $0) }), value.hasPrefix("/") { return value }
    }
    return "/tmp"
  }

  private static func write(_ text: String, to path: String) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .cannotPrepare(errno: errno) }
    defer { close(file) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotPrepare(errno: errno)
      }
      bytes = bytes.dropFirst(count)
    }
  }

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

  private static func read(_ path: String, besides old: String) throws(Failure) -> String {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw .cannotRead }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0, bytes.count < 16_777_216 else { break }
      bytes += buffer[..<count]
    }
    guard var text = String(validating: bytes, as: UTF8.self) else { throw .cannotRead }
    // Editors end a file with a newline that nobody typed.
    if text.hasSuffix("\n"), !old.hasSuffix("\n") { text.removeLast() }
    return text.isEmpty ? old : text
  }
}
