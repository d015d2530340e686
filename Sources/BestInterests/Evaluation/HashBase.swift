/// The numbers the hashes of words and of runs of words are made with.
///
/// They differ from run to run of the program, so that nobody can write a text whose words all collide. What is found
/// by a hash is always compared byte by byte, and no result depends on them.
enum HashBase {
  static let letters = number(1)
  static let runs = number(2)

  /// Spreads what differs over all bits.
  @inline(__always)
  static func mixed(_ hash: UInt64) -> UInt64 {
    let product = (hash ^ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    return product ^ (product >> 32)
  }

  private static func number(_ use: Int) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(use)
    // Odd, so that multiplying loses nothing.
    return UInt64(bitPattern: Int64(hasher.finalize())) | 1
  }
}
