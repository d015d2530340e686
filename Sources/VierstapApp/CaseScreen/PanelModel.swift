import BestInterests
import TextScreen

/// The rows of the considerations panel: for one child, filtered, with reasons in words kept until they change.
struct PanelModel: Equatable, Sendable {
  enum Filter: Int, CaseIterable, Sendable {
    case step
    case attention
    case all

    var title: LocalText {
      switch self {
      case .step: LocalText(nl: "deze stap", en: "this step")
      case .attention: LocalText(nl: "open en strijdig", en: "open and violated")
      case .all: LocalText(nl: "alles", en: "all")
      }
    }
  }

  struct Row: Equatable, Sendable {
    var finding: Finding
    var title: String
    var reason: [Substring]
    /// The answers the words were made of, as they were then.
    var reads: [Read]
    /// The answers that a sentence of the framework quotes as far as their questions are asked.
    var quotes: [Read]
    /// The remarks on the consideration.
    var remarks: [RemarkLines.Line] = []

    /// Whether the reason waits until the row is selected, because nothing is to be done about it.
    var isQuiet: Bool {
      finding.status == .notApplicable || finding.status == .satisfied && finding.remarks.isEmpty
    }
  }

  /// One answer that words were made of.
  struct Read: Equatable, Sendable {
    var slot: Slot
    var value: Value?
  }

  /// What the headings count, kept with the rows so that drawing counts nothing.
  struct Tally: Equatable, Sendable {
    var counts: [Status: Int] = [:]
    /// Satisfied and applicable findings of the step, over all children.
    var done = 0
    var all = 0
    /// Another child with violated considerations, and how many.
    var other: String?
    var otherCount = 0

    /// The counts as symbols and numbers.
    var words: String {
      [Status.violated, .open, .satisfied, .notApplicable].map { "\(Symbol($0).mark) \(counts[$0] ?? 0)" }
        .joined(separator: "  ")
    }
  }

  var filter = Filter.step
  private(set) var rows: [Row] = []
  private(set) var width = 0
  /// The persons and options of the case the words were made for; those without a name are named by position.
  private var persons: [String] = []
  private var options: [String] = []
  /// The counts for the child at hand, and of the step.
  private(set) var tally = Tally()
  /// The consideration the focus stands on.
  var selected: Int?
  var top = 0

  var selectedPosition: Int? {
    selected.flatMap { wanted in rows.firstIndex { $0.finding.consideration == wanted } }
  }

  mutating func selectNearest(_ distance: Int) {
    guard !rows.isEmpty else { return }
    let position = min(max(0, (selectedPosition ?? 0) + distance), rows.count - 1)
    selected = rows[position].finding.consideration
  }

  /// Whether the words of some row are made of the answer at a place.
  func reads(_ slot: Slot) -> Bool {
    rows.contains { row in
      row.reads.contains { $0.slot == slot } || row.quotes.contains { $0.slot == slot }
    }
  }

  /// The lines of the reason that are shown; a quiet row has them while it is selected and the panel has the focus.
  func reason(of row: Row, isFocused: Bool) -> ArraySlice<Substring> {
    let isShown = !row.isQuiet || isFocused && row.finding.consideration == selected
    return isShown ? row.reason[...] : []
  }

  /// Takes over the findings; words of rows are kept as long as neither the finding nor an answer they are made of
  /// changed. When it is known that only one answer did, no others are looked at.
  mutating func refresh(
    _ evaluation: Evaluation, child: String?, step: String, isPlanStep: Bool, width: Int,
    wording: CaseWording, remarks: RemarkLines,
    after changed: Slot? = nil
  ) {
    var kept: [Int: Row] = [:]
    let file = wording.file
    if width == self.width, file.persons == persons, file.options == options {
      for row in rows { kept[row.finding.consideration] = row }
    }
    self.width = width
    persons = file.persons
    options = file.options
    rows = []
    tally = Tally()
    let remarked = Dictionary(grouping: file.workflow.remarks, by: \.target)
    for findings in evaluation.rows {
      for finding in findings {
        count(finding, child: child, step: step, wording.framework)
        guard finding.child == nil || finding.child == child else { continue }
        guard shows(finding, wording.framework, step, isPlanStep) else { continue }
        if let old = kept[finding.consideration], old.finding == finding,
          old.reads.allSatisfy({ (changed ?? $0.slot) != $0.slot || file.value($0.slot) == $0.value }),
          old.quotes.isEmpty || old.quotes == quotes(in: finding, wording)
        {
          rows.append(old)
        } else {
          rows.append(row(finding, wording))
        }
        guard !remarked.isEmpty else { continue }
        let id = wording.framework.considerations[finding.consideration].id
        let own = remarked[.row(.init(consideration: id, child: finding.child))] ?? []
        rows[rows.count - 1].remarks = own.flatMap { remarks.lines(of: $0, width: max(8, width - 4)) }
      }
    }
    if selectedPosition == nil { selected = rows.first?.finding.consideration }
  }

  private mutating func count(_ finding: Finding, child: String?, step: String, _ framework: Framework) {
    if finding.child == nil || finding.child == child {
      tally.counts[finding.status, default: 0] += 1
    } else if finding.status == .violated, tally.other == nil || tally.other == finding.child {
      tally.other = finding.child
      tally.otherCount += 1
    }
    guard finding.status != .notApplicable, framework.considerations[finding.consideration].step == step
    else { return }
    tally.all += 1
    if finding.status == .satisfied { tally.done += 1 }
  }

  /// How many lines a row takes.
  func height(of row: Row, isFocused: Bool) -> Int {
    1 + reason(of: row, isFocused: isFocused).count + row.remarks.count
  }

  /// Forgets all words, for another language.
  mutating func forget() {
    rows = []
    width = 0
  }

  private func shows(_ finding: Finding, _ framework: Framework, _ step: String, _ isPlanStep: Bool) -> Bool {
    switch filter {
    case .all: true
    case .attention: finding.status == .open || finding.status == .violated
    case .step:
      finding.status == .violated || !isPlanStep
        || framework.considerations[finding.consideration].step == step
    }
  }

  /// How many lines of a reason are shown; the details have it whole.
  private static let mostLines = 5

  private func row(_ finding: Finding, _ wording: CaseWording) -> Row {
    let consideration = wording.framework.considerations[finding.consideration]
    let reads = wording.reads(for: finding).map { Read(slot: $0, value: wording.file.value($0)) }
    var reason = Wrap.lines(wording.reason(for: finding), width: max(8, width - 4))
    if reason.count > Self.mostLines {
      reason.removeLast(reason.count - Self.mostLines)
      reason[Self.mostLines - 1] = Substring(cut(reason[Self.mostLines - 1]))
    }
    return Row(
      finding: finding, title: consideration.title[wording.language], reason: reason, reads: reads,
      quotes: quotes(in: finding, wording))
  }

  private func quotes(in finding: Finding, _ wording: CaseWording) -> [Read] {
    wording.quotes(in: finding).map { Read(slot: $0.slot, value: $0.value) }
  }

  /// A line with the sign that more follows, within the width.
  private func cut(_ line: Substring) -> String {
    var line = line
    while !line.isEmpty, TextWidth.columns(of: String(line)) > max(8, width - 4) - 1 { line.removeLast() }
    return line + "…"
  }
}
