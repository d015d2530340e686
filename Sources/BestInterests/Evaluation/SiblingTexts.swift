extension Evaluator {
  /// The first other child whose answer a text resembles, by one of the two tests that compare children.
  func firstLike(_ test: Test, _ question: String, _ scope: Scope) -> String? {
    guard let child = scope.child, let mine = text(of: question, for: child) else { return nil }
    switch test {
    case .sameAsSibling:
      return children.first { sibling in
        sibling != child && text(of: question, for: sibling).map { FoldedText.areEqual(mine, $0) } ?? false
      }
    case .similarToSibling(let share, let words, let except):
      let excepted = excepted(except, for: child)
      var finder: PassageFinder?
      for sibling in children where sibling != child && !excepted.contains(sibling) {
        guard let theirs = text(of: question, for: sibling) else { continue }
        // Most children have no other child's answer to compare with, and then nothing is prepared.
        if finder == nil { finder = PassageFinder(mine, names: personNames, leastWords: words) }
        if finder?.compare(with: theirs).isSimilar(share: share) ?? false { return sibling }
      }
      return nil
    default: return nil
    }
  }

  /// For every child how its text and that of one child compare: 1 when this child's resembles it, 2 when it
  /// resembles this child's.
  ///
  /// A change of one text changes the status of other children too; it cannot as long as these are the same.
  func likenesses(_ test: Test, _ question: String, of child: String) -> [Int] {
    guard let mine = text(of: question, for: child) else { return [] }
    var finder: PassageFinder?
    var except: String?
    var share = 0
    if case .similarToSibling(let leastShare, let words, let question) = test {
      finder = PassageFinder(mine, names: personNames, leastWords: words)
      except = question
      share = leastShare
    }
    let mineExcepted = excepted(except, for: child)
    return children.map { sibling in
      guard sibling != child, let theirs = text(of: question, for: sibling) else { return 0 }
      guard let result = finder?.compare(with: theirs) else {
        return FoldedText.areEqual(mine, theirs) ? 3 : 0
      }
      let isMine = result.isSimilar(share: share) && !mineExcepted.contains(sibling)
      let isTheirs = result.flipped.isSimilar(share: share) && !excepted(except, for: sibling).contains(child)
      return (isMine ? 1 : 0) + (isTheirs ? 2 : 0)
    }
  }

  /// The names of the persons of the case.
  var personNames: PersonNames { PersonNames(fullNames) }

  /// The names of the persons as they are written.
  var fullNames: [String] {
    file.persons.map { file.text(framework.roles.personName, .person($0)) }
  }

  /// The text a child has as the answer to a question, if it is asked.
  func text(of question: String, for child: String) -> String? {
    if case .text(let text)? = value(of: question, at: Slot(question, .person(child))) { text } else { nil }
  }

  /// The siblings that a child is not compared with.
  func excepted(_ question: String?, for child: String) -> [String] {
    question.flatMap { value(of: $0, at: Slot($0, .person(child))) }?.ids ?? []
  }
}
