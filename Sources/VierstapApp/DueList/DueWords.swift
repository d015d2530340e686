import BestInterests

/// The sentences about deadlines over all cases, both languages side by side.
struct DueWords: Bilingual {
  var language: Language

  func title(overdue: Int, soon: Int) -> String {
    say(
      "Vierstap · termijnen (\(overdue) voorbij, \(soon) binnenkort)",
      "Vierstap · deadlines (\(overdue) overdue, \(soon) soon)")
  }
  func showing(_ shown: Int, of all: Int) -> String {
    shown == all
      ? say("Alle \(all) termijnen (f toont minder)", "All \(all) deadlines (f shows fewer)")
      : say(
        "Voorbij en binnenkort: \(shown) van \(all) termijnen (f toont alle)",
        "Overdue and soon: \(shown) of \(all) deadlines (f shows all)")
  }
  func nothing(later: Int) -> String {
    later == 0
      ? say("Er lopen geen termijnen.", "No deadlines are running.")
      : say(
        "Niets is voorbij en niets is binnenkort. f toont alle termijnen (\(later)).",
        "Nothing is overdue and nothing is soon. f shows all deadlines (\(later)).")
  }
  var nothingFound: String {
    say(
      "Geen termijn past bij deze zoekwoorden. Esc toont weer alles.",
      "No deadline fits. Esc shows all again.")
  }
  var mayNotRead: String {
    say(
      "Termijnen horen bij zaken; uw rol leest geen zaken.",
      "Deadlines belong to cases; your role reads no cases.")
  }

  // In the list of cases.
  func inTitle(_ overdue: Int) -> String {
    overdue == 1
      ? say(" · 1 termijn voorbij", " · 1 deadline overdue")
      : say(" · \(overdue) termijnen voorbij", " · \(overdue) deadlines overdue")
  }
  var column: LocalText { LocalText(nl: "termijn", en: "due") }
  func late(_ count: Int) -> String { say("\(count) voorbij", "\(count) late") }
}
