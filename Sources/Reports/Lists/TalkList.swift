internal import BestInterests

/// The questions for the talk with one child, to take along.
public struct TalkList {
  private let source: PaperSource
  private let aid: HearingAid
  private let hearing: Hearing

  /// Prepares the list for a child; nil when the framework has no hearing aid.
  public init?(_ source: PaperSource, child: String) {
    guard let aid = source.framework.hearingAid, let hearing = source.evaluator.hearingAid(child: child)
    else {
      return nil
    }
    self.source = source
    self.aid = aid
    self.hearing = hearing
  }

  /// The list as a document.
  public func document(_ template: Template) throws(Template.Fault) -> Document {
    let language = source.language
    var values = source.commonValues
    values["heading"] = .text(aid.title[language])
    values["name"] = .text(source.wording.personName(hearing.child))
    values["intro"] = .text(aid.intro[language])
    values["closing"] = .text(aid.closing[language])
    values["isAgeUnknown"] = .flag(hearing.age == nil)
    values["topics"] = .list(
      hearing.topics.map { found in
        .object([
          "title": .text(aid.topics[found.topic].title[language]),
          "questions": .list(
            found.prompts.map { prompt in
              .object([
                "text": .text(aid.topics[found.topic].questions[prompt.prompt].text[language]),
                "isAnswered": .flag(prompt.isAnswered),
              ])
            }),
        ])
      })
    return MarkedText.document(try template.filled(values), language)
  }
}
