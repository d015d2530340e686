import BestInterests

/// What is said where two people wrote at the same time.
struct ConflictWords: Bilingual {
  let language: Language

  func title(_ count: Int) -> String {
    count == 1
      ? say("Tegelijk geschreven: 1 antwoord", "Written at the same time: 1 answer")
      : say("Tegelijk geschreven: \(count) antwoorden", "Written at the same time: \(count) answers")
  }
  var intro: String {
    say(
      "Er is niets verloren: beide versies staan in de zaak tot u kiest. w neemt de tweede, W houdt de eerste, "
        + "b zet beide teksten onder elkaar, u maakt het ongedaan, Enter gaat naar de vraag.",
      "Nothing is lost: both versions stay in the case until you choose. w takes the second, W keeps the first, "
        + "b puts both texts below each other, u undoes it, Enter goes to the question.")
  }
  var before: String { say("Eerst stond er: ", "Before: ") }
  func version(_ name: String, isOwn: Bool) -> String {
    isOwn ? say("\(name) (u): ", "\(name) (you): ") : "\(name): "
  }
  var nothing: String { say("(niets)", "(nothing)") }
  var none: String {
    say("Bij geen antwoord staan twee versies.", "No answer holds two versions.")
  }
  var done: String {
    say("Alles is gekozen. Ctrl-S legt het vast.", "Everything is chosen. Ctrl-S saves it.")
  }
  var onlyTexts: String {
    say(
      "Alleen teksten kunnen onder elkaar. Kies met w of W.",
      "Only texts can stand below each other. Choose with w or W.")
  }
}
