/// Which answers a history is asked about.
public struct HistoryFilter: Equatable, Sendable {
  /// The question, and the fields of its records.
  private let questions: Set<String>
  /// Whom it is about; nil for everybody.
  private let subject: Subject?
  private let record: String?

  /// The answers to a question about anybody.
  public init(question: Question) {
    questions = Set([question.id] + question.fields)
    subject = nil
    record = nil
  }

  /// One answer, and of a list its records.
  public init(slot: Slot, question: Question) {
    questions = Set([question.id] + question.fields)
    subject = slot.subject
    record = slot.record
  }

  func holds(_ slot: Slot) -> Bool {
    questions.contains(slot.question) && (subject == nil || slot.subject == subject)
      && (record == nil || slot.record == record)
  }
}

extension CaseDifference {
  /// The part of the difference that is about these answers.
  public func only(_ filter: HistoryFilter) -> CaseDifference {
    var part = self
    part.status = nil
    part.framework = nil
    part.steps = []
    part.members = members.filter { member in
      if case .record(let slot) = member.kind { filter.holds(slot) } else { false }
    }
    part.answers = answers.filter { filter.holds($0.slot) }
    part.former = former.filter { filter.holds($0.slot) }
    part.remarks = remarks.filter { change in
      if case .question(let slot) = change.remark.target { filter.holds(slot) } else { false }
    }
    return part
  }
}

extension HistoryEntry {
  /// The entry as far as it is about these answers; nil when it says nothing about them. What cannot be read stays,
  /// because it might.
  public func only(_ filter: HistoryFilter?) -> HistoryEntry? {
    guard let filter, case .differences(let difference, let since) = content else { return self }
    let part = difference.only(filter)
    guard !part.isEmpty else { return nil }
    var entry = self
    entry.content = .differences(part, since: since)
    return entry
  }
}
