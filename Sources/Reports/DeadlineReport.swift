public import BestInterests

/// The deadlines of a case, with the last day and why it is that day, as lines of text and as records.
public struct DeadlineReport: Sendable {
  /// One deadline.
  public struct Item: Sendable {
    public var id: String
    public var kind: DeadlineRule.Kind
    public var title: String
    /// Whom or which record it is about; empty for the case itself.
    public var about: String
    public var startingDay: PartialDate?
    /// The last day that counts.
    public var day: CalendarDate?
    public var computed: CalendarDate?
    public var given: CalendarDate?
    public var state: Deadline.State
    public var stateWords: String
    public var reason: String
    public var explanation: String
    public var sources: [String]
  }

  public var number: String
  /// The first day first; those without a day last.
  public var items: [Item]
  public var lines: [String]

  /// Reports the deadlines of a case as they stand on a day.
  ///
  /// `shown` is the case as the reader may see it, without confidential passages; without it all is quoted.
  public init(
    framework: Framework, case file: Case, showing shown: Case? = nil, today: CalendarDate,
    language: Language
  ) {
    let wording = CaseWording(
      framework: framework, case: file, showing: shown, language: language, today: today)
    number = file.number
    items = Evaluator(framework: framework, case: file, today: today).deadlines().map { deadline in
      let rule = framework.deadlines[deadline.rule]
      return Item(
        id: rule.id, kind: rule.kind, title: rule.title[language], about: wording.subject(of: deadline),
        startingDay: deadline.startingDay, day: deadline.day, computed: deadline.computed?.end.date,
        given: deadline.given, state: deadline.state, stateWords: wording.state(of: deadline),
        reason: wording.reason(for: deadline), explanation: rule.explanation[language],
        sources: wording.sources(of: deadline))
    }
    lines = items.flatMap { $0.lines(language) }
    if lines.isEmpty {
      lines = [LocalText(nl: "Er zijn geen termijnen.", en: "There are no deadlines.")[language]]
    }
  }
}

extension DeadlineReport.Item {
  fileprivate func lines(_ language: Language) -> [String] {
    let about = about.isEmpty ? "" : " · \(about)"
    let day = day.map { "\($0.spoken(language)): " } ?? ""
    var lines = ["\(day)\(title)\(about); \(stateWords)"]
    if !reason.isEmpty { lines.append("    " + reason) }
    lines.append("    " + explanation)
    let word = LocalText(nl: "Bron", en: "Source")[language]
    lines += sources.map { "    \(word): \($0)" }
    return lines
  }
}
