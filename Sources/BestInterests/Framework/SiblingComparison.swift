/// How the framework compares what is written about the children of a case as the answer to one question.
public struct SiblingComparison: Equatable, Sendable {
  public var question: String
  /// From which share of its own words, in percent, a text counts as that of a sibling.
  public var share: Int
  /// How many successive words make a passage at least.
  public var words: Int
  /// The question in which people record for which siblings the same truly holds; nil where it never may.
  public var except: String?
}

extension Framework {
  /// The comparisons that the considerations rest on, in the order of the questions.
  ///
  /// Where one test knows an exception and another of the same question does not, the exception is the rule.
  public var siblingComparisons: [SiblingComparison] {
    questions.flatMap { question in
      var found: [SiblingComparison] = []
      for case .similarToSibling(let share, let words, let except) in directTests(on: question.id) {
        if let known = found.firstIndex(where: { $0.share == share && $0.words == words }) {
          if found[known].except == nil { found[known].except = except }
        } else {
          found.append(
            SiblingComparison(question: question.id, share: share, words: words, except: except))
        }
      }
      return found
    }
  }

  /// The text question in which people say why they gave the answer to another: the first that is asked because of it.
  public func reasonQuestion(for id: String) -> String? {
    guard let asked = question(id) else { return nil }
    return questions.first { question in
      question.isText && question.subject == asked.subject && question.parent == nil
        && question.visible.map { $0.reads(id) } ?? false
    }?.id
  }
}

extension Question {
  /// Whether its answer is written.
  public var isText: Bool { kind == .text || kind == .long }
}

extension Condition {
  /// Whether a test in it is on the answer to a question; definitions are not looked into.
  fileprivate func reads(_ question: String) -> Bool {
    questionsNamed.contains(question) || parts.contains { $0.reads(question) }
  }
}
