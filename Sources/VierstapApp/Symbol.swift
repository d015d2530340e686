import BestInterests
import TextScreen

/// The sign of a status: symbol, word and colour, in that order of importance.
enum Symbol {
  case satisfied
  case open
  case violated
  case notApplicable

  init(_ status: Status) {
    switch status {
    case .satisfied: self = .satisfied
    case .open: self = .open
    case .violated: self = .violated
    case .notApplicable: self = .notApplicable
    }
  }

  var mark: String {
    switch self {
    case .satisfied: "✓"  // U+2713
    case .open: "○"  // U+25CB
    case .violated: "✗"  // U+2717
    case .notApplicable: "–"  // U+2013
    }
  }

  var style: Style {
    switch self {
    case .satisfied: .good
    case .open: .attention
    case .violated: .danger
    case .notApplicable: .muted
    }
  }
}
