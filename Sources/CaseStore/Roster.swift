public import BestInterests
internal import Glibc
internal import StrictJSON

extension Store {
  private static let rosterName = "people.json"

  /// Who works with this store; nobody while no file says so.
  public func roster() throws(StoreError) -> Roster {
    Roster(people: try rosterFile(try root()).people)
  }

  /// Adds a person, or changes the one with the same login; refused when the person could be taken for another.
  ///
  /// Keys and former logins stay as they are unless given. The first person keeps the list of people, too.
  public func add(_ colleague: Colleague) throws(StoreError) {
    guard Self.isLogin(colleague.login) else { throw .badLogin(colleague.login) }
    try changeRoster { people throws(StoreError) in
      var colleague = colleague
      let index = people.firstIndex { $0.login == colleague.login }
      if let index {
        if colleague.formerLogins.isEmpty { colleague.formerLogins = people[index].formerLogins }
        if colleague.keys.isEmpty { colleague.keys = people[index].keys }
      }
      let others = people.enumerated().filter { $0.offset != index }.map(\.element)
      let roster = Roster(people: others + [colleague])
      for other in others where roster.isSamePerson(other.login, colleague.login) {
        throw .tooAlike(login: colleague.login, name: colleague.name, other: other.login)
      }
      if people.isEmpty, !colleague.roles.contains(.administrator) { colleague.roles.append(.administrator) }
      if let index { people[index] = colleague } else { people.append(colleague) }
    }
  }

  /// Gives a person another login; the old one stays with the person.
  public func rename(_ old: String, to new: String) throws(StoreError) {
    guard Self.isLogin(new) else { throw .badLogin(new) }
    try changeRoster { people throws(StoreError) in
      guard let index = people.firstIndex(where: { $0.login == old }) else { throw .noSuchPerson(old) }
      var person = people[index]
      person.formerLogins = (person.formerLogins + [old]).filter { $0 != new }
      person.login = new
      for (position, other) in people.enumerated() where position != index {
        let roster = Roster(people: [other, person])
        if roster.isSamePerson(other.login, new) {
          throw .tooAlike(login: new, name: person.name, other: other.login)
        }
      }
      people[index] = person
    }
  }

  /// Lets the keys of a person count no longer from a moment on; signatures before it stay good.
  public func endKeys(of login: String, at moment: Timestamp) throws(StoreError) {
    try changeRoster { people throws(StoreError) in
      guard let index = people.firstIndex(where: { $0.login == login }) else { throw .noSuchPerson(login) }
      for key in people[index].keys.indices where people[index].keys[key].until == nil {
        people[index].keys[key].until = moment
      }
    }
  }

  /// Changes the people of a store as one step.
  public func changeRoster(
    _ change: (inout [Colleague]) throws(StoreError) -> Void
  ) throws(StoreError) {
    let root = try root()
    // Two administrators at once would else forget one of their changes. The lock goes with the program, and where
    // there are no locks the file is still whole.
    flock(root.descriptor, LOCK_EX)
    defer { flock(root.descriptor, LOCK_UN) }
    let (object, people, entries) = try rosterFile(root)
    var changed = people
    try change(&changed)
    guard changed.isEmpty || changed.contains(where: { $0.roles.contains(.administrator) }) else {
      throw .noAdministrator
    }
    let known = Dictionary(
      zip(people.map(\.login), entries), uniquingKeysWith: { first, _ in first })
    var file = object
    file.set(
      "people",
      .array(
        changed.map { person in
          // Under the login now or before, so that fields of later versions stay with the person.
          let old = ([person.login] + person.formerLogins.reversed()).lazy.compactMap { known[$0] }.first
          return Self.json(person, over: old)
        }))
    try root.replace(Self.rosterName, with: JSONWriter.bytes(.object(file)))
  }

  private static func json(_ person: Colleague, over old: JSONValue?) -> JSONValue {
    var entry: JSONObject = if case .object(let object)? = old { object } else { [:] }
    entry.set("login", .string(person.login))
    entry.set("name", .string(person.name))
    entry.set("roles", .array(person.roles.map { .string($0.rawValue) }))
    entry.set("team", .string(person.team))
    if !person.formerLogins.isEmpty {
      entry.set("formerLogins", .array(person.formerLogins.map { .string($0) }))
    }
    if !person.keys.isEmpty {
      entry.set(
        "keys",
        .array(
          person.keys.map { key in
            var members: JSONObject = ["key": .string(key.key), "since": .string(key.since.iso)]
            if let until = key.until { members.append("until", .string(until.iso)) }
            return .object(members)
          }))
    }
    return .object(entry)
  }

  /// The file with its people, and each of them as it stands in it, with fields of later versions.
  private func rosterFile(
    _ root: Folder
  ) throws(StoreError) -> (object: JSONObject, people: [Colleague], entries: [JSONValue]) {
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

  private static func person(_ value: JSONValue) throws(FileProblems) -> Colleague {
    var fields = try FieldReader(value)
    return Colleague(
      login: try fields.required("login", PlainValues.string),
      name: try fields.required("name", PlainValues.string),
      roles: try fields.required("roles") { value throws(FileProblems) in
        try MemberReader.elements(value) { value throws(FileProblems) in try PlainValues.word(value) }
      }, team: try fields.optional("team", PlainValues.string) ?? "",
      formerLogins: try fields.optional("formerLogins", PlainValues.strings) ?? [],
      keys: try fields.optional("keys") { value throws(FileProblems) in
        try MemberReader.elements(value, key)
      } ?? [])
  }

  private static func key(_ value: JSONValue) throws(FileProblems) -> Colleague.PublicKey {
    var fields = try FieldReader(value)
    return Colleague.PublicKey(
      key: try fields.required("key", PlainFields.hexadecimal),
      since: try fields.required("since", PlainFields.moment),
      until: try fields.optional("until", PlainFields.moment))
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
