import BestInterests
import TextScreen

/// What became of a case since it was submitted before.
extension App {
  /// Wants the submission to compare with: the last one while people work on the case, else the one before it.
  mutating func wantEarlierSubmission() -> [Effect] {
    guard let screen = open, screen.earlier == nil else { return [] }
    let skipped = screen.file.status.isBeingWorkedOn ? 0 : 1
    guard screen.file.workflow.submissions > skipped else { return [] }
    return [.loadSubmission(number: screen.file.number, skipping: skipped)]
  }

  /// Takes over the earlier submission; a page that waits for it is shown.
  mutating func take(_ earlier: EarlierSubmission?) {
    let isWanted = open?.wantsDifferences ?? false
    open?.wantsDifferences = false
    guard let earlier, earlier.file.number == open?.file.number else {
      if isWanted { say(reviewWords.nothingBefore) }
      return
    }
    open?.earlier = earlier
    compareWithEarlier()
    refreshReview()
    if isWanted { showDifferences() }
  }

  /// Finds out what differs now; while the case is read that does not change.
  mutating func compareWithEarlier() {
    guard let framework, let screen = open, let earlier = screen.earlier else { return }
    open?.difference = CaseDifference(
      from: earlier.file, under: earlier.framework, to: screen.file, under: framework)
  }

  /// Shows field by field and word by word what differs, which considerations changed, which remarks were answered.
  mutating func performDifferences() -> [Effect] {
    endTyping()
    guard let screen = open else { return [] }
    if screen.earlier != nil {
      compareWithEarlier()
      showDifferences()
      return []
    }
    let effects = wantEarlierSubmission()
    if effects.isEmpty { say(reviewWords.nothingBefore) } else { open?.wantsDifferences = true }
    return effects
  }

  private mutating func showDifferences() {
    guard let screen = open, let earlier = screen.earlier, var difference = screen.difference else { return }
    let words = reviewWords
    difference.steps = []
    difference.remarks = []
    difference.status = nil
    let time = earlier.file.workflow.submission.map { settings.shortTime($0.event.at) } ?? ""
    var lines = wrapped(words.differencesIntro(time, revision: earlier.revision), .info)
    func add(_ heading: String, _ part: [Page.Line], none: String) {
      lines.append(.init(text: "", style: .text))
      lines += wrapped(heading, .heading)
      lines += part.isEmpty ? wrapped(none, .muted, indent: 1) : part
    }
    add(words.changedAnswers(difference.answers.count), answerLines(difference), none: words.noChangedAnswers)
    let statuses = statusLines(since: earlier)
    add(words.changedStatuses, statuses, none: words.noChangedStatuses)
    add(words.repliedRemarks, repliedLines(since: earlier), none: words.noRepliedRemarks)
    overlays.append(.page(Page(title: words.differencesTitle, lines: lines, stopsEverywhere: true)))
  }

  private func answerLines(_ difference: CaseDifference) -> [Page.Line] {
    let author = open?.file.workflow.submission?.event.by
    let wording = DifferenceWording(
      language, roster: people, besides: author, clock: settings.clock)
    return wording.lines(difference).flatMap { line in
      switch line.kind {
      case .item: wrapped("· " + line.text, .key, indent: 1, target: line.target)
      case .detail: wrapped(line.text, .text, indent: 3, target: line.target)
      case .words(let words): wrapped(words, lead: line.text, indent: 3, target: line.target)
      }
    }
  }

  private func statusLines(since earlier: EarlierSubmission) -> [Page.Line] {
    guard let framework, let screen = open, let submission = earlier.file.workflow.submission?.submission
    else { return [] }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    return submission.changes(to: screen.evaluation, framework: framework).flatMap { change in
      let symbol = Symbol(change.finding.status)
      let text =
        "\(symbol.mark) \(wording.title(of: change.finding)): \(change.was.name[language]) → \(change.finding.status.name[language])"
      return wrapped(text, symbol.style, indent: 1, target: change.finding.jump)
    }
  }

  private func repliedLines(since earlier: EarlierSubmission) -> [Page.Line] {
    guard let framework, let screen = open else { return [] }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    return screen.file.workflow.remarks.filter { remark in
      let before = earlier.file.workflow.remarks.first { $0.id == remark.id }
      return remark.replies.count > before?.replies.count ?? 0
    }
    .flatMap { remark in
      wrapped("· " + wording.target(of: remark), .key, indent: 1, action: .remark(remark.id))
        + remarkLines.lines(of: remark, width: pageWidth - 3).map {
          .init(text: "   " + $0.text, style: $0.style)
        }
    }
  }
}
