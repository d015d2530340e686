import BestInterests
import TextScreen

/// A paper being read: where on it, and what is looked for.
struct PaperPager: Equatable, Sendable {
  var paper: Paper
  /// The line the bar or the caret is on.
  var selected: Int
  /// The first line on the screen.
  var top = 0
  /// What is looked for; nil while nothing is typed.
  var search: TextEditor?
  /// What was looked for last, made fit for comparing.
  var wanted = ""

  init(_ paper: Paper) {
    self.paper = paper
    selected = paper.lines.firstIndex { $0.target != nil } ?? 0
  }

  /// Whether Enter leads somewhere from some line.
  var hasTargets: Bool { paper.lines.contains { $0.target != nil } }

  /// Takes over the place and the search of the same paper as it was before.
  mutating func goOn(from old: PaperPager, rows: Int) {
    wanted = old.wanted
    let count = max(1, old.paper.lines.count)
    selected = min(old.selected * paper.lines.count / count, max(0, paper.lines.count - 1))
    top = old.top * paper.lines.count / count
    follow(rows: rows)
  }

  /// Moves the bar, and the page with it.
  mutating func move(by distance: Int, rows: Int) {
    selected = min(max(0, selected + distance), max(0, paper.lines.count - 1))
    follow(rows: rows)
  }

  /// Turns the page so that the bar is on it.
  mutating func follow(rows: Int) {
    top = min(max(top, selected - rows + 1), selected)
    top = min(max(0, top), max(0, paper.lines.count - rows))
  }

  /// Reads on: without places to go to the page moves, not a bar that nobody sees; with them, a step leads from
  /// one to the next.
  mutating func scroll(by distance: Int, rows: Int) {
    if hasTargets {
      guard abs(distance) == 1 else { return move(by: distance, rows: rows) }
      var next = selected + distance
      while paper.lines.indices.contains(next), paper.lines[next].target == nil { next += distance }
      guard paper.lines.indices.contains(next) else { return move(by: distance, rows: rows) }
      selected = next
      return follow(rows: rows)
    }
    top = min(max(0, top + distance), max(0, paper.lines.count - rows))
    selected = min(top, max(0, paper.lines.count - 1))
  }

  /// Goes to the next line that holds what is looked for, going on at the other end; whether there is one.
  mutating func find(_ direction: Int, rows: Int) -> Bool {
    guard !wanted.isEmpty, !paper.lines.isEmpty else { return false }
    let count = paper.lines.count
    for step in 1...count {
      let index = ((selected + direction * step) % count + count) % count
      guard isMatch(index) else { continue }
      selected = index
      top = min(max(0, index - rows / 3), max(0, count - rows))
      return true
    }
    return false
  }

  /// Whether a line holds what is looked for.
  func isMatch(_ index: Int) -> Bool {
    !wanted.isEmpty && FoldedText.searchable(paper.lines[index].text).contains(wanted)
  }
}
