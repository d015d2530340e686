/// That somebody looked at a case or took something of it out of the store; kept beside the cases, never in them.
public struct Access: Equatable, Sendable {
  /// What somebody did.
  public enum Kind: String, CaseIterable, Sendable {
    case opened
    case exported
    case printed

    /// What was done, in a word.
    public var name: LocalText {
      switch self {
      case .opened: LocalText(nl: "geopend", en: "opened")
      case .exported: LocalText(nl: "uitgevoerd", en: "exported")
      case .printed: LocalText(nl: "afgedrukt", en: "printed")
      }
    }
  }

  public var kind: Kind
  /// The number of the case.
  public var number: String
  public var revision: Int
  /// The login of the person.
  public var by: String
  public var at: Timestamp

  /// Describes an access.
  public init(_ kind: Kind, number: String, revision: Int, by: String, at: Timestamp) {
    self.kind = kind
    self.number = number
    self.revision = revision
    self.by = by
    self.at = at
  }
}
