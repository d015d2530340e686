public import BestInterests
internal import StrictJSON

/// What an organisation sets for everybody who works in one store.
public struct StoreSettings: Equatable, Sendable {
  /// What letters and reports call it, and who can help a child.
  public var organisation: Organisation
  /// After how many minutes without a key the screen is cleared, from 1 to 240; nil is never.
  public var lockAfterMinutes: Int?
  /// How long cases are kept.
  public var retention: [RetentionRule]

  /// Gathers settings.
  public init(
    organisation: Organisation = Organisation(), lockAfterMinutes: Int? = nil, retention: [RetentionRule] = []
  ) {
    self.organisation = organisation
    self.lockAfterMinutes = lockAfterMinutes
    self.retention = retention
  }
}

/// Settings as JSON.
public enum SettingsFile {
  /// The newest format this program reads.
  public static let newestFormat = 1

  /// Reads a settings file strictly; `name` is what errors call it.
  public static func read(_ bytes: [UInt8], name: String) throws(StoreError) -> StoreSettings {
    do throws(FileProblems) {
      return try settings(try CaseFile.json(bytes))
    } catch {
      throw StoreError(error, in: bytes, name: name)
    }
  }

  private static func settings(_ value: JSONValue) throws(FileProblems) -> StoreSettings {
    try MemberReader.read(value) { reader throws(FileProblems) in
      try reader.required("format") { value throws(FileProblems) in
        let format = try PlainValues.integer(value, in: 1...1_000_000)
        if format > newestFormat { throw FileProblems(.newerFormat(format)) }
      }
      var organisation = try reader.required("organisation") { value throws(FileProblems) in
        try MemberReader.read(value) { reader throws(FileProblems) in
          Organisation(
            name: try reader.required("name", PlainValues.string),
            contact: try reader.optional("contact", PlainValues.strings) ?? [])
        }
      }
      organisation.helpers = try reader.list("helpers", helper)
      return StoreSettings(
        organisation: organisation,
        lockAfterMinutes: try reader.optional("lockAfterMinutes") { value throws(FileProblems) in
          try PlainValues.integer(value, in: 1...240)
        },
        retention: try reader.list("retention", retentionRule))
    }
  }

  private static func retentionRule(_ value: JSONValue) throws(FileProblems) -> RetentionRule {
    try MemberReader.read(value) { reader throws(FileProblems) in
      RetentionRule(
        kinds: Set(try reader.optional("kinds", PlainValues.strings) ?? []),
        statuses: Set(
          try reader.list("statuses") { value throws(FileProblems) in
            try PlainValues.word(value, CaseStatus.self)
          }),
        years: try reader.required("years") { value throws(FileProblems) in
          try PlainValues.integer(value, in: 1...200)
        },
        because: try reader.required("because", PlainValues.text))
    }
  }

  private static func helper(_ value: JSONValue) throws(FileProblems) -> Organisation.Helper {
    try MemberReader.read(value) { reader throws(FileProblems) in
      Organisation.Helper(
        name: try reader.required("name", PlainValues.text),
        about: try reader.required("about", PlainValues.text),
        contact: try reader.list("contact", PlainValues.text))
    }
  }
}

extension Store {
  static let settingsName = "settings.json"

  /// What is set for this store; nil when it has no settings of its own.
  public func settings() throws(StoreError) -> StoreSettings? {
    let root = try root()
    guard let bytes = try root.read(Self.settingsName) else { return nil }
    return try SettingsFile.read(bytes, name: root.path(of: Self.settingsName))
  }
}
