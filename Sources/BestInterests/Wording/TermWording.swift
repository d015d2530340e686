extension CountedTerm {
  /// Why the term ends when it does, as a part of a sentence: "4 weken na vr 18 december 2026; vr 15 januari
  /// 2027 is een werkdag".
  public var reason: LocalText {
    LocalText(nl: reason(.nl, startName: nil), en: reason(.en, startName: nil))
  }

  /// The same in one language, with the name of what happened on the first day.
  func reason(_ language: Language, startName: String?) -> String {
    let name = startName.map { " (\($0))" } ?? ""
    let after = LocalText(nl: "na", en: "after")[language]
    return "\(rule.length.text(language)) \(after) \(start.spoken(language))\(name)"
      + monthEnd(language) + (isAge ? "" : ending(language))
  }

  /// What happens to the 31st in a month of 30 days, and to a birthday on 29 February.
  private func monthEnd(_ language: Language) -> String {
    guard rule.length.isCutShort(from: start) else { return "" }
    let short = rule.length.after(start)
    let month = PartialDate(year: short.year, month: short.month)?.spoken(language) ?? ""
    let telling = isAge ? end.date : short
    return LocalText(
      nl: "; \(month) heeft geen \(start.day)e, dus telt \(telling.spoken(.nl))",
      en: "; \(month) has no day \(start.day), so \(telling.spoken(.en)) counts")[language]
  }

  private func ending(_ language: Language) -> String {
    if let first = end.shifts.first { return shifted(from: first, language) }
    let last = end.date.spoken(language)
    guard let obstacle = DutchTerm.obstacle(on: end.date) else {
      // Where a weekend would not count either, a working day is no reason.
      guard rule.isExtended, DutchTerm.isExtended(rule.length) else { return "" }
      return LocalText(nl: "; \(last) is een werkdag", en: "; \(last) is a working day")[language]
    }
    let day = "\(last) is \(obstacle.nameWithArticle(language))"
    guard rule.isExtended else {
      return LocalText(
        nl: "; \(day), maar deze termijn schuift niet door", en: "; \(day), but this term does not move on")[
          language]
    }
    return LocalText(
      nl: "; \(day), maar een zo lange termijn schuift niet door (Algemene termijnenwet, art. 4)",
      en:
        "; \(day), but a term of that length does not move on (General Extension of Time Limits Act, art. 4)"
    )[language]
  }

  private func shifted(from first: DutchTerm.Shift, _ language: Language) -> String {
    let others = end.shifts.dropFirst().map { $0.reason.name(language) }
    let then: String
    if let last = others.last {
      let and = LocalText(nl: "en", en: "and")[language]
      let list = others.count == 1 ? last : others.dropLast().joined(separator: ", ") + " \(and) \(last)"
      then = LocalText(nl: ", daarna \(list)", en: ", then \(list)")[language]
    } else {
      then = ""
    }
    return ": \(first.date.spoken(language)) is \(first.reason.nameWithArticle(language))\(then); "
      + LocalText(
        nl: "de eerstvolgende werkdag is \(end.date.spoken(.nl))",
        en: "the next working day is \(end.date.spoken(.en))")[language]
  }
}

extension DutchTerm.Obstacle {
  /// The reason as it follows "is": "een zaterdag", "eerste kerstdag".
  fileprivate func nameWithArticle(_ language: Language) -> String {
    switch self {
    case .saturday, .sunday, .holiday(.equatedDay):
      LocalText(nl: "een ", en: "a ")[language] + name(language)
    case .holiday, .onlyWorkingDay: name(language)
    }
  }
}
