extension Answer {
  /// Whether two answers say the same, whoever gave them and when.
  public func saysTheSame(as other: Answer) -> Bool {
    guard value.isSame(as: other.value), note.isSame(as: other.note) else { return false }
    switch (rival, other.rival) {
    case (nil, nil): return true
    case (let left?, let right?):
      return left.value.isSame(as: right.value) && left.note.isSame(as: right.note)
        && left.author == right.author
    case (nil, _?), (_?, nil): return false
    }
  }

  /// Whether it says nothing at all.
  var isEmpty: Bool { value == nil && note.isEmpty && rival == nil }
}

extension Value? {
  /// Texts are compared byte by byte: "é" as one character or as two is a change that must be saved.
  fileprivate func isSame(as other: Value?) -> Bool {
    if case .text(let left)? = self, case .text(let right)? = other { return left.isSame(as: right) }
    return self == other
  }
}

extension String {
  /// Whether both have the same bytes.
  func isSame(as other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}
