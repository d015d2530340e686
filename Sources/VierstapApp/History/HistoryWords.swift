import BestInterests

/// The sentences about what was done to a case before, in both languages side by side.
struct HistoryWords: Bilingual {
  var language: Language

  func title(_ label: String) -> String {
    label.isEmpty
      ? say("Geschiedenis (Enter toont de zaak zoals toen)", "History (Enter shows the case as it stood)")
      : say("Geschiedenis van dit antwoord: \(label)", "History of this answer: \(label)")
  }
  func entryTitle(_ revision: Int) -> String {
    say("Alles wat in versie \(revision) veranderde", "Everything that changed in revision \(revision)")
  }
  func unsaved(_ summary: String) -> String {
    say("nog niet vastgelegd (\(summary))", "not saved yet (\(summary))")
  }
  func more(_ count: Int) -> String {
    count == 1
      ? say("→ en nog 1 verschil …", "→ and 1 more difference …")
      : say("→ en nog \(count) verschillen …", "→ and \(count) more differences …")
  }
  func earlier(_ revision: Int) -> String {
    say("→ Eerder: versie \(revision) en ouder …", "→ Earlier: revision \(revision) and before …")
  }
  func searchEarlier(_ revision: Int) -> String {
    say(
      "→ Verder zoeken in versie \(revision) en ouder …",
      "→ Go on searching in revision \(revision) and before …")
  }
  var beginning: String { say("Dit is het begin van de zaak.", "This is the beginning of the case.") }
  var nothingFound: String {
    say("Hierover is nog niets vastgelegd.", "Nothing was saved about this yet.")
  }

  // The case as it stood.
  func pastTitle(_ title: String) -> String { say("TOEN · ", "THEN · ") + title }
  func pastVersion(_ revision: Int, _ day: String) -> String {
    say("versie \(revision) van \(day), alleen lezen", "revision \(revision) of \(day), read only")
  }
  func isPast(_ who: String) -> String {
    say(
      "Zo legde \(who) de zaak vast; overwegingen van die dag. q gaat terug.",
      "As \(who) saved it, with the considerations of that day. q goes back.")
  }
  func readOnly(_ revision: Int, _ moment: String) -> String {
    say(
      "Dit is versie \(revision) van \(moment): alleen lezen. q gaat terug naar de geschiedenis.",
      "This is revision \(revision) of \(moment): read only. q goes back to the history.")
  }
}
