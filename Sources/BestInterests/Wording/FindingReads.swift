extension CaseWording {
  /// The answers that the short reason of a finding speaks of or names things by.
  ///
  /// As long as the finding and the values at these places are the same, so is the reason.
  public func reads(for finding: Finding) -> [Slot] {
    var reads = SlotList()
    if let child = finding.child { add(person: child, &reads) }
    for evidence in finding.evidence { add(evidence, &reads) }
    for gap in finding.gaps.prefix(Self.mostGaps) {
      if let slot = gap.slot { add(slot, &reads) }
      for slot in gap.compared { add(slot, &reads) }
      for evidence in gap.because { add(evidence, &reads) }
    }
    return reads.slots
  }

  /// The answers that the framework's own sentences about a finding quote, nil while their questions are not asked.
  public func quotes(in finding: Finding) -> [(slot: Slot, value: Value?)] {
    let remarks = framework.considerations[finding.consideration].remarks
    let texts = [ownText(of: finding)].compactMap { $0 } + finding.remarks.map { remarks[$0].text }
    let templates = texts.map { $0[language] }.filter { PlaceholderText.isNeeded(in: $0) }
    guard !templates.isEmpty else { return [] }
    let evaluator = evaluator
    var quoted = SlotList()
    for case .answer(let question) in templates.flatMap({ PlaceholderText($0).pieces }) {
      if let slot = evaluator.slot(of: String(question), in: finding.scope) { add(slot, &quoted) }
    }
    return quoted.slots.map { ($0, evaluator.value(of: $0.question, at: $0)) }
  }

  private func add(_ evidence: Evidence, _ reads: inout SlotList) {
    switch evidence {
    case .reading(let reading):
      if let slot = reading.slot { add(slot, &reads) }
      for slot in reading.compared { add(slot, &reads) }
      if reading.question == framework.roles.optionType {
        reads.add(Slot(framework.roles.chosenOption, .wholeCase))
        reads.add(Slot(framework.roles.proposedOption, .wholeCase))
      }
    case .number(let domain, _, let count, _):
      switch domain {
      case .persons where count <= 3, .children where count <= 3:
        for person in file.persons { add(person: person, &reads) }
      case .persons, .children, .siblings, .options, .records: break
      }
    case .noOption, .status: break
    }
  }

  /// An answer with the names of all it is about or points at.
  private func add(_ slot: Slot, _ reads: inout SlotList) {
    guard reads.add(slot) else { return }
    switch slot.subject {
    case .wholeCase: break
    case .person(let person): add(person: person, &reads)
    case .option(let option): add(option: option, &reads)
    case .childOption(let child, let option):
      add(person: child, &reads)
      add(option: option, &reads)
    }
    guard let question = framework.question(slot.question) else { return }
    if let record = slot.record, let parent = question.parent {
      add(record: record, of: parent, slot.subject, &reads)
    }
    let ids = file.value(slot)?.ids ?? []
    switch question.kind {
    case .person, .people: for id in ids { add(person: id, &reads) }
    case .option: for id in ids { add(option: id, &reads) }
    case .record, .records:
      guard let repeating = question.recordsOf else { break }
      let place = evaluator.slot(of: repeating, in: Scope(of: slot, question: question))
      for id in ids { add(record: id, of: repeating, place?.subject ?? slot.subject, &reads) }
    case .text, .long, .date, .one, .many, .yesNo, .number, .repeating: break
    }
  }

  private func add(person: String, _ reads: inout SlotList) {
    reads.add(Slot(framework.roles.personName, .person(person)))
  }

  private func add(option: String, _ reads: inout SlotList) {
    reads.add(Slot(framework.roles.optionType, .option(option)))
  }

  /// A record is named by its position and its title.
  private func add(record: String, of repeating: String, _ subject: Subject, _ reads: inout SlotList) {
    reads.add(Slot(repeating, subject))
    if let title = framework.question(repeating)?.recordTitle {
      add(Slot(title, subject, record: record), &reads)
    }
  }
}

/// Places in the order they were found, each once.
private struct SlotList {
  private(set) var slots: [Slot] = []

  /// Adds a place; false when it was there already.
  @discardableResult
  mutating func add(_ slot: Slot) -> Bool {
    guard !slots.contains(slot) else { return false }
    slots.append(slot)
    return true
  }
}
