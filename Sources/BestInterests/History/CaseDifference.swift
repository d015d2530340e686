/// What differs between two versions of one case, in words that can be read without either of them.
///
/// The versions may stand under different frameworks; each is read under its own. Who gave an answer, and when, is no
/// difference by itself.
public struct CaseDifference: Equatable, Sendable {
  /// Something that became something else.
  public struct Exchange<Value: Equatable & Sendable>: Equatable, Sendable {
    public var was: Value
    public var now: Value

    init?(_ was: Value, _ now: Value) {
      guard was != now else { return nil }
      self.was = was
      self.now = now
    }
  }

  public var status: Exchange<CaseStatus>?
  public var framework: Exchange<FrameworkReference>?
  /// The persons, options and records that came and went.
  public var members: [MemberChange]
  /// In the order of the framework; of a question that only the earlier one has, behind the question before it.
  public var answers: [AnswerChange]
  /// Answers that the later framework cannot read, kept beside the case since.
  public var former: [FormerAnswer]
  /// The steps that were taken since the earlier version.
  public var steps: [StepChange]
  /// The remarks that were made or replied to.
  public var remarks: [RemarkChange]

  /// Compares two versions of a case.
  public init(from before: Case, under old: Framework, to after: Case, under new: Framework) {
    status = Exchange(before.status, after.status)
    framework = Exchange(before.framework, after.framework)
    let versions = TwoVersions(before: before, old: old, after: after, new: new)
    members = versions.members
    former = after.former.filter { !before.former.contains($0) }
    answers = versions.answers(besides: Set(former.map(\.slot)))
    steps = versions.steps
    remarks = versions.remarks
  }

  /// Whether nothing differs.
  public var isEmpty: Bool {
    status == nil && framework == nil && members.isEmpty && answers.isEmpty && former.isEmpty && steps.isEmpty
      && remarks.isEmpty
  }
}

/// A person, an option or a record that came into a case or went out of it.
public struct MemberChange: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    case person
    case option
    /// A record of the repeating question at this place.
    case record(Slot)
  }

  public var kind: Kind
  public var id: String
  /// Its name while it was there.
  public var name: LocalText
  /// The repeating question a record is of, with whom it is about; empty for persons and options.
  public var list: LocalText
  /// Whether it came; else it went.
  public var isAdded: Bool
}

/// An answer that was given, changed or taken away.
public struct AnswerChange: Equatable, Sendable {
  /// The answer in one of the two versions.
  public struct Version: Equatable, Sendable {
    /// What was answered, in words; empty when there was only a note.
    public var text: LocalText
    public var note: String
    public var author: String
    public var time: Timestamp
    /// What somebody else wrote at the same time, while nobody had chosen.
    public var rival: Rival?
  }

  /// Another person's version of the same answer.
  public struct Rival: Equatable, Sendable {
    public var text: LocalText
    public var note: String
    public var author: String
  }

  public var slot: Slot
  /// The question as it was put.
  public var label: LocalText
  /// Whom or what it is about; empty for the case itself.
  public var about: LocalText
  /// Nil when it was not answered.
  public var before: Version?
  public var after: Version?
  /// Whether it is free text, whose words can be compared.
  public var isText: Bool
  /// Whether the whole answer stays out of what leaves the program.
  public var isConfidential: Bool
  /// Whether all that differs is confidential and was taken out.
  public internal(set) var isHidden = false

  /// What differs between the two texts, word by word.
  public func words(_ language: Language) -> WordDifference {
    WordDifference(before?.text[language] ?? "", after?.text[language] ?? "")
  }
}

/// A step that was taken, with what was departed from in words.
public struct StepChange: Equatable, Sendable {
  public var event: WorkflowEvent
  /// The deviations that the writer explained, or that the reviewer accepted.
  public var deviations: [NamedDeviation]
}

/// A deviation from a consideration, in words.
public struct NamedDeviation: Equatable, Sendable {
  public var row: Deviation.Row
  /// The consideration by its title.
  public var title: LocalText
  /// The child by its name; empty for the case.
  public var child: String
  public var reason: String

  /// Names the consideration and the child of a deviation; without a framework they are called by their ids.
  public init(_ deviation: Deviation, framework: Framework?, case file: Case) {
    row = deviation.row
    let id = deviation.row.consideration
    title = framework?.consideration(id)?.title ?? LocalText(nl: id, en: id)
    child = deviation.row.child.map { framework?.name(of: $0, in: file) ?? $0 } ?? ""
    reason = deviation.reason
  }
}

/// A remark that was made, or on which something was said.
public struct RemarkChange: Equatable, Sendable {
  /// The remark as it stands in the later version.
  public var remark: ReviewRemark
  /// What it hangs on, in words.
  public var target: LocalText
  /// Whether it was made since the earlier version.
  public var isNew: Bool
  /// What was said on it since.
  public var replies: [ReviewRemark.Reply]
}
