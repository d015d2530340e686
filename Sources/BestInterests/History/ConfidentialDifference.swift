extension CaseDifference {
  /// The difference as others than those who decide may read it: without confidential passages and answers.
  ///
  /// That something confidential changed stays to be seen, what it was does not.
  public func withoutConfidential(_ language: Language) -> CaseDifference {
    func redacted(_ text: String) -> String { Confidential.redacted(text, language) }
    func redacted(_ text: LocalText) -> LocalText {
      LocalText(nl: Confidential.redacted(text.nl, .nl), en: Confidential.redacted(text.en, .en))
    }
    var shown = self
    shown.answers = answers.map { $0.withoutConfidential(language) }
    shown.former = former.map { $0.withoutConfidential(language) }
    for index in members.indices {
      shown.members[index].name = redacted(members[index].name)
      shown.members[index].list = redacted(members[index].list)
    }
    for (index, step) in steps.enumerated() {
      shown.steps[index].event.reason = redacted(step.event.reason)
      for (place, deviation) in step.deviations.enumerated() {
        shown.steps[index].deviations[place].reason = redacted(deviation.reason)
        shown.steps[index].deviations[place].child = redacted(deviation.child)
      }
    }
    for (index, change) in remarks.enumerated() {
      shown.remarks[index].target = redacted(change.target)
      shown.remarks[index].remark.text = redacted(change.remark.text)
      shown.remarks[index].replies = change.replies.map { reply in
        ReviewRemark.Reply(reply.kind, text: redacted(reply.text), by: reply.by, at: reply.at)
      }
    }
    return shown
  }
}

extension AnswerChange {
  fileprivate func withoutConfidential(_ language: Language) -> AnswerChange {
    func redacted(_ text: String, _ language: Language) -> String {
      if !isConfidential { return Confidential.redacted(text, language) }
      return text.isEmpty ? "" : "[\(Confidential.word[language])]"
    }
    func redacted(_ text: LocalText) -> LocalText {
      LocalText(nl: redacted(text.nl, .nl), en: redacted(text.en, .en))
    }
    func redacted(_ version: Version?) -> Version? {
      guard var shown = version else { return nil }
      shown.text = redacted(shown.text)
      shown.note = redacted(shown.note, language)
      if let rival = shown.rival {
        shown.rival?.text = redacted(rival.text)
        shown.rival?.note = redacted(rival.note, language)
      }
      return shown
    }
    var shown = self
    shown.before = redacted(before)
    shown.after = redacted(after)
    func says(_ version: Version?) -> [String] {
      guard let version else { return [] }
      return [version.text.nl, version.note, version.rival?.text.nl ?? "", version.rival?.note ?? ""]
    }
    shown.isHidden =
      (shown.before != before || shown.after != after) && says(shown.before) == says(shown.after)
    // The name of a person or the title of a record may hold a passage, too.
    shown.about = LocalText(
      nl: Confidential.redacted(about.nl, .nl), en: Confidential.redacted(about.en, .en))
    return shown
  }
}

extension HistoryEntry {
  /// The entry without confidential passages and answers.
  public func withoutConfidential(_ language: Language) -> HistoryEntry {
    var shown = self
    if let reason = saving?.reason { shown.saving?.reason = Confidential.redacted(reason, language) }
    if case .differences(let difference, let since) = content {
      shown.content = .differences(difference.withoutConfidential(language), since: since)
    }
    return shown
  }
}
