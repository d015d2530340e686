extension FrameworkComparison {
  /// One line of a comparison as people read it.
  public struct Line: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
      case heading
      /// One thing that differs.
      case item
      /// What explains the item above it.
      case detail
      /// Something to know, beside the things that differ.
      case remark
    }

    public var kind: Kind
    public var text: String
    /// The answer to go to.
    public var target: Slot?
  }

  /// The whole comparison in words: this case first, then the rules and the questions.
  public func lines(_ language: Language) -> [Line] {
    ComparisonWording(comparison: self, language: language).lines
  }

  /// How many rows differ and how many answers move, in one sentence.
  public func summary(_ language: Language) -> String {
    ComparisonWording(comparison: self, language: language).summary
  }
}

private struct ComparisonWording {
  let comparison: FrameworkComparison
  let language: Language

  private typealias Line = FrameworkComparison.Line

  private func say(_ nl: String, _ en: String) -> String {
    language == .nl ? nl : en
  }

  var summary: String {
    let rows =
      switch comparison.rows.count {
      case 0: say("Geen overweging zegt iets anders", "No consideration says something else")
      case 1: say("1 overweging zegt iets anders", "1 consideration says something else")
      case let count:
        say("\(count) overwegingen zeggen iets anders", "\(count) considerations say something else")
      }
    let moved =
      switch comparison.moved.count {
      case 0: say("alle antwoorden blijven te lezen", "all answers can still be read")
      case 1: say("1 antwoord is niet meer te lezen", "1 answer can no longer be read")
      case let count:
        say("\(count) antwoorden zijn niet meer te lezen", "\(count) answers can no longer be read")
      }
    return "\(rows); \(moved)."
  }

  var lines: [FrameworkComparison.Line] {
    rows + moved + silenced + considerations + questions + terms
  }

  private func section(_ title: String, _ lines: [Line]) -> [Line] {
    lines.isEmpty
      ? [] : [Line(kind: .heading, text: "\(title) (\(lines.count { $0.kind == .item }))")] + lines
  }

  private var rows: [Line] {
    let found = comparison.rows.flatMap { row -> [Line] in
      let who = row.childName.isEmpty ? "" : "\(row.childName): "
      let status = "\(name(of: row.was)) → \(name(of: row.now))"
      var lines = [Line(kind: .item, text: "\(who)\(row.title[language]): \(status)", target: row.jump)]
      if let now = row.now, now.status != .notApplicable {
        lines.append(Line(kind: .detail, text: now.reason[language]))
      } else if let was = row.was, was.status != .notApplicable {
        lines.append(Line(kind: .detail, text: "Was: " + was.reason[language]))
      }
      return lines
    }
    let count = comparison.unchangedRows
    let same = say(
      count == 1 ? "1 overweging zegt hetzelfde." : "\(count) overwegingen zeggen hetzelfde.",
      count == 1 ? "1 consideration says the same." : "\(count) considerations say the same.")
    let title = say("Verschillen in deze zaak", "Differences in this case")
    return [Line(kind: .heading, text: "\(title) (\(comparison.rows.count))")] + found
      + [Line(kind: .remark, text: same)]
  }

  private func name(of standing: FrameworkComparison.Standing?) -> String {
    standing?.status.name[language] ?? say("niet in dit kader", "not in this framework")
  }

  private var moved: [Line] {
    section(
      say("Antwoorden die niet meer te lezen zijn", "Answers that can no longer be read"),
      comparison.moved.flatMap { answer in
        [
          Line(kind: .item, text: answer.sentence(language), target: answer.slot),
          Line(kind: .detail, text: answer.cause.text[language]),
        ]
      })
  }

  private var silenced: [Line] {
    section(
      say(
        "Antwoorden die blijven staan maar niet meer worden gevraagd",
        "Answers that stay but are no longer asked for"),
      comparison.silenced.map { answer in
        let about = answer.about[language]
        return Line(
          kind: .item, text: (about.isEmpty ? "" : "\(about): ") + answer.label[language], target: answer.slot
        )
      })
  }

  private var considerations: [Line] {
    section(
      say("Overwegingen in het kader", "Considerations of the framework"),
      comparison.considerations.map { change in
        let words = change.differences.map(text).joined(separator: "; ")
        return Line(kind: .item, text: "\(change.title[language]): \(words)")
      })
  }

