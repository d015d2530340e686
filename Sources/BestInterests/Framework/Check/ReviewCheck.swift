extension FrameworkCheck {
  /// Checks how cases are reviewed and followed up.
  mutating func checkReview() {
    at("review") { check in
      let plan = check.framework.review
      check.checkText("statement", plan.statement)
      check.checkCondition("secondReviewerWhen", plan.secondReviewerWhen, StaticScope())
      check.checkCondition("carriedOutWhen", plan.carriedOutWhen, StaticScope())
      check.checkIDs("alerts", "id", plan.alerts.map(\.id))
      for (index, alert) in plan.alerts.enumerated() {
        check.at("alerts", index) { check in
          check.checkAbout(alert.subject)
          check.checkText("title", alert.title)
          check.checkCondition("when", alert.condition, StaticScope(alert.subject))
          check.checkHolds("when", alert.condition)
        }
      }
      for (index, chapter) in plan.chapters.enumerated() {
        check.at("chapters", index) { $0.check(chapter) }
      }
      for (index, requirement) in plan.requirements.enumerated() {
        check.at("requirements", index) { $0.check(requirement) }
      }
      check.checkWritten("reviewer", plan.reviewer, .text)
      check.checkWritten("secondReviewer", plan.secondReviewer, .text)
      check.checkWritten("decidedOn", plan.decidedOn, .date)
      if let id = plan.contributors { check.checkRole("contributors", id, [.text, .long], .wholeCase) }
    }
  }

  private mutating func check(_ chapter: ReviewPlan.Chapter) {
    checkText("title", chapter.title)
    checkText("task", chapter.task)
    if chapter.questions.isEmpty { at("questions") { $0.report(.missing(.questions)) } }
    var seen: Set<String> = []
    for (index, id) in chapter.questions.enumerated() {
      at("questions", index) { check in
        guard let question = check.framework.question(id), question.parent == nil else {
          return check.report(.unknown(.question, id))
        }
        if !seen.insert(question.id).inserted { check.report(.duplicate(id)) }
      }
    }
  }

  private mutating func check(_ requirement: ReviewPlan.Requirement) {
    checkAbout(requirement.subject)
    let scope = StaticScope(requirement.subject)
    checkCondition("when", requirement.condition, scope)
    checkHolds("when", requirement.condition)
    checkFilledText("because", requirement.because, scope)
    if framework.question(requirement.jump) == nil {
      at("jump") { $0.report(.unknown(.question, requirement.jump)) }
    }
  }

  /// Checks that something is about the case or about each child.
  private mutating func checkAbout(_ subject: SubjectKind) {
    guard subject != .wholeCase, subject != .child else { return }
    at("subject") { $0.report(.wrongSubject(question: subject.rawValue, allowed: [.wholeCase, .child])) }
  }

  /// Checks a question that the program writes in: of the case, of one kind, after the decision.
  private mutating func checkWritten(_ key: String, _ id: String?, _ kind: Question.Kind) {
    guard let id else { return }
    at(key) { check in
      guard let question = check.framework.question(id) else { return check.report(.unknown(.question, id)) }
      check.expect(question, [kind])
      if question.subject != .wholeCase || question.parent != nil {
        check.report(.wrongSubject(question: id, allowed: [.wholeCase]))
      }
      if !question.isAutomatic { check.report(.missing(.automatic)) }
      if check.framework.isFrozen(id) { check.report(.missing(.later)) }
    }
  }
}
