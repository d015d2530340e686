import BestInterests
import TextScreen

/// One row of a form: what it stands for, and its lines of text.
struct FormRow: Equatable, Sendable {
  /// What a row is; the focus stays on it by this identity, whatever moves around it.
  enum Content: Hashable, Sendable {
    case section(String)
    case person(String)
    case option(String)
    case question(Slot)
    case record(Slot, id: String)
    case addRecord(Slot)
    case addPerson
    case addOption
    /// The table of a section, opened by Enter.
    case table(section: String)
    case text(String)
  }

  var content: Content
  /// The lines before the answer, and the answer when it is not being typed.
  var lines: [Line]
  /// Columns the answer is indented by when it is typed on lines of its own.
  var indent: Int

  struct Line: Equatable, Sendable {
    var text: String
    var column: Int
    var style: Style
    /// A second text on the same line, such as the answer beside its label.
    var answer: String = ""
    var answerColumn: Int = 0
    var answerStyle = Style.text
  }

  /// Whether the focus can stand on it.
  var isFocusable: Bool {
    switch content {
    case .section, .text: false
    default: true
    }
  }
}

/// The rows of one step for the child, option and person at hand.
struct FormLayout: Equatable, Sendable {
  private(set) var rows: [FormRow] = []
  private(set) var width = 0
  /// How many lines each row takes, apart from the rows, because every key needs all heights and few rows.
  private(set) var heights: [Int] = []

  init() {}

  init(rows: [FormRow], width: Int) {
    self.rows = rows
    self.width = width
    heights = rows.map(\.lines.count)
  }

  func position(of content: FormRow.Content?) -> Int? {
    guard let content else { return nil }
    return rows.indices.first { rows[$0].content == content }
  }

  /// The questions of the form in order.
  var slots: [Slot] {
    rows.compactMap { if case .question(let slot) = $0.content { slot } else { nil } }
  }
}

/// Builds the rows of a form from the framework and the case.
struct FormBuilder {
  let evaluator: Evaluator
  let wording: CaseWording
  let words: Words
  let width: Int
  let step: String
  let child: String?
  let option: String?
  let person: String?
  /// Text that was typed but cannot be read as a date or a number.
  let unread: [Slot: String]
  private var rows: [FormRow] = []

  init(
    evaluator: Evaluator, wording: CaseWording, words: Words, width: Int, step: String, child: String?,
    option: String?, person: String?, unread: [Slot: String]
  ) {
    self.evaluator = evaluator
    self.wording = wording
    self.words = words
    self.width = width
    self.step = step
    self.child = child
    self.option = option
    self.person = person
    self.unread = unread
  }

  private var framework: Framework { evaluator.framework }
  private var file: Case { evaluator.file }
  private var language: Language { wording.language }

  /// The layout of the step.
  mutating func build() -> FormLayout {
    rows = []
    for section in framework.sections where section.step == step {
      switch section.subject {
      case .wholeCase: add(section, .wholeCase, about: nil)
      case .person: addPersons(section)
      case .option: addOptions(section)
      case .child:
        if let child {
          add(section, .person(child), about: wording.personName(child))
        } else {
          addNeed(section, words.needChild)
        }
      case .childOption:
        if let child, let option {
          let about = "\(wording.personName(child)), \(wording.optionName(option))"
          add(section, .childOption(child: child, option: option), about: about)
        } else {
          addNeed(section, child == nil ? words.needChild : words.needOption)
        }
      }
    }
    return FormLayout(rows: rows, width: width)
  }

  /// The section's questions for one subject; nothing when the section is not visible.
  private mutating func add(_ section: Framework.Section, _ subject: Subject, about: String?) {
    guard evaluator.isVisible(section, in: scope(subject, section.subject)) else { return }
    addHeading(section, about: about)
    addQuestions(of: section, subject)
  }

  private mutating func addNeed(_ section: Framework.Section, _ need: String) {
    guard section.visible == nil else { return }
    addHeading(section, about: nil)
    addText("need-\(section.id)", need, indent: 2)
  }

