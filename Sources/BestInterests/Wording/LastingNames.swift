/// The persons, options and records of a case in words that stay true: without ages, and without ids.
///
/// Made once for a case, so that putting many answers into words takes no longer than reading them.
struct LastingNames {
  private let framework: Framework
  private let wordings: (nl: CaseWording, en: CaseWording)
  private var persons: [String: LocalText] = [:]
  private var options: [String: LocalText] = [:]
  private var records: [String: LocalText] = [:]

  init(framework: Framework, case file: Case) {
    self.framework = framework
    // The day only matters to ages, which these words do not mention.
    func wording(_ language: Language) -> CaseWording {
      CaseWording(framework: framework, case: file, language: language, today: .first)
    }
    wordings = (wording(.nl), wording(.en))
    for (position, person) in file.persons.enumerated() {
      let name = file.text(framework.roles.personName, .person(person))
      persons[person] =
        name.isEmpty
        ? LocalText(nl: "persoon \(position + 1)", en: "person \(position + 1)")
        : LocalText(nl: name, en: name)
    }
    for (position, option) in file.options.enumerated() {
      func name(_ language: Language) -> String {
        let kind = framework.name(ofOption: option, in: file, language)
        return kind == option ? "\(position + 1)." : "\(position + 1). \(kind)"
      }
      options[option] = LocalText(nl: name(.nl), en: name(.en))
    }
    for (slot, answer) in file.answers {
      guard case .records(let ids)? = answer.value else { continue }
      let field = framework.question(slot.question)?.recordTitle.flatMap { framework.question($0) }
      for (position, id) in ids.enumerated() {
        let title = field.flatMap { file.value(Slot($0.id, slot.subject, record: id)) }
        records[id] = both { language in
          let words = field.map { wordings(language).text(of: title, to: $0) } ?? ""
          return words.isEmpty ? "\(position + 1)." : "\(position + 1). \(words)"
        }
      }
    }
  }

  /// Whom or what an answer is about; empty for the case itself.
  func about(_ slot: Slot) -> LocalText {
    let subjects: [LocalText] =
      switch slot.subject {
      case .wholeCase: []
      case .person(let id): [named(id, persons)]
      case .option(let id): [named(id, options)]
      case .childOption(let child, let option): [named(child, persons), named(option, options)]
      }
    return Self.list(subjects + (slot.record.map { [named($0, records)] } ?? []), ", ")
  }

  /// A person, an option or a record by its name.
  func name(of id: String) -> LocalText {
    persons[id] ?? options[id] ?? named(id, records)
  }

  /// An answer as a reader would say it; empty when there is none.
  func text(of value: Value?, to question: Question) -> LocalText {
    switch (value, question.kind) {
    case (.records(let ids)?, _) where !ids.isEmpty: Self.list(ids.map { named($0, records) }, "; ")
    case (let value?, .person), (let value?, .people): Self.list(value.ids.map { named($0, persons) }, "; ")
    case (let value?, .option): Self.list(value.ids.map { named($0, options) }, "; ")
    case (let value?, .record), (let value?, .records):
      Self.list(value.ids.map { named($0, records) }, "; ")
    default: both { wordings($0).text(of: value, to: question) }
    }
  }

  /// The name of something, or its id when the case does not hold it any more.
  private func named(_ id: String, _ names: [String: LocalText]) -> LocalText {
    names[id] ?? LocalText(nl: id, en: id)
  }

  private func wordings(_ language: Language) -> CaseWording {
    switch language {
    case .nl: wordings.nl
    case .en: wordings.en
    }
  }

  private func both(_ words: (Language) -> String) -> LocalText {
    LocalText(nl: words(.nl), en: words(.en))
  }

  private static func list(_ parts: [LocalText], _ separator: String) -> LocalText {
    LocalText(
      nl: parts.map(\.nl).joined(separator: separator), en: parts.map(\.en).joined(separator: separator))
  }
}
