internal import CMustache

/// A Mustache template: `{{name}}`, `{{#list}}…{{/list}}`, `{{^nothing}}…{{/nothing}}`, `{{a.b}}`.
///
/// The library is kainjow's Mustache of Debian. The Swift ones need all of Foundation, which makes the program ten
/// times as large and twice as slow to start.
public struct Template: Sendable {
  /// The file it came from, for messages.
  public var name: String
  public var text: String

  /// Takes a text for a template; whether it is one shows when it is filled.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// A template that cannot be filled because its marks do not fit together.
  public struct Fault: Error, Equatable, Sendable {
    public var name: String
    /// What the library says is wrong.
    public var message: String
  }

  /// The template with values in it; a name that has no value becomes nothing.
  public func filled(_ values: [String: TemplateValue]) throws(Fault) -> String {
    let tree = Self.tree(.object(values))
    defer { vs_value_free(tree) }
    var message: UnsafeMutablePointer<CChar>?
    guard let result = vs_template_fill(text, tree, &message) else {
      let fault = Fault(name: name, message: message.map { String(cString: $0) } ?? "")
      vs_text_free(message)
      throw fault
    }
    defer { vs_text_free(result) }
    return String(cString: result)
  }

  /// The values as the library holds them.
  private static func tree(_ value: TemplateValue) -> OpaquePointer? {
    switch value {
    case .flag(let isTrue): return vs_value_flag(isTrue)
    case .list(let items):
      let list = vs_value_list()
      for item in items { vs_value_append(list, tree(item)) }
      return list
    case .object(let members):
      let object = vs_value_object()
      for (name, member) in members { vs_value_set(object, name, tree(member)) }
      return object
    case .text, .marked, .gap, .note: return vs_value_text(value.markedText)
    }
  }
}
