public import BestInterests

/// The checklist of one child: what the file shows of each sentence.
public struct ChecklistReport: Sendable {
  public let lines: [String]

  /// Writes the checklist of a child.
  ///
  /// `shown` is the case as the reader may see it, without confidential passages; without it all is quoted.
  public init(
    framework: Framework, case file: Case, showing shown: Case? = nil, child: String, today: CalendarDate,
    language: Language
  ) {
    let wording = CaseWording(
      framework: framework, case: file, showing: shown, language: language, today: today)
    let findings = Evaluator(framework: framework, case: file, today: today).checklist(child: child)
    var lines = [wording.personName(child)]
    for finding in findings {
      lines.append("")
      lines.append("\(finding.answer.name[language]): \(framework.checklist[finding.item].text[language])")
      lines += finding.shown.map { "    " + wording.wholeAnswer(at: $0, besides: child) }
    }
    if findings.isEmpty {
      lines.append(
        LocalText(
          nl: "Dit toetsingskader heeft geen vragenlijst van het kind.",
          en: "This framework has no checklist of the child.")[language])
    }
    self.lines = lines
  }
}
