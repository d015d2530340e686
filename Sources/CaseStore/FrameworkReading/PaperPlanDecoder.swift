internal import BestInterests
internal import StrictJSON

/// Reads what is printed and counted of cases under a framework: the report, the letter to a child, the register.
struct PaperPlanDecoder {
  let conditions: ConditionDecoder

  func report(_ value: JSONValue) throws(FileProblems) -> ReportPlan {
    try MemberReader.read(value) { reader throws(FileProblems) in
      ReportPlan(
        ownWords: try reader.optional("ownWords", PlainValues.strings) ?? [],
        facts: try reader.optional("facts", PlainValues.strings) ?? [],
        headings: try reader.list("headings") { value throws(FileProblems) in
          try MemberReader.read(value) { reader throws(FileProblems) in
            ReportPlan.Heading(
              title: try reader.required("title", PlainValues.text),
              sections: try reader.required("sections", PlainValues.strings))
          }
        },
        options: try reader.list("options") { value throws(FileProblems) in
          try MemberReader.read(value) { reader throws(FileProblems) in
            ReportPlan.Row(
              title: try reader.required("title", PlainValues.text),
              questions: try reader.required("questions", PlainValues.strings))
          }
        },
        evidence: try reader.optional("evidence") { value throws(FileProblems) in
          try MemberReader.read(value) { reader throws(FileProblems) in
            ReportPlan.Evidence(
              question: try reader.required("question", PlainValues.string),
              columns: try reader.required("columns", PlainValues.strings))
          }
        })
    }
  }

  func letter(_ value: JSONValue) throws(FileProblems) -> LetterPlan {
    try MemberReader.read(value) { reader throws(FileProblems) in
      LetterPlan(
        question: try reader.required("question", PlainValues.string),
        bands: try reader.list("bands", isRequired: true) { value throws(FileProblems) in
          try MemberReader.read(value) { reader throws(FileProblems) in
            LetterPlan.Band(
              id: try reader.required("id", PlainValues.string),
              ageBelow: try reader.optional("ageBelow", conditions.amount))
          }
        },
        parts: try reader.list("parts", isRequired: true, part),
        sayings: try reader.map("sayings") { _, value throws(FileProblems) in
          var items: [String: LocalText] = [:]
          for member in try MemberReader.object(value) {
            do throws(FileProblems) { items[member.key] = try PlainValues.text(member.value) } catch {
              throw error.inside(member.key)
            }
          }
          return items
        },
        plainWords: try reader.list("plainWords", plainWord))
    }
  }

  private func part(_ value: JSONValue) throws(FileProblems) -> LetterPlan.Part {
    try MemberReader.read(value) { reader throws(FileProblems) in
      LetterPlan.Part(
        name: try reader.required("name", PlainValues.string),
        questions: try reader.required("questions", PlainValues.strings),
        missing: try reader.required("missing", PlainValues.text),
        isRewritten: try reader.optional("rewrite", PlainValues.mark) ?? false)
    }
  }

  private func plainWord(_ value: JSONValue) throws(FileProblems) -> LetterPlan.PlainWord {
    try MemberReader.read(value) { reader throws(FileProblems) in
      LetterPlan.PlainWord(
        language: try reader.required("language") { value throws(FileProblems) in
          try PlainValues.word(value)
        },
        jargon: try reader.required("jargon", PlainValues.string),
        plain: try reader.required("plain", PlainValues.string))
    }
  }

  func register(_ value: JSONValue) throws(FileProblems) -> RegisterPlan {
    try MemberReader.read(value) { reader throws(FileProblems) in
      RegisterPlan(
        ageBands: try reader.list("ageBands", isRequired: true, PlainValues.amount),
        flagged: try reader.optional("flagged") { value throws(FileProblems) in
          try MemberReader.read(value) { reader throws(FileProblems) in
            RegisterPlan.Flagged(
              title: try reader.required("title", PlainValues.text),
              condition: try reader.required("when", conditions.condition),
              ground: try reader.optional("ground", PlainValues.string))
          }
        },
        heard: try reader.optional("heard", PlainValues.string),
        explainedOn: try reader.optional("explainedOn", PlainValues.string),
        reviewOn: try reader.optional("reviewOn", PlainValues.string),
        reviewedOn: try reader.optional("reviewedOn", PlainValues.string),
        identifying: try reader.optional("identifying", PlainValues.strings) ?? [])
    }
  }
}
