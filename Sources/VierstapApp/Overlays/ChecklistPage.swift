import BestInterests
import TextScreen

extension App {
  /// Shows what the file says of the checklist of the child at hand, with the answers that show it.
  mutating func showChecklist() -> [Effect] {
    endTyping()
    guard let framework, let screen = open else { return [] }
    guard let child = screen.child else {
      say(words.needChild, .attention)
      return []
    }
    guard !framework.checklist.isEmpty else {
      say(words.noChecklist, .attention)
      return []
    }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    var lines: [Page.Line] = []
    for finding in Evaluator(framework: framework, case: screen.file, today: today).checklist(child: child) {
      if !lines.isEmpty { lines.append(.init(text: "", style: .text)) }
      let symbol = finding.answer.symbol
      lines += wrapped(
        "\(symbol.mark) \(framework.checklist[finding.item].text[language])", symbol.style,
        target: finding.jump)
      lines += wrapped(finding.answer.name[language], .muted, indent: 2)
      for slot in finding.shown {
        lines += wrapped("· " + wording.shortAnswer(at: slot, besides: child), .text, indent: 2, target: slot)
      }
    }
    overlays.append(.page(Page(title: words.checklistTitle(wording.personName(child)), lines: lines)))
    return []
  }
}

extension ChecklistFinding.Answer {
  fileprivate var symbol: Symbol {
    switch self {
    case .yes: .satisfied
    case .no: .violated
    case .notVisible: .open
    }
  }
}
