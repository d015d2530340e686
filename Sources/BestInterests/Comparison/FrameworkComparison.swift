/// What would differ today for one case if it stood under another framework: row by row, and what changed in the
/// rules and questions themselves.
///
/// The same answers are read under both; what the other framework cannot read counts as unanswered there.
public struct FrameworkComparison: Sendable {
  /// What a consideration says on one of the two sides.
  public struct Standing: Equatable, Sendable {
    public var status: Status
    /// Why, in one sentence.
    public var reason: LocalText
  }

  /// A consideration, for the case or one child, that says something else on the other side.
  public struct Row: Equatable, Sendable {
    /// The id of the consideration.
    public var consideration: String
    public var title: LocalText
    /// The id of the child it is about, or nil for the case.
    public var child: String?
    /// What that child is called; empty for the case.
    public var childName: String
    /// Nil when that side does not have it.
    public var was: Standing?
    public var now: Standing?
    /// The answer to go to, if the first framework has its question.
    public var jump: Slot?
  }

  /// An answer that is kept but no longer asked for on the other side, so that it does not count there.
  public struct Silenced: Equatable, Sendable {
    public var slot: Slot
    public var label: LocalText
    public var about: LocalText
  }

  public let old: FrameworkReference
  public let new: FrameworkReference
  public private(set) var rows: [Row] = []
  /// How many considerations, counted for the case and for each child, say the same on both sides.
  public private(set) var unchangedRows = 0
  public let considerations: [ConsiderationChange]
  public let questions: [QuestionChange]
  public let terms: [TermChange]
  /// The answers that the second framework cannot read, in words.
  public let moved: [FormerAnswer]
  public private(set) var silenced: [Silenced] = []

  /// Compares a case under the framework it was written under with the same case under another.
  ///
  /// `shown` gives a case as the reader may see it, without confidential passages; the considerations look at all of
  /// it, and only the words are those of what is shown.
  public init(
    _ file: Case, under old: Framework, and new: Framework, today: CalendarDate,
    shown: (Case, Framework) -> Case = { file, _ in file }
  ) {
    let migration = CaseMigration(file, from: old, to: new)
    self.init(
      Side(old, file, today, shown), Side(new, migration.migrated, today, shown), moved: migration.moved,
      shown)
  }

  /// Compares two revisions of a case, each under its own framework.
  public init(
    from earlier: Case, under old: Framework, to later: Case, under new: Framework, today: CalendarDate,
    shown: (Case, Framework) -> Case = { file, _ in file }
  ) {
    let known = Set(earlier.former.map(\.identity))
    self.init(
      Side(old, earlier, today, shown), Side(new, later, today, shown),
      moved: later.former.filter { !known.contains($0.identity) }, shown)
  }

  private init(_ was: Side, _ now: Side, moved: [FormerAnswer], _ shown: (Case, Framework) -> Case) {
    let (before, after) = (was.evaluator.framework, now.evaluator.framework)
    old = before.reference
    new = after.reference
    considerations = ConsiderationChange.all(from: before, to: after)
    questions = QuestionChange.all(from: before, to: after)
    terms = TermChange.all(from: before, to: after)
    self.moved = shown(Case(framework: new, former: moved), after).former
    compareRows(was, now)
    let names = LastingNames(framework: before, case: was.shown)
    let answers = was.evaluator.file.answers
    let order = ReadingAcrossVersions(was.evaluator.file, from: before, to: after)
    for slot in order.order(of: answers.keys) {
      guard now.evaluator.file.answers[slot]?.value != nil, was.evaluator.isAsked(slot),
        !now.evaluator.isAsked(slot), let question = before.question(slot.question)
      else { continue }
      silenced.append(Silenced(slot: slot, label: question.label, about: names.about(slot)))
    }
  }

  /// Whether nothing would differ for this case, and no answer would move.
  public var isSameForCase: Bool { rows.isEmpty && moved.isEmpty && silenced.isEmpty }

  private mutating func compareRows(_ was: Side, _ now: Side) {
    let dropped = was.evaluator.framework.considerations.filter {
      now.evaluator.framework.consideration($0.id) == nil
    }
    for consideration in now.evaluator.framework.considerations + dropped {
      let before = was.findings[consideration.id] ?? []
      let after = now.findings[consideration.id] ?? []
      let then = Dictionary(before.map { ($0.child, $0) }, uniquingKeysWith: { first, _ in first })
      let next = Dictionary(after.map { ($0.child, $0) }, uniquingKeysWith: { first, _ in first })
      for child in after.map(\.child) + before.map(\.child).filter({ next[$0] == nil }) {
        compare(consideration, child, (was, then[child]), (now, next[child]))
      }
    }
  }

  private mutating func compare(
    _ consideration: Consideration, _ child: String?, _ was: (side: Side, finding: Finding?),
    _ now: (side: Side, finding: Finding?)
  ) {
    let before = was.finding.map(was.side.standing)
    let after = now.finding.map(now.side.standing)
    guard Self.differs(was.finding, before, now.finding, after) else {
      unchangedRows += 1
      return
    }
    let framework = was.side.evaluator.framework
    let jump = [now.finding?.jump, was.finding?.jump].compactMap { $0 }.first {
      framework.question($0.question) != nil
    }
    rows.append(
      Row(
        consideration: consideration.id, title: consideration.title, child: child,
        childName: child.map { now.side.evaluator.framework.name(of: $0, in: now.side.shown) } ?? "",
        was: before, now: after, jump: jump))
  }

  /// Whether two sides say something else: another status, another reason to be violated, or other gaps.
  private static func differs(_ was: Finding?, _ before: Standing?, _ now: Finding?, _ after: Standing?)
    -> Bool
  {
    guard let was, let now, let before, let after else {
      // What only one side has makes no difference where it is not at issue.
      return (before ?? after)?.status != .notApplicable
    }
    guard before.status == after.status else { return true }
    switch after.status {
    case .violated: return before.reason != after.reason
    case .open: return Set(was.gaps) != Set(now.gaps)
    case .satisfied, .notApplicable: return false
    }
  }
}

/// One side of a comparison: its findings by consideration, and the words for them.
private struct Side {
  let evaluator: Evaluator
  let findings: [String: [Finding]]
  /// The case as the reader may see it.
  let shown: Case
  private let wordings: (nl: CaseWording, en: CaseWording)

  init(_ framework: Framework, _ file: Case, _ today: CalendarDate, _ shown: (Case, Framework) -> Case) {
    let evaluator = Evaluator(framework: framework, case: file, today: today)
    self.evaluator = evaluator
    let visible = shown(file, framework)
    self.shown = visible
    let evaluation = Evaluation(framework: framework, case: evaluator.file, today: evaluator.today)
    findings = Dictionary(
      zip(framework.considerations, evaluation.rows).map { ($0.id, $1) },
      uniquingKeysWith: { first, _ in first })
    func wording(_ language: Language) -> CaseWording {
      CaseWording(
        framework: framework, case: file, showing: visible, language: language, today: evaluator.today)
    }
    wordings = (wording(.nl), wording(.en))
  }

  func standing(_ finding: Finding) -> FrameworkComparison.Standing {
    FrameworkComparison.Standing(
      status: finding.status,
      reason: LocalText(nl: wordings.nl.reason(for: finding), en: wordings.en.reason(for: finding)))
  }
}
