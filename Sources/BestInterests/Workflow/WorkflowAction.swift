/// Everything that can be done with a case as a whole; the closed table of the state machine.
public enum WorkflowAction: String, CaseIterable, Sendable {
  case submit = "submitted"
  case submitForRejection = "submitted-for-rejection"
  case takeUp = "taken-up"
  case giveBack = "returned"
  case approve = "approved"
  case reject = "rejected"
  case withdraw = "withdrawn"
  case explain = "explained"
  case suspend = "suspended"
  case resume = "resumed"
  case execute = "executed"
  case reopen = "reopened"
  case close = "closed"
  /// The case came from elsewhere; what was decided there does not count here.
  case receive = "received"

  /// The statuses from which it leads on.
  public var from: Set<CaseStatus> {
    switch self {
    case .submit, .submitForRejection: [.draft, .returned, .reopened]
    case .takeUp: [.submitted]
    case .giveBack, .approve, .reject: [.inReview]
    case .withdraw: [.draft, .submitted, .returned, .reopened, .suspended]
    case .explain: [.approved]
    case .suspend: [.approved, .explained]
    case .resume: [.suspended]
    case .execute: [.explained]
    case .reopen: [.approved, .explained, .suspended, .executed]
    case .close: [.explained, .executed]
    case .receive: Set(CaseStatus.allCases)
    }
  }

  /// The status it leads to; an approval only once every reviewer that is needed has given one.
  public var to: CaseStatus {
    switch self {
    case .submit, .submitForRejection: .submitted
    case .takeUp: .inReview
    case .giveBack: .returned
    case .approve, .resume: .approved
    case .reject: .rejected
    case .withdraw: .withdrawn
    case .explain: .explained
    case .suspend: .suspended
    case .execute: .executed
    case .reopen: .reopened
    case .close: .closed
    case .receive: .draft
    }
  }

  /// What somebody must be allowed to do to take it.
  public var permission: Permission {
    switch self {
    case .submit, .submitForRejection, .withdraw, .explain, .execute, .close: .conduct
    case .takeUp, .giveBack, .approve, .reject: .review
    case .suspend, .resume, .reopen: .interrupt
    case .receive: .write
    }
  }

  /// Whether the person must say why.
  public var needsReason: Bool {
    switch self {
    case .submit, .takeUp, .explain, .execute, .receive: false
    case .submitForRejection, .giveBack, .approve, .reject, .withdraw, .suspend, .resume, .reopen, .close:
      true
    }
  }

  /// Whether it is a reviewer's judgement.
  public var isDecision: Bool {
    switch self {
    case .giveBack, .approve, .reject: true
    default: false
    }
  }

  /// What it is called where it can be chosen.
  public var title: LocalText {
    switch self {
    case .submit: LocalText(nl: "Indienen ter toetsing", en: "Submit for review")
    case .submitForRejection:
      LocalText(nl: "Indienen om te laten weigeren", en: "Submit to have it rejected")
    case .takeUp: LocalText(nl: "In toetsing nemen", en: "Take up for review")
    case .giveBack: LocalText(nl: "Terugsturen", en: "Return")
    case .approve: LocalText(nl: "Akkoord geven", en: "Approve")
    case .reject: LocalText(nl: "Afwijzen", en: "Reject")
    case .withdraw: LocalText(nl: "Intrekken", en: "Withdraw")
    case .explain: LocalText(nl: "Uitgelegd aan elk kind", en: "Explained to every child")
    case .suspend: LocalText(nl: "Opschorten", en: "Suspend")
    case .resume: LocalText(nl: "Hervatten", en: "Resume")
    case .execute: LocalText(nl: "Uitgevoerd", en: "Carried out")
    case .reopen: LocalText(nl: "Heropenen", en: "Reopen")
    case .close: LocalText(nl: "Afsluiten", en: "Close")
    case .receive: LocalText(nl: "Overgenomen van elders", en: "Taken over from elsewhere")
    }
  }

  /// What was done, for the history.
  public var done: LocalText {
    switch self {
    case .submit: LocalText(nl: "ingediend", en: "submitted")
    case .submitForRejection: LocalText(nl: "ingediend om te weigeren", en: "submitted for rejection")
    case .takeUp: LocalText(nl: "in toetsing genomen", en: "taken up for review")
    case .giveBack: LocalText(nl: "teruggestuurd", en: "returned")
    case .approve: LocalText(nl: "akkoord gegeven", en: "approved")
    case .reject: LocalText(nl: "afgewezen", en: "rejected")
    case .withdraw: LocalText(nl: "ingetrokken", en: "withdrawn")
    case .explain: LocalText(nl: "uitgelegd", en: "explained")
    case .suspend: LocalText(nl: "opgeschort", en: "suspended")
    case .resume: LocalText(nl: "hervat", en: "resumed")
    case .execute: LocalText(nl: "uitgevoerd", en: "carried out")
    case .reopen: LocalText(nl: "heropend", en: "reopened")
    case .close: LocalText(nl: "afgesloten", en: "closed")
    case .receive: LocalText(nl: "overgenomen van elders", en: "taken over from elsewhere")
    }
  }
}
