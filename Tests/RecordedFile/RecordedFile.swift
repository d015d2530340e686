internal import Glibc

/// Texts recorded beside the tests, to compare with.
public enum RecordedFile {
  /// Whether recordings are to be written anew instead of compared; `RECORD_SCREENS=1` says so.
  public static var isRecording: Bool { getenv("RECORD_SCREENS") != nil }

  /// What differs between a text and its recording, in words; nil when nothing does.
  ///
  /// A missing recording is written and told; while recording all are written anew, to be looked at in the diff.
  public static func difference(_ found: String, _ path: String) -> String? {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    if isRecording {
      write(found, to: path)
      return nil
    }
    guard let recorded = read(path) else {
      write(found, to: path)
      return "\(name) was recorded for the first time: look at it and run again"
    }
    guard recorded != found else { return nil }
    let one = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let two = found.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(one, two).enumerated().first { $1.0 != $1.1 }?.offset ?? min(one.count, two.count)
    func shown(_ lines: [Substring]) -> String {
      lines.dropFirst(max(0, line - 3)).prefix(60).joined(separator: "\n")
    }
    return
      "\(name) differs first in line \(line + 1)\n--- recorded\n\(shown(one))\n--- found\n\(shown(two))"
  }

  /// The path of a recording in a folder beside a test file.
  public static func path(_ name: String, in folder: String, beside file: String) -> String {
    let here = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return "\(here)/\(folder)/\(name)"
  }

  /// The text of a file, or nil.
  public static func read(_ path: String) -> String? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
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

  /// Writes a file anew.
  public static func write(_ text: String, to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { return }
    defer { close(file) }
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(file, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        guard count > 0 else { break }
        written += count
      }
    }
  }
}
