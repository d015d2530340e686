import BestInterests

/// The tiny framework with terms and deadlines of every kind.
enum DeadlineFramework {
  private typealias Tiny = TinyFramework

  static let law = LegalSource(
    id: "term-law", citation: Tiny.text("Termijnenwet"), paragraph: Tiny.text("art. 2"), kind: .statute,
    text: Tiny.text("Vraagt iets."), checkedOn: Tiny.day("2026-11-01"))

  /// Four weeks until 11 June 2026, two weeks from 12 June; nothing is known before 2001.
  static let changing = Term(
    id: "changing", title: Tiny.text("Wisselend"), sources: ["term-law"],
    rules: [
      Term.Rule(Period(4, .weeks), validFrom: Tiny.day("2001-04-01"), validTo: Tiny.day("2026-06-11")),
      Term.Rule(
        Period(2, .weeks), validFrom: Tiny.day("2026-06-12"),
        note: LocalText(nl: "Sinds de wet van 2026.", en: "Since the act of 2026.")),
    ])

  static func rule(
    _ id: String, _ kind: DeadlineRule.Kind = .statutory, from: String, _ length: DeadlineRule.Length,
    given: String? = nil, applies: Condition = .constant(true), done: Condition = .constant(false),
    nearDays: Int = 14
  ) -> DeadlineRule {
    DeadlineRule(
      id: id, title: LocalText(nl: "Termijn \(id)", en: "Deadline \(id)"), kind: kind,
      explanation: Tiny.text("Uitleg."), sources: ["law"], from: from, length: length, given: given,
      appliesWhen: applies, doneWhen: done, nearDays: nearDays)
  }

  static func make(_ deadlines: [DeadlineRule], lists: [String: OptionList] = Tiny.lists) -> Framework {
    Tiny.make(lists: lists, sources: [Tiny.source, law], terms: [changing], deadlines: deadlines)
  }

  /// The deadlines of a case of that framework on a day.
  static func deadlines(
    _ rules: [DeadlineRule], _ answers: [(Slot, Value)], today: String = "2026-11-23",
    lists: [String: OptionList] = Tiny.lists
  ) -> [Deadline] {
    Evaluator(framework: make(rules, lists: lists), case: .tiny(answers), today: Tiny.day(today)).deadlines()
  }

  /// The words for the deadlines of a case.
  static func wording(
    _ rules: [DeadlineRule], _ answers: [(Slot, Value)], _ language: Language, today: String = "2026-11-23"
  ) -> CaseWording {
    CaseWording(framework: make(rules), case: .tiny(answers), language: language, today: Tiny.day(today))
  }
}
