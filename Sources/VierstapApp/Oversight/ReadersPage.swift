import BestInterests
import TextScreen

/// Who read a case, for inspectors.
extension App {
  /// Asks who opened the case or took something of it out.
  mutating func readReaders() -> [Effect] {
    endTyping()
    guard let screen = open else { return [] }
    guard roles.may(.oversee) else {
      say(oversightWords.onlyInspectors, .attention)
      return []
    }
    return [.readAccesses(number: screen.file.number)]
  }

  /// How many accesses are shown one by one.
  private static let mostAccesses = 200

  /// Shows who read the case: by person first, then one by one, the latest first.
  mutating func showReaders(of number: String, _ accesses: [Access], unreadable: [String]) {
    guard roles.may(.oversee) else { return say(oversightWords.onlyInspectors, .attention) }
    let words = oversightWords
    func moment(_ access: Access) -> String { settings.longTime(access.at) }
    var byPerson: [(login: String, last: Access, count: Int)] = []
    for access in accesses {
      if let place = byPerson.firstIndex(where: { $0.login == access.by }) {
        byPerson[place].count += 1
      } else {
        byPerson.append((access.by, access, 1))
      }
    }
    var lines = byPerson.flatMap { person in
      wrapped(words.person(people.name(of: person.login), person.count, last: moment(person.last)), .heading)
    }
    if lines.isEmpty { lines = wrapped(words.nobody, .muted) }
    if !accesses.isEmpty {
      lines += [.init(text: "", style: .text)] + wrapped(words.oneByOne, .muted)
      for access in accesses.prefix(Self.mostAccesses) {
        lines += wrapped(words.access(access, people.name(of: access.by), moment(access)), .text, indent: 1)
      }
      if accesses.count > Self.mostAccesses {
        lines += wrapped(words.older(accesses.count - Self.mostAccesses), .muted, indent: 1)
      }
    }
    lines += unreadableLines(unreadable)
    overlays.append(.page(Page(title: words.readersTitle(number), lines: lines, stopsEverywhere: true)))
  }
}
