internal import BestInterests
internal import StrictJSON

/// Reads what makes the case itself: status, framework, persons, options and answers.
///
/// Cases and drafts have it in common. What is not known goes to the extras.
struct CaseBodyReader {
  private let framework: Framework
  private var file: Case
  private var extras = CaseExtras()
  /// Every person, option and record so far: an answer that names one must mean one thing.
  private var ids: Set<String> = []

  /// Reads the part of a document that follows its head, and takes what is left over as unknown.
  static func read(
    _ fields: inout FieldReader, into start: Case, framework: Framework
  ) throws(FileProblems) -> (Case, CaseExtras) {
    var reader = CaseBodyReader(framework: framework, file: start)
    try reader.readBody(&fields)
    reader.extras[.document] = fields.rest
    return (reader.file, reader.extras)
  }

  private init(framework: Framework, file: Case) {
    self.framework = framework
    self.file = file
  }

  private mutating func readBody(_ fields: inout FieldReader) throws(FileProblems) {
    try readAnswers(&fields, .wholeCase)
    try readList(&fields, "persons", most: CaseFile.mostPersons) { reader, value throws(FileProblems) in
      try reader.readPerson(value)
    }
    try readList(&fields, "options", most: CaseFile.mostOptions) { reader, value throws(FileProblems) in
      try reader.readOption(value)
    }
    if fields.has("loose") {
      try readList(&fields, "loose") { reader, value throws(FileProblems) in try reader.readLoose(value) }
    }
    if fields.has("former") {
      try readList(&fields, "former") { reader, value throws(FileProblems) in try reader.readFormer(value) }
    }
    if let workflow = try fields.optional("workflow", WorkflowFields.read) { file.workflow = workflow }
  }

  private mutating func readList(
    _ fields: inout FieldReader, _ key: String, most: Int = .max,
    _ read: (inout CaseBodyReader, JSONValue) throws(FileProblems) -> Void
  ) throws(FileProblems) {
    guard let value = fields.take(key) else { throw FileProblems(.missingKey(key)) }
    guard case .array(let elements) = value else { throw FileProblems(.expected(.list)).inside(key) }
    guard elements.count <= most else { throw FileProblems(.tooMany(most: most)).inside(key) }
    for (index, element) in elements.enumerated() {
      do throws(FileProblems) {
        try read(&self, element)
      } catch {
        throw error.inside("[\(index)]").inside(key)
      }
    }
  }

  private mutating func readPerson(_ value: JSONValue) throws(FileProblems) {
    var fields = try FieldReader(value)
    let id = try readNewID(&fields)
    file.persons.append(id)
    try readAnswers(&fields, .person(id))
    extras[.person(id)] = fields.rest
  }

  private mutating func readOption(_ value: JSONValue) throws(FileProblems) {
    var fields = try FieldReader(value)
    let id = try readNewID(&fields)
    file.options.append(id)
    try readAnswers(&fields, .option(id))
    if let children = fields.take("children") {
      do throws(FileProblems) { try readChildren(children, id) } catch { throw error.inside("children") }
    }
    extras[.option(id)] = fields.rest
  }

  private mutating func readChildren(_ value: JSONValue, _ option: String) throws(FileProblems) {
    for member in try MemberReader.object(value) {
      guard PlainFields.isID(member.key) else { throw FileProblems(.badID(member.key)) }
      do throws(FileProblems) {
        try readAnswers(member.value, .childOption(child: member.key, option: option))
      } catch {
        throw error.inside(member.key)
      }
    }
  }

  private mutating func readNewID(_ fields: inout FieldReader) throws(FileProblems) -> String {
    let id = try fields.required("id", PlainFields.id)
    guard ids.insert(id).inserted else { throw FileProblems(.duplicateID(id)).inside("id") }
    return id
  }

  /// Reads the member with the answers about somebody or something, or with the fields of a record.
  private mutating func readAnswers(
    _ fields: inout FieldReader, _ subject: Subject, record: String? = nil, of repeating: String? = nil
  ) throws(FileProblems) {
    guard let answers = fields.take("answers") else { throw FileProblems(.missingKey("answers")) }
    do throws(FileProblems) {
      try readAnswers(answers, subject, record: record, of: repeating)
    } catch {
      throw error.inside("answers")
    }
  }

