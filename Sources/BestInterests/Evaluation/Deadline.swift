/// One deadline of a case as it stands today: what started it, when it ends, and whether that day is near.
public struct Deadline: Equatable, Sendable {
  /// How it stands.
  public enum State: Equatable, Sendable {
    /// The starting day, or the term, is not answered yet.
    case notStarted(missing: Slot)
    /// No rule is known for a term that starts on this day.
    case noRule
    case running(daysLeft: Int)
    /// Nearly over; zero days left means that today is the last day.
    case near(daysLeft: Int)
    case passed(days: Int)
    case done
  }

  /// Position of the rule in the framework.
  public var rule: Int
  /// Where the starting day is answered; tells whom it is about, and which record.
  public var start: Slot
  public var startingDay: PartialDate?
  /// The term as the program counts it.
  public var computed: CountedTerm?
  /// The last day as people recorded it, and where.
  public var given: CalendarDate?
  public var givenSlot: Slot?
  public var state: State

  /// Describes a deadline.
  public init(
    rule: Int, start: Slot, startingDay: PartialDate? = nil, computed: CountedTerm? = nil,
    given: CalendarDate? = nil, givenSlot: Slot? = nil, state: State
  ) {
    self.rule = rule
    self.start = start
    self.startingDay = startingDay
    self.computed = computed
    self.given = given
    self.givenSlot = givenSlot
    self.state = state
  }

  /// The last day that counts: the recorded one, else the computed one.
  public var day: CalendarDate? { given ?? computed?.end.date }

  /// Deadlines by their day, those without a day last; of one day in the order of the framework.
  public static func inOrder(_ deadlines: [Deadline]) -> [Deadline] {
    deadlines.enumerated().sorted { left, right in
      let (one, other) = (left.element.day ?? .last, right.element.day ?? .last)
      if one != other { return one < other }
      let (dated, otherDated) = (left.element.day != nil, right.element.day != nil)
      return dated == otherDated ? left.offset < right.offset : dated
    }.map(\.element)
  }
}

extension Evaluator {
  /// Every deadline of the case, the first day first.
  ///
  /// One that has started is left out only when it certainly does not apply; one that has not started yet is
  /// shown only when it certainly does.
  public func deadlines() -> [Deadline] {
    Deadline.inOrder(
      framework.deadlines.indices.flatMap { index -> [Deadline] in
        guard let start = framework.question(framework.deadlines[index].from) else { return [] }
        return slots(of: start).filter { isAsked($0) }.compactMap { deadline(index, from: $0, start) }
      })
  }

  private func deadline(_ index: Int, from slot: Slot, _ question: Question) -> Deadline? {
    let rule = framework.deadlines[index]
    let scope = Scope(of: slot, question: question)
    let applies = truth(of: rule.appliesWhen, in: scope)
    guard applies != .no else { return nil }
    var deadline = Deadline(rule: index, start: slot, state: .noRule)
    if case .date(let date)? = value(of: question.id, at: slot) { deadline.startingDay = date }
    if let given = rule.given, let place = self.slot(of: given, in: scope) {
      deadline.givenSlot = place
      if case .date(let date)? = value(of: given, at: place) { deadline.given = date.earliest }
    }
    let length = self.length(of: rule, in: scope)
    if case .noTerm = length, deadline.given == nil { return nil }
    // Of a starting day that is known in part the first it can be, so that the end is never told too late.
    if let day = deadline.startingDay?.earliest, case .term(let reference) = length,
      let found = framework.rule(of: reference, on: day)
    {
      deadline.computed = CountedTerm(found, from: day, isAge: rule.kind == .age)
    }
    if deadline.day == nil, applies != .yes { return nil }
    deadline.state = state(of: deadline, rule, length, scope)
    return deadline
  }

  private enum Length {
    case term(TermReference)
    /// The question that would tell is not answered.
    case missing(Slot)
    /// What was chosen has no term.
    case noTerm
  }

  private func length(of rule: DeadlineRule, in scope: Scope) -> Length {
    switch rule.length {
    case .term(let reference): return .term(reference)
    case .chosen(let question):
      if let reference = term(chosenIn: question, scope) { return .term(reference) }
      guard let slot = slot(of: question, in: scope), value(of: question, at: slot) == nil else {
        return .noTerm
      }
      return .missing(slot)
    }
  }

  /// Whether nothing is waited for any more, because nothing is carried out or the case is closed.
  private func hasEnded(_ rule: DeadlineRule) -> Bool {
    switch file.status {
    case .rejected, .withdrawn: true
    case .closed: !rule.isAfterClosing
    case .draft, .submitted, .inReview, .returned, .approved, .explained, .suspended, .executed, .reopened:
      false
    }
  }

  private func state(
    of deadline: Deadline, _ rule: DeadlineRule, _ length: Length, _ scope: Scope
  ) -> Deadline.State {
    if hasEnded(rule) || truth(of: rule.doneWhen, in: scope) == .yes { return .done }
    guard let day = deadline.day else {
      if deadline.startingDay == nil { return .notStarted(missing: deadline.start) }
      if case .missing(let slot) = length { return .notStarted(missing: slot) }
      return .noRule
    }
    let left = today.days(until: day)
    if left < 0 { return .passed(days: -left) }
    return left <= rule.nearDays ? .near(daysLeft: left) : .running(daysLeft: left)
  }
}
