public import BestInterests

/// What stands between a case and its submission, as lines of text and as records.
public struct CheckReport: Sendable {
  /// A consideration that is not in order.
  public struct Item: Sendable {
    public var id: String
    public var status: Status
    public var severity: Consideration.Severity
    public var title: String
    /// The name of the child it is about, or nil for the case.
    public var child: String?
    /// The reason in a sentence or two.
    public var reason: String
    /// The reason in full, one sentence or list item in each.
    public var fullReason: [String]
    public var sources: [Source]
    /// The id of the question that settles it.
    public var question: String?
  }

  /// A source of law, and whether somebody has read it itself.
  public struct Source: Sendable {
    public var id: String
    public var citation: String
    /// The day it was checked against the source; nil means not yet.
    public var checkedOn: String?
    /// The citation, marked while it is not checked.
    public var text: String
  }

  /// A required question without an answer.
  public struct Unanswered: Sendable {
    public var question: String
    /// Whom it is about, or an empty text for the case.
    public var about: String
    public var label: String
  }

  /// A chosen answer that its question refuses by now.
  public struct Refused: Sendable {
    public var question: String
    /// Whom it is about, or an empty text for the case.
    public var about: String
    public var label: String
    public var answer: String
    public var reason: String
  }

  public var number: String
  /// 0 ready, 1 gaps, 2 a violated absolute consideration.
  public var status: Int32
  /// Hard stops first, then violated, then open considerations.
  public var findings: [Item]
  public var unanswered: [Unanswered]
  /// Chosen answers that could not be chosen any more.
  public var refused: [Refused]
  /// The report as lines of text; empty when the case is ready.
  public var lines: [String]

  /// Checks a case as it stands on a day.
  ///
  /// `shown` is the case as the reader may see it, without confidential passages; without it all is quoted.
  public init(
    framework: Framework, case file: Case, showing shown: Case? = nil, today: CalendarDate,
    language: Language
  ) {
    let evaluation = Evaluation(framework: framework, case: file, today: today)
    let readiness = Readiness(framework: framework, case: file, evaluation: evaluation, today: today)
    let wording = CaseWording(
      framework: framework, case: file, showing: shown, language: language, today: today)
    number = file.number
    status = readiness.isReady ? 0 : readiness.stops.isEmpty ? 1 : 2
    findings = (readiness.stops + readiness.violations + readiness.open).map { finding in
      let consideration = framework.considerations[finding.consideration]
      return Item(
        id: consideration.id, status: finding.status, severity: consideration.severity,
        title: consideration.title[language],
        child: finding.child.map { framework.name(of: $0, in: wording.file) },
        reason: wording.reason(for: finding), fullReason: wording.fullReason(for: finding),
        sources: consideration.sources.compactMap { framework.source($0) }.map { source in
          Source(
            id: source.id, citation: source.fullCitation(language), checkedOn: source.checkedOn?.iso,
            text: source.markedCitation(language))
        },
        question: finding.jump?.question)
    }
    unanswered = readiness.unanswered.map { slot in
      Unanswered(
        question: slot.question, about: wording.name(of: slot.subject),
        label: framework.question(slot.question)?.label[language] ?? slot.question)
    }
    refused = readiness.refused.map { wording.reported($0) }
    let stopWord = LocalText(nl: "HARDE STOP", en: "HARD STOP")[language]
    lines = findings.flatMap { item in
      let isStop = item.status == .violated && item.severity == .absolute
      let who = item.child.map { " [\($0)]" } ?? ""
      let sources =
        item.status == .violated ? ["    § " + item.sources.map(\.text).joined(separator: "; ")] : []
      return ["\(isStop ? stopWord : item.status.name[language]) \(item.id)\(who): \(item.title)"]
        + item.fullReason.map { "    " + $0 } + sources
    }
    let word = LocalText(nl: "onbeantwoord", en: "unanswered")[language]
    lines += unanswered.map { gap in
      "\(word) \(gap.question)\(gap.about.isEmpty ? "" : " [\(gap.about)]"): \(gap.label)"
    }
    let refusedWord = LocalText(nl: "niet te kiezen", en: "cannot be chosen")[language]
    lines += refused.map { one in
      let who = one.about.isEmpty ? "" : " [\(one.about)]"
      return "\(refusedWord) \(one.question)\(who): \(one.label): \(one.answer). \(one.reason)"
    }
  }
}

extension CaseWording {
  fileprivate func reported(_ refused: RefusedAnswer) -> CheckReport.Refused {
    let question = framework.question(refused.slot.question)
    return CheckReport.Refused(
      question: refused.slot.question, about: name(of: refused.slot.subject),
      label: question?.label[language] ?? refused.slot.question,
      answer: question.map { text(ofCode: refused.chosen, $0) } ?? refused.chosen,
      reason: refused.because[language])
  }
}
