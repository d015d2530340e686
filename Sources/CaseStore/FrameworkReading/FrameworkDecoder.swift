internal import BestInterests
internal import StrictJSON

/// Turns the JSON of a framework file into a framework; what its words refer to is checked afterwards.
enum FrameworkDecoder {
  static func framework(_ value: JSONValue, digest: String) throws(FileProblems) -> Framework {
    try MemberReader.read(value) { reader throws(FileProblems) in
      // First, so that a newer file is called newer and not full of unknown words.
      try reader.required("format", checkFormat)
      let settings = try reader.map("settings") { _, value throws(FileProblems) in
        try PlainValues.amount(value)
      }
      let conditions = ConditionDecoder(settings: settings)
      let sections = try reader.list("sections", isRequired: true) { value throws(FileProblems) in
        try section(value, conditions)
      }
      let questions = QuestionDecoder(conditions: conditions, sections: sections)
      let considerations = ConsiderationDecoder(conditions: conditions)
      let terms = TermDecoder(conditions: conditions)
      let child = ChildToolsDecoder(conditions: conditions)
      let review = ReviewPlanDecoder(conditions: conditions)
      let papers = PaperPlanDecoder(conditions: conditions)
      let framework = Framework(
        id: try reader.required("id", PlainValues.string),
        version: try reader.required("version", PlainValues.string),
        digest: digest,
        title: try reader.required("title", PlainValues.text),
        roles: try reader.required("roles", roles),
        steps: try reader.list("steps", isRequired: true, step),
        sections: sections,
        lists: try reader.map("lists") { id, value throws(FileProblems) in try list(id, value, terms) },
        questions: try reader.list("questions", isRequired: true, questions.questions).flatMap { $0 },
        sources: try reader.list("sources", isRequired: true, source),
        definitions: try reader.map("definitions") { _, value throws(FileProblems) in
          try conditions.condition(value)
        },
        considerations: try reader.list(
          "considerations", isRequired: true, considerations.consideration),
        terms: try reader.list("terms", terms.term),
        deadlines: try reader.list("deadlines", terms.deadline),
        checklist: try reader.list("checklist", child.checklistItem),
        hearingAid: try reader.optional("hearingAid", child.hearingAid),
        review: try reader.optional("review", review.plan) ?? ReviewPlan(),
        report: try reader.optional("report", papers.report) ?? ReportPlan(),
        letter: try reader.optional("letter", papers.letter),
        register: try reader.optional("register", papers.register) ?? RegisterPlan(),
        boilerplate: try reader.optional("boilerplate", conditions.boilerplate))
      _ = reader.take("bases")
      return framework
    }
  }

  private static func checkFormat(_ value: JSONValue) throws(FileProblems) {
    let format = try PlainValues.integer(value, in: 1...Int(Int32.max))
    if format > FrameworkFile.newestFormat { throw FileProblems(.newerFormat(format)) }
  }

  private static func roles(_ value: JSONValue) throws(FileProblems) -> Framework.Roles {
    try MemberReader.read(value) { reader throws(FileProblems) in
      Framework.Roles(
        caseTitle: try reader.required("caseTitle", PlainValues.string),
        caseKind: try reader.required("caseKind", PlainValues.string),
        personName: try reader.required("personName", PlainValues.string),
        personRole: try reader.required("personRole", PlainValues.string),
        birthDate: try reader.required("birthDate", PlainValues.string),
        optionType: try reader.required("optionType", PlainValues.string),
        optionText: try reader.required("optionText", PlainValues.string),
        chosenOption: try reader.required("chosenOption", PlainValues.string),
        proposedOption: try reader.required("proposedOption", PlainValues.string),
        author: try reader.optional("author", PlainValues.string),
        openedOn: try reader.optional("openedOn", PlainValues.string))
    }
  }

  private static func step(_ value: JSONValue) throws(FileProblems) -> Framework.Step {
    try MemberReader.read(value) { reader throws(FileProblems) in
      Framework.Step(
        id: try reader.required("id", PlainValues.string),
        title: try reader.required("title", PlainValues.text),
        short: try reader.optional("short", PlainValues.text),
        task: try reader.required("task", PlainValues.text))
    }
  }

  private static func section(
    _ value: JSONValue, _ conditions: ConditionDecoder
  ) throws(FileProblems) -> Framework.Section {
    try MemberReader.read(value) { reader throws(FileProblems) in
      Framework.Section(
        id: try reader.required("id", PlainValues.string),
        step: try reader.required("step", PlainValues.string),
        subject: try reader.required("subject") { value throws(FileProblems) in try PlainValues.word(value) },
        title: try reader.required("title", PlainValues.text),
        help: try reader.optional("help", PlainValues.text),
        visible: try reader.optional("visible", conditions.condition),
        isLater: try reader.optional("later", PlainValues.mark) ?? false,
        table: try reader.optional("table") { value throws(FileProblems) in try table(value, conditions) })
    }
  }

  private static func table(
    _ value: JSONValue, _ conditions: ConditionDecoder
  ) throws(FileProblems) -> SectionTable {
    try MemberReader.read(value) { reader throws(FileProblems) in
      SectionTable(
        columns: try reader.list("columns", isRequired: true, PlainValues.text),
        rows: try reader.list("rows", isRequired: true) { value throws(FileProblems) in
          try MemberReader.read(value) { reader throws(FileProblems) in
            SectionTable.Row(
              title: try reader.required("title", PlainValues.text),
              help: try reader.optional("help", PlainValues.text),
              cells: try reader.required("cells", PlainValues.strings))
          }
        },
        confirmation: try reader.optional("confirmation") { value throws(FileProblems) in
          try MemberReader.read(value) { reader throws(FileProblems) in
            SectionTable.Confirmation(
              condition: try reader.required("when", conditions.condition),
              yes: try reader.required("yes", PlainValues.text),
              no: try reader.required("no", PlainValues.text))
          }
        })
    }
  }

  private static func list(
    _ id: String, _ value: JSONValue, _ terms: TermDecoder
  ) throws(FileProblems) -> OptionList {
    try MemberReader.read(value) { reader throws(FileProblems) in
      OptionList(
        id: id,
        title: try reader.required("title", PlainValues.text),
        items: try reader.list("items", isRequired: true) { value throws(FileProblems) in
          try item(value, terms)
        })
    }
  }

  private static func item(_ value: JSONValue, _ terms: TermDecoder) throws(FileProblems) -> OptionList.Item {
    try MemberReader.read(value) { reader throws(FileProblems) in
      OptionList.Item(
        code: try reader.required("code", PlainValues.string),
        label: try reader.required("label", PlainValues.text),
        tags: try reader.optional("tags", PlainValues.strings) ?? [],
        help: try reader.optional("help", PlainValues.text),
        isUnknown: try reader.optional("unknown", PlainValues.mark) ?? false,
        term: try reader.optional("term", terms.reference))
    }
  }

  private static func source(_ value: JSONValue) throws(FileProblems) -> LegalSource {
    try MemberReader.read(value) { reader throws(FileProblems) in
      LegalSource(
        id: try reader.required("id", PlainValues.string),
        citation: try reader.required("citation", PlainValues.text),
        paragraph: try reader.optional("paragraph", PlainValues.text),
        kind: try reader.required("kind") { value throws(FileProblems) in try PlainValues.word(value) },
        text: try reader.required("text", PlainValues.text),
        validFrom: try reader.optional("validFrom", PlainValues.date),
        validTo: try reader.optional("validTo", PlainValues.date),
        checkedOn: try reader.optional("checkedOn", PlainValues.date),
        link: try reader.optional("link", PlainValues.string))
    }
  }
}