  private mutating func addHeading(_ section: Framework.Section, about: String?) {
    let later = section.isLater ? " (\(words.later))" : ""
    let title = section.title[language] + later + (about.map { " · \($0)" } ?? "")
    if !rows.isEmpty { rows.append(FormRow(content: .text("gap-\(section.id)"), lines: [blank], indent: 0)) }
    rows.append(
      FormRow(
        content: .section(section.id), lines: [.init(text: title, column: 0, style: .heading)], indent: 0))
    if let help = section.help { addText("help-\(section.id)", help[language], indent: 1) }
  }

  private var blank: FormRow.Line { .init(text: "", column: 0, style: .text) }

  private mutating func addText(_ id: String, _ text: String, indent: Int, style: Style = .muted) {
    let lines = Wrap.lines(text, width: max(8, width - indent - 1)).map {
      FormRow.Line(text: String($0), column: indent, style: style)
    }
    rows.append(FormRow(content: .text(id), lines: lines, indent: 0))
  }

  private func scope(_ subject: Subject, _ kind: SubjectKind) -> Scope {
    switch subject {
    case .wholeCase: Scope()
    case .person(let id): Scope(child: kind == .child ? id : nil, person: id)
    case .option(let id): Scope(option: id)
    case .childOption(let childID, let optionID): Scope(child: childID, person: childID, option: optionID)
    }
  }

  private mutating func addPersons(_ section: Framework.Section) {
    addHeading(section, about: nil)
    for id in file.persons {
      let role = framework.question(framework.roles.personRole).map {
        wording.text(of: file.value(Slot($0.id, .person(id))), to: $0)
      }
      addFold(.person(id), wording.personName(id), detail: role ?? "", isOpen: id == person)
      if id == person { addQuestions(of: section, .person(id), indent: 2) }
    }
    addAction(.addPerson, words.addPerson)
  }

  private mutating func addOptions(_ section: Framework.Section) {
    addHeading(section, about: nil)
    for id in file.options {
      let text = file.text(framework.roles.optionText, .option(id))
      addFold(.option(id), wording.optionName(id), detail: text, isOpen: id == option)
      if id == option { addQuestions(of: section, .option(id), indent: 2) }
    }
    addAction(.addOption, words.addOption)
  }

  /// The heading of a person or an option, which folds its questions in and out.
  private mutating func addFold(_ content: FormRow.Content, _ title: String, detail: String, isOpen: Bool) {
    let mark = isOpen ? "▾ " : "▸ "
    var line = FormRow.Line(text: mark + title, column: 2, style: .key)
    line.answer = detail.prefix(while: { $0 != "\n" }).description
    line.answerColumn = min(max(TextWidth.columns(of: line.text) + 3, labelWidth), max(0, width - 10))
    rows.append(FormRow(content: content, lines: [line], indent: 0))
  }

  private mutating func addAction(_ content: FormRow.Content, _ title: String, indent: Int = 2) {
    rows.append(
      FormRow(content: content, lines: [.init(text: "+ " + title, column: indent, style: .key)], indent: 0))
  }

  private mutating func addQuestions(of section: Framework.Section, _ subject: Subject, indent: Int = 1) {
    let inTable = section.tableQuestions(framework)
    var hasTable = false
    for question in framework.questions where question.section == section.id && question.parent == nil {
      let slot = Slot(question.id, subject)
      guard evaluator.isVisible(question.id, in: Scope(of: slot, question: question)) else { continue }
      // The table stands where the first of its questions would.
      if inTable.contains(question.id) {
        if !hasTable { addTable(of: section, inTable, subject, indent: indent) }
        hasTable = true
        continue
      }
      add(question, at: slot, indent: indent)
      if question.kind == .repeating { addRecords(question, slot) }
    }
  }

  private mutating func addTable(
    of section: Framework.Section, _ questions: Set<String>, _ subject: Subject, indent: Int
  ) {
    let answered = questions.count { file.value(Slot($0, subject)) != nil }
    let title = "▸ " + words.openTable(answered, of: questions.count)
    rows.append(
      FormRow(
        content: .table(section: section.id), lines: [.init(text: title, column: indent + 1, style: .key)],
        indent: 0))
    guard let table = section.table,
      let confirmation = wording.confirmation(of: table, child: section.subject == .child ? child : nil)
    else { return }
    let mark = confirmation.isConfirmed ? Symbol.satisfied : Symbol.open
    addText(
      "confirmation-\(section.id)", "\(mark.mark) \(confirmation.text)", indent: indent + 1, style: mark.style
    )
  }