  private func text(_ difference: ConsiderationChange.Difference) -> String {
    switch difference {
    case .added(let severity, let gate):
      say("nieuw", "new") + " (\(severity.name[language]), \(gate.name[language]))"
    case .dropped: say("vervallen", "dropped")
    case .severity(let was, let now): "\(was.name[language]) → \(now.name[language])"
    case .gate(let was, let now): "\(was.name[language]) → \(now.name[language])"
    case .title(let was): say("heette “\(was.nl)”", "was called “\(was.en)”")
    case .text: say("andere tekst", "other text")
    case .rule: say("andere regel", "other rule")
    case .sources: say("andere rechtsbronnen", "other legal sources")
    }
  }

  private var terms: [Line] {
    section(
      say("Termijnen in het kader", "Terms of the framework"),
      comparison.terms.map { change in
        let word =
          switch change.difference {
          case .added: say("nieuw", "new")
          case .dropped: say("vervallen", "dropped")
          case .changed: say("gewijzigd", "changed")
          }
        return Line(kind: .item, text: "\(change.title[language]): \(word)")
      })
  }

  private var questions: [Line] {
    section(
      say("Vragen in het kader", "Questions of the framework"),
      comparison.questions.map { change in
        let words = change.differences.map(text).joined(separator: "; ")
        return Line(kind: .item, text: "\(change.label[language]) (\(change.id)): \(words)")
      })
  }

  private func text(_ difference: QuestionChange.Difference) -> String {
    func list(_ items: [OptionList.Item]) -> String {
      items.map { $0.label[language] }.joined(separator: ", ")
    }
    switch difference {
    case .added(let kind, let demand):
      return say("nieuw", "new") + " (\(kind.name[language]), \(demand.name[language]))"
    case .dropped: return say("vervallen", "dropped")
    case .kind(let was, let now): return "\(was.name[language]) → \(now.name[language])"
    case .codes(let added, let dropped):
      let came = added.isEmpty ? "" : say("nieuw antwoord: ", "new answer: ") + list(added)
      let went = dropped.isEmpty ? "" : say("vervallen antwoord: ", "dropped answer: ") + list(dropped)
      return [came, went].filter { !$0.isEmpty }.joined(separator: "; ")
    case .required(let was, let now):
      return was == now
        ? say("onder andere voorwaarden verplicht", "required under other conditions")
        : "\(was.name[language]) → \(now.name[language])"
    case .label(let was): return say("luidde “\(was.nl)”", "read “\(was.en)”")
    case .asked: return say("onder andere voorwaarden gevraagd", "asked under other conditions")
    case .confidential(let isSo):
      return isSo
        ? say("nu vertrouwelijk", "confidential now")
        : say("niet meer vertrouwelijk", "no longer confidential")
    case .subject: return say("gaat over iets of iemand anders", "is about something or somebody else")
    }
  }
}

extension Consideration.Gate {
  /// The moment it guards, in a few words.
  fileprivate var name: LocalText {
    switch self {
    case .submission: LocalText(nl: "bij indienen", en: "at submission")
    case .closing: LocalText(nl: "bij afsluiten", en: "at closing")
    }
  }
}

extension QuestionChange.Demand {
  fileprivate var name: LocalText {
    switch self {
    case .never: LocalText(nl: "niet verplicht", en: "not required")
    case .sometimes: LocalText(nl: "soms verplicht", en: "sometimes required")
    case .always: LocalText(nl: "verplicht", en: "required")
    }
  }
}

extension Question.Kind {
  /// What kind of answer it takes, in words.
  fileprivate var name: LocalText {
    switch self {
    case .text: LocalText(nl: "korte tekst", en: "short text")
    case .long: LocalText(nl: "lange tekst", en: "long text")
    case .date: LocalText(nl: "datum", en: "date")
    case .one: LocalText(nl: "een keuze", en: "one choice")
    case .many: LocalText(nl: "meer keuzes", en: "several choices")
    case .yesNo: LocalText(nl: "ja of nee", en: "yes or no")
    case .number: LocalText(nl: "getal", en: "number")
    case .person: LocalText(nl: "persoon", en: "person")
    case .people: LocalText(nl: "personen", en: "people")
    case .option: LocalText(nl: "optie", en: "option")
    case .record: LocalText(nl: "regel uit een lijst", en: "record of a list")
    case .records: LocalText(nl: "regels uit een lijst", en: "records of a list")
    case .repeating: LocalText(nl: "lijst", en: "list")
    }
  }
}
