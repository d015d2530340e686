/// One sentence or list item of a reason in full, and the answer it speaks of.
public struct ReasonLine: Equatable, Sendable {
  public var text: String
  /// Where to go to see or mend it; nil when it speaks of no answer in particular, or its question is not asked.
  public var slot: Slot?
}

extension CaseWording {
  /// Why a finding has its status, in full: one sentence or list item on each line, and why it is at issue at all.
  public func fullReason(for finding: Finding) -> [String] {
    fullReasonLines(for: finding).map(\.text)
  }

  /// The lines of the full reason with the answers they speak of.
  public func fullReasonLines(for finding: Finding) -> [ReasonLine] {
    let opening = finding.status == .open && !finding.gaps.isEmpty ? own(finding) : nil
    return (opening.map { [ReasonLine(text: $0)] } ?? []) + reasonLines(for: finding) + whyAtIssue(finding)
  }

  /// Why a finding has its status, without why it is at issue; the lines of an open one are its gaps in their order.
  public func reasonLines(for finding: Finding) -> [ReasonLine] {
    let consideration = framework.considerations[finding.consideration]
    let evaluator = evaluator
    func decisive(_ condition: Condition, most: Int = 40) -> [Evidence] {
      evaluator.decisive(for: condition, in: finding.scope, most: most)
    }
    switch finding.status {
    case .violated:
      guard let violation = finding.violation else { return [] }
      let evidence = decisive(consideration.violatedWhen[violation].condition)
      return [ReasonLine(text: own(finding) ?? "")]
        + items(evidence, under: say("Dat volgt uit:", "This follows from:"))
    case .open:
      guard !finding.gaps.isEmpty else {
        return [ReasonLine(text: joined(own(finding), undecided(finding.evidence)))]
      }
      let gaps = finding.gaps.prefix(Self.mostGaps).map { gap in
        ReasonLine(
          text: "· " + text(of: gap, because: evaluator.context(of: gap)),
          slot: gap.problem == .notAsked ? nil : gap.slot)
      }
      let rest = finding.gaps.count - gaps.count
      return gaps + (rest > 0 ? [ReasonLine(text: "· " + sentence(more(rest)))] : [])
    case .satisfied:
      return [ReasonLine(text: reason(for: finding))]
        + items(
          decisive(consideration.satisfiedWhen, most: Self.mostGaps),
          under: say("Dat berust op:", "This rests on:"))
    case .notApplicable:
      let evidence = decisive(consideration.appliesWhen)
      guard let reason = own(finding) else { return [ReasonLine(text: notAtIssue(evidence, most: .max))] }
      return [ReasonLine(text: joined(reason, given(evidence, most: .max)))]
    }
  }

  /// Facts as a list below a line; nothing when there are none.
  private func items(_ evidence: [Evidence], under heading: String) -> [ReasonLine] {
    var items: [ReasonLine] = []
    for one in evidence {
      let text = "· " + sentence(facts([one]))
      // Several tests on one answer are one fact.
      guard !items.contains(where: { $0.text == text }) else { continue }
      var slot: Slot?
      if case .reading(let reading) = one, reading.isAsked { slot = reading.slot }
      items.append(ReasonLine(text: text, slot: slot))
    }
    return items.isEmpty ? [] : [ReasonLine(text: heading)] + items
  }

  /// Why the consideration is at issue at all; nothing when it always is, or when it is not.
  private func whyAtIssue(_ finding: Finding) -> [ReasonLine] {
    let condition = framework.considerations[finding.consideration].appliesWhen
    let evaluator = evaluator
    guard evaluator.truth(of: condition, in: finding.scope) == .yes else { return [] }
    let facts = facts(evaluator.decisive(for: condition, in: finding.scope, most: 4))
    guard !facts.isEmpty else { return [] }
    return [ReasonLine(text: sentence(say("Aan de orde, want \(facts)", "At issue, because \(facts)")))]
  }
}
