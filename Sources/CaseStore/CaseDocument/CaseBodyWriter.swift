internal import BestInterests
internal import StrictJSON

/// Writes what makes the case itself, in the order of the framework, so that the same case gives the same bytes.
///
/// Every answer of the case is written, whatever it is: what has no place in the form of the document, such as
/// an answer in a record that somebody else removed meanwhile, stands under "loose".
struct CaseBodyWriter {
  private struct Group: Hashable {
    var subject: Subject
    var record: String?
  }

  /// An answer with its place among the questions and the form its value is read in.
  private typealias Entry = (order: Int, slot: Slot, answer: Answer, shape: AnswerShape)

  private let file: Case
  private let extras: CaseExtras
  private var groups: [Group: [Entry]] = [:]
  private var loose: [Entry] = []

  /// The members from "answers" on.
  static func members(of file: Case, extras: CaseExtras, framework: Framework) -> [JSONObject.Member] {
    let writer = CaseBodyWriter(file, extras, framework)
    var object: JSONObject = [
      "answers": writer.answers(.wholeCase),
      "persons": .array(file.persons.map(writer.person)),
      "options": .array(file.options.map(writer.option)),
    ]
    if !writer.loose.isEmpty { object.append("loose", .array(writer.loose.map(writer.looseAnswer))) }
    if !file.former.isEmpty { object.append("former", .array(file.former.map(writer.formerAnswer))) }
    if file.workflow != Workflow() {
      object.append("workflow", .object(WorkflowFields.json(file.workflow)))
    }
    return object.members
  }

