internal import BestInterests
internal import StrictJSON

/// Reads what is made for the child: the checklist in the child's words, and the questions for the talk.
struct ChildToolsDecoder {
  let conditions: ConditionDecoder

  func checklistItem(_ value: JSONValue) throws(FileProblems) -> ChecklistItem {
    try MemberReader.read(value) { reader throws(FileProblems) in
      ChecklistItem(
        id: try reader.required("id", PlainValues.string),
        text: try reader.required("text", PlainValues.text),
        yesWhen: try reader.required("yesWhen", conditions.condition),
        noWhen: try reader.optional("noWhen", conditions.condition),
        shows: try reader.required("shows", PlainValues.strings))
    }
  }

  func hearingAid(_ value: JSONValue) throws(FileProblems) -> HearingAid {
    try MemberReader.read(value) { reader throws(FileProblems) in
      HearingAid(
        title: try reader.required("title", PlainValues.text),
        intro: try reader.required("intro", PlainValues.text),
        closing: try reader.required("closing", PlainValues.text),
        topics: try reader.list("topics", isRequired: true, topic))
    }
  }

  private func topic(_ value: JSONValue) throws(FileProblems) -> HearingAid.Topic {
    try MemberReader.read(value) { reader throws(FileProblems) in
      HearingAid.Topic(
        id: try reader.required("id", PlainValues.string),
        title: try reader.required("title", PlainValues.text),
        questions: try reader.list("questions", isRequired: true, prompt))
    }
  }

  private func prompt(_ value: JSONValue) throws(FileProblems) -> HearingAid.Prompt {
    try MemberReader.read(value) { reader throws(FileProblems) in
      HearingAid.Prompt(
        text: try reader.required("text", PlainValues.text),
        ageFrom: try reader.optional("ageFrom", conditions.amount),
        ageBelow: try reader.optional("ageBelow", conditions.amount),
        condition: try reader.optional("when", conditions.condition),
        answers: try reader.optional("answers", PlainValues.string))
    }
  }
}
