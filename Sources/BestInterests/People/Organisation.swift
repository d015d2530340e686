/// Who works with a store, as letters and reports name it; a setting, because names and numbers change.
public struct Organisation: Equatable, Sendable {
  /// Somebody outside who can help a child.
  public struct Helper: Equatable, Sendable {
    public var name: LocalText
    /// What this helper does, in a child's words.
    public var about: LocalText
    /// The ways to reach this helper, such as a phone number with its hours; one on a line.
    public var contact: [LocalText]

    /// Describes a helper.
    public init(name: LocalText, about: LocalText, contact: [LocalText] = []) {
      self.name = name
      self.about = about
      self.contact = contact
    }
  }

  /// Empty until somebody filled it in.
  public var name: String
  /// The address, phone number and so on, one on a line.
  public var contact: [String]
  public var helpers: [Helper]

  /// Describes an organisation.
  public init(name: String = "", contact: [String] = [], helpers: [Helper] = []) {
    self.name = name
    self.contact = contact
    self.helpers = helpers
  }
}
