import BestInterests

/// The sentences of the pages about deadlines, the talk with the child, the child's checklist and refused answers.
extension Words {
  var deadlinesTitle: String { LocalText(nl: "Termijnen", en: "Deadlines")[language] }
  var noDeadlines: String {
    LocalText(nl: "Deze zaak heeft geen termijnen.", en: "This case has no deadlines.")[language]
  }
  var noHearingAid: String {
    LocalText(
      nl: "Dit toetsingskader heeft geen gesprekshulp.", en: "This framework has no aid for the talk.")[
        language]
  }
  var ageUnknown: String {
    LocalText(
      nl: "De leeftijd is niet bekend: hier staan de vragen voor alle leeftijden.",
      en: "The age is not known: the questions for all ages are here.")[language]
  }
  var noChecklist: String {
    LocalText(
      nl: "Dit toetsingskader heeft geen vragenlijst van het kind.",
      en: "This framework has no checklist of the child.")[language]
  }
  func checklistTitle(_ child: String) -> String {
    LocalText(nl: "Wat het dossier laat zien: \(child)", en: "What the file shows: \(child)")[language]
  }
  func refusedHeading(_ count: Int) -> String {
    LocalText(
      nl: "Gekozen, maar nu niet meer te kiezen (\(count))",
      en: "Chosen, but no longer to be chosen (\(count))")[language]
  }
}