  private mutating func readAnswers(
    _ value: JSONValue, _ subject: Subject, record: String? = nil, of repeating: String? = nil
  ) throws(FileProblems) {
    for member in try MemberReader.object(value) {
      guard let question = framework.question(member.key), question.parent == repeating,
        question.subject.takes(subject), record == nil || question.kind != .repeating
      else {
        extras.append(member, to: .answers(subject, record: record))
        continue
      }
      do throws(FileProblems) {
        try readAnswer(member.value, Slot(question.id, subject, record: record), question)
      } catch {
        throw error.inside(member.key)
      }
    }
  }

  private mutating func readAnswer(
    _ value: JSONValue, _ slot: Slot, _ question: Question
  ) throws(FileProblems) {
    var fields = try FieldReader(value)
    var found: Value?
    if let value = fields.take("value") {
      do throws(FileProblems) {
        found =
          question.kind == .repeating
          ? .records(try readRecords(value, slot)) : try AnswerShape(question.kind).read(value)
      } catch {
        throw error.inside("value")
      }
    }
    file.answers[slot] = try readRest(&fields, slot, found, AnswerShape(question.kind))
  }

  /// Reads what every answer has beside its value, and what else there is.
  private mutating func readRest(
    _ fields: inout FieldReader, _ slot: Slot, _ value: Value?, _ shape: AnswerShape
  ) throws(FileProblems) -> Answer {
    var answer = Answer(value)
    answer.note = try fields.optional("note", PlainValues.string) ?? ""
    answer.author = try fields.required("by", PlainValues.string)
    answer.time = try fields.required("at", PlainFields.moment)
    if let rival = fields.take("rival") {
      do throws(FileProblems) {
        answer.rival = try readRival(rival, slot, shape)
      } catch {
        throw error.inside("rival")
      }
    }
    extras[.answer(slot)] = fields.rest
    return answer
  }

  private mutating func readRival(
    _ value: JSONValue, _ slot: Slot, _ shape: AnswerShape
  ) throws(FileProblems) -> Answer.Rival {
    var fields = try FieldReader(value)
    let own = try fields.optional("kind") { value throws(FileProblems) in
      try PlainValues.word(value, AnswerShape.self)
    }
    let rival = Answer.Rival(
      value: try fields.optional("value", (own ?? shape).read),
      note: try fields.optional("note", PlainValues.string) ?? "",
      author: try fields.required("by", PlainValues.string),
      time: try fields.required("at", PlainFields.moment))
    extras[.rival(slot)] = fields.rest
    return rival
  }

  private mutating func readRecords(_ value: JSONValue, _ slot: Slot) throws(FileProblems) -> [String] {
    guard case .array(let elements) = value else { throw FileProblems(.expected(.list)) }
    let most = CaseFile.mostRecords
    guard elements.count <= most else { throw FileProblems(.tooMany(most: most)) }
    var records: [String] = []
    for (index, element) in elements.enumerated() {
      do throws(FileProblems) {
        var fields = try FieldReader(element)
        let id = try readNewID(&fields)
        records.append(id)
        try readAnswers(&fields, slot.subject, record: id, of: slot.question)
        extras[.record(Slot(slot.question, slot.subject, record: id))] = fields.rest
      } catch {
        throw error.inside("[\(index)]")
      }
    }
    return records
  }

  /// Reads an answer that has no place elsewhere, such as one in a record that somebody else removed.
  private mutating func readLoose(_ value: JSONValue) throws(FileProblems) {
    var fields = try FieldReader(value)
    let slot = try PlaceFields.read(&fields)
    guard file.answers[slot] == nil else { throw FileProblems(.answeredTwice(question: slot.question)) }
    let shape = try fields.required("kind") { value throws(FileProblems) in
      try PlainValues.word(value, AnswerShape.self)
    }
    let found = try fields.optional("value", shape.read)
    file.answers[slot] = try readRest(&fields, slot, found, shape)
  }

  /// Reads an answer in words that stems from another framework.
  private mutating func readFormer(_ value: JSONValue) throws(FileProblems) {
    var fields = try FieldReader(value)
    let answer = try FormerAnswerFields.read(&fields)
    file.former.append(answer)
    let rest = fields.rest
    if !rest.members.isEmpty { extras[.former(answer)] = rest }
  }
}
