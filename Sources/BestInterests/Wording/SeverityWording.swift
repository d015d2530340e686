extension Consideration.Severity {
  /// What the weight of a consideration means, in a few words.
  public var name: LocalText {
    switch self {
    case .absolute:
      LocalText(
        nl: "absoluut: houdt indienen en akkoord tegen", en: "absolute: stops submission and approval")
    case .required: LocalText(nl: "vereist", en: "required")
    case .advisory: LocalText(nl: "advies", en: "advice")
    }
  }
}
