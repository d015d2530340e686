import BestInterests
import CaseStore
import Reports

/// What the register needs of the store.
extension Session {
  /// Everything that can be counted, from the files as they are now; cases that cannot be read are left out and said.
  func statistics(from: CalendarDate? = nil, until: CalendarDate? = nil) throws -> Statistics {
    var cases: [RegisteredCase] = []
    for summary in try store.summaries().cases {
      do {
        let registered = try registered(summary.number)
        let made = (registered.revisions.first?.at).map(Clock.local.date)
        if let made, from.map({ made < $0 }) ?? false || until.map({ made > $0 }) ?? false { continue }
        cases.append(registered)
      } catch {
        Output.error("vierstap: \(words(for: error))")
      }
    }
    return Statistics(cases, today: today, clock: Clock.local)
  }

  /// Writes down that the list of cases behind a number left the program, for each of those cases.
  func log(_ kind: Access.Kind?, _ figure: Statistics.Figure) throws {
    guard let kind else { return }
    for number in Set(figure.cases.map(\.number)).sorted() {
      let revision = try load(number).revision
      try store.record(Access(kind, number: number, revision: revision, by: login, at: Clock.now))
    }
  }

  private func registered(_ number: String) throws -> RegisteredCase {
    let stored = try load(number)
    let heads = try store.revisionHeads(of: number)
    let wanted = [WorkflowAction.submit, .submitForRejection].map(\.rawValue)
    let submitted = heads.filter { wanted.contains($0.action) }.map { head in
      try? load(number, revision: head.revision).file
    }
    return RegisteredCase(
      framework: try framework(of: stored.file), file: stored.file, revisions: heads, submitted: submitted)
  }

  /// What was done with a case, and for those who may see it who looked at it.
  func logEntries(of file: Case) throws -> [CaseLog.Entry] {
    let heads = try store.revisionHeads(of: file.number)
    var entries = heads.map { head in
      CaseLog.Entry(
        at: head.at, by: head.by, what: Self.words(for: head.action)[language], reason: head.reason,
        revision: head.revision)
    }
    let roster = try store.roster()
    if roster.people.isEmpty || roster.roles(of: login).may(.oversee) {
      entries += try store.accesses(to: file.number).accesses.map { access in
        CaseLog.Entry(
          at: access.at, by: access.by, what: access.kind.name[language], reason: "",
          revision: access.revision)
      }
    }
    return entries
  }

  /// What a revision says that was done, in words.
  private static func words(for action: String) -> LocalText {
    switch action {
    case ActionName.created: LocalText(nl: "aangemaakt", en: "made")
    case ActionName.edited: LocalText(nl: "bijgewerkt", en: "edited")
    case ActionName.imported: LocalText(nl: "overgenomen uit een bestand", en: "taken in from a file")
    case ActionName.migrated:
      LocalText(nl: "overgezet op een ander toetsingskader", en: "moved to another framework")
    case ActionName.remarked: LocalText(nl: "opmerkingen", en: "remarks")
    default: WorkflowAction(rawValue: action)?.done ?? LocalText(nl: action, en: action)
    }
  }
}
