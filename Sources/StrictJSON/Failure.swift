/// What stops the parser: a place in the bytes, and on its way out the path to it.
///
/// Line, column and path are worked out here and not while reading, so that a valid document does not pay
/// for them.
struct Failure: Error {
  /// One step from a container to something in it.
  enum Step {
    case key(String)
    case index(Int)
  }

  var kind: JSONError.Kind
  var offset: Int
  /// From the inside to the outside.
  var steps: [Step] = []

  /// The same failure seen from the container around it.
  func inside(_ step: Step) -> Failure {
    var failure = self
    failure.steps.append(step)
    return failure
  }

  /// The error for the caller, with the place in lines and columns.
  func error(in bytes: borrowing Span<UInt8>) -> JSONError {
    var line = 1
    var column = 1
    for index in 0..<min(offset, bytes.count) {
      let byte = bytes[index]
      if byte == ASCII.newline {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        // A continuation byte belongs to the character before it.
        column += 1
      }
    }
    return JSONError(kind: kind, line: line, column: column, path: Failure.path(steps.reversed()))
  }

  private static func path(_ steps: [Step]) -> String {
    var path = ""
    for step in steps {
      switch step {
      case .index(let index): path += "[\(index)]"
      case .key(let key) where isPlain(key): path += path.isEmpty ? key : ".\(key)"
      case .key(let key): path += "[\(quoted(key))]"
      }
    }
    return path
  }

  /// Whether a key can stand in a path as it is: short, and of letters, digits and `._-` only.
  private static func isPlain(_ key: String) -> Bool {
    !key.isEmpty && key.utf8.count <= longestKey
      && key.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E: true
        default: false
        }
      }
  }

  /// A key of a hostile file must neither fill the screen nor steer it.
  private static func quoted(_ key: String) -> String {
    var short = String.UnicodeScalarView(key.unicodeScalars.prefix(longestKey))
    if short.count < key.unicodeScalars.count { short.append("…") }
    return JSONWriter.compactText(.string(String(short)))
  }

  private static let longestKey = 64
}
