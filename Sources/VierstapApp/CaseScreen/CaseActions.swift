import BestInterests
import TextScreen

extension App {
  /// Performs a command, wherever it was given: by key, in the help or in the palette.
  mutating func perform(_ id: CommandID) -> [Effect] {
    if let reason = pastLock(on: id), id != .edit || !opensWithoutChange {
      say(reason, .attention)
      return []
    }
    switch id {
    case .help: return showCommands(words.helpTitle, intro: words.helpIntro)
    case .palette: return showCommands(words.paletteTitle, intro: "")
    case .language:
      settings.language = language == .nl ? .en : .nl
      open?.panel.forget()
      rebuild()
      return []
    case .redraw: return [.redraw]
    case .suspend:
      guard let worked, worked.isChanged else { return [.suspend] }
      return [.saveDraft(worked.file), .suspend]
    default: break
    }
    guard let screen = open else {
      if queue.isOpen { return performInQueue(id) }
      return dueList.isOpen ? performInDueList(id) : performInList(id)
    }
    switch id {
    case .step0, .step1, .step2, .step3, .step4, .previousStep, .nextStep: return changeStep(id)
    case .nextChild: return cycleChild(1)
    case .previousChild: return cycleChild(-1)
    case .wholeCaseSheet: openSheet(.wholeCase)
    case .nextOption: return cycleOption(1)
    case .previousOption: return cycleOption(-1)
    case .save: return save()
    case .undo: return undo()
    case .redo: return redo()
    case .readiness: return showReadiness()
    case .findQuestion: return showQuestions()
    case .steps: return showSteps()
    case .deadlines: return showDeadlines()
    case .history: return readHistory(ofAnswer: false)
    case .answerHistory: return readHistory(ofAnswer: true)
    case .readers: return readReaders()
    case .hearing: return showHearing()
    case .checklist: return showChecklist()
    case .papers: return showPapers()
    case .letter: return make(.letter)
    case .overlaps: showOverlaps(about: screen.child)
    case .compareVersions: return compareVersions()
    case .formerAnswers: showFormerAnswers()
    case .review: return toggleReview()
    case .differences: return performDifferences()
    case .mustFix: return writeRemark(isMustFix: true)
    case .advice: return writeRemark(isMustFix: false)
    case .reply: return replyToRemark()
    case .nextRemark: return goToNextRemark()
    case .remarks: return showRemarks()
    case .panel:
      endTyping()
      let back = home
      open?.pane = screen.pane == .panel ? back : .panel
      refreshReview()
    case .columns: return toggleColumns()
    case .back, .quit: return goBack()
    default:
      switch screen.pane {
      case .form: return performInForm(id)
      case .panel: return performInPanel(id)
      case .columns: return performInColumns(id)
      case .review: return performInReview(id)
      }
    }
    return []
  }

  private mutating func performInForm(_ id: CommandID) -> [Effect] {
    switch id {
    case .up: moveFocus(by: -1)
    case .down: moveFocus(by: 1)
    case .pageUp: moveFocus(by: -10)
    case .pageDown: moveFocus(by: 10)
    case .first: moveFocus(by: -10_000)
    case .last: moveFocus(by: 10_000)
    case .edit: return editFocus()
    case .nextField: return moveField(1)
    case .previousField: return moveField(-1)
    case .add: return addNear()
    case .delete: askDelete()
    case .clear: return clearFocus()
    case .note: editNote()
    case .confidential: return toggleConfidential()
    case .acceptProposal: return acceptProposal()
    case .conflicts: return readConflicts()
    case .takeOther: return settleRival(takingOther: true)
    case .dropOther: return settleRival(takingOther: false)
    case .questionInfo: showQuestionInfo()
    case .externalEditor: return editOutside()
    case .leaveField: endTyping()
    default: say(words.notHere)
    }
    return []
  }

  private mutating func performInPanel(_ id: CommandID) -> [Effect] {
    switch id {
    case .up: open?.panel.selectNearest(-1)
    case .down: open?.panel.selectNearest(1)
    case .pageUp: open?.panel.selectNearest(-8)
    case .pageDown: open?.panel.selectNearest(8)
    case .first: open?.panel.selectNearest(-10_000)
    case .last: open?.panel.selectNearest(10_000)
    case .jump:
      guard let screen = open, let position = screen.panel.selectedPosition else { return [] }
      if let slot = screen.panel.rows[position].finding.jump {
        jump(to: slot)
      } else {
        say(words.noQuestionBehind)
      }
    case .details: showDetails()
    case .trace: showTrace()
    case .panelFilter:
      let next = ((open?.panel.filter.rawValue ?? 0) + 1) % PanelModel.Filter.allCases.count
      open?.panel.filter = PanelModel.Filter(rawValue: next) ?? .step
      refreshPanel()
    default: say(words.notHere)
    }
    return []
  }

  private mutating func changeStep(_ id: CommandID) -> [Effect] {
    guard let framework, let screen = open else { return [] }
    let last = framework.steps.count - 1
    let wanted: Int
    switch id {
    case .step0: wanted = 0
    case .step1: wanted = 1
    case .step2: wanted = 2
    case .step3: wanted = 3
    case .step4: wanted = 4
    case .previousStep: wanted = screen.step - 1
    default: wanted = screen.step + 1
    }
    guard wanted >= 0, wanted <= last else { return [] }
    endTyping()
    open?.step = wanted
    open?.pane = screen.pane == .columns ? .form : screen.pane
    rebuild()
    focusFirst()
    return []
  }

