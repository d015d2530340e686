/// What a revision says that was done; a step of the workflow has the name of its action.
public enum ActionName {
  public static let created = "created"
  public static let edited = "edited"
  public static let imported = "imported"
  public static let migrated = "migrated"
  /// A reviewer wrote remarks, or somebody answered them; the content is the same.
  public static let remarked = "remarked"

  /// The same in words; a name of another version of the program stays as it is.
  public static func title(_ name: String) -> LocalText {
    switch name {
    case created: LocalText(nl: "aangemaakt", en: "made")
    case edited: LocalText(nl: "bijgewerkt", en: "edited")
    case imported: LocalText(nl: "overgenomen uit een bestand", en: "taken in from a file")
    case migrated: LocalText(nl: "overgezet op een ander toetsingskader", en: "moved to another framework")
    case remarked: LocalText(nl: "opmerkingen", en: "remarks")
    default: WorkflowAction(rawValue: name)?.done ?? LocalText(nl: name, en: name)
    }
  }
}