  private mutating func addRecords(_ question: Question, _ slot: Slot) {
    for id in file.records(question.id, slot.subject) ?? [] {
      let title = wording.recordName(id, of: question.id)
      rows.append(
        FormRow(
          content: .record(slot, id: id), lines: [.init(text: "▾ " + title, column: 3, style: .key)],
          indent: 0))
      for field in question.fields.compactMap({ framework.question($0) }) {
        let fieldSlot = Slot(field.id, slot.subject, record: id)
        guard evaluator.isVisible(field.id, in: Scope(of: fieldSlot, question: field)) else { continue }
        add(field, at: fieldSlot, indent: 4)
      }
    }
    addAction(.addRecord(slot), words.addRecord, indent: 3)
  }

  private var labelWidth: Int {
    min(42, max(16, width * 11 / 20))
  }

  /// The row of one question: label and answer on a line when both fit, the answer below otherwise.
  private mutating func add(_ question: Question, at slot: Slot, indent: Int) {
    rows.append(row(of: question, at: slot, indent: indent))
  }

  func row(of question: Question, at slot: Slot, indent: Int) -> FormRow {
    let isRequired = evaluator.truth(of: question.required, in: Scope(of: slot, question: question)) == .yes
    let label = question.label[language] + (isRequired ? " *" : "")
    let answer = answerText(question, slot)
    let content = FormRow.Content.question(slot)
    let isLong = question.kind == .long
    let column = indent + 1
    let answerColumn = max(labelWidth, column + 2)
    let answerStyle: Style = unread[slot] != nil ? .attention : answer.isEmpty ? .muted : .text
    var lines: [FormRow.Line] = []
    let fitsBeside =
      !isLong && TextWidth.columns(of: label) <= answerColumn - column - 1
      && TextWidth.columns(of: answer) <= width - answerColumn - 1
    if fitsBeside {
      var line = FormRow.Line(text: label, column: column, style: .text)
      line.answer = answer.isEmpty ? "…" : answer
      line.answerColumn = answerColumn
      line.answerStyle = answerStyle
      lines = [line]
    } else {
      lines = Wrap.lines(label, width: max(8, width - column - 1)).map {
        FormRow.Line(text: String($0), column: column, style: .text)
      }
      let shown = answer.isEmpty ? "…" : answer
      lines += Wrap.lines(shown, width: max(8, width - column - 4)).map {
        FormRow.Line(text: String($0), column: column + 2, style: answerStyle)
      }
    }
    lines += extraLines(question, slot, column: column + 2)
    return FormRow(content: content, lines: lines, indent: column + 2)
  }

  private func answerText(_ question: Question, _ slot: Slot) -> String {
    if let typed = unread[slot] { return typed }
    let value = file.value(slot)
    if question.kind == .repeating {
      guard case .records(let ids)? = value else { return "" }
      return ids.isEmpty ? words.none : words.records(ids.count)
    }
    return wording.text(of: value, to: question)
  }

  /// The note beside an answer, and what somebody else wrote at the same time.
  private func extraLines(_ question: Question, _ slot: Slot, column: Int) -> [FormRow.Line] {
    var lines: [FormRow.Line] = []
    func add(_ text: String, _ style: Style) {
      lines += Wrap.lines(text, width: max(8, width - column - 2)).map {
        FormRow.Line(text: String($0), column: column, style: style)
      }
    }
    guard let answer = file.answers[slot] else { return lines }
    if question.isConfidential {
      add(words.confidentialAnswer, .info)
    } else if case .text(let text)? = answer.value, Confidential.isMarked(text) {
      add(words.confidentialPassages, .info)
    }
    if !answer.note.isEmpty { add("\(words.note): \(answer.note)", .info) }
    if let rival = answer.rival {
      let text = wording.text(of: rival.value, to: question)
      add(words.otherVersion(rival.author, text + (rival.note.isEmpty ? "" : " (\(rival.note))")), .attention)
    }
    return lines
  }
}
