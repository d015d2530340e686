import BestInterests

/// A framework with one question of each kind, for tests of single conditions.
enum TinyFramework {
  static func text(_ text: String) -> LocalText { LocalText(nl: text, en: text) }

  static let roles = Framework.Roles(
    caseTitle: "c.title", caseKind: "c.kind", personName: "p.name", personRole: "p.role",
    birthDate: "p.birthdate", optionType: "o.type", optionText: "o.text", chosenOption: "d.option",
    proposedOption: "c.proposed")

  static let steps = [Framework.Step(id: "1", title: text("Stap"), task: text("Doen"))]

  static let sections = [
    Framework.Section(id: "case", step: "1", subject: .wholeCase, title: text("Zaak")),
    Framework.Section(id: "person", step: "1", subject: .person, title: text("Persoon")),
    Framework.Section(id: "child", step: "1", subject: .child, title: text("Kind")),
    Framework.Section(id: "option", step: "1", subject: .option, title: text("Alternatief")),
    Framework.Section(id: "effect", step: "1", subject: .childOption, title: text("Gevolg")),
  ]

  static let lists = [
    "roles": list("roles", item("child", ["child"]), item("parent"), item("other")),
    "kinds": list("kinds", item("removal"), item("stay")),
    "colours": list(
      "colours", item("red", ["warm"]), item("yellow", ["warm", "light"]), item("blue", ["cold"]),
      OptionList.Item(code: "unclear", label: text("Onduidelijk"), isUnknown: true)),
    "terms": list(
      "terms",
      OptionList.Item(code: "four", label: text("Vier"), term: .inline(Term.Rule(Period(4, .weeks)))),
      item("none")),
  ]

  static let questions: [Question] = [
    question("c.title", .text, .wholeCase),
    question("c.kind", .one, .wholeCase, list: "kinds"),
    question("c.date", .date, .wholeCase),
    question("c.other-date", .date, .wholeCase),
    question("c.term", .one, .wholeCase, list: "terms"),
    question("c.number", .number, .wholeCase),
    question("c.colour", .one, .wholeCase, list: "colours"),
    question("c.colours", .many, .wholeCase, list: "colours"),
    question("c.sure", .yesNo, .wholeCase),
    question("c.author", .text, .wholeCase),
    question("c.hidden", .text, .wholeCase, visible: .test(question: "c.sure", .isOneOf(["yes"]))),
    question("c.proposed", .option, .wholeCase),
    question("d.option", .option, .wholeCase),
    question("p.name", .text, .person),
    question("p.role", .one, .person, list: "roles"),
    question("p.birthdate", .date, .person, allowsPartialDate: true),
    question("p.lawyer", .person, .person),
    question("p.authority", .people, .person),
    question("k.text", .long, .child),
    question("k.heard", .yesNo, .child),
    question("k.colour", .one, .child, list: "colours"),
    question("k.proof", .records, .child, recordsOf: "ev"),
    question("ev", .repeating, .child, fields: ["ev.kind", "ev.date"], allowsNone: true),
    question("ev.kind", .one, .child, list: "colours", parent: "ev"),
    question("ev.date", .date, .child, parent: "ev"),
    question("o.type", .one, .option, list: "kinds"),
    question("o.text", .text, .option),
    question("m.separates", .yesNo, .childOption),
  ]

  static func list(_ id: String, _ items: OptionList.Item...) -> OptionList {
    OptionList(id: id, title: text(id), items: items)
  }

  static func item(_ code: String, _ tags: [String] = []) -> OptionList.Item {
    OptionList.Item(code: code, label: text(code), tags: tags)
  }

  static func question(
    _ id: String, _ kind: Question.Kind, _ subject: SubjectKind, list: String? = nil,
    visible: Condition? = nil,
    parent: String? = nil, fields: [String] = [], allowsNone: Bool = false, recordsOf: String? = nil,
    allowsPartialDate: Bool = false
  ) -> Question {
    let section =
      switch subject {
      case .wholeCase: "case"
      case .person: "person"
      case .child: "child"
      case .option: "option"
      case .childOption: "effect"
      }
    return Question(
      id: id, kind: kind, section: section, subject: subject, label: text(id), list: list, visible: visible,
      parent: parent, fields: fields, allowsNone: allowsNone, recordsOf: recordsOf,
      allowsPartialDate: allowsPartialDate)
  }

  static func consideration(
    _ id: String, _ number: Int = 1, subject: SubjectKind = .child, applies: Condition = .constant(true),
    satisfied: Condition = .constant(true), violated: [Condition] = []
  ) -> Consideration {
    Consideration(
      id: id, number: number, step: "1", subject: subject, severity: .required, gate: .submission,
      title: text(id),
      explanation: text(id), sources: ["law"], jump: "c.title", appliesWhen: applies,
      satisfiedWhen: satisfied,
      violatedWhen: violated.map { Consideration.Violation(condition: $0, because: text("want")) })
  }

  static let source = LegalSource(
    id: "law", citation: text("Wet"), kind: .statute, text: text("Vraagt iets."))

  /// The framework, with parts exchanged.
  static func make(
    roles: Framework.Roles = roles, steps: [Framework.Step] = steps, sections: [Framework.Section] = sections,
    lists: [String: OptionList] = lists, questions: [Question] = questions, sources: [LegalSource] = [source],
    definitions: [String: Condition] = [:], considerations: [Consideration] = [consideration("one")],
    terms: [Term] = [], deadlines: [DeadlineRule] = [], checklist: [ChecklistItem] = [],
    hearingAid: HearingAid? = nil, boilerplate: BoilerplateRule? = nil
  ) -> Framework {
    Framework(
      id: "tiny", version: "1", title: text("Klein"), roles: roles, steps: steps, sections: sections,
      lists: lists,
      questions: questions, sources: sources, definitions: definitions, considerations: considerations,
      terms: terms, deadlines: deadlines, checklist: checklist, hearingAid: hearingAid,
      boilerplate: boilerplate)
  }

  /// A day that a test knows to exist.
  static func day(_ iso: String) -> CalendarDate {
    CalendarDate(iso: iso) ?? CalendarDate.first
  }
}
