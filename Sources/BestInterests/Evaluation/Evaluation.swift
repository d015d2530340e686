/// What a consideration says of a case, or of one child in it.
public enum Status: String, CaseIterable, Sendable {
  case violated
  case open
  case satisfied
  case notApplicable = "not-applicable"

  /// The status in one word.
  public var name: LocalText {
    switch self {
    case .violated: LocalText(nl: "strijdig", en: "violated")
    case .open: LocalText(nl: "open", en: "open")
    case .satisfied: LocalText(nl: "voldaan", en: "satisfied")
    case .notApplicable: LocalText(nl: "n.v.t.", en: "n/a")
    }
  }
}

/// One row of the panel: a consideration, whom it is about, its status and why.
public struct Finding: Equatable, Sendable {
  /// Position of the consideration in the framework.
  public var consideration: Int
  /// The child it is about, or nil for the case.
  public var child: String?
  public var status: Status
  /// Which of the ways to violate it decided, when violated.
  public var violation: Int?
  /// What is missing or does not fit, when open.
  public var gaps: [Gap]
  /// Positions of the remarks that hold.
  public var remarks: [Int]
  /// What the status rests on, as far as a sentence has room: what contradicts, what makes it not at issue, or why
  /// the first gap is asked for.
  public var evidence: [Evidence]
  /// The answer to go to.
  public var jump: Slot?
}

/// The statuses of all considerations of a case, kept up to date answer by answer.
public struct Evaluation: Equatable, Sendable {
  /// For every consideration of the framework its findings: one, or one for each child.
  public private(set) var rows: [[Finding]]

  /// Evaluates a whole case.
  public init(framework: Framework, case file: Case, today: CalendarDate) {
    let evaluator = Evaluator(framework: framework, case: file, today: today, many: true)
    rows = framework.considerations.indices.map { evaluator.findings(for: $0) }
  }

  /// Every finding, in the order of the framework.
  public var findings: [Finding] {
    rows.flatMap { $0 }
  }

  /// Evaluates again what reads one question, after its answer changed; tells whether any finding did.
  ///
  /// A change of a person's role, of the persons or of the options needs a new evaluation.
  @discardableResult
  public mutating func update(
    after question: String, framework: Framework, case file: Case, today: CalendarDate
  ) -> Bool {
    if question == framework.roles.personRole {
      self = Evaluation(framework: framework, case: file, today: today)
      return true
    }
    let readers = framework.considerations(reading: question)
    guard !readers.isEmpty else { return false }
    let evaluator = Evaluator(framework: framework, case: file, today: today, many: true)
    var isChanged = false
    for index in readers {
      let findings = evaluator.findings(for: index)
      guard findings != rows[index] else { continue }
      rows[index] = findings
      isChanged = true
    }
    return isChanged
  }

  /// How many findings have a status.
  public func count(_ status: Status, where include: (Finding) -> Bool = { _ in true }) -> Int {
    var count = 0
    for row in rows {
      // By position: a finding is large, and only its status is looked at in most.
      for position in row.indices where row[position].status == status && include(row[position]) {
        count += 1
      }
    }
    return count
  }
}

extension Evaluator {
  /// The findings of one consideration, by its position in the framework.
  public func findings(for index: Int) -> [Finding] {
    let consideration = framework.considerations[index]
    guard consideration.subject == .child else { return [finding(index, consideration, Scope())] }
    return children.map { finding(index, consideration, Scope(child: $0, person: $0)) }
  }

  /// How much evidence a finding carries.
  private static let mostEvidence = 4

  /// Why a gap is one: what makes its question asked, or its record, person or option one of those meant.
  func context(of gap: Gap) -> [Evidence] {
    var found = gap.because
    if found.isEmpty, let slot = gap.slot, let question = framework.question(gap.question),
      let visible = question.visible
    {
      found = decisive(for: visible, in: Scope(of: slot, question: question), most: 3)
    }
    return found.filter {
      switch $0 {
      // Who somebody is goes without saying; that none fits, the gap says itself.
      case .reading(let reading): reading.question != framework.roles.personRole
      case .number(_, let fitting, _, _): fitting > 0
      case .noOption, .status: true
      }
    }
  }

  private func finding(_ index: Int, _ consideration: Consideration, _ scope: Scope) -> Finding {
    var finding = Finding(
      consideration: index, child: scope.child, status: .open, violation: nil, gaps: [], remarks: [],
      evidence: [], jump: nil)
    switch truth(of: consideration.appliesWhen, in: scope) {
    case .no:
      finding.status = .notApplicable
      finding.evidence = decisive(for: consideration.appliesWhen, in: scope, most: Self.mostEvidence)
    case .unknown: finding.gaps = unknowns(in: consideration.appliesWhen, in: scope)
    case .yes:
      if let violation = consideration.violatedWhen.firstIndex(where: {
        truth(of: $0.condition, in: scope) == .yes
      }) {
        finding.status = .violated
        finding.violation = violation
        finding.evidence = decisive(
          for: consideration.violatedWhen[violation].condition, in: scope, most: Self.mostEvidence)
      } else if truth(of: consideration.satisfiedWhen, in: scope) == .yes {
        finding.status = .satisfied
      } else {
        finding.gaps = gaps(in: consideration.satisfiedWhen, wanting: true, in: scope)
      }
      finding.remarks = consideration.remarks.indices.filter {
        truth(of: consideration.remarks[$0].condition, in: scope) == .yes
      }
    }
    if finding.status == .open {
      finding.evidence =
        finding.gaps.first.map { Array(context(of: $0).prefix(2)) }
        ?? decisive(for: consideration.satisfiedWhen, in: scope, most: Self.mostEvidence)
    }
    let question =
      finding.violation.flatMap { consideration.violatedWhen[$0].jump } ?? finding.gaps.first?.question
      ?? consideration.jump
    finding.jump = finding.gaps.first.flatMap { place(of: $0) } ?? jumpSlot(to: question, in: scope)
    return finding
  }

  /// Where a gap is mended: at its question or, while that is not asked, at an answer that keeps it from being asked.
  private func place(of gap: Gap) -> Slot? {
    guard gap.problem == .notAsked else { return gap.slot }
    let readings = gap.because.compactMap { if case .reading(let reading) = $0 { reading.slot } else { nil } }
    return readings.last { hiding($0) == nil } ?? gap.slot
  }

  /// Where a question is answered; for an option the decisive one, for a person the first it is asked of.
  func jumpSlot(to question: String, in scope: Scope) -> Slot? {
    guard let found = framework.question(question) else { return nil }
    if let parent = found.parent { return jumpSlot(to: parent, in: scope) }
    var scope = scope
    if scope.option == nil { scope.option = option(.decisive) ?? file.options.first }
    if found.subject == .person, scope.person == nil {
      let asked = file.persons.first { isVisible(question, in: Scope(person: $0)) }
      scope.person = asked ?? file.persons.first
    }
    if scope.child == nil, found.subject == .child || found.subject == .childOption {
      scope.child = children.first
    }
    return slot(of: question, in: scope)
  }
}
