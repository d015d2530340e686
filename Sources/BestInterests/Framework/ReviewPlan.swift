/// How cases under a framework are reviewed and followed up: what is read first, what makes a case heavy, and what has
/// to be done before the next step.
public struct ReviewPlan: Equatable, Sendable {
  /// Something that makes a case heavy, so that it comes first and is named first.
  public struct Alert: Equatable, Sendable {
    public var id: String
    /// About the case or about each child.
    public var subject: SubjectKind
    public var condition: Condition
    /// A word or two.
    public var title: LocalText

    /// Makes an alert.
    public init(id: String, subject: SubjectKind, condition: Condition, title: LocalText) {
      self.id = id
      self.subject = subject
      self.condition = condition
      self.title = title
    }
  }

  /// Questions that a reviewer reads together.
  public struct Chapter: Equatable, Sendable {
    public var title: LocalText
    /// What to look for.
    public var task: LocalText?
    public var questions: [String]

    /// Makes a chapter.
    public init(title: LocalText, task: LocalText? = nil, questions: [String]) {
      self.title = title
      self.task = task
      self.questions = questions
    }
  }

  /// What must be so before a step can be taken.
  public struct Requirement: Equatable, Sendable {
    public var action: WorkflowAction
    /// About the case or about each child.
    public var subject: SubjectKind
    public var condition: Condition
    /// What is not so yet, and what would settle it.
    public var because: LocalText
    /// The question that settles it.
    public var jump: String

    /// Makes a requirement.
    public init(
      action: WorkflowAction, subject: SubjectKind, condition: Condition, because: LocalText, jump: String
    ) {
      self.action = action
      self.subject = subject
      self.condition = condition
      self.because = because
      self.jump = jump
    }
  }

  /// What the writer declares on submitting.
  public var statement: LocalText
  /// When two people must approve.
  public var secondReviewerWhen: Condition
  /// When there is something to carry out between explaining and closing.
  public var carriedOutWhen: Condition
  /// The heaviest first.
  public var alerts: [Alert]
  /// What is read of each child, in this order.
  public var chapters: [Chapter]
  public var requirements: [Requirement]
  /// The question in which the program writes who reviewed, if the framework has one.
  public var reviewer: String?
  /// The question in which the program writes who was the second to review.
  public var secondReviewer: String?
  /// The question in which the program writes the day of the decision.
  public var decidedOn: String?
  /// The question in which people write who else worked on the case, by login or name with commas between.
  public var contributors: String?

  /// Makes a plan; without parts one reviewer suffices and nothing is asked beyond the considerations.
  public init(
    statement: LocalText = ReviewPlan.plainStatement, secondReviewerWhen: Condition = .constant(false),
    carriedOutWhen: Condition = .constant(false), alerts: [Alert] = [], chapters: [Chapter] = [],
    requirements: [Requirement] = [], reviewer: String? = nil, secondReviewer: String? = nil,
    decidedOn: String? = nil, contributors: String? = nil
  ) {
    self.statement = statement
    self.secondReviewerWhen = secondReviewerWhen
    self.carriedOutWhen = carriedOutWhen
    self.alerts = alerts
    self.chapters = chapters
    self.requirements = requirements
    self.reviewer = reviewer
    self.secondReviewer = secondReviewer
    self.decidedOn = decidedOn
    self.contributors = contributors
  }

  /// The statement of a framework that has none of its own.
  public static let plainStatement = LocalText(
    nl: "Ik heb van elk kind de eigen woorden gelezen.", en: "I have read each child's own words.")

  /// The conditions in it, with whom each is about.
  var conditions: [(condition: Condition, subject: SubjectKind)] {
    [(secondReviewerWhen, .wholeCase), (carriedOutWhen, .wholeCase)]
      + alerts.map { ($0.condition, $0.subject) } + requirements.map { ($0.condition, $0.subject) }
  }
}

extension Framework {
  /// Whether an answer belongs to what is submitted, and not to what follows the decision.
  public func isFrozen(_ question: String) -> Bool {
    guard let found = self.question(question) else { return true }
    if found.isLater || section(found.section)?.isLater ?? false { return false }
    return found.parent.map { isFrozen($0) } ?? true
  }
}
