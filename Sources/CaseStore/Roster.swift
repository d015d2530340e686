public import BestInterests
internal import Glibc
internal import StrictJSON

/// What somebody may do in a store.
public enum Role: String, CaseIterable, Sendable {
  case caseworker
  case supervisor
  case inspector
  case administrator

  /// The role in words.
  public var name: LocalText {
    switch self {
    case .caseworker: LocalText(nl: "behandelaar", en: "caseworker")
    case .supervisor: LocalText(nl: "toetser", en: "supervisor")
    case .inspector: LocalText(nl: "inspecteur", en: "inspector")
    case .administrator: LocalText(nl: "beheerder", en: "administrator")
    }
  }
}

/// Somebody who works with a store.
public struct Person: Equatable, Sendable {
  /// The login of the operating system.
  public var login: String
  /// The name as others see it.
  public var name: String
  public var roles: [Role]
  public var team: String

  /// Describes a person.
  public init(login: String, name: String, roles: [Role], team: String = "") {
    self.login = login
    self.name = name
    self.roles = roles
    self.team = team
  }
}

/// The people of a store.
public struct Roster: Equatable, Sendable {
  /// In the order in which they were added.
  public var people: [Person]

  /// Makes a roster.
  public init(people: [Person] = []) {
    self.people = people
  }

  /// The person with a login, or nil.
  public func person(_ login: String) -> Person? {
    people.first { $0.login == login }
  }
}

extension Store {
  private static let rosterName = "people.json"

  /// Who works with this store; nobody while no file says so.
  public func roster() throws(StoreError) -> Roster {
    Roster(people: try rosterFile(try root()).people)
  }

  /// Adds a person, or changes the one with the same login.
  public func addPerson(_ person: Person) throws(StoreError) {
    guard Self.isLogin(person.login) else { throw .badLogin(person.login) }
    let root = try root()
    // Two administrators at once would else forget one of their additions. The lock goes with the program, and
    // where there are no locks the file is still whole.
    flock(root.descriptor, LOCK_EX)
    defer { flock(root.descriptor, LOCK_UN) }
    var (object, people, entries) = try rosterFile(root)
    let index = people.firstIndex { $0.login == person.login } ?? people.endIndex
    if index == entries.endIndex { entries.append(.object([:])) }
    guard case .object(var entry) = entries[index] else { return }
    entry.set("login", .string(person.login))
    entry.set("name", .string(person.name))
    entry.set("roles", .array(person.roles.map { .string($0.rawValue) }))
    entry.set("team", .string(person.team))
    entries[index] = .object(entry)
    object.set("people", .array(entries))
    try root.replace(Self.rosterName, with: JSONWriter.bytes(.object(object)))
  }

  /// The file with its people, and each of them as it stands in it, with fields of later versions.
  private func rosterFile(
    _ root: Folder
  ) throws(StoreError) -> (object: JSONObject, people: [Person], entries: [JSONValue]) {
    guard let bytes = try root.read(Self.rosterName) else {
      return (["format": .number(JSONNumber(Self.newestFormat)), "people": .array([])], [], [])
    }
    do throws(FileProblems) {
      let value = try CaseFile.json(bytes)
      var fields = try FieldReader(value)
      try DocumentHead.checkFormat(&fields, "format")
      let people = try fields.required("people") { value throws(FileProblems) in
        try MemberReader.elements(value, Self.person)
      }
      guard case .object(let object) = value, case .array(let entries)? = object["people"] else {
        return ([:], people, [])
      }
      return (object, people, entries)
    } catch {
      throw StoreError(error, in: bytes, name: root.path(of: Self.rosterName))
    }
  }

  private static func person(_ value: JSONValue) throws(FileProblems) -> Person {
    var fields = try FieldReader(value)
    return Person(
      login: try fields.required("login", PlainValues.string),
      name: try fields.required("name", PlainValues.string),
      roles: try fields.required("roles") { value throws(FileProblems) in
        try MemberReader.elements(value) { value throws(FileProblems) in try PlainValues.word(value) }
      }, team: try fields.optional("team", PlainValues.string) ?? "")
  }

  /// A login has no blanks and nothing that cannot be seen.
  private static func isLogin(_ login: String) -> Bool {
    1...100 ~= login.utf8.count
      && login.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
          false
        default: true
        }
      }
  }
}
