extension Workflow {
  /// The steps and remarks without confidential passages in what people wrote.
  func withoutConfidential(_ language: Language) -> Workflow {
    func redacted(_ text: String) -> String { Confidential.redacted(text, language) }
    func redacted(_ deviations: [Deviation]) -> [Deviation] {
      deviations.map { Deviation(row: $0.row, reason: redacted($0.reason)) }
    }
    var shown = self
    for (index, event) in events.enumerated() {
      shown.events[index].reason = redacted(event.reason)
      if let submission = event.submission {
        shown.events[index].submission?.deviations = redacted(submission.deviations)
      }
      if let decision = event.decision {
        shown.events[index].decision?.accepted = redacted(decision.accepted)
      }
    }
    for (index, remark) in remarks.enumerated() {
      shown.remarks[index].text = redacted(remark.text)
      for place in remark.replies.indices {
        shown.remarks[index].replies[place].text = redacted(remark.replies[place].text)
      }
    }
    return shown
  }
}
