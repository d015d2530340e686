import BestInterests
import TextScreen

extension App {
  /// Shows the questions for the talk with the child at hand; those with a place in the form lead there.
  mutating func showHearing() -> [Effect] {
    endTyping()
    guard let framework, let screen = open else { return [] }
    guard let child = screen.child else {
      say(words.needChild, .attention)
      return []
    }
    let evaluator = Evaluator(framework: framework, case: screen.file, today: today)
    guard let aid = framework.hearingAid, let hearing = evaluator.hearingAid(child: child) else {
      say(words.noHearingAid, .attention)
      return []
    }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    var lines = wrapped(aid.intro[language], .info)
    if hearing.age == nil { lines += wrapped(words.ageUnknown, .attention) }
    for found in hearing.topics {
      let topic = aid.topics[found.topic]
      lines.append(.init(text: "", style: .text))
      lines += wrapped(topic.title[language], .heading)
      for prompt in found.prompts {
        let mark = prompt.isAnswered ? "✓" : prompt.slot == nil ? "·" : "○"
        lines += wrapped(
          "\(mark) \(topic.questions[prompt.prompt].text[language])", .text, indent: 1, target: prompt.slot)
      }
    }
    lines.append(.init(text: "", style: .text))
    lines += wrapped(aid.closing[language], .info)
    overlays.append(
      .page(Page(title: "\(aid.title[language]): \(wording.personName(child))", lines: lines)))
    return []
  }
}
