extension Transition {
  /// Every reason why the step cannot be taken now, the heaviest first; empty when it can.
  public func refusals(of request: Request) -> [Refusal] {
    let action = request.action
    if file.workflow.status != file.status { return [.impossibleHistory] }
    guard action != .receive, action.from.contains(file.status) else {
      return [.wrongStatus(action, file.status)]
    }
    guard roster.roles(of: login).may(action.permission) else { return [.notAllowed(action)] }
    var found: [Refusal] = []
    switch action {
    case .submit: found = refusalsToSubmit(request)
    case .submitForRejection: found = refusalsToSubmitForRejection
    case .takeUp: found = refusalsToReview
    case .giveBack, .reject: found = refusalsToReview
    case .approve: found = refusalsToApprove(request)
    case .explain: found = unsettled(at: .closing, besides: [])
    case .suspend: found = refusalsToSuspend(request)
    case .close: found = refusalsToClose
    case .withdraw, .resume, .execute, .reopen, .receive: break
    }
    found += requirements(before: action)
    if action.needsReason, Value.text(request.reason).isEmpty { found.append(.reasonMissing(action)) }
    return found
  }

  private var evaluator: Evaluator { Evaluator(framework: framework, case: file, today: today) }

  private func row(of finding: Finding) -> Deviation.Row {
    Deviation.Row(
      consideration: framework.considerations[finding.consideration].id, child: finding.child)
  }

  /// The considerations of a gate that are open or violated, but for those that somebody may depart from.
  private func unsettled(at gate: Consideration.Gate, besides departed: Set<Deviation.Row>) -> [Refusal] {
    let evaluation = Evaluation(framework: framework, case: file, today: today)
    var stops: [Refusal] = []
    var others: [Refusal] = []
    for finding in evaluation.findings {
      let consideration = framework.considerations[finding.consideration]
      guard consideration.gate == gate, consideration.severity != .advisory else { continue }
      switch finding.status {
      case .violated where consideration.severity == .absolute: stops.append(.stopped(finding))
      case .violated where departed.contains(row(of: finding)): break
      case .violated, .open: others.append(.unsettled(finding))
      case .satisfied, .notApplicable: break
      }
    }
    return stops + others
  }

  // MARK: Submitting

  private func refusalsToSubmit(_ request: Request) -> [Refusal] {
    let evaluation = Evaluation(framework: framework, case: file, today: today)
    let readiness = Readiness(framework: framework, case: file, evaluation: evaluation, today: today)
    var found: [Refusal] = readiness.stops.map { .stopped($0) }
    let explained = reasons(request.deviations)
    found += readiness.violations.filter { explained[row(of: $0)] == nil }.map { .deviationUnexplained($0) }
    found += readiness.open.map { .unsettled($0) }
    found += readiness.unanswered.map { .unanswered($0) }
    found += readiness.refused.map { .refused($0) }
    found += rivals
    found += unansweredRemarks
    if !request.isConfirmed { found.append(.statementNotConfirmed) }
    return found
  }

  private var refusalsToSubmitForRejection: [Refusal] {
    let evaluation = Evaluation(framework: framework, case: file, today: today)
    let readiness = Readiness(framework: framework, case: file, evaluation: evaluation, today: today)
    return (readiness.stops.isEmpty ? [.nothingStops] : []) + rivals + unansweredRemarks
  }

  private var unansweredRemarks: [Refusal] {
    file.workflow.remarks(.open).filter(\.isMustFix).map { .remarkUnanswered($0) }
  }

  /// Answers that two people wrote at once, in the order of the framework.
  private var rivals: [Refusal] {
    let rivals = Set(file.answers.filter { $0.value.rival != nil }.keys)
    guard !rivals.isEmpty else { return [] }
    return framework.questions.flatMap { evaluator.slots(of: $0) }.filter { rivals.contains($0) }.map {
      .rival($0)
    }
  }

  /// The reasons that say something, by row.
  private func reasons(_ deviations: [Deviation]) -> [Deviation.Row: String] {
    var reasons: [Deviation.Row: String] = [:]
    for deviation in deviations where !Value.text(deviation.reason).isEmpty {
      reasons[deviation.row] = deviation.reason
    }
    return reasons
  }

  // MARK: Reviewing

  /// What keeps a person from reviewing at all.
  private var refusalsToReview: [Refusal] {
    var found: [Refusal] = []
    if let ownWork { found.append(.workedOnIt(as: ownWork)) }
    if let submission = file.workflow.submission?.submission, submission.content != content {
      found.append(.contentChanged)
    }
    return found
  }

