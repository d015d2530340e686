import BestInterests

extension Question {
  /// The same question with some parts replaced.
  func with(
    section: String? = nil, label: LocalText? = nil, help: LocalText? = nil, required: Condition? = nil,
    visible: Condition? = nil, proposal: Proposal? = nil, choosable: [ChoiceRule]? = nil,
    isConfidential: Bool? = nil, recordTitle: String? = nil
  ) -> Question {
    Question(
      id: id, kind: kind, section: section ?? self.section, subject: subject, label: label ?? self.label,
      help: help ?? self.help, list: list, required: required ?? self.required,
      visible: visible ?? self.visible, isLater: isLater, askWho: askWho, parent: parent, fields: fields,
      allowsNone: allowsNone, recordsOf: recordsOf, allowsPartialDate: allowsPartialDate,
      isConfidential: isConfidential ?? self.isConfidential, isAutomatic: isAutomatic,
      proposal: proposal ?? self.proposal,
      choosable: choosable ?? self.choosable, recordTitle: recordTitle ?? self.recordTitle)
  }
}
