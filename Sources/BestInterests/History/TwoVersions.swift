/// Two versions of one case, each under its own framework, as they are compared.
struct TwoVersions {
  let before: Case
  let old: Framework
  let after: Case
  let new: Framework
  private let earlier: LastingNames
  private let later: LastingNames

  init(before: Case, old: Framework, after: Case, new: Framework) {
    self.before = before
    self.old = old
    self.after = after
    self.new = new
    earlier = LastingNames(framework: old, case: before)
    later = LastingNames(framework: new, case: after)
  }

  // MARK: Persons, options and records

  var members: [MemberChange] {
    changes(before.persons, after.persons, .person, list: nil)
      + changes(before.options, after.options, .option, list: nil)
      + places(of: differing.filter { isList($0) }).flatMap { slot in
        changes(
          before.records(slot.question, slot.subject) ?? [], after.records(slot.question, slot.subject) ?? [],
          .record(slot), list: slot)
      }
  }

  private func changes(
    _ was: [String], _ now: [String], _ kind: MemberChange.Kind, list slot: Slot?
  ) -> [MemberChange] {
    guard was != now else { return [] }
    let (wasThere, isThere) = (Set(was), Set(now))
    func change(_ id: String, isAdded: Bool) -> MemberChange {
      let names = isAdded ? later : earlier
      return MemberChange(
        kind: kind, id: id, name: names.name(of: id), list: slot.map { list(at: $0, names) } ?? .empty,
        isAdded: isAdded)
    }
    return was.filter { !isThere.contains($0) }.map { change($0, isAdded: false) }
      + now.filter { !wasThere.contains($0) }.map { change($0, isAdded: true) }
  }

  private func list(at slot: Slot, _ names: LastingNames) -> LocalText {
    let about = names.about(slot)
    let label = question(slot)?.label ?? LocalText(nl: slot.question, en: slot.question)
    return about.isEmpty ? label : LocalText(nl: "\(about.nl): \(label.nl)", en: "\(about.en): \(label.en)")
  }

  // MARK: Answers

  /// The answers that differ, but for lists that only gained or lost records, and for what stands among the former
  /// answers now.
  func answers(besides former: Set<Slot>) -> [AnswerChange] {
    let slots = differing.filter { slot in
      if former.contains(slot), after.answers[slot] == nil { return false }
      return !isList(slot) || !onlyMembersDiffer(slot)
    }
    return places(of: slots).map { change(at: $0) }
  }

  /// The places whose answers do not say the same.
  private var differing: [Slot] {
    let nothing = Answer(nil)
    return Set(before.answers.keys).union(after.answers.keys).filter { slot in
      !(before.answers[slot] ?? nothing).saysTheSame(as: after.answers[slot] ?? nothing)
    }
  }

  private func places(of slots: [Slot]) -> [Slot] {
    slots.count < 2
      ? slots : SlotOrder(questions: SlotOrder.questions(new, old), of: [after, before]).sorted(slots)
  }

  private func question(_ slot: Slot) -> Question? {
    new.question(slot.question) ?? old.question(slot.question)
  }

  private func isList(_ slot: Slot) -> Bool {
    question(slot)?.kind == .repeating
  }

  private func onlyMembersDiffer(_ slot: Slot) -> Bool {
    let (was, now) = (before.answers[slot], after.answers[slot])
    guard (was?.note ?? "").isSame(as: now?.note ?? ""), was?.rival == nil, now?.rival == nil else {
      return false
    }
    return Set(before.records(slot.question, slot.subject) ?? [])
      != Set(after.records(slot.question, slot.subject) ?? [])
  }

  private func change(at slot: Slot) -> AnswerChange {
    let now = version(after.answers[slot], new.question(slot.question), later)
    let was = version(before.answers[slot], old.question(slot.question), earlier)
    let kinds = [old, new].compactMap { $0.question(slot.question) }
    return AnswerChange(
      slot: slot, label: question(slot)?.label ?? LocalText(nl: slot.question, en: slot.question),
      about: (now == nil ? earlier : later).about(slot), before: was, after: now,
      isText: kinds.allSatisfy { $0.kind == .text || $0.kind == .long },
      isConfidential: kinds.contains(where: \.isConfidential))
  }

  private func version(
    _ answer: Answer?, _ question: Question?, _ names: LastingNames
  ) -> AnswerChange.Version? {
    guard let answer, !answer.isEmpty else { return nil }
    func text(_ value: Value?) -> LocalText {
      guard let question else { return LocalText(nl: value?.plain ?? "", en: value?.plain ?? "") }
      return names.text(of: value, to: question)
    }
    return AnswerChange.Version(
      text: text(answer.value), note: answer.note, author: answer.author, time: answer.time,
      rival: answer.rival.map { .init(text: text($0.value), note: $0.note, author: $0.author) })
  }

  // MARK: The workflow

  /// The steps of the later version beyond those that both have.
  var steps: [StepChange] {
    let common = zip(before.workflow.events, after.workflow.events).prefix { $0 == $1 }.count
    return after.workflow.events.dropFirst(common).map { event in
      let deviations = (event.submission?.deviations ?? []) + (event.decision?.accepted ?? [])
      return StepChange(
        event: event, deviations: deviations.map { NamedDeviation($0, framework: new, case: after) })
    }
  }

  var remarks: [RemarkChange] {
    after.workflow.remarks.compactMap { remark in
      let earlier = before.workflow.remarks.first { $0.id == remark.id }
      guard earlier != remark else { return nil }
      let replies = remark.replies.filter { !(earlier?.replies.contains($0) ?? false) }
      return RemarkChange(
        remark: remark, target: target(of: remark), isNew: earlier == nil, replies: replies)
    }
  }

  private func target(of remark: ReviewRemark) -> LocalText {
    switch remark.target {
    case .question(let slot): return list(at: slot, later)
    case .row(let row):
      let named = NamedDeviation(Deviation(row: row, reason: ""), framework: new, case: after)
      guard !named.child.isEmpty else { return named.title }
      return LocalText(nl: "\(named.child): \(named.title.nl)", en: "\(named.child): \(named.title.en)")
    }
  }
}

extension LocalText {
  static let empty = LocalText(nl: "", en: "")

  var isEmpty: Bool { nl.isEmpty && en.isEmpty }
}

extension Value {
  /// The answer to a question that nobody knows, as it stands in the file.
  fileprivate var plain: String {
    switch self {
    case .text(let text): text
    case .date(let date): date.iso
    case .number(let number): String(number)
    case .choice, .choices, .records: ids.joined(separator: "; ")
    }
  }
}
