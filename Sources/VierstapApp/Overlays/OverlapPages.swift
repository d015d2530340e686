import BestInterests
import TextScreen

/// Which texts about the children are alike, and what is to be done about that.
extension App {
  /// Lists per child and question which sibling's text it is like; the bar begins at those about one child.
  ///
  /// `others` is what came of comparing with other cases, nil until that was asked for.
  mutating func showOverlaps(about child: String? = nil, with others: OtherCases? = nil) {
    endTyping()
    guard let framework, let screen = open else { return }
    guard comparesTexts else { return say(words.noComparisons, .attention) }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    let overlaps = Evaluator(framework: framework, case: screen.file, today: today).siblingOverlaps()
    var lines = wrapped(words.overlapsIntro, .text)
    var selected: Int?
    var last = ""
    for overlap in overlaps {
      if overlap.child != last {
        lines.append(.init(text: "", style: .text))
        lines += wrapped(wording.personName(overlap.child), .heading)
        last = overlap.child
      }
      if selected == nil, child == nil || child == overlap.child { selected = lines.count }
      lines += self.lines(of: overlap, wording)
    }
    if overlaps.isEmpty {
      lines.append(.init(text: "", style: .text))
      lines += wrapped(words.noOverlaps, .good)
    }
    if framework.boilerplate != nil {
      lines.append(.init(text: "", style: .text))
      lines += wrapped(words.othersHeading, .heading)
      if others != nil { selected = lines.count }
      lines += self.lines(of: others, wording)
    }
    var page = Page(title: words.overlapsTitle, lines: lines)
    if let selected { page.selected = lines[selected...].firstIndex { $0.isStop } ?? selected }
    page.listsOverlaps = true
    overlays.append(.page(page))
  }

  /// Whether the framework of the case compares any texts.
  var comparesTexts: Bool {
    framework.map { !$0.siblingComparisons.isEmpty || $0.boilerplate != nil } ?? false
  }

  private func lines(of overlap: SiblingOverlap, _ wording: CaseWording) -> [Page.Line] {
    let isSettled = overlap.state == .recorded
    let mark = isSettled ? Symbol.satisfied.mark : Symbol.violated.mark
    return wrapped(
      "\(mark) \(wording.line(of: overlap))", isSettled ? .text : .attention, indent: 1,
      action: .overlap(overlap))
  }

  private func lines(of others: OtherCases?, _ wording: CaseWording) -> [Page.Line] {
    let intro = wrapped(words.othersIntro, .text)
    guard let others else {
      let author = framework?.author(of: wording.file) ?? settings.login
      return intro + wrapped(words.othersLine(author), .key, action: .compareWithOthers)
    }
    let found = others.matches.flatMap {
      wrapped("· \(wording.line(of: $0))", .text, indent: 1, action: .match($0))
    }
    let none = found.isEmpty && others.compared > 0 ? wrapped(words.noMatches, .good) : []
    return intro + wrapped(wording.scope(of: others), .muted) + found + none
  }

  /// Takes the outcome of a comparison with other cases into the page that asked for it.
  mutating func take(_ others: OtherCases) {
    guard case .page(let page)? = overlays.last, page.listsOverlaps else { return }
    overlays.removeLast()
    showOverlaps(with: others)
  }

  /// Puts the text about a child beside that about a sibling, with what both share marked, and says what can be done.
  mutating func show(_ overlap: SiblingOverlap) {
    guard let framework, let screen = open else { return }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    let names = (
      framework.name(of: overlap.child, in: screen.file), framework.name(of: overlap.sibling, in: screen.file)
    )
    let label = framework.question(overlap.question)?.label[language] ?? ""
    var lines = wrapped(wording.line(of: overlap), .text)
    let reason = wording.recordedReason(for: overlap)
    if !reason.isEmpty { lines += wrapped(words.sameBecause(reason), .good) }
    lines.append(.init(text: "", style: .text))
    lines += wrapped(wording.whatDiffers(for: overlap.child), .heading)
    let selected = lines.count
    lines += wrapped(words.toText(names.0), .key, target: overlap.slot)
    lines += wrapped(words.toText(names.1), .key, target: overlap.siblingSlot)
    lines += recording(overlap, names)
    lines.append(.init(text: "", style: .text))
    lines += sideBySide(wording.texts(of: overlap), names)
    lines.append(.init(text: "", style: .text))
    lines += wrapped(wording.limit(of: overlap.comparison), .muted)
    var page = Page(
      title: words.overlapTitle(label, names.0, names.1), lines: lines, stopsEverywhere: true)
    page.selected = selected
    overlays.append(.page(page))
  }

