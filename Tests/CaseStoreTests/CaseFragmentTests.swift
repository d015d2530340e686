import BestInterests
import CaseGenerator
import CaseStore
import StrictJSON
import Testing

@Suite("A case in short is read strictly")
struct CaseFragmentTests {
  private let framework: Framework

  init() throws {
    framework = try FrameworkFile.read(SmallFramework.bytes(), name: "small.json")
  }

  private func read(_ text: String, over base: String? = nil) throws -> (case: Case, today: CalendarDate) {
    let base = try base.map { try JSONReader.read(text: $0) }
    return try CaseFragment.read(JSONReader.read(text: text), over: base, framework: framework)
  }

  private func expect(
    _ text: String, _ path: String, _ kind: FileProblem.Kind,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      throws: CaseFragmentError(problems: [FileProblem(path: path, kind)]), sourceLocation: sourceLocation
    ) {
      try read(text)
    }
  }

  @Test("Every kind of answer is read")
  func complete() throws {
    let (file, today) = try read(
      """
      {"today": "2026-12-01", "status": "submitted",
       "persons": {"m": {"p.role": "parent", "p.name": "Moeder"},
        "k": {"p.role": "child", "p.birthdate": "2014-05", "k.view": "Eén\\ntwee", "k.heard": "yes", "k.years": 7,
         "k.by": "m", "k.with": ["m"], "k.interest": "r2", "k.interests": ["mine", "r2"], "k.best": "o1"}},
       "options": {"o1": {"o.type": "stay", "m.effect": {"k": "goed"}}},
       "answers": {"c.kinds": ["move", "stay"], "d.option": "o1", "d.served": "2026-11-01",
        "i": [{"id": "mine", "i.text": "school"}, {"i.date": "2026-10-01"}]}}
      """)
    #expect(today.iso == "2026-12-01" && file.status == .submitted)
    #expect(file.persons == ["m", "k"] && file.options == ["o1"])
    let child = Subject.person("k")
    #expect(file.text("p.name", .person("m")) == "Moeder")
    #expect(file.value(Slot("p.birthdate", child)) == PartialDate(iso: "2014-05").map { .date($0) })
    #expect(file.text("k.view", child) == "Eén\ntwee")
    #expect(file.value(Slot("k.years", child)) == .number(7))
    #expect(file.choice("k.by", child) == "m" && file.value(Slot("k.with", child)) == .choices(["m"]))
    #expect(file.records("i", .wholeCase) == ["mine", "r2"])
    #expect(file.text("i.text", .wholeCase, record: "mine") == "school")
    #expect(file.choice("k.interest", child) == "r2")
    #expect(file.value(Slot("k.interests", child)) == .choices(["mine", "r2"]))
    #expect(file.text("m.effect", .childOption(child: "k", option: "o1")) == "goed")
    #expect(file.value(Slot("c.kinds", .wholeCase)) == .choices(["move", "stay"]))
    #expect(file.framework == framework.reference)
  }

  @Test("An empty fragment is an empty draft on the usual day")
  func empty() throws {
    let (file, today) = try read("{}")
    #expect(file == Case(framework: framework.reference) && today.iso == CaseFragment.defaultToday)
  }

  @Test("A fragment is laid over its base: objects merge, null takes away, lists replace")
  func base() throws {
    let base = """
      {"today": "2026-01-01", "persons": {"k": {"p.role": "child", "p.name": "K"}, "m": {"p.role": "parent"}},
       "answers": {"c.title": "A", "c.kinds": ["move", "stay"], "i": [{"i.text": "x"}]}}
      """
    let (file, today) = try read(
      """
      {"persons": {"k": {"p.name": "L"}, "m": null, "n": {"p.role": "parent"}},
       "answers": {"c.title": null, "c.kinds": ["stay"], "i": []}}
      """, over: base)
    #expect(today.iso == "2026-01-01" && file.persons == ["k", "n"])
    #expect(file.text("p.name", .person("k")) == "L" && framework.isChild("k", in: file))
    #expect(file.value(Slot("c.title", .wholeCase)) == nil)
    #expect(file.value(Slot("c.kinds", .wholeCase)) == .choices(["stay"]))
    #expect(file.records("i", .wholeCase) == [])
  }

  @Test("Unknown questions, keys, codes and ids are errors")
  func unknown() {
    expect(#"{"x": 1}"#, "", .unknownKey("x"))
    expect(#"{"answers": {"c.x": "1"}}"#, "answers.c.x", .unknownQuestion("c.x"))
    expect(#"{"answers": {"i.text": "1"}}"#, "answers.i.text", .unknownQuestion("i.text"))
    expect(#"{"answers": {"c.kind": "x"}}"#, "answers.c.kind", .unknownCode("x", question: "c.kind"))
    expect(#"{"answers": {"c.kinds": ["x"]}}"#, "answers.c.kinds", .unknownCode("x", question: "c.kinds"))
    expect(#"{"answers": {"d.option": "o9"}}"#, "answers.d.option", .unknownOption("o9"))
    expect(#"{"answers": {"i": [{"x": "1"}]}}"#, "answers.i[0]", .notAField("x", of: "i"))
    let child = #"{"persons": {"k": {"p.role": "child", "#
    expect(child + #""k.by": "z"}}}"#, "persons.k.k.by", .unknownPerson("z"))
    expect(child + #""k.interest": "r1"}}}"#, "persons.k.k.interest", .unknownRecord("r1"))
    expect(
      #"{"status": "done"}"#, "status", .unknownWord("done", allowed: CaseStatus.allCases.map(\.rawValue)))
  }

  @Test("An answer under somebody whom its question is not about is an error")
  func wrongPlace() {
    expect(#"{"answers": {"p.name": "1"}}"#, "answers.p.name", .wrongPlace(question: "p.name", .person))
    expect(
      #"{"persons": {"m": {"p.role": "parent", "k.heard": "yes"}}}"#, "persons.m.k.heard", .notAChild("m"))
    expect(
      #"{"persons": {"m": {"c.title": "x"}}}"#, "persons.m.c.title",
      .wrongPlace(question: "c.title", .wholeCase))
    expect(#"{"options": {"o": {"m.effect": {"k": "x"}}}}"#, "options.o.m.effect.k", .unknownPerson("k"))
    expect(
      #"{"options": {"o": {"m.effect": "x"}}}"#, "options.o.m.effect",
      .wrongPlace(question: "m.effect", .childOption))
  }

  @Test("A value of the wrong shape is an error")
  func wrongShape() {
    expect(#"{"answers": {"c.title": 1}}"#, "answers.c.title", .expected(.text))
    expect(#"{"answers": {"c.title": null}}"#, "answers.c.title", .expected(.text))
    expect(#"{"answers": {"c.kinds": "move"}}"#, "answers.c.kinds", .expected(.list))
    expect(#"{"answers": {"i": {}}}"#, "answers.i", .expected(.list))
    expect(#"{"answers": {"c.title": "a\nb"}}"#, "answers.c.title", .lineBreak(question: "c.title"))
    expect(#"{"answers": {"d.served": "2026-11"}}"#, "answers.d.served", .partialDate("2026-11"))
    expect(#"{"answers": {"d.served": "morgen"}}"#, "answers.d.served", .badDate("morgen"))
    expect(#"{"answers": {"i": [{"id": "a"}, {"id": "a"}]}}"#, "answers.i[1]", .duplicateRecord("a"))
    expect(#"{"today": "2026-13-01"}"#, "today", .badDate("2026-13-01"))
  }

  @Test("Every problem is gathered")
  func several() {
    let expected = [
      FileProblem(path: "answers.c.x", .unknownQuestion("c.x")),
      FileProblem(path: "answers.c.title", .expected(.text)),
    ]
    #expect(throws: CaseFragmentError(problems: expected)) {
      try read(#"{"answers": {"c.x": "1", "c.title": 1}}"#)
    }
  }

  @Test("The examples of the small framework come out as expected, with what decided")
  func examples() throws {
    let examples = try FrameworkFile.examples(SmallFramework.bytes(), framework: framework)
    #expect(examples.map(\.expected) == [.satisfied, .open, .violated])
    let results = examples.map { $0.run(in: framework) }
    #expect(results.map(\.passed) == [true, true, true])
    #expect(results[1].gaps.first?.problem == .tooShort(length: 3, least: 10))
    #expect(results[2].violation == 0)
  }

  @Test("An example that comes out otherwise does not pass")
  func failingExample() throws {
    let bytes = SmallFramework.bytes("\"expect\": \"open\"", "\"expect\": \"satisfied\"")
    let results = try FrameworkFile.examples(bytes, framework: framework).map { $0.run(in: framework) }
    #expect(results.map(\.passed) == [true, false, true])
    #expect(results[1].status == .open)
  }

  @Test("An example on an unknown base or about somebody who is no child is an error")
  func brokenExample() {
    let base = SmallFramework.bytes(
      "\"expect\": \"satisfied\", \"base\": \"family\"", "\"expect\": \"satisfied\", \"base\": \"x\"")
    let path = "considerations[0].examples"
    #expect(
      throws: FrameworkFileError(
        file: "", problems: [FileProblem(path: path + "[0].base", .unknownBase("x"))])
    ) {
      try FrameworkFile.examples(base, framework: framework)
    }
    let child = SmallFramework.bytes("\"child\": \"k\"", "\"child\": \"m\"")
    #expect(
      throws: FrameworkFileError(file: "", problems: [FileProblem(path: path + "[2].child", .notAChild("m"))])
    ) {
      try FrameworkFile.examples(child, framework: framework)
    }
  }
}
