import BestInterests
import TextScreen

/// What the program found about a child or about the case, as a reviewer reads it below the answers.
extension ReviewBuilder {
  mutating func addFindings(about child: String?) {
    let own = evaluation.findings.filter { $0.child == child }
    let shown = own.filter { finding in
      finding.status == .violated || finding.status == .open || !finding.remarks.isEmpty
        || statusesBefore[row(of: finding)].map { $0 != .notApplicable } ?? false
        || !workflow.remarks(on: .row(row(of: finding))).isEmpty
    }
    addHeading(words.findingsHeading)
    for finding in shown.sorted(by: { rank(of: $0) < rank(of: $1) }) { add(finding) }
    if shown.isEmpty { add("\(Symbol.satisfied.mark) \(words.allQuiet)", .good, indent: 1) }
    func rest(_ status: Status) -> Int {
      own.count { $0.status == status } - shown.count { $0.status == status }
    }
    add(words.quiet(rest(.satisfied), rest(.notApplicable)), .muted, indent: 1)
  }

  /// The heaviest first: what is violated, then what is open, each by its severity; else the framework's order.
  private func rank(of finding: Finding) -> (Int, Consideration.Severity, Int) {
    let status =
      switch finding.status {
      case .violated: 0
      case .open: 1
      case .satisfied, .notApplicable: 2
      }
    return (status, framework.considerations[finding.consideration].severity, finding.consideration)
  }

  private func row(of finding: Finding) -> Deviation.Row {
    Deviation.Row(consideration: framework.considerations[finding.consideration].id, child: finding.child)
  }

  private mutating func add(_ finding: Finding) {
    let consideration = framework.considerations[finding.consideration]
    let row = row(of: finding)
    let place = ReviewRemark.Target.row(row)
    let symbol = Symbol(finding.status)
    let severity = consideration.severity.name[language]
    add(
      "\(symbol.mark) \(finding.status.name[language])  \(consideration.title[language]) (\(severity))",
      symbol.style, indent: 1, target: finding.jump, place: place, finding: finding)
    if let was = statusesBefore[row] { addMore(words.was(was), .attention, about: finding) }
    if finding.status == .satisfied || finding.status == .notApplicable {
      addMore(wording.reason(for: finding), .text, about: finding)
    } else {
      for line in wording.reasonLines(for: finding) {
        addMore(line.text, .text, about: finding, target: line.slot)
      }
    }
    addDeviation(from: row, finding)
    for source in consideration.sources.compactMap({ framework.source($0) }) {
      let isSure = source.checkedOn != nil || source.isOwnNorm
      addMore(
        "· \(source.fullCitation(language)) (\(source.checked(language)))", isSure ? .muted : .attention,
        about: finding)
    }
    addRemarks(on: place, target: finding.jump)
  }

  /// Why the writer departs from a consideration, and why earlier reviewers of this submission accepted that.
  private mutating func addDeviation(from row: Deviation.Row, _ finding: Finding) {
    guard let (event, submission) = workflow.submission else { return }
    if let deviation = submission.deviations.first(where: { $0.row == row }) {
      let name = remarks.roster.name(of: event.by)
      addMore(words.departs(name, deviation.reason), .attention, about: finding)
    } else if finding.status == .violated,
      framework.considerations[finding.consideration].severity == .required
    {
      addMore(words.unexplained, .attention, about: finding)
    }
    for approval in workflow.approvals {
      guard let accepted = approval.decision?.accepted.first(where: { $0.row == row }) else { continue }
      let name = remarks.roster.name(of: approval.by)
      addMore(words.accepts(name, accepted.reason), .info, about: finding)
    }
  }

  /// A line below the title of a finding.
  private mutating func addMore(
    _ text: String, _ style: Style, about finding: Finding, target: Slot? = nil
  ) {
    add(
      text, style, indent: 3, target: target ?? finding.jump, place: .row(row(of: finding)), finding: finding,
      isStart: false)
  }

  // MARK: Texts that are alike

  /// What of this child's texts stands in those about its brothers and sisters too.
  mutating func addOverlaps(of child: String) {
    guard !framework.siblingComparisons.isEmpty, evaluator.children.count > 1 else { return }
    let overlaps = evaluator.siblingOverlaps().filter { $0.child == child }
    addHeading(words.overlapsHeading)
    for overlap in overlaps {
      let isSettled = overlap.state == .recorded
      let mark = isSettled ? Symbol.satisfied.mark : Symbol.violated.mark
      add(
        "\(mark) \(wording.line(of: overlap))", isSettled ? .text : .attention, indent: 1,
        action: .overlap(overlap), place: .question(overlap.slot))
    }
    if overlaps.isEmpty { add("\(Symbol.satisfied.mark) \(words.noOverlaps)", .good, indent: 1) }
  }

  // MARK: Deadlines

  mutating func addDeadlines(about child: String?) {
    let deadlines = evaluator.deadlines().filter { $0.start.subject.child == child && $0.state != .done }
    guard !deadlines.isEmpty else { return }
    addHeading(words.deadlinesHeading)
    for deadline in deadlines {
      let day = deadline.day.map { "\($0.spoken(language)): " } ?? ""
      let title = framework.deadlines[deadline.rule].title[language]
      let state = wording.state(of: deadline)
      add("\(day)\(title) · \(state)", deadline.style, indent: 1, target: deadline.place)
    }
  }
}
