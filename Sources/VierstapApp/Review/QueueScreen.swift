import BestInterests

/// The cases that wait for a reviewer, in two parts, each with the most urgent first.
///
/// It is filled when the list is, so that no key looks through the cases.
struct QueueScreen: Equatable, Sendable {
  /// Whether it stands in the place of the list.
  var isOpen = false
  private(set) var purpose = Submission.Purpose.approval
  private var waiting: [Submission.Purpose: [CaseSummary]] = [:]
  /// Where the bar stands, and on which case; it follows the case.
  private(set) var position = 0
  private(set) var selected: String?
  private(set) var top = 0

  /// The cases of the part at hand.
  var rows: [CaseSummary] { waiting[purpose] ?? [] }

  func count(_ purpose: Submission.Purpose) -> Int { waiting[purpose]?.count ?? 0 }

  /// The case under the bar.
  var selectedRow: CaseSummary? { rows.indices.contains(position) ? rows[position] : nil }

  /// Takes over what was read from the store; the bar goes to the next case when its own waits no longer.
  mutating func load(_ cases: [CaseSummary]) {
    for purpose in Submission.Purpose.allCases {
      waiting[purpose] = ReviewQueue.waiting(cases, for: purpose)
    }
    locate()
  }

  /// Shows the other part.
  mutating func switchPart() {
    purpose = purpose == .approval ? .rejection : .approval
    position = 0
    selected = nil
    top = 0
    locate()
  }

  /// Moves the bar by rows, staying inside the list.
  mutating func move(by distance: Int) {
    position = min(max(0, position + distance), max(0, rows.count - 1))
    selected = selectedRow?.number
  }

  /// Goes to the case after one that was worked on, from the last to the first; nil when no other waits.
  mutating func advance(from number: String) -> String? {
    // A case that waits no longer has left its place to the one after it.
    if let here = rows.firstIndex(where: { $0.number == number }) {
      guard rows.count > 1 else { return nil }
      position = (here + 1) % rows.count
    }
    selected = selectedRow?.number
    return selected
  }

  /// Which in the row a case is, the first being 1; nil when it waits no longer.
  func place(of number: String) -> Int? {
    rows.firstIndex { $0.number == number }.map { $0 + 1 }
  }

  /// Scrolls so that the bar is among the rows on the screen.
  mutating func scroll(toFit height: Int) {
    if position < top { top = position }
    if position >= top + height { top = position - height + 1 }
    top = max(0, min(top, max(0, rows.count - height)))
  }

  private mutating func locate() {
    if let found = rows.firstIndex(where: { $0.number == selected }) {
      position = found
    } else {
      position = min(position, max(0, rows.count - 1))
      selected = selectedRow?.number
    }
  }
}
