public import BestInterests

extension Statistics {
  /// Fewer than this are not told outside, because they would point at somebody.
  public static let least = 5

  /// A number as it is shown: exactly, or so that it points at nobody.
  public enum Shown: Equatable, Sendable {
    case exactly(Int)
    /// At least one and fewer than `least`, or hidden so that another cannot be worked out.
    case few
    case hidden
    /// There is no median.
    case none

    /// The number in words.
    public func text(_ unit: Unit) -> String {
      switch self {
      case .exactly(let number): unit == .days ? "\(number) d" : String(number)
      case .few: "<\(Statistics.least)"
      case .hidden: "≥\(Statistics.least)"
      case .none: "–"
      }
    }
  }

  /// The figures of a group as they are shown; masked ones for whatever leaves the organisation.
  ///
  /// Where the masked figures of a part could be worked out from their total, the smallest other is hidden too.
  public static func shown(_ group: Group, isMasked: Bool) -> [Shown] {
    var shown = group.figures.map { figure -> Shown in
      guard let value = figure.value else { return .none }
      guard isMasked, (1..<least).contains(figure.cases.count) else { return .exactly(value) }
      return group.unit == .days ? .none : .few
    }
    guard isMasked, group.unit == .count else { return shown }
    func value(_ index: Int) -> Int { group.figures[index].value ?? 0 }
    for part in Set(group.figures.map(\.part)) {
      let own = group.figures.indices.filter { group.figures[$0].part == part }
      let few = own.filter { shown[$0] == .few }
      let total = few.map(value).reduce(0, +)
      // All ones or all fours are the only such numbers with their total; one alone is its total.
      let isTold = few.count == 1 || total < least || total == few.count * (least - 1)
      guard !few.isEmpty, isTold else { continue }
      let smallest = own.filter { value($0) >= least }.min { value($0) < value($1) }
      if let smallest { shown[smallest] = .hidden }
    }
    return shown
  }

  /// How many cases were looked at, as it is shown.
  public func countOfCases(isMasked: Bool) -> Shown {
    isMasked && (1..<Self.least).contains(countOfCases) ? .few : .exactly(countOfCases)
  }

  /// The statistics as a document, with bars.
  public func document(on today: CalendarDate, isMasked: Bool, _ language: Language) -> Document {
    func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
    let all = countOfCases(isMasked: isMasked).text(.count)
    var blocks: [Document.Block] = [
      .heading(1, [.text(say("Register en cijfers", "Register and statistics"))]),
      .paragraph([
        .text(
          say(
            "Geteld op \(today.spoken(.nl)) uit \(all) zaken. Elk getal is de lijst van zaken erachter.",
            "Counted on \(today.spoken(.en)) from \(all) cases. Each number is the list of cases behind it."
          ))
      ]),
    ]
    if isMasked {
      blocks.append(
        .paragraph([
          .note(
            say(
              "Aantallen van 1 tot en met \(Self.least - 1) staan er als <\(Self.least); een getal waaruit zo'n aantal te berekenen zou zijn, staat er als ≥\(Self.least).",
              "Counts of 1 to \(Self.least - 1) are shown as <\(Self.least); a number from which such a count could be worked out is shown as ≥\(Self.least)."
            ))
        ]))
    }
    for group in groups {
      let shown = Self.shown(group, isMasked: isMasked)
      blocks.append(.heading(2, [.text(group.title[language])]))
      blocks.append(.paragraph([.text(group.definition[language])]))
      let bars = Self.bars(group, shown, language)
      blocks.append(
        bars.isEmpty ? .paragraph([.text(say("Niets om te tellen.", "Nothing to count."))]) : .bars(bars))
    }
    return Document(language: language, blocks: blocks)
  }

  /// The figures as bars, none for what is masked; where there are many, those of which there is nothing are left out.
  private static func bars(_ group: Group, _ shown: [Shown], _ language: Language) -> [Document.Bar] {
    func number(_ shown: Shown) -> Int {
      switch shown {
      case .exactly(let number): number
      case .few, .hidden, .none: 0
      }
    }
    // Only what is shown counts: a scale by what is hidden would tell it.
    let largest = max(1, shown.map(number).max() ?? 0)
    let isLong = group.figures.count > 12
    return zip(group.figures, shown).compactMap { figure, shown in
      if isLong, shown == .exactly(0) || shown == .none { return nil }
      return Document.Bar(
        label: figure.label[language], words: shown.text(group.unit), length: number(shown) * 1000 / largest,
        id: figure.cases.isEmpty ? nil : figure.id)
    }
  }

  /// The statistics as rows of a table: group, id, label, unit, number, definition.
  public func rows(isMasked: Bool, _ language: Language) -> [[String]] {
    let head = [
      LocalText(nl: "groep", en: "group"), LocalText(nl: "id", en: "id"),
      LocalText(nl: "omschrijving", en: "description"), LocalText(nl: "eenheid", en: "unit"),
      LocalText(nl: "getal", en: "number"), LocalText(nl: "definitie", en: "definition"),
    ].map { $0[language] }
    return [head]
      + groups.flatMap { group in
        zip(group.figures, Self.shown(group, isMasked: isMasked)).map { figure, shown in
          let number = if case .exactly(let value) = shown { String(value) } else { shown.text(group.unit) }
          return [
            group.title[language], figure.id, figure.label[language], group.unit.rawValue, number,
            group.definition[language],
          ]
        }
      }
  }

  /// The cases behind a figure as a document.
  public static func document(of figure: Figure, _ language: Language) -> Document {
    let cells = rows(of: figure, language).map { row in row.map { [Document.Inline.text($0)] } }
    return Document(
      language: language,
      blocks: [
        .heading(1, [.text(figure.label[language])]),
        .table(Document.Table(head: cells[0], rows: Array(cells.dropFirst()))),
      ])
  }

  /// The cases behind a figure as rows of a table.
  public static func rows(of figure: Figure, _ language: Language) -> [[String]] {
    let head = [
      LocalText(nl: "zaak", en: "case"), LocalText(nl: "kind", en: "child"),
      LocalText(nl: "bijzonderheid", en: "remark"),
    ].map { $0[language] }
    return [head] + figure.cases.map { [$0.number, $0.child, $0.note] }
  }
}
