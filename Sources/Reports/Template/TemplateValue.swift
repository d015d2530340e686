/// What a template is filled with.
public enum TemplateValue: Equatable, Sendable {
  /// Somebody's words, which mean nothing but themselves to the marks of a template.
  case text(String)
  /// A text in which the marks of `MarkedText` count.
  case marked(String)
  /// Something that is missing, and stays visible as `<…>`.
  case gap(String)
  /// Something worth saying more softly, such as that a source was not checked.
  case note(String)
  case flag(Bool)
  case list([TemplateValue])
  case object([String: TemplateValue])

  /// Several values below one another in one place.
  public static func lines(_ values: [TemplateValue]) -> TemplateValue {
    .marked(values.map(\.markedText).joined(separator: MarkedText.lineBreak))
  }

  /// A text, or a gap that says what is missing when it is empty.
  public static func text(_ text: String, orGap missing: String) -> TemplateValue {
    text.isEmpty ? .gap(missing) : .text(text)
  }

  /// The value as it stands in a filled template; empty for lists and objects.
  var markedText: String {
    switch self {
    case .text(let text): MarkedText.escaped(text)
    case .marked(let text): text
    case .gap(let text): "<\(MarkedText.escaped(text))>"
    case .note(let text): "_\(MarkedText.escaped(text))_"
    case .flag, .list, .object: ""
    }
  }
}
