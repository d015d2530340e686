/// Tells whether a key is new to an object while the object is read, in constant time per key.
///
/// A table of member numbers instead of a Set of keys: four bytes a slot keep an object of a million keys
/// small. Keys are equal as Swift strings are, by canonical equivalence: "é" and "e" with an accent in one
/// object would be one key to every Swift dictionary and to every reader, so they are refused like other
/// duplicates.
struct KeyIndex {
  /// Up to this many members comparing with each is faster than hashing.
  private static let linearLimit = 12

  /// Member number plus one, zero for a free slot; the count is a power of two.
  private var slots: [UInt32] = []

  /// Whether no member has the key; then it is registered as the key of the member about to be appended.
  @inline(__always)
  mutating func isNew(_ key: String, among members: [JSONObject.Member]) -> Bool {
    if members.count < KeyIndex.linearLimit {
      for member in members where member.key == key { return false }
      return true
    }
    return register(key, among: members)
  }

  private mutating func register(_ key: String, among members: [JSONObject.Member]) -> Bool {
    if members.count * 2 >= slots.count { rebuild(members) }
    guard let slot = freeSlot(for: key, among: members) else { return false }
    slots[slot] = UInt32(members.count + 1)
    return true
  }

  /// The free slot where a key belongs, or nil when a member has the key.
  private func freeSlot(for key: String, among members: [JSONObject.Member]) -> Int? {
    // Swift's hash has a random seed per process: a file cannot be written to make all keys collide.
    var slot = key.hashValue & (slots.count - 1)
    while slots[slot] != 0 {
      if members[Int(slots[slot]) - 1].key == key { return nil }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func rebuild(_ members: [JSONObject.Member]) {
    var size = 64
    while size < members.count * 4 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for (number, member) in members.enumerated() {
      if let slot = freeSlot(for: member.key, among: members) { slots[slot] = UInt32(number + 1) }
    }
  }
}
