/// One sentence in the child's own words that is asked of the file: can it be seen there, or not?
public struct ChecklistItem: Equatable, Sendable {
  public var id: String
  public var text: LocalText
  public var yesWhen: Condition
  public var noWhen: Condition?
  /// The questions whose answers show it.
  public var shows: [String]

  /// Makes one item of the child's checklist.
  public init(
    id: String, text: LocalText, yesWhen: Condition, noWhen: Condition? = nil, shows: [String] = []
  ) {
    self.id = id
    self.text = text
    self.yesWhen = yesWhen
    self.noWhen = noWhen
    self.shows = shows
  }
}
