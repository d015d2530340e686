extension FrameworkCheck {
  /// Checks which texts are compared with those of other cases: written, of no record, and not confidential.
  mutating func checkBoilerplate() {
    guard let rule = framework.boilerplate else { return }
    at("boilerplate") { check in
      if rule.questions.isEmpty { check.at("questions") { $0.report(.missing(.questions)) } }
      var seen: Set<String> = []
      for (index, question) in rule.questions.enumerated() {
        let isNew = seen.insert(question).inserted
        check.at("questions", index) { check in
          if !isNew { check.report(.duplicate(question)) }
          check.checkCompared(question)
        }
      }
      check.checkPassages(share: rule.share, words: rule.words)
    }
  }

  private mutating func checkCompared(_ id: String) {
    guard let question = framework.question(id) else { return report(.unknown(.question, id)) }
    expect(question, [.text, .long])
    if let parent = question.parent { report(.notBound(question: id, .record(parent))) }
    if question.isConfidential { report(.confidentialQuote(question: id)) }
  }

  /// Checks from when on two texts count as alike.
  mutating func checkPassages(share: Int, words: Int) {
    expect("share", share, in: 1...100)
    expect("words", words, in: 2...20)
  }
}
