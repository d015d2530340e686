extension FrameworkCheck {
  /// Checks the questions, and the fields of repeating ones at their own place in the file.
  mutating func checkQuestions() {
    var seen: Set<String> = []
    var position = -1
    var fieldPositions: [String: Int] = [:]
    var parentPositions: [String: Int] = [:]
    for question in framework.questions {
      let isNew = seen.insert(question.id).inserted
      if let parent = question.parent, let parentPosition = parentPositions[parent] {
        let field = fieldPositions[parent, default: 0]
        fieldPositions[parent] = field + 1
        at("questions", parentPosition) { check in
          check.at("fields", field) { $0.check(question, isNew: isNew) }
        }
      } else {
        position += 1
        parentPositions[question.id] = position
        at("questions", position) { $0.check(question, isNew: isNew) }
      }
    }
    if framework.questions.isEmpty { at("questions") { $0.report(.missing(.questions)) } }
  }

  private mutating func check(_ question: Question, isNew: Bool) {
    at("id") { check in
      check.checkID(question.id)
      if !isNew { check.report(.duplicate(question.id)) }
      if let parent = question.parent, !question.id.utf8.starts(with: (parent + ".").utf8) {
        check.report(.fieldID(question.id, parent: parent))
      }
    }
    checkText("label", question.label)
    checkText("help", question.help)
    checkText("askWho", question.askWho)
    if question.parent == nil, framework.section(question.section) == nil {
      at("section") { $0.report(.unknown(.section, question.section)) }
    }
    checkParts(of: question)
    let scope = StaticScope(of: question)
    checkCondition("required", question.required, scope)
    checkCondition("visible", question.visible, scope)
    checkHolds("visible", question.visible)
    check(question.proposal, of: question, scope)
    for (index, rule) in question.choosable.enumerated() {
      at("choosable", index) { check in
        check.checkCondition(
          "when", rule.condition, scope.binding(candidatesOf: question, in: check.framework))
        check.checkHolds("when", rule.condition)
        check.checkText("because", rule.because)
      }
    }
  }

  /// Checks that a question has what its kind asks for and nothing that belongs to another kind.
  private mutating func checkParts(of question: Question) {
    let kind = question.kind
    expectPart(.list, [.one, .many].contains(kind), question.list != nil)
    if let list = question.list, framework.lists[list] == nil {
      at("list") { $0.report(.unknown(.list, list)) }
    }
    expectPart(.fields, kind == .repeating, !question.fields.isEmpty)
    expectPart(.recordsOf, [.record, .records].contains(kind), question.recordsOf != nil)
    if let repeating = question.recordsOf {
      if let found = read("of", repeating, StaticScope(of: question)) {
        at("of") { $0.expect(found, [.repeating]) }
      }
    }
    if question.allowsNone { expectPart(.none, kind == .repeating, true) }
    if question.allowsPartialDate { expectPart(.partial, kind == .date, true) }
    if question.isConfidential { expectPart(.confidential, [.text, .long].contains(kind), true) }
    if !question.choosable.isEmpty {
      expectPart(.choosable, [.option, .person, .people, .record, .records].contains(kind), true)
    }
    if let title = question.recordTitle {
      expectPart(.recordTitle, kind == .repeating, true)
      if !question.fields.contains(title) { at("recordTitle") { $0.report(.unknown(.field, title)) } }
    }
    // A record has one id only, so a record inside a record could not be found again.
    if question.parent != nil, kind == .repeating {
      at("kind") { check in
        let allowed = Question.Kind.allCases.filter { $0 != .repeating }
        check.report(.wrongKind(question: question.id, kind: kind, allowed: allowed))
      }
    }
  }

  private mutating func expectPart(_ part: FrameworkProblem.Part, _ isWanted: Bool, _ isThere: Bool) {
    guard isWanted != isThere else { return }
    at(part.rawValue) { $0.report(isWanted ? .missing(part) : .needless(part)) }
  }

  private mutating func check(_ proposal: Question.Proposal?, of question: Question, _ scope: StaticScope) {
    guard let proposal else { return }
    at("proposal") { check in
      switch proposal {
      case .deadline(let term, let from):
        check.expect(question, [.date])
        check.checkTerm(term, from, scope)
      case .after(let from, _):
        check.expect(question, [.date])
        if let found = check.read("from", from, scope) { check.at("from") { $0.expect(found, [.date]) } }
      case .yearsSince(let from):
        check.expect(question, [.number])
        if let found = check.read("from", from, scope) { check.at("from") { $0.expect(found, [.date]) } }
      case .same(let left, let right):
        check.expect(question, [.yesNo])
        let one = check.read("left", left, scope)
        if let one, let other = check.read("right", right, scope) { check.compare(one, other) }
      }
    }
  }
}

extension StaticScope {
  /// What an answer to a question binds: its subject, and its record when it is a field.
  init(of question: Question) {
    self.init(question.subject)
    record = question.parent
  }

  /// The scope in which a candidate is judged before it can be chosen.
  fileprivate func binding(candidatesOf question: Question, in framework: Framework) -> StaticScope {
    switch question.kind {
    case .option: binding(.options, in: framework)
    case .person, .people: binding(.persons, in: framework)
    case .record, .records: question.recordsOf.map { binding(.records($0), in: framework) } ?? self
    default: self
    }
  }
}
