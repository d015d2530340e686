/// Two people's changes to the same case, brought together answer by answer.
public struct CaseMerge: Equatable, Sendable {
  /// The case with both people's changes; where both changed one answer it holds mine, with theirs as its rival.
  public var merged: Case
  /// The answers both changed to different things.
  public var conflicts: [Slot]

  /// Merges my changes since `base` with theirs. Nothing either wrote is lost.
  public init(base: Case, mine: Case, theirs: Case) {
    merged = mine
    conflicts = []
    merged.status = mine.status == base.status ? theirs.status : mine.status
    merged.persons = Self.union(base.persons, mine.persons, theirs.persons) { id in
      Self.wroteAbout(id, base, mine, theirs)
    }
    merged.options = Self.union(base.options, mine.options, theirs.options) { id in
      Self.wroteAbout(id, base, mine, theirs)
    }
    for slot in Set(mine.answers.keys).union(theirs.answers.keys) {
      let before = base.answers[slot]
      let my = mine.answers[slot]
      let their = theirs.answers[slot]
      if Self.same(my, their) || Self.same(before, their) { continue }
      if Self.same(before, my) {
        merged.answers[slot] = their
        continue
      }
      if let joined = Self.joinedRecords(before, my, their) {
        merged.answers[slot]?.value = joined
        continue
      }
      conflicts.append(slot)
      if var kept = my ?? their.map({ Answer(nil, author: $0.author, time: $0.time) }) {
        kept.rival = their.map {
          Answer.Rival(value: $0.value, note: $0.note, author: $0.author, time: $0.time)
        }
        merged.answers[slot] = kept
      }
    }
    conflicts.sort { ($0.question, $0.record ?? "") < ($1.question, $1.record ?? "") }
  }

  private static func same(_ left: Answer?, _ right: Answer?) -> Bool {
    left?.value == right?.value && (left?.note ?? "") == (right?.note ?? "")
  }

  /// What either added stays; what either took out goes, unless the other wrote about it meanwhile.
  private static func union(
    _ base: [String], _ mine: [String], _ theirs: [String], unless isKept: (String) -> Bool = { _ in false }
  ) -> [String] {
    let gone = Set(base).subtracting(mine).union(Set(base).subtracting(theirs)).filter { !isKept($0) }
    var result = mine.filter { !gone.contains($0) }
    result += theirs.filter { !gone.contains($0) && !result.contains($0) }
    return result
  }

  /// Whether the side that still has a person or an option changed an answer about it.
  private static func wroteAbout(_ id: String, _ base: Case, _ mine: Case, _ theirs: Case) -> Bool {
    let keeper = mine.persons.contains(id) || mine.options.contains(id) ? mine : theirs
    return keeper.answers.contains { slot, answer in
      slot.subject.names(id) && !same(base.answers[slot], answer)
    }
  }

  /// Lists of records are joined like lists of persons, so that two people can add evidence at once.
  private static func joinedRecords(_ base: Answer?, _ mine: Answer?, _ theirs: Answer?) -> Value? {
    guard case .records(let my)? = mine?.value, case .records(let their)? = theirs?.value else { return nil }
    var before: [String] = []
    if case .records(let ids)? = base?.value { before = ids }
    return .records(union(before, my, their))
  }
}
