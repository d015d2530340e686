import BestInterests
import CaseStore
import Reports

/// What papers need of the session.
extension Session {
  /// What the papers about a case are made from; without `shown` confidential passages are left out.
  func source(of found: CaseTarget.Found, showing shown: Case? = nil) throws -> PaperSource {
    PaperSource(
      framework: found.framework, case: found.file, showing: shown,
      origin: PaperSource.Origin(
        revision: found.document.summary.revision, digest: Digest.sha256(found.bytes),
        content: CaseFile.contentDigest(of: found.file, framework: found.framework)),
      organisation: try organisation(), roster: try store.roster(), today: today, language: language,
      clock: Clock.local)
  }

  /// The organisation as the settings name it.
  func organisation() throws -> Organisation { try settings().organisation }

  /// What is set for the store, else the program's own settings.
  func settings() throws -> StoreSettings {
    if let own = try store.settings() { return own }
    let name = "Templates/settings.json"
    return try SettingsFile.read(try EmbeddedFile.required(name), name: name)
  }

  /// What stands at the foot of each paper: which case, made when, and by what.
  func footer(of source: PaperSource) -> String {
    let organisation = source.organisation.name
    return ([organisation, source.file.number, today.spoken(language), "Vierstap"].filter { !$0.isEmpty })
      .joined(separator: " · ")
  }

  /// Writes down that something of a case left the program, when it is a case of the store.
  func log(_ kind: Access.Kind?, _ found: CaseTarget.Found) throws {
    guard let kind, found.isStored else { return }
    try store.record(
      Access(
        kind, number: found.file.number, revision: found.document.summary.revision, by: login, at: Clock.now))
  }
}
