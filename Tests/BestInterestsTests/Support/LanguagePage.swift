import BestInterests
import CaseStore
import StrictJSON

/// The page of the condition language, read for what it says in machine-readable form.
struct LanguagePage {
  /// A table: the cells of its heading and of its rows.
  struct Table {
    var line: Int
    var heading: [String]
    var rows: [[String]]
  }

  static let path = "Sources/BestInterests/BestInterests.docc/ConditionLanguage.md"

  let tables: [Table]
  /// The blocks marked as JSON, with the line they begin on.
  let blocks: [(line: Int, value: JSONValue)]

  init() throws {
    let text = String(decoding: try AssetFile.repositoryBytes(Self.path), as: UTF8.self)
    var tables: [Table] = []
    var blocks: [(line: Int, value: JSONValue)] = []
    var block: (line: Int, text: String)?
    var isInTable = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let open = block {
        if line == "```" {
          blocks.append((open.line, try JSONReader.read(text: open.text)))
          block = nil
        } else {
          block?.text += line + "\n"
        }
      } else if line == "```json" {
        block = (index + 1, "")
      } else if line.hasPrefix("|") {
        let cells = Self.cells(line)
        if !isInTable {
          tables.append(Table(line: index + 1, heading: cells, rows: []))
        } else if !line.hasPrefix("|-") {
          tables[tables.count - 1].rows.append(cells)
        }
      }
      isInTable = line.hasPrefix("|")
    }
    self.tables = tables
    self.blocks = blocks
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "|").map { cell in
      var cell = cell
      while let first = cell.first, first == " " || first == "`" { cell = cell.dropFirst() }
      while let last = cell.last, last == " " || last == "`" { cell = cell.dropLast() }
      return String(cell)
    }
  }

  /// The first block with a member of this name.
  func block(with key: String) -> JSONObject? {
    for case .object(let object) in blocks.map(\.value) where object[key] != nil { return object }
    return nil
  }

  /// The framework of the page in which conditions are defined by a name, and read for a child.
  func framework(_ conditions: [JSONValue]) throws -> Framework {
    guard var file = block(with: "format"), case .object(var definitions)? = file["definitions"],
      case .array(let models)? = file["considerations"], case .object(var model)? = models.first
    else { throw AssetFile.Unreadable(path: Self.path) }
    for (index, condition) in conditions.enumerated() { definitions.append(Self.name(index), condition) }
    let used = conditions.indices.map { JSONValue.object(["definition": .string(Self.name($0))]) }
    if !used.isEmpty { model.set("satisfiedWhen", .object(["any": .array(used)])) }
    file.set("definitions", .object(definitions))
    file.set("considerations", .array([.object(model)]))
    return try FrameworkFile.read(JSONWriter.bytes(.object(file)), name: Self.path)
  }

  /// The name under which the condition at a position is defined.
  static func name(_ index: Int) -> String { "table-\(index)" }

  /// The case of a row: the case of the page with the answers that the row writes in short.
  func file(_ answers: String, _ framework: Framework) throws -> (case: Case, today: CalendarDate) {
    guard case .object(let short) = try JSONReader.read(text: answers), let base = block(with: "persons")
    else {
      throw AssetFile.Unreadable(path: Self.path)
    }
    var answers: JSONObject = [:]
    var persons: JSONObject = [:]
    var options: JSONObject = [:]
    var fragment: JSONObject = [:]
    func add(_ value: JSONValue, _ question: String, to members: inout JSONObject, _ key: String) {
      var object: JSONObject = [:]
      if case .object(let old)? = members[key] { object = old }
      object.set(question, value)
      members.set(key, .object(object))
    }
    for member in short.members {
      if case .object(let all)? = base["persons"], all[member.key] != nil {
        persons.set(member.key, member.value)
      } else if case .object(let all)? = base["options"], all[member.key] != nil {
        options.set(member.key, member.value)
      } else {
        switch framework.question(member.key)?.subject {
        case .wholeCase: answers.set(member.key, member.value)
        case .person, .child: add(member.value, member.key, to: &persons, "c1")
        case .option: add(member.value, member.key, to: &options, "o1")
        case .childOption: add(.object(["c1": member.value]), member.key, to: &options, "o1")
        case nil: fragment.set(member.key, member.value)
        }
      }
    }
    fragment.set("answers", .object(answers))
    fragment.set("persons", .object(persons))
    fragment.set("options", .object(options))
    return try CaseFragment.read(.object(fragment), over: .object(base), framework: framework)
  }
}
