import BestInterests
import CaseGenerator
import CaseStore
import StrictJSON
import Testing

@Suite("A framework file is read strictly")
struct FrameworkFileTests {
  /// The problems of the small framework with one passage exchanged.
  private func problems(_ old: String, _ new: String) -> [FileProblem] {
    do throws(FrameworkFileError) {
      _ = try FrameworkFile.read(SmallFramework.bytes(old, new), name: "small.json")
      return []
    } catch {
      return error.problems
    }
  }

  private func expect(
    _ old: String, _ new: String, _ path: String, _ kind: FileProblem.Kind,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(SmallFramework.text.contains(old), sourceLocation: sourceLocation)
    #expect(problems(old, new) == [FileProblem(path: path, kind)], sourceLocation: sourceLocation)
  }

  @Test("The small framework is read as it is written")
  func complete() throws {
    let framework = try FrameworkFile.read(SmallFramework.bytes(), name: "small.json")
    #expect(framework.id == "small" && framework.version == "2026.1")
    #expect(framework.digest == Digest.sha256(SmallFramework.bytes()))
    #expect(framework.steps.count == 1 && framework.sections.count == 5 && framework.lists.count == 3)
    #expect(framework.questions.count == 27)
    let interest = try #require(framework.question("i"))
    #expect(
      interest.fields == ["i.text", "i.date"] && interest.allowsNone && interest.recordTitle == "i.text")
    #expect(
      framework.question("i.text")?.parent == "i" && framework.question("i.text")?.subject == .wholeCase)
    #expect(framework.question("p.birthdate")?.allowsPartialDate == true)
    #expect(framework.question("p.birthdate")?.askWho == LocalText(nl: "ouder", en: "parent"))
    #expect(framework.question("c.title")?.required == .constant(true))
    #expect(framework.question("k.view")?.required == .test(question: "k.heard", .isOneOf(["yes"])))
    #expect(framework.question("k.same")?.proposal == .same("d.option", "k.best"))
    #expect(framework.question("d.review")?.proposal == .after(from: "d.served", weeks: 4))
    #expect(framework.question("c.proposed")?.choosable.count == 1)
    #expect(framework.lists["terms"]?.item("four")?.term == .inline(Term.Rule(Period(4, .weeks))))
    #expect(framework.lists["kinds"]?.item("unclear")?.isUnknown == true)
    #expect(framework.section("option")?.isLater == true)
    let source = try #require(framework.source("crc-12"))
    #expect(source.fullCitation(.en) == "CRC art. 12" && source.checkedOn?.iso == "2026-11-01")
    let heard = try #require(framework.consideration("heard"))
    #expect(
      heard.severity == .absolute && heard.gate == .submission && heard.violatedWhen.first?.jump == "k.view")
    let parts = heard.satisfiedWhen.parts
    #expect(parts[1] == .test(question: "k.view", .minimumText(10)))
    #expect(parts[2] == .not(.test(question: "k.view", .sameAsSibling)))
    let all = try #require(framework.consideration("everything")).satisfiedWhen.parts
    let recent = Test.notOlderThan(Period(6, .months), at: [.question("d.served"), .today])
    #expect(
      all[0]
        == .quantified(
          .some, .records("i"), filter: .test(question: "i.text", .answered),
          that: .test(question: "i.date", recent)))
    #expect(
      all[2]
        == .quantified(
          .count(atLeast: 1, atMost: 2), .persons, filter: .test(question: "p.role", .isOneOf(["parent"])),
          that: nil))
    #expect(all[9] == .status([.approved, .inReview]))
  }

  @Test("An unknown key is an error at every level")
  func unknownKey() {
    expect("\"format\": 1,", "\"format\": 1, \"note\": 1,", "", .unknownKey("note"))
    expect("{\"id\": \"1\",", "{\"x\": 1, \"id\": \"1\",", "steps[0]", .unknownKey("x"))
    expect("\"nl\": \"Titel\"", "\"de\": \"\", \"nl\": \"Titel\"", "questions[0].label", .unknownKey("de"))
    expect("{\"always\": true}", "{\"always\": true, \"x\": 1}", "sections[2].visible", .unknownKey("x"))
    expect(
      "{\"weeks\": 4}}", "{\"weeks\": 4, \"days\": 1}}", "lists.terms.items[0].term",
      .noSingleUnit(keys: ["days", "weeks"]))
    expect(
      "\"kind\": \"text\", \"label\": {\"nl\": \"Belang\"",
      "\"kind\": \"text\", \"section\": \"case\", \"label\": {\"nl\": \"Belang\"",
      "questions[9].fields[0]", .unknownKey("section"))
  }

  @Test("A missing key is an error")
  func missingKey() {
    expect("\"task\": {\"nl\": \"Kijk\", \"en\": \"Look\"}", "\"title2\": 1", "steps[0]", .missingKey("task"))
    expect(", \"en\": \"Title\"", "", "questions[0].label", .missingKey("en"))
    expect(", \"examples\": []", "", "considerations[1]", .missingKey("examples"))
    expect("\"format\": 1,", "", "", .missingKey("format"))
  }

  @Test("A value of another type is an error")
  func wrongType() {
    expect("\"id\": \"small\"", "\"id\": 7", "id", .expected(.text))
    expect("\"required\": true", "\"required\": 1", "questions[0].required", .expected(.object))
    expect("\"later\": true", "\"later\": false", "sections[3].later", .expected(.onlyTrue))
    expect(
      "\"minimum-text\": 10", "\"minimum-text\": 1.5", "settings.minimum-text",
      .expected(.wholeNumber(0...10_000)))
    expect(
      "\"minimum-text\": 10", "\"minimum-text\": 99999999", "settings.minimum-text",
      .expected(.wholeNumber(0...10_000)))
    expect(
      "\"sources\": [\"crc-12\"], \"jump\": \"i\"", "\"sources\": \"crc-12\", \"jump\": \"i\"",
      "considerations[1].sources", .expected(.list))
  }

  @Test("A word that the format does not have is an error that names the words it has")
  func unknownWord() {
    expect(
      "\"gate\": \"closing\"", "\"gate\": \"never\"", "considerations[1].gate",
      .unknownWord("never", allowed: ["submission", "closing"]))
    expect(
      "\"option\": \"decisive\"", "\"option\": \"best\"", "definitions.moves.option",
      .unknownWord("best", allowed: ["chosen", "proposed", "decisive"]))
    expect(
      "\"kind\": \"same\"", "\"kind\": \"equal\"", "questions[21].proposal.kind",
      .unknownWord("equal", allowed: ["deadline", "after", "yearsSince", "same"]))
  }

  @Test("A file of a newer format is called newer and nothing else")
  func newerFormat() {
    expect("\"format\": 1,", "\"format\": 2, \"new\": {},", "format", .newerFormat(2))
  }

  @Test("An unknown setting is an error")
  func unknownSetting() {
    expect(
      "\"minimumText\": \"minimum-text\"", "\"minimumText\": \"x\"",
      "considerations[0].satisfiedWhen.all[1].minimumText", .unknownSetting("x"))
  }

  @Test("A condition tests exactly one thing")
  func noSingleTest() {
    expect("{\"always\": true}", "{}", "sections[2].visible", .noSingleTest(keys: []))
    expect(
      "{\"always\": true}", "{\"always\": true, \"never\": true}", "sections[2].visible",
      .noSingleTest(keys: ["always", "never"]))
    expect(
      "{\"question\": \"k.heard\", \"in\": [\"no\"]}",
      "{\"question\": \"k.heard\", \"in\": [\"no\"], \"answered\": true}",
      "considerations[0].violatedWhen[0].when", .noSingleTest(keys: ["in", "answered"]))
    expect(
      "{\"question\": \"k.heard\", \"in\": [\"no\"]}", "{\"question\": \"k.heard\"}",
      "considerations[0].violatedWhen[0].when", .noSingleTest(keys: []))
    expect(
      "{\"question\": \"k.heard\", \"in\": [\"no\"]}", "{\"question\": \"k.heard\", \"equals\": \"no\"}",
      "considerations[0].violatedWhen[0].when", .unknownKey("equals"))
  }

  @Test("A day that does not exist is an error")
  func badDate() {
    expect(
      "\"validTo\": \"2090-09-02\"", "\"validTo\": \"2090-02-30\"", "sources[0].validTo",
      .badDate("2090-02-30"))
  }

  @Test("What the words refer to is checked too, with the path in the file")
  func unsound() {
    expect(
      "\"is\": \"yes\"},\n    {\"question\": \"k.view\"",
      "\"is\": \"maybe\"},\n    {\"question\": \"k.view\"",
      "considerations[0].satisfiedWhen.all[0].is", .framework(.notInList(.item, "maybe", list: "yes-no")))
  }

  @Test("Broken JSON is told by line and column")
  func brokenJSON() {
    expect("\"format\": 1,", "\"format\": 1,,", "", .json(.expectedKey, line: 2, column: 14))
    expect(
      "\"format\": 1,", "\"format\": 1, \"format\": 1,", "format", .json(.duplicateKey, line: 2, column: 15))
  }

  @Test("Whatever stands in the place of a framework is refused without a crash")
  func hostile() {
    for text in [
      "", "null", "[]", "{}", "7", "\"\"", "{\"format\":1}", String(repeating: "[", count: 100_000),
    ] {
      #expect(throws: FrameworkFileError.self) { try FrameworkFile.read(Array(text.utf8), name: "x") }
    }
    let bytes = SmallFramework.bytes()
    for end in stride(from: 0, to: bytes.count - 2, by: 97) {
      #expect(throws: FrameworkFileError.self) { try FrameworkFile.read(Array(bytes[..<end]), name: "x") }
    }
  }

  @Test("A file in which one byte is changed is read or refused, never a crash")
  func mutated() {
    let bytes = SmallFramework.bytes()
    let replacements: [UInt8] = [0x22, 0x7B, 0x5D, 0x30, 0x78, 0x00, 0xFF]
    for position in stride(from: 0, to: bytes.count, by: 31) {
      var changed = bytes
      changed[position] = replacements[position % replacements.count]
      if let framework = try? FrameworkFile.read(changed, name: "x") {
        _ = try? FrameworkFile.examples(changed, framework: framework)
      }
    }
  }

  @Test("The error names the file, the place and the remedy, in Dutch and in English")
  func wording() {
    let error = FrameworkFileError(
      file: "small.json",
      problems: [FileProblem(path: "steps[0]", .missingKey("task")), FileProblem(.unknownKey("x"))])
    #expect(
      error.text(.nl) == """
        small.json: steps[0]: “task” ontbreekt. Voeg het toe.
        small.json: “x” is hier onbekend. Verbeter de naam of haal het weg.
        """)
    #expect(error.text(.en).hasPrefix("small.json: steps[0]: “task” is missing. Add it.\n"))
    let broken = FrameworkFileError(
      file: "a.json", problems: [FileProblem(.json(.trailingComma, line: 3, column: 4))])
    #expect(
      broken.text(.nl) == "a.json: regel 3, teken 4: Na de laatste waarde staat een komma. Haal die weg.")
  }

  @Test("SHA-256 is that of FIPS 180-4")
  func digest() {
    #expect(Digest.sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      Digest.sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
