/// Says which answers of a case the framework of another version cannot read, and why.
struct ReadingAcrossVersions {
  private let file: Case
  private let old: Framework
  private let new: Framework
  /// The records of lists that themselves cannot be read.
  private var droppedRecords: Set<String> = []

  init(_ file: Case, from old: Framework, to new: Framework) {
    self.file = file
    self.old = old
    self.new = new
    var dropped: Set<String> = []
    for (slot, answer) in file.answers {
      guard case .records(let ids)? = answer.value, cause(answer.value, at: slot) != nil else { continue }
      dropped.formUnion(ids)
    }
    droppedRecords = dropped
  }

  /// Why the new framework cannot read an answer; nil when it can, or when the old one could not either.
  func cause(_ value: Value?, at slot: Slot) -> FormerAnswer.Cause? {
    guard let before = old.question(slot.question) else { return nil }
    guard let after = new.question(slot.question) else { return .questionDropped }
    guard before.kind.isRead(as: after.kind), before.recordsOf == after.recordsOf else { return .kindChanged }
    guard before.parent == after.parent, isAskedOf(slot.subject, before.subject, after.subject) else {
      return .subjectChanged
    }
    guard let value else { return nil }
    if !droppedRecords.isEmpty, before.recordsOf != nil, value.ids.contains(where: droppedRecords.contains) {
      return .recordDropped
    }
    return isRead(value, before, after)
  }

  private func isRead(_ value: Value, _ before: Question, _ after: Question) -> FormerAnswer.Cause? {
    switch value {
    case .text(let text):
      let isLong = before.kind == .long && after.kind == .text && text.utf8.contains(0x0A)
      return isLong ? .kindChanged : nil
    case .date(let date):
      return date.day == nil && before.allowsPartialDate && !after.allowsPartialDate ? .kindChanged : nil
    case .records(let ids):
      return ids.isEmpty && before.allowsNone && !after.allowsNone ? .codeDropped : nil
    case .choice, .choices:
      guard let list = old.list(of: before), let other = new.list(of: after) else { return nil }
      let isDropped = value.ids.contains { list.item($0) != nil && other.item($0) == nil }
      return isDropped ? .codeDropped : nil
    case .number: return nil
    }
  }

  /// Whether an answer about somebody or something still stands where the question is asked.
  private func isAskedOf(_ subject: Subject, _ before: SubjectKind, _ after: SubjectKind) -> Bool {
    if before == after { return true }
    switch (before, after, subject) {
    case (.child, .person, _): return true
    case (.person, .child, .person(let id)):
      // Without a role it cannot be told yet whether this is a child.
      return new.isChild(id, in: file) || file.choice(new.roles.personRole, subject) == nil
    default: return false
    }
  }

  /// The places in the order of the old framework and of the case.
  func order(of slots: some Sequence<Slot>) -> [Slot] {
    SlotOrder(questions: old.questions.map(\.id), of: [file]).sorted(slots)
  }
}

extension Subject {
  /// The person and the option it is about, if any.
  var ids: (person: String?, option: String?) {
    switch self {
    case .wholeCase: (nil, nil)
    case .person(let id): (id, nil)
    case .option(let id): (nil, id)
    case .childOption(let child, let option): (child, option)
    }
  }
}

extension Question.Kind {
  /// Whether an answer to a question of this kind means the same in a question of that kind.
  func isRead(as other: Question.Kind) -> Bool {
    switch (self, other) {
    case (.text, .long), (.long, .text), (.one, .yesNo), (.yesNo, .one): true
    default: self == other
    }
  }
}
