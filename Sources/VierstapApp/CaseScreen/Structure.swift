import BestInterests
import TextScreen

extension App {
  /// Changes the persons, options or records of the case, as one step to undo.
  private mutating func restructure(_ change: (inout Case) -> Void) -> [Effect] {
    guard let framework, var screen = open else { return [] }
    screen.remember(screen.file)
    screen.isTouched = true
    change(&screen.file)
    screen.repairSelection()
    screen.evaluation = Evaluation(framework: framework, case: screen.file, today: today)
    open = screen
    rebuild()
    return wantDraft()
  }

  private func answer(_ value: Value) -> Answer {
    Answer(value, author: settings.login, time: now)
  }

  /// Adds a person and puts the caret in the name.
  mutating func addPerson() -> [Effect] {
    guard let framework, let screen = open, !refusesChangeOfContent() else { return [] }
    let id = screen.file.freshID("p", tag: settings.tag)
    let effects = restructure { $0.persons.append(id) }
    open?.person = id
    rebuild()
    startTyping(at: Slot(framework.roles.personName, .person(id)))
    return effects
  }

  /// Adds an option and goes to its kind.
  mutating func addOption() -> [Effect] {
    guard let framework, let screen = open, !refusesChangeOfContent() else { return [] }
    let id = screen.file.freshID("o", tag: settings.tag)
    let effects = restructure { $0.options.append(id) }
    open?.option = id
    jump(to: Slot(framework.roles.optionType, .option(id)))
    return effects
  }

  /// Adds a record to a repeating question and goes to its first field.
  mutating func addRecord(_ slot: Slot) -> [Effect] {
    guard let framework, let screen = open, let question = framework.question(slot.question),
      !refusesChange(of: slot.question)
    else { return [] }
    let id = screen.file.freshID("r", tag: settings.tag)
    let ids = screen.file.records(slot.question, slot.subject) ?? []
    let added = answer(.records(ids + [id]))
    let effects = restructure { $0.answers[slot] = added }
    if let first = question.fields.first {
      let field = Slot(first, slot.subject, record: id)
      open?.focus = .question(field)
      settleFocus()
    }
    return effects
  }

  private mutating func startTyping(at slot: Slot) {
    guard let question = framework?.question(slot.question) else { return }
    startTyping(slot, question)
  }

  /// Adds what the part of the form under the focus is made of.
  mutating func addNear() -> [Effect] {
    guard let screen = open else { return [] }
    let rows = screen.layout.rows
    let position = screen.layout.position(of: screen.focus) ?? 0
    if case .question(let slot)? = screen.focus, let parent = framework?.question(slot.question)?.parent {
      return addRecord(Slot(parent, slot.subject))
    }
    if case .question(let slot)? = screen.focus, framework?.question(slot.question)?.kind == .repeating {
      return addRecord(slot)
    }
    for row in rows[position...] + rows[..<position] {
      switch row.content {
      case .addPerson: return addPerson()
      case .addOption: return addOption()
      case .addRecord(let slot): return addRecord(slot)
      default: continue
      }
    }
    say(words.notHere)
    return []
  }

  /// Asks before taking something out.
  mutating func askDelete() {
    guard let framework, let screen = open else { return }
    if case .record(let slot, _)? = screen.focus {
      if refusesChange(of: slot.question) { return }
    } else if refusesChangeOfContent() {
      return
    }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    let name: String
    let action: Confirmation.Action
    switch screen.focus {
    case .person(let id)?:
      name = wording.personName(id)
      action = .deletePerson(id)
    case .option(let id)?:
      name = wording.optionName(id)
      action = .deleteOption(id)
    case .record(let slot, let id)?:
      let label = framework.question(slot.question)?.label[language] ?? ""
      name = "\(label) \(wording.recordName(id, of: slot.question))"
      action = .deleteRecord(slot, id: id)
    default: return say(words.nothingToDelete)
    }
    overlays.append(
      .confirm(Confirmation(title: words.confirmTitle, text: words.confirmDelete(name), action: action)))
  }

  /// Does what was confirmed.
  mutating func perform(_ action: Confirmation.Action) -> [Effect] {
    switch action {
    case .deletePerson(let id): return delete { $0.remove(person: id) }
    case .deleteOption(let id): return delete { $0.remove(option: id) }
    case .deleteRecord(let slot, let id):
      return delete { $0.remove(record: id, of: slot.question, slot.subject) }
    case .discardDraft(let number): return discardDraft(number)
    case .leave:
      guard let file = open?.file else { return [] }
      open = nil
      return [.saveDraft(file), .list]
    case .migrate(let reference): return askMigrationReason(reference)
    case .takeStep:
      step?.isSure = true
      return goOnWithStep()
    }
  }

  private mutating func delete(_ change: (inout Case) -> Void) -> [Effect] {
    let position = open?.layout.position(of: open?.focus) ?? 0
    let effects = restructure(change)
    focusRow(near: position)
    return effects
  }
}
