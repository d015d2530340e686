/// A text with the sign « before and » after each passage that another text has too.
///
/// The signs tell the passages also where nothing can be underlined.
public struct MarkedText: Equatable, Sendable {
  /// The text with its signs.
  public let text: String
  /// Where the passages stand in it, their signs included, as ranges of its UTF-8 bytes.
  public let passages: [Range<Int>]

  /// Marks the passages of a text, which are ranges of its UTF-8 bytes in order.
  public init(_ text: String, passages: [Range<Int>]) {
    var marked = ""
    var places: [Range<Int>] = []
    let bytes = text.utf8
    var end = bytes.startIndex
    for passage in passages {
      var start = bytes.index(bytes.startIndex, offsetBy: passage.lowerBound)
      while start > end, Self.opens(bytes[bytes.index(before: start)]) { start = bytes.index(before: start) }
      marked += text[end..<start]
      end = bytes.index(bytes.startIndex, offsetBy: passage.upperBound)
      while end < bytes.endIndex, Self.closes(bytes[end]) { end = bytes.index(after: end) }
      let place = marked.utf8.count
      marked += "«\(text[start..<end])»"
      places.append(place..<marked.utf8.count)
    }
    self.text = marked + text[end...]
    self.passages = places
  }

  /// Brackets at the ends of a passage belong inside its signs, also those of what is left out.
  private static func opens(_ byte: UInt8) -> Bool { byte == 0x28 || byte == 0x5B || byte == 0x7B }
  private static func closes(_ byte: UInt8) -> Bool { byte == 0x29 || byte == 0x5D || byte == 0x7D }
}
