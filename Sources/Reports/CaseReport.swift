public import BestInterests

/// A whole case as plain text: the answers by step, and every consideration with its reason.
public struct CaseReport: Sendable {
  /// The report, one line after another, without line ends.
  public let lines: [String]

  /// Writes out a case as it stands on a day. Answers to questions that are not asked are left out.
  ///
  /// `shown` is the case as the reader may see it, without confidential passages; the considerations look at all
  /// of it. Without `shown` everything is written.
  public init(
    framework: Framework, case file: Case, showing shown: Case? = nil, today: CalendarDate,
    language: Language
  ) {
    var writer = Writer(
      framework: framework, file: file, shown: shown ?? file, today: today, language: language)
    writer.writeAll()
    lines = writer.lines
  }
}

private struct Writer {
  let framework: Framework
  let file: Case
  let shown: Case
  let language: Language
  let wording: CaseWording
  let evaluator: Evaluator
  var lines: [String] = []

  init(framework: Framework, file: Case, shown: Case, today: CalendarDate, language: Language) {
    self.framework = framework
    self.file = file
    self.shown = shown
    self.language = language
    wording = CaseWording(framework: framework, case: file, showing: shown, language: language, today: today)
    evaluator = Evaluator(framework: framework, case: file, today: today)
  }

  mutating func writeAll() {
    lines.append(
      "\(file.number) \(shown.text(framework.roles.caseTitle, .wholeCase)) (\(file.status.name[language]))")
    for step in framework.steps {
      lines += ["", "== \(step.title[language]) =="]
      for section in framework.sections where section.step == step.id { write(section) }
    }
    writeFormerAnswers()
    writeFindings()
  }

  private mutating func write(_ section: Framework.Section) {
    let questions = framework.questions.filter { $0.section == section.id && $0.parent == nil }
    guard let first = questions.first else { return }
    for place in evaluator.slots(of: first) {
      let answered = questions.flatMap { question in answers(question, place.subject) }
      guard !answered.isEmpty else { continue }
      let about = wording.name(of: place.subject)
      lines += ["", "-- \(section.title[language])\(about.isEmpty ? "" : ": \(about)") --"]
      lines += confirmation(of: section, place.subject) + answered
    }
  }

  /// Who stands for the table of a section.
  private func confirmation(of section: Framework.Section, _ subject: Subject) -> [String] {
    var child: String?
    if case .person(let id) = subject { child = id }
    return section.table.flatMap { wording.confirmation(of: $0, child: child) }.map { [$0.text] } ?? []
  }

  private func answers(_ question: Question, _ subject: Subject) -> [String] {
    let slot = Slot(question.id, subject)
    guard evaluator.isAsked(slot), let answer = shown.answers[slot] else { return [] }
    var result = [line(question, answer)]
    for record in file.records(question.id, subject) ?? [] {
      result.append("  \(wording.recordName(record, of: question.id))")
      for field in question.fields.compactMap({ framework.question($0) }) {
        let place = Slot(field.id, subject, record: record)
        if evaluator.isAsked(place), let answer = shown.answers[place] {
          result.append("    " + line(field, answer))
        }
      }
    }
    return result
  }

  private func line(_ question: Question, _ answer: Answer) -> String {
    let note = answer.note.isEmpty ? "" : " (\(answer.note))"
    return "\(question.label[language]): \(wording.text(of: answer.value, to: question))\(note)"
  }

  private mutating func writeFormerAnswers() {
    guard !shown.former.isEmpty else { return }
    let title = LocalText(
      nl: "Vroegere antwoorden, van een ander toetsingskader", en: "Former answers, from another framework")
    lines += ["", "== \(title[language]) =="]
    for answer in shown.former {
      lines += [answer.sentence(language), "    " + answer.origin(language)]
    }
  }

  private mutating func writeFindings() {
    lines += ["", "== " + LocalText(nl: "Overwegingen", en: "Considerations")[language] + " =="]
    let evaluation = Evaluation(framework: framework, case: file, today: evaluator.today)
    for finding in evaluation.findings {
      let consideration = framework.considerations[finding.consideration]
      let who = finding.child.map { " [\(framework.name(of: $0, in: shown))]" } ?? ""
      lines += ["", "\(finding.status.name[language])\(who) \(consideration.title[language])"]
      for reason in wording.fullReason(for: finding) { lines.append("    " + reason) }
      for source in consideration.sources.compactMap({ framework.source($0) }) {
        lines.append("    § " + source.markedCitation(language))
      }
    }
  }
}
