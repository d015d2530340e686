extension FrameworkCheck {
  /// Checks the terms and their periods.
  mutating func checkTerms() {
    checkIDs("terms", "id", framework.terms.map(\.id))
    for (index, term) in framework.terms.enumerated() {
      at("terms", index) { check in
        check.checkText("title", term.title)
        check.checkSources(term.sources)
        if term.rules.isEmpty { check.at("periods") { $0.report(.missing(.periods)) } }
        for (position, rule) in term.rules.enumerated() {
          check.at("periods", position) { check in
            check.check(rule)
            if term.rules[..<position].contains(where: { $0.overlaps(rule) }) { check.report(.overlap) }
          }
        }
      }
    }
  }

  /// Checks a term that an item or a deadline names or states itself.
  mutating func check(_ reference: TermReference) {
    switch reference {
    case .named(let id):
      if framework.term(id) == nil { report(.unknown(.term, id)) }
    case .inline(let rule): check(rule)
    }
  }

  private mutating func check(_ rule: Term.Rule) {
    if rule.length.count <= 0 { report(.impossible(.noTime)) }
    if let from = rule.validFrom, let to = rule.validTo, to < from {
      at("validTo") { $0.report(.endsBeforeStart) }
    }
    checkText("note", rule.note)
  }

  /// Checks the deadlines: what starts them, how long they are and when they are done.
  mutating func checkDeadlines() {
    checkIDs("deadlines", "id", framework.deadlines.map(\.id))
    for (index, rule) in framework.deadlines.enumerated() {
      at("deadlines", index) { $0.check(rule) }
    }
  }

  private mutating func check(_ rule: DeadlineRule) {
    checkText("title", rule.title)
    checkText("explanation", rule.explanation)
    if rule.kind == .statutory, rule.sources.isEmpty { at("sources") { $0.report(.missing(.sources)) } }
    checkSources(rule.sources)
    guard let start = framework.question(rule.from) else {
      return at("from") { $0.report(.unknown(.question, rule.from)) }
    }
    at("from") { $0.expect(start, [.date]) }
    let scope = StaticScope(of: start)
    switch rule.length {
    case .term(let reference): at("term") { $0.check(reference) }
    case .chosen(let question): at("term") { $0.checkTermQuestion("question", question, scope) }
    }
    if let given = rule.given, let found = read("given", given, scope) {
      at("given") { $0.expect(found, [.date]) }
    }
    checkCondition("appliesWhen", rule.appliesWhen, scope)
    checkHolds("appliesWhen", rule.appliesWhen)
    checkCondition("doneWhen", rule.doneWhen, scope)
    if rule.isAfterClosing,
      !framework.questions(readBy: rule.doneWhen).contains(where: { !framework.isFrozen($0) })
    {
      // Nobody could ever say that it was done.
      at("doneWhen") { $0.report(.missing(.later)) }
    }
  }

  /// Checks that the sources named at the place at hand exist.
  mutating func checkSources(_ sources: [String]) {
    for (index, source) in sources.enumerated() where framework.source(source) == nil {
      at("sources", index) { $0.report(.unknown(.source, source)) }
    }
  }
}

extension Term.Rule {
  /// Whether some starting day falls under both rules.
  fileprivate func overlaps(_ other: Term.Rule) -> Bool {
    (validFrom ?? .first) <= (other.validTo ?? .last) && (other.validFrom ?? .first) <= (validTo ?? .last)
  }
}
