/// The three values of a condition, after Kleene: what is not known is neither yes nor no.
public enum Truth: Sendable {
  case yes
  case no
  case unknown

  /// Yes or no from what is certain.
  init(_ certain: Bool) {
    self = certain ? .yes : .no
  }

  var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }

  /// No wins, then unknown.
  func and(_ other: Truth) -> Truth {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .unknown
  }

  /// Yes wins, then unknown.
  func or(_ other: Truth) -> Truth {
    if self == .yes || other == .yes { return .yes }
    return self == .no && other == .no ? .no : .unknown
  }
}
