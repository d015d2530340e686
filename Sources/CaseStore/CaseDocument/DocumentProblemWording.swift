internal import BestInterests

extension FileProblem {
  /// The problems that only documents of cases have, in words.
  var documentWording: LocalText {
    switch kind {
    case .badID(let id):
      LocalText(
        nl:
          "“\(Self.short(id))” kan geen kenmerk zijn. Gebruik 1 tot 40 kleine letters, cijfers en streepjes.",
        en: "“\(Self.short(id))” can be no id. Use 1 to 40 small letters, digits and dashes.")
    case .duplicateID(let id):
      LocalText(
        nl: "Het kenmerk “\(id)” komt in deze zaak twee keer voor. Geef een van beide een ander.",
        en: "The id “\(id)” occurs twice in this case. Give one of them another.")
    case .tooMany(let most):
      LocalText(
        nl: "Hier kunnen er hoogstens \(most) staan. Verdeel de zaak.",
        en: "At most \(most) can stand here. Divide the case.")
    case .badCaseNumber(let text):
      LocalText(
        nl: "“\(Self.short(text))” is geen zaaknummer. Schrijf het als 2026-0042.",
        en: "“\(Self.short(text))” is no case number. Write it like 2026-0042.")
    case .badMoment(let text):
      LocalText(
        nl: "“\(Self.short(text))” is geen tijdstip. Schrijf het als 2026-11-23T20:45:34Z.",
        en: "“\(Self.short(text))” is no moment. Write it like 2026-11-23T20:45:34Z.")
    case .badDigest:
      LocalText(
        nl: "Hier horen 64 hexadecimale cijfers te staan, of niets.",
        en: "64 hexadecimal digits belong here, or nothing.")
    case .badFrameworkName(let text):
      LocalText(
        nl: "“\(Self.short(text))” kan geen naam of versie van een toetsingskader zijn.",
        en: "“\(Self.short(text))” can be no name or version of a framework.")
    case .answeredTwice(let question):
      LocalText(
        nl: "“\(question)” is hier twee keer beantwoord. Haal een van beide weg.",
        en: "“\(question)” is answered twice here. Take one of them out.")
    default: LocalText(nl: "", en: "")
    }
  }

  /// What a message may repeat of a file.
  private static func short(_ text: String) -> String {
    text.unicodeScalars.count > 40 ? String(text.unicodeScalars.prefix(40)) + "…" : text
  }
}
