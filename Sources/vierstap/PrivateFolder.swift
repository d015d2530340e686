import CSystem
import Glibc

/// A folder that only this user can look into (0700), removed with all that is in it when the work is done.
struct PrivateFolder {
  let path: String

  /// Makes a folder for as long as the body runs.
  static func with<Result>(_ body: (PrivateFolder) throws -> Result) throws -> Result {
    var template = Array("\(parent)/vierstap-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure(path: parent, errno: errno) }
    let folder = PrivateFolder(path: String(cString: made))
    defer { _ = vs_remove_tree(folder.path) }
    return try body(folder)
  }

  /// Something in the folder could not be made, written or read.
  struct Failure: Error {
    var path: String
    var errno: Int32
  }

  func path(of name: String) -> String { path + "/" + name }

  /// Writes a file that only this user can read (0600), and returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let path = path(of: name)
    try OutputFile.write(bytes, to: path, O_CREAT | O_EXCL | O_NOFOLLOW)
    return path
  }

  /// The bytes of a file in the folder; nil when it is not there, or larger than any paper.
  func read(_ name: String) -> [UInt8]? {
    let file = open(path(of: name), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += buffer[..<count]
      guard bytes.count < 256 << 20 else { return nil }
    }
  }

  private static var parent: String {
    for name in ["XDG_RUNTIME_DIR", "TMPDIR"] {
      if let value = getenv(name).map({ String(cString: $0) }), value.hasPrefix("/") { return value }
    }
    return "/tmp"
  }
}

/// Writing a whole file for this user alone.
enum OutputFile {
  /// Writes bytes to a file (0600); flags say whether it may be there already.
  static func write(_ bytes: [UInt8], to path: String, _ flags: Int32 = O_CREAT | O_TRUNC) throws {
    let file = open(path, O_WRONLY | O_CLOEXEC | flags, 0o600)
    guard file >= 0 else { throw PrivateFolder.Failure(path: path, errno: errno) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw PrivateFolder.Failure(path: path, errno: errno)
      }
      rest = rest.dropFirst(count)
    }
  }
}
