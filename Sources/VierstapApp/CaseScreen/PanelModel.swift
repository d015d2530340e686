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
    /// Whether the reason may change although the finding stays the same.
    var quotesAnswers: Bool
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

  /// Takes over the findings; words of rows that did not change are kept.
  mutating func refresh(
    _ evaluation: Evaluation, child: String?, step: String, isPlanStep: Bool, width: Int, wording: CaseWording
  ) {
    var kept: [Int: Row] = [:]
    if width == self.width { for row in rows { kept[row.finding.consideration] = row } }
    self.width = width
    rows = []
    tally = Tally()
    for findings in evaluation.rows {
      for finding in findings {
        count(finding, child: child, step: step, wording.framework)
        guard finding.child == nil || finding.child == child else { continue }
        guard shows(finding, wording.framework, step, isPlanStep) else { continue }
        if let old = kept[finding.consideration], old.finding == finding,
          !old.quotesAnswers
        {
          rows.append(old)
        } else {
          rows.append(row(finding, wording))
        }
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

  private func row(_ finding: Finding, _ wording: CaseWording) -> Row {
    let consideration = wording.framework.considerations[finding.consideration]
    let needsReason = finding.status == .violated || finding.status == .open || !finding.remarks.isEmpty
    let reason = needsReason ? wording.reason(for: finding, inBrief: true) : ""
    return Row(
      finding: finding, title: consideration.title[wording.language],
      reason: reason.isEmpty ? [] : Wrap.lines(reason, width: max(8, width - 4)),
      quotesAnswers: consideration.quotesAnswers)
  }
}