  private mutating func cycleChild(_ distance: Int) -> [Effect] {
    guard let framework, let screen = open else { return [] }
    if screen.pane == .review {
      cycleSheet(distance)
      return []
    }
    let children = screen.file.persons.filter { framework.isChild($0, in: screen.file) }
    guard children.count > 1, let position = children.firstIndex(where: { $0 == screen.child }) else {
      say(words.onlyOneChild)
      return []
    }
    let next = children[(position + distance + children.count) % children.count]
    let old = screen.child
    endTyping()
    open?.child = next
    if screen.person != nil { open?.person = next }
    refocus { subject in
      switch subject {
      case .person(let id) where id == old: .person(next)
      case .childOption(_, let option): .childOption(child: next, option: option)
      default: subject
      }
    }
    rebuild()
    return []
  }

  private mutating func cycleOption(_ distance: Int) -> [Effect] {
    guard let screen = open else { return [] }
    let options = screen.file.options
    guard options.count > 1, let position = options.firstIndex(where: { $0 == screen.option }) else {
      say(words.onlyOneOption)
      return []
    }
    let next = options[(position + distance + options.count) % options.count]
    endTyping()
    open?.option = next
    refocus { subject in
      switch subject {
      case .option: .option(next)
      case .childOption(let child, _): .childOption(child: child, option: next)
      default: subject
      }
    }
    rebuild()
    return []
  }

  /// Moves the focus to the same question for another child or option; the form is built anew after it.
  private mutating func refocus(_ change: (Subject) -> Subject) {
    guard case .question(let slot)? = open?.focus, slot.record == nil else { return }
    open?.focus = .question(Slot(slot.question, change(slot.subject)))
  }

  /// Saves a revision, when there is anything new. Who was typing goes on typing: the next letter must not be taken
  /// for a command.
  mutating func save() -> [Effect] {
    let typing = open?.typing
    endTyping()
    guard let screen = open else { return [] }
    open?.interrupted = typing
    guard screen.isChanged else {
      // What somebody else saved is read; there is nothing to bring together.
      if screen.newer != nil { return [.open(number: screen.file.number)] }
      say(words.nothingToSave)
      resumeTyping()
      return []
    }
    return [.save(screen.file, reason: "")]
  }

  /// Where going back leads before the case is left.
  private var home: CaseScreen.Pane { open?.isReviewing ?? false ? .review : .form }

  private mutating func goBack() -> [Effect] {
    guard let screen = open else { return [] }
    let home = home
    if screen.pane != home {
      open?.pane = home
      compareWithEarlier()
      refreshReview()
      return []
    }
    if past != nil { return leavePast() }
    endTyping()
    guard open?.isChanged ?? false, let file = open?.file else {
      let number = screen.file.number
      list.select(number)
      open = nil
      return [.removeDraft(number: number), .list] + reopenPapers()
    }
    isLeaving = true
    return [.save(file, reason: "")]
  }

  mutating func undo() -> [Effect] {
    endTyping()
    guard var screen = open, let step = screen.undoSteps.popLast() else {
      say(words.nothingToUndo)
      return []
    }
    screen.redoSteps.append(.init(file: screen.file, step: screen.step, focus: screen.focus))
    return restore(step, in: screen)
  }

  private mutating func redo() -> [Effect] {
    guard var screen = open, let step = screen.redoSteps.popLast() else {
      say(words.nothingToRedo)
      return []
    }
    screen.undoSteps.append(.init(file: screen.file, step: screen.step, focus: screen.focus))
    return restore(step, in: screen)
  }

  private mutating func restore(_ snapshot: CaseScreen.Snapshot, in screen: CaseScreen) -> [Effect] {
    guard let framework else { return [] }
    var screen = screen
    screen.file = snapshot.file
    // What was said about a case and saved is not taken back.
    screen.file.workflow = snapshot.file.workflow.keepingRemarks(of: screen.saved.workflow)
    screen.isTouched = true
    screen.step = snapshot.step
    screen.focus = snapshot.focus
    screen.unread = [:]
    screen.repairSelection()
    screen.evaluation = Evaluation(framework: framework, case: screen.file, today: today)
    open = screen
    if case .question(let slot)? = snapshot.focus { show(slot.subject) }
    rebuild()
    return wantDraft()
  }

  /// Brings the child, option or person of a subject to the screen.
  mutating func show(_ subject: Subject) {
    guard let framework, let file = open?.file else { return }
    switch subject {
    case .wholeCase: break
    case .person(let id):
      open?.person = id
      if framework.isChild(id, in: file) { open?.child = id }
    case .option(let id): open?.option = id
    case .childOption(let child, let option):
      open?.child = child
      open?.option = option
    }
  }

  /// Goes to the question at a place: its step, child, option and row.
  mutating func jump(to slot: Slot) {
    guard let framework, let question = framework.question(slot.question),
      let section = framework.section(question.section),
      let step = framework.steps.firstIndex(where: { $0.id == section.step })
    else { return }
    endTyping()
    overlays = []
    show(slot.subject)
    open?.step = step
    open?.pane = .form
    rebuild()
    if section.tableQuestions(framework).contains(slot.question) {
      open?.focus = .table(section: section.id)
      return openTable(section.id, at: slot)
    }
    let row = FormRow.Content.question(slot)
    if open?.layout.position(of: row) != nil {
      open?.focus = row
    } else if let parent = question.parent,
      open?.layout.position(of: .question(Slot(parent, slot.subject))) != nil
    {
      open?.focus = .question(Slot(parent, slot.subject))
    } else {
      focusFirst()
      say(words.noQuestionBehind, .attention)
    }
  }
}
