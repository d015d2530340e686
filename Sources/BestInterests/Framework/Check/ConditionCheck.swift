extension FrameworkCheck {
  /// Checks a condition that stands under a key of the thing at hand.
  mutating func checkCondition(_ key: String, _ condition: Condition?, _ scope: StaticScope) {
    guard let condition else { return }
    at(key) { $0.check(condition, scope) }
  }

  /// Checks every reference of a condition and that each question it reads has its child, option or record.
  mutating func check(_ condition: Condition, _ scope: StaticScope) {
    switch condition {
    case .constant: break
    case .all(let parts):
      // A list inside a list is looked at with all of it.
      if !isDirectlyInside("all") { checkContradictions(parts) }
      check(parts, "all", scope)
    case .any(let parts): check(parts, "any", scope)
    case .not(let part): checkCondition("not", part, scope)
    case .test(let question, let test):
      guard let found = read("question", question, scope) else { return }
      check(test, on: found, scope)
    case .quantified(let quantifier, let domain, let filter, let that):
      check(domain, quantifier, scope)
      let inner = scope.binding(domain, in: framework)
      loopsHere += 1
      checkLoops(nil)
      checkCondition("where", filter, inner)
      checkCondition("that", that, inner)
      loopsHere -= 1
    case .option(_, let part):
      checkCondition("that", part, scope.binding(.options, in: framework))
    case .defined(let name):
      checkLoops(.definition(name))
      at("definition") { check in
        guard check.framework.definitions[name] != nil else {
          return check.report(.unknown(.definition, name))
        }
        for open in check.needs(ofDefinition: name) where !scope.meets(open.need) {
          check.unmet(open.need, by: open.question)
        }
      }
    case .status(let statuses):
      if statuses.isEmpty { at("status") { $0.report(.missing(.status)) } }
    }
  }

  /// Refuses one quantifier too many within others; those of a definition or a visibility count with them.
  private mutating func checkLoops(_ node: DependencyNode?) {
    let below = node.flatMap { loops[$0] } ?? 0
    // What is too deep inside too is said once, outermost.
    guard loopsHere <= Self.mostLoops + (node == nil ? 1 : 0), loopsHere + below > Self.mostLoops else {
      return
    }
    report(.tooLarge)
  }

  private mutating func check(_ parts: [Condition], _ key: String, _ scope: StaticScope) {
    for (index, part) in parts.enumerated() {
      at(key, index) { $0.check(part, scope) }
    }
  }

  private mutating func check(_ domain: Domain, _ quantifier: Quantifier, _ scope: StaticScope) {
    let key =
      switch quantifier {
      case .some: "some"
      case .every: "every"
      case .count: "count"
      }
    switch domain {
    case .persons, .children, .options: break
    case .siblings:
      if !scope.child { at(key) { $0.unmet(.child, by: "siblings") } }
    case .records(let question):
      guard let found = read(key, question, scope) else { return }
      at(key) { $0.expect(found, [.repeating, .record, .records]) }
    }
    switch quantifier {
    case .count(nil, nil): report(.missing(.bound))
    case .count(let least?, let most?) where least > most:
      at("atLeast") { $0.report(.impossible(.emptyRange)) }
    case .count, .some, .every: break
    }
  }

  private mutating func unmet(_ need: FrameworkProblem.Need, by question: String) {
    if openNeeds == nil {
      report(.notBound(question: question, need))
    } else {
      openNeeds?.append(OpenNeed(question: question, need: need))
    }
  }

  /// The question named under a key, after checking that it exists and can be read here.
  @discardableResult
  mutating func read(_ key: String, _ question: String, _ scope: StaticScope) -> Question? {
    guard let found = framework.question(question) else {
      at(key) { $0.report(.unknown(.question, question)) }
      return nil
    }
    checkLoops(.question(question))
    let needs = scope.unmet(found)
    if !needs.isEmpty {
      at(key) { check in
        for need in needs { check.unmet(need, by: question) }
      }
    }
    return found
  }

  /// The question named at the place at hand, after the same checks.
  @discardableResult
  mutating func readHere(_ question: String, _ scope: StaticScope) -> Question? {
    guard let found = framework.question(question) else {
      report(.unknown(.question, question))
      return nil
    }
    for need in scope.unmet(found) { unmet(need, by: question) }
    return found
  }

  /// Reports a question of another kind than those that fit.
  mutating func expect(_ question: Question, _ allowed: [Question.Kind]) {
    if !allowed.contains(question.kind) {
      report(.wrongKind(question: question.id, kind: question.kind, allowed: allowed))
    }
  }

  /// Reports a question that is not asked of each child; other children have other records, so a field will not do.
  private mutating func expectOfChild(_ question: Question, _ allowed: [Question.Kind]) {
    expect(question, allowed)
    if question.subject != .child || question.parent != nil {
      report(.wrongSubject(question: question.id, allowed: [.child]))
    }
  }

  mutating func expect(_ key: String, _ number: Int, in range: ClosedRange<Int>) {
    if !range.contains(number) { at(key) { $0.report(.outOfRange(number, range)) } }
  }

  private mutating func check(_ test: Test, on question: Question, _ scope: StaticScope) {
    switch test {
    case .answered: break
    case .isOneOf(let codes):
      let key = codes.count == 1 ? "is" : "in"
      at(key) { check in
        check.expect(question, [.one, .many, .yesNo, .person, .people, .option])
        if codes.isEmpty { check.report(.impossible(.noCodes)) }
      }
      guard let list = framework.list(of: question) else { return }
      for code in codes where list.item(code) == nil {
        at(key) { $0.report(.notInList(.item, code, list: list.id)) }
      }
    case .includesChild:
      at("includesChild") { check in
        check.expect(question, [.person, .people])
        if !scope.child { check.unmet(.child, by: question.id) }
      }
    case .tagged(let tag): check(tags: [tag], "tagged", question)
    case .onlyTagged(let tags): check(tags: tags, "onlyTagged", question)
    case .minimumText(let least):
      at("minimumText") { check in
        check.expect(question, [.text, .long])
        if least <= 0 { check.report(.impossible(.noText)) }
      }
    case .sameAsSibling:
      at("sameAsSibling") { $0.expectOfChild(question, [.text, .long]) }
    case .similarToSibling(let share, let words, let except):
      at("similarToSibling") { check in
        check.expectOfChild(question, [.text, .long])
        check.checkPassages(share: share, words: words)
        if let except, let found = check.read("except", except, scope) {
          check.at("except") { $0.expectOfChild(found, [.person, .people]) }
        }
      }
    case .notOlderThan(let period, let references):
      at("notOlderThan") { check in
        check.expect(question, [.date])
        if period.count <= 0 { check.report(.impossible(.noTime)) }
        if references.isEmpty { check.at("at") { $0.report(.impossible(.noDates)) } }
        for (index, reference) in references.enumerated() {
          check.at("at", index) { $0.check(reference, nil, scope) }
        }
      }
    case .before(let reference):
      at("before") { $0.expect(question, [.date]) }
      check(reference, "before", scope)
    case .after(let reference):
      at("after") { $0.expect(question, [.date]) }
      check(reference, "after", scope)
    case .amount(let least, let most):
      at(least == nil ? "atMost" : "atLeast") { check in
        check.expect(question, [.number, .many, .people, .records, .repeating])
        if least == nil && most == nil { check.report(.missing(.bound)) }
        if let least, let most, least > most { check.report(.impossible(.emptyRange)) }
      }
    case .age(let least, let below):
      at("age") { check in
        check.expect(question, [.date])
        if least == nil && below == nil { check.report(.missing(.bound)) }
        if let below, (least ?? 0) >= below { check.report(.impossible(.emptyRange)) }
      }
    case .sameAs(let other):
      at("sameAs") { $0.expect(question, Self.comparable) }
      guard let found = read("sameAs", other, scope) else { return }
      at("sameAs") { $0.compare(question, found) }
    case .deadline(let term, let from):
      at("isDeadline") { check in
        check.expect(question, [.date])
        check.checkTerm(term, from, scope)
      }
    }
  }

  private mutating func check(tags: [String], _ key: String, _ question: Question) {
    at(key) { check in
      check.expect(question, [.one, .many])
      if tags.isEmpty { check.report(.impossible(.noCodes)) }
      guard let list = check.framework.list(of: question) else { return }
      for tag in tags where !list.items.contains(where: { $0.tags.contains(tag) }) {
        check.report(.notInList(.tag, tag, list: list.id))
      }
    }
  }

  /// Checks a date that a condition compares with; without a key it stands at the place at hand.
  private mutating func check(_ reference: DateReference, _ key: String?, _ scope: StaticScope) {
    guard case .question(let question) = reference else { return }
    if let key {
      guard let found = read(key, question, scope) else { return }
      at(key) { $0.expect(found, [.date]) }
    } else if let found = readHere(question, scope) {
      expect(found, [.date])
    }
  }

  /// Checks the question of the term and that of its first day.
  mutating func checkTerm(_ term: String, _ from: String, _ scope: StaticScope) {
    checkTermQuestion("term", term, scope)
    if let found = read("from", from, scope) { at("from") { $0.expect(found, [.date]) } }
  }

  /// Checks a question whose chosen item says how long a term is.
  mutating func checkTermQuestion(_ key: String, _ term: String, _ scope: StaticScope) {
    guard let found = read(key, term, scope) else { return }
    at(key) { check in
      check.expect(found, [.one])
      if let list = check.framework.list(of: found), !list.items.contains(where: { $0.term != nil }) {
        check.report(.noTerm(list: list.id))
      }
    }
  }

  /// The kinds whose answers can be compared with one another.
  static let comparable: [Question.Kind] = [
    .text, .long, .date, .one, .yesNo, .number, .person, .option, .record,
  ]

  /// Reports a comparison of answers that can never be equal.
  mutating func compare(_ left: Question, _ right: Question) {
    func family(_ question: Question) -> String {
      switch question.kind {
      case .text, .long: "text"
      case .one, .many, .yesNo: "list " + (framework.list(of: question)?.id ?? "")
      case .record, .records: "record " + (question.recordsOf ?? "")
      case .date, .number, .person, .people, .option, .repeating: question.kind.rawValue
      }
    }
    if family(left) != family(right) { report(.incomparable(left.id, right.id)) }
  }
}
