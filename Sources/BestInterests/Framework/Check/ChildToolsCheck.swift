extension FrameworkCheck {
  /// Checks the child's checklist.
  mutating func checkChecklist() {
    checkIDs("checklist", "id", framework.checklist.map(\.id))
    let scope = StaticScope(.child)
    for (index, item) in framework.checklist.enumerated() {
      at("checklist", index) { check in
        check.checkText("text", item.text)
        check.checkCondition("yesWhen", item.yesWhen, scope)
        check.checkHolds("yesWhen", item.yesWhen)
        check.checkCondition("noWhen", item.noWhen, scope)
        check.checkHolds("noWhen", item.noWhen)
        for (position, question) in item.shows.enumerated() {
          check.at("shows", position) { $0.checkShown(question) }
        }
      }
    }
  }

  /// Answers of every option and record are shown, but a field by itself does not say of which record.
  private mutating func checkShown(_ question: String) {
    guard let found = framework.question(question) else { return report(.unknown(.question, question)) }
    if let parent = found.parent { report(.notBound(question: question, .record(parent))) }
  }

  /// Checks the questions for the talk with the child.
  mutating func checkHearingAid() {
    guard let aid = framework.hearingAid else { return }
    at("hearingAid") { check in
      check.checkText("title", aid.title)
      check.checkText("intro", aid.intro)
      check.checkText("closing", aid.closing)
      check.checkIDs("topics", "id", aid.topics.map(\.id))
      if aid.topics.isEmpty { check.at("topics") { $0.report(.missing(.topics)) } }
      for (index, topic) in aid.topics.enumerated() {
        check.at("topics", index) { $0.check(topic) }
      }
    }
  }

  private mutating func check(_ topic: HearingAid.Topic) {
    checkText("title", topic.title)
    if topic.questions.isEmpty { at("questions") { $0.report(.missing(.questions)) } }
    for (index, prompt) in topic.questions.enumerated() {
      at("questions", index) { check in
        check.checkText("text", prompt.text)
        if let from = prompt.ageFrom, let below = prompt.ageBelow, from >= below {
          check.at("ageFrom") { $0.report(.impossible(.emptyRange)) }
        }
        if prompt.ageBelow == 0 { check.at("ageBelow") { $0.report(.impossible(.emptyRange)) } }
        check.checkCondition("when", prompt.condition, StaticScope(.child))
        check.checkHolds("when", prompt.condition)
        // The place of the answer is found as for a jump, so only the question itself must exist.
        if let answers = prompt.answers, check.framework.question(answers) == nil {
          check.at("answers") { $0.report(.unknown(.question, answers)) }
        }
      }
    }
  }

  /// Checks a table of a section: its cells are questions of the section, one for every column.
  mutating func check(_ table: SectionTable, of section: Framework.Section) {
    if table.columns.isEmpty { at("columns") { $0.report(.missing(.columns)) } }
    let scope = StaticScope(section.subject)
    for (index, column) in table.columns.enumerated() {
      at("columns", index) { $0.checkFilledText(column, scope) }
    }
    if let confirmation = table.confirmation {
      at("confirmation") { check in
        check.checkCondition("when", confirmation.condition, scope)
        check.checkHolds("when", confirmation.condition)
        check.checkFilledText("yes", confirmation.yes, scope)
        check.checkFilledText("no", confirmation.no, scope)
      }
    }
    if table.rows.isEmpty { at("rows") { $0.report(.missing(.rows)) } }
    var seen: Set<String> = []
    for (index, row) in table.rows.enumerated() {
      at("rows", index) { check in
        check.checkText("title", row.title)
        check.checkText("help", row.help)
        if row.cells.count != table.columns.count {
          check.at("cells") { $0.report(.rowWidth(cells: row.cells.count, columns: table.columns.count)) }
        }
        for (position, cell) in row.cells.enumerated() {
          let isNew = seen.insert(cell).inserted
          check.at("cells", position) { $0.checkCell(cell, of: section, isNew: isNew) }
        }
      }
    }
  }

  private mutating func checkCell(_ cell: String, of section: Framework.Section, isNew: Bool) {
    guard let question = framework.question(cell) else { return report(.unknown(.question, cell)) }
    if question.section != section.id || question.parent != nil {
      report(.outsideSection(question: cell, section: section.id))
    }
    expect(question, Question.Kind.allCases.filter { $0 != .repeating })
    if !isNew { report(.duplicate(cell)) }
  }
}
