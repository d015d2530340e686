/// What makes a case urgent, as a list shows it without reading the case.
public struct CaseUrgency: Equatable, Sendable {
  /// Something heavy that is at issue, such as what a framework says comes first.
  public struct Alert: Equatable, Sendable {
    /// Its place among the alerts of the framework, 0 for the heaviest.
    public var rank: Int
    public var title: LocalText

    /// Describes an alert.
    public init(rank: Int, title: LocalText) {
      self.rank = rank
      self.title = title
    }
  }

  /// A day by which something must have happened.
  public struct Due: Equatable, Sendable {
    public var day: CalendarDate
    public var title: LocalText
    /// Whom it is about, in words; empty for the case.
    public var about: String

    /// Describes a deadline.
    public init(day: CalendarDate, title: LocalText, about: String = "") {
      self.day = day
      self.title = title
      self.about = about
    }
  }

  public var alerts: [Alert]
  /// What is still to happen, the first day first.
  public var due: [Due]
  /// The birth date of the youngest child, or nil when none is known.
  public var youngest: CalendarDate?
  /// When the case was submitted, and for what, while that submission stands.
  public var submittedAt: Timestamp?
  public var purpose: Submission.Purpose?
  /// Who submitted; empty while nobody did.
  public var submittedBy: String
  /// How many approvals the submission has, and needs.
  public var approvals: Int
  public var reviewers: Int

  /// How many deadlines a list is told of; the first days are those that matter.
  private static let mostDue = 20

  /// Describes what makes a case urgent; without anything, nothing does.
  public init(
    alerts: [Alert] = [], due: [Due] = [], youngest: CalendarDate? = nil, submittedAt: Timestamp? = nil,
    purpose: Submission.Purpose? = nil, submittedBy: String = "", approvals: Int = 0, reviewers: Int = 1
  ) {
    self.alerts = alerts
    self.due = due
    self.youngest = youngest
    self.submittedAt = submittedAt
    self.purpose = purpose
    self.submittedBy = submittedBy
    self.approvals = approvals
    self.reviewers = reviewers
  }

  /// Looks at a case as it stands.
  public init(of file: Case, framework: Framework, today: CalendarDate) {
    self.init()
    let evaluator = Evaluator(framework: framework, case: file, today: today)
    alerts = framework.review.alerts.enumerated().filter { evaluator.holds($0.element) }.map {
      Alert(rank: $0.offset, title: $0.element.title)
    }
    due = evaluator.deadlines().compactMap { deadline -> Due? in
      switch deadline.state {
      case .running, .near, .passed:
        return deadline.day.map { day in
          Due(
            day: day, title: framework.deadlines[deadline.rule].title,
            about: deadline.start.subject.child.map { framework.name(of: $0, in: file) } ?? "")
        }
      case .notStarted, .noRule, .done: return nil
      }
    }
    due = Array(due.prefix(Self.mostDue))
    youngest =
      evaluator.children.compactMap { child -> CalendarDate? in
        if case .date(let born)? = file.value(Slot(framework.roles.birthDate, .person(child))) {
          return born.latest
        }
        return nil
      }.max()
    if let (event, submission) = file.workflow.submission {
      submittedAt = event.at
      submittedBy = event.by
      purpose = submission.purpose
      reviewers = submission.reviewers
      approvals = file.workflow.approvals.count
    }
  }

  /// The first day by which something must have happened.
  public var nextDay: CalendarDate? { due.first?.day }

  /// How many of the deadlines are over.
  public func overdue(on today: CalendarDate) -> Int { due.count { $0.day < today } }
}

extension Evaluator {
  /// Whether an alert is at issue: for the case, or for some child.
  func holds(_ alert: ReviewPlan.Alert) -> Bool {
    alert.subject == .child
      ? children.contains { truth(of: alert.condition, in: Scope(child: $0, person: $0)) == .yes }
      : truth(of: alert.condition, in: Scope()) == .yes
  }

  /// The children an alert is at issue for; empty for one about the case.
  public func children(under alert: ReviewPlan.Alert) -> [String] {
    guard alert.subject == .child else { return [] }
    return children.filter { truth(of: alert.condition, in: Scope(child: $0, person: $0)) == .yes }
  }
}

/// The order in which cases wait for a reviewer.
public enum ReviewQueue {
  /// The cases that wait, the most urgent first: absolute violations, what the framework says is heaviest, the
  /// shortest term, the youngest child, the longest wait.
  public static func waiting(_ cases: [CaseSummary], for purpose: Submission.Purpose) -> [CaseSummary] {
    cases.filter {
      ($0.status == .submitted || $0.status == .inReview) && $0.urgency.purpose == purpose
    }.sorted(by: isBefore)
  }

  static func isBefore(_ left: CaseSummary, _ right: CaseSummary) -> Bool {
    if left.stopped != right.stopped { return left.stopped > right.stopped }
    let (mine, theirs) = (left.urgency, right.urgency)
    let (rank, otherRank) = (
      mine.alerts.map(\.rank).min() ?? .max, theirs.alerts.map(\.rank).min() ?? .max
    )
    if rank != otherRank { return rank < otherRank }
    let (day, otherDay) = (mine.nextDay ?? .last, theirs.nextDay ?? .last)
    if day != otherDay { return day < otherDay }
    let (born, otherBorn) = (mine.youngest ?? .first, theirs.youngest ?? .first)
    if born != otherBorn { return born > otherBorn }
    if mine.submittedAt != theirs.submittedAt {
      return (mine.submittedAt?.seconds ?? .max) < (theirs.submittedAt?.seconds ?? .max)
    }
    return left.number < right.number
  }

  /// The order in words.
  public static let order = LocalText(
    nl:
      "Bovenaan: een absolute regel geschonden, dan wat het zwaarst is, dan de kortste termijn, het jongste kind en wie het langst wacht.",
    en:
      "First: an absolute rule violated, then what is heaviest, then the shortest term, the youngest child and who waits longest."
  )
}
