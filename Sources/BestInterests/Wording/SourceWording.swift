extension LegalSource.Kind {
  /// The kind of source in a word or two.
  public var name: LocalText {
    switch self {
    case .treaty: LocalText(nl: "verdrag", en: "treaty")
    case .eu: LocalText(nl: "EU-recht", en: "EU law")
    case .statute: LocalText(nl: "wet of besluit", en: "statute")
    case .policy: LocalText(nl: "beleidsregel", en: "policy rule")
    case .caseLaw: LocalText(nl: "rechtspraak", en: "case law")
    case .softLaw: LocalText(nl: "gezaghebbende uitleg", en: "authoritative guidance")
    case .ombudsman: LocalText(nl: "Kinderombudsman", en: "Children's Ombudsman")
    case .design: LocalText(nl: "eigen norm van dit programma", en: "norm of this program itself")
    }
  }
}

extension LegalSource {
  /// What is said of every source that nobody has read yet.
  public static let notChecked = LocalText(
    nl: "nog niet aan de bron gecontroleerd", en: "not yet checked against the source")

  /// Whether it is no law but a norm of the program's own design, of which there is no source to check.
  public var isOwnNorm: Bool { kind == .design }

  /// When somebody read the source itself, or that nobody has yet.
  public func checked(_ language: Language) -> String {
    if isOwnNorm { return LocalText(nl: "keuze van dit programma", en: "a choice of this program")[language] }
    guard let checkedOn else { return Self.notChecked[language] }
    let date = checkedOn.spoken(language)
    return LocalText(nl: "gecontroleerd op \(date)", en: "checked on \(date)")[language]
  }

  /// The citation, marked when nobody has read the source yet.
  public func markedCitation(_ language: Language) -> String {
    let citation = fullCitation(language)
    return checkedOn == nil && !isOwnNorm ? "\(citation) [\(Self.notChecked[language])]" : citation
  }

  /// From when to when it is valid, and whether it is so on a day; empty when nothing is known of that.
  public func validity(on today: CalendarDate, _ language: Language) -> String {
    var parts: [String] = []
    if let validFrom {
      let date = validFrom.spoken(language)
      parts.append(LocalText(nl: "geldt vanaf \(date)", en: "valid from \(date)")[language])
    }
    if let validTo {
      let date = validTo.spoken(language)
      parts.append(LocalText(nl: "geldt tot en met \(date)", en: "valid to \(date)")[language])
    }
    if !isValid(on: today) {
      let isOver = validTo.map { $0 < today } ?? false
      parts.append(
        isOver
          ? LocalText(nl: "GELDT VANDAAG NIET MEER", en: "NO LONGER VALID TODAY")[language]
          : LocalText(nl: "GELDT VANDAAG NOG NIET", en: "NOT YET VALID TODAY")[language])
    }
    return parts.joined(separator: ", ")
  }

  /// Whether it is valid on a day, as far as its dates say.
  public func isValid(on day: CalendarDate) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { $0 >= day } ?? true)
  }

  /// All about the source in two or three lines: what it asks, its kind and dates, where it can be read.
  public func lines(on today: CalendarDate, _ language: Language) -> [String] {
    var lines = ["\(fullCitation(language)): \(text[language])"]
    let validity = validity(on: today, language)
    lines.append(
      [kind.name[language], checked(language), validity].filter { !$0.isEmpty }.joined(separator: " · "))
    if let link { lines.append(link) }
    return lines
  }
}
