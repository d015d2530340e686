import BestInterests
import TextScreen

/// A list to choose one or several answers from; typing narrows it.
struct Picker: Equatable, Sendable {
  struct Item: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
      case code
      case newPerson
      case newOption
    }

    var code: String
    var label: String
    var help: String
    /// Why it cannot be chosen, when it cannot.
    var refusal: String?
    var kind = Kind.code
  }

  /// What the choice is for.
  enum Purpose: Equatable, Sendable {
    case answer(Slot)
    /// The framework of a new case.
    case newCase
    /// A step to take with the case.
    case step
    /// The person to go on as, in a demo.
    case person
    /// What becomes of a remark.
    case judge(String)
    /// A paper of the open case.
    case paper
    /// The roles of the first person of a store.
    case ownRoles(name: String)
  }

  /// Where the bar stands while nothing is chosen beforehand.
  static let nothing = -1

  var purpose: Purpose
  var title: String
  var isMany: Bool
  var items: [Item]
  var chosen: [String]
  var query = ""
  var selected = 0
  var top = 0

  /// The items that fit what was typed: first those that begin with it, then those of which a word does, then those
  /// that hold it anywhere, so that "vol" finds "voldoende" before "onvoldoende".
  var shown: [Item] {
    guard !query.isEmpty else { return items }
    let wanted = FoldedText.searchable(query)
    var found: [[Item]] = [[], [], []]
    for item in items {
      let label = FoldedText.searchable(item.label)
      guard label.contains(wanted) else { continue }
      found[label.hasPrefix(wanted) ? 0 : label.contains(" " + wanted) ? 1 : 2].append(item)
    }
    return found.flatMap { $0 }
  }

  var current: Item? {
    let shown = shown
    return shown.indices.contains(selected) ? shown[selected] : nil
  }

  mutating func move(by distance: Int) {
    selected = min(max(0, selected + distance), max(0, shown.count - 1))
  }

  mutating func toggle(_ code: String) {
    if let position = chosen.firstIndex(of: code) { chosen.remove(at: position) } else { chosen.append(code) }
  }
}

/// All commands with their keys: as help, or as a palette that performs them.
struct CommandFinder: Equatable, Sendable {
  struct Entry: Equatable, Sendable {
    var id: CommandID?
    /// The question to go to, in a list of questions.
    var target: Slot?
    var title: String
    var keys: String
    var isHeading = false
    /// More words it is found by, such as the help of a question.
    var keywords = ""
  }

  var title: String
  var intro: String
  var entries: [Entry]
  /// How wide the column of keys is.
  var keyColumns = 22
  var query = ""
  var selected = 0
  var top = 0

  /// The entries that hold every typed word, by their title first; headings only while nothing is typed.
  var shown: [Entry] {
    guard !query.isEmpty else { return entries }
    let wanted = FoldedText.searchable(query).split(separator: " ")
    func holds(_ text: String) -> Bool {
      let text = FoldedText.searchable(text)
      return wanted.allSatisfy { text.contains($0) }
    }
    let choices = entries.filter { !$0.isHeading }
    let named = choices.filter { holds($0.title) }
    return named + choices.filter { !holds($0.title) && holds("\($0.title) \($0.keywords)") }
  }

  var current: Entry? {
    let shown = shown
    return shown.indices.contains(selected) ? shown[selected] : nil
  }

  mutating func move(by distance: Int) {
    let shown = shown
    var position = min(max(0, selected + distance), max(0, shown.count - 1))
    let direction = distance < 0 ? -1 : 1
    while shown.indices.contains(position), shown[position].isHeading { position += direction }
    if shown.indices.contains(position) { selected = position }
  }
}
