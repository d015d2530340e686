import BestInterests
import TextScreen

/// What two people wrote at the same time, and the choice between it.
extension App {
  /// The answers of the open case that hold what two people wrote, in the order of the form.
  private var conflicts: [Slot] {
    guard let framework, let file = open?.file else { return [] }
    let evaluator = Evaluator(framework: framework, case: file, today: today)
    return framework.questions.flatMap { evaluator.slots(of: $0) }.filter { file.answers[$0]?.rival != nil }
  }

  /// Asks what stood there before both wrote; the page comes with it.
  mutating func readConflicts() -> [Effect] {
    endTyping()
    guard let screen = open else { return [] }
    guard screen.file.answers.values.contains(where: { $0.rival != nil }) else {
      say(conflictWords.none)
      return []
    }
    return [.readBefore(number: screen.file.number)]
  }

  /// Shows each answer that two people wrote: as it was, as the one wrote it, and as the other did.
  mutating func showConflicts(selecting wanted: Int = 0) {
    guard let framework, let screen = open else { return }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    var lines = wrapped(conflictWords.intro, .muted)
    let slots = conflicts
    for slot in slots {
      guard let question = framework.question(slot.question), let answer = screen.file.answers[slot],
        let rival = answer.rival
      else { continue }
      lines.append(.init(text: "", style: .text))
      lines += wrapped(wording.label(of: slot.question, at: slot, besides: nil), .heading, target: slot)
      let before = screen.answersBefore[slot]
      lines += version(conflictWords.before, before?.value, before?.note, before, question, wording)
      lines += version(
        conflictWords.version(people.name(of: answer.author), isOwn: answer.author == settings.login),
        answer.value, answer.note, before, question, wording)
      lines += version(
        conflictWords.version(people.name(of: rival.author), isOwn: rival.author == settings.login),
        rival.value, rival.note, before, question, wording)
    }
    var page = Page(title: conflictWords.title(slots.count), lines: lines)
    page.listsConflicts = true
    let stops = lines.indices.filter { lines[$0].isStop }
    page.selected = stops.isEmpty ? 0 : stops[max(0, min(wanted, stops.count - 1))]
    if case .page(let former)? = overlays.last, former.listsConflicts { overlays.removeLast() }
    overlays.append(.page(page))
  }

  /// One version of an answer; of two texts, the words that differ from what stood there before.
  private func version(
    _ lead: String, _ value: Value?, _ note: String?, _ before: Answer?, _ question: Question,
    _ wording: CaseWording
  ) -> [Page.Line] {
    let extra = note.map { $0.isEmpty ? "" : " (\($0))" } ?? ""
    if case .text(let text)? = value, case .text(let old)? = before?.value, text != old {
      return wrapped(WordDifference(old, text + extra), lead: lead, indent: 2)
    }
    let text = value == nil ? conflictWords.nothing : wording.text(of: value, to: question)
    return wrapped(lead + text + extra, .text, indent: 2)
  }

  /// The keys that choose; nil for all others.
  mutating func pressInConflicts(_ key: Key, _ page: Page) -> [Effect]? {
    let stops = page.lines.indices.filter { page.lines[$0].isStop }
    let place = stops.lastIndex { $0 <= page.selected } ?? 0
    let slot = stops.isEmpty ? nil : page.lines[stops[place]].target
    let effects: [Effect]
    switch key {
    case "w": effects = settle(slot, .theirs)
    case "W": effects = settle(slot, .mine)
    case "b": effects = settle(slot, .both)
    case "u", "Ctrl-Z": effects = undo()
    default: return nil
    }
    if conflicts.isEmpty {
      overlays.removeLast()
      say(conflictWords.done, .good)
    } else {
      showConflicts(selecting: place)
    }
    return effects
  }

  /// A choice between two versions of an answer.
  enum Choice {
    case mine, theirs, both
  }

  /// Puts the chosen version in the place of both.
  mutating func settle(_ slot: Slot?, _ choice: Choice) -> [Effect] {
    guard let slot, let screen = open, var answer = screen.file.answers[slot], let rival = answer.rival,
      !refusesChange(of: slot.question)
    else {
      say(words.noOther)
      return []
    }
    switch choice {
    case .mine: break
    case .theirs:
      (answer.value, answer.note) = (rival.value, rival.note)
      (answer.author, answer.time) = (rival.author, rival.time)
    case .both:
      guard case .text(let mine)? = answer.value, case .text(let theirs)? = rival.value else {
        say(conflictWords.onlyTexts, .attention)
        return []
      }
      let isLong = framework?.question(slot.question)?.kind == .long
      answer.value = .text(mine + (isLong ? "\n\n" : " · ") + theirs)
      answer.note = [answer.note, rival.note].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    answer.rival = nil
    open?.remember(screen.file)
    open?.isTouched = true
    open?.file.answers[slot] = answer
    if let framework, let file = open?.file {
      let today = today
      open?.evaluation.update(after: slot.question, framework: framework, case: file, today: today)
    }
    rebuild()
    return wantDraft()
  }

  var conflictWords: ConflictWords { ConflictWords(language: language) }
}
