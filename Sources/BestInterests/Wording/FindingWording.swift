extension CaseWording {
  /// Why a finding has its status; in brief an open one says only what is missing, where that is known.
  public func reason(for finding: Finding, inBrief: Bool = false) -> String {
    let consideration = framework.considerations[finding.consideration]
    func words(_ text: LocalText) -> String { filled(text, child: finding.child) }
    switch finding.status {
    case .violated:
      return finding.violation.map { words(consideration.violatedWhen[$0].because) } ?? ""
    case .open:
      let gaps = reason(forGaps: finding.gaps, besides: finding.child)
      guard let open = consideration.reasons.open, !inBrief || finding.gaps.isEmpty else { return gaps }
      return finding.gaps.isEmpty ? words(open) : "\(words(open)) \(gaps)"
    case .satisfied:
      let reason =
        consideration.reasons.satisfied
        ?? LocalText(nl: "Beantwoord en onderbouwd.", en: "Answered and reasoned.")
      return ([reason] + finding.remarks.map { consideration.remarks[$0].text }).map(words).joined(
        separator: " ")
    case .notApplicable:
      return words(
        consideration.reasons.notApplicable
          ?? LocalText(nl: "Niet aan de orde in deze zaak.", en: "Not at issue in this case."))
    }
  }

  /// Up to three gaps in words, those of one sort together, and how many more there are.
  public func reason(forGaps gaps: [Gap], besides child: String?) -> String {
    guard !gaps.isEmpty else {
      return LocalText(nl: "Nog niet te beoordelen.", en: "Cannot be judged yet.")[language]
    }
    var sentence = ""
    var lead = ""
    for gap in gaps.prefix(3) {
      let next = self.lead(of: gap)
      let label = label(of: gap.question, at: gap.slot, besides: child)
      if next == lead {
        sentence += "; \(label)"
      } else {
        sentence +=
          sentence.isEmpty
          ? "\(next.prefix(1).uppercased())\(next.dropFirst()): \(label)" : "; \(next): \(label)"
      }
      lead = next
    }
    if gaps.count > 3 {
      sentence += LocalText(nl: "; en nog \(gaps.count - 3)", en: "; and \(gaps.count - 3) more")[language]
    }
    return sentence.hasSuffix("?") ? sentence : sentence + "."
  }

  /// One gap in words: what is wrong, with which question, and who can tell.
  public func text(of gap: Gap, besides child: String?) -> String {
    "\(lead(of: gap)): \(label(of: gap.question, at: gap.slot, besides: child))"
  }

  /// What is wrong, without the question.
  private func lead(of gap: Gap) -> String {
    switch gap.problem {
    case .missing: return LocalText(nl: "ontbreekt", en: "missing")[language]
    case .unknown:
      guard let who = framework.question(gap.question)?.askWho?[language] else {
        return LocalText(nl: "onbekend", en: "unknown")[language]
      }
      return LocalText(nl: "onbekend, navragen bij \(who)", en: "unknown, ask \(who)")[language]
    case .unfit: return LocalText(nl: "voldoet nog niet", en: "does not suffice yet")[language]
    case .tooShort(let length, let least):
      return LocalText(
        nl: "te kort (\(length) van \(least) tekens)", en: "too short (\(length) of \(least) characters)")[
          language]
    case .tooOld(let period):
      return LocalText(
        nl: "te oud (hoogstens \(period.text(.nl)))", en: "too old (at most \(period.text(.en)))")[language]
    case .tooFew(let least):
      return LocalText(nl: "minstens \(least) nodig", en: "at least \(least) needed")[language]
    }
  }
}
