import BestInterests
import TextScreen

/// The list of cases: columns, sort order, a filter that works while typing, and a selection that follows the case.
struct CaseListScreen: Equatable, Sendable {
  /// A column the list can be sorted by.
  enum Column: Int, CaseIterable, Sendable {
    case number
    case title
    case state
    case step
    case changed

    var title: LocalText {
      switch self {
      case .number: LocalText(nl: "nummer", en: "number")
      case .title: LocalText(nl: "zaak", en: "case")
      case .state: LocalText(nl: "toets", en: "check")
      case .step: LocalText(nl: "stap", en: "step")
      case .changed: LocalText(nl: "gewijzigd", en: "changed")
      }
    }
  }

  private(set) var rows: [Row] = []
  private(set) var unreadable: [String] = []
  private(set) var drafts: [DraftNotice] = []
  private(set) var isLoaded = false
  var filter = TextEditor(text: "", multiline: false)
  var isFiltering = false
  private(set) var column = Column.changed
  private(set) var isReversed = false
  /// Positions in `rows` that pass the filter, in the order of the list.
  private(set) var shown: [Int] = []
  /// The number of the selected case; stays with the case when the list changes.
  private(set) var selected: String?
  /// Where the selected case stands among those shown; kept, so that no key has to look through the list.
  private(set) var selectedPosition: Int?
  private(set) var top = 0

  /// A case of the list with what filtering and sorting need, computed once.
  struct Row: Equatable, Sendable {
    var summary: CaseSummary
    var searchable: String
    var hasDraft: Bool
  }

  /// Takes over what was read from the store.
  mutating func load(_ cases: [CaseSummary], unreadable: [String], drafts: [DraftNotice]) {
    let drafted = Set(drafts.filter { !$0.isDiscarded }.map(\.number))
    rows = cases.map { summary in
      Row(
        summary: summary,
        searchable: FoldedText.searchable(
          "\(summary.number) \(summary.title) \(summary.children) \(summary.author) "
            + "\(summary.status.name.nl) \(summary.status.name.en)"),
        hasDraft: drafted.contains(summary.number))
    }
    self.unreadable = unreadable
    self.drafts = drafts
    isLoaded = true
    arrange()
  }

  /// Applies filter and order anew.
  mutating func arrange() {
    let words = FoldedText.searchable(filter.text).split(separator: " ")
    let fitting = rows.indices.filter { position in
      words.allSatisfy { rows[position].searchable.contains($0) }
    }
    shown = fitting.sorted { isReversed ? isBefore(rows[$1], rows[$0]) : isBefore(rows[$0], rows[$1]) }
    locate()
    if selectedPosition == nil, let first = shown.first {
      selected = rows[first].summary.number
      selectedPosition = 0
    }
    top = 0
  }

  mutating func sortByNextColumn() {
    column = Column(rawValue: (column.rawValue + 1) % Column.allCases.count) ?? .number
    isReversed = false
    arrange()
  }

  mutating func reverse() {
    isReversed.toggle()
    arrange()
  }

  private mutating func locate() {
    selectedPosition = shown.firstIndex { rows[$0].summary.number == selected }
  }

  /// The selected case.
  var selectedRow: Row? {
    selectedPosition.map { rows[shown[$0]] }
  }

  mutating func select(_ number: String) {
    selected = number
    locate()
  }

  /// Moves the selection by rows, staying inside the list.
  mutating func move(by distance: Int) {
    guard !shown.isEmpty else { return }
    let target = min(max(0, (selectedPosition ?? 0) + distance), shown.count - 1)
    selected = rows[shown[target]].summary.number
    selectedPosition = target
  }

  /// Scrolls so that the selection is among the rows on the screen.
  mutating func scroll(toFit height: Int) {
    let position = selectedPosition ?? 0
    if position < top { top = position }
    if position >= top + height { top = position - height + 1 }
    top = max(0, min(top, max(0, shown.count - height)))
  }

  private func isBefore(_ left: Row, _ right: Row) -> Bool {
    let one = left.summary
    let two = right.summary
    switch column {
    case .number: return one.number < two.number
    case .title: return (left.searchable, one.number) < (right.searchable, two.number)
    case .state:
      return (-one.stopped, -one.violated, -one.open, one.number) < (
        -two.stopped, -two.violated, -two.open, two.number
      )
    case .step: return (one.step, one.number) < (two.step, two.number)
    case .changed: return (two.changed, two.number) < (one.changed, one.number)
    }
  }
}

/// The hard stop, the open points or readiness of a case, as symbol and word.
struct CaseState {
  var symbol: Symbol
  var words: String

  init(_ summary: CaseSummary, _ language: Language) {
    if summary.stopped > 0 {
      symbol = .violated
      words = LocalText(nl: "\(summary.stopped)x harde stop", en: "\(summary.stopped) hard stop")[language]
    } else if summary.violated > 0 {
      symbol = .violated
      words = LocalText(nl: "\(summary.violated) strijdig", en: "\(summary.violated) violated")[language]
    } else if summary.open > 0 {
      symbol = .open
      words = "\(summary.open) open"
    } else {
      symbol = .satisfied
      words = LocalText(nl: "gereed", en: "ready")[language]
    }
  }
}
