import BestInterests
import TextScreen

extension App {
  /// Performs a command of the list.
  mutating func performInList(_ id: CommandID) -> [Effect] {
    let page = max(1, listRows(size).count - 1)
    switch id {
    case .up: list.move(by: -1)
    case .down: list.move(by: 1)
    case .pageUp: list.move(by: -page)
    case .pageDown: list.move(by: page)
    case .first: list.move(by: -list.shown.count)
    case .last: list.move(by: list.shown.count)
    case .open:
      guard let row = list.selectedRow else { return [] }
      guard roles.may(.read) else {
        say(queueWords.mayNotRead, .attention)
        return []
      }
      return [.open(number: row.summary.number)]
    case .queue: return openQueue()
    case .newCase:
      guard roles.may(.write) else {
        say(stepWords.mayNotWrite(roles), .attention)
        return []
      }
      return [.listFrameworks]
    case .filter:
      list.isFiltering = true
      list.filter.setWidth(max(8, size.columns - 10))
    case .sort: list.sortByNextColumn()
    case .reverseSort: list.reverse()
    case .reload: return [.list]
    case .recover:
      showRecovery()
    case .undo: return restoreDraft()
    case .deadlines: return openDueList()
    case .ledger: return readLedger()
    case .actAs: chooseWhoToBe()
    case .register:
      guard roles.may(.read) else {
        say(queueWords.mayNotRead, .attention)
        return []
      }
      return showRegister()
    case .quit, .back: return [.quit(status: 0)]
    default: say(words.notHere)
    }
    return []
  }

  mutating func pressInFilter(_ key: Key) -> [Effect] {
    switch key {
    case "Escape":
      list.isFiltering = false
      list.filter = TextEditor(text: "", multiline: false)
      list.arrange()
    case "Enter": list.isFiltering = false
    case "Up": list.move(by: -1)
    case "Down": list.move(by: 1)
    default:
      if list.filter.handle(key) { list.arrange() }
    }
    return []
  }

  /// Makes a case at once when there is one framework, and asks which of several.
  mutating func chooseFramework(_ notices: [FrameworkNotice]) -> [Effect] {
    guard open == nil else { return [] }
    if notices.count == 1 { return notices.map { .create(framework: $0.id) } }
    let items = notices.map { notice in
      Picker.Item(code: notice.id, label: notice.title[language], help: words.version(notice.version))
    }
    overlays.append(
      .picker(
        Picker(purpose: .newCase, title: words.whichFramework, isMany: false, items: items, chosen: [])))
    return []
  }

  /// Offers the people of a demo, so that one person can see the work of all roles.
  mutating func chooseWhoToBe() {
    guard settings.isDemo else { return say(stepWords.onlyInDemo, .attention) }
    let items = people.people.map { person in
      Picker.Item(
        code: person.login, label: person.name,
        help: person.roles.map { $0.name[language] }.joined(separator: ", "))
    }
    overlays.append(
      .picker(
        Picker(
          purpose: .person, title: stepWords.whoTitle, isMany: false, items: items, chosen: [settings.login]))
    )
  }
}
