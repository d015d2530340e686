internal import BestInterests
internal import StrictJSON

/// Reads how cases under a framework are reviewed and followed up.
struct ReviewPlanDecoder {
  let conditions: ConditionDecoder

  func plan(_ value: JSONValue) throws(FileProblems) -> ReviewPlan {
    try MemberReader.read(value) { reader throws(FileProblems) in
      ReviewPlan(
        statement: try reader.required("statement", PlainValues.text),
        secondReviewerWhen: try reader.optional("secondReviewerWhen", conditions.condition)
          ?? .constant(false),
        carriedOutWhen: try reader.optional("carriedOutWhen", conditions.condition) ?? .constant(false),
        alerts: try reader.list("alerts", alert),
        chapters: try reader.list("chapters", chapter),
        requirements: try reader.list("requirements", requirement),
        reviewer: try reader.optional("reviewer", PlainValues.string),
        secondReviewer: try reader.optional("secondReviewer", PlainValues.string),
        decidedOn: try reader.optional("decidedOn", PlainValues.string),
        contributors: try reader.optional("contributors", PlainValues.string))
    }
  }

  private func alert(_ value: JSONValue) throws(FileProblems) -> ReviewPlan.Alert {
    try MemberReader.read(value) { reader throws(FileProblems) in
      ReviewPlan.Alert(
        id: try reader.required("id", PlainValues.string),
        subject: try reader.required("subject") { value throws(FileProblems) in try PlainValues.word(value) },
        condition: try reader.required("when", conditions.condition),
        title: try reader.required("title", PlainValues.text))
    }
  }

  private func chapter(_ value: JSONValue) throws(FileProblems) -> ReviewPlan.Chapter {
    try MemberReader.read(value) { reader throws(FileProblems) in
      ReviewPlan.Chapter(
        title: try reader.required("title", PlainValues.text),
        task: try reader.optional("task", PlainValues.text),
        questions: try reader.required("questions", PlainValues.strings))
    }
  }

  private func requirement(_ value: JSONValue) throws(FileProblems) -> ReviewPlan.Requirement {
    try MemberReader.read(value) { reader throws(FileProblems) in
      ReviewPlan.Requirement(
        action: try reader.required("before") { value throws(FileProblems) in try PlainValues.word(value) },
        subject: try reader.required("subject") { value throws(FileProblems) in try PlainValues.word(value) },
        condition: try reader.required("when", conditions.condition),
        because: try reader.required("because", PlainValues.text),
        jump: try reader.required("jump", PlainValues.string))
    }
  }
}
