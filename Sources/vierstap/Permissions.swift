import BestInterests
import CaseStore

/// What the person at the keyboard may do in the store at hand.
extension Session {
  /// Refuses what the roles of the person do not allow.
  func require(_ permission: Permission) throws {
    try require(anyOf: [permission])
  }

  /// Refuses what none of several permissions allows.
  func require(anyOf permissions: [Permission]) throws {
    let roster = try store.roster()
    let roles = roster.roles(of: login)
    guard !permissions.contains(where: { roles.may($0) }), let wanted = permissions.first else { return }
    throw NotAllowed(
      permission: wanted, login: login, isKnown: roster.person(login) != nil,
      administrators: roster.people.filter { $0.roles.contains(.administrator) }.map(\.name))
  }
}

/// Somebody wanted what the own roles do not allow.
struct NotAllowed: Error {
  var permission: Permission
  var login: String
  /// Whether the person stands in the list of people at all.
  var isKnown: Bool
  var administrators: [String]

  /// Who may, and whom to ask.
  func text(_ language: Language) -> String {
    let roles = Role.allCases.filter { permission.roles.contains($0) }.map { $0.name[language] }
    let who = administrators.isEmpty ? "" : " (\(administrators.joined(separator: ", ")))"
    let ask =
      isKnown
      ? LocalText(nl: "Vraag zo nodig een beheerder\(who).", en: "Ask an administrator if need be\(who).")
      : LocalText(
        nl:
          "'\(login)' staat niet in de lijst van mensen die hier werken; een beheerder\(who) kan dat regelen met 'vierstap people add'.",
        en:
          "'\(login)' is not in the list of people who work here; an administrator\(who) can see to that with 'vierstap people add'."
      )
    return LocalText(
      nl: "Dit (\(permission.name.nl)) mag hier alleen: \(roles.joined(separator: ", ")). \(ask.nl)",
      en: "This (\(permission.name.en)) is for: \(roles.joined(separator: ", ")). \(ask.en)")[language]
  }
}

/// Acting as somebody else was asked for in a store with real cases.
struct OnlyInDemo: Error {
  /// Why that is refused.
  func text(_ language: Language) -> String {
    LocalText(
      nl: "--as werkt alleen met voorbeeldgegevens (vierstap demo). Hier telt wie is aangemeld.",
      en: "--as works with demo data only (vierstap demo). Here it counts who is logged in.")[language]
  }
}
