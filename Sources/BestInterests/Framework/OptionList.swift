/// A list of answers to choose from; codes are stable, labels may change.
public struct OptionList: Equatable, Sendable {
  public var id: String
  public var title: LocalText
  public var items: [Item]

  /// Makes a list.
  public init(id: String, title: LocalText, items: [Item]) {
    self.id = id
    self.title = title
    self.items = items
  }

  /// One answer of the list.
  public struct Item: Equatable, Sendable {
    public var code: String
    public var label: LocalText
    public var tags: [String]
    public var help: LocalText?
    /// The honest "not known", which never satisfies anything.
    public var isUnknown: Bool
    /// The term this item stands for.
    public var term: TermReference?

    /// Makes an item of a list.
    public init(
      code: String, label: LocalText, tags: [String] = [], help: LocalText? = nil, isUnknown: Bool = false,
      term: TermReference? = nil
    ) {
      self.code = code
      self.label = label
      self.tags = tags
      self.help = help
      self.isUnknown = isUnknown
      self.term = term
    }
  }

  /// The item with a code, or nil.
  public func item(_ code: String) -> Item? {
    // By position, so that only the item found is copied.
    items.indices.first { items[$0].code == code }.map { items[$0] }
  }

  /// The list behind every yes/no question.
  public static let yesNo = OptionList(
    id: "yes-no", title: LocalText(nl: "ja of nee", en: "yes or no"),
    items: [
      Item(code: "yes", label: LocalText(nl: "ja", en: "yes")),
      Item(code: "no", label: LocalText(nl: "nee", en: "no")),
      Item(code: "unknown", label: LocalText(nl: "onbekend", en: "unknown"), isUnknown: true),
    ])
}
