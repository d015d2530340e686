import BestInterests
import CaseStore
import StrictJSON
import Testing

@Suite("Terms, deadlines, tables and the child's tools are read from the file")
struct FrameworkAdditionsTests {
  /// What is added to the small framework before its sources.
  private static let additions = """
    "terms": [{"id": "objection", "title": {"nl": "Bezwaar", "en": "Objection"}, "sources": ["crc-12"], "periods": [
     {"weeks": 4, "validFrom": "2001-04-01", "validTo": "2026-06-11"},
     {"days": "fresh-months", "validFrom": "2026-06-12", "shift": false, "note": {"nl": "Nieuw.", "en": "New."}}]}],
    "deadlines": [
     {"id": "objection", "title": {"nl": "Bezwaar", "en": "Objection"}, "kind": "statutory",
      "explanation": {"nl": "Uitleg.", "en": "Explained."}, "sources": ["crc-12"], "from": "d.served",
      "term": "objection", "given": "d.last", "appliesWhen": {"question": "c.kind", "is": "move"},
      "doneWhen": {"question": "d.review", "answered": true}, "nearDays": 7},
     {"id": "chosen", "title": {"nl": "Gekozen", "en": "Chosen"}, "kind": "norm",
      "explanation": {"nl": "Uitleg.", "en": "Explained."}, "sources": [], "from": "i.date",
      "term": {"question": "d.term"}},
     {"id": "adult", "title": {"nl": "Achttien", "en": "Eighteen"}, "kind": "age",
      "explanation": {"nl": "Uitleg.", "en": "Explained."}, "sources": [], "from": "p.birthdate",
      "term": {"years": 18}}],
    "checklist": [{"id": "heard", "text": {"nl": "Gehoord.", "en": "Heard."}, "yesWhen": {"question": "k.heard", "is": "yes"},
     "noWhen": {"question": "k.heard", "is": "no"}, "shows": ["k.view"]}],
    "hearingAid": {"title": {"nl": "Praten", "en": "Talking"}, "intro": {"nl": "Hoi.", "en": "Hi."},
     "closing": {"nl": "Dag.", "en": "Bye."}, "topics": [{"id": "view", "title": {"nl": "Mening", "en": "View"}, "questions": [
      {"text": {"nl": "Wat vind jij?", "en": "What do you think?"}, "ageFrom": 4, "ageBelow": 12,
       "when": {"question": "k.heard", "is": "yes"}, "answers": "k.view"}]}]},
    "boilerplate": {"questions": ["m.effect"], "share": 60, "words": "fresh-months"},
    """

  /// The small framework with all additions, and one passage of it exchanged.
  static func text(_ old: String = "", _ new: String = "") -> String {
    var text = SmallFramework.text
    func exchange(_ old: String, _ new: String) {
      guard let range = text.firstRange(of: old) else { return }
      text.replaceSubrange(range, with: new)
    }
    exchange(" \"sources\": [\n", additions + " \"sources\": [\n")
    exchange(
      "\"title\": {\"nl\": \"Kind\", \"en\": \"Child\"}, \"task\"",
      "\"title\": {\"nl\": \"Kind\", \"en\": \"Child\"}, \"short\": {\"nl\": \"K\", \"en\": \"C\"}, \"task\"")
    exchange("\"term\": {\"weeks\": 4}", "\"term\": \"objection\"")
    exchange(
      "\"visible\": {\"always\": true}}",
      """
      "visible": {"always": true}, "table": {"columns": [{"nl": "Nu", "en": "Now"}],
       "confirmation": {"when": {"question": "k.by", "answered": true}, "yes": {"nl": "Door {k.by}.", "en": "By {k.by}."},
        "no": {"nl": "Nog niet.", "en": "Not yet."}}, "rows": [
       {"title": {"nl": "Mening", "en": "View"}, "help": {"nl": "Eigen woorden", "en": "Own words"}, "cells": ["k.view"]}]}}
      """)
    exchange(
      "\"kind\": \"long\", \"label\": {\"nl\": \"Mening\"",
      "\"kind\": \"long\", \"confidential\": true, \"label\": {\"nl\": \"Mening\"")
    exchange(
      "\"remarks\": [",
      """
      "reasons": {"satisfied": {"nl": "{child} is gehoord.", "en": "{child} was heard."},
       "notApplicable": {"nl": "Geen kind.", "en": "No child."}}, "remarks": [
      """)
    exchange(
      "{\"question\": \"k.heard\", \"in\": [\"no\"]}", "{\"question\": \"k.with\", \"includesChild\": true}")
    exchange(
      "\"kind\": \"people\", \"label\"",
      """
      "kind": "people", "choosable": [{"when": {"question": "p.role", "is": "parent"}, "because": {"nl": "Geen ouder.", "en": "No parent."}}], "label"
      """)
    exchange(old, new)
    return text
  }

