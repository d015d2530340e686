import BestInterests
import TextScreen

extension App {
  private var decisionWords: DecisionWords { DecisionWords(language: language) }

  /// Lists what a judgement will record before it does: what was read, what is accepted, what is signed.
  mutating func showDecision(_ transition: Transition) {
    guard let framework, let screen = open, let step else { return }
    let words = decisionWords
    let action = step.request.action
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    var lines = wrapped(words.decisionIntro, .info)
    func add(_ heading: String) {
      lines.append(.init(text: "", style: .text))
      lines += wrapped(heading, .heading)
    }
    add(words.readHeading)
    for child in screen.children {
      let isRead = step.request.childrenRead.contains(child)
      let mark = isRead ? "✓" : "○"
      let state = isRead ? reviewWords.read : reviewWords.notRead
      lines += wrapped(
        "\(mark) \(wording.personName(child)) · \(state)", isRead ? .text : .attention, indent: 1)
    }
    if action == .approve {
      add(words.acceptedHeading)
      lines += acceptedLines(step.request.deviations, wording)
    }
    let going = screen.file.workflow.remarks.filter { $0.state != .accepted }
    if !going.isEmpty {
      add(words.remarksHeading)
      for remark in going {
        let kind = "\(remarkWords.kind(remark.isMustFix)), \(remark.state.name[language])"
        lines += wrapped("· \(wording.target(of: remark)) (\(kind)): \(remark.text)", .text, indent: 1)
      }
    }
    add(words.reasonHeading)
    lines += wrapped("“\(step.request.reason)”", .key, indent: 1, action: .changeWords(.reason))
    add(action == .approve ? words.signedHeading : words.recordedHeading)
    lines += recordLines(action, transition)
    lines.append(.init(text: "", style: .text))
    lines += wrapped(words.confirm(action), .key, action: .confirmStep)
    overlays.append(
      .page(Page(title: words.decisionTitle(action), lines: lines, stopsEverywhere: true)))
  }

  /// What the reviewer accepts, in the reviewer's own words, with the writer's below.
  private func acceptedLines(_ deviations: [Deviation], _ wording: CaseWording) -> [Page.Line] {
    guard !deviations.isEmpty else { return wrapped(decisionWords.nothingAccepted, .text, indent: 1) }
    return deviations.flatMap { deviation in
      let title =
        wording.framework.consideration(deviation.row.consideration)?.title[language]
        ?? deviation.row.consideration
      let who = deviation.row.child.map { "\(wording.personName($0)): " } ?? ""
      let ask = Page.Action.changeWords(.deviation(deviation.row))
      return wrapped("· \(who)\(title)", .attention, indent: 1)
        + writersReason(for: deviation.row).flatMap { wrapped($0, .muted, indent: 3) }
        + wrapped("“\(deviation.reason)”", .key, indent: 3, action: ask)
    }
  }

  /// What of the case is recorded and signed.
  private func recordLines(_ action: WorkflowAction, _ transition: Transition) -> [Page.Line] {
    let words = decisionWords
    let workflow = transition.file.workflow
    guard let (event, submission) = workflow.submission else { return [] }
    var lines = wrapped(
      words.signedOver(transition.file.number, people.name(of: event.by), settings.shortTime(event.at)),
      .text,
      indent: 1)
    lines += wrapped(words.framework(submission.framework), .text, indent: 1)
    lines += wrapped(words.content(transition.content), .muted, indent: 1)
    guard action == .approve else { return lines + wrapped(words.name, .text, indent: 1) }
    lines += wrapped(words.signature, .text, indent: 1)
    if submission.reviewers > 1 {
      let isLast = workflow.approvals.count + 1 >= submission.reviewers
      lines += wrapped(isLast ? words.isSecond : words.secondNeeded, .attention, indent: 1)
    }
    return lines
  }
}
