extension FrameworkCheck {
  /// Checks a text under a key and what stands between braces in it.
  mutating func checkFilledText(_ key: String, _ text: LocalText?, _ scope: StaticScope) {
    guard let text else { return }
    at(key) { $0.checkFilledText(text, scope) }
  }

  /// Checks a text at the place at hand and what stands between braces in it.
  mutating func checkFilledText(_ text: LocalText, _ scope: StaticScope) {
    for language in Language.allCases {
      at(language.rawValue) { check in
        if Value.text(text[language]).isEmpty { check.report(.emptyText(language)) }
        if PlaceholderText.isNeeded(in: text[language]) { check.checkPlaceholders(text[language], scope) }
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
      case .answer(let name):
        // What is quoted leaves the program with every report.
        if let found = readHere(String(name), scope), found.isConfidential {
          report(.confidentialQuote(question: found.id))
        }
      }
    }
  }
}
