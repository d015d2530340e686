import BestInterests
import TextScreen

/// What a reviewer reads of a case: a sheet about the case and one for each child.
struct ReviewScreen: Equatable, Sendable {
  enum Sheet: Hashable, Sendable {
    case wholeCase
    case child(String)

    var child: String? {
      if case .child(let id) = self { id } else { nil }
    }
  }

  /// A line of a sheet, and what can be done on it.
  struct Line: Equatable, Sendable {
    var shown: Page.Line
    /// What a remark made here hangs on.
    var place: ReviewRemark.Target?
    /// The remark that stands here.
    var remark: String?
    /// The finding that is explained here.
    var finding: Finding?
    /// Whether something new begins here.
    var isStart = false

    /// Whether Tab stops here: where something begins with which something can be done.
    var isStop: Bool { isStart && (shown.isStop || place != nil) }
  }

  var sheet = Sheet.wholeCase
  private(set) var lines: [Line] = []
  private(set) var selected = 0
  private(set) var top = 0

  var current: Line? { lines.indices.contains(selected) ? lines[selected] : nil }

  /// Takes over the lines of the sheet made anew; the bar stays on what it stood on, whatever its lines are now.
  mutating func renew(_ lines: [Line]) {
    let ordinal = self.lines.prefix(selected + 1).count { $0.isStart }
    let offset = selected - (self.lines.prefix(selected + 1).lastIndex { $0.isStart } ?? 0)
    self.lines = lines
    let starts = lines.indices.filter { lines[$0].isStart }
    guard ordinal > 0, starts.count >= ordinal else {
      selected = min(selected, max(0, lines.count - 1))
      return
    }
    let end = starts.count > ordinal ? starts[ordinal] : lines.count
    selected = min(starts[ordinal - 1] + offset, max(0, end - 1))
  }

  /// Shows another sheet from its beginning.
  mutating func open(_ sheet: Sheet, _ lines: [Line]) {
    self.sheet = sheet
    self.lines = lines
    selected = 0
    top = 0
  }

  /// Moves the bar by lines.
  mutating func move(by distance: Int) {
    selected = min(max(0, selected + distance), max(0, lines.count - 1))
  }

  /// Moves the bar and what is shown by a page.
  mutating func turnPage(by distance: Int) {
    top += distance
    move(by: distance)
  }

  /// Moves the bar to where the next or the previous answer, consideration or remark begins.
  mutating func moveToStop(_ direction: Int) {
    var next = selected + direction
    while lines.indices.contains(next), !lines[next].isStop { next += direction }
    if lines.indices.contains(next) { selected = next } else { move(by: direction * lines.count) }
  }

  /// Puts the bar on the first line that fits, if there is one.
  mutating func select(_ isWanted: (Line) -> Bool) {
    if let found = lines.firstIndex(where: isWanted) { selected = found }
  }

  /// Scrolls so that the bar is on the screen.
  mutating func scroll(toFit height: Int) {
    if selected < top { top = selected }
    if selected >= top + height { top = selected - height + 1 }
    top = max(0, min(top, max(0, lines.count - height)))
  }
}
