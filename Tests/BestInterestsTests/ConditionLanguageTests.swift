import BestInterests
import CaseStore
import StrictJSON
import Testing

@Suite("The page about the condition language says what the evaluator does")
struct ConditionLanguageTests {
  private let page: LanguagePage

  init() throws {
    page = try LanguagePage()
  }

  private static let values: [String: Truth] = ["yes": .yes, "no": .no, "unknown": .unknown]

  @Test("Every block of JSON on the page can be read, and is sound")
  func blocks() throws {
    let framework = try page.framework([])
    var conditions: [JSONValue] = []
    for block in page.blocks {
      guard case .object(let object) = block.value else { continue }
      if object["format"] != nil {
        _ = try FrameworkFile.read(JSONWriter.bytes(block.value), name: LanguagePage.path)
      } else if object["vierstap"] != nil {
        let document = try CaseFile.read(JSONWriter.bytes(block.value), name: "line \(block.line)") { _ in
          framework
        }
        #expect(document.extras.isEmpty && document.file.answers.count == 6)
      } else if object["persons"] != nil {
        _ = try CaseFragment.read(block.value, framework: framework)
      } else {
        conditions.append(block.value)
      }
    }
    #expect(page.blocks.count == conditions.count + 3 && !conditions.isEmpty)
    #expect(
      try page.framework(conditions).definitions.count == framework.definitions.count + conditions.count)
  }

  @Test("Every row of every table holds")
  func rows() throws {
    var count = 0
    for table in page.tables where table.heading.first == "Answers" {
      let conditions = try table.heading.dropFirst().map { try JSONReader.read(text: $0) }
      let framework = try page.framework(conditions)
      for row in table.rows {
        let (file, today) = try page.file(row[0], framework)
        let evaluator = Evaluator(framework: framework, case: file, today: today)
        #expect(row.count == table.heading.count, "line \(table.line)")
        for (index, cell) in row.dropFirst().enumerated() {
          let value = evaluator.truth(
            of: .defined(LanguagePage.name(index)), in: Scope(child: "c1", person: "c1"))
          let expected = try #require(Self.values[cell], "line \(table.line): \(cell)")
          #expect(value == expected, "line \(table.line): \(row[0]), condition \(index + 1)")
          count += 1
        }
      }
    }
    #expect(count > 250)
  }

  @Test("The statuses follow in the order of the page")
  func statuses() throws {
    let table = try #require(page.tables.first { $0.heading.last == "Status" })
    let made = try page.framework([])
    var consideration = try #require(made.considerations.first)
    consideration.appliesWhen = .defined("left")
    consideration.violatedWhen = [.init(condition: .defined("right"), because: LocalText(nl: "", en: ""))]
    let framework = Framework(
      id: made.id, version: made.version, title: made.title, roles: made.roles, steps: made.steps,
      sections: made.sections, lists: made.lists, questions: made.questions, sources: made.sources,
      definitions: made.definitions, considerations: [consideration])
    for row in table.rows {
      let values = zip(["c.sure", "c.again", "k.heard"], row).map { "\"\($0)\": \"\($1)\"" }
      let (file, today) = try page.file("{\(values.joined(separator: ", "))}", framework)
      let evaluator = Evaluator(framework: framework, case: file, today: today)
      let finding = evaluator.findings(for: 0).first { $0.child == "c1" }
      #expect(finding?.status.rawValue == row[3], "\(row)")
    }
    #expect(table.rows.count > 10)
  }

  @Test("Every key of the language stands in some table or block")
  func completeness() throws {
    let text = page.tables.flatMap(\.heading).joined(separator: " ")
    let keys = [
      "all", "any", "not", "always", "never", "definition", "status", "option", "some", "every", "count",
      "where",
      "that", "answered", "is", "in", "includesChild", "tagged", "onlyTagged", "minimumText", "sameAsSibling",
      "similarToSibling", "notOlderThan", "before", "after", "atLeast", "atMost", "age", "sameAs",
      "isDeadline",
    ]
    #expect(keys.filter { !text.contains("\"\($0)\":") } == [])
  }
}
