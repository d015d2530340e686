import BestInterests
import CaseGenerator
import CaseStore
import Testing

@Suite("What is printed and counted is read from the file and checked")
struct PaperPlanTests {
  private static let letter = """
    {"id": "k.letter", "section": "child", "kind": "long", "label": {"nl": "Brief", "en": "Letter"}, "later": true},
          {"id": "k.heard", "section": "child"
    """

  private static let plans = """
    "report": {"facts": ["c.kind"], "ownWords": ["k.view"],
     "headings": [{"title": {"nl": "Kind", "en": "Child"}, "sections": ["child"]}],
     "options": [{"title": {"nl": "Gevolg", "en": "Effect"}, "questions": ["o.text", "m.effect"]}],
     "evidence": {"question": "i", "columns": ["i.text", "i.date"]}},
    "letter": {"question": "k.letter", "bands": [{"id": "young", "ageBelow": 8}, {"id": "older"}],
     "parts": [{"name": "views", "questions": ["k.view"], "missing": {"nl": "mening", "en": "view"}, "rewrite": true}],
     "sayings": {"kinds": {"stay": {"nl": "Je blijft.", "en": "You stay."}}},
     "plainWords": [{"language": "nl", "jargon": "procedure", "plain": "vraag"}]},
    "register": {"ageBands": [6, 12], "flagged": {"title": {"nl": "verhuizen", "en": "moving"},
      "when": {"definition": "moves"}, "ground": "k.heard"}, "heard": "c.kind", "explainedOn": "d.served",
      "reviewOn": "d.review", "identifying": ["p.name", "i.text"]},
    """

  /// The small framework with the plans, and one passage of it exchanged.
  private static func bytes(_ old: String = "", _ new: String = "") -> [UInt8] {
    var text = SmallFramework.text
    func exchange(_ old: String, _ new: String) {
      guard !old.isEmpty, let range = text.firstRange(of: old) else { return }
      text.replaceSubrange(range, with: new)
    }
    exchange("{\"id\": \"k.heard\", \"section\": \"child\"", letter)
    exchange(" \"sources\": [\n", plans + " \"sources\": [\n")
    // The register counts per child, so that case questions stand in for nothing here.
    exchange(
      "\"ground\": \"k.heard\"}, \"heard\": \"c.kind\", \"explainedOn\": \"d.served\",",
      "\"ground\": \"k.kinds\"},")
    exchange("\"reviewOn\": \"d.review\", ", "")
    exchange(
      "{\"id\": \"k.years\"",
      "{\"id\": \"k.kinds\", \"section\": \"child\", \"kind\": \"many\", \"list\": \"kinds\", "
        + "\"label\": {\"nl\": \"Gronden\", \"en\": \"Grounds\"}},\n      {\"id\": \"k.years\"")
    exchange(old, new)
    return Array(text.utf8)
  }

  private func problems(_ old: String, _ new: String) -> [FileProblem] {
    do throws(FrameworkFileError) {
      _ = try FrameworkFile.read(Self.bytes(old, new), name: "small.json")
      return []
    } catch {
      return error.problems
    }
  }

  @Test("A report, a letter and a register are read")
  func read() throws {
    let framework = try FrameworkFile.read(Self.bytes(), name: "small.json")
    #expect(framework.report.headings.map(\.sections) == [["child"]])
    #expect(framework.report.evidence?.columns == ["i.text", "i.date"])
    let letter = try #require(framework.letter)
    #expect(letter.band(age: 7)?.id == "young" && letter.band(age: 8)?.id == "older")
    #expect(letter.band(age: nil)?.id == "older")
    #expect(letter.parts.first?.isRewritten == true && letter.sayings["kinds"]?["stay"]?.nl == "Je blijft.")
    #expect(
      framework.register.flagged?.ground == "k.kinds"
        && framework.register.identifying == ["p.name", "i.text"])
  }

  @Test("What a plan names must be there, and of the right sort")
  func refused() {
    func expect(_ old: String, _ new: String, _ path: String, _ kind: FrameworkProblem.Kind) {
      #expect(problems(old, new) == [FileProblem(path: path, .framework(kind))], "\(problems(old, new))")
    }
    expect(
      "\"ownWords\": [\"k.view\"]", "\"ownWords\": [\"k.nothing\"]", "report.ownWords[0]",
      .unknown(.question, "k.nothing"))
    expect(
      "\"facts\": [\"c.kind\"]", "\"facts\": [\"k.view\"]", "report.facts[0]",
      .wrongSubject(question: "k.view", allowed: [.wholeCase]))
    expect(
      "\"sections\": [\"child\"]}", "\"sections\": [\"child\", \"child\"]}", "report.headings[0].sections[1]",
      .duplicate("child"))
    expect(
      "\"columns\": [\"i.text\", \"i.date\"]", "\"columns\": [\"o.text\"]", "report.evidence.columns[0]",
      .unknown(.field, "o.text"))
    expect("\"question\": \"k.letter\"", "\"question\": \"k.view\"", "letter.question", .missing(.later))
    expect(
      "\"ageBelow\": 8}, {\"id\": \"older\"}", "\"ageBelow\": 8}, {\"id\": \"older\", \"ageBelow\": 8}",
      "letter.bands[1].ageBelow", .impossible(.emptyRange))
    expect(
      "{\"stay\": {\"nl\"", "{\"go\": {\"nl\"", "letter.sayings.kinds", .notInList(.item, "go", list: "kinds")
    )
    expect("\"jargon\": \"procedure\"", "\"jargon\": \" \"", "letter.plainWords[0].jargon", .emptyText(.nl))
    expect("\"ageBands\": [6, 12]", "\"ageBands\": [12, 6]", "register.ageBands", .impossible(.emptyRange))
    expect(
      "\"identifying\": [\"p.name\"", "\"identifying\": [\"k.nobody\"", "register.identifying[0]",
      .unknown(.question, "k.nobody"))
  }
}
