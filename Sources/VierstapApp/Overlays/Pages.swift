import BestInterests
import TextScreen

extension App {
  /// The lines of a text in a page; the first leads somewhere or does something.
  func wrapped(
    _ text: String, _ style: Style, indent: Int = 0, target: Slot? = nil, action: Page.Action? = nil
  ) -> [Page.Line] {
    let blanks = String(repeating: " ", count: indent)
    return Wrap.lines(text, width: max(10, pageWidth - indent)).enumerated().map { index, line in
      let isFirst = index == 0
      return Page.Line(
        text: blanks + line, style: style, target: isFirst ? target : nil, action: isFirst ? action : nil)
    }
  }

  /// The way from a finding that compares children to their texts.
  func overlapsLine(about finding: Finding) -> [Page.Line] {
    wrapped(words.overlapsLine, .key, action: .overlaps(child: finding.child))
  }

  /// Columns of text in a page.
  var pageWidth: Int { max(10, min(size.columns - 6, 92)) }

  /// Explains the selected consideration: why it has its status, what is asked, on what law it rests.
  mutating func showDetails() {
    guard let screen = open, let position = screen.panel.selectedPosition else { return }
    showDetails(of: screen.panel.rows[position].finding)
  }

  /// Explains a consideration as it stands.
  mutating func showDetails(of finding: Finding) {
    guard let framework, let screen = open else { return }
    let consideration = framework.considerations[finding.consideration]
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    let symbol = Symbol(finding.status)
    var lines = wrapped(
      "\(symbol.mark) \(finding.status.name[language]) · \(words.severity(consideration.severity))",
      symbol.style)
    lines.append(.init(text: "", style: .text))
    lines += wrapped(words.whyHeading, .heading)
    for (position, line) in wording.fullReasonLines(for: finding).enumerated() {
      lines += wrapped(line.text, .text, target: line.slot ?? (position == 0 ? finding.jump : nil))
    }
    if finding.restsOnSiblings { lines += overlapsLine(about: finding) }
    if consideration.severity == .absolute { lines += wrapped(words.noRemedyByHand, .info) }
    lines.append(.init(text: "", style: .text))
    lines += wrapped(words.meaningHeading, .heading)
    lines += wrapped(consideration.explanation[language], .text)
    lines.append(.init(text: "", style: .text))
    lines += wrapped(words.sourcesHeading, .heading)
    for source in consideration.sources.compactMap({ framework.source($0) }) {
      let checked = source.checked(language)
      lines += wrapped("· \(source.fullCitation(language)): \(source.text[language]) (\(checked))", .text)
    }
    var page = Page(
      title: consideration.title[language], lines: lines, trace: TraceWanted(finding: finding),
      stopsEverywhere: true)
    page.selected = lines.firstIndex { $0.target != nil } ?? 0
    overlays.append(.page(page))
  }

