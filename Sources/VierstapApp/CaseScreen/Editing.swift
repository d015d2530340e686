import BestInterests
import TextScreen

extension App {
  /// Opens the answer under the focus: a text field, a choice list, or a new record.
  mutating func editFocus() -> [Effect] {
    guard let framework, let screen = open else { return [] }
    switch screen.focus {
    case .question(let slot)?:
      guard let question = framework.question(slot.question) else { return [] }
      switch question.kind {
      case .text, .long, .date, .number: startTyping(slot, question)
      case .repeating:
        let hasRecords = !(screen.file.records(slot.question, slot.subject) ?? []).isEmpty
        if question.allowsNone, !hasRecords { openPicker(slot, question) } else { return addRecord(slot) }
      default: openPicker(slot, question)
      }
    case .person(let id)?:
      open?.person = screen.person == id ? nil : id
      if framework.isChild(id, in: screen.file) { open?.child = id }
      rebuild()
    case .option(let id)?:
      open?.option = id
      rebuild()
    case .table(let section)?: openTable(section)
    case .addPerson?: return addPerson()
    case .addOption?: return addOption()
    case .addRecord(let slot)?: return addRecord(slot)
    case .record?: moveFocus(by: 1)
    case .section?, .text?, nil: say(words.nothingHere)
    }
    return []
  }

  /// Puts the caret in a text field.
  mutating func startTyping(_ slot: Slot, _ question: Question) {
    guard let screen = open, let framework, !refusesChange(of: slot.question) else { return }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    let text = screen.unread[slot] ?? typedForm(of: screen.file.value(slot), question, wording)
    var editor = TextEditor(text: text, multiline: question.kind == .long)
    editor.setWidth(typingWidth(slot))
    editor.moveCaretToEnd()
    let label = labelLines(slot, question)
    let asked = Evaluator(framework: framework, case: screen.file, today: today).asked(
      dependingOn: slot.question)
    open?.typing = .init(
      slot: slot, editor: editor, label: label, echo: "", asked: asked, before: screen.file)
    open?.pane = .form
    open?.focus = .question(slot)
    updateEcho()
  }

  /// An answer as a person would type it; dates as figures, so that they can be mended.
  private func typedForm(of value: Value?, _ question: Question, _ wording: CaseWording) -> String {
    if case .date(let date)? = value { return date.typed }
    return wording.text(of: value, to: question)
  }

  /// Handles a key in the text field; nil when it is a command after all.
  mutating func type(_ key: Key) -> [Effect]? {
    guard let slot = open?.typing?.slot else { return nil }
    if CommandTable.command(for: key, in: .typing).map({ $0 != .undo && $0 != .redo }) ?? false { return nil }
    let isLong = framework?.question(slot.question)?.kind == .long
    if key == Keys.enter, !isLong { return moveField(1) }
    // Handled in place: a copy of the editor would copy its paragraphs with the first change.
    if open?.typing?.editor.handle(key) ?? false { return takeTyped() }
    if key == Keys.up || key == Keys.down {
      endTyping()
      moveFocus(by: key == Keys.up ? -1 : 1)
    }
    return []
  }

  /// Takes over what stands in the text field, as far as it can be read.
  mutating func takeTyped() -> [Effect] {
    guard let framework, let typing = open?.typing, let question = framework.question(typing.slot.question)
    else {
      return []
    }
    let text = typing.editor.text
    var value: Value?
    var isReadable = true
    switch question.kind {
    case .date:
      let reading = DateReading.read(text, today: today, allowPartial: question.allowsPartialDate)
      if case .date(let date) = reading { value = .date(date) } else { isReadable = typing.editor.isEmpty }
    case .number:
      value = Int(text.filter { $0 != " " }).map { .number($0) }
      isReadable = value != nil || typing.editor.isEmpty
    default: value = text.isEmpty ? nil : .text(text)
    }
    open?.unread[typing.slot] = isReadable ? nil : text
    updateEcho()
    return set(value, at: typing.slot, remembering: false)
  }

  /// Says under the field what a date or a number reads as.
  private mutating func updateEcho() {
    guard let framework, let typing = open?.typing, let question = framework.question(typing.slot.question)
    else {
      return
    }
    let echo: String
    switch question.kind {
    case .date:
      switch DateReading.read(typing.editor.text, today: today, allowPartial: question.allowsPartialDate) {
      case .date(let date): echo = words.dateReads(date.spoken(language))
      case .incomplete(.needsDay): echo = words.dateNeedsDay
      case .invalid(.noSuchDay): echo = words.dateNoSuchDay
      case .incomplete, .invalid: echo = words.dateHint
      }
    case .number: echo = Int(typing.editor.text.filter { $0 != " " }) != nil ? "" : words.numberHint
    case .long: echo = words.wordCount(typing.editor.wordCount)
    default: echo = ""
    }
    open?.typing?.echo = echo
  }

  /// Leaves the text field; the text stays, and the whole stretch of typing is one step to undo.
  mutating func endTyping() {
    guard let typing = open?.typing else { return }
    open?.typing = nil
    if open?.file != typing.before { open?.remember(typing.before) }
    if open?.unread[typing.slot] != nil { say("\(typing.editor.text): \(words.unreadable)", .attention) }
    rebuild()
  }

  /// Goes back into the text field that a save interrupted, with the caret where it was.
  mutating func resumeTyping() {
    guard var typing = open?.interrupted, let file = open?.file else { return }
    open?.interrupted = nil
    typing.before = file
    open?.typing = typing
    rebuild()
  }

