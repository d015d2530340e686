/// How one question of a framework differs from the same one in another version.
public struct QuestionChange: Equatable, Sendable {
  /// When an answer is demanded.
  public enum Demand: String, Sendable {
    case never
    case sometimes
    case always
  }

  /// What can differ.
  public enum Difference: Equatable, Sendable {
    case added(Question.Kind, Demand)
    case dropped
    case kind(was: Question.Kind, now: Question.Kind)
    /// The answers that came into its list and went out of it.
    case codes(added: [OptionList.Item], dropped: [OptionList.Item])
    /// The same words where only the condition for it changed.
    case required(was: Demand, now: Demand)
    case label(was: LocalText)
    /// Whom it is about, or in which list it stands.
    case subject
    /// When it is asked at all.
    case asked
    /// Whether its whole answer is confidential now.
    case confidential(Bool)
  }

  /// The id of the question.
  public var id: String
  public var label: LocalText
  public var differences: [Difference]

  /// The questions that differ: in the order of the new version, then the dropped ones.
  static func all(from old: Framework, to new: Framework) -> [QuestionChange] {
    var changes: [QuestionChange] = []
    for question in new.questions {
      let differences =
        old.question(question.id).map { Self.differences($0, old, question, new) }
        ?? [.added(question.kind, Demand(question.required))]
      guard !differences.isEmpty else { continue }
      changes.append(.init(id: question.id, label: question.label, differences: differences))
    }
    for question in old.questions where new.question(question.id) == nil {
      changes.append(.init(id: question.id, label: question.label, differences: [.dropped]))
    }
    return changes
  }

  private static func differences(
    _ was: Question, _ old: Framework, _ now: Question, _ new: Framework
  ) -> [Difference] {
    var differences: [Difference] = []
    if was.kind != now.kind { differences.append(.kind(was: was.kind, now: now.kind)) }
    if let before = old.list(of: was), let after = new.list(of: now) {
      let codes = (Set(before.items.map(\.code)), Set(after.items.map(\.code)))
      let added = after.items.filter { !codes.0.contains($0.code) }
      let dropped = before.items.filter { !codes.1.contains($0.code) }
      if !added.isEmpty || !dropped.isEmpty {
        differences.append(.codes(added: added, dropped: dropped))
      }
    }
    if was.required != now.required {
      differences.append(.required(was: Demand(was.required), now: Demand(now.required)))
    }
    if was.label != now.label { differences.append(.label(was: was.label)) }
    if was.subject != now.subject || was.parent != now.parent || was.recordsOf != now.recordsOf {
      differences.append(.subject)
    }
    if was.visible != now.visible || old.section(was.section)?.visible != new.section(now.section)?.visible {
      differences.append(.asked)
    }
    if was.isConfidential != now.isConfidential { differences.append(.confidential(now.isConfidential)) }
    return differences
  }
}

extension QuestionChange.Demand {
  fileprivate init(_ required: Condition) {
    switch required {
    case .constant(true): self = .always
    case .constant(false): self = .never
    default: self = .sometimes
    }
  }
}