  private init(_ file: Case, _ extras: CaseExtras, _ framework: Framework) {
    self.file = file
    self.extras = extras
    let order = Dictionary(
      framework.questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let subjects = Set(file.persons.map { Subject.person($0) } + file.options.map { Subject.option($0) })
    let options = Set(file.options)
    for (slot, answer) in file.answers {
      let place = order[slot.question] ?? .max
      if let question = framework.question(slot.question),
        isRegular(slot, question, answer, framework, subjects: subjects, options: options)
      {
        groups[Group(subject: slot.subject, record: slot.record), default: []].append(
          (place, slot, answer, AnswerShape(question.kind)))
      } else {
        loose.append((place, slot, answer, answer.value.map { AnswerShape($0) } ?? .text))
      }
    }
    for group in groups.keys { groups[group]?.sort(by: Self.isBefore) }
    loose.sort(by: Self.isBefore)
  }

  /// Whether an answer has a place in the form of the document.
  private func isRegular(
    _ slot: Slot, _ question: Question, _ answer: Answer, _ framework: Framework, subjects: Set<Subject>,
    options: Set<String>
  ) -> Bool {
    guard question.subject.takes(slot.subject) else { return false }
    if let value = answer.value, AnswerShape(value) != AnswerShape(question.kind) { return false }
    switch slot.subject {
    case .wholeCase: break
    case .person, .option: guard subjects.contains(slot.subject) else { return false }
    case .childOption(_, let option): guard options.contains(option) else { return false }
    }
    guard let record = slot.record else { return question.parent == nil }
    guard let parent = question.parent, question.kind != .repeating, let list = framework.question(parent),
      list.kind == .repeating, list.parent == nil, list.subject.takes(slot.subject)
    else { return false }
    return file.records(parent, slot.subject)?.contains(record) ?? false
  }

  private static func isBefore(_ left: Entry, _ right: Entry) -> Bool {
    if left.order != right.order { return left.order < right.order }
    // Equal only among loose answers.
    return (left.slot.question, place(of: left.slot)) < (right.slot.question, place(of: right.slot))
  }

  /// Something to sort by where questions are the same.
  private static func place(of slot: Slot) -> String {
    let subject =
      switch slot.subject {
      case .wholeCase: ""
      case .person(let id): "p/\(id)"
      case .option(let id): "o/\(id)"
      case .childOption(let child, let option): "c/\(child)/\(option)"
      }
    return "\(subject)/\(slot.record ?? "")"
  }

  private func person(_ id: String) -> JSONValue {
    var object: JSONObject = ["id": .string(id), "answers": answers(.person(id))]
    add(extras[.person(id)], to: &object)
    return .object(object)
  }

  private func option(_ id: String) -> JSONValue {
    var object: JSONObject = ["id": .string(id), "answers": answers(.option(id))]
    var children = JSONObject()
    for child in childrenAnswered(under: id) {
      children.append(child, answers(.childOption(child: child, option: id)))
    }
    if !children.members.isEmpty { object.append("children", .object(children)) }
    add(extras[.option(id)], to: &object)
    return .object(object)
  }

  /// The children about whom something is answered under an option: in the order of the case, then any others.
  private func childrenAnswered(under option: String) -> [String] {
    var answered: Set<String> = []
    for group in groups.keys {
      if case .childOption(let child, option) = group.subject { answered.insert(child) }
    }
    answered.formUnion(extras.children(under: option))
    return file.persons.filter { answered.contains($0) } + answered.subtracting(file.persons).sorted()
  }

  private func answers(_ subject: Subject, record: String? = nil) -> JSONValue {
    var object = JSONObject()
    for entry in groups[Group(subject: subject, record: record)] ?? [] {
      var members = JSONObject()
      if let value = entry.answer.value { members.append("value", json(value, entry.slot)) }
      addRest(of: entry, to: &members)
      object.append(entry.slot.question, .object(members))
    }
    add(extras[.answers(subject, record: record)], to: &object)
    return .object(object)
  }

  private func json(_ value: Value, _ slot: Slot) -> JSONValue {
    guard case .records(let ids) = value else { return AnswerShape.json(value) }
    return .array(
      ids.map { id in
        var object: JSONObject = ["id": .string(id), "answers": answers(slot.subject, record: id)]
        add(extras[.record(Slot(slot.question, slot.subject, record: id))], to: &object)
        return .object(object)
      })
  }

  /// What every answer has beside its value.
  private func addRest(of entry: Entry, to members: inout JSONObject) {
    let answer = entry.answer
    if !answer.note.isEmpty { members.append("note", .string(answer.note)) }
    members.append("by", .string(answer.author))
    members.append("at", .string(answer.time.iso))
    if let rival = answer.rival { members.append("rival", json(rival, entry)) }
    add(extras[.answer(entry.slot)], to: &members)
  }

  private func json(_ rival: Answer.Rival, _ entry: Entry) -> JSONValue {
    var members = JSONObject()
    if let value = rival.value {
      // Said only where the reader would expect another form.
      if AnswerShape(value) != entry.shape { members.append("kind", .string(AnswerShape(value).rawValue)) }
      members.append("value", AnswerShape.json(value))
    }
    if !rival.note.isEmpty { members.append("note", .string(rival.note)) }
    members.append("by", .string(rival.author))
    members.append("at", .string(rival.time.iso))
    add(extras[.rival(entry.slot)], to: &members)
    return .object(members)
  }

  private func looseAnswer(_ entry: Entry) -> JSONValue {
    var members = PlaceFields.json(entry.slot)
    members.append("kind", .string(entry.shape.rawValue))
    if let value = entry.answer.value { members.append("value", AnswerShape.json(value)) }
    addRest(of: entry, to: &members)
    return .object(members)
  }

  private func formerAnswer(_ answer: FormerAnswer) -> JSONValue {
    var members = FormerAnswerFields.json(answer)
    add(extras[.former(answer)], to: &members)
    return .object(members)
  }

  /// A later version's fields, after those of this one; a field that both have is this one's.
  private func add(_ unknown: JSONObject, to object: inout JSONObject) {
    for member in unknown.members where object[member.key] == nil { object.append(member.key, member.value) }
  }
}
