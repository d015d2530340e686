/// The last member of a stored document: SHA-256 of all bytes before it.
///
/// It shows that a file was damaged or changed by hand, also in the revision that no later one vouches for. Who changes
/// a file on purpose can make a new seal; against that stand the chain, the signatures and the known heads.
public enum Seal: Equatable, Sendable {
  case good
  /// The document has none, as one that came from elsewhere.
  case missing
  /// The bytes are not those that were sealed.
  case broken

  private static let start = Array(",\n  \"seal\": \"".utf8)
  private static let end = Array("\"\n}\n".utf8)
  /// How a document without a seal ends.
  private static let plainEnd = Array("\n}\n".utf8)
  static let key = "seal"

  /// Looks at the seal of a document.
  public init(of bytes: [UInt8]) {
    let length = Self.start.count + 64 + Self.end.count
    guard bytes.count > length, bytes.suffix(Self.end.count).elementsEqual(Self.end),
      bytes[(bytes.count - length)...].starts(with: Self.start)
    else {
      self = Self.isNamed(in: bytes) ? .broken : .missing
      return
    }
    let body = Array(bytes[..<(bytes.count - length)])
    let said = bytes[(bytes.count - length + Self.start.count)...].prefix(64)
    self = said.elementsEqual(Digest.sha256(body).utf8) ? .good : .broken
  }

  /// A document with its seal at the end.
  static func sealed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.suffix(plainEnd.count).elementsEqual(plainEnd) else { return bytes }
    let body = Array(bytes.dropLast(plainEnd.count))
    return body + start + Array(Digest.sha256(body).utf8) + end
  }

  /// Whether something at the end of the document calls itself a seal, so that one was there.
  private static func isNamed(in bytes: [UInt8]) -> Bool {
    let wanted = Array("\"\(key)\"".utf8)
    let tail = Array(bytes.suffix(400))
    return tail.indices.contains { tail[$0...].starts(with: wanted) }
  }
}
