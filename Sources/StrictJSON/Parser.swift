/// The grammar: documents, objects and arrays.
///
/// The bytes are an argument of every function, because a struct that stores a Span needs lifetime
/// annotations that are not stable in Swift 6.3. A Span is checked at every access, so no file can make
/// this read elsewhere.
struct Parser {
  let limits: JSONLimits
  var position = 0
  /// The text with escapes that is being put together; kept, so that not each one allocates.
  var scratch: [UInt8] = []
  /// The names of members whose values are read and left out.
  var discarded: Set<String> = []
  private var depth = 0
  private var count = 0

  /// Starts at the first byte.
  init(limits: JSONLimits) {
    self.limits = limits
  }

  /// The document that fills the bytes.
  mutating func document(_ bytes: borrowing Span<UInt8>) throws(Failure) -> JSONValue {
    try start(bytes)
    let value = try value(bytes)
    try end(bytes)
    return value
  }

  /// The members of the document's object before a key.
  mutating func leadingMembers(
    _ bytes: borrowing Span<UInt8>, until key: String
  ) throws(Failure) -> JSONObject {
    try start(bytes)
    guard bytes[position] == ASCII.openBrace else { throw Failure(kind: .expectedValue, offset: position) }
    let (members, isWhole) = try members(bytes, until: key)
    if isWhole { try end(bytes) }
    return JSONObject(members)
  }

  private mutating func start(_ bytes: borrowing Span<UInt8>) throws(Failure) {
    guard bytes.count <= limits.maximumBytes else { throw Failure(kind: .tooLarge, offset: 0) }
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      throw Failure(kind: .byteOrderMark, offset: 0)
    }
    skipWhiteSpace(bytes)
    guard position < bytes.count else { throw Failure(kind: .empty, offset: position) }
  }

  private mutating func end(_ bytes: borrowing Span<UInt8>) throws(Failure) {
    skipWhiteSpace(bytes)
    guard position == bytes.count else { throw Failure(kind: .trailingContent, offset: position) }
  }

  private mutating func value(_ bytes: borrowing Span<UInt8>) throws(Failure) -> JSONValue {
    count += 1
    guard count <= limits.maximumValues else { throw Failure(kind: .tooManyValues, offset: position) }
    switch try current(bytes) {
    case ASCII.quote: return .string(try string(bytes))
    case ASCII.openBrace: return .object(JSONObject(try members(bytes, until: nil).members))
    case ASCII.openBracket: return .array(try elements(bytes))
    case ASCII.minus, 0x30...0x39: return .number(try number(bytes))
    case UInt8(ascii: "t"): return try word("true", .bool(true), bytes)
    case UInt8(ascii: "f"): return try word("false", .bool(false), bytes)
    case UInt8(ascii: "n"): return try word("null", .null, bytes)
    default: throw Failure(kind: .expectedValue, offset: position)
    }
  }

  /// The members of an object, and whether it was read to its closing brace or only to the key.
  private mutating func members(
    _ bytes: borrowing Span<UInt8>, until last: String?
  ) throws(Failure) -> (members: [JSONObject.Member], isWhole: Bool) {
    try enter()
    skipWhiteSpace(bytes)
    var members: [JSONObject.Member] = []
    if try current(bytes) == ASCII.closeBrace {
      leave()
      return (members, true)
    }
    var keys = KeyIndex()
    repeat {
      let keyPosition = position
      let key = try self.key(bytes, isFirst: members.isEmpty)
      if let last, key == last { return (members, false) }
      guard keys.isNew(key, among: members) else {
        throw Failure(kind: .duplicateKey, offset: keyPosition, steps: [.key(key)])
      }
      try colon(bytes)
      do throws(Failure) {
        let found = try value(bytes)
        let isKept = discarded.isEmpty || !discarded.contains(key)
        members.append(JSONObject.Member(key: key, value: isKept ? found : .null))
      } catch {
        throw error.inside(.key(key))
      }
    } while try hasNext(bytes, closing: ASCII.closeBrace)
    leave()
    return (members, true)
  }

  private mutating func elements(_ bytes: borrowing Span<UInt8>) throws(Failure) -> [JSONValue] {
    try enter()
    skipWhiteSpace(bytes)
    var elements: [JSONValue] = []
    if try current(bytes) == ASCII.closeBracket {
      leave()
      return elements
    }
    repeat {
      if !elements.isEmpty, try current(bytes) == ASCII.closeBracket {
        throw Failure(kind: .trailingComma, offset: position)
      }
      do throws(Failure) {
        elements.append(try value(bytes))
      } catch {
        throw error.inside(.index(elements.count))
      }
    } while try hasNext(bytes, closing: ASCII.closeBracket)
    leave()
    return elements
  }

  private mutating func key(_ bytes: borrowing Span<UInt8>, isFirst: Bool) throws(Failure) -> String {
    let byte = try current(bytes)
    if byte == ASCII.quote { return try string(bytes) }
    let isEnd = byte == ASCII.closeBrace && !isFirst
    throw Failure(kind: isEnd ? .trailingComma : .expectedKey, offset: position)
  }

  private mutating func colon(_ bytes: borrowing Span<UInt8>) throws(Failure) {
    skipWhiteSpace(bytes)
    guard try current(bytes) == ASCII.colon else { throw Failure(kind: .expectedColon, offset: position) }
    position += 1
    skipWhiteSpace(bytes)
  }

  /// Whether a comma announces one more; stands on the closing bracket otherwise.
  private mutating func hasNext(_ bytes: borrowing Span<UInt8>, closing: UInt8) throws(Failure) -> Bool {
    skipWhiteSpace(bytes)
    let byte = try current(bytes)
    if byte == closing { return false }
    guard byte == ASCII.comma else { throw Failure(kind: .expectedCommaOrEnd, offset: position) }
    position += 1
    skipWhiteSpace(bytes)
    return true
  }

  /// Goes past an opening bracket; counting here is what keeps a million of them off the stack.
  private mutating func enter() throws(Failure) {
    depth += 1
    guard depth <= limits.maximumDepth else { throw Failure(kind: .tooDeep, offset: position) }
    position += 1
  }

  /// Goes past a closing bracket.
  private mutating func leave() {
    depth -= 1
    position += 1
  }

  @inline(__always)
  func current(_ bytes: borrowing Span<UInt8>) throws(Failure) -> UInt8 {
    guard position < bytes.count else { throw Failure(kind: .unexpectedEnd, offset: bytes.count) }
    return bytes[position]
  }

  @inline(__always)
  private mutating func skipWhiteSpace(_ bytes: borrowing Span<UInt8>) {
    while position < bytes.count, ASCII.isWhiteSpace(bytes[position]) { position += 1 }
  }
}