  /// Writes one answer and brings everything that depends on it up to date.
  mutating func set(_ value: Value?, at slot: Slot, remembering: Bool = true) -> [Effect] {
    guard let framework, open != nil, !refusesChange(of: slot.question), var screen = open else { return [] }
    // The value leaves the app before it is changed, so that the dictionary is changed in place and not copied.
    open = nil
    let before = remembering ? screen.file : nil
    var answer = screen.file.answers[slot] ?? Answer(nil)
    let isSame = answer.value == value
    answer.value = value
    answer.author = settings.login
    answer.time = now
    let isGone = value == nil && answer.note.isEmpty && answer.rival == nil
    if !isSame { screen.file.answers[slot] = isGone ? nil : answer }
    guard !isSame else {
      open = screen
      return []
    }
    if let before { screen.remember(before) }
    screen.isTouched = true
    let isWriting = screen.typing.map { Self.isText($0, framework) } ?? false
    let facts =
      isWriting ? Evaluator(framework: framework, case: screen.file, today: today).facts(at: slot) : nil
    var isChanged = false
    if facts == nil || facts != screen.typing?.facts {
      isChanged = screen.evaluation.update(
        after: slot.question, framework: framework, case: screen.file, today: today)
    }
    screen.typing?.facts = facts
    let isSpokenOf = isWriting && !isChanged && screen.panel.reads(slot)
    open = screen
    // While a text is being written the form around it waits until the writer pauses.
    if !isWriting { rebuild() } else if isChanged || isSpokenOf { refreshPanel(after: slot) }
    return wantDraft()
  }

  private static func isText(_ typing: CaseScreen.Typing, _ framework: Framework) -> Bool {
    framework.question(typing.slot.question)?.isText ?? false
  }

  /// Builds the form anew when what has been written changed what else is asked.
  mutating func catchUp() {
    guard let framework, let screen = open, let typing = screen.typing else { return }
    let asked = Evaluator(framework: framework, case: screen.file, today: today)
      .asked(dependingOn: typing.slot.question)
    guard asked != typing.asked else { return }
    open?.typing?.asked = asked
    rebuild()
  }

  /// Takes over the answer the program computed, at a person's wish.
  mutating func acceptProposal() -> [Effect] {
    guard let framework, let screen = open, case .question(let slot)? = screen.focus,
      let proposal = Evaluator(framework: framework, case: screen.file, today: today).proposal(at: slot)
    else {
      say(words.noProposal)
      return []
    }
    return set(proposal.value, at: slot)
  }

  mutating func clearFocus() -> [Effect] {
    guard let screen = open, case .question(let slot)? = screen.focus else {
      say(words.nothingHere)
      return []
    }
    if case .records(let ids)? = screen.file.value(slot), !ids.isEmpty {
      say(words.nothingToDelete)
      return []
    }
    open?.unread[slot] = nil
    return set(nil, at: slot)
  }

  /// Chooses between the two versions of the answer under the focus.
  mutating func settleRival(takingOther: Bool) -> [Effect] {
    var slot: Slot?
    if case .question(let focused)? = open?.focus { slot = focused }
    return settle(slot, takingOther ? .theirs : .mine)
  }

  mutating func editOutside() -> [Effect] {
    guard let typing = open?.typing else { return [] }
    guard settings.hasEditor else {
      say(words.noEditor)
      return []
    }
    return [.edit(typing.editor.text)]
  }

  /// Marks the paragraph being typed, or the whole text under the focus, as confidential, or takes the marks away.
  mutating func toggleConfidential() -> [Effect] {
    guard let framework, let screen = open else { return [] }
    if screen.typing != nil {
      open?.typing?.editor.replaceParagraph(Confidential.toggled)
      return takeTyped()
    }
    guard case .question(let slot)? = screen.focus, let question = framework.question(slot.question),
      question.isText
    else {
      say(words.confidentialOnlyText)
      return []
    }
    guard case .text(let text)? = screen.file.value(slot) else {
      say(words.nothingHere)
      return []
    }
    return set(.text(Confidential.toggled(text)), at: slot)
  }

  mutating func editNote() {
    guard let framework, let screen = open, case .question(let slot)? = screen.focus,
      let question = framework.question(slot.question)
    else { return say(words.nothingHere) }
    switch question.kind {
    case .text, .long: say(words.noteOnlyOnChoice)
    default:
      var editor = TextEditor(text: screen.file.answers[slot]?.note ?? "", multiline: true)
      editor.setWidth(max(8, min(70, size.columns - 6)))
      editor.moveCaretToEnd()
      overlays.append(
        .note(
          NoteEditor(
            purpose: .note(slot), title: "\(words.noteTitle): \(question.label[language])", editor: editor)))
    }
  }

  /// Writes the note beside an answer.
  mutating func setNote(_ text: String, at slot: Slot) -> [Effect] {
    guard let screen = open, !refusesChange(of: slot.question) else { return [] }
    var answer = screen.file.answers[slot] ?? Answer(nil)
    guard answer.note != text else { return [] }
    open?.remember(screen.file)
    open?.isTouched = true
    answer.note = text
    answer.author = settings.login
    answer.time = now
    let isGone = answer.value == nil && text.isEmpty && answer.rival == nil
    open?.file.answers[slot] = isGone ? nil : answer
    rebuild()
    return wantDraft()
  }
}
