extension FrameworkCheck {
  /// Checks a text of a consideration and what stands between braces in it.
  mutating func checkFilledText(_ key: String, _ text: LocalText?, _ scope: StaticScope) {
    checkText(key, text)
    guard let text else { return }
    for language in Language.allCases where PlaceholderText.isNeeded(in: text[language]) {
      at(key) { check in
        check.at(language.rawValue) { $0.checkPlaceholders(text[language], scope) }
      }
    }
  }

  private mutating func checkPlaceholders(_ text: String, _ scope: StaticScope) {
    for piece in PlaceholderText(text).pieces {
      switch piece {
      case .words: break
      case .stray: report(.strayBrace)
      case .child:
        if !scope.child { report(.notBound(question: "{child}", .child)) }
      case .answer(let name): readHere(String(name), scope)
      }
    }
  }
}