  private static func read(_ old: String = "", _ new: String = "") throws(FrameworkFileError) -> Framework {
    try FrameworkFile.read(Array(text(old, new).utf8), name: "small.json")
  }

  private func expect(
    _ old: String, _ new: String, _ path: String, _ kind: FileProblem.Kind,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(Self.text().contains(old), sourceLocation: sourceLocation)
    do throws(FrameworkFileError) {
      _ = try Self.read(old, new)
      Issue.record("it was read", sourceLocation: sourceLocation)
    } catch {
      #expect(error.problems == [FileProblem(path: path, kind)], sourceLocation: sourceLocation)
    }
  }

  @Test("Everything is read as it is written")
  func complete() throws {
    let framework = try Self.read()
    let served = try #require(CalendarDate(iso: "2026-06-12"))
    let term = try #require(framework.term("objection"))
    #expect(term.sources == ["crc-12"] && term.rules.count == 2)
    #expect(term.rules[0].length == Period(4, .weeks) && term.rules[0].isExtended)
    // The name of a setting stands for its number.
    #expect(term.rules[1].length == Period(6, .days) && !term.rules[1].isExtended)
    #expect(term.rules[1].note == LocalText(nl: "Nieuw.", en: "New."))
    #expect(framework.rule(of: .named("objection"), on: served) == term.rules[1])
    #expect(framework.lists["terms"]?.item("four")?.term == .named("objection"))
    #expect(framework.deadlines.map(\.kind) == [.statutory, .norm, .age])
    #expect(framework.deadlines.map(\.nearDays) == [7, 14, 14])
    #expect(
      framework.deadlines[0].length == .term(.named("objection")) && framework.deadlines[0].given == "d.last")
    #expect(framework.deadlines[0].appliesWhen == .test(question: "c.kind", .isOneOf(["move"])))
    #expect(framework.deadlines[1].length == .chosen(question: "d.term"))
    #expect(framework.deadlines[1].appliesWhen == .constant(true))
    #expect(framework.deadlines[1].doneWhen == .constant(false))
    #expect(framework.deadlines[2].length == .term(.inline(Term.Rule(Period(18, .years)))))
    #expect(framework.checklist.map(\.shows) == [["k.view"]])
    let prompt = try #require(framework.hearingAid?.topics.first?.questions.first)
    #expect(prompt.ageFrom == 4 && prompt.ageBelow == 12 && prompt.answers == "k.view")
    #expect(prompt.suits(age: 11) && !prompt.suits(age: 12) && prompt.suits(age: nil))
    #expect(framework.boilerplate == BoilerplateRule(questions: ["m.effect"], share: 60, words: 6))
    #expect(framework.steps.first?.short == LocalText(nl: "K", en: "C"))
    let table = try #require(framework.section("child")?.table)
    #expect(table.columns.count == 1 && table.rows.map(\.cells) == [["k.view"]])
    #expect(table.confirmation?.condition == .test(question: "k.by", .answered))
    #expect(table.confirmation?.yes.en == "By {k.by}." && table.confirmation?.no.nl == "Nog niet.")
    #expect(framework.question("k.view")?.isConfidential == true)
    #expect(framework.question("k.heard")?.isConfidential == false)
    #expect(framework.question("k.with")?.choosable.count == 1)
    let heard = try #require(framework.consideration("heard"))
    #expect(heard.reasons.satisfied?.en == "{child} was heard." && heard.reasons.open == nil)
    #expect(heard.violatedWhen[0].condition == .test(question: "k.with", .includesChild))
  }

  @Test("A file without any of it is read as before")
  func without() throws {
    let framework = try FrameworkFile.read(SmallFramework.bytes(), name: "small.json")
    #expect(framework.terms.isEmpty && framework.deadlines.isEmpty && framework.checklist.isEmpty)
    #expect(framework.boilerplate == nil && framework.steps.allSatisfy { $0.short == nil })
    #expect(framework.hearingAid == nil && framework.sections.allSatisfy { $0.table == nil })
    #expect(framework.considerations.allSatisfy { $0.reasons == Consideration.Reasons() })
  }

  @Test("A period has exactly one unit")
  func units() {
    expect(
      "\"weeks\": 4, \"validFrom\"", "\"weeks\": 4, \"days\": 1, \"validFrom\"", "terms[0].periods[0]",
      .noSingleUnit(keys: ["days", "weeks"]))
    expect("{\"weeks\": 4, \"validFrom\"", "{\"validFrom\"", "terms[0].periods[0]", .noSingleUnit(keys: []))
    expect("{\"years\": 18}", "{}", "deadlines[2].term", .noSingleUnit(keys: []))
    expect(
      "\"months\": \"fresh-months\", \"at\"", "\"at\"",
      "considerations[1].satisfiedWhen.any[0].that.notOlderThan", .noSingleUnit(keys: []))
    expect("{\"years\": 18}", "{\"hours\": 18}", "deadlines[2].term", .noSingleUnit(keys: []))
  }

  @Test("Unknown keys, words and settings are refused")
  func unknown() {
    expect("\"nearDays\": 7", "\"warnDays\": 7", "deadlines[0]", .unknownKey("warnDays"))
    expect(
      "\"kind\": \"age\"", "\"kind\": \"birthday\"", "deadlines[2].kind",
      .unknownWord("birthday", allowed: ["statutory", "norm", "age"]))
    expect("\"nearDays\": 7", "\"nearDays\": \"x\"", "deadlines[0].nearDays", .unknownSetting("x"))
    expect("\"days\": \"fresh-months\"", "\"days\": \"x\"", "terms[0].periods[1].days", .unknownSetting("x"))
    expect("\"share\": 60", "\"share\": \"x\"", "boilerplate.share", .unknownSetting("x"))
    expect("\"share\": 60", "\"part\": 60", "boilerplate", .missingKey("share"))
    expect(
      "\"ageFrom\": 4", "\"from\": 4", "hearingAid.topics[0].questions[0]", .unknownKey("from"))
    expect(
      "\"includesChild\": true", "\"includesChild\": false",
      "considerations[0].violatedWhen[0].when.includesChild", .expected(.onlyTrue))
    expect(
      "\"confidential\": true", "\"confidential\": false", "questions[13].confidential", .expected(.onlyTrue))
    expect(
      "{\"question\": \"d.term\"}", "{\"question\": \"d.term\", \"weeks\": 4}", "deadlines[1].term",
      .unknownKey("weeks"))
  }

  @Test("References are checked at load, with the path in the file")
  func references() {
    expect(
      "\"term\": \"objection\", \"given\"", "\"term\": \"x\", \"given\"", "deadlines[0].term",
      .framework(.unknown(.term, "x")))
    expect(
      "\"cells\": [\"k.view\"]", "\"cells\": [\"k.view\", \"k.years\"]", "sections[2].table.rows[0].cells",
      .framework(.rowWidth(cells: 2, columns: 1)))
    expect(
      "\"Door {k.by}.\"", "\"Door {k.x}.\"", "sections[2].table.confirmation.yes.nl",
      .framework(.unknown(.question, "k.x")))
    expect(
      "\"nl\": \"Nu\"", "\"nl\": \"Nu {k.view}\"", "sections[2].table.columns[0].nl",
      .framework(.confidentialQuote(question: "k.view")))
    expect(
      "\"when\": {\"question\": \"k.by\", \"answered\": true}",
      "\"when\": {\"question\": \"o.text\", \"answered\": true}",
      "sections[2].table.confirmation.when.question",
      .framework(.notBound(question: "o.text", .option)))
    expect(
      "\"{child} is gehoord.\"", "\"{k.x}\"", "considerations[0].reasons.satisfied.nl",
      .framework(.unknown(.question, "k.x")))
    expect(
      "[\"m.effect\"]", "[\"m.effect\", \"k.view\"]", "boilerplate.questions[1]",
      .framework(.confidentialQuote(question: "k.view")))
    expect("\"nl\": \"K\"", "\"nl\": \" \"", "steps[0].short.nl", .framework(.emptyText(.nl)))
    expect(
      "\"validTo\": \"2026-06-11\"", "\"validTo\": \"2026-06-12\"", "terms[0].periods[1]",
      .framework(.overlap))
  }

  @Test("A file in which one byte is changed is read or refused, never a crash")
  func mutated() {
    let bytes = Array(Self.text().utf8)
    let replacements: [UInt8] = [0x22, 0x7B, 0x5D, 0x30, 0x78, 0x00, 0xFF]
    for position in stride(from: 3, to: bytes.count, by: 29) {
      var changed = bytes
      changed[position] = replacements[position % replacements.count]
      _ = try? FrameworkFile.read(changed, name: "x")
    }
  }

  @Test("The sentence about units is there in both languages")
  func wording() {
    let problem = FileProblem(path: "a", .noSingleUnit(keys: ["days", "weeks"]))
    #expect(problem.text(.nl).hasSuffix("hier staat: days, weeks."))
    #expect(FileProblem(path: "a", .noSingleUnit(keys: [])).text(.en).hasSuffix("this one has: none."))
  }
}
