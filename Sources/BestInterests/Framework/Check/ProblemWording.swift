extension FrameworkProblem {
  /// What is wrong and how to mend it, in one or two sentences.
  public func text(_ language: Language) -> String {
    localText[language]
  }

  private var localText: LocalText {
    switch kind {
    case .duplicate(let id):
      LocalText(
        nl: "“\(id)” komt twee keer voor. Geef een van beide een andere naam.",
        en: "“\(id)” occurs twice. Give one of them another name.")
    case .badID(let id):
      LocalText(
        nl:
          "“\(id)” kan geen naam zijn. Gebruik alleen letters, cijfers, punten en streepjes, te beginnen "
          + "met een letter of cijfer.",
        en:
          "“\(id)” cannot be a name. Use letters, digits, points and hyphens only, beginning with a letter "
          + "or digit."
      )
    case .unknown(let thing, let id):
      LocalText(
        nl: "Er is geen \(thing.name.nl) “\(id)”. Verbeter de naam of voeg \(thing.pronoun) toe.",
        en: "There is no \(thing.name.en) “\(id)”. Correct the name or add it.")
    case .notInList(let thing, let id, let list):
      LocalText(
        nl: "De lijst “\(list)” heeft geen \(thing.name.nl) “\(id)”. Verbeter de naam of vul de lijst aan.",
        en: "The list “\(list)” has no \(thing.name.en) “\(id)”. Correct the name or extend the list.")
    case .wrongKind(let question, let kind, let allowed):
      LocalText(
        nl: "“\(question)” is een vraag van het soort \(kind); hier past alleen \(Self.words(allowed, .nl)).",
        en: "“\(question)” is a question of kind \(kind); only \(Self.words(allowed, .en)) fits here.")
    case .wrongSubject(let question, let allowed):
      LocalText(
        nl:
          "“\(question)” gaat over iets anders; hier past alleen een vraag over "
          + "\(Self.words(allowed.map(\.rawValue), .nl)).",
        en:
          "“\(question)” is about something else; only a question about "
          + "\(Self.words(allowed.map(\.rawValue), .en)) fits here."
      )
    case .incomparable(let left, let right):
      LocalText(
        nl: "De antwoorden op “\(left)” en “\(right)” zijn van verschillende soort en dus nooit gelijk.",
        en: "The answers to “\(left)” and “\(right)” are of different kinds and so never equal.")
    case .notBound(let question, let need):
      LocalText(
        nl:
          "“\(question)” wordt gelezen zonder dat vaststaat voor \(need.name.nl). Zet de voorwaarde binnen "
          + "\(need.remedy.nl).",
        en:
          "“\(question)” is read where it is not said for \(need.name.en). Put the condition inside "
          + "\(need.remedy.en)."
      )
    case .cycle(let names):
      LocalText(
        nl:
          "Deze voorwaarden hangen van zichzelf af: \(names.joined(separator: " → ")). Haal één stap uit "
          + "de kring.",
        en:
          "These conditions depend on themselves: \(names.joined(separator: " → ")). Take one step out of "
          + "the circle."
      )
    case .tooLarge:
      LocalText(
        nl: "Deze voorwaarde verwijst te ver of te vaak door naar andere. Schrijf haar korter.",
        en: "This condition refers to others too far or too often. Write it more briefly.")
    case .emptyText(let missing):
      LocalText(
        nl: "De \(missing == .nl ? "Nederlandse" : "Engelse") tekst is leeg. Vul hem in.",
        en: "The \(missing == .nl ? "Dutch" : "English") text is empty. Fill it in.")
    case .missing(let part):
      LocalText(
        nl: "Hier ontbreekt “\(part.rawValue)”. Voeg het toe.",
        en: "“\(part.rawValue)” is missing here. Add it.")
    case .needless(let part):
      LocalText(
        nl: "“\(part.rawValue)” hoort niet bij een vraag van dit soort. Haal het weg.",
        en: "“\(part.rawValue)” does not belong to a question of this kind. Take it out.")
    case .fieldID(let id, let parent):
      LocalText(
        nl: "Het veld “\(id)” moet een naam hebben die met “\(parent).” begint.",
        en: "The field “\(id)” needs a name that begins with “\(parent).”.")
    case .noChildRole:
      LocalText(
        nl: "Geen enkele rol heeft het label “child”. Geef het aan de rol van het kind.",
        en: "No role has the tag “child”. Give it to the role of the child.")
    case .noTerm(let list):
      LocalText(
        nl:
          "Geen enkel antwoord in de lijst “\(list)” heeft een termijn. Voeg “term” toe of kies een andere "
          + "vraag.",
        en: "No item of the list “\(list)” has a term. Add “term” or choose another question.")
    case .endsBeforeStart:
      LocalText(
        nl: "Het einde ligt vóór het begin. Verbeter “validFrom” of “validTo”.",
        en: "The end lies before the beginning. Correct “validFrom” or “validTo”.")
    case .badLink(let link):
      LocalText(
        nl: "“\(link)” is geen webadres. Begin met “https://”.",
        en: "“\(link)” is no web address. Begin with “https://”.")
    case .impossible(let impossibility): impossibility.wording
    case .overlap:
      LocalText(
        nl: "Deze periode overlapt een eerdere van dezelfde termijn. Verbeter “validFrom” of “validTo”.",
        en: "This period overlaps an earlier one of the same term. Correct “validFrom” or “validTo”.")
    case .rowWidth(let cells, let columns):
      LocalText(
        nl: "Deze rij heeft \(cells) vragen en de tabel \(columns) kolommen. Maak ze gelijk.",
        en: "This row has \(cells) questions and the table \(columns) columns. Make them equal.")
    case .outsideSection(let question, let section):
      LocalText(
        nl: "“\(question)” is geen vraag van het onderdeel “\(section)”. Noem een vraag van dit onderdeel.",
        en: "“\(question)” is no question of the section “\(section)”. Name a question of this section.")
    case .strayBrace:
      LocalText(
        nl: "Een accolade staat alleen. Schrijf “{child}” of “{vraag}”, of haal haar weg.",
        en: "A brace stands alone. Write “{child}” or “{question}”, or take it out.")
    }
  }

  private static func words(_ kinds: [Question.Kind], _ language: Language) -> String {
    words(kinds.map(\.rawValue), language)
  }

  private static func words(_ names: [String], _ language: Language) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    let or = LocalText(nl: "of", en: "or")[language]
    return names.dropLast().joined(separator: ", ") + " \(or) " + last
  }
}

