/// Something that not everybody may do; the one table of what each role may.
///
/// Nobody has all of them: who keeps the settings sees no content, who inspects changes nothing, and no role reviews
/// its own work. Whether a step is possible in a case is for the workflow to say, on top of this.
public enum Permission: String, CaseIterable, Sendable {
  /// Read cases, reports and letters.
  case read
  /// Make cases, answer questions, answer remarks, and add to a case what follows a decision.
  case write
  /// Submit, withdraw, tell, carry out, close.
  case conduct
  /// Take up, remark, return, reject, approve.
  case review
  /// Suspend a decision, resume it, and reopen a case on new facts.
  case interrupt
  /// Who read which case, and every deviation that was accepted.
  case oversee
  /// Take a case or a report out of the store.
  case export
  /// Check the whole store against tampering.
  case verify
  /// Say who works with the store.
  case managePeople
  /// Remove a case whose term of keeping is over.
  case purge

  /// The roles that have it.
  public var roles: Set<Role> {
    switch self {
    case .read, .export: [.caseworker, .supervisor, .inspector]
    case .write, .conduct: [.caseworker]
    case .review: [.supervisor]
    case .interrupt: [.caseworker, .supervisor]
    case .oversee: [.inspector]
    case .verify: Set(Role.allCases)
    case .managePeople, .purge: [.administrator]
    }
  }

  /// What it is, in words.
  public var name: LocalText {
    switch self {
    case .read: LocalText(nl: "zaken lezen", en: "read cases")
    case .write: LocalText(nl: "zaken maken en invullen", en: "make and fill in cases")
    case .conduct:
      LocalText(
        nl: "indienen, intrekken, uitleggen, uitvoeren en afsluiten",
        en: "submit, withdraw, explain, carry out and close")
    case .review: LocalText(nl: "toetsen", en: "review")
    case .interrupt:
      LocalText(nl: "opschorten, hervatten en heropenen", en: "suspend, resume and reopen")
    case .oversee:
      LocalText(
        nl: "inzien wie las en welke afwijkingen zijn aanvaard",
        en: "see who read and which deviations were accepted")
    case .export: LocalText(nl: "uitvoer maken", en: "export")
    case .verify: LocalText(nl: "de opslag controleren", en: "check the store")
    case .managePeople: LocalText(nl: "bijhouden wie er werken", en: "keep who works here")
    case .purge: LocalText(nl: "zaken wissen na de bewaartermijn", en: "remove cases after their term")
    }
  }
}

extension Sequence<Role> {
  /// Whether one of these roles has a permission.
  public func may(_ permission: Permission) -> Bool {
    contains { permission.roles.contains($0) }
  }
}
