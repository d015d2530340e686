internal import BestInterests
internal import StrictJSON

/// The fields that say where an answer stands or stood, for answers that are listed apart.
enum PlaceFields {
  static func read(_ fields: inout FieldReader) throws(FileProblems) -> Slot {
    let question = try fields.required("question", PlainValues.string)
    let person = try fields.optional("person", PlainFields.id)
    let option = try fields.optional("option", PlainFields.id)
    let record = try fields.optional("record", PlainFields.id)
    let subject: Subject =
      switch (person, option) {
      case (nil, nil): .wholeCase
      case (let person?, nil): .person(person)
      case (nil, let option?): .option(option)
      case (let child?, let option?): .childOption(child: child, option: option)
      }
    return Slot(question, subject, record: record)
  }

  static func json(_ slot: Slot) -> JSONObject {
    var members: JSONObject = ["question": .string(slot.question)]
    switch slot.subject {
    case .wholeCase: break
    case .person(let id): members.append("person", .string(id))
    case .option(let id): members.append("option", .string(id))
    case .childOption(let child, let option):
      members.append("person", .string(child))
      members.append("option", .string(option))
    }
    if let record = slot.record { members.append("record", .string(record)) }
    return members
  }
}
