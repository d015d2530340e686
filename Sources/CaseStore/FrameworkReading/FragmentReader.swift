internal import BestInterests
internal import StrictJSON

/// Builds a case from a fragment.
struct FragmentReader {
  let framework: Framework
  var file: Case
  /// The ids that stand for the ids written in the fragment, per repeating question and subject.
  private var recordIDs: [Slot: [String: String]] = [:]
  private var idsInUse: Set<String> = []

  init(_ framework: Framework) {
    self.framework = framework
    file = Case(framework: framework.reference)
  }

  mutating func read(_ value: JSONValue) throws(FileProblems) -> (case: Case, today: CalendarDate) {
    var reader = try MemberReader(value)
    let today = try reader.optional("today", PlainValues.date) ?? CalendarDate(iso: CaseFragment.defaultToday)
    file.status =
      try reader.optional("status") { value throws(FileProblems) in try PlainValues.word(value) } ?? .draft
    let persons = try reader.optional("persons", Self.members) ?? []
    let options = try reader.optional("options", Self.members) ?? []
    let answers = try reader.optional("answers") { value throws(FileProblems) in
      try MemberReader.object(value)
    }
    try reader.end()
    file.persons = persons.map(\.id)
    file.options = options.map(\.id)
    idsInUse = Set(file.persons).union(file.options)
    let places = Self.places(persons: persons, options: options, answers: answers)
    file.answers.reserveCapacity(2 * places.count)
    // Records first, because answers anywhere may name them; roles too, because they make children.
    var problems: [FileProblem] = []
    for isExplicit in [true, false] {
      for place in places { nameRecords(place, explicitly: isExplicit) }
    }
    for place in places where place.question == framework.roles.personRole {
      if case .string(let role) = place.value { file.answers[place.slot] = Answer(.choice(role)) }
    }
    for place in places {
      do throws(FileProblems) { try answer(place) } catch { problems += error.inside(place.path).list }
    }
    guard problems.isEmpty else { throw FileProblems(Array(problems.prefix(FileProblems.most))) }
    guard let today else { throw FileProblems(.badDate(CaseFragment.defaultToday)) }
    return (file, today)
  }

  /// One answer of the fragment with whom it stands under.
  private struct Place {
    var question: String
    var subject: Subject
    var value: JSONValue
    var path: String

    var slot: Slot { Slot(question, subject) }
  }

  private typealias Member = (id: String, answers: [JSONObject.Member])

  private static func members(_ value: JSONValue) throws(FileProblems) -> [Member] {
    var result: [Member] = []
    for member in try MemberReader.object(value) {
      do throws(FileProblems) {
        result.append((member.key, try MemberReader.object(member.value)))
      } catch {
        throw error.inside(member.key)
      }
    }
    return result
  }

  private static func places(
    persons: [Member], options: [Member], answers: [JSONObject.Member]?
  ) -> [Place] {
    var places: [Place] = []
    for (id, answers) in persons {
      places += answers.map {
        Place(question: $0.key, subject: .person(id), value: $0.value, path: "persons.\(id).\($0.key)")
      }
    }
    for (id, answers) in options {
      for member in answers {
        let path = "options.\(id).\(member.key)"
        if case .object(let byChild) = member.value {
          places += byChild.members.map {
            Place(
              question: member.key, subject: .childOption(child: $0.key, option: id), value: $0.value,
              path: "\(path).\($0.key)")
          }
        } else {
          places.append(Place(question: member.key, subject: .option(id), value: member.value, path: path))
        }
      }
    }
    places += (answers ?? []).map {
      Place(question: $0.key, subject: .wholeCase, value: $0.value, path: "answers.\($0.key)")
    }
    return places
  }

  /// Gives the records of a repeating question ids that nothing else in the case has.
  ///
  /// Explicit ids go first and so stay as they are written unless two questions use the same one.
  private mutating func nameRecords(_ place: Place, explicitly: Bool) {
    guard case .array(let records) = place.value, framework.question(place.question)?.kind == .repeating
    else { return }
    for (index, record) in records.enumerated() {
      guard case .object(let object) = record else { continue }
      let written: String
      if case .string(let id)? = object["id"] {
        guard explicitly else { continue }
        written = id
      } else {
        guard !explicitly else { continue }
        written = "r\(index + 1)"
      }
      var id = written
      var number = 2
      while !idsInUse.insert(id).inserted {
        id = "\(written)-\(number)"
        number += 1
      }
      recordIDs[place.slot, default: [:]][written] = id
    }
  }

  private mutating func answer(_ place: Place) throws(FileProblems) {
    guard let question = framework.question(place.question), question.parent == nil else {
      throw FileProblems(.unknownQuestion(place.question))
    }
    try checkSubject(place.subject, of: question)
    if question.kind == .repeating {
      try answerRecords(place, question)
    } else {
      file.answers[place.slot] = Answer(try value(place.value, question, place.subject))
    }
  }

