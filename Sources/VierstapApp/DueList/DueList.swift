import BestInterests
import TextScreen

/// What must happen by when in all cases: what is overdue first, then what is near.
///
/// It is filled when the list of cases is, from the summaries alone, so that no key looks through the cases.
struct DueList: Equatable, Sendable {
  /// Whether it stands in the place of the list of cases.
  var isOpen = false
  var filter = TextEditor(text: "", multiline: false)
  var isFiltering = false
  /// Whether days that are far off are shown too.
  private(set) var showsAll = false
  private(set) var rows: [Row] = []
  /// Positions in `rows` that are shown.
  private(set) var shown: [Int] = []
  /// Where the bar stands among those shown.
  private(set) var position = 0
  private(set) var top = 0
  /// How many days are over, and how many near.
  private(set) var overdue = 0
  private(set) var soon = 0

  /// A day with what filtering needs, computed once.
  struct Row: Equatable, Sendable {
    var item: DueItem
    var state: DueItem.State
    var searchable: String
  }

  /// Takes over what was read from the store.
  mutating func load(_ cases: [CaseSummary], today: CalendarDate) {
    let selected = selectedItem
    rows = DueItem.all(of: cases, on: today).map { item in
      let title = item.due.title
      return Row(
        item: item, state: item.state(on: today),
        searchable: FoldedText.searchable(
          "\(item.number) \(item.title) \(title.nl) \(title.en) \(item.due.about) "
            + "\(item.due.day.spoken(.nl)) \(item.due.day.spoken(.en))"))
    }
    overdue = rows.count { $0.state == .overdue }
    soon = rows.count { $0.state == .soon }
    arrange()
    if let selected, let place = shown.firstIndex(where: { rows[$0].item == selected }) { position = place }
  }

  /// Applies the filter anew.
  mutating func arrange() {
    let words = FoldedText.searchable(filter.text).split(separator: " ")
    shown = rows.indices.filter { index in
      (showsAll || rows[index].state != .later) && words.allSatisfy { rows[index].searchable.contains($0) }
    }
    position = min(position, max(0, shown.count - 1))
  }

  /// Shows what is far off too, or no longer.
  mutating func toggleAll() {
    showsAll.toggle()
    arrange()
  }

  /// Ends the filter and shows everything again.
  mutating func clearFilter() {
    isFiltering = false
    filter = TextEditor(text: "", multiline: false)
    arrange()
  }

  /// The day under the bar.
  var selectedItem: DueItem? { shown.indices.contains(position) ? rows[shown[position]].item : nil }

  /// Moves the bar by rows, staying inside the list.
  mutating func move(by distance: Int) {
    position = min(max(0, position + distance), max(0, shown.count - 1))
  }

  /// Scrolls so that the bar is among the rows on the screen.
  mutating func scroll(toFit height: Int) {
    if position < top { top = position }
    if position >= top + height { top = position - height + 1 }
    top = max(0, min(top, max(0, shown.count - height)))
  }
}
