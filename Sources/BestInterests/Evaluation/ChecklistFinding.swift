/// What the file shows of one sentence of the child's checklist.
public struct ChecklistFinding: Equatable, Sendable {
  /// Whether it can be seen.
  public enum Answer: String, CaseIterable, Sendable {
    case yes
    case no
    /// The file says neither.
    case notVisible = "not-visible"
  }

  /// Position of the item in the framework.
  public var item: Int
  public var answer: Answer
  /// The answers that show it, those that were given.
  public var shown: [Slot]
  /// The answer to go to: the first that shows it, else the first that could.
  public var jump: Slot?
}

extension Evaluator {
  /// The checklist for one child; where the file says both yes and no, the answer is no.
  public func checklist(child: String) -> [ChecklistFinding] {
    let scope = Scope(child: child, person: child)
    return framework.checklist.enumerated().map { index, item in
      let answer: ChecklistFinding.Answer
      if let noWhen = item.noWhen, truth(of: noWhen, in: scope) == .yes {
        answer = .no
      } else {
        answer = truth(of: item.yesWhen, in: scope) == .yes ? .yes : .notVisible
      }
      let asked = item.shows.flatMap { slots(of: $0, about: child) }.filter { isAsked($0) }
      let shown = asked.filter { value(of: $0.question, at: $0) != nil }
      return ChecklistFinding(item: index, answer: answer, shown: shown, jump: shown.first ?? asked.first)
    }
  }

  /// The places of a question that say something of a child: its own, those of the case and of every option.
  private func slots(of question: String, about child: String) -> [Slot] {
    guard let found = framework.question(question) else { return [] }
    return slots(of: found).filter { slot in
      switch slot.subject {
      case .wholeCase, .option: true
      case .person(let person): person == child
      case .childOption(let who, _): who == child
      }
    }
  }
}
