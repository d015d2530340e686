public import BestInterests

/// Makes random cases of a framework, and random edits of them.
///
/// Every answer is of the kind its question takes and names only what the case has. Cases start from the examples of
/// the framework or from nothing; many answers stand near what a condition asks, so that conditions are often decided.
public struct RandomCase {
  public let framework: Framework
  let hints: ConditionHints
  let starts: [EmbeddedFramework.Start]
  public var random: SeededRandom
  /// Makes the ids of what is added, which never come twice.
  private var serial = 0

  /// What an edit changed: the answers to some questions, or the persons, options or records themselves.
  public enum Edit: Equatable, Sendable {
    case answers([String])
    case structure
  }

  /// Prepares for a framework; the same seed gives the same cases.
  public init(_ source: EmbeddedFramework, seed: UInt64) {
    self.init(framework: source.framework, starts: source.starts, seed: seed)
  }

  /// Prepares for a framework with cases of its own to start from.
  public init(framework: Framework, starts: [EmbeddedFramework.Start], seed: UInt64) {
    self.framework = framework
    self.starts = starts
    hints = ConditionHints(framework)
    random = SeededRandom(seed: seed)
  }

  /// The next case, with the day it is looked at.
  public mutating func next() -> EmbeddedFramework.Start {
    let isFromNothing = random.chance(20)
    var start =
      isFromNothing
      ? nil : random.chance(50) ? random.one(of: Array(starts.prefix(4))) : random.one(of: starts)
    if start == nil { start = fromNothing() }
    var made = start ?? EmbeddedFramework.Start(file: Case(framework: framework.reference), today: .first)
    made.file.framework = framework.reference
    if random.chance(25) { made.today = randomToday() }
    var edits = 1
    while edits < 80, random.chance(90) { edits += 1 }
    for _ in 0..<edits { edit(&made.file, today: made.today) }
    return made
  }

  private mutating func randomToday() -> CalendarDate {
    let years = [2023, 2024, 2025, 2026, 2027]
    let year = random.one(of: years) ?? 2026
    let first = CalendarDate(year: year, month: 1, day: 1) ?? .first
    return first.adding(days: Int.random(in: 0..<366, using: &random))
  }

  private mutating func fromNothing() -> EmbeddedFramework.Start {
    var file = Case(framework: framework.reference)
    let today = random.chance(50) ? randomToday() : CalendarDate(year: 2026, month: 11, day: 23) ?? .first
    for _ in 0..<Int.random(in: 0...5, using: &random) { addPerson(&file) }
    for _ in 0..<Int.random(in: 0...4, using: &random) { addOption(&file) }
    let density = Int.random(in: 5...95, using: &random)
    for question in framework.questions
    where question.parent == nil && question.id != framework.roles.personRole {
      let evaluator = Evaluator(framework: framework, case: file, today: today)
      for slot in evaluator.slots(of: question) where random.chance(density) {
        answer(slot, question, &file, today)
      }
    }
    if random.chance(30) { file.status = random.one(of: CaseStatus.allCases) ?? .draft }
    return EmbeddedFramework.Start(file: file, today: today)
  }

