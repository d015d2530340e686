import BestInterests

/// The sentences of the pages for inspectors, both languages side by side.
struct OversightWords: Bilingual {
  var language: Language

  var onlyInspectors: String {
    say(
      "Dit kan alleen een inspecteur zien: \(Permission.oversee.name.nl).",
      "Only an inspector can see this: \(Permission.oversee.name.en).")
  }
  func unreadable(_ count: Int) -> String {
    count == 1
      ? say("1 bestand is niet te lezen en telt niet mee:", "1 file cannot be read and does not count:")
      : say(
        "\(count) bestanden zijn niet te lezen en tellen niet mee:",
        "\(count) files cannot be read and do not count:")
  }

  // The ledger.
  var ledgerTitle: String { say("Wat toch is doorgegaan", "What passed all the same") }
  var ledgerIntro: String {
    say(
      "Per overweging hoe vaak een toetser een afwijking aanvaardde. Enter toont de zaken met beider woorden.",
      "For each consideration how often a reviewer accepted a deviation. Enter shows the cases with both people's words."
    )
  }
  func countLine(_ count: Int, _ title: String) -> String { "\(count)×  \(title)" }
  var allRows: String { say("alle", "all") }
  var openHint: String { say("Enter opent de zaak.", "Enter opens the case.") }

  // Who read.
  func readersTitle(_ number: String) -> String {
    say("Wie zaak \(number) las of meenam", "Who read case \(number) or took it along")
  }
  var nobody: String { say("Hierover is niets vastgelegd.", "Nothing was written down about this.") }
  func person(_ name: String, _ count: Int, last: String) -> String {
    count == 1
      ? say("\(name): 1 keer, op \(last)", "\(name): once, on \(last)")
      : say("\(name): \(count) keer, laatst op \(last)", "\(name): \(count) times, last on \(last)")
  }
  var oneByOne: String { say("Keer voor keer", "One by one") }
  func access(_ access: Access, _ name: String, _ moment: String) -> String {
    say(
      "\(moment) · \(name) · versie \(access.revision) \(access.kind.name.nl)",
      "\(moment) · \(name) · revision \(access.revision) \(access.kind.name.en)")
  }
  func older(_ count: Int) -> String {
    say(
      "en nog \(count) keer eerder (vierstap access toont alles)",
      "and \(count) times before (vierstap access shows all)")
  }
}
