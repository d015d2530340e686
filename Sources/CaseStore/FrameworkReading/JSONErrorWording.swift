internal import BestInterests
internal import StrictJSON

extension JSONError.Kind {
  /// What is wrong with the JSON, as a sentence for somebody who edits the file by hand.
  var wording: LocalText {
    switch self {
    case .empty: LocalText(nl: "Het bestand is leeg.", en: "The file is empty.")
    case .unexpectedEnd:
      LocalText(
        nl: "Het bestand houdt te vroeg op. Er ontbreekt een haakje of een aanhalingsteken.",
        en: "The file ends too early. A bracket or a quotation mark is missing.")
    case .byteOrderMark:
      LocalText(
        nl: "Het bestand begint met een bytevolgordeteken (BOM). Bewaar het als UTF-8 zonder BOM.",
        en: "The file starts with a byte order mark. Save it as UTF-8 without one.")
    case .invalidUTF8:
      LocalText(
        nl: "Hier staat geen geldige UTF-8. Bewaar het bestand als UTF-8.",
        en: "This is not valid UTF-8. Save the file as UTF-8.")
    case .expectedValue:
      LocalText(
        nl: "Hier hoort een waarde te staan. Commentaar en losse woorden kunnen niet in JSON.",
        en: "A value belongs here. JSON has no comments and no bare words.")
    case .expectedKey:
      LocalText(
        nl: "Hier hoort een naam tussen aanhalingstekens te staan.",
        en: "A name in double quotes belongs here.")
    case .expectedColon:
      LocalText(nl: "Na de naam hoort een dubbele punt.", en: "A colon belongs after the name.")
    case .expectedCommaOrEnd:
      LocalText(
        nl: "Hier hoort een komma of een sluithaakje.", en: "A comma or a closing bracket belongs here.")
    case .trailingComma:
      LocalText(
        nl: "Na de laatste waarde staat een komma. Haal die weg.",
        en: "A comma follows the last value. Take it out.")
    case .trailingContent:
      LocalText(
        nl: "Na het einde staat nog iets. Haal dat weg.", en: "Something follows the end. Take it out.")
    case .invalidNumber: LocalText(nl: "Dit is geen geldig getal.", en: "This is no valid number.")
    case .invalidEscape:
      LocalText(
        nl: "Na de schuine streep naar links staat iets dat JSON niet kent. Verdubbel de streep.",
        en: "JSON does not know what follows the backslash. Double the backslash.")
    case .loneSurrogate:
      LocalText(nl: "Hier staat een half teken (\\uD8…).", en: "This is half a character (\\uD8…).")
    case .controlCharacter:
      LocalText(
        nl: "In een tekst staat een regeleinde, tab of besturingsteken. Schrijf \\n of \\t.",
        en: "A text holds a line end, a tab or a control character. Write \\n or \\t.")
    case .duplicateKey:
      LocalText(
        nl: "Deze naam staat er al. Haal een van beide weg.",
        en: "This name is there already. Take one of them out.")
    case .tooDeep:
      LocalText(nl: "De haakjes staan te diep in elkaar.", en: "The brackets are nested too deeply.")
    case .tooLarge: LocalText(nl: "Het bestand is te groot.", en: "The file is too large.")
    case .stringTooLong: LocalText(nl: "Deze tekst is te lang.", en: "This text is too long.")
    case .tooManyValues:
      LocalText(nl: "Het bestand heeft te veel waarden.", en: "The file has too many values.")
    }
  }
}
