public import BestInterests

extension FileProblem {
  /// Where it stands, what is wrong and how to mend it, on one line.
  public func text(_ language: Language) -> String {
    let place: String =
      switch kind {
      case .json(_, let line, let column):
        LocalText(nl: "regel \(line), teken \(column)", en: "line \(line), column \(column)")[language]
      default: path
      }
    return place.isEmpty ? wording[language] : "\(place): \(wording[language])"
  }

  private var wording: LocalText {
    switch kind {
    case .json(let kind, _, _): kind.wording
    case .framework(let kind):
      LocalText(
        nl: FrameworkProblem(path: path, kind: kind).text(.nl),
        en: FrameworkProblem(path: path, kind: kind).text(.en))
    case .expected(let shape):
      LocalText(nl: "Hier hoort \(shape.name.nl) te staan.", en: "\(shape.name.en) belongs here.")
    case .missingKey(let key):
      LocalText(nl: "“\(key)” ontbreekt. Voeg het toe.", en: "“\(key)” is missing. Add it.")
    case .unknownKey(let key):
      LocalText(
        nl: "“\(key)” is hier onbekend. Verbeter de naam of haal het weg.",
        en: "“\(key)” is unknown here. Correct the name or take it out.")
    case .unknownWord(let word, let allowed):
      LocalText(
        nl: "“\(word)” kan hier niet. Kies uit: \(allowed.joined(separator: ", ")).",
        en: "“\(word)” cannot stand here. Choose from: \(allowed.joined(separator: ", ")).")
    case .unknownSetting(let name):
      LocalText(
        nl: "Er is geen instelling “\(name)”. Voeg haar toe onder “settings” of geef een getal.",
        en: "There is no setting “\(name)”. Add it under “settings” or give a number.")
    case .unknownBase(let name):
      LocalText(
        nl: "Er is geen voorbeeldzaak “\(name)”. Voeg haar toe onder “bases”.",
        en: "There is no example case “\(name)”. Add it under “bases”.")
    case .noSingleTest(let keys):
      LocalText(
        nl:
          "Een voorwaarde toetst precies één ding; hier staat: "
          + "\(keys.isEmpty ? "niets" : keys.joined(separator: ", ")).",
        en:
          "A condition tests exactly one thing; this one has: "
          + "\(keys.isEmpty ? "nothing" : keys.joined(separator: ", "))."
      )
    case .noSingleUnit(let keys):
      LocalText(
        nl:
          "Een periode heeft precies één eenheid (days, weeks, months of years); hier staat: "
          + "\(keys.isEmpty ? "geen" : keys.joined(separator: ", ")).",
        en:
          "A period has exactly one unit (days, weeks, months or years); this one has: "
          + "\(keys.isEmpty ? "none" : keys.joined(separator: ", "))."
      )
    case .newerFormat(let format):
      LocalText(
        nl:
          "Dit bestand heeft formaat \(format); deze versie leest tot en met 1. Gebruik een nieuwere "
          + "Vierstap.",
        en: "This file has format \(format); this version reads up to 1. Use a newer Vierstap.")
    case .badDate(let text):
      LocalText(
        nl: "“\(text)” is geen datum. Schrijf jjjj-mm-dd, zoals 2026-11-23.",
        en: "“\(text)” is no date. Write yyyy-mm-dd, such as 2026-11-23.")
    case .partialDate(let text):
      LocalText(
        nl: "“\(text)” is geen hele datum. Voeg de dag toe.", en: "“\(text)” is no full date. Add the day.")
    case .unknownQuestion(let id):
      LocalText(
        nl: "Er is geen vraag “\(id)”. Verbeter de naam.",
        en: "There is no question “\(id)”. Correct the name.")
    case .wrongPlace(let question, let subject):
      LocalText(
        nl:
          "“\(question)” is een vraag over “\(subject.rawValue)” en wordt hier niet beantwoord. Verplaats "
          + "het antwoord.",
        en:
          "“\(question)” is a question about “\(subject.rawValue)” and is not answered here. Move the answer."
      )
    case .notAField(let id, let question):
      LocalText(nl: "“\(id)” is geen veld van “\(question)”.", en: "“\(id)” is no field of “\(question)”.")
    case .unknownCode(let code, let question):
      LocalText(
        nl: "“\(code)” staat niet in de lijst van “\(question)”. Kies een code uit die lijst.",
        en: "“\(code)” is not in the list of “\(question)”. Choose a code of that list.")
    case .unknownPerson(let id):
      LocalText(nl: "Deze zaak heeft geen persoon “\(id)”.", en: "This case has no person “\(id)”.")
    case .unknownOption(let id):
      LocalText(nl: "Deze zaak heeft geen optie “\(id)”.", en: "This case has no option “\(id)”.")
    case .unknownRecord(let id):
      LocalText(
        nl: "Er is geen regel “\(id)” in de lijst waaruit hier gekozen wordt.",
        en: "There is no record “\(id)” in the list chosen from here.")
    case .notAChild(let id):
      LocalText(
        nl: "“\(id)” is in deze zaak geen kind; deze vraag gaat over een kind.",
        en: "“\(id)” is no child in this case; this question is about a child.")
    case .noneNotAllowed(let question):
      LocalText(
        nl: "“\(question)” kent het antwoord “geen” niet. Laat het antwoord weg of geef een regel.",
        en: "“\(question)” does not take the answer “none”. Leave it out or give a record.")
    case .duplicateRecord(let id):
      LocalText(
        nl: "Twee regels heten “\(id)”. Geef er een een andere naam.",
        en: "Two records are called “\(id)”. Rename one.")
    case .lineBreak(let question):
      LocalText(
        nl: "“\(question)” is een vraag van één regel. Haal het regeleinde weg.",
        en: "“\(question)” is a question of one line. Take the line break out.")
    case .badID, .duplicateID, .badCaseNumber, .badMoment, .badDigest, .badFrameworkName, .answeredTwice:
      documentWording
    }
  }
}

extension FileProblem.Shape {
  fileprivate var name: LocalText {
    switch self {
    case .object: LocalText(nl: "een object {…}", en: "an object {…}")
    case .list: LocalText(nl: "een lijst […]", en: "a list […]")
    case .text: LocalText(nl: "een tekst", en: "a text")
    case .wholeNumber(let range):
      LocalText(
        nl: "een geheel getal van \(range.lowerBound) tot \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .yesOrNo: LocalText(nl: "true of false", en: "true or false")
    case .onlyTrue: LocalText(nl: "true", en: "true")
    }
  }
}
