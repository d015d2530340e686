/// Why a finding has its status, from the reason down to each condition and answer, line by line.
///
/// The page on the screen and the report on the command line show these same lines.
public struct Explanation: Equatable, Sendable {
  /// One line, or a paragraph where the text is long.
  public struct Line: Equatable, Sendable {
    /// What a line says.
    public enum Kind: Equatable, Sendable {
      case status(Status)
      case heading
      case text
      case condition(Truth)
      /// What was answered, by whom and when.
      case answer
      /// A source of law; false when it is not valid on the day, or nobody has read it yet.
      case source(isSure: Bool)
    }

    public var kind: Kind
    public var text: String
    public var indent = 0
    /// Whether it stands on the branch that made the status what it is.
    public var decides = false
    /// The answer it speaks of, when its question is asked.
    public var slot: Slot?

    /// What stands before the text: the indentation, the sign of the deciding branch and the mark of the value.
    public var lead: String {
      let blanks = String(repeating: "  ", count: indent)
      switch kind {
      case .status, .heading: return ""
      case .text where indent == 0: return ""
      case .condition(let truth): return blanks + (decides ? "» " : "  ") + truth.mark + " "
      case .text, .answer, .source: return blanks + (decides ? "» " : "  ")
      }
    }
  }

  /// What it explains: the title of the consideration, and the child when it is about one.
  public var title: String
  public var lines: [Line]
}

extension CaseWording {
  /// Explains a finding; `clock` is that of the place.
  ///
  /// Folded, what does not decide and has many parts of its own is one line.
  public func explanation(of finding: Finding, clock: LocalClock, isFolded: Bool = true) -> Explanation {
    let consideration = framework.considerations[finding.consideration]
    let who = finding.child.map { " · \(plainName($0))" } ?? ""
    var writer = ExplanationWriter(
      wording: self, finding: finding, clock: clock, isFolded: isFolded)
    writer.write()
    return Explanation(title: consideration.title[language] + who, lines: writer.lines)
  }
}

extension Truth {
  /// The sign of the value.
  fileprivate var mark: String {
    switch self {
    case .yes: "✓"  // U+2713
    case .no: "✗"  // U+2717
    case .unknown: "?"
    }
  }
}

/// Writes the lines of an explanation.
private struct ExplanationWriter {
  let wording: CaseWording
  let finding: Finding
  let clock: LocalClock
  let isFolded: Bool
  let consideration: Consideration
  let evaluator: Evaluator
  private(set) var lines: [Explanation.Line] = []
  /// How many nodes may still be written, over all conditions together.
  private var room = 600

  init(wording: CaseWording, finding: Finding, clock: LocalClock, isFolded: Bool) {
    self.wording = wording
    self.finding = finding
    self.clock = clock
    self.isFolded = isFolded
    consideration = wording.framework.considerations[finding.consideration]
    evaluator = wording.evaluator
  }

  mutating func write() {
    let status = finding.status
    let weight = consideration.severity.name[wording.language]
    lines.append(.init(kind: .status(status), text: "\(status.name[wording.language]) · \(weight)"))
    for line in wording.fullReasonLines(for: finding) {
      lines.append(.init(kind: .text, text: line.text, slot: line.slot))
    }
    writeConditions()
    writeSources()
  }

  private mutating func writeConditions() {
    let status = finding.status
    let applies = evaluator.truth(of: consideration.appliesWhen, in: finding.scope)
    lines.append(
      .init(
        kind: .text,
        text: say(
          "Hieronder: » beslist mee · ✓ waar · ✗ niet waar · ? nog niet bekend",
          "Below: » decides · ✓ true · ✗ not true · ? not known yet")))
    heading(say("Is dit aan de orde? Ja, als", "Is this at issue? Yes, if"))
    write(consideration.appliesWhen, decides: true)
    guard status != .notApplicable else { return }
    if !consideration.violatedWhen.isEmpty {
      heading(
        say(
          "Is het strijdig? Ja, als een van deze dingen waar is",
          "Is it violated? Yes, if one of these is true"))
      for (position, violation) in consideration.violatedWhen.enumerated() {
        guard room > 0 else {
          let rest = consideration.violatedWhen.count - position
          lines.append(.init(kind: .text, text: say("en nog \(rest)", "and \(rest) more"), indent: 1))
          break
        }
        write(violation.condition, decides: finding.violation == position)
      }
    }
    heading(say("Is eraan voldaan? Ja, als", "Is it satisfied? Yes, if"))
    write(
      consideration.satisfiedWhen, decides: status == .satisfied || (status == .open && applies == .yes))
  }

