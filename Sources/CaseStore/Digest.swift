internal import CSodium

/// SHA-256 as libsodium computes it.
public enum Digest {
  /// The digest of some bytes in 64 hexadecimal characters.
  public static func sha256(_ bytes: [UInt8]) -> String {
    var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    // Needs no sodium_init: hashing uses neither randomness nor memory of its own.
    _ = crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
