/// Puts the history of a case into words, in one language.
public struct HistoryWording: Sendable {
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

  /// Which revision it is, when it was saved, by whom, and what was done, on one line.
  public func heading(_ entry: HistoryEntry) -> String {
    var parts = [say("versie \(entry.revision)", "revision \(entry.revision)")]
    if let saving = entry.saving {
      parts += [
        clock.dayAndTime(saving.at), roster.name(of: saving.by),
        ActionName.title(saving.action)[language],
      ]
    }
    let summary = entry.difference.map { wording(entry).summary($0) } ?? ""
    return parts.joined(separator: " · ") + (summary.isEmpty ? "" : " (\(summary))")
  }

  /// Why it was saved, where somebody said so; the reason of a step stands with the step.
  public func reason(_ entry: HistoryEntry) -> String? {
    guard let saving = entry.saving, !saving.reason.isEmpty, WorkflowAction(rawValue: saving.action) == nil
    else { return nil }
    return say("Reden: ", "Reason: ") + saving.reason
  }

  /// What differs from the revision before, or why that cannot be said.
  public func lines(_ entry: HistoryEntry) -> [DifferenceWording.Line] {
    guard entry.isAltered else { return changes(entry) }
    let warning = say(
      "Let op: dit bestand, of dat ervoor, is niet zoals het programma het schreef; 'vierstap verify' zegt er meer over.",
      "Note: this file, or the one before, is not as the program wrote it; 'vierstap verify' says more about it."
    )
    return [.init(kind: .detail, text: warning)] + changes(entry)
  }

  private func changes(_ entry: HistoryEntry) -> [DifferenceWording.Line] {
    func plain(_ nl: String, _ en: String) -> DifferenceWording.Line {
      .init(kind: .detail, text: say(nl, en))
    }
    switch entry.content {
    case .unreadable(let why):
      return [.init(kind: .detail, text: say("Niet te lezen: ", "Cannot be read: ") + why[language])]
    case .incomparable:
      return [
        plain(
          "Wat hier veranderde is niet te zeggen: geen eerdere versie is te lezen.",
          "What changed here cannot be told: no earlier revision can be read.")
      ]
    case .differences(let difference, let since):
      var lines: [DifferenceWording.Line] = []
      if let since, since != entry.revision - 1 {
        lines.append(
          plain(
            "Vergeleken met versie \(since), want wat ertussen ligt is niet te lezen.",
            "Compared with revision \(since), because what lies between cannot be read."))
      }
      if difference.isEmpty { lines.append(plain("Geen antwoord is anders.", "No answer differs.")) }
      return lines + wording(entry).lines(difference)
    }
  }

  private func wording(_ entry: HistoryEntry) -> DifferenceWording {
    DifferenceWording(language, roster: roster, besides: entry.saving?.by, clock: clock)
  }
}
