import BestInterests
import TextScreen

/// What happens when a case was opened, saved or edited elsewhere.
extension App {
  mutating func show(_ opened: OpenedCase) -> [Effect] {
    overlays = []
    draftDue = nil
    let former = open.flatMap { $0.file.number == opened.file.number ? $0 : nil }
    past = nil
    open = CaseScreen(opened, today: today)
    migrationReason = ""
    sayWhatIsSpecial(of: opened)
    rebuild()
    focusFirst()
    // Whoever was reading goes on reading where they were.
    if former?.isReviewing ?? queue.isOpen {
      open?.isReviewing = true
      open?.pane = .review
      openSheet(former?.review.sheet ?? .wholeCase)
      return wantEarlierSubmission()
    }
    return []
  }

  mutating func finish(_ saved: SavedCase) -> [Effect] {
    guard var screen = open else { return [.list] }
    screen.file = saved.file
    screen.saved = saved.file
    screen.revision = saved.revision
    let behind = settings.clock.warning(saved: screen.savedAt, now: saved.time)
    screen.savedAt = saved.time
    screen.needsDraft = false
    screen.isTouched = false
    if let newer = screen.newer, newer.revision <= saved.revision { screen.newer = nil }
    open = screen
    draftDue = nil
    if let framework {
      let evaluation = Evaluation(framework: framework, case: saved.file, today: today)
      open?.evaluation = evaluation
    }
    rebuild()
    if let other = saved.mergedWith {
      say(words.merged(other, conflicts: saved.conflicts.count), saved.conflicts.isEmpty ? .info : .attention)
    } else {
      let done = words.saved(saved.revision, settings.clock.time(saved.time))
      say(behind.map { "\(done) \($0[language])" } ?? done, behind == nil ? .text : .attention)
    }
    // With both texts in the case the person must choose first; leaving would hide that.
    var after: [Effect] = []
    if isLeaving && saved.conflicts.isEmpty {
      list.select(saved.file.number)
      open = nil
      after = nextCase.map { [.open(number: $0)] } ?? reopenPapers()
    }
    isLeaving = false
    nextCase = nil
    // What others wrote may stand in the very field: then the person looks first.
    if saved.mergedWith == nil { resumeTyping() }
    open?.interrupted = nil
    if !saved.conflicts.isEmpty { after.append(.readBefore(number: saved.file.number)) }
    return [.removeDraft(number: saved.file.number), .list] + after
  }

  mutating func takeEdited(_ text: String) -> [Effect] {
    guard open?.typing != nil else { return [] }
    open?.typing?.editor.replaceAll(text)
    return takeTyped()
  }
}
