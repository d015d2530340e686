/// Puts what stands in the ledger into words, in one language.
public struct LedgerWording: Sendable {
  private let language: Language
  private let roster: Roster
  private let clock: LocalClock

  /// Words in one language; `roster` tells people's names, and moments are shown by `clock`.
  public init(_ language: Language, roster: Roster, clock: LocalClock) {
    self.language = language
    self.roster = roster
    self.clock = clock
  }

  private func say(_ nl: String, _ en: String) -> String {
    language == .nl ? nl : en
  }

  /// How many deviations were accepted.
  public func acceptancesHeading(_ count: Int) -> String {
    say("Aanvaarde afwijkingen (\(count))", "Accepted deviations (\(count))")
  }

  /// How many proposals were submitted to be rejected.
  public func refusalsHeading(_ count: Int) -> String {
    say("Ingediend om te weigeren (\(count))", "Submitted for rejection (\(count))")
  }

  /// That there is nothing in the ledger.
  public var nothing: String {
    say(
      "Er is nog geen afwijking aanvaard, en niets ingediend om te weigeren.",
      "No deviation was accepted yet, and nothing was submitted for rejection.")
  }

  /// A deviation that was accepted: what and whom it is about first, then what writer and reviewer said.
  public func lines(_ row: OverrideLedger.Acceptance) -> [String] {
    let reviewer = roster.name(of: row.reviewer)
    let writer = roster.name(of: row.writer)
    return [
      heading(row.number, row.title, [title(row.deviation)]),
      say("\(writer) schreef: ", "\(writer) wrote: ") + row.writersReason,
      say("\(reviewer) aanvaardde, ", "\(reviewer) accepted, ")
        + "\(moment(row.at)): \(row.deviation.reason)",
      framework(row.framework),
    ]
  }

  /// A proposal that was submitted to be rejected, and what came of it.
  public func lines(_ row: OverrideLedger.Refusal) -> [String] {
    let writer = roster.name(of: row.writer)
    var lines = [
      heading(row.number, row.title, row.stops.map(title)),
      say("\(writer) diende in, ", "\(writer) submitted, ") + "\(moment(row.at)): \(row.reason)",
    ]
    if let outcome = row.outcome {
      let who = roster.name(of: outcome.by)
      let reason = outcome.reason.isEmpty ? "" : ": \(outcome.reason)"
      lines.append("\(outcome.action.done[language]), \(who), \(moment(outcome.at))\(reason)")
    } else {
      lines.append(say("wacht nog op een toetser", "still waits for a reviewer"))
    }
    return lines + [framework(row.framework)]
  }

  private func heading(_ number: String, _ title: String, _ parts: [String]) -> String {
    let name = title.isEmpty ? number : "\(number) \(title)"
    return parts.isEmpty ? name : "\(name) · \(parts.joined(separator: "; "))"
  }

  private func title(_ deviation: NamedDeviation) -> String {
    deviation.child.isEmpty ? deviation.title[language] : "\(deviation.child): \(deviation.title[language])"
  }

  private func moment(_ time: Timestamp) -> String { clock.dayAndTime(time) }

  private func framework(_ reference: FrameworkReference) -> String {
    say("toetsingskader", "framework") + " \(reference.id) \(reference.version)"
  }
}
