internal import BestInterests
internal import StrictJSON

/// The fields of an answer in words that stems from another framework.
enum FormerAnswerFields {
  static func read(_ fields: inout FieldReader) throws(FileProblems) -> FormerAnswer {
    FormerAnswer(
      slot: try PlaceFields.read(&fields), label: try fields.required("label", PlainValues.text),
      about: try fields.optional("about", PlainValues.text) ?? nothing,
      text: try fields.optional("answer", PlainValues.text) ?? nothing,
      note: try fields.optional("note", PlainValues.string) ?? "",
      author: try fields.required("by", PlainValues.string),
      time: try fields.required("at", PlainFields.moment),
      framework: try fields.required("framework", DocumentHead.readPlainReference),
      cause: try fields.required("cause") { value throws(FileProblems) in
        try PlainValues.word(value, FormerAnswer.Cause.self)
      },
      isConfidential: try fields.optional("confidential", PlainValues.mark) ?? false)
  }

  static func json(_ answer: FormerAnswer) -> JSONObject {
    var members = PlaceFields.json(answer.slot)
    members.append("label", json(answer.label))
    if answer.about != nothing { members.append("about", json(answer.about)) }
    if answer.text != nothing { members.append("answer", json(answer.text)) }
    if !answer.note.isEmpty { members.append("note", .string(answer.note)) }
    members.append("by", .string(answer.author))
    members.append("at", .string(answer.time.iso))
    members.append("framework", .object(DocumentHead.json(answer.framework)))
    members.append("cause", .string(answer.cause.rawValue))
    if answer.isConfidential { members.append("confidential", .bool(true)) }
    return members
  }

  private static let nothing = LocalText(nl: "", en: "")

  private static func json(_ text: LocalText) -> JSONValue {
    .object(["nl": .string(text.nl), "en": .string(text.en)])
  }
}
