public import BestInterests
internal import StrictJSON

/// The settings of an organisation: what letters and reports call it, and who can help a child.
public enum OrganisationFile {
  /// The newest format this program reads.
  public static let newestFormat = 1

  /// Reads a settings file strictly; `name` is what errors call it.
  public static func read(_ bytes: [UInt8], name: String) throws(StoreError) -> Organisation {
    do throws(FileProblems) {
      return try organisation(try CaseFile.json(bytes))
    } catch {
      throw StoreError(error, in: bytes, name: name)
    }
  }

  private static func organisation(_ value: JSONValue) throws(FileProblems) -> Organisation {
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
      return organisation
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

  /// What the settings of this store say of the organisation; nil when it has no settings of its own.
  public func organisation() throws(StoreError) -> Organisation? {
    let root = try root()
    guard let bytes = try root.read(Self.settingsName) else { return nil }
    return try OrganisationFile.read(bytes, name: root.path(of: Self.settingsName))
  }
}
