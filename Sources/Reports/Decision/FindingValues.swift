internal import BestInterests

/// The considerations of a case as rows of a report.
struct FindingValues {
  private let source: PaperSource
  private let findings: [Finding]

  init(_ source: PaperSource) {
    self.source = source
    let all = Evaluation(framework: source.framework, case: source.file, today: source.today).findings
    // What reads a confidential answer would tell those at home that there is one.
    let hidden = source.reader == .parents ? source.framework.considerationsReadingConfidential : []
    findings = all.filter { !hidden.contains($0.consideration) }
  }

  private func consideration(_ finding: Finding) -> Consideration {
    source.framework.considerations[finding.consideration]
  }

  private func isStop(_ finding: Finding) -> Bool {
    finding.status == .violated && consideration(finding).severity == .absolute
  }

  /// The violated absolute considerations of the case and of some children.
  func stops(of children: [String]) -> [TemplateValue] {
    findings.filter { isStop($0) && ($0.child.map { children.contains($0) } ?? true) }.map { finding in
      .object([
        "title": .text(consideration(finding).title[source.language]),
        "child": .text(finding.child.map { source.wording.personName($0) } ?? ""),
        "hasChild": .flag(finding.child != nil),
        "reason": .lines(source.wording.fullReason(for: finding).map { .text($0) }),
      ])
    }
  }

  /// What is at issue for a child, or for the case: violated first, then open, then satisfied.
  func rows(of child: String?) -> [TemplateValue] {
    let own = findings.filter { $0.child == child }
    let order: [Status] = [.violated, .open, .satisfied]
    return order.flatMap { status in own.filter { $0.status == status } }.map { finding in
      let consideration = consideration(finding)
      let name = finding.status.name[source.language]
      let reasons =
        finding.status == .satisfied
        ? [source.wording.reason(for: finding)] : source.wording.fullReason(for: finding)
      return .object([
        "status": isStop(finding)
          ? .marked("**\(source.say("HARDE STOP", "HARD STOP"))**") : .text(name),
        "number": .text(String(consideration.number)),
        "title": .text(consideration.title[source.language]),
        "reason": .lines(reasons.map { .text($0) }),
        "sources": .marked(
          sources(of: consideration).map { $0.marked(source.language).markedText }.joined(separator: "; ")),
      ])
    }
  }

  /// What is not at issue, and why.
  func notAtIssue(of child: String?) -> [TemplateValue] {
    findings.filter { $0.child == child && $0.status == .notApplicable }.map { finding in
      .object([
        "title": .text(consideration(finding).title[source.language]),
        "reason": .text(source.wording.reason(for: finding)),
      ])
    }
  }

  private func sources(of consideration: Consideration) -> [LegalSource] {
    consideration.sources.compactMap { source.framework.source($0) }
  }

  /// The sources of law behind all that is at issue for the case and some children, in the order of the framework.
  func sources(of children: [String]) -> [LegalSource] {
    let atIssue = findings.filter { finding in
      finding.status != .notApplicable && (finding.child.map { children.contains($0) } ?? true)
    }
    let used = Set(atIssue.flatMap { consideration($0).sources })
    return source.framework.sources.filter { used.contains($0.id) }
  }
}

extension Framework {
  /// The positions of the considerations that read an answer which is confidential as a whole.
  fileprivate var considerationsReadingConfidential: Set<Int> {
    Set(questions.filter(\.isConfidential).flatMap { considerations(reading: $0.id) })
  }
}

extension LegalSource {
  /// The citation, with a short note when nobody read the source yet; the list of sources says more.
  fileprivate func marked(_ language: Language) -> TemplateValue {
    let citation = TemplateValue.text(fullCitation(language))
    guard checkedOn == nil, !isOwnNorm else { return citation }
    let note = TemplateValue.note(LocalText(nl: "(ongecontroleerd)", en: "(unchecked)")[language])
    return .marked(citation.markedText + " " + note.markedText)
  }
}

extension TemplateValue {
  /// A source of law with what it asks, its kind, and when somebody read it.
  static func text(_ source: LegalSource, on today: CalendarDate, _ language: Language) -> TemplateValue {
    .object([
      "citation": .text(source.fullCitation(language)), "text": .text(source.text[language]),
      "kind": .text(source.kind.name[language]), "checked": .text(source.checked(language)),
      "isUnchecked": .flag(source.checkedOn == nil && !source.isOwnNorm),
      "validity": .text(source.validity(on: today, language)),
      "hasValidity": .flag(!source.validity(on: today, language).isEmpty),
    ])
  }
}
