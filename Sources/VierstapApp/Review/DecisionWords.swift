import BestInterests

/// The sentences of the page that lists what a judgement records, both languages side by side.
struct DecisionWords: Bilingual {
  var language: Language

  func decisionTitle(_ action: WorkflowAction) -> String {
    say("\(action.title.nl): dit legt u vast", "\(action.title.en): this is what you record")
  }
  var decisionIntro: String {
    say(
      "Lees na. Onderaan (End) bevestigt u; Esc gaat terug, dan gebeurt er niets. Enter op uw eigen woorden verandert ze.",
      "Read it over. Confirm at the bottom (End); Esc goes back and nothing happens. Enter on your own words changes them."
    )
  }
  var readHeading: String { say("Gelezen", "Read") }
  var acceptedHeading: String { say("Afwijkingen die u aanvaardt", "Deviations you accept") }
  var nothingAccepted: String { say("Er wordt van niets afgeweken.", "Nothing is departed from.") }
  var remarksHeading: String { say("Opmerkingen die meegaan", "Remarks that go along") }
  var reasonHeading: String { say("Uw reden", "Your reason") }
  var signedHeading: String { say("Dit ondertekent u", "What you sign") }
  var recordedHeading: String { say("Dit wordt vastgelegd", "What is recorded") }
  func signedOver(_ number: String, _ name: String, _ time: String) -> String {
    say(
      "Zaak \(number), zoals ingediend door \(name) op \(time).",
      "Case \(number), as submitted by \(name) on \(time).")
  }
  func content(_ digest: String) -> String {
    say("Inhoud (SHA-256): \(digest)", "Content (SHA-256): \(digest)")
  }
  func framework(_ reference: FrameworkReference) -> String {
    say(
      "Toetsingskader \(reference.id) \(reference.version).",
      "Framework \(reference.id) \(reference.version).")
  }
  var signature: String {
    say(
      "Uw naam en uw handtekening komen eronder. Verandert er één letter, dan geldt het akkoord niet meer.",
      "Your name and your signature go under it. If one letter changes, the approval no longer stands.")
  }
  var name: String { say("Uw naam komt eronder.", "Your name goes under it.") }
  var secondNeeded: String {
    say("Na u moet nog een tweede toetser akkoord geven.", "After you a second reviewer must approve too.")
  }
  var isSecond: String {
    say(
      "U bent de tweede toetser: hierna is er akkoord.", "You are the second reviewer: then it is approved.")
  }
  func confirm(_ action: WorkflowAction) -> String {
    switch action {
    case .approve: say("→ Akkoord geven en ondertekenen", "→ Approve and sign")
    default: say("→ \(action.title.nl)", "→ \(action.title.en)")
    }
  }
}
