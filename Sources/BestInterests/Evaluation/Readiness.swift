/// What stands between a case and its submission.
public struct Readiness: Equatable, Sendable {
  /// Violated absolute considerations: a hard stop that nobody can override.
  public var stops: [Finding]
  /// Other violated considerations that are not merely advice.
  public var violations: [Finding]
  /// Open considerations that block submission.
  public var open: [Finding]
  /// Required questions without an answer.
  public var unanswered: [Slot]
  /// Chosen answers that could not be chosen any more.
  public var refused: [RefusedAnswer]
  /// How many steps of the plan have nothing required left, counted from the first.
  public var completedSteps: Int

  /// Looks at a case as its evaluation stands.
  public init(framework: Framework, case file: Case, evaluation: Evaluation, today: CalendarDate) {
    stops = []
    violations = []
    open = []
    for finding in evaluation.findings {
      let consideration = framework.considerations[finding.consideration]
      guard consideration.gate == .submission, consideration.severity != .advisory else { continue }
      switch finding.status {
      case .violated where consideration.severity == .absolute: stops.append(finding)
      case .violated: violations.append(finding)
      case .open: open.append(finding)
      case .satisfied, .notApplicable: break
      }
    }
    let evaluator = Evaluator(framework: framework, case: file, today: today, many: true)
    unanswered = evaluator.requiredSlots().filter { evaluator.value(of: $0.question, at: $0) == nil }
    refused = evaluator.refusedAnswers()
    let unfinished = Set(
      (unanswered + refused.map(\.slot)).compactMap {
        framework.question($0.question).flatMap { framework.section($0.section)?.step }
      })
    let stepsDone = framework.steps.prefix { !unfinished.contains($0.id) }
    completedSteps = max(0, stepsDone.count - 1)
  }

  /// Whether nothing blocks submission.
  public var isReady: Bool {
    stops.isEmpty && violations.isEmpty && open.isEmpty && unanswered.isEmpty && refused.isEmpty
  }
}

extension Evaluator {
  /// The places of a question for every person, child or option it is asked about.
  public func slots(of question: Question) -> [Slot] {
    let subjects: [Subject] =
      switch question.subject {
      case .wholeCase: [.wholeCase]
      case .person: file.persons.map { .person($0) }
      case .child: children.map { .person($0) }
      case .option: file.options.map { .option($0) }
      case .childOption:
        children.flatMap { child in file.options.map { .childOption(child: child, option: $0) } }
      }
    guard let parent = question.parent else { return subjects.map { Slot(question.id, $0) } }
    return subjects.flatMap { subject in
      (file.records(parent, subject) ?? []).map { Slot(question.id, subject, record: $0) }
    }
  }

  /// Whether a section is shown for a subject.
  public func isVisible(_ section: Framework.Section, in scope: Scope) -> Bool {
    section.visible.map { truth(of: $0, in: scope) == .yes } ?? true
  }

  /// Whether a question is asked at a place: it and its section are visible.
  public func isAsked(_ slot: Slot) -> Bool {
    guard let question = framework.question(slot.question), let section = framework.section(question.section)
    else { return false }
    let scope = Scope(of: slot, question: question)
    return isVisible(section, in: scope) && isVisible(slot.question, in: scope)
  }

  /// What is asked and required of all that depends on the answer to a question.
  ///
  /// As long as it is the same after a change of that answer, the form is the same but for the answer itself.
  public func asked(dependingOn question: String) -> [Bool] {
    guard let dependents = framework.dependents(of: question) else { return [] }
    var result: [Bool] = []
    for position in dependents.sections {
      let section = framework.sections[position]
      for scope in scopes(of: section.subject) { result.append(isVisible(section, in: scope)) }
    }
    for position in dependents.questions {
      let question = framework.questions[position]
      for slot in slots(of: question) {
        let scope = Scope(of: slot, question: question)
        result.append(isVisible(question.id, in: scope))
        result.append(truth(of: question.required, in: scope) == .yes)
      }
    }
    return result
  }

  /// All that an evaluation can see of the answer at a place; nil when it may see more.
  ///
  /// As long as it is the same after a change of that answer, no finding differs.
  public func facts(at slot: Slot) -> [Int]? {
    guard let question = framework.question(slot.question), let tests = framework.tests(on: slot.question)
    else { return nil }
    let scope = Scope(of: slot, question: question)
    let value = value(of: slot.question, at: slot)
    // The words of a gap tell whether nothing is said or the honest "not known".
    var result = [value.map { isUnknown($0, question) ? 1 : 2 } ?? 0]
    for test in tests {
      switch test {
      case .sameAsSibling, .similarToSibling:
        // Other children are compared with this text too.
        if let child = scope.child { result += likenesses(test, slot.question, of: child) }
        continue
      case .minimumText(let least):
        // The words of a gap tell how long the text is.
        let text = file.text(slot.question, slot.subject, record: slot.record)
        result.append(FoldedText.trimmedCount(text, upTo: least))
      default: break
      }
      switch truth(of: test, on: slot.question, in: scope) {
      case .yes: result.append(-1)
      case .no: result.append(-2)
      case .unknown: result.append(-3)
      }
    }
    return result
  }

  private func scopes(of subject: SubjectKind) -> [Scope] {
    switch subject {
    case .wholeCase: [Scope()]
    case .person: file.persons.map { Scope(person: $0) }
    case .child: children.map { Scope(child: $0, person: $0) }
    case .option: file.options.map { Scope(option: $0) }
    case .childOption:
      children.flatMap { child in file.options.map { Scope(child: child, person: child, option: $0) } }
    }
  }

  /// The places that must be answered before submission, in the order of the screen.
  func requiredSlots() -> [Slot] {
    framework.questions.flatMap { question -> [Slot] in
      guard question.required != .constant(false), !question.isLater,
        framework.section(question.section)?.isLater != true
      else { return [] }
      return slots(of: question).filter { slot in
        truth(of: question.required, in: Scope(of: slot, question: question)) == .yes && isAsked(slot)
      }
    }
  }
}
