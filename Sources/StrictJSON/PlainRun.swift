/// The bytes of a text up to the first one that needs attention: a quote, a backslash or a control character.
struct PlainRun {
  /// The first byte that needs attention, or the number of bytes when there is none.
  private(set) var end: Int
  /// Whether all bytes before `end` are ASCII.
  private(set) var isASCII: Bool

  /// Looks at eight bytes at a time: half of the time of reading a case goes into its texts.
  @inline(__always)
  init(in bytes: borrowing Span<UInt8>, from start: Int) {
    var index = start
    var seen: UInt64 = 0
    let raw = bytes.bytes
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found = PlainRun.marks(word)
      if found != 0 {
        // The lowest mark is exact; only marks above it can be wrong.
        let bits = found.trailingZeroBitCount & ~7
        seen |= word & ((1 << UInt64(bits)) &- 1)
        end = index + bits / 8
        isASCII = seen & PlainRun.highBits == 0
        return
      }
      seen |= word
      index += 8
    }
    while index < bytes.count, !PlainRun.needsAttention(bytes[index]) {
      seen |= UInt64(bytes[index])
      index += 1
    }
    end = index
    isASCII = seen & PlainRun.highBits == 0
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// A word with the high bit set in each byte that needs attention.
  @inline(__always)
  private static func marks(_ word: UInt64) -> UInt64 {
    let quotes = word ^ (ones &* UInt64(ASCII.quote))
    let backslashes = word ^ (ones &* UInt64(ASCII.backslash))
    // A byte below n borrows from its high bit when n is subtracted; zero is the only byte below one.
    return
      ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
      | (word &- (ones &* UInt64(ASCII.space))) & ~word) & highBits
  }

  @inline(__always)
  private static func needsAttention(_ byte: UInt8) -> Bool {
    byte == ASCII.quote || byte == ASCII.backslash || byte < ASCII.space
  }
}
