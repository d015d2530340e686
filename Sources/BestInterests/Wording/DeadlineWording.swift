extension CaseWording {
  /// What the deadline is called, and whom or which record it is about.
  public func title(of deadline: Deadline) -> String {
    let title = framework.deadlines[deadline.rule].title[language]
    let about = subject(of: deadline)
    return about.isEmpty ? title : "\(title) · \(about)"
  }

  /// Whom or which record a deadline is about; empty for the case itself.
  public func subject(of deadline: Deadline) -> String {
    var parts = [name(of: deadline.start.subject)]
    if let record = deadline.start.record, let parent = framework.question(deadline.start.question)?.parent {
      parts.append(recordName(record, of: parent))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// How a deadline stands, in a few words.
  public func state(of deadline: Deadline) -> String {
    let isAge = framework.deadlines[deadline.rule].kind == .age
    func days(_ count: Int) -> String {
      // Who reads of thousands of days cannot tell how long that is.
      guard count > 2 * 366, let day = deadline.day else { return Period(count, .days).text(language) }
      return Period(min(day, today).fullYears(until: max(day, today)), .years).text(language)
    }
    switch deadline.state {
    case .done: return LocalText(nl: "gedaan", en: "done")[language]
    case .notStarted(let missing):
      let label = label(of: missing.question, at: missing, besides: nil)
      return LocalText(
        nl: "nog niet begonnen; ontbreekt: \(label)", en: "not started yet; missing: \(label)")[language]
    case .noRule:
      return LocalText(
        nl: "voor deze begindag is geen regel bekend", en: "no rule is known for this starting day")[language]
    case .running(0), .near(0):
      return isAge
        ? LocalText(nl: "vandaag", en: "today")[language]
        : LocalText(nl: "vandaag is de laatste dag", en: "today is the last day")[language]
    case .running(let left), .near(let left):
      return isAge
        ? LocalText(nl: "over \(days(left))", en: "in \(days(left))")[language]
        : LocalText(nl: "nog \(days(left))", en: "\(days(left)) left")[language]
    case .passed(let since):
      return isAge
        ? LocalText(nl: "\(days(since)) geleden", en: "\(days(since)) ago")[language]
        : LocalText(nl: "\(days(since)) voorbij", en: "\(days(since)) past")[language]
    }
  }

  /// Why the last day is what it is, in one or two sentences; empty while nothing can be said.
  public func reason(for deadline: Deadline) -> String {
    var sentences: [String] = []
    if let counted = deadline.computed {
      let label = framework.question(deadline.start.question)?.label[language]
      sentences.append(counted.reason(language, startName: label) + ".")
      if let note = counted.rule.note { sentences.append(note[language]) }
      if let date = deadline.startingDay, !date.isComplete {
        sentences.append(
          LocalText(
            nl:
              "Van de begindag is alleen \(date.spoken(.nl)) bekend; gerekend is vanaf de eerste dag daarvan.",
            en: "Of the starting day only \(date.spoken(.en)) is known; counted from the first day of it.")[
              language])
      }
      if !counted.knowsEquatedDays {
        sentences.append(
          LocalText(
            nl: "Welke dagen dan met een feestdag gelijkstaan, weet het programma niet: controleer deze dag.",
            en: "Which days are equated with holidays then, the program does not know: check this day.")[
              language])
      }
    }
    if let comparison = comparison(deadline) { sentences.append(comparison) }
    return sentences.joined(separator: " ")
  }

  /// The recorded day beside the computed one.
  private func comparison(_ deadline: Deadline) -> String? {
    guard let given = deadline.given else { return nil }
    guard let computed = deadline.computed?.end.date else {
      return LocalText(
        nl: "Vastgelegd is \(given.spoken(.nl)); het programma kan dit niet narekenen.",
        en: "Recorded is \(given.spoken(.en)); the program cannot compute it.")[language]
    }
    let difference = abs(computed.days(until: given))
    guard difference > 0 else {
      return LocalText(
        nl: "De vastgelegde dag is dezelfde.", en: "The recorded day is the same.")[language]
    }
    return LocalText(
      nl:
        "Let op: vastgelegd is \(given.spoken(.nl)), berekend is \(computed.spoken(.nl)): "
        + "\(Period(difference, .days).text(.nl)) \(given > computed ? "later" : "eerder").",
      en:
        "Note: recorded is \(given.spoken(.en)), computed is \(computed.spoken(.en)): "
        + "\(Period(difference, .days).text(.en)) \(given > computed ? "later" : "earlier")."
    )[language]
  }

  /// The law behind a deadline and its term, each with whether somebody checked it against the source.
  public func sources(of deadline: Deadline) -> [String] {
    let rule = framework.deadlines[deadline.rule]
    var ids = rule.sources
    if case .term(.named(let id)) = rule.length { ids += framework.term(id)?.sources ?? [] }
    if case .chosen(let question) = rule.length,
      let scope = framework.question(rule.from).map({
        Scope(of: deadline.start, question: $0)
      }),
      case .named(let id)? = evaluator.term(chosenIn: question, scope)
    {
      ids += framework.term(id)?.sources ?? []
    }
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }.compactMap { framework.source($0) }.map {
      "\($0.fullCitation(language)) (\($0.checked(language)))"
    }
  }
}

extension CountedTerm {
  /// Whether the decrees about equated days are known for the time in which it ends.
  fileprivate var knowsEquatedDays: Bool {
    guard !isAge, rule.isExtended, DutchTerm.isExtended(rule.length) else { return true }
    return PublicHoliday.yearsOfDecrees.contains(end.date.year)
  }
}
