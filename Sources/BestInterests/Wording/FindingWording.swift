extension CaseWording {
  /// Why a finding has its status, in a sentence or two for a narrow column.
  public func reason(for finding: Finding) -> String {
    let consideration = framework.considerations[finding.consideration]
    switch finding.status {
    case .violated: return joined(own(finding), given(finding.evidence, most: 2))
    case .open:
      let gaps = shortReason(forGaps: finding)
      let whole = joined(own(finding), gaps)
      return whole.count <= Self.mostCharacters || finding.gaps.isEmpty ? whole : gaps
    case .satisfied:
      let reason = own(finding) ?? say("Beantwoord en onderbouwd.", "Answered and reasoned.")
      let remarks = finding.remarks.map { filled(consideration.remarks[$0].text, child: finding.child) }
      return ([reason] + remarks).joined(separator: " ")
    case .notApplicable:
      guard let reason = own(finding) else { return notAtIssue(finding.evidence, most: 2) }
      return joined(reason, given(finding.evidence, most: 1))
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

  func more(_ count: Int) -> String {
    say("en nog \(count)", "and \(count) more")
  }

  func undecided(_ evidence: [Evidence]) -> String {
    let words = say("nog niet te beoordelen", "cannot be judged yet")
    return sentence(evidence.isEmpty ? words : "\(words): \(facts(evidence))")
  }

  func notAtIssue(_ evidence: [Evidence], most: Int) -> String {
    guard !evidence.isEmpty else {
      return say("Niet aan de orde in deze zaak.", "Not at issue in this case.")
    }
    return sentence(
      say("Niet aan de orde: \(facts(evidence, most: most))", "Not at issue: \(facts(evidence, most: most))"))
  }

  func given(_ evidence: [Evidence], most: Int) -> String {
    guard !evidence.isEmpty else { return "" }
    return sentence(say("Gegeven: \(facts(evidence, most: most))", "Given: \(facts(evidence, most: most))"))
  }

  /// The sentence that the framework itself has for the status, if it has one.
  func own(_ finding: Finding) -> String? {
    ownText(of: finding).map { filled($0, child: finding.child) }
  }

  /// The same with its placeholders.
  func ownText(of finding: Finding) -> LocalText? {
    let consideration = framework.considerations[finding.consideration]
    switch finding.status {
    case .violated: return finding.violation.map { consideration.violatedWhen[$0].because }
    case .open: return consideration.reasons.open
    case .satisfied: return consideration.reasons.satisfied
    case .notApplicable: return consideration.reasons.notApplicable
    }
  }

  func joined(_ first: String?, _ second: String) -> String {
    guard let first, !first.isEmpty else { return second }
    return second.isEmpty ? first : "\(first) \(second)"
  }
}

extension Finding {
  /// The scope its conditions were read in.
  public var scope: Scope {
    child.map { Scope(child: $0, person: $0) } ?? Scope()
  }
}
