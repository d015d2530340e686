extension CaseWording {
  /// Why a finding has its status, in a sentence or two for a narrow column.
  public func reason(for finding: Finding) -> String {
    let consideration = framework.considerations[finding.consideration]
    switch finding.status {
    case .violated:
      let because = finding.violation.map { consideration.violatedWhen[$0].because[language] } ?? ""
      return joined(because, given(finding.evidence, most: 2))
    case .open: return shortReason(forGaps: finding)
    case .satisfied:
      let remarks = finding.remarks.map { consideration.remarks[$0].text[language] }
      return ([say("Beantwoord en onderbouwd.", "Answered and reasoned.")] + remarks).joined(separator: " ")
    case .notApplicable: return notAtIssue(finding.evidence, most: 2)
    }
  }

  /// Why a finding has its status, in full: one sentence or list item on each line, and why it is at issue at all.
  public func fullReason(for finding: Finding) -> [String] {
    let consideration = framework.considerations[finding.consideration]
    let evaluator = evaluator
    return reasons(for: finding, consideration, evaluator)
      + (finding.status == .notApplicable ? [] : applies(consideration, finding.scope, evaluator))
  }

  /// Why a finding has its status, one sentence or list item on each line; those of an open one are its gaps in order.
  public func reasons(for finding: Finding) -> [String] {
    reasons(for: finding, framework.considerations[finding.consideration], evaluator)
  }

  private func reasons(for finding: Finding, _ consideration: Consideration, _ evaluator: Evaluator)
    -> [String]
  {
    let scope = finding.scope
    switch finding.status {
    case .violated:
      guard let violation = finding.violation.map({ consideration.violatedWhen[$0] }) else { return [] }
      let evidence = evaluator.decisive(for: violation.condition, in: scope)
      return [violation.because[language]]
        + (evidence.isEmpty ? [] : [say("Dat volgt uit:", "This follows from:")] + items(evidence))
    case .open:
      let gaps = finding.gaps.prefix(Self.mostGaps).map { gap in
        "· " + text(of: gap, because: evaluator.context(of: gap))
      }
      let rest = finding.gaps.count - gaps.count
      return (gaps.isEmpty ? [undecided(finding.evidence)] : Array(gaps))
        + (rest > 0 ? ["· " + sentence(more(rest))] : [])
    case .satisfied:
      let evidence = evaluator.decisive(for: consideration.satisfiedWhen, in: scope, most: Self.mostGaps)
      return [reason(for: finding)]
        + (evidence.isEmpty ? [] : [say("Dat berust op:", "This rests on:")] + items(evidence))
    case .notApplicable:
      return [notAtIssue(evaluator.decisive(for: consideration.appliesWhen, in: scope), most: .max)]
    }
  }

  /// One gap in a sentence: what is wrong, with which question, for whom, and what would settle it.
  public func text(of gap: Gap) -> String {
    text(of: gap, because: [])
  }

  /// How many gaps a reason looks at; those beyond are counted.
  static let mostGaps = 12
  /// How long a short reason becomes before it says only how many more there are.
  private static let mostCharacters = 150

  private func shortReason(forGaps finding: Finding) -> String {
    let groups = groups(of: Array(finding.gaps.prefix(Self.mostGaps)))
    guard let first = groups.first else { return undecided(finding.evidence) }
    var text = self.text(of: first)
    if first.first.problem != .notAsked, !finding.evidence.isEmpty {
      let context = facts(
        finding.evidence.filter { !isFamiliar($0) }, most: 1,
        besides: first.first.slot.map { about($0) } ?? "")
      let whole = say("\(context), maar \(text)", "\(context), but \(text)")
      if !context.isEmpty, whole.count <= Self.mostCharacters { text = whole }
    }
    var said = first.gaps.count
    for group in groups.dropFirst() {
      let next = self.text(of: group)
      guard text.count + next.count + 2 <= Self.mostCharacters else { break }
      text += "; " + next
      said += group.gaps.count
    }
    let rest = finding.gaps.count - said
    return sentence(rest > 0 ? "\(text); \(more(rest))" : text)
  }

  /// What the reader of a panel sees above it already: the kind of the option at hand.
  private func isFamiliar(_ evidence: Evidence) -> Bool {
    if case .reading(let reading) = evidence { reading.question == framework.roles.optionType } else { false }
  }

  private func more(_ count: Int) -> String {
    say("en nog \(count)", "and \(count) more")
  }

  private func undecided(_ evidence: [Evidence]) -> String {
    let words = say("nog niet te beoordelen", "cannot be judged yet")
    return sentence(evidence.isEmpty ? words : "\(words): \(facts(evidence))")
  }

  private func notAtIssue(_ evidence: [Evidence], most: Int) -> String {
    guard !evidence.isEmpty else {
      return say("Niet aan de orde in deze zaak.", "Not at issue in this case.")
    }
    return sentence(
      say("Niet aan de orde: \(facts(evidence, most: most))", "Not at issue: \(facts(evidence, most: most))"))
  }

  private func given(_ evidence: [Evidence], most: Int) -> String {
    guard !evidence.isEmpty else { return "" }
    return sentence(say("Gegeven: \(facts(evidence, most: most))", "Given: \(facts(evidence, most: most))"))
  }

  private func items(_ evidence: [Evidence]) -> [String] {
    evidence.map { "· " + sentence(facts([$0])) }.reduce(into: []) { items, item in
      // Several tests on one answer are one fact.
      if !items.contains(item) { items.append(item) }
    }
  }

  /// Why the consideration is at issue at all; nothing when it always is.
  private func applies(_ consideration: Consideration, _ scope: Scope, _ evaluator: Evaluator) -> [String] {
    guard evaluator.truth(of: consideration.appliesWhen, in: scope) == .yes else { return [] }
    let evidence = evaluator.decisive(for: consideration.appliesWhen, in: scope, most: 4)
    guard !evidence.isEmpty else { return [] }
    return [sentence(say("Aan de orde, want \(facts(evidence))", "At issue, because \(facts(evidence))"))]
  }

  private func joined(_ first: String, _ second: String) -> String {
    first.isEmpty ? second : second.isEmpty ? first : "\(first) \(second)"
  }
}

extension Finding {
  /// The scope its conditions were read in.
  public var scope: Scope {
    child.map { Scope(child: $0, person: $0) } ?? Scope()
  }
}
