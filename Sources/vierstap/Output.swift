import Glibc

/// Text on standard output and standard error, safe for a terminal.
enum Output {
  static func line(_ text: String) {
    write(text + "\n", to: 1)
  }

  static func error(_ text: String) {
    write(text + "\n", to: 2)
  }

  /// A text of many lines, each with its own end.
  static func text(_ text: String) {
    write(text, to: 1)
  }

  /// A question on standard error, without a line end.
  static func prompt(_ text: String) {
    write(text, to: 2)
  }

  /// Bytes as they are, for documents.
  static func bytes(_ bytes: [UInt8]) {
    write(bytes[...], to: 1)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(isatty(descriptor) == 1 ? visible(text).utf8 : text.utf8)[...], to: descriptor)
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Text without anything that could drive the terminal or turn its reading order around.
  static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: result.append(scalar)
      case 0..<0x20, 0x7F...0x9F, 0xAD, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
        0xE0000...0xE007F:
        result.append("·")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
