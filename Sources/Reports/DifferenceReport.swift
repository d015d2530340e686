public import BestInterests

/// What differs between two revisions of a case, or what was done to it in all of them, as lines of text.
public enum DifferenceReport {
  /// The differences under a heading that says between what.
  public static func lines(
    _ difference: CaseDifference, heading: String, language: Language, roster: Roster, clock: LocalClock
  ) -> [String] {
    let wording = DifferenceWording(language, roster: roster, clock: clock)
    let lines = wording.lines(difference)
    guard !lines.isEmpty else {
      return [heading, LocalText(nl: "Geen antwoord is anders.", en: "No answer differs.")[language]]
    }
    return [heading, ""] + lines.map { text(of: $0, indent: "") }
  }

  /// The history of a case, the latest revision first.
  public static func lines(
    _ history: CaseHistory, language: Language, roster: Roster, clock: LocalClock
  ) -> [String] {
    let wording = HistoryWording(language, roster: roster, clock: clock)
    return history.entries.flatMap { entry -> [String] in
      [wording.heading(entry)] + (wording.reason(entry).map { ["    " + $0] } ?? [])
        + wording.lines(entry).map { text(of: $0, indent: "    ") } + [""]
    }
  }

  private static func text(of line: DifferenceWording.Line, indent: String) -> String {
    let (first, text) =
      switch line.kind {
      case .item: ("· ", line.text)
      case .detail: ("    ", line.text)
      case .words(let difference):
        ("    ", line.text + difference.marked(context: WordDifference.usualContext))
      }
    return indent + first + text
  }
}
