extension CaseWording {
  /// A text with the child's name and the answers it asks for, as they stand in the case.
  public func filled(_ text: LocalText, child: String?) -> String {
    let template = text[language]
    guard PlaceholderText.isNeeded(in: template) else { return template }
    let evaluator = evaluator
    let scope = Scope(child: child, person: child)
    var result = ""
    for piece in PlaceholderText(template).pieces {
      switch piece {
      case .words(let words): result += words
      case .child: result += child.map { framework.name(of: $0, in: file) } ?? Self.nothingKnown
      case .answer(let question): result += answer(to: String(question), evaluator, scope)
      case .stray: break
      }
    }
    return result
  }

  private static let nothingKnown = "…"

  /// An answer short enough to stand inside a sentence.
  private func answer(to question: String, _ evaluator: Evaluator, _ scope: Scope) -> String {
    guard let found = framework.question(question), let slot = evaluator.slot(of: question, in: scope),
      evaluator.value(of: question, at: slot) != nil
    else { return Self.nothingKnown }
    return Self.cut(text(of: file.value(slot), to: found), most: 100)
  }
}
