extension FrameworkCheck {
  /// Checks the framework's own name, its roles, steps and sections.
  mutating func checkFrame() {
    at("id") { $0.checkID($0.framework.id) }
    at("version") { $0.checkID($0.framework.version) }
    checkText("title", framework.title)
    at("roles") { $0.checkRoles() }
    checkIDs("steps", "id", framework.steps.map(\.id))
    if framework.steps.isEmpty { at("steps") { $0.report(.missing(.steps)) } }
    for (index, step) in framework.steps.enumerated() {
      at("steps", index) { check in
        check.checkText("title", step.title)
        check.checkText("short", step.short)
        check.checkText("task", step.task)
      }
    }
    checkIDs("sections", "id", framework.sections.map(\.id))
    for (index, section) in framework.sections.enumerated() {
      at("sections", index) { check in
        check.checkStep(section.step)
        check.checkText("title", section.title)
        check.checkText("help", section.help)
        check.checkCondition("visible", section.visible, StaticScope(section.subject))
        check.checkHolds("visible", section.visible)
        if let table = section.table { check.at("table") { $0.check(table, of: section) } }
      }
    }
  }

  /// Checks that a step exists.
  mutating func checkStep(_ step: String) {
    if !framework.steps.contains(where: { $0.id == step }) { at("step") { $0.report(.unknown(.step, step)) } }
  }

  private mutating func checkRoles() {
    let roles = framework.roles
    checkRole("caseTitle", roles.caseTitle, [.text], .wholeCase)
    checkRole("caseKind", roles.caseKind, [.one], .wholeCase)
    checkRole("personName", roles.personName, [.text], .person)
    checkRole("personRole", roles.personRole, [.one], .person)
    checkRole("birthDate", roles.birthDate, [.date], .person)
    checkRole("optionType", roles.optionType, [.one], .option)
    checkRole("optionText", roles.optionText, [.text, .long], .option)
    checkRole("chosenOption", roles.chosenOption, [.option], .wholeCase)
    checkRole("proposedOption", roles.proposedOption, [.option], .wholeCase)
    if let author = roles.author { checkRole("author", author, [.text], .wholeCase) }
    if let openedOn = roles.openedOn { checkRole("openedOn", openedOn, [.date], .wholeCase) }
    if let role = framework.question(roles.personRole), let list = framework.list(of: role),
      !list.items.contains(where: { $0.tags.contains("child") })
    {
      at("personRole") { $0.report(.noChildRole) }
    }
  }

  /// Checks a question that has a meaning of its own for the program.
  mutating func checkRole(
    _ key: String, _ id: String, _ kinds: [Question.Kind], _ subject: SubjectKind
  ) {
    at(key) { check in
      guard let question = check.framework.question(id) else { return check.report(.unknown(.question, id)) }
      check.expect(question, kinds)
      if question.subject != subject || question.parent != nil {
        check.report(.wrongSubject(question: id, allowed: [subject]))
      }
    }
  }

  /// Checks the lists of answers.
  mutating func checkLists() {
    for (id, list) in framework.lists.sorted(by: { $0.key < $1.key }) {
      elsewhere(["lists", id]) { check in
        check.checkID(id)
        check.checkText("title", list.title)
        check.checkIDs("items", "code", list.items.map(\.code))
        if list.items.isEmpty { check.report(.missing(.items)) }
        for (index, item) in list.items.enumerated() {
          check.at("items", index) { check in
            check.checkText("label", item.label)
            check.checkText("help", item.help)
            if let term = item.term { check.at("term") { $0.check(term) } }
          }
        }
      }
    }
  }

  /// Checks the legal sources.
  mutating func checkSources() {
    checkIDs("sources", "id", framework.sources.map(\.id))
    for (index, source) in framework.sources.enumerated() {
      at("sources", index) { check in
        check.checkText("citation", source.citation)
        check.checkText("paragraph", source.paragraph)
        check.checkText("text", source.text)
        if let from = source.validFrom, let to = source.validTo, to < from {
          check.at("validTo") { $0.report(.endsBeforeStart) }
        }
        if let link = source.link, !link.utf8.starts(with: "https://".utf8) {
          check.at("link") { $0.report(.badLink(link)) }
        }
      }
    }
  }

  /// Checks the considerations.
  mutating func checkConsiderations() {
    checkIDs("considerations", "id", framework.considerations.map(\.id))
    if framework.considerations.isEmpty { at("considerations") { $0.report(.missing(.considerations)) } }
    var numbers: Set<Int> = []
    for (index, consideration) in framework.considerations.enumerated() {
      let isNew = numbers.insert(consideration.number).inserted
      at("considerations", index) { check in
        if !isNew { check.at("number") { $0.report(.duplicate(String(consideration.number))) } }
        check.check(consideration)
      }
    }
  }

  private mutating func check(_ consideration: Consideration) {
    checkStep(consideration.step)
    let scope = StaticScope(consideration.subject)
    if consideration.subject != .wholeCase, consideration.subject != .child {
      at("subject") { $0.report(.wrongSubject(question: consideration.id, allowed: [.wholeCase, .child])) }
    }
    checkText("title", consideration.title)
    checkText("explanation", consideration.explanation)
    if consideration.sources.isEmpty { at("sources") { $0.report(.missing(.sources)) } }
    checkSources(consideration.sources)
    checkJump(consideration.jump)
    checkCondition("appliesWhen", consideration.appliesWhen, scope)
    checkHolds("appliesWhen", consideration.appliesWhen)
    checkCondition("satisfiedWhen", consideration.satisfiedWhen, scope)
    for (index, violation) in consideration.violatedWhen.enumerated() {
      at("violatedWhen", index) { check in
        check.checkCondition("when", violation.condition, scope)
        check.checkHolds("when", violation.condition)
        check.checkFilledText("because", violation.because, scope)
        if let jump = violation.jump { check.checkJump(jump) }
      }
    }
    for (index, remark) in consideration.remarks.enumerated() {
      at("remarks", index) { check in
        check.checkCondition("when", remark.condition, scope)
        check.checkHolds("when", remark.condition)
        check.checkFilledText("text", remark.text, scope)
      }
    }
    at("reasons") { check in
      check.checkFilledText("satisfied", consideration.reasons.satisfied, scope)
      check.checkFilledText("open", consideration.reasons.open, scope)
      check.checkFilledText("notApplicable", consideration.reasons.notApplicable, scope)
    }
  }

  /// A jump finds its own child, person or option, so only the question itself must exist.
  private mutating func checkJump(_ question: String) {
    if framework.question(question) == nil { at("jump") { $0.report(.unknown(.question, question)) } }
  }
}