  /// Changes something in a case, as a caseworker could, and says what.
  @discardableResult
  public mutating func edit(_ file: inout Case, today: CalendarDate) -> Edit {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<3:
      file.status = random.one(of: CaseStatus.allCases) ?? .draft
      return .structure
    case 3..<5:
      if file.persons.count < 9 { addPerson(&file) }
      return .structure
    case 5..<6:
      if let person = random.one(of: file.persons) { file.remove(person: person) }
      return .structure
    case 6..<7:
      if let person = random.one(of: file.persons) { setRole(person, &file) }
      return .answers([framework.roles.personRole])
    case 7..<9:
      if file.options.count < 7 { addOption(&file) }
      return .structure
    case 9..<10:
      if let option = random.one(of: file.options) { file.remove(option: option) }
      return .structure
    case 10..<12:
      // Records go with what is chosen of them.
      return removeRecord(&file, today)
    case 12..<20:
      guard let slot = answered(framework.questions, file, today),
        slot.question != framework.roles.personRole,
        framework.question(slot.question)?.kind != .repeating
      else { return .answers([]) }
      file.answers[slot] = nil
      return .answers([slot.question])
    case 20..<32: return answerSomething(framework.questions, &file, today)
    default:
      let read = random.one(of: hints.read) ?? []
      return answerSomething(read, &file, today)
    }
  }

  private mutating func answerSomething(
    _ questions: [Question], _ file: inout Case, _ today: CalendarDate
  ) -> Edit {
    guard let question = random.one(of: questions) else { return .answers([]) }
    if question.id == framework.roles.personRole {
      if let person = random.one(of: file.persons) { setRole(person, &file) }
      return .answers([question.id])
    }
    let evaluator = Evaluator(framework: framework, case: file, today: today)
    guard let slot = random.one(of: evaluator.slots(of: question)) else { return .answers([]) }
    return .answers(answer(slot, question, &file, today))
  }

  /// Answers one question and returns the ids of all that was answered: with a record also its fields.
  @discardableResult
  private mutating func answer(
    _ slot: Slot, _ question: Question, _ file: inout Case, _ today: CalendarDate
  ) -> [String] {
    guard question.kind == .repeating else {
      let note = file.answers[slot]?.note ?? ""
      file.answers[slot] = value(for: question, at: slot, file, today).map { Answer($0, note: note) }
      return [question.id]
    }
    let old = file.records(slot.question, slot.subject) ?? []
    if old.isEmpty, question.allowsNone, random.chance(30) {
      file.answers[slot] = Answer(.records([]))
      return [question.id]
    }
    guard old.count < 6 else { return [] }
    let record = freshID("x")
    file.answers[slot] = Answer(.records(old + [record]))
    var changed = [question.id]
    for id in question.fields where random.chance(80) {
      guard let field = framework.question(id) else { continue }
      let place = Slot(id, slot.subject, record: record)
      file.answers[place] = value(for: field, at: place, file, today).map { Answer($0) }
      changed.append(id)
    }
    return changed
  }

  private mutating func removeRecord(_ file: inout Case, _ today: CalendarDate) -> Edit {
    let repeating = framework.questions.filter { $0.kind == .repeating }
    guard let slot = answered(repeating, file, today),
      let record = random.one(of: file.records(slot.question, slot.subject) ?? [])
    else { return .answers([]) }
    file.remove(record: record, of: slot.question, slot.subject)
    return .structure
  }

  /// The place of an answer to one of some questions.
  private mutating func answered(_ questions: [Question], _ file: Case, _ today: CalendarDate) -> Slot? {
    guard let question = random.one(of: questions) else { return nil }
    let slots = Evaluator(framework: framework, case: file, today: today).slots(of: question)
    return random.one(of: slots.filter { file.value($0) != nil })
  }

  private mutating func addPerson(_ file: inout Case) {
    let id = freshID("y")
    file.persons.append(id)
    setRole(id, &file)
  }

  private mutating func addOption(_ file: inout Case) {
    file.options.append(freshID("z"))
  }

  /// Most people of a case are its children and their parents.
  private mutating func setRole(_ person: String, _ file: inout Case) {
    guard let question = framework.question(framework.roles.personRole),
      let list = framework.list(of: question)
    else { return }
    let children = list.items.filter { $0.tags.contains("child") }
    let item = random.chance(45) ? random.one(of: children) : random.one(of: list.items)
    let slot = Slot(question.id, .person(person))
    file.answers[slot] = random.chance(3) ? nil : item.map { Answer(.choice($0.code)) }
  }

  private mutating func freshID(_ prefix: String) -> String {
    serial += 1
    return "\(prefix)\(serial)"
  }
}
