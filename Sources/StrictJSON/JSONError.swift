/// Why a text is not acceptable JSON, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: String, CaseIterable, Sendable {
    /// Nothing but white space.
    case empty
    /// The text ends inside a value.
    case unexpectedEnd
    /// The text starts with U+FEFF.
    case byteOrderMark
    /// A text holds bytes that are not UTF-8.
    case invalidUTF8
    /// Something else than a value, such as NaN, a comment or a text in single quotes.
    case expectedValue
    /// Something else than a key in double quotes.
    case expectedKey
    /// A key without a colon after it.
    case expectedColon
    /// Something else than a comma or the closing bracket after a value.
    case expectedCommaOrEnd
    /// A comma with no value after it.
    case trailingComma
    /// Something follows the document.
    case trailingContent
    /// A number that JSON does not allow, such as 012, 1. or -.
    case invalidNumber
    /// A backslash with something else after it than JSON allows.
    case invalidEscape
    /// Half of a UTF-16 pair, such as \ud800 alone.
    case loneSurrogate
    /// A line end, tab or other control character inside a text that is not written as an escape.
    case controlCharacter
    /// A key that the object already has.
    case duplicateKey
    /// More brackets inside each other than the limit.
    case tooDeep
    /// More bytes than the limit.
    case tooLarge
    /// A text with more bytes than the limit.
    case stringTooLong
    /// More values than the limit.
    case tooManyValues
  }

  /// What is wrong.
  public let kind: Kind
  /// The line, from 1; only a line feed ends a line.
  public let line: Int
  /// The place in the line in Unicode scalars, from 1.
  public let column: Int
  /// The member or element it is in, such as `persons[2].answers.p.name`; empty for the document itself.
  public let path: String

  /// Makes an error from its parts.
  public init(kind: Kind, line: Int, column: Int, path: String) {
    self.kind = kind
    self.line = line
    self.column = column
    self.path = path
  }

  /// One English line for logs, with place and reason and no content of the document but keys.
  public var description: String {
    let place = path.isEmpty ? "" : ", at \(path)"
    return "line \(line), column \(column)\(place): \(reason)"
  }

  private var reason: String {
    switch kind {
    case .empty: "the document is empty"
    case .unexpectedEnd: "the document ends too early"
    case .byteOrderMark: "the document starts with a byte order mark"
    case .invalidUTF8: "a text is not valid UTF-8"
    case .expectedValue: "a value is expected here"
    case .expectedKey: "a key in double quotes is expected here"
    case .expectedColon: "a colon is expected here"
    case .expectedCommaOrEnd: "a comma or a closing bracket is expected here"
    case .trailingComma: "no value follows the comma"
    case .trailingContent: "something follows the document"
    case .invalidNumber: "the number is not valid JSON"
    case .invalidEscape: "the escape is not valid JSON"
    case .loneSurrogate: "the escape is half of a surrogate pair"
    case .controlCharacter: "a control character is not written as an escape"
    case .duplicateKey: "the key occurs twice"
    case .tooDeep: "the brackets are nested too deeply"
    case .tooLarge: "the document is too large"
    case .stringTooLong: "the text is too long"
    case .tooManyValues: "the document has too many values"
    }
  }
}
