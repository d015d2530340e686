import Glibc
import Testing
import TextScreen

/// Compares a screen with the one recorded beside the tests.
///
/// A missing recording is written and fails; `RECORD_SCREENS=1` writes all anew, to be looked at in the diff.
func expectScreen(
  _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation, file: String = #filePath
) {
  let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  let path = "\(folder)/Screens/\(name).txt"
  let found = frame.dump()
  let recorded = TextFile.read(path)
  if TextFile.isRecording {
    TextFile.write(found, to: path)
    return
  }
  guard let recorded else {
    TextFile.write(found, to: path)
    Issue.record(
      "\(name) was recorded for the first time: look at it and run again", sourceLocation: sourceLocation)
    return
  }
  guard recorded != found else { return }
  let one = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let two = found.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(one, two).enumerated().first { $1.0 != $1.1 }?.offset ?? min(one.count, two.count)
  Issue.record(
    "\(name) differs first in line \(line + 1)\n--- recorded\n\(recorded)\n--- found\n\(found)",
    sourceLocation: sourceLocation)
}

/// Small text files, read and written whole.
enum TextFile {
  /// Whether recordings are to be written anew instead of compared.
  static var isRecording: Bool { getenv("RECORD_SCREENS") != nil }

  static func read(_ path: String) -> String? {
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

  static func write(_ text: String, to path: String) {
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
