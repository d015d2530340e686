import BestInterests

/// The sentences about other versions of the framework, in both languages.
struct VersionWords: Bilingual {
  var language: Language

  func newer(_ version: String) -> String {
    say(
      "Er is een nieuwer toetsingskader (\(version)); V toont wat dat hier verandert.",
      "There is a newer framework (\(version)); V shows what it changes here.")
  }
  func nothingNewer(_ version: String) -> String {
    say(
      "Deze zaak staat onder toetsingskader \(version); het programma heeft geen nieuwer.",
      "This case is under framework \(version); the program has no newer one.")
  }
  var comparisonTitle: String { say("Een nieuwer toetsingskader", "A newer framework") }
  func comparisonIntro(_ old: String, _ new: String, _ summary: String) -> String {
    say(
      "Deze zaak staat onder toetsingskader \(old), hier vergeleken met \(new). \(summary) Er verandert niets zolang u "
        + "de zaak niet overzet; dat kan onderaan (End).",
      "This case is under framework \(old), compared here with \(new). \(summary) Nothing changes as long as you do not "
        + "move the case; that can be done at the bottom (End).")
  }
  func moveLine(_ version: String) -> String {
    say("→ Overzetten naar toetsingskader \(version) …", "→ Move to framework \(version) …")
  }
  func confirmMoveTitle(_ version: String) -> String {
    say("Overzetten naar toetsingskader \(version)?", "Move to framework \(version)?")
  }
  func confirmMove(_ summary: String) -> String {
    say(
      "\(summary) Wat niet te lezen is, blijft in woorden bij de zaak staan. Dit wordt een nieuwe versie van de zaak; "
        + "de vorige blijft zoals zij is. Hierna vraagt Vierstap waarom.",
      "\(summary) What cannot be read stays with the case in words. This becomes a new revision of the case; the one "
        + "before stays as it is. Vierstap then asks why.")
  }
  var reasonTitle: String {
    say("Waarom overzetten? (Enter zet over, Esc gaat terug)", "Why move it? (Enter moves it, Esc goes back)")
  }
  var reasonNeeded: String {
    say("Zonder reden wordt de zaak niet overgezet.", "Without a reason the case is not moved.")
  }
  var saveBeforeMoving: String {
    say(
      "Leg de zaak eerst vast (Ctrl-S); daarna kan zij worden overgezet.",
      "Save the case first (Ctrl-S); then it can be moved.")
  }
  func keepsFramework(_ status: CaseStatus) -> String {
    say(
      "De zaak is \(status.name.nl) en houdt haar toetsingskader. Alleen een concept, een teruggestuurde of een "
        + "heropende zaak kan worden overgezet.",
      "The case is \(status.name.en) and keeps its framework. Only a draft, a returned or a reopened case can be moved."
    )
  }
  func migrated(_ version: String, revision: Int) -> String {
    say(
      "De zaak staat nu onder toetsingskader \(version), vastgelegd als versie \(revision).",
      "The case is now under framework \(version), saved as revision \(revision).")
  }
  func carried(_ version: String) -> String {
    say(
      "De zaak is intussen overgezet op toetsingskader \(version); uw niet-vastgelegde werk is meegegaan.",
      "The case was meanwhile moved to framework \(version); your unsaved work went along.")
  }
  var formerTitle: String { say("Vroegere antwoorden", "Former answers") }
  var formerIntro: String {
    say(
      "Gegeven onder een ander toetsingskader; het kader van nu kan ze niet lezen. Zij tellen niet mee, maar blijven "
        + "bij de zaak.",
      "Given under another framework; the one of now cannot read them. They do not count, but stay with the case."
    )
  }
  func formerLine(_ count: Int) -> String {
    say("→ Vroegere antwoorden (\(count)) …", "→ Former answers (\(count)) …")
  }
  var noFormer: String {
    say("Deze zaak heeft geen vroegere antwoorden.", "This case has no former answers.")
  }
  var problemTitle: String { say("Dit ging niet", "This did not work") }
}
