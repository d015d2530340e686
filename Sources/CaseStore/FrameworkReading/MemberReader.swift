internal import BestInterests
internal import StrictJSON

/// Takes the members of a JSON object one by one and knows which were not asked for.
///
/// Problems carry the path from here inward; each level puts its own key in front while the problem passes by,
/// so that a file without problems pays nothing for paths.
struct MemberReader {
  private let members: [JSONObject.Member]
  /// One bit for each member that was asked for; no object of the formats has as many as 64.
  private var taken: UInt64 = 0

  init(_ value: JSONValue) throws(FileProblems) {
    members = try Self.object(value)
  }

  /// The members of an object whose keys are names chosen by the writer of the file.
  static func object(_ value: JSONValue) throws(FileProblems) -> [JSONObject.Member] {
    guard case .object(let object) = value else { throw FileProblems(.expected(.object)) }
    return object.members
  }

  /// Reads all of an object: what is left over when `body` is done is unknown.
  static func read<Result>(
    _ value: JSONValue, _ body: (inout MemberReader) throws(FileProblems) -> Result
  ) throws(FileProblems) -> Result {
    var reader = try MemberReader(value)
    let result = try body(&reader)
    try reader.end()
    return result
  }

  /// The value of a key, or nil.
  mutating func take(_ key: String) -> JSONValue? {
    for index in members.indices.prefix(64) where members[index].key == key {
      taken |= 1 << UInt64(index)
      return members[index].value
    }
    return nil
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

  /// Reads a list under a key; absent means empty unless it must be there.
  mutating func list<Element>(
    _ key: String, isRequired: Bool = false, _ read: (JSONValue) throws(FileProblems) -> Element
  ) throws(FileProblems) -> [Element] {
    guard let value = take(key) else {
      if isRequired { throw FileProblems(.missingKey(key)) }
      return []
    }
    do throws(FileProblems) { return try Self.elements(value, read) } catch { throw error.inside(key) }
  }

  /// Reads an object whose keys are names chosen by the writer of the file; absent means empty.
  mutating func map<Element>(
    _ key: String, _ read: (String, JSONValue) throws(FileProblems) -> Element
  ) throws(FileProblems) -> [String: Element] {
    guard let value = take(key) else { return [:] }
    do throws(FileProblems) {
      var result: [String: Element] = [:]
      var problems: [FileProblem] = []
      for member in try Self.object(value) {
        do throws(FileProblems) {
          result[member.key] = try read(member.key, member.value)
        } catch {
          problems += error.inside(member.key).list
        }
      }
      if !problems.isEmpty { throw FileProblems(problems) }
      return result
    } catch {
      throw error.inside(key)
    }
  }

  /// Refuses members that nobody asked for.
  func end() throws(FileProblems) {
    guard taken.nonzeroBitCount < members.count else { return }
    let unknown = members.indices.filter { $0 >= 64 || taken & (1 << UInt64($0)) == 0 }
    throw FileProblems(unknown.prefix(FileProblems.most).map { FileProblem(.unknownKey(members[$0].key)) })
  }

  /// The elements of a list; the problems of all of them are gathered.
  static func elements<Element>(
    _ value: JSONValue, _ read: (JSONValue) throws(FileProblems) -> Element
  ) throws(FileProblems) -> [Element] {
    guard case .array(let values) = value else { throw FileProblems(.expected(.list)) }
    var result: [Element] = []
    result.reserveCapacity(values.count)
    var problems: [FileProblem] = []
    for (index, value) in values.enumerated() {
      do throws(FileProblems) {
        result.append(try read(value))
      } catch {
        problems += error.inside("[\(index)]").list
        if problems.count >= FileProblems.most { break }
      }
    }
    if !problems.isEmpty { throw FileProblems(problems) }
    return result
  }
}
