internal import BestInterests

extension Case {
  /// The same case, where every answer that says what an earlier one said keeps its author and time.
  ///
  /// So an answer that was typed again without change is no change, and stays with the person who gave it.
  func keepingAuthors(of earlier: Case) -> Case {
    var result = self
    for (slot, answer) in answers {
      guard let before = earlier.answers[slot], answer.saysTheSame(as: before), before != answer else {
        continue
      }
      result.answers[slot] = before
    }
    return result
  }

  /// Whether the documents of both would differ in nothing but authors and times.
  func saysTheSame(as other: Case) -> Bool {
    status == other.status && framework == other.framework && persons == other.persons
      && options == other.options && former == other.former && workflow == other.workflow
      && answers.count == other.answers.count
      && answers.allSatisfy { slot, answer in other.answers[slot].map(answer.saysTheSame) ?? false }
  }
}

extension Answer {
  fileprivate func saysTheSame(as other: Answer) -> Bool {
    guard value.isSame(as: other.value), note.isSame(as: other.note) else { return false }
    switch (rival, other.rival) {
    case (nil, nil): return true
    case (let left?, let right?):
      return left.value.isSame(as: right.value) && left.note.isSame(as: right.note)
        && left.author == right.author
    case (nil, _?), (_?, nil): return false
    }
  }
}

extension Value? {
  /// Texts are compared byte by byte: "é" as one character or as two is a change that must be saved.
  fileprivate func isSame(as other: Value?) -> Bool {
    if case .text(let left)? = self, case .text(let right)? = other { return left.isSame(as: right) }
    return self == other
  }
}

extension String {
  fileprivate func isSame(as other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}
