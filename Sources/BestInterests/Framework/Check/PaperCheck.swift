extension FrameworkCheck {
  /// Checks how the decision report is laid out.
  mutating func checkReport() {
    let plan = framework.report
    at("report") { check in
      check.checkQuestions("ownWords", plan.ownWords, [.text, .long], [.child, .childOption])
      check.checkQuestions("facts", plan.facts, Question.Kind.allCases, [.wholeCase])
      var seen: Set<String> = []
      for (index, heading) in plan.headings.enumerated() {
        check.at("headings", index) { check in
          check.checkText("title", heading.title)
          for (position, section) in heading.sections.enumerated() {
            let isNew = seen.insert(section).inserted
            check.at("sections", position) { check in
              if check.framework.section(section) == nil { check.report(.unknown(.section, section)) }
              if !isNew { check.report(.duplicate(section)) }
            }
          }
        }
      }
      for (index, row) in plan.options.enumerated() {
        check.at("options", index) { check in
          check.checkText("title", row.title)
          if row.questions.isEmpty { check.at("questions") { $0.report(.missing(.questions)) } }
          check.checkQuestions("questions", row.questions, Question.Kind.allCases, [.option, .childOption])
        }
      }
      if let evidence = plan.evidence { check.at("evidence") { $0.check(evidence) } }
    }
  }

  private mutating func check(_ evidence: ReportPlan.Evidence) {
    checkQuestions("question", evidence.question, [.repeating])
    if evidence.columns.isEmpty { at("columns") { $0.report(.missing(.columns)) } }
    for (index, column) in evidence.columns.enumerated() {
      at("columns", index) { check in
        if check.framework.question(column)?.parent != evidence.question {
          check.report(.unknown(.field, column))
        }
      }
    }
  }

  /// Checks how the letter to a child is made.
  mutating func checkLetter() {
    guard let plan = framework.letter else { return }
    at("letter") { check in
      check.checkQuestions("question", plan.question, [.long], [.child])
      if check.framework.question(plan.question) != nil, check.framework.isFrozen(plan.question) {
        check.at("question") { $0.report(.missing(.later)) }
      }
      check.checkIDs("bands", "id", plan.bands.map(\.id))
      var youngest = 0
      for (index, band) in plan.bands.enumerated() {
        check.at("bands", index) { check in
          let isLast = index == plan.bands.count - 1
          if band.ageBelow.map({ $0 <= youngest || isLast }) ?? !isLast {
            check.at("ageBelow") { $0.report(.impossible(.emptyRange)) }
          }
          youngest = band.ageBelow ?? youngest
        }
      }
      check.checkIDs("parts", "name", plan.parts.map(\.name))
      for (index, part) in plan.parts.enumerated() {
        check.at("parts", index) { check in
          check.checkText("missing", part.missing)
          check.checkQuestions("questions", part.questions, Question.Kind.allCases, SubjectKind.allCases)
        }
      }
      check.at("sayings") { $0.checkSayings(plan.sayings) }
      for (index, word) in plan.plainWords.enumerated() {
        check.at("plainWords", index) { check in
          if Value.text(word.jargon).isEmpty {
            check.at("jargon") { $0.report(.emptyText(word.language)) }
          }
          if Value.text(word.plain).isEmpty {
            check.at("plain") { $0.report(.emptyText(word.language)) }
          }
        }
      }
    }
  }

  private mutating func checkSayings(_ sayings: [String: [String: LocalText]]) {
    for (id, items) in sayings.sorted(by: { $0.key < $1.key }) {
      at(id) { check in
        guard let list = id == OptionList.yesNo.id ? .yesNo : check.framework.lists[id] else {
          return check.report(.unknown(.list, id))
        }
        for (code, text) in items.sorted(by: { $0.key < $1.key }) {
          if list.item(code) == nil { check.report(.notInList(.item, code, list: id)) }
          check.checkText(code, text)
        }
      }
    }
  }

  /// Checks what is counted over all cases.
  mutating func checkRegister() {
    let plan = framework.register
    at("register") { check in
      for (index, age) in plan.ageBands.enumerated() where !(1...100).contains(age) {
        check.at("ageBands", index) { $0.report(.outOfRange(age, 1...100)) }
      }
      if plan.ageBands != plan.ageBands.sorted() {
        check.at("ageBands") { $0.report(.impossible(.emptyRange)) }
      }
      if let flagged = plan.flagged {
        check.at("flagged") { check in
          check.checkText("title", flagged.title)
          check.checkCondition("when", flagged.condition, StaticScope(.child))
          check.checkHolds("when", flagged.condition)
          check.checkQuestions("ground", flagged.ground, [.one, .many], [.child])
        }
      }
      check.checkQuestions("heard", plan.heard, [.one], [.child])
      check.checkQuestions("explainedOn", plan.explainedOn, [.date], [.child])
      check.checkQuestions("reviewOn", plan.reviewOn, [.date], [.child])
      check.checkQuestions("reviewedOn", plan.reviewedOn, [.date], [.child])
      for (index, id) in plan.identifying.enumerated() {
        check.at("identifying", index) { check in
          guard let question = check.framework.question(id) else {
            return check.report(.unknown(.question, id))
          }
          check.expect(question, [.text, .long])
        }
      }
    }
  }

  /// Checks a question that a plan names, if it names one.
  private mutating func checkQuestions(
    _ key: String, _ id: String?, _ kinds: [Question.Kind], _ subjects: [SubjectKind] = SubjectKind.allCases
  ) {
    guard let id else { return }
    at(key) { $0.checkNamed(id, kinds, subjects) }
  }

  /// Checks the questions that a plan names.
  private mutating func checkQuestions(
    _ key: String, _ ids: [String], _ kinds: [Question.Kind], _ subjects: [SubjectKind]
  ) {
    for (index, id) in ids.enumerated() { at(key, index) { $0.checkNamed(id, kinds, subjects) } }
  }

  /// A field by itself does not say of which record.
  private mutating func checkNamed(_ id: String, _ kinds: [Question.Kind], _ subjects: [SubjectKind]) {
    guard let question = framework.question(id) else { return report(.unknown(.question, id)) }
    if let parent = question.parent { return report(.notBound(question: id, .record(parent))) }
    expect(question, kinds)
    if !subjects.contains(question.subject) { report(.wrongSubject(question: id, allowed: subjects)) }
  }
}
