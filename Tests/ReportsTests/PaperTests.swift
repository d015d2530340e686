import BestInterests
import Reports
import Testing

@Suite("Papers, word for word in both languages")
struct PaperTests {
  @Test(
    "The decision report of an unfinished case: violations first, gaps visible", arguments: Language.allCases)
  func decision(_ language: Language) throws {
    let source = try PaperCase.source(try PaperCase.demo("10-esdoorn"), language)
    let document = try DecisionReport(source).document(try PaperCase.template("decision", language))
    expectPaper(document.plain, "decision-\(language.rawValue).txt")
    expectPaper(document.markdown, "decision-\(language.rawValue).md")
    expectPaper(document.htmlBody, "decision-\(language.rawValue).html")
  }

  @Test("The report on one child names no other child's answers", arguments: Language.allCases)
  func oneChild(_ language: Language) throws {
    let source = try PaperCase.source(try PaperCase.demo("3-meidoorn"), language)
    let child = try #require(source.children.last)
    let document = try DecisionReport(source, child: child).document(
      try PaperCase.template("decision", language))
    #expect(!document.plain.contains("handbalt"))
    expectPaper(document.plain, "decision-child-\(language.rawValue).txt")
  }

  @Test("The letter to a child is written for its age", arguments: Language.allCases)
  func letter(_ language: Language) throws {
    let file = try PaperCase.base("joint-complete")
    for (born, band) in [
      ("2020-05-02", "young"), ("2016-05-02", "middle"), ("2012-05-02", "teen"), ("2009-05-02", "older"),
    ] {
      var file = file
      let child = try #require(try PaperCase.source(file, language).children.first)
      let framework = try PaperCase.framework("removal-nl")
      let date = try #require(PartialDate(iso: born))
      file.answers[Slot(framework.roles.birthDate, .person(child))] = Answer(.date(date))
      let letter = try #require(ChildLetter(try PaperCase.source(file, language), child: child))
      #expect(letter.band == band)
      let text = try letter.draft(try PaperCase.template("letter", language))
      expectPaper(text + "\n", "letter-\(band)-\(language.rawValue).md")
    }
  }

  @Test("The lists to take along: talk, open questions, evidence, log", arguments: Language.allCases)
  func lists(_ language: Language) throws {
    let source = try PaperCase.source(try PaperCase.demo("10-esdoorn"), language)
    let child = try #require(source.children.first)
    let talk = try #require(TalkList(source, child: child))
    expectPaper(
      try talk.document(try PaperCase.template("talk", language)).plain, "talk-\(language.rawValue).txt")
    let questions = OpenQuestions(source)
    expectPaper(
      try questions.document(try PaperCase.template("questions", language)).plain,
      "questions-\(language.rawValue).txt")
    expectPaper(CSV.text(questions.rows), "questions-\(language.rawValue).csv")
    let evidence = try PaperCase.source(try PaperCase.base("joint-complete"), language)
    expectPaper(
      try EvidenceIndex(evidence).document(try PaperCase.template("evidence", language)).plain,
      "evidence-\(language.rawValue).txt")
  }

  @Test(
    "The log draws how long a case stood where, and tells no confidential passage",
    arguments: Language.allCases)
  func log(_ language: Language) throws {
    var file = try PaperCase.demo("10-esdoorn")
    let steps: [(WorkflowAction, String, String)] = [
      (.submit, "2026-11-10T09:00:00Z", ""), (.takeUp, "2026-11-12T09:00:00Z", ""),
      (.giveBack, "2026-11-17T15:30:00Z", "Vraag het Amir zelf. {{Hij is bang.}}"),
    ]
    var entries = [
      CaseLog.Entry(
        at: try #require(Timestamp(iso: "2026-11-02T08:00:00Z")), by: "anne",
        what: language == .nl ? "aangemaakt" : "made", reason: "", revision: 1)
    ]
    for (index, (action, at, reason)) in steps.enumerated() {
      let at = try #require(Timestamp(iso: at))
      let by = index == 0 ? "anne" : "selma"
      let submission = Submission(
        purpose: .approval, content: "c", framework: file.framework, results: [], statement: "", reviewers: 1)
      file.workflow.events.append(
        WorkflowEvent(
          action, by: by, at: at, reason: reason, submission: index == 0 ? submission : nil,
          decision: action.isDecision ? Decision(content: "c", childrenRead: []) : nil))
      entries.append(
        CaseLog.Entry(at: at, by: by, what: action.done[language], reason: reason, revision: index + 2))
    }
    file.status = .returned
    let log = CaseLog(try PaperCase.source(file, language), entries: entries)
    let document = try log.document(try PaperCase.template("log", language))
    let table = CSV.text(log.rows)
    #expect(!document.plain.contains("bang") && !table.contains("bang"))
    expectPaper(document.plain, "log-\(language.rawValue).txt")
    expectPaper(document.htmlBody, "log-\(language.rawValue).html")
    expectPaper(table, "log-\(language.rawValue).csv")
  }
}
