/// Where a case stands in its life; the words are those of the Dutch practice.
public enum CaseStatus: String, CaseIterable, Sendable {
  case draft
  case submitted
  case inReview = "in-review"
  case returned
  case approved
  case explained
  case suspended
  case executed
  case reopened
  case rejected
  case withdrawn
  case closed

  /// The status in words.
  public var name: LocalText {
    switch self {
    case .draft: LocalText(nl: "concept", en: "draft")
    case .submitted: LocalText(nl: "ingediend", en: "submitted")
    case .inReview: LocalText(nl: "in toetsing", en: "in review")
    case .returned: LocalText(nl: "teruggestuurd", en: "returned")
    case .approved: LocalText(nl: "akkoord", en: "approved")
    case .explained: LocalText(nl: "uitgelegd", en: "explained")
    case .suspended: LocalText(nl: "opgeschort", en: "suspended")
    case .executed: LocalText(nl: "uitgevoerd", en: "executed")
    case .reopened: LocalText(nl: "heropend", en: "reopened")
    case .rejected: LocalText(nl: "afgewezen", en: "rejected")
    case .withdrawn: LocalText(nl: "ingetrokken", en: "withdrawn")
    case .closed: LocalText(nl: "afgesloten", en: "closed")
    }
  }

  /// Whether people are still working on the case, so that its answers and its framework may change.
  public var isBeingWorkedOn: Bool {
    switch self {
    case .draft, .returned, .reopened: true
    case .submitted, .inReview, .approved, .explained, .suspended, .executed, .rejected, .withdrawn, .closed:
      false
    }
  }
}
