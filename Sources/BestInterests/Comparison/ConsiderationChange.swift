/// How one consideration of a framework differs from the same one in another version.
public struct ConsiderationChange: Equatable, Sendable {
  /// What can differ.
  public enum Difference: Equatable, Sendable {
    case added(Consideration.Severity, Consideration.Gate)
    case dropped
    case severity(was: Consideration.Severity, now: Consideration.Severity)
    case gate(was: Consideration.Gate, now: Consideration.Gate)
    case title(was: LocalText)
    /// The explanation, or the reasons it gives.
    case text
    /// When it applies, is satisfied or is violated.
    case rule
    case sources
  }

  /// The id of the consideration.
  public var id: String
  public var title: LocalText
  public var differences: [Difference]

  /// The considerations that differ: in the order of the new version, then the dropped ones.
  static func all(from old: Framework, to new: Framework) -> [ConsiderationChange] {
    var changes: [ConsiderationChange] = []
    let before = Dictionary(old.considerations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for consideration in new.considerations {
      let differences =
        before[consideration.id].map { Self.differences($0, old, consideration, new) }
        ?? [.added(consideration.severity, consideration.gate)]
      guard !differences.isEmpty else { continue }
      changes.append(.init(id: consideration.id, title: consideration.title, differences: differences))
    }
    let kept = Set(new.considerations.map(\.id))
    for consideration in old.considerations where !kept.contains(consideration.id) {
      changes.append(.init(id: consideration.id, title: consideration.title, differences: [.dropped]))
    }
    return changes
  }

  private static func differences(
    _ was: Consideration, _ old: Framework, _ now: Consideration, _ new: Framework
  ) -> [Difference] {
    var differences: [Difference] = []
    if was.severity != now.severity { differences.append(.severity(was: was.severity, now: now.severity)) }
    if was.gate != now.gate { differences.append(.gate(was: was.gate, now: now.gate)) }
    if was.title != now.title { differences.append(.title(was: was.title)) }
    if texts(of: was) != texts(of: now) { differences.append(.text) }
    if was.subject != now.subject || was.conditions != now.conditions
      || definitions(of: was, in: old) != definitions(of: now, in: new)
    {
      differences.append(.rule)
    }
    if was.sources.compactMap(old.source) != now.sources.compactMap(new.source) {
      differences.append(.sources)
    }
    return differences
  }

  private static func texts(of consideration: Consideration) -> [LocalText] {
    let reasons = [
      consideration.reasons.satisfied, consideration.reasons.open, consideration.reasons.notApplicable,
    ]
    return [consideration.explanation] + consideration.violatedWhen.map(\.because)
      + consideration.remarks.map(\.text) + reasons.map { $0 ?? LocalText(nl: "", en: "") }
  }

  /// Every named condition that a consideration rests on.
  private static func definitions(of consideration: Consideration, in framework: Framework) -> [String:
    Condition]
  {
    var found: [String: Condition] = [:]
    // A list, because a chain in a hostile file must not exhaust the stack.
    var waiting = consideration.conditions
    while let condition = waiting.popLast() {
      waiting += condition.parts
      guard case .defined(let name) = condition, found[name] == nil, let meant = framework.definitions[name]
      else { continue }
      found[name] = meant
      waiting.append(meant)
    }
    return found
  }
}