  private mutating func writeSources() {
    let framework = wording.framework
    heading(say("Rechtsbronnen", "Legal sources"))
    for source in consideration.sources.compactMap({ framework.source($0) }) {
      let isSure = source.checkedOn != nil && source.isValid(on: wording.today)
      for (position, line) in source.lines(on: wording.today, wording.language).enumerated() {
        lines.append(.init(kind: .source(isSure: isSure), text: line, indent: position == 0 ? 0 : 1))
      }
    }
  }

  private mutating func heading(_ text: String) {
    lines.append(.init(kind: .heading, text: text))
  }

  private mutating func write(_ condition: Condition, decides: Bool) {
    let trace = evaluator.trace(of: condition, in: finding.scope, most: min(room, 300))
    room -= trace.size
    write(trace, indent: 1, decides: decides)
  }

  /// What does not decide is shown with its parts as long as they are no more than these.
  private static let mostUnfolded = 4

  private mutating func write(_ trace: Trace, indent: Int, decides: Bool) {
    if case .more = trace.node {
      lines.append(.init(kind: .text, text: wording.text(of: trace), indent: indent, decides: decides))
      return
    }
    var (text, last) = merged(trace)
    let isHidden = isFolded && !decides && last.size > Self.mostUnfolded
    if isHidden {
      let count = last.size - 1
      text += say(" (beslist niet mee, \(count) onderdelen)", " (does not decide, \(count) parts)")
    }
    var line = Explanation.Line(kind: .condition(trace.truth), text: text, indent: indent, decides: decides)
    guard case .test(let reading) = last.node else {
      lines.append(line)
      guard !isHidden else { return }
      for part in last.parts { write(part, indent: indent + 1, decides: decides && part.decides) }
      return
    }
    line.slot = reading.isAsked ? reading.slot : nil
    lines.append(line)
    lines.append(
      .init(kind: .answer, text: given(reading), indent: indent + 1, decides: decides, slot: line.slot))
    guard !isHidden else { return }
    for part in last.parts { write(part, indent: indent + 1, decides: decides && part.decides) }
  }

  /// The words of a node together with those of its one part, as far down as there is only one; and the last of them.
  private func merged(_ trace: Trace) -> (text: String, last: Trace) {
    var node = trace
    var text = wording.text(of: node)
    while let part = node.parts.first, node.parts.count == 1 {
      switch (node.node, part.node) {
      case (_, .more), (_, .hidden): return (text, node)
      case (.not, .test(let reading)):
        let denied = wording.text(of: reading.test, on: reading.question, isNegated: true)
        return (text.dropLast(wording.text(of: node).count) + denied, part)
      case (.not, _), (.defined, _), (.option, _), (.filter, _), (.hidden, _):
        text += " " + wording.text(of: part)
        node = part
      default: return (text, node)
      }
    }
    return (text, node)
  }

  /// What stands in the case: the answer, whom it is about, who wrote it and when, and the note beside it.
  private func given(_ reading: Reading) -> String {
    let fact = wording.given(reading)
    guard let slot = reading.slot, let answer = wording.file.answers[slot] else { return fact }
    var text = fact
    if !answer.author.isEmpty {
      let date = clock.date(answer.time).spoken(wording.language)
      text += " · \(answer.author), \(date) \(clock.time(answer.time))"
    }
    if !answer.note.isEmpty {
      let note = wording.shortened(answer.note, 120)
      text += say(" · toelichting: \(note)", " · note: \(note)")
    }
    return text
  }

  private func say(_ nl: String, _ en: String) -> String {
    wording.language == .nl ? nl : en
  }
}
