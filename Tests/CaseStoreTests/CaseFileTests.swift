import BestInterests
import StrictJSON
import Testing

@testable import CaseStore

@Suite("A case document is read strictly and written the same every time")
struct CaseFileTests {
  private let framework: Framework
  private let document: CaseDocument
  private let text: String

  init() throws {
    framework = try Sample.framework()
    document = Sample.document(framework)
    text = String(decoding: CaseFile.bytes(document, framework: framework), as: UTF8.self)
  }

  private func read(_ text: String) throws(StoreError) -> CaseDocument {
    try CaseFile.read(Array(text.utf8), name: "zaak.json") { _ in framework }
  }

  private func write(_ document: CaseDocument) -> String {
    String(decoding: CaseFile.bytes(document, framework: framework), as: UTF8.self)
  }

  @Test("Reading what was written gives the same document and the same bytes")
  func roundTrip() throws {
    let again = try read(text)
    #expect(again == document)
    #expect(write(again) == text)
    #expect(again.extras.isEmpty)
  }

  @Test("What a list shows stands first, then the answers in the order of the framework")
  func order() throws {
    let keys = [
      "vierstap", "case", "revision", "title", "kind", "status", "children", "step", "stopped", "violated",
      "open", "changed", "framework", "answers", "persons", "options",
    ]
    guard case .object(let object) = try JSONReader.read(text: text),
      case .object(let answers)? = object["answers"]
    else {
      Issue.record("no object")
      return
    }
    #expect(object.members.map(\.key) == keys)
    #expect(answers.members.map(\.key) == ["c.title", "c.kind", "c.kinds", "d.option", "i"])
  }

  @Test("The summary is found in the beginning of the file alone")
  func beginning() throws {
    let end = try #require(text.firstRange(of: "\"framework\"")).upperBound
    #expect(try CaseFile.summary(Array(text[..<end].utf8), name: "zaak.json") == document.summary)
  }

  @Test("Fields and questions of a later version are kept where they stood, and written back")
  func unknown() throws {
    var marked = text
    var markers = 0
    /// Puts a field into the object that begins at a passage.
    func mark(_ passage: String) throws {
      let range = try #require(marked.firstRange(of: passage), "\(passage)")
      markers += 1
      marked.replaceSubrange(range, with: passage + "\"later-\(markers)\": {\"x\": [1.50, null]}, ")
    }
    try mark("{\n  ")
    try mark("\"changed\": {")
    try mark("\"framework\": {")
    try mark("\"answers\": {")
    try mark("\"c.title\": {")
    try mark("\"i\": {")
    try mark("\"id\": \"r1-ab\",")
    try mark("\"i.text\": {")
    try mark("\"id\": \"k1-ab\",")
    try mark("\"id\": \"o1-ab\",")
    try mark("\"children\": {\n        \"k1-ab\": {")
    let found = try read(marked)
    #expect(found.file == document.file)
    #expect(found.extras.unknownQuestions == ["later-11", "later-4"])
    let written = write(found)
    for marker in 1...markers { #expect(written.contains("\"later-\(marker)\""), "\(marker)") }
    #expect(written.count { $0 == "x" } >= markers)
    #expect(try read(written) == found)
    #expect(write(try read(written)) == written)
    #expect(found.extras.forNextRevision[.change].members.isEmpty)
    #expect(!found.extras[.change].members.isEmpty)
  }

  @Test("An answer that has no place in the document is written all the same and comes back")
  func loose() throws {
    var odd = document
    odd.file.answers[Slot("i.text", .wholeCase, record: "r9-ab")] = Sample.answer(
      .text("in een weggehaalde regel"))
    odd.file.answers[Slot("k.view", .person("k9-ab"))] = Sample.answer(.text("van een weggehaald kind"))
    odd.file.answers[Slot("p.name", .option("o9-ab"))] = Sample.answer(.text("verdwaald"))
    odd.file.answers[Slot("c.kind", .wholeCase)] = Sample.answer(.number(3))
    odd.file.answers[Slot("c.gone", .wholeCase)] = Sample.answer(nil)
    odd.file.answers[Slot("m.effect", .childOption(child: "k9-ab", option: "o9-ab"))] = Sample.answer(
      .records(["a"]))
    let written = write(odd)
    #expect(try read(written) == odd)
    #expect(write(try read(written)) == written)
  }

  @Test("What somebody else wrote at the same time is kept beside the answer")
  func rival() throws {
    var disputed = document
    let slots = [Slot("k.view", .person("k1-ab")), Slot("i", .wholeCase), Slot("c.kinds", .wholeCase)]
    let values: [Value?] = [.text("Ik wil weg"), .records(["r7-ab"]), nil]
    for (slot, value) in zip(slots, values) {
      disputed.file.answers[slot]?.rival = Answer.Rival(
        value: value, note: "gebeld", author: "bram", time: Sample.moment(9))
    }
    disputed.file.answers[Slot("d.served", .wholeCase)] = Answer(nil, author: "anne", time: Sample.moment(1))
    disputed.file.answers[Slot("d.served", .wholeCase)]?.rival = Answer.Rival(
      value: .text("gisteren"), note: "", author: "bram", time: Sample.moment(2))
    #expect(try read(write(disputed)) == disputed)
  }

  @Test("Any text survives")
  func texts() throws {
    // In one test: as arguments they would reach the terminal with its commands in them.
    for odd in ["\u{0}", "\u{1B}]0;x\u{7}", "e\u{301}é", "\u{FFFD}\u{FEFF}", "👩‍👩‍👧", "\\u0041\"", "\r\n\t", ""] {
      var file = document
      file.file.answers[Slot("k.view", .person("k1-ab"))] = Sample.answer(.text(odd))
      let again = try read(write(file)).file.text("k.view", .person("k1-ab"))
      #expect(Array(again.utf8) == Array(odd.utf8))
    }
  }

  @Test("Whatever a case holds is the same after writing and reading")
  func anyCase() throws {
    var random = RandomCase(seed: 2026, framework: framework)
    for _ in 0..<500 {
      var odd = document
      odd.file = random.file(number: document.file.number)
      odd.summary.status = odd.file.status
      let bytes = try CaseFile.checkedBytes(odd, framework: framework)
      #expect(try CaseFile.read(bytes, name: "zaak.json") { _ in framework } == odd)
    }
  }

  @Test("A case that would not be read back is refused before it is written")
  func unwritable() {
    var broken = document
    broken.file.persons.append("../x")
    #expect {
      try CaseFile.checkedBytes(broken, framework: framework)
    } throws: { error in
      guard case .wouldNotReadBack("2026-0042", let problem?)? = error as? StoreError else { return false }
      return problem.problem == FileProblem(path: "persons[2].id", .badID("../x"))
    }
  }
}