  /// Lists all that stands between the case and its submission, each line a place to go to.
  mutating func showReadiness() -> [Effect] {
    endTyping()
    guard let framework, let screen = open else { return [] }
    if let next = transition?.lackingAfterDecision {
      let heading =
        next.refusals.isEmpty
        ? stepWords.nothingLacking(before: next.step) : stepWords.lacking(before: next.step)
      let lines = wrapped(heading, next.refusals.isEmpty ? .good : .attention)
      overlays.append(.page(Page(title: words.readinessTitle, lines: lines + refusalLines(next.refusals))))
      return []
    }
    let readiness = Readiness(
      framework: framework, case: screen.file, evaluation: screen.evaluation, today: today)
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    var lines: [Page.Line] = []
    func add(_ heading: String, _ findings: [Finding], _ style: Style) {
      guard !findings.isEmpty else { return }
      lines += wrapped(heading, style)
      for finding in findings {
        let title = framework.considerations[finding.consideration].title[language]
        let who = finding.child.map { "\(framework.name(of: $0, in: screen.file)): " } ?? ""
        lines += wrapped("· \(who)\(title)", .text, indent: 1, target: finding.jump)
        for line in wording.reasonLines(for: finding) {
          lines += wrapped(line.text, .muted, indent: 3, target: line.slot)
        }
      }
      lines.append(.init(text: "", style: .text))
    }
    add(words.stopsHeading(readiness.stops.count), readiness.stops, .danger)
    add(words.violationsHeading(readiness.violations.count), readiness.violations, .danger)
    if !readiness.refused.isEmpty {
      lines += wrapped(words.refusedHeading(readiness.refused.count), .danger)
      for refused in readiness.refused {
        lines += wrapped("· " + wording.text(of: refused), .text, indent: 1, target: refused.slot)
      }
      lines.append(.init(text: "", style: .text))
    }
    if !readiness.unanswered.isEmpty {
      lines += wrapped(words.unansweredHeading(readiness.unanswered.count), .attention)
      for slot in readiness.unanswered {
        lines += wrapped(
          "· " + wording.label(of: slot.question, at: slot, besides: nil), .text, indent: 1, target: slot)
      }
      lines.append(.init(text: "", style: .text))
    }
    add(words.openHeading(readiness.open.count), readiness.open, .attention)
    if lines.isEmpty { lines = wrapped(words.ready, .good) }
    overlays.append(.page(Page(title: words.readinessTitle, lines: lines)))
    return []
  }

  /// Lists every question that is asked, by step and section, to go to by typing part of its name.
  mutating func showQuestions() -> [Effect] {
    endTyping()
    guard let framework, let screen = open else { return [] }
    let evaluator = Evaluator(framework: framework, case: screen.file, today: today, many: true)
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    var entries: [CommandFinder.Entry] = []
    for (index, step) in framework.steps.enumerated() {
      for section in framework.sections where section.step == step.id {
        let slots = framework.questions.filter { $0.section == section.id }.flatMap {
          evaluator.slots(of: $0)
        }
        .filter { evaluator.isAsked($0) }
        guard !slots.isEmpty else { continue }
        entries.append(
          .init(
            id: nil, title: "\(index) \(step.title[language]) · \(section.title[language])", keys: "",
            isHeading: true))
        entries += slots.map { slot in
          let mark = screen.file.value(slot) == nil ? "○" : "✓"
          let help = framework.question(slot.question)?.help?[language] ?? ""
          return .init(
            id: nil, target: slot, title: wording.label(of: slot.question, at: slot, besides: nil),
            keys: mark,
            keywords: "\(slot.question) \(help)")
        }
      }
    }
    var finder = CommandFinder(title: words.findQuestionTitle, intro: "", entries: entries)
    finder.keyColumns = 2
    finder.move(by: 1)
    overlays.append(.commands(finder))
    return []
  }

  /// Help for the focused question: what is meant, who can tell, and which considerations read it.
  mutating func showQuestionInfo() {
    guard let framework, let screen = open, case .question(let slot)? = screen.focus,
      let question = framework.question(slot.question)
    else { return say(words.nothingHere) }
    var lines: [Page.Line] = []
    if let help = question.help { lines += wrapped(help[language], .text) }
    if let who = question.askWho { lines += wrapped(words.askWho(who[language]), .info) }
    if let answer = screen.file.answers[slot], !answer.author.isEmpty {
      lines += wrapped(words.answered(by: answer.author, settings.shortTime(answer.time)), .muted)
    }
    if !lines.isEmpty { lines.append(.init(text: "", style: .text)) }
    let readers = framework.considerations(reading: question.id)
    if readers.isEmpty {
      lines += wrapped(words.countsForNothing, .muted)
    } else {
      lines += wrapped(words.countsFor, .heading)
      for index in readers { lines += wrapped("· " + framework.considerations[index].title[language], .text) }
    }
    overlays.append(.page(Page(title: question.label[language], lines: lines)))
  }
}
