import BestInterests
import TextScreen

/// A case as it stood at a revision, shown in place of the one that is open; it can only be read.
struct Past: Sendable {
  var revision: Int
  var savedAt: Timestamp
  /// The day with which it is evaluated: that of the saving.
  var day: CalendarDate
  /// What was open, with the windows over it.
  var present: CaseScreen
  var overlays: [Overlay]
}

extension App {
  /// Asks for the open case as it stood at a revision.
  func openPast(_ revision: Int) -> [Effect] {
    guard past == nil, let screen = open else { return [] }
    return [.openPast(number: screen.file.number, revision: revision)]
  }

  /// Shows the case as it stood, at the same place where the reader is.
  mutating func showPast(_ opened: OpenedCase) {
    guard past == nil, let present = open, present.file.number == opened.file.number else { return }
    let day = settings.clock.date(opened.savedAt)
    past = Past(
      revision: opened.revision, savedAt: opened.savedAt, day: day, present: present, overlays: overlays)
    overlays = []
    var screen = CaseScreen(opened, today: day)
    screen.step = min(present.step, opened.framework.steps.count - 1)
    screen.child = present.child
    screen.option = present.option
    screen.person = present.person
    screen.focus = present.focus
    open = screen
    rebuild()
    say(historyWords.isPast(people.name(of: opened.savedBy)), .info)
  }

  /// Goes back to the history and the case as it is now.
  mutating func leavePast() -> [Effect] {
    guard let past else { return [] }
    self.past = nil
    open = past.present
    overlays = past.overlays
    rebuild()
    return past.present.needsDraft ? wantDraft() : []
  }

  /// The case that is being worked on, also while an earlier version of it is shown.
  var worked: CaseScreen? { past?.present ?? open }

  /// Changes the case that is being worked on, also while an earlier version of it is shown.
  mutating func changeWorked(_ change: (inout CaseScreen) -> Void) {
    if past != nil {
      if var present = past?.present {
        change(&present)
        past?.present = present
      }
    } else if var screen = open {
      change(&screen)
      open = screen
    }
  }

  /// Why a command cannot be given while the past is shown; nil when it can, or when the present is shown.
  ///
  /// What is not known to leave the case alone is refused.
  func pastLock(on id: CommandID) -> String? {
    guard past != nil, !Self.looking.contains(id) else { return nil }
    return pastLock
  }

  /// Why nothing can be changed; nil in the present.
  var pastLock: String? {
    past.map { historyWords.readOnly($0.revision, settings.longTime($0.savedAt)) }
  }

  private static let looking: Set<CommandID> = [
    .up, .down, .pageUp, .pageDown, .first, .last, .nextField, .previousField, .previousStep, .nextStep,
    .step0,
    .step1, .step2, .step3, .step4, .nextChild, .previousChild, .nextOption, .previousOption, .panel,
    .panelFilter, .details, .trace, .jump, .columns, .left, .right, .deadlines, .hearing, .checklist,
    .formerAnswers, .remarks, .nextRemark, .readiness, .findQuestion, .questionInfo, .choose, .close, .help,
    .palette, .language,
    .redraw, .suspend, .back, .quit,
  ]

  /// Whether Enter on the focus only shows something: a person, an option, a table.
  var opensWithoutChange: Bool {
    switch open?.focus {
    case .person?, .option?, .table?, .record?: true
    default: false
    }
  }
}
