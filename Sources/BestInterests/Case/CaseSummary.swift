/// What a list shows of a case; stands first in every document so that a list need not read the rest.
public struct CaseSummary: Equatable, Sendable {
  public var number: String
  public var title: String
  /// The code of the kind of decision.
  public var kind: String
  public var status: CaseStatus
  /// The children by name and age on the day of saving, such as "Kind A (12), Kind B (11)".
  public var children: String
  /// The step up to which required questions were answered, 0 to 4.
  public var step: Int
  /// Violated absolute considerations.
  public var stopped: Int
  /// Other violated considerations.
  public var violated: Int
  /// Open considerations that block submission.
  public var open: Int
  /// The login of the last writer.
  public var author: String
  public var changed: Timestamp
  public var revision: Int
  public var urgency: CaseUrgency

  /// Makes a summary.
  public init(
    number: String, title: String, kind: String, status: CaseStatus, children: String, step: Int,
    stopped: Int, violated: Int, open: Int, author: String, changed: Timestamp, revision: Int,
    urgency: CaseUrgency = CaseUrgency()
  ) {
    self.number = number
    self.title = title
    self.kind = kind
    self.status = status
    self.children = children
    self.step = step
    self.stopped = stopped
    self.violated = violated
    self.open = open
    self.author = author
    self.changed = changed
    self.revision = revision
    self.urgency = urgency
  }

  /// Summarises a case as its evaluation stands.
  public init(
    of file: Case, framework: Framework, evaluation: Evaluation, today: CalendarDate, author: String,
    changed: Timestamp, revision: Int
  ) {
    let readiness = Readiness(framework: framework, case: file, evaluation: evaluation, today: today)
    let names = Evaluator(framework: framework, case: file, today: today).children.map {
      framework.shortName(of: $0, in: file, today: today)
    }
    self.init(
      number: file.number, title: file.text(framework.roles.caseTitle, .wholeCase),
      kind: file.choice(framework.roles.caseKind, .wholeCase) ?? "", status: file.status,
      children: names.joined(separator: ", "), step: readiness.completedSteps, stopped: readiness.stops.count,
      violated: readiness.violations.count, open: readiness.open.count, author: author, changed: changed,
      revision: revision, urgency: CaseUrgency(of: file, framework: framework, today: today))
  }
}

extension Framework {
  /// A person's name or pseudonym, or the person's id while there is none.
  public func name(of person: String, in file: Case) -> String {
    let name = file.text(roles.personName, .person(person))
    return name.isEmpty ? person : name
  }

  /// A person's name with the age in brackets when the birth date is known.
  public func shortName(of person: String, in file: Case, today: CalendarDate) -> String {
    guard case .date(let born)? = file.value(Slot(roles.birthDate, .person(person))) else {
      return name(of: person, in: file)
    }
    return "\(name(of: person, in: file)) (\(born.latest.fullYears(until: today)))"
  }

  /// An option in words: its kind, or its id while it has none.
  public func name(ofOption option: String, in file: Case, _ language: Language) -> String {
    guard let code = file.choice(roles.optionType, .option(option)),
      let question = question(roles.optionType),
      let item = list(of: question)?.item(code)
    else { return option }
    return item.label[language]
  }
}
