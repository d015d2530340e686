internal import BestInterests

/// The answers of a case as terms and values.
extension PaperSource {
  /// The answers of a section about one subject; empty when nothing is asked or answered there.
  func facts(of section: Framework.Section, about subject: Subject, besides left: Set<String> = [])
    -> [TemplateValue]
  {
    framework.questions.filter { question in
      question.section == section.id && question.parent == nil && !left.contains(question.id)
    }.compactMap { fact(of: $0, about: subject) }
  }

  /// One answer with its question: a gap when it is required and not there, nil when it is neither.
  func fact(of question: Question, about subject: Subject) -> TemplateValue? {
    let slot = Slot(question.id, subject)
    guard isShown(question), evaluator.isAsked(slot) else { return nil }
    let value = self.value(at: slot, question)
    guard let value else { return nil }
    return .object(["label": .text(question.label[language]), "value": value])
  }

  /// The answer at a place; a gap when it is required and not there, nil when it is neither.
  func value(at slot: Slot, _ question: Question) -> TemplateValue? {
    let answer = shown.answers[slot]
    if let answer, let value = answer.value, !value.isEmpty {
      let records = records(of: question, slot)
      let words = records.isEmpty ? [words(of: value, question)] : records
      return .lines(words + note(answer))
    }
    let isRequired =
      evaluator.truth(of: question.required, in: Scope(of: slot, question: question)) == .yes
    guard isRequired else {
      guard let answer, !answer.note.isEmpty else { return nil }
      return .lines(note(answer))
    }
    return .gap(say("niet ingevuld", "not filled in"))
  }

  /// An answer as it may leave the program.
  func words(of value: Value, _ question: Question) -> TemplateValue {
    if question.id == framework.review.reviewer || question.id == framework.review.secondReviewer,
      case .text(let login) = value
    {
      return .text(person(login))
    }
    if reader != .organisation, case .text(let text) = value {
      return .text(named(Confidential.unmarked(text)))
    }
    return .text(named(wording.text(of: value, to: question)))
  }

  /// What somebody wrote, with the names that the reader may see.
  private func named(_ text: String) -> String { names?.replaced(in: text) ?? text }

  /// Whether a question may be seen in the paper at all.
  func isShown(_ question: Question) -> Bool {
    !(reader == .parents && question.isConfidential)
  }

  private func note(_ answer: Answer) -> [TemplateValue] {
    answer.note.isEmpty ? [] : [.text(say("Toelichting: ", "Note: ") + named(answer.note))]
  }

  /// The records of a repeating question: a number, and each answer on a line of its own.
  private func records(of question: Question, _ slot: Slot) -> [TemplateValue] {
    guard question.kind == .repeating else { return [] }
    return (shown.records(question.id, slot.subject) ?? []).enumerated().map { index, record in
      let fields = question.fields.compactMap { framework.question($0) }.compactMap { field -> String? in
        let place = Slot(field.id, slot.subject, record: record)
        guard evaluator.isAsked(place), let value = shown.value(place), !value.isEmpty else { return nil }
        let label = field.label[language]
        return "\(label)\(label.hasSuffix("?") ? "" : ":") \(named(wording.text(of: value, to: field)))"
      }
      guard !fields.isEmpty else {
        return .marked("\(index + 1). " + TemplateValue.gap(say("niet ingevuld", "not filled in")).markedText)
      }
      return .lines(
        fields.enumerated().map { place, field in
          .text(place == 0 ? "\(index + 1). \(field)" : "· \(field)")
        })
    }
  }
}
