/// What a document may cost before it is refused.
public struct JSONLimits: Hashable, Sendable {
  /// The deepest nesting any caller may ask for; reading, writing and freeing a value all recurse.
  public static let deepest = 512

  /// Brackets inside each other; at most `deepest`.
  public let maximumDepth: Int
  /// Bytes of the whole document.
  public let maximumBytes: Int
  /// Bytes of one text or key as it is written between its quotes.
  public let maximumStringBytes: Int
  /// Values in the document, containers included; a value takes more memory than the two bytes of "1,".
  public let maximumValues: Int

  /// Makes limits; without arguments those of a case file.
  public init(
    maximumDepth: Int = 64, maximumBytes: Int = 64 << 20, maximumStringBytes: Int = 16 << 20,
    maximumValues: Int = 4_000_000
  ) {
    self.maximumDepth = min(maximumDepth, JSONLimits.deepest)
    self.maximumBytes = maximumBytes
    self.maximumStringBytes = maximumStringBytes
    self.maximumValues = min(maximumValues, Int(Int32.max))
  }
}

/// Reads JSON as RFC 8259 defines it and refuses everything else.
///
/// Stricter than the RFC in one thing: an object with two members of the same name is refused.
public enum JSONReader {
  /// Reads one document that fills all of the bytes; throws what is wrong first, and where.
  ///
  /// The values of the members named in `discarding`, wherever they stand, are checked like all else and then
  /// left out: null stands in their place. What a reader does not need then takes no memory.
  public static func read(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits(), discarding: Set<String> = []
  ) throws(JSONError) -> JSONValue {
    var parser = Parser(limits: limits)
    parser.discarded = discarding
    do throws(Failure) {
      return try parser.document(bytes.span)
    } catch {
      throw error.error(in: bytes.span)
    }
  }

  /// Reads one document that fills all of a text; throws what is wrong first, and where.
  public static func read(
    text: String, limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> JSONValue {
    try read(Array(text.utf8), limits: limits)
  }

  /// Reads one document that fills all of a span, such as a mapped file; throws what is wrong first, and
  /// where.
  public static func read(
    _ bytes: borrowing Span<UInt8>, limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> JSONValue {
    var parser = Parser(limits: limits)
    do throws(Failure) {
      return try parser.document(bytes)
    } catch {
      throw error.error(in: bytes)
    }
  }

  /// Reads the first members of an object, stops at a key and never looks at what follows that key.
  ///
  /// The bytes may be the beginning of a file, as long as it reaches the key. Without the key the whole
  /// document is read, and checked to its end.
  public static func leadingMembers(
    of bytes: [UInt8], until key: String, limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> JSONObject {
    try leadingMembers(of: bytes.span, until: key, limits: limits)
  }

  /// Reads the first members of an object in a span; see the function of the same name for bytes.
  public static func leadingMembers(
    of bytes: borrowing Span<UInt8>, until key: String, limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> JSONObject {
    var parser = Parser(limits: limits)
    do throws(Failure) {
      return try parser.leadingMembers(bytes, until: key)
    } catch {
      throw error.error(in: bytes)
    }
  }
}
