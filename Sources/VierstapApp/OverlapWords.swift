import BestInterests

/// The sentences of the pages about texts that are alike.
extension Words {
  var overlapsTitle: String { say("Teksten die op elkaar lijken", "Texts that are alike") }
  var overlapsIntro: String {
    say(
      "Elk kind krijgt een eigen beoordeling. Hier staat welke tekst voor een groot deel ook bij een broer of zus staat. "
        + "Enter legt beide teksten naast elkaar.",
      "Each child gets an assessment of its own. Here is which text stands for a large part with a sibling too. Enter "
        + "puts both texts side by side.")
  }
  var noOverlaps: String {
    say(
      "Geen tekst over een kind lijkt te veel op die over een broer of zus.",
      "No text about a child is too much like that about a sibling.")
  }
  var noComparisons: String {
    say("Dit toetsingskader vergelijkt geen teksten.", "This framework compares no texts.")
  }
  var overlapsLine: String {
    say("→ Laat zien welke teksten op elkaar lijken …", "→ Show which texts are alike …")
  }
  func overlapTitle(_ label: String, _ child: String, _ sibling: String) -> String {
    say("\(label): \(child) en \(sibling)", "\(label): \(child) and \(sibling)")
  }
  func toText(_ child: String) -> String {
    say("→ Naar de tekst over \(child), om die aan te passen", "→ To the text about \(child), to change it")
  }
  func recordLine(_ child: String, _ sibling: String) -> String {
    say(
      "→ Vastleggen dat voor \(child) hetzelfde geldt als voor \(sibling), en uitleggen waarom",
      "→ Record that the same holds for \(child) as for \(sibling), and explain why")
  }
  func toReason(_ child: String) -> String {
    say("→ Naar de uitleg waarom voor \(child) hetzelfde geldt", "→ To why the same holds for \(child)")
  }
  var cannotRecord: String {
    say(
      "Bij deze vraag hoort altijd een eigen tekst: hier kan niet worden vastgelegd dat hetzelfde geldt.",
      "This question always needs a text of its own: it cannot be recorded here that the same holds.")
  }
  func sameBecause(_ reason: String) -> String {
    say(
      "Vastgelegd is dat hetzelfde geldt, want: \(reason)",
      "It is recorded that the same holds, because: \(reason)")
  }
  func recordedSame(_ sibling: String) -> String {
    say(
      "\(sibling) is erbij gezet (u maakt het ongedaan). Leg uit waarom hetzelfde geldt.",
      "\(sibling) was added (u undoes it). Explain why the same holds.")
  }

  var othersHeading: String { say("Andere zaken", "Other cases") }
  var othersIntro: String {
    say(
      "Een zin die bij elk gezin past, is geen motivering. Dit is advies: het verandert geen enkele overweging.",
      "A sentence that fits any family is no reason. This is advice: it changes no consideration.")
  }
  func othersLine(_ author: String) -> String {
    say("→ Vergelijken met de andere zaken van \(author) …", "→ Compare with the other cases by \(author) …")
  }
  var noMatches: String { say("Geen motivering lijkt erop.", "No reasons are like them.") }
  func matchTitle(_ label: String, _ number: String) -> String {
    say("\(label): ook in \(number)", "\(label): also in \(number)")
  }
  var whatIsOwn: String { say("Wat geldt alleen hier?", "What holds only here?") }
  var ownText: String { say("→ Naar deze tekst, om die aan te passen", "→ To this text, to change it") }
  var onlyShared: String {
    say(
      "Dit is de tekst van deze zaak; wat tussen « en » staat, staat ook in de andere zaak. Meer uit die zaak toont "
        + "Vierstap niet.",
      "This is the text of this case; what stands between « and » stands in the other case too. Vierstap shows no "
        + "more of that case.")
  }
}