  private func checkSubject(_ subject: Subject, of question: Question) throws(FileProblems) {
    switch (question.subject, subject) {
    case (.wholeCase, .wholeCase), (.person, .person), (.option, .option): break
    case (.child, .person(let person)):
      guard framework.isChild(person, in: file) else { throw FileProblems(.notAChild(person)) }
    case (.childOption, .childOption(let child, _)):
      guard file.persons.contains(child) else { throw FileProblems(.unknownPerson(child)) }
      guard framework.isChild(child, in: file) else { throw FileProblems(.notAChild(child)) }
    default: throw FileProblems(.wrongPlace(question: question.id, question.subject))
    }
  }

  private mutating func answerRecords(_ place: Place, _ question: Question) throws(FileProblems) {
    guard case .array(let records) = place.value else { throw FileProblems(.expected(.list)) }
    if records.isEmpty, !question.allowsNone { throw FileProblems(.noneNotAllowed(question: question.id)) }
    var ids: [String] = []
    for (index, record) in records.enumerated() {
      do throws(FileProblems) {
        ids.append(try answerRecord(record, index, place, question, isUsed: ids.contains))
      } catch {
        throw error.inside("[\(index)]")
      }
    }
    file.answers[place.slot] = Answer(.records(ids))
  }

  private mutating func answerRecord(
    _ record: JSONValue, _ index: Int, _ place: Place, _ question: Question, isUsed: (String) -> Bool
  ) throws(FileProblems) -> String {
    let members = try MemberReader.object(record)
    var written = "r\(index + 1)"
    for member in members where member.key == "id" { written = try PlainValues.string(member.value) }
    let id = recordIDs[place.slot]?[written] ?? written
    if isUsed(id) { throw FileProblems(.duplicateRecord(written)) }
    for member in members where member.key != "id" {
      guard let field = framework.question(member.key), field.parent == question.id else {
        throw FileProblems(.notAField(member.key, of: question.id))
      }
      do throws(FileProblems) {
        let value = try value(member.value, field, place.subject)
        file.answers[Slot(field.id, place.subject, record: id)] = Answer(value)
      } catch {
        throw error.inside(member.key)
      }
    }
    return id
  }

  private func value(_ value: JSONValue, _ question: Question, _ subject: Subject) throws(FileProblems)
    -> Value
  {
    switch question.kind {
    case .text:
      let text = try PlainValues.string(value)
      if text.utf8.contains(0x0A) { throw FileProblems(.lineBreak(question: question.id)) }
      return .text(text)
    case .long: return .text(try PlainValues.string(value))
    case .date: return .date(try date(value, question))
    case .number: return .number(try PlainValues.integer(value, in: -1_000_000...1_000_000))
    case .one, .yesNo, .person, .option, .record:
      return .choice(try choice(PlainValues.string(value), question, subject))
    case .many, .people, .records:
      let chosen = try PlainValues.strings(value)
      var ids: [String] = []
      for id in chosen { ids.append(try choice(id, question, subject)) }
      return .choices(ids)
    case .repeating: throw FileProblems(.wrongPlace(question: question.id, question.subject))
    }
  }

  private func date(_ value: JSONValue, _ question: Question) throws(FileProblems) -> PartialDate {
    let text = try PlainValues.string(value)
    guard let date = PartialDate(iso: text) else { throw FileProblems(.badDate(text)) }
    if date.day == nil, !question.allowsPartialDate { throw FileProblems(.partialDate(text)) }
    return date
  }

  /// A code of the list, or the id of something in the case, as the case knows it.
  private func choice(_ id: String, _ question: Question, _ subject: Subject) throws(FileProblems) -> String {
    switch question.kind {
    case .person, .people:
      guard file.persons.contains(id) else { throw FileProblems(.unknownPerson(id)) }
    case .option:
      guard file.options.contains(id) else { throw FileProblems(.unknownOption(id)) }
    case .record, .records:
      guard let slot = question.recordsOf.flatMap({ recordSlot($0, subject) }),
        let found = recordIDs[slot]?[id]
      else {
        throw FileProblems(.unknownRecord(id))
      }
      return found
    case .one, .many, .yesNo, .text, .long, .date, .number, .repeating:
      guard framework.list(of: question)?.item(id) != nil else {
        throw FileProblems(.unknownCode(id, question: question.id))
      }
    }
    return id
  }

  /// Where the records that can be chosen for a subject stand.
  private func recordSlot(_ repeating: String, _ subject: Subject) -> Slot? {
    switch (framework.question(repeating)?.subject, subject) {
    case (.wholeCase?, _): Slot(repeating, .wholeCase)
    case (.child?, .childOption(let child, _)), (.person?, .childOption(let child, _)):
      Slot(repeating, .person(child))
    case (.option?, .childOption(_, let option)): Slot(repeating, .option(option))
    case (.some, _): Slot(repeating, subject)
    case (nil, _): nil
    }
  }
}
