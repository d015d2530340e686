import CSystem
import Glibc
import Testing

/// The outcome of a finished command.
struct Outcome {
  var status: Int32
  var output: String
  var errors: String
}

/// Runs commands for the tests.
///
/// Output goes to files and not through pipes: a daemon such as the tmux server inherits a pipe and would keep it
/// open. Signals are unblocked in the child, because a test's thread has them all blocked.
enum Command {
  static func run(_ words: [String], environment: [String: String] = [:], input: String = "/dev/null")
    -> Outcome
  {
    var template = Array("/tmp/vierstap-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { return Outcome(status: -1, output: "", errors: "mkdtemp") }
    let folder = String(cString: made)
    defer { removeTree(folder) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, folder + "/out", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, folder + "/err", O_WRONLY | O_CREAT, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var arguments = words.map { strdup($0) } + [nil]
    var variables = merged(environment).map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var process = pid_t()
    guard posix_spawnp(&process, words[0], &actions, &attributes, &arguments, &variables) == 0 else {
      return Outcome(status: 127, output: "", errors: "not found: \(words[0])")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return Outcome(status: code, output: read(folder + "/out"), errors: read(folder + "/err"))
  }

  private static func merged(_ changes: [String: String]) -> [String: String] {
    var result: [String: String] = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
    ]
    for name in ["PATH", "TMPDIR"] {
      if let value = getenv(name) { result[name] = String(cString: value) }
    }
    return result.merging(changes) { $1 }
  }

  static func read(_ path: String) -> String {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func write(_ text: String, to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
  }

  static func removeTree(_ path: String) {
    _ = vs_remove_tree(path)
  }
}

/// A folder that is there while a test runs.
final class Scratch {
  let path: String

  init() {
    var template = Array("/tmp/vierstap-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit { Command.removeTree(path) }
}

/// The built program, beside the tests; `VIERSTAP_BINARY` names another.
enum Program {
  /// The folder of the sources.
  static let checkout = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    .joined(separator: "/")

  static let path: String = {
    if let named = getenv("VIERSTAP_BINARY") { return String(cString: named) }
    let folders = [CommandLine.arguments.first ?? "", executable].map { path in
      path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }
    let candidates = folders.map { $0 + "/vierstap" } + [checkout + "/.build/debug/vierstap"]
    return candidates.first { access($0, X_OK) == 0 } ?? "vierstap"
  }()

  private static var executable: String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return readlink("/proc/self/exe", start.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : ""
  }

  /// Makes a store in which the person who runs the tests is a caseworker.
  static func makeStore(_ store: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let login = Command.run(["id", "-un"]).output.trimmed
    let added = run(["people", "add", login, "--name", "Proef Persoon"], store: store)
    #expect(added.status == 0, "\(added.errors)", sourceLocation: sourceLocation)
  }

  static func run(_ arguments: [String], store: String, environment: [String: String] = [:]) -> Outcome {
    Command.run([path] + arguments, environment: ["VIERSTAP_STORE": store].merging(environment) { $1 })
  }
}
