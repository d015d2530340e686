/// A text of a case that is much like one in another case of the same author: advice, it changes no status.
public struct BoilerplateMatch: Equatable, Sendable {
  public var slot: Slot
  /// The number of the other case.
  public var number: String
  /// Whom or what the text there is about.
  public var about: LocalText
  /// What of this case's text stands there too; of the other case nothing else is ever shown.
  public var shared: TextOverlap.Side
  /// Whether the texts say the same from beginning to end.
  public var isWhole: Bool
}

/// What a case shares with its author's other cases.
public struct OtherCases: Equatable, Sendable {
  public var author: String
  public private(set) var matches: [BoilerplateMatch] = []
  /// How many other cases of the author were looked at.
  public private(set) var compared = 0
  /// How many cases could not be read, whoever wrote them.
  public var unreadable = 0

  /// Nothing compared yet.
  public init(author: String) {
    self.author = author
  }

  /// Adds what came of one case; what is most alike stands first, else the order of the cases is kept.
  public mutating func add(_ found: [BoilerplateMatch]) {
    compared += 1
    matches = (matches + found).enumerated().sorted {
      (Self.share($0.element), -$0.offset) > (Self.share($1.element), -$1.offset)
    }.map(\.element)
  }

  private static func share(_ match: BoilerplateMatch) -> Int {
    match.isWhole ? 1001 : match.shared.shared * 1000 / max(1, match.shared.words)
  }
}

extension Evaluator {
  /// What the texts of this case, named by the framework for it, share with those of another case.
  ///
  /// A case under another framework shares nothing. Confidential answers and passages of the other case are not looked
  /// at. `shown` is this case as the reader may see it; without it its confidential passages are compared too.
  public func boilerplate(
    sharedWith other: Case, under otherFramework: Framework, showing shown: Case? = nil
  ) -> [BoilerplateMatch] {
    guard let rule = framework.boilerplate, otherFramework.id == framework.id else { return [] }
    let theirs = Evaluator(framework: otherFramework, case: other, today: today)
    let visible = other.withoutConfidential(otherFramework, .nl)
    let names = PersonNames(fullNames + theirs.fullNames)
    var lastingNames: LastingNames?
    var matches: [BoilerplateMatch] = []
    for id in rule.questions {
      guard let mine = framework.question(id), let question = otherFramework.question(id),
        question.isText, question.subject == mine.subject, question.parent == nil, !question.isConfidential
      else { continue }
      let texts = theirs.texts(of: question, in: visible)
      guard !texts.isEmpty else { continue }
      for (slot, text) in self.texts(of: mine, in: shown ?? file) {
        var finder = PassageFinder(text, names: names, leastWords: rule.words)
        for (place, text) in texts {
          let overlap = finder.overlap(with: text)
          guard overlap.reaches(share: rule.share) else { continue }
          let people = lastingNames ?? LastingNames(framework: otherFramework, case: visible)
          lastingNames = people
          matches.append(
            BoilerplateMatch(
              slot: slot, number: other.number, about: people.about(place), shared: overlap.mine,
              isWhole: overlap.isEqual))
        }
      }
    }
    return matches
  }

  /// The answers to a text question that count, as they stand in a case that a reader may see.
  private func texts(of question: Question, in shown: Case) -> [(slot: Slot, text: String)] {
    slots(of: question).compactMap { slot in
      guard value(of: question.id, at: slot) != nil else { return nil }
      return (slot, shown.text(question.id, slot.subject))
    }
  }
}

extension Framework {
  /// Who wrote a case, as it says itself; nil when it does not.
  public func author(of file: Case) -> String? {
    guard let question = roles.author else { return nil }
    let name = FoldedText.trimmed(file.text(question, .wholeCase))
    return name.isEmpty ? nil : name
  }
}
