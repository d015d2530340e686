internal import BestInterests

/// The steps that were taken with a case, and the deviations that somebody accepted.
struct DecisionHistory {
  private let source: PaperSource

  init(_ source: PaperSource) {
    self.source = source
  }

  var values: [String: TemplateValue] {
    let events = source.file.workflow.events
    let deviations = deviations
    return [
      "steps": .list(events.map(step)), "hasSteps": .flag(!events.isEmpty),
      "deviations": .list(deviations), "hasDeviations": .flag(!deviations.isEmpty),
    ]
  }

  private func step(_ event: WorkflowEvent) -> TemplateValue {
    let content = event.submission?.content ?? event.decision?.content ?? ""
    return .object([
      "on": .text(source.moment(event.at)), "what": .text(event.action.done[source.language]),
      "by": .text(source.person(event.by)), "reason": .text(source.redacted(event.reason)),
      "content": .text(content), "hasContent": .flag(!content.isEmpty),
      "key": .text(event.decision?.signature?.key ?? ""),
      "isSigned": .flag(event.decision?.signature != nil),
    ])
  }

  /// Each consideration that was departed from in the last submission, with the writer's words and the reviewers'.
  private var deviations: [TemplateValue] {
    guard let (submitted, submission) = source.file.workflow.submission else { return [] }
    let approvals = source.file.workflow.approvals
    return submission.deviations.map { deviation in
      let accepted = approvals.flatMap { event in
        (event.decision?.accepted ?? []).filter { $0.row == deviation.row }.map { (event, $0.reason) }
      }
      let words = accepted.map { event, reason in
        TemplateValue.text(
          "\(source.person(event.by)), \(source.moment(event.at)): \(source.redacted(reason))")
      }
      let consideration = source.framework.consideration(deviation.row.consideration)
      return .object([
        "title": .text(consideration?.title[source.language] ?? deviation.row.consideration),
        "child": .text(deviation.row.child.map { source.wording.personName($0) } ?? "–"),
        "by": .text(source.person(submitted.by)), "reason": .text(source.redacted(deviation.reason)),
        "accepted": words.isEmpty
          ? .gap(source.say("nog door niemand aanvaard", "accepted by nobody yet")) : .lines(words),
      ])
    }
  }
}
