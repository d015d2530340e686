/// One decision about a family: its persons, the options considered and all answers.
///
/// A case knows nothing of files or revisions; the store wraps it in those.
public struct Case: Equatable, Sendable {
  /// The number the store gave, such as `2026-0042`.
  public var number: String
  public var status: CaseStatus
  /// The framework the answers belong to.
  public var framework: FrameworkReference
  /// The ids of the persons, in the order of entry.
  public var persons: [String]
  /// The ids of the options, in the order of entry.
  public var options: [String]
  public var answers: [Slot: Answer]
  /// Answers that the framework can no longer read, in words, since the case moved to it.
  public var former: [FormerAnswer]
  /// The steps that were taken with the case, and the remarks of reviewers.
  public var workflow: Workflow

  /// Makes a case; a new one has no persons, options or answers.
  public init(
    number: String = "", status: CaseStatus = .draft, framework: FrameworkReference,
    persons: [String] = [], options: [String] = [], answers: [Slot: Answer] = [:],
    former: [FormerAnswer] = [], workflow: Workflow = Workflow()
  ) {
    self.number = number
    self.status = status
    self.framework = framework
    self.persons = persons
    self.options = options
    self.answers = answers
    self.former = former
    self.workflow = workflow
  }

  /// A new case, with the writer and the day where the framework asks for them.
  public init(under framework: Framework, by login: String, at now: Timestamp, today: CalendarDate) {
    self.init(framework: framework.reference)
    func fill(_ question: String?, _ value: Value) {
      guard let question else { return }
      answers[Slot(question, .wholeCase)] = Answer(value, author: login, time: now)
    }
    fill(framework.roles.author, .text(login))
    fill(framework.roles.openedOn, .date(PartialDate(today)))
  }

  /// Whether the steps that were taken lead to the status the case has; else somebody changed it by hand.
  public var isHistoryPossible: Bool { workflow.status == status }

  /// The same case as it comes into another store: what was decided elsewhere can be read but does not count here.
  public func received(by login: String, at now: Timestamp) -> Case {
    guard !workflow.events.isEmpty else { return self }
    var file = self
    file.workflow.events.append(WorkflowEvent(.receive, by: login, at: now))
    file.status = .draft
    return file
  }

  /// Whether somebody may change an answer now, as far as the status of the case goes.
  public func isOpen(_ question: String, in framework: Framework) -> Bool {
    if framework.question(question)?.isAutomatic ?? false { return false }
    switch status {
    case .draft, .returned, .reopened: return true
    case .approved, .explained, .suspended, .executed: return !framework.isFrozen(question)
    case .submitted, .inReview, .rejected, .withdrawn, .closed: return false
    }
  }

  /// The value of one answer, or nil.
  public func value(_ slot: Slot) -> Value? {
    answers[slot]?.value
  }

  /// The text of one answer, or an empty text.
  public func text(_ question: String, _ subject: Subject, record: String? = nil) -> String {
    if case .text(let text) = value(Slot(question, subject, record: record)) { text } else { "" }
  }

  /// The code chosen in one answer, or nil.
  public func choice(_ question: String, _ subject: Subject, record: String? = nil) -> String? {
    if case .choice(let code) = value(Slot(question, subject, record: record)) { code } else { nil }
  }

  /// The ids of the records of a repeating question; nil when it was never answered.
  public func records(_ question: String, _ subject: Subject) -> [String]? {
    if case .records(let ids) = value(Slot(question, subject)) { ids } else { nil }
  }

  /// An id that no person, option or record of this case has yet, such as `p3-7f2a`.
  ///
  /// The tag differs from session to session, so that two people who add something at once do not give the
  /// same id to different things.
  public func freshID(_ prefix: String, tag: String) -> String {
    var taken = Set(persons).union(options)
    for (slot, answer) in answers {
      if let record = slot.record { taken.insert(record) }
      if case .records(let ids)? = answer.value { taken.formUnion(ids) }
    }
    var number = 1
    while taken.contains("\(prefix)\(number)-\(tag)") { number += 1 }
    return "\(prefix)\(number)-\(tag)"
  }

  /// Takes a person out, with every answer about that person.
  public mutating func remove(person: String) {
    persons.removeAll { $0 == person }
    answers = answers.filter { !$0.key.subject.names(person) }
    dropReferences(to: person)
  }

  /// Takes an option out, with every answer about that option.
  public mutating func remove(option: String) {
    options.removeAll { $0 == option }
    answers = answers.filter { !$0.key.subject.names(option) }
    dropReferences(to: option)
  }

  /// Takes a record out of a repeating question, with its fields.
  public mutating func remove(record: String, of question: String, _ subject: Subject) {
    guard let ids = records(question, subject) else { return }
    answers[Slot(question, subject)]?.value = .records(ids.filter { $0 != record })
    answers = answers.filter { $0.key.record != record }
    dropReferences(to: record)
  }

  /// Ids are never used twice within a case, so an answer that names a removed one points nowhere.
  private mutating func dropReferences(to id: String) {
    for (slot, answer) in answers {
      switch answer.value {
      case .choice(id): answers[slot]?.value = nil
      case .choices(let ids) where ids.contains(id):
        answers[slot]?.value = .choices(ids.filter { $0 != id })
      default: break
      }
    }
  }
}

/// Which framework a case was written under.
public struct FrameworkReference: Hashable, Sendable {
  public var id: String
  public var version: String
  /// SHA-256 of the framework file in hexadecimal, or empty when not yet known.
  public var digest: String

  /// Names a framework by id, version and digest.
  public init(id: String, version: String, digest: String = "") {
    self.id = id
    self.version = version
    self.digest = digest
  }
}
