import BestInterests
import TextScreen

extension App {
  /// Puts the cases that wait for a reviewer in the place of the list, and looks what others did meanwhile.
  mutating func openQueue() -> [Effect] {
    guard roles.may(.read) else {
      say(queueWords.mayNotRead, .attention)
      return []
    }
    queue.isOpen = true
    queue.move(by: -queue.rows.count)
    return [.list]
  }

  /// Performs a command of the queue.
  mutating func performInQueue(_ id: CommandID) -> [Effect] {
    let page = max(1, queueRows(size).count - 1)
    switch id {
    case .up: queue.move(by: -1)
    case .down: queue.move(by: 1)
    case .pageUp: queue.move(by: -page)
    case .pageDown: queue.move(by: page)
    case .first: queue.move(by: -queue.rows.count)
    case .last: queue.move(by: queue.rows.count)
    case .queuePart: queue.switchPart()
    case .open:
      guard let summary = queue.selectedRow else { return [] }
      return [.open(number: summary.number)]
    case .reload: return [.list]
    case .actAs: chooseWhoToBe()
    case .queue, .back, .quit: queue.isOpen = false
    default: say(words.notHere)
    }
    return []
  }

  /// Goes on with the next case of the queue; what is not saved yet is saved first.
  mutating func goToNextCase() -> [Effect] {
    endTyping()
    guard let screen = open else { return [] }
    guard queue.isOpen, let next = queue.advance(from: screen.file.number), next != screen.file.number else {
      say(queueWords.noNext)
      return []
    }
    guard screen.isChanged else { return [.removeDraft(number: screen.file.number), .open(number: next)] }
    isLeaving = true
    nextCase = next
    return [.save(screen.file, reason: "")]
  }
}