  /// What can be recorded about two texts that are alike.
  private func recording(_ overlap: SiblingOverlap, _ names: (String, String)) -> [Page.Line] {
    guard let except = overlap.comparison.except else { return wrapped(words.cannotRecord, .muted) }
    guard overlap.state != .unsettled else {
      return wrapped(words.recordLine(names.0, names.1), .key, action: .recordSame(overlap))
    }
    let reason = framework?.reasonQuestion(for: except) ?? except
    return wrapped(words.toReason(names.0), .key, target: Slot(reason, .person(overlap.child)))
  }

  /// Columns of one text when two stand side by side; nil where the window is too narrow for that.
  private var columnWidth: Int? { pageWidth >= 66 ? (pageWidth - 3) / 2 : nil }

  private func sideBySide(
    _ texts: (mine: MarkedText, theirs: MarkedText), _ names: (String, String)
  ) -> [Page.Line] {
    guard let width = columnWidth else {
      return below(texts.mine, names.0) + [.init(text: "", style: .text)] + below(texts.theirs, names.1)
    }
    let start = width + 3
    func joined(_ left: String, _ right: String) -> String {
      left + String(repeating: " ", count: max(0, width - TextWidth.columns(of: left))) + " │ " + right
    }
    var lines = [Page.Line(text: joined(names.0, names.1), style: .heading)]
    let (left, right) = (texts.mine.lines(width: width), texts.theirs.lines(width: width))
    for row in 0..<max(left.count, right.count) {
      let empty = Page.Line(text: "", style: .text)
      let one = row < left.count ? left[row] : empty
      let other = row < right.count ? right[row] : empty
      var line = Page.Line(text: joined(one.text, other.text), style: .text)
      line.marks = one.marks + other.marks.map { $0.lowerBound + start..<$0.upperBound + start }
      lines.append(line)
    }
    return lines
  }

  /// A text under its name, over the whole width.
  private func below(_ text: MarkedText, _ name: String) -> [Page.Line] {
    wrapped(name, .heading) + text.lines(width: pageWidth)
  }

  /// Records that the same holds for a child as for a sibling, as one step to undo, and asks why.
  mutating func recordSame(_ overlap: SiblingOverlap) -> [Effect] {
    guard let framework, let screen = open, let except = overlap.comparison.except,
      let question = framework.question(except)
    else { return [] }
    let slot = Slot(except, .person(overlap.child))
    let evaluator = Evaluator(framework: framework, case: screen.file, today: today)
    guard evaluator.isAsked(slot) else {
      report(words.noQuestionBehind)
      return []
    }
    if let refusal = evaluator.refusal(of: overlap.sibling, at: slot) {
      report(refusal[language])
      return []
    }
    var chosen: [String] = []
    if case .choices(let ids)? = screen.file.value(slot) { chosen = ids.filter { $0 != overlap.sibling } }
    let value: Value =
      question.kind == .people ? .choices(chosen + [overlap.sibling]) : .choice(overlap.sibling)
    let effects = set(value, at: slot)
    jump(to: framework.reasonQuestion(for: except).map { Slot($0, slot.subject) } ?? slot)
    say(words.recordedSame(framework.name(of: overlap.sibling, in: screen.file)), .info)
    return effects
  }

  /// Shows a text of this case with what another case has too; of that other case it shows nothing else.
  mutating func show(_ match: BoilerplateMatch) {
    guard let framework, let screen = open else { return }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    let label = wording.label(of: match.slot.question, at: match.slot, besides: nil)
    var lines = wrapped(wording.line(of: match), .text)
    lines.append(.init(text: "", style: .text))
    lines += wrapped(words.whatIsOwn, .heading)
    let selected = lines.count
    lines += wrapped(words.ownText, .key, target: match.slot)
    lines.append(.init(text: "", style: .text))
    lines += wording.text(of: match).lines(width: pageWidth)
    lines.append(.init(text: "", style: .text))
    lines += wrapped(words.onlyShared, .muted)
    var page = Page(title: words.matchTitle(label, match.number), lines: lines, stopsEverywhere: true)
    page.selected = selected
    overlays.append(.page(page))
  }
}
