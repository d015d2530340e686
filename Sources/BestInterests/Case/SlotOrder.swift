/// The order in which the answers of a case are read: by question, then by person, option and record.
struct SlotOrder {
  private let questions: [String: Int]
  private let persons: [String: Int]
  private let options: [String: Int]
  private let records: [String: Int]

  /// The order of these questions, and of what is in any of these versions of a case; the first version leads.
  init(questions: [String], of versions: [Case]) {
    self.questions = Self.positions(questions)
    persons = Self.positions(versions.flatMap(\.persons))
    options = Self.positions(versions.flatMap(\.options))
    var records: [String: Int] = [:]
    for answer in versions.reversed().flatMap(\.answers.values) {
      guard case .records(let ids)? = answer.value else { continue }
      for (position, id) in ids.enumerated() { records[id] = position }
    }
    self.records = records
  }

  func sorted(_ slots: some Sequence<Slot>) -> [Slot] {
    let placed = slots.map { slot in
      let (person, option) = slot.subject.ids
      let place = [
        questions[slot.question] ?? .max, Self.rank(person, persons), Self.rank(option, options),
        Self.rank(slot.record, records),
      ]
      return (
        slot: slot, place: place, names: [slot.question, person ?? "", option ?? "", slot.record ?? ""]
      )
    }
    // Ids settle what has no position, so that the same case always gives the same list.
    return placed.sorted { left, right in
      left.place == right.place
        ? left.names.lexicographicallyPrecedes(right.names)
        : left.place.lexicographicallyPrecedes(right.place)
    }
    .map(\.slot)
  }

  /// The questions of two versions of a framework: those of the later one in its order, each of the others behind the
  /// one it stood behind.
  static func questions(_ later: Framework, _ earlier: Framework) -> [String] {
    guard later.reference != earlier.reference else { return later.questions.map(\.id) }
    var following: [String: [String]] = [:]
    var last = ""
    for question in earlier.questions {
      if later.question(question.id) == nil {
        following[last, default: []].append(question.id)
      } else {
        last = question.id
      }
    }
    return (following[""] ?? []) + later.questions.flatMap { [$0.id] + (following[$0.id] ?? []) }
  }

  private static func positions(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func rank(_ id: String?, _ among: [String: Int]) -> Int {
    id.map { among[$0] ?? .max } ?? -1
  }
}
