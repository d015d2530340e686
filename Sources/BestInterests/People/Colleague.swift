/// Somebody who works with a store.
public struct Colleague: Equatable, Sendable {
  /// The login of the operating system.
  public var login: String
  /// The name as others see it.
  public var name: String
  public var roles: [Role]
  public var team: String
  /// Logins this person had before; what they did under those is still theirs.
  public var formerLogins: [String]
  /// The public keys of this person's signatures, the one in use last.
  public var keys: [PublicKey]

  /// A public key and since when it counts.
  public struct PublicKey: Equatable, Sendable {
    /// Ed25519, in 64 hexadecimal characters.
    public var key: String
    public var since: Timestamp
    /// When another took its place or it was lost; signatures after that do not count.
    public var until: Timestamp?

    /// Describes a key.
    public init(key: String, since: Timestamp, until: Timestamp? = nil) {
      self.key = key
      self.since = since
      self.until = until
    }

    /// Whether it counts at a moment.
    public func counts(at moment: Timestamp) -> Bool {
      moment >= since && until.map { moment < $0 } ?? true
    }
  }

  /// Describes a person.
  public init(
    login: String, name: String, roles: [Role], team: String = "", formerLogins: [String] = [],
    keys: [PublicKey] = []
  ) {
    self.login = login
    self.name = name
    self.roles = roles
    self.team = team
    self.formerLogins = formerLogins
    self.keys = keys
  }
}

/// The people of a store.
public struct Roster: Equatable, Sendable {
  /// In the order in which they were added.
  public var people: [Colleague]

  /// Makes a roster.
  public init(people: [Colleague] = []) {
    self.people = people
  }

  /// The person with a login, or nil.
  public func person(_ login: String) -> Colleague? {
    people.first { $0.login == login }
  }

  /// The name of a person with a login now or before; the login itself when nobody has it.
  public func name(of login: String) -> String {
    (person(login) ?? people.first { $0.formerLogins.contains(login) })?.name ?? login
  }

  /// What somebody with a login may do.
  ///
  /// While nobody stands in the roster, whoever comes may make cases and say who works here; nobody may review.
  public func roles(of login: String) -> [Role] {
    people.isEmpty ? [.caseworker, .administrator] : person(login)?.roles ?? []
  }
}
