internal import BestInterests
internal import StrictJSON

/// Reads terms with their dated periods, and the deadlines counted with them.
struct TermDecoder {
  let conditions: ConditionDecoder

  func term(_ value: JSONValue) throws(FileProblems) -> Term {
    try MemberReader.read(value) { reader throws(FileProblems) in
      Term(
        id: try reader.required("id", PlainValues.string),
        title: try reader.required("title", PlainValues.text),
        sources: try reader.optional("sources", PlainValues.strings) ?? [],
        rules: try reader.list("periods", isRequired: true, rule))
    }
  }

  /// The id of a term, or a period that stands on the spot.
  func reference(_ value: JSONValue) throws(FileProblems) -> TermReference {
    if case .string(let id) = value { return .named(id) }
    return .inline(try rule(value))
  }

  func deadline(_ value: JSONValue) throws(FileProblems) -> DeadlineRule {
    try MemberReader.read(value) { reader throws(FileProblems) in
      DeadlineRule(
        id: try reader.required("id", PlainValues.string),
        title: try reader.required("title", PlainValues.text),
        kind: try reader.required("kind") { value throws(FileProblems) in try PlainValues.word(value) },
        explanation: try reader.required("explanation", PlainValues.text),
        sources: try reader.required("sources", PlainValues.strings),
        from: try reader.required("from", PlainValues.string),
        length: try reader.required("term", length),
        given: try reader.optional("given", PlainValues.string),
        appliesWhen: try reader.optional("appliesWhen", conditions.condition) ?? .constant(true),
        doneWhen: try reader.optional("doneWhen", conditions.condition) ?? .constant(false),
        nearDays: try reader.optional("nearDays", conditions.amount) ?? 14,
        isAfterClosing: try reader.optional("afterClosing", PlainValues.bool) ?? false)
    }
  }

  private func length(_ value: JSONValue) throws(FileProblems) -> DeadlineRule.Length {
    guard case .object(let object) = value, object["question"] != nil else {
      return .term(try reference(value))
    }
    return try MemberReader.read(value) { reader throws(FileProblems) in
      .chosen(question: try reader.required("question", PlainValues.string))
    }
  }

  private func rule(_ value: JSONValue) throws(FileProblems) -> Term.Rule {
    try MemberReader.read(value) { reader throws(FileProblems) in
      Term.Rule(
        try conditions.period(&reader),
        validFrom: try reader.optional("validFrom", PlainValues.date),
        validTo: try reader.optional("validTo", PlainValues.date),
        isExtended: try reader.optional("shift", PlainValues.bool) ?? true,
        note: try reader.optional("note", PlainValues.text))
    }
  }
}
