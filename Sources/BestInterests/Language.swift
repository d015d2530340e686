/// The languages every text of the program exists in; Dutch is the default.
public enum Language: String, CaseIterable, Sendable {
  case nl
  case en
}

/// One text in every language of the program.
public struct LocalText: Hashable, Sendable {
  public var nl: String
  public var en: String

  /// Makes a text from its Dutch and its English wording.
  public init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// The wording in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .nl: nl
    case .en: en
    }
  }
}
