/// Two people's changes to the same case, brought together answer by answer.
public struct CaseMerge: Equatable, Sendable {
  /// The case with both people's changes; where both changed one answer it holds mine, with theirs as its rival.
  public var merged: Case
  /// The answers both changed to different things.
  public var conflicts: [Slot]

  private let base: Case
  private let mine: Case
  private let theirs: Case

  /// Merges my changes since `base` with theirs. Nothing either wrote is lost.
  public init(base: Case, mine: Case, theirs: Case) {
    self.base = base
    self.mine = mine
    self.theirs = theirs
    merged = mine
    conflicts = []
    merged.status = mine.status == base.status ? theirs.status : mine.status
    merged.persons = union(base.persons, mine.persons, theirs.persons)
    merged.options = union(base.options, mine.options, theirs.options)
    merged.former = theirs.former.union(mine.former)
    // Steps are only ever taken over the latest revision, so that one side has all of the other's.
    if theirs.workflow.events.count > mine.workflow.events.count {
      merged.workflow.events = theirs.workflow.events
    }
    merged.workflow.remarks = theirs.workflow.remarks.union(mine.workflow.remarks)
    for slot in Set(mine.answers.keys).union(theirs.answers.keys) { merge(slot) }
    conflicts.sort { ($0.question, $0.record ?? "") < ($1.question, $1.record ?? "") }
  }

  private mutating func merge(_ slot: Slot) {
    let before = base.answers[slot]
    let my = mine.answers[slot]
    let their = theirs.answers[slot]
    if Self.same(my, their) { return }
    // Of what one took out and the other kept writing about, the answers nobody changed come back too.
    if isRevived(slot, in: mine) {
      merged.answers[slot] = their
      return
    }
    if isRevived(slot, in: theirs) || Self.same(before, their) { return }
    if Self.same(before, my) {
      merged.answers[slot] = their
      return
    }
    if case .records(let ours)? = my?.value, case .records(let others)? = their?.value {
      var old: [String] = []
      if case .records(let ids)? = before?.value { old = ids }
      let joined = union(old, ours, others)
      merged.answers[slot]?.value = .records(joined)
      return
    }
    guard var kept = my ?? their.map({ Answer(nil, author: $0.author, time: $0.time) }) else { return }
    if my?.value == their?.value, my?.note == their?.note { return }
    conflicts.append(slot)
    kept.rival = their.map { Answer.Rival(value: $0.value, note: $0.note, author: $0.author, time: $0.time) }
    // A third person's text that nobody chose about yet stays in sight too, below the other.
    let isChosen = before?.rival != nil && (my?.rival != before?.rival || their?.rival != before?.rival)
    for third in [their?.rival, my?.rival] where !(isChosen && third == before?.rival) {
      kept.rival?.keep(third, besides: [my?.value, before?.value])
    }
    merged.answers[slot] = kept
  }

  /// Whether two answers say the same; who wrote them, and when, does not count.
  private static func same(_ left: Answer?, _ right: Answer?) -> Bool {
    left?.value == right?.value && (left?.note ?? "") == (right?.note ?? "") && left?.rival == right?.rival
  }

  /// What either added stays; what either took out goes, unless the other wrote about it meanwhile.
  private func union(_ base: [String], _ mine: [String], _ theirs: [String]) -> [String] {
    let gone = Set(base).subtracting(mine).union(Set(base).subtracting(theirs)).filter { id in
      !wroteAbout(id, mine.contains(id) ? self.mine : self.theirs)
    }
    var result = mine.filter { !gone.contains($0) }
    result += theirs.filter { !gone.contains($0) && !result.contains($0) }
    return result
  }

  /// Whether somebody changed an answer about a person, an option or a record since the base.
  private func wroteAbout(_ id: String, _ file: Case) -> Bool {
    file.answers.contains { slot, answer in
      (slot.record == id || slot.subject.names(id)) && !Self.same(base.answers[slot], answer)
    }
  }

  /// Whether an answer is about something that one side took out and that stays all the same.
  private func isRevived(_ slot: Slot, in side: Case) -> Bool {
    func wasTakenOut(_ id: String, _ old: [String], _ now: [String], _ stays: [String]) -> Bool {
      old.contains(id) && !now.contains(id) && stays.contains(id)
    }
    let ids: [String] =
      switch slot.subject {
      case .wholeCase: []
      case .person(let id), .option(let id): [id]
      case .childOption(let child, let option): [child, option]
      }
    return ids.contains { id in
      wasTakenOut(id, base.persons, side.persons, merged.persons)
        || wasTakenOut(id, base.options, side.options, merged.options)
    }
  }
}

extension Answer.Rival {
  /// Puts the text of a third version below this one, unless it stands there or is among those known already.
  fileprivate mutating func keep(_ third: Answer.Rival?, besides known: [Value?]) {
    guard let third, case .text(let text)? = third.value, case .text(let own)? = value,
      !known.contains(third.value), own != text, !own.hasSuffix("\n\n" + text)
    else { return }
    value = .text(own + "\n\n" + text)
    if author != third.author { note = [note, third.author].filter { !$0.isEmpty }.joined(separator: " · ") }
  }
}
