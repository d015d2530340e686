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
