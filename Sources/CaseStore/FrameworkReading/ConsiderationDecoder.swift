internal import BestInterests
internal import StrictJSON

/// Reads considerations; their examples are read apart, by those who run them.
struct ConsiderationDecoder {
  let conditions: ConditionDecoder

  func consideration(_ value: JSONValue) throws(FileProblems) -> Consideration {
    try MemberReader.read(value) { reader throws(FileProblems) in
      let consideration = Consideration(
        id: try reader.required("id", PlainValues.string),
        number: try reader.required("number", PlainValues.amount),
        step: try reader.required("step", PlainValues.string),
        subject: try reader.required("subject") { value throws(FileProblems) in try PlainValues.word(value) },
        severity: try reader.required("severity") { value throws(FileProblems) in try PlainValues.word(value)
        },
        gate: try reader.required("gate") { value throws(FileProblems) in try PlainValues.word(value) },
        title: try reader.required("title", PlainValues.text),
        explanation: try reader.required("explanation", PlainValues.text),
        sources: try reader.required("sources", PlainValues.strings),
        jump: try reader.required("jump", PlainValues.string),
        appliesWhen: try reader.required("appliesWhen", conditions.condition),
        satisfiedWhen: try reader.required("satisfiedWhen", conditions.condition),
        violatedWhen: try reader.list("violatedWhen", isRequired: true, violation),
        remarks: try reader.list("remarks", remark),
        reasons: try reader.optional("reasons", reasons) ?? Consideration.Reasons())
      guard reader.take("examples") != nil else { throw FileProblems(.missingKey("examples")) }
      return consideration
    }
  }

  private func violation(_ value: JSONValue) throws(FileProblems) -> Consideration.Violation {
    try MemberReader.read(value) { reader throws(FileProblems) in
      Consideration.Violation(
        condition: try reader.required("when", conditions.condition),
        because: try reader.required("because", PlainValues.text),
        jump: try reader.optional("jump", PlainValues.string))
    }
  }

  private func remark(_ value: JSONValue) throws(FileProblems) -> Consideration.Remark {
    try MemberReader.read(value) { reader throws(FileProblems) in
      Consideration.Remark(
        condition: try reader.required("when", conditions.condition),
        text: try reader.required("text", PlainValues.text))
    }
  }
  private func reasons(_ value: JSONValue) throws(FileProblems) -> Consideration.Reasons {
    try MemberReader.read(value) { reader throws(FileProblems) in
      Consideration.Reasons(
        satisfied: try reader.optional("satisfied", PlainValues.text),
        open: try reader.optional("open", PlainValues.text),
        notApplicable: try reader.optional("notApplicable", PlainValues.text))
    }
  }
}
