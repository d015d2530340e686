/// A text about one child that for the framework is too much like that about a sibling, with what they share.
public struct SiblingOverlap: Equatable, Sendable {
  /// What was done about it.
  public enum State: String, Sendable {
    /// Nothing yet.
    case unsettled
    /// It is recorded that the same holds, but not why.
    case unexplained
    case recorded
  }

  public var comparison: SiblingComparison
  public var child: String
  public var sibling: String
  /// `mine` is the text about the child, `theirs` that about the sibling.
  public var overlap: TextOverlap
  public var state: State

  public var question: String { comparison.question }
  /// Where the text about the child stands.
  public var slot: Slot { Slot(question, .person(child)) }
  /// Where the text about the sibling stands.
  public var siblingSlot: Slot { Slot(question, .person(sibling)) }
}

extension Evaluator {
  /// Every text that a test of the framework finds to be like that of a sibling: by child, question and sibling.
  ///
  /// Those for which people recorded that the same holds are among them. The time grows with the square of the number
  /// of children.
  public func siblingOverlaps() -> [SiblingOverlap] {
    let comparisons = framework.siblingComparisons
    let names = personNames
    return children.flatMap { child in
      comparisons.flatMap { overlaps(of: child, $0, names) }
    }
  }

  private func overlaps(
    of child: String, _ comparison: SiblingComparison, _ names: PersonNames
  ) -> [SiblingOverlap] {
    guard children.count > 1, let mine = text(of: comparison.question, for: child) else { return [] }
    var finder = PassageFinder(mine, names: names, leastWords: comparison.words)
    return children.compactMap { sibling in
      guard sibling != child, let theirs = text(of: comparison.question, for: sibling) else { return nil }
      let overlap = finder.overlap(with: theirs)
      guard overlap.reaches(share: comparison.share) else { return nil }
      return SiblingOverlap(
        comparison: comparison, child: child, sibling: sibling, overlap: overlap,
        state: state(of: comparison, child, sibling))
    }
  }

  private func state(
    of comparison: SiblingComparison, _ child: String, _ sibling: String
  ) -> SiblingOverlap.State {
    guard let except = comparison.except, excepted(except, for: child).contains(sibling) else {
      return .unsettled
    }
    guard let reason = framework.reasonQuestion(for: except) else { return .recorded }
    return value(of: reason, at: Slot(reason, .person(child))) == nil ? .unexplained : .recorded
  }
}

extension Finding {
  /// Whether it rests on a comparison of what is written about the children.
  public var restsOnSiblings: Bool {
    let isCompared = evidence.contains {
      if case .reading(let reading) = $0, case .similarToSibling = reading.test { true } else { false }
    }
    return isCompared || gaps.contains { if case .likeSibling = $0.problem { true } else { false } }
  }
}
