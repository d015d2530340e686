/// The members of a JSON object in the order of the file.
public struct JSONObject: Equatable, Sendable, ExpressibleByDictionaryLiteral {
  /// One key with its value.
  public struct Member: Equatable, Sendable {
    public var key: String
    public var value: JSONValue

    /// Makes a member from its key and its value.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }

    /// Whether key and value are the same, byte for byte.
    public static func == (left: Member, right: Member) -> Bool {
      areSameBytes(left.key, right.key) && left.value == right.value
    }
  }

  /// The members in the order of the file; the reader never delivers two with the same key.
  public private(set) var members: [Member]

  /// Makes an object of members whose keys the caller knows to be different.
  public init(_ members: [Member] = []) {
    self.members = members
  }

  /// Makes an object in the order written; of a key written twice the last value counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    members = []
    for (key, value) in elements { set(key, value) }
  }

  /// The value of a key, or nil when the object has no such member; takes time linear in the number of
  /// members.
  public subscript(key: String) -> JSONValue? {
    members.first { $0.key == key }?.value
  }

  /// Adds a member at the end; the caller knows that the key is new, because nothing looks for it.
  public mutating func append(_ key: String, _ value: JSONValue) {
    members.append(Member(key: key, value: value))
  }

  /// Replaces the value of a key in its place, or adds the member at the end.
  public mutating func set(_ key: String, _ value: JSONValue) {
    if let index = members.firstIndex(where: { $0.key == key }) {
      members[index].value = value
    } else {
      append(key, value)
    }
  }

  /// Takes a member out and returns its value, or nil when there is none.
  @discardableResult
  public mutating func remove(_ key: String) -> JSONValue? {
    members.firstIndex { $0.key == key }.map { members.remove(at: $0).value }
  }
}
