extension CaseWording {
  /// Why a finding has its status, in one sentence.
  public func reason(for finding: Finding) -> String {
    let consideration = framework.considerations[finding.consideration]
    switch finding.status {
    case .violated:
      return finding.violation.map { consideration.violatedWhen[$0].because[language] } ?? ""
    case .open: return reason(forGaps: finding.gaps, besides: finding.child)
    case .satisfied:
      let words = LocalText(nl: "Beantwoord en onderbouwd.", en: "Answered and reasoned.")[language]
      return ([words] + finding.remarks.map { consideration.remarks[$0].text[language] }).joined(
        separator: " ")
    case .notApplicable:
      return LocalText(nl: "Niet aan de orde in deze zaak.", en: "Not at issue in this case.")[language]
    }
  }

  /// Up to three gaps in words, and how many more there are.
  public func reason(forGaps gaps: [Gap], besides child: String?) -> String {
    guard !gaps.isEmpty else {
      return LocalText(nl: "Nog niet te beoordelen.", en: "Cannot be judged yet.")[language]
    }
    let named = gaps.prefix(3).map { text(of: $0, besides: child) }.joined(separator: "; ")
    guard gaps.count > 3 else { return named + "." }
    return named + LocalText(nl: "; en nog \(gaps.count - 3).", en: "; and \(gaps.count - 3) more.")[language]
  }

  /// One gap in words: what is wrong, with which question, and who can tell.
  public func text(of gap: Gap, besides child: String?) -> String {
    let label = label(of: gap.question, at: gap.slot, besides: child)
    switch gap.problem {
    case .missing: return LocalText(nl: "ontbreekt: \(label)", en: "missing: \(label)")[language]
    case .unknown:
      guard let who = framework.question(gap.question)?.askWho?[language] else {
        return LocalText(nl: "onbekend: \(label)", en: "unknown: \(label)")[language]
      }
      return LocalText(nl: "onbekend, navragen bij \(who): \(label)", en: "unknown, ask \(who): \(label)")[
        language]
    case .unfit:
      return LocalText(nl: "voldoet nog niet: \(label)", en: "does not suffice yet: \(label)")[language]
    case .tooShort(let length, let least):
      return LocalText(
        nl: "te kort (\(length) van \(least) tekens): \(label)",
        en: "too short (\(length) of \(least) characters): \(label)")[language]
    case .tooOld(let period):
      return LocalText(
        nl: "te oud (hoogstens \(period.text(.nl))): \(label)",
        en: "too old (at most \(period.text(.en))): \(label)")[language]
    case .tooFew(let least):
      return LocalText(nl: "minstens \(least) nodig: \(label)", en: "at least \(least) needed: \(label)")[
        language]
    }
  }
}