extension FrameworkProblem.Thing {
  fileprivate var name: LocalText {
    switch self {
    case .question: LocalText(nl: "vraag", en: "question")
    case .list: LocalText(nl: "lijst", en: "list")
    case .step: LocalText(nl: "stap", en: "step")
    case .section: LocalText(nl: "onderdeel", en: "section")
    case .source: LocalText(nl: "bron", en: "source")
    case .definition: LocalText(nl: "definitie", en: "definition")
    case .item: LocalText(nl: "antwoord", en: "item")
    case .tag: LocalText(nl: "label", en: "tag")
    case .field: LocalText(nl: "veld", en: "field")
    case .term: LocalText(nl: "termijn", en: "term")
    }
  }

  fileprivate var pronoun: String {
    switch self {
    case .section, .item, .tag, .field: "het"
    case .question, .list, .step, .source, .definition, .term: "haar"
    }
  }
}

extension FrameworkProblem.Need {
  fileprivate var name: LocalText {
    switch self {
    case .child: LocalText(nl: "welk kind", en: "which child")
    case .person: LocalText(nl: "welke persoon", en: "which person")
    case .option: LocalText(nl: "welke optie", en: "which option")
    case .record(let question):
      LocalText(nl: "welke regel van “\(question)”", en: "which record of “\(question)”")
    }
  }

  fileprivate var remedy: LocalText {
    switch self {
    case .child: LocalText(nl: "“some” of “every” over “children”", en: "“some” or “every” over “children”")
    case .person: LocalText(nl: "“some” of “every” over “persons”", en: "“some” or “every” over “persons”")
    case .option:
      LocalText(
        nl: "“option” of “some” of “every” over “options”",
        en: "“option”, or “some” or “every” over “options”")
    case .record(let question):
      LocalText(nl: "“some” of “every” over “\(question)”", en: "“some” or “every” over “\(question)”")
    }
  }
}
