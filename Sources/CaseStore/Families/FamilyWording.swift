public import BestInterests

extension FamilyList.Problem {
  /// Where it stands, what is wrong and how to mend it, on one line.
  public func text(_ language: Language) -> String {
    guard line > 0 else { return words[language] }
    if case .notJSON(let words) = kind { return words[language] }
    let place = LocalText(nl: "regel \(line), teken \(column): ", en: "line \(line), column \(column): ")
    return place[language] + words[language]
  }

  private var words: LocalText {
    switch kind {
    case .strayQuote:
      LocalText(
        nl:
          "Een aanhalingsteken staat midden in een cel. Zet de hele cel tussen aanhalingstekens en verdubbel wat erin staat.",
        en:
          "A quotation mark stands inside a cell. Put the whole cell in quotation marks and double those inside."
      )
    case .openQuote:
      LocalText(
        nl: "Deze cel begint met een aanhalingsteken en eindigt nergens.",
        en: "This cell begins with a quotation mark and never ends.")
    case .notUTF8: LocalText(nl: "Het bestand is geen UTF-8-tekst.", en: "The file is not UTF-8 text.")
    case .notJSON(let words): words
    case .wrongShape:
      LocalText(
        nl: "Hier hoort een lijst van gezinnen, met van elk een lijst van personen.",
        en: "This should be a list of families, each with a list of persons.")
    case .missingColumn(let name):
      LocalText(nl: "De kolom '\(name)' ontbreekt.", en: "The column '\(name)' is missing.")
    case .unknownColumn(let name):
      LocalText(
        nl: "'\(name)' kent deze invoer niet. Wel: family, kind, name, role, birthdate.",
        en: "This import does not know '\(name)'. It knows: family, kind, name, role, birthdate.")
    case .cells(let count, let wanted):
      LocalText(
        nl: "Deze regel heeft \(count) cellen en de eerste regel \(wanted).",
        en: "This row has \(count) cells and the first row \(wanted).")
    case .empty(let column):
      LocalText(nl: "'\(column)' is leeg. Vul het in.", en: "'\(column)' is empty. Fill it in.")
    case .notText(let name):
      LocalText(
        nl: "'\(name)' is geen tekst. Zet het tussen aanhalingstekens.",
        en: "'\(name)' is no text. Put it in quotation marks.")
    case .unknown(let text, let column, let allowed):
      LocalText(
        nl: "'\(text)' is geen '\(column)'. Wel: \(allowed.joined(separator: ", ")).",
        en: "'\(text)' is no '\(column)'. There are: \(allowed.joined(separator: ", ")).")
    case .badDate(let text):
      LocalText(
        nl: "'\(text)' is geen datum. Schrijf 2014-05-31, 2014-05 of 2014.",
        en: "'\(text)' is no date. Write 2014-05-31, 2014-05 or 2014.")
    case .bornLater(let text):
      LocalText(nl: "\(text) ligt in de toekomst.", en: "\(text) lies in the future.")
    case .otherKind(let kind, let family):
      LocalText(
        nl: "Gezin '\(family)' had al soort '\(kind)'. Een gezin is één zaak met één soort besluit.",
        en: "Family '\(family)' had kind '\(kind)' already. A family is one case with one kind of decision.")
    case .noChild(let family):
      LocalText(nl: "Gezin '\(family)' heeft geen kind.", en: "Family '\(family)' has no child.")
    case .twice(let name, let family):
      LocalText(
        nl: "'\(name)' staat twee keer in gezin '\(family)'.",
        en: "'\(name)' stands in family '\(family)' twice.")
    case .tooMany(let family):
      LocalText(
        nl: "Gezin '\(family)' heeft meer dan \(CaseFile.mostPersons) personen.",
        en: "Family '\(family)' has more than \(CaseFile.mostPersons) persons.")
    case .nothing: LocalText(nl: "Er staat geen gezin in het bestand.", en: "There is no family in the file.")
    }
  }
}
