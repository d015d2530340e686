internal import StrictJSON

/// Takes the known members of an object one by one and keeps the others.
struct FieldReader {
  private let members: [JSONObject.Member]
  private var taken: Set<Int> = []
  /// Where the next member is looked for first: documents of this program have them in order.
  private var next = 0

  init(_ value: JSONValue) throws(FileProblems) {
    members = try MemberReader.object(value)
  }

  init(_ object: JSONObject) {
    members = object.members
  }

  /// The value of a key, or nil.
  mutating func take(_ key: String) -> JSONValue? {
    guard
      let index = members[next...].firstIndex(where: { $0.key == key })
        ?? members[..<next].firstIndex(where: { $0.key == key })
    else { return nil }
    taken.insert(index)
    next = index + 1
    return members[index].value
  }

  /// Whether there is a member with a key; does not take it.
  func has(_ key: String) -> Bool {
    members.contains { $0.key == key }
  }

  /// Reads the value of a key that must be there.
  mutating func required<Result>(
    _ key: String, _ read: (JSONValue) throws(FileProblems) -> Result
  ) throws(FileProblems) -> Result {
    guard let value = take(key) else { throw FileProblems(.missingKey(key)) }
    do throws(FileProblems) { return try read(value) } catch { throw error.inside(key) }
  }

  /// Reads the value of a key that may be absent.
  mutating func optional<Result>(
    _ key: String, _ read: (JSONValue) throws(FileProblems) -> Result
  ) throws(FileProblems) -> Result? {
    guard let value = take(key) else { return nil }
    do throws(FileProblems) { return try read(value) } catch { throw error.inside(key) }
  }

  /// What nobody asked for, in the order of the file.
  var rest: JSONObject {
    guard taken.count < members.count else { return JSONObject() }
    return JSONObject(members.indices.filter { !taken.contains($0) }.map { members[$0] })
  }
}