/// Cases with anything in any place, as no program should make them.
private struct RandomCase {
  private var state: UInt64
  private let framework: Framework

  init(seed: UInt64, framework: Framework) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.framework = framework
  }

  mutating func file(number: String) -> Case {
    let persons = ["p1", "p2", "p3"].prefix(below(4))
    let options = ["o1", "o2"].prefix(below(3))
    var file = Case(
      number: number, status: CaseStatus.allCases[below(CaseStatus.allCases.count)],
      framework: framework.reference, persons: Array(persons), options: Array(options))
    file.answers[Slot("i", .wholeCase)] = Sample.answer(.records(Array(["r1", "r2"].prefix(below(3)))))
    for _ in 0..<below(60) {
      let questions = framework.questions.map(\.id) + ["x.none", "é"]
      let slot = Slot(questions[below(questions.count)], subject(), record: [nil, "r1", "r3"][below(3)])
      if slot == Slot("i", .wholeCase) { continue }
      var answer = Answer(
        value(records: false), note: ["", "n"][below(2)], author: "anne",
        time: Sample.moment(Int64(below(99))))
      if below(4) == 0 {
        answer.rival = Answer.Rival(
          value: value(records: true), note: "", author: "b", time: Sample.moment(1))
      }
      file.answers[slot] = answer
    }
    return file
  }

  private mutating func subject() -> Subject {
    let person = ["p1", "p2", "p9"][below(3)]
    let option = ["o1", "o2", "o9"][below(3)]
    return [.wholeCase, .person(person), .option(option), .childOption(child: person, option: option)][
      below(4)]
  }

  private mutating func value(records: Bool) -> Value? {
    switch below(records ? 7 : 6) {
    case 0: nil
    case 1: .text(["", "a\u{0}b", "e\u{301}", "2026"][below(4)])
    case 2: PartialDate(year: 2000 + below(30)).map { .date($0) }
    case 3: .choice(["yes", "", "p1"][below(3)])
    case 4: .choices(Array(["a", "b", "c"].prefix(below(4))))
    case 5: .number(below(1000) - 500)
    default: .records(Array(["r5", "r6"].prefix(below(3))))
    }
  }

  private mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}
