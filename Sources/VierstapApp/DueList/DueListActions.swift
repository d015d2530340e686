import BestInterests
import TextScreen

extension App {
  /// Puts what must happen by when in the place of the list of cases.
  mutating func openDueList() -> [Effect] {
    guard roles.may(.read) else {
      say(dueWords.mayNotRead, .attention)
      return []
    }
    dueList.isOpen = true
    return [.list]
  }

  /// Performs a command of the list of deadlines.
  mutating func performInDueList(_ id: CommandID) -> [Effect] {
    let page = max(1, dueRows(size).count - 1)
    switch id {
    case .up: dueList.move(by: -1)
    case .down: dueList.move(by: 1)
    case .pageUp: dueList.move(by: -page)
    case .pageDown: dueList.move(by: page)
    case .first: dueList.move(by: -dueList.shown.count)
    case .last: dueList.move(by: dueList.shown.count)
    case .open:
      guard let item = dueList.selectedItem else { return [] }
      return [.open(number: item.number)]
    case .filter:
      dueList.isFiltering = true
      dueList.filter.setWidth(max(8, size.columns - 10))
    case .dueFilter: dueList.toggleAll()
    case .reload: return [.list]
    case .deadlines, .back, .quit:
      if dueList.filter.isEmpty { dueList.isOpen = false } else { dueList.clearFilter() }
    default: say(words.notHere)
    }
    return []
  }

  /// Handles a key while the list of deadlines is filtered.
  mutating func pressInDueFilter(_ key: Key) -> [Effect] {
    switch key {
    case "Escape": dueList.clearFilter()
    case "Enter": dueList.isFiltering = false
    case "Up": dueList.move(by: -1)
    case "Down": dueList.move(by: 1)
    default:
      if dueList.filter.handle(key) { dueList.arrange() }
    }
    return []
  }

  var dueWords: DueWords { DueWords(language: language) }
}
