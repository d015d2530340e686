import BestInterests
import TextScreen

extension App {
  /// Shows what must happen by when in this case, the first day first, each line a place to go to.
  mutating func showDeadlines() -> [Effect] {
    endTyping()
    guard let framework, let screen = open else { return [] }
    let deadlines = Evaluator(framework: framework, case: screen.file, today: today).deadlines()
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    var lines: [Page.Line] = []
    for deadline in deadlines {
      if !lines.isEmpty { lines.append(.init(text: "", style: .text)) }
      let target = deadline.place
      let day = deadline.day.map { "\($0.spoken(language)): " } ?? ""
      lines += wrapped("\(day)\(wording.title(of: deadline))", .heading, target: target)
      lines += wrapped(wording.state(of: deadline), deadline.style, indent: 2, target: target)
      let reason = wording.reason(for: deadline)
      if !reason.isEmpty { lines += wrapped(reason, .text, indent: 2, target: target) }
      let explanation = framework.deadlines[deadline.rule].explanation[language]
      lines += wrapped(explanation, .muted, indent: 2, target: target)
      for source in wording.sources(of: deadline) {
        lines += wrapped("· \(source)", .muted, indent: 2, target: target)
      }
    }
    if lines.isEmpty { lines = wrapped(words.noDeadlines, .muted) }
    overlays.append(.page(Page(title: words.deadlinesTitle, lines: lines)))
    return []
  }
}

extension Deadline {
  /// The answer to go to: what is missing, the recorded day, else the starting day.
  var place: Slot {
    if case .notStarted(let missing) = state { return missing }
    return given == nil ? start : givenSlot ?? start
  }

  /// The sign of how it stands, in colour.
  var style: Style {
    switch state {
    case .passed: .danger
    case .near, .noRule: .attention
    case .running: .text
    case .notStarted: .muted
    case .done: .good
    }
  }
}
