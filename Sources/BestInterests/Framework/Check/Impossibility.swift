extension FrameworkProblem {
  /// Why a condition, or something that depends on one, can never come true.
  public enum Impossibility: Hashable, Sendable {
    /// The least is more than the most, or the age from which not below the age under which.
    case emptyRange
    /// No code or tag is left to choose from.
    case noCodes
    /// A text of no characters is asked for, which every text is.
    case noText
    /// A period of no time.
    case noTime
    /// No date to compare with.
    case noDates
    /// Two demands on the answer to one question exclude each other.
    case contradiction(question: String)
    /// The condition comes out the same in every case.
    case neverHolds

    /// What is wrong and how to mend it.
    var wording: LocalText {
      switch self {
      case .emptyRange:
        LocalText(
          nl: "Tussen deze grenzen ligt niets. Maak de ondergrens lager of de bovengrens hoger.",
          en: "Nothing lies between these bounds. Lower the first or raise the second.")
      case .noCodes:
        LocalText(
          nl: "Deze lijst is leeg, dus kan dit nooit. Noem ten minste één antwoord.",
          en: "This list is empty, so this can never be. Name at least one item.")
      case .noText:
        LocalText(
          nl: "Nul tekens heeft elke tekst. Vraag ten minste één teken.",
          en: "Every text has no characters at least. Ask for at least one.")
      case .noTime:
        LocalText(
          nl: "Een periode van nul is geen periode. Geef ten minste 1.",
          en: "A period of zero is none. Give at least 1.")
      case .noDates:
        LocalText(
          nl: "Er is geen datum om mee te vergelijken. Noem een datumvraag of “today”.",
          en: "There is no date to compare with. Name a date question or “today”.")
      case .contradiction(let question):
        LocalText(
          nl:
            "Dit sluit een andere eis aan het antwoord op “\(question)” uit, dus kunnen ze nooit samen waar "
            + "zijn. Haal een van beide weg of maak er “any” van.",
          en:
            "This excludes another demand on the answer to “\(question)”, so both can never be true. Take "
            + "one of them out or use “any”."
        )
      case .neverHolds:
        LocalText(
          nl: "Deze voorwaarde kan in geen enkele zaak waar zijn. Verbeter haar of haal het onderdeel weg.",
          en: "This condition can be true in no case. Correct it or take the part out.")
      }
    }
  }
}

/// Whether a condition can be yes, and whether it can be no, whatever the case says.
struct PossibleValues {
  var yes: Bool
  var no: Bool
}

extension FrameworkCheck {
  /// Reports a condition that can be true in no case.
  mutating func checkHolds(_ key: String, _ condition: Condition?) {
    guard let condition, !possibleValues(of: condition).yes else { return }
    at(key) { $0.report(.impossible(.neverHolds)) }
  }

  /// What a condition can come to; every test is taken to go either way.
  private mutating func possibleValues(of condition: Condition) -> PossibleValues {
    switch condition {
    case .constant(let value): return PossibleValues(yes: value, no: !value)
    case .test, .status: return PossibleValues(yes: true, no: true)
    case .all(let parts):
      let values = parts.map { possibleValues(of: $0) }
      return PossibleValues(yes: values.allSatisfy(\.yes), no: values.contains(where: \.no))
    case .any(let parts):
      let values = parts.map { possibleValues(of: $0) }
      return PossibleValues(yes: values.contains(where: \.yes), no: values.allSatisfy(\.no))
    case .not(let part):
      let values = possibleValues(of: part)
      return PossibleValues(yes: values.no, no: values.yes)
    case .option(_, let part): return possibleValues(of: part)
    case .quantified(let quantifier, _, let filter, let that):
      let belongs = filter.map { possibleValues(of: $0).yes } ?? true
      let holds = that.map { possibleValues(of: $0) } ?? PossibleValues(yes: true, no: false)
      switch quantifier {
      case .every: return PossibleValues(yes: true, no: belongs && holds.no)
      case .some: return PossibleValues(yes: belongs && holds.yes, no: true)
      case .count(let least, _):
        return PossibleValues(yes: (least ?? 0) == 0 || (belongs && holds.yes), no: true)
      }
    case .defined(let name):
      if let known = knownValues[name] { return known }
      // Ends a circle, which `checkDependencies` has reported.
      knownValues[name] = PossibleValues(yes: true, no: true)
      let values = framework.definitions[name].map { possibleValues(of: $0) }
      knownValues[name] = values ?? PossibleValues(yes: true, no: true)
      return knownValues[name] ?? PossibleValues(yes: true, no: true)
    }
  }
}
