public import BestInterests

/// The questions for the talk with one child, on a sheet to take along.
public struct HearingAidSheet: Sendable {
  public let lines: [String]

  /// Writes the sheet for a child; nil when the framework has no hearing aid.
  ///
  /// `shown` is the case as the reader may see it, without confidential passages; without it all is quoted.
  public init?(
    framework: Framework, case file: Case, showing shown: Case? = nil, child: String, today: CalendarDate,
    language: Language
  ) {
    let evaluator = Evaluator(framework: framework, case: file, today: today)
    guard let aid = framework.hearingAid, let hearing = evaluator.hearingAid(child: child) else { return nil }
    let wording = CaseWording(
      framework: framework, case: file, showing: shown, language: language, today: today)
    var lines = [
      "\(aid.title[language]): \(wording.personName(child))", "", aid.intro[language],
    ]
    if hearing.age == nil {
      lines += [
        "",
        LocalText(
          nl: "De leeftijd is niet bekend: hier staan de vragen voor alle leeftijden.",
          en: "The age is not known: the questions for all ages are here.")[language],
      ]
    }
    for found in hearing.topics {
      let topic = aid.topics[found.topic]
      lines += ["", "== \(topic.title[language]) =="]
      for prompt in found.prompts {
        lines.append("\(prompt.isAnswered ? "[x]" : "[ ]") \(topic.questions[prompt.prompt].text[language])")
      }
    }
    lines += ["", aid.closing[language]]
    if hearing.topics.contains(where: { $0.prompts.contains(where: \.isAnswered) }) {
      lines += ["", LocalText(nl: "[x] staat al in het dossier", en: "[x] is in the file already")[language]]
    }
    self.lines = lines
  }
}