  /// As whom the person had a hand in what is reviewed; nil when the person had none.
  public var ownWork: String? {
    contributors.first { roster.isSamePerson(login, $0) }
  }

  /// Everybody who had a hand in what is reviewed: who submitted, who changed it since the last decision, and who
  /// wrote an answer that stands in it.
  public var contributors: [String] {
    var found: [String] = []
    func add(_ login: String?) {
      if let login, !login.isEmpty, !found.contains(login) { found.append(login) }
    }
    add(file.workflow.submission?.event.by)
    editors.forEach(add)
    for (slot, answer) in file.answers where framework.isFrozen(slot.question) {
      add(answer.author)
      add(answer.rival?.author)
    }
    if let question = framework.review.contributors {
      file.text(question, .wholeCase).split { ",;\n".contains($0) }.forEach { add(FoldedText.trimmed($0)) }
    }
    return found.prefix(1) + found.dropFirst().sorted()
  }

  private func refusalsToApprove(_ request: Request) -> [Refusal] {
    var found = refusalsToReview
    guard let submission = file.workflow.submission?.submission, submission.purpose == .approval else {
      return found + [.onlyToReject]
    }
    if let own = file.workflow.approvals.first(where: { roster.isSamePerson(login, $0.by) }) {
      found.append(.alreadyApproved(as: own.by))
    }
    let accepted = reasons(request.deviations)
    let explained = reasons(submission.deviations)
    let evaluation = Evaluation(framework: framework, case: file, today: today)
    let violations = evaluation.findings.filter {
      let consideration = framework.considerations[$0.consideration]
      return $0.status == .violated && consideration.gate == .submission
        && consideration.severity == .required
    }
    found += unsettled(at: .submission, besides: Set(violations.map { row(of: $0) }))
    for finding in violations {
      guard let words = accepted[row(of: finding)] else {
        found.append(.deviationNotAccepted(finding))
        continue
      }
      if let theirs = explained[row(of: finding)], Self.isCopied(words, from: theirs) {
        found.append(.deviationCopied(finding))
      }
    }
    let children = evaluator.children
    found += children.filter { !request.childrenRead.contains($0) }.map { .childNotRead($0) }
    found += file.workflow.remarks.filter { $0.isMustFix && $0.state != .accepted }.map {
      .remarkNotAccepted($0)
    }
    return found
  }

  /// Whether words are not the reviewer's own: four fifths of them stand in the writer's text.
  private static func isCopied(_ words: String, from theirs: String) -> Bool {
    TextOverlap(words, theirs, names: [], leastWords: 4).reaches(share: 80)
      || LookAlike.folded(words) == LookAlike.folded(theirs)
  }

  // MARK: After the decision

  private func refusalsToSuspend(_ request: Request) -> [Refusal] {
    guard let day = request.lookAgainOn else { return [.lookAgainMissing] }
    return day < today ? [.lookAgainPassed(day)] : []
  }

  private var refusalsToClose: [Refusal] {
    var found = unsettled(at: .closing, besides: [])
    let isCarriedOut = evaluator.truth(of: framework.review.carriedOutWhen, in: Scope()) == .yes
    if isCarriedOut, file.status != .executed { found.insert(.notCarriedOut, at: 0) }
    return found
  }

  /// The step that comes next once it was decided, and what the case still lacks for it, whoever takes it; nil while
  /// it is being worked on or reviewed, while it is suspended, and at its end.
  public var lackingAfterDecision: (step: WorkflowAction, refusals: [Refusal])? {
    switch file.status {
    case .approved: (.explain, unsettled(at: .closing, besides: []) + requirements(before: .explain))
    case .explained where refusalsToClose.contains(.notCarriedOut): (.execute, requirements(before: .execute))
    case .explained, .executed: (.close, refusalsToClose + requirements(before: .close))
    default: nil
    }
  }

  private func requirements(before action: WorkflowAction) -> [Refusal] {
    framework.review.requirements.enumerated().filter { $0.element.action == action }.flatMap {
      index, requirement -> [Refusal] in
      let scopes =
        requirement.subject == .child
        ? evaluator.children.map { Scope(child: $0, person: $0) } : [Scope()]
      return scopes.filter { evaluator.truth(of: requirement.condition, in: $0) != .yes }.map {
        .requirement(index, child: $0.child)
      }
    }
  }
}
