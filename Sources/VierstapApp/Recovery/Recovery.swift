import BestInterests
import TextScreen

/// The window that offers unsaved work: to go on with, to look at beside the saved case, or to throw away.
struct Recovery: Equatable, Sendable {
  /// In the order of their numbers, what was thrown away last.
  private(set) var drafts: [DraftNotice]
  private(set) var selected = 0

  init(drafts: [DraftNotice]) {
    self.drafts = drafts.filter { !$0.isDiscarded } + drafts.filter(\.isDiscarded)
  }

  var current: DraftNotice? { drafts.indices.contains(selected) ? drafts[selected] : nil }

  mutating func move(by distance: Int) {
    selected = max(0, min(drafts.count - 1, selected + distance))
  }

  /// Takes in what there is now, with the bar on the same case.
  mutating func update(_ drafts: [DraftNotice]) {
    let former = current?.number
    let place = selected
    self = Recovery(drafts: drafts)
    selected = self.drafts.firstIndex { $0.number == former } ?? max(0, min(place, drafts.count - 1))
  }
}

extension App {
  /// Shows the unsaved work that was found; says so when there is none.
  mutating func showRecovery() {
    guard !list.drafts.isEmpty else { return say(recoveryWords.nothing) }
    overlays.append(.recovery(Recovery(drafts: list.drafts)))
  }

  /// Keeps the window to what there is.
  mutating func refreshRecovery() {
    for (place, overlay) in overlays.enumerated() {
      guard case .recovery(var recovery) = overlay else { continue }
      recovery.update(list.drafts)
      guard recovery.current != nil else {
        overlays.remove(at: place)
        return
      }
      overlays[place] = .recovery(recovery)
      return
    }
  }

  mutating func press(_ key: Key, in recovery: Recovery) -> [Effect] {
    var recovery = recovery
    switch key {
    case "Up", "k": recovery.move(by: -1)
    case "Down", "j": recovery.move(by: 1)
    case "Escape", "q":
      overlays.removeLast()
      return []
    default: return recovery.current.map { press(key, on: $0) } ?? []
    }
    replace(.recovery(recovery))
    return []
  }

  private mutating func press(_ key: Key, on draft: DraftNotice) -> [Effect] {
    switch key {
    case "Enter" where !draft.isDiscarded: return [.open(number: draft.number)]
    case "Space", "b", "i": return [.readDraft(number: draft.number, isDiscarded: draft.isDiscarded)]
    case "Delete", "D":
      if draft.isDiscarded { say(recoveryWords.alreadyDiscarded, .info) } else { askDiscard(draft.number) }
    case "u", "Ctrl-Z", "Enter":
      if draft.isDiscarded { return [.restoreDraft(number: draft.number)] }
      return restoreDraft()
    default: break
    }
    return []
  }

  /// Brings back what was thrown away; of several, the person points out which.
  mutating func restoreDraft() -> [Effect] {
    let discarded = list.drafts.filter(\.isDiscarded)
    if discarded.count == 1 { return discarded.map { .restoreDraft(number: $0.number) } }
    if discarded.isEmpty { say(words.nothingToUndo) } else if overlays.isEmpty { showRecovery() }
    return []
  }

  /// Asks whether to throw unsaved work away.
  mutating func askDiscard(_ number: String) {
    overlays.append(
      .confirm(
        Confirmation(
          title: words.confirmTitle, text: recoveryWords.confirmDiscard(number), action: .discardDraft(number)
        )))
  }

  /// Throws unsaved work away after the question; the page about it goes too.
  mutating func discardDraft(_ number: String) -> [Effect] {
    overlays.removeAll { if case .recovery = $0 { false } else { true } }
    return [.discardDraft(number: number)]
  }

  /// Puts unsaved work beside the revision it was begun over, answer by answer and word by word.
  mutating func showDraft(_ opened: OpenedCase, isDiscarded: Bool) {
    let framework = opened.framework
    let difference = CaseDifference(
      from: opened.saved, under: framework, to: opened.file, under: framework)
    let wording = DifferenceWording(
      language, roster: people, besides: settings.login, clock: settings.clock)
    let number = opened.file.number
    let facts = recoveryWords.facts(
      opened.draftTime.map { settings.longTime($0) }, over: opened.revision, framework.reference)
    var lines = wrapped(facts, .info)
    if isDiscarded {
      lines += wrapped(recoveryWords.bringBack, .key).map { $0.doing(.restoreDraft(number)) }
    } else {
      lines += wrapped(recoveryWords.goOn, .key).map { $0.doing(.openCase(number)) }
      lines += wrapped(recoveryWords.discard, .key).map { $0.doing(.discardDraft(number)) }
    }
    lines += [Page.Line(text: "", style: .text)]
    lines += wrapped(wording.summary(difference), .heading)
    lines += wording.lines(difference).flatMap { self.lines($0, inFull: true) }
    overlays.append(.page(Page(title: recoveryWords.besideTitle(number), lines: lines)))
  }

  var recoveryWords: RecoveryWords { RecoveryWords(language: language) }
}
