/// One rights consideration: when it applies, when it is satisfied, when it is violated, and on what law it rests.
public struct Consideration: Equatable, Sendable {
  /// How much weight a gap has.
  public enum Severity: String, CaseIterable, Comparable, Sendable {
    case absolute
    case required
    case advisory

    /// Heavier comes first.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .absolute: 0
      case .required: 1
      case .advisory: 2
      }
    }
  }

  /// Which moment it guards.
  public enum Gate: String, CaseIterable, Sendable {
    case submission
    case closing
  }

  /// One way to violate it, with the reason in words.
  public struct Violation: Equatable, Sendable {
    public var condition: Condition
    public var because: LocalText
    /// The question that settles it, or nil for the consideration's own.
    public var jump: String?

    /// Makes one way to violate a consideration.
    public init(condition: Condition, because: LocalText, jump: String? = nil) {
      self.condition = condition
      self.because = because
      self.jump = jump
    }
  }

  /// Something worth saying although the consideration is satisfied.
  public struct Remark: Equatable, Sendable {
    public var condition: Condition
    public var text: LocalText

    /// Makes a remark with the condition under which it is shown.
    public init(condition: Condition, text: LocalText) {
      self.condition = condition
      self.text = text
    }
  }

  /// Why it stands as it does, one plain sentence for each status that names no reason by itself.
  public struct Reasons: Equatable, Sendable {
    public var satisfied: LocalText?
    public var open: LocalText?
    public var notApplicable: LocalText?

    /// Makes the reasons; nil leaves it at the general sentence.
    public init(satisfied: LocalText? = nil, open: LocalText? = nil, notApplicable: LocalText? = nil) {
      self.satisfied = satisfied
      self.open = open
      self.notApplicable = notApplicable
    }
  }

  public var id: String
  public var number: Int
  public var step: String
  /// About the case or about each child.
  public var subject: SubjectKind
  public var severity: Severity
  public var gate: Gate
  public var title: LocalText
  public var explanation: LocalText
  public var sources: [String]
  public var jump: String
  public var appliesWhen: Condition
  public var satisfiedWhen: Condition
  public var violatedWhen: [Violation]
  public var remarks: [Remark]
  public var reasons: Reasons
  /// Makes a consideration.
  public init(
    id: String, number: Int, step: String, subject: SubjectKind, severity: Severity, gate: Gate,
    title: LocalText, explanation: LocalText, sources: [String], jump: String, appliesWhen: Condition,
    satisfiedWhen: Condition, violatedWhen: [Violation] = [], remarks: [Remark] = [],
    reasons: Reasons = Reasons()
  ) {
    self.id = id
    self.number = number
    self.step = step
    self.subject = subject
    self.severity = severity
    self.gate = gate
    self.title = title
    self.explanation = explanation
    self.sources = sources
    self.jump = jump
    self.appliesWhen = appliesWhen
    self.satisfiedWhen = satisfiedWhen
    self.violatedWhen = violatedWhen
    self.remarks = remarks
    self.reasons = reasons
  }

  /// Whether its words quote the case, so that they change with answers that change no status.
  public var quotesAnswers: Bool {
    let texts = [reasons.satisfied, reasons.open, reasons.notApplicable].compactMap { $0 }
    return (texts + violatedWhen.map(\.because) + remarks.map(\.text)).contains { text in
      Language.allCases.contains { PlaceholderText.isNeeded(in: text[$0]) }
    }
  }

  /// Every condition of the consideration.
  public var conditions: [Condition] {
    [appliesWhen, satisfiedWhen] + violatedWhen.map(\.condition) + remarks.map(\.condition)
  }
}

/// A legal source, as a dated record.
public struct LegalSource: Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case treaty
    case eu
    case statute
    case policy
    case caseLaw = "case-law"
    case softLaw = "soft-law"
    case ombudsman
    /// A norm of the program's own design, not law.
    case design
  }

  public var id: String
  public var citation: LocalText
  public var paragraph: LocalText?
  public var kind: Kind
  /// What it asks, in one plain sentence.
  public var text: LocalText
  public var validFrom: CalendarDate?
  public var validTo: CalendarDate?
  /// The day somebody read the source itself; nil means "not yet checked against the source".
  public var checkedOn: CalendarDate?
  public var link: String?

  /// Makes a legal source.
  public init(
    id: String, citation: LocalText, paragraph: LocalText? = nil, kind: Kind, text: LocalText,
    validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil, checkedOn: CalendarDate? = nil,
    link: String? = nil
  ) {
    self.id = id
    self.citation = citation
    self.paragraph = paragraph
    self.kind = kind
    self.text = text
    self.validFrom = validFrom
    self.validTo = validTo
    self.checkedOn = checkedOn
    self.link = link
  }

  /// The citation with its paragraph.
  public func fullCitation(_ language: Language) -> String {
    guard let paragraph else { return citation[language] }
    return citation[language] + " " + paragraph[language]
  }
}
