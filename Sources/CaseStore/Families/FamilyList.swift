public import BestInterests
internal import StrictJSON

/// Families that come from another system, as a table or as JSON: who they are, and what is to be decided.
///
/// The table has a row for each person with the columns family, kind, name, role and birthdate, in any order; kind may
/// stand in one row of the family or in all. The JSON is a list of objects `family`, `kind` and `persons`, each with
/// `name`, `role` and `birthdate`. Kinds and roles are codes or labels of the framework.
public struct FamilyList: Sendable {
  /// Something that keeps a family from being made, and where it stands.
  public struct Problem: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
      case strayQuote
      case openQuote
      case notUTF8
      /// The JSON itself is wrong; the problem in words.
      case notJSON(LocalText)
      /// A list of families, a family or a person is no list or object.
      case wrongShape
      case missingColumn(String)
      case unknownColumn(String)
      case cells(Int, wanted: Int)
      case empty(String)
      /// A value of JSON that is no text, such as a year without quotation marks.
      case notText(String)
      case unknown(String, column: String, allowed: [String])
      case badDate(String)
      case bornLater(String)
      case otherKind(String, family: String)
      case noChild(family: String)
      case twice(name: String, family: String)
      case tooMany(family: String)
      case nothing
    }

    /// Counted from 1; 0 where the file as a whole is meant.
    public var line: Int
    public var column: Int
    public var kind: Kind
  }

  /// The cases that would be made, in the order of the file.
  public let cases: [Case]
  /// All that is wrong; where there is anything, nothing is to be made.
  public let problems: [Problem]

  /// Reads a file; one that begins with a bracket is JSON.
  public init(
    _ bytes: [UInt8], framework: Framework, by login: String, at now: Timestamp, today: CalendarDate
  ) {
    var reader = FamilyReader(framework: framework, login: login, now: now, today: today)
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      reader.readJSON(bytes)
    } else {
      reader.readTable(bytes)
    }
    reader.finish()
    problems = reader.problems
    cases = reader.problems.isEmpty ? reader.cases : []
  }
}

/// Gathers families and what is wrong with them.
private struct FamilyReader {
  let framework: Framework
  let login: String
  let now: Timestamp
  let today: CalendarDate
  private(set) var problems: [FamilyList.Problem] = []
  private(set) var cases: [Case] = []
  private var families: [Family] = []

  /// A value with its place.
  struct Field {
    var text: String
    var line: Int
    var column: Int
  }

  private struct Family {
    var name: Field
    var kind: Field?
    var persons: [Person] = []
  }

  private struct Person {
    var name: Field
    var role: Field
    var birthdate: Field?
  }

  init(framework: Framework, login: String, now: Timestamp, today: CalendarDate) {
    self.framework = framework
    self.login = login
    self.now = now
    self.today = today
  }

  private mutating func report(_ field: Field, _ kind: FamilyList.Problem.Kind) {
    report(field.line, field.column, kind)
  }

  private mutating func report(_ line: Int, _ column: Int, _ kind: FamilyList.Problem.Kind) {
    // More helps nobody to mend a file.
    if problems.count < 200 { problems.append(.init(line: line, column: column, kind: kind)) }
  }

  // MARK: The table

  private static let columns = ["family", "kind", "name", "role", "birthdate"]

  mutating func readTable(_ bytes: [UInt8]) {
    let rows: [[CSVReader.Cell]]
    do throws(CSVReader.Problem) {
      rows = try CSVReader.rows(bytes)
    } catch {
      switch error {
      case .strayQuote(let line, let column): report(line, column, .strayQuote)
      case .openQuote(let line, let column): report(line, column, .openQuote)
      case .notUTF8: report(0, 0, .notUTF8)
      }
      return
    }
    guard let head = rows.first else { return }
    var places: [String: Int] = [:]
    for (index, cell) in head.enumerated() {
      let name = FoldedText.searchable(FoldedText.trimmed(cell.text))
      if Self.columns.contains(name) {
        places[name] = index
      } else {
        report(cell.line, cell.column, .unknownColumn(cell.text))
      }
    }
    for name in Self.columns where name != "birthdate" && name != "kind" && places[name] == nil {
      report(1, 1, .missingColumn(name))
    }
    guard ["family", "name", "role"].allSatisfy({ places[$0] != nil }) else { return }
    for row in rows.dropFirst() {
      guard row.count == head.count else {
        report(row[0].line, 1, .cells(row.count, wanted: head.count))
        continue
      }
      func field(_ name: String) -> Field? {
        places[name].map { index in
          Field(text: FoldedText.trimmed(row[index].text), line: row[index].line, column: row[index].column)
        }
      }
      guard let family = field("family"), let name = field("name"), let role = field("role") else { continue }
      add(
        Person(name: name, role: role, birthdate: field("birthdate").flatMap { $0.text.isEmpty ? nil : $0 }),
        to: family, kind: field("kind").flatMap { $0.text.isEmpty ? nil : $0 })
    }
  }

  private mutating func add(_ person: Person, to family: Field, kind: Field?) {
    if family.text.isEmpty { return report(family, .empty("family")) }
    let index = families.firstIndex { $0.name.text == family.text } ?? families.count
    if index == families.count { families.append(Family(name: family)) }
    families[index].persons.append(person)
    guard let kind else { return }
    if let known = families[index].kind, known.text != kind.text {
      report(kind, .otherKind(known.text, family: family.text))
    } else if families[index].kind == nil {
      families[index].kind = kind
    }
  }

  // MARK: JSON

  mutating func readJSON(_ bytes: [UInt8]) {
    let value: JSONValue
    do throws(JSONError) { value = try JSONReader.read(bytes) } catch {
      let problem = FileProblem(.json(error.kind, line: error.line, column: error.column))
      let words = LocalText(nl: problem.text(.nl), en: problem.text(.en))
      return report(error.line, error.column, .notJSON(words))
    }
    func place(_ path: String) -> (line: Int, column: Int) {
      let found = DocumentProblem(FileProblems([FileProblem(path: path, .expected(.object))]), in: bytes)
      return (found.line, found.column)
    }
    guard case .array(let items) = value else { return report(1, 1, .wrongShape) }
    for (index, item) in items.enumerated() {
      let path = "[\(index)]"
      guard case .object(let object) = item else {
        report(place(path).line, place(path).column, .wrongShape)
        continue
      }
      func field(_ object: JSONObject, _ key: String, _ path: String) -> Field? {
        guard let value = object[key], value != .null else { return nil }
        let found = place("\(path).\(key)")
        guard case .string(let text) = value else {
          report(found.line, found.column, .notText(key))
          return nil
        }
        guard !text.isEmpty else { return nil }
        return Field(text: FoldedText.trimmed(text), line: found.line, column: found.column)
      }
      let here = Field(text: "", line: place(path).line, column: place(path).column)
      for member in object.members where !["family", "kind", "persons"].contains(member.key) {
        report(here, .unknownColumn(member.key))
      }
      let before = problems.count
      let named = field(object, "family", path)
      if named == nil, problems.count == before { report(here, .empty("family")) }
      // The persons of a family without a name are looked at all the same.
      let family = named ?? Field(text: path, line: here.line, column: here.column)
      guard case .array(let persons)? = object["persons"], !persons.isEmpty else {
        report(here, .empty("persons"))
        continue
      }
      let kind = field(object, "kind", path)
      for (position, person) in persons.enumerated() {
        let inside = "\(path).persons[\(position)]"
        let at = Field(text: "", line: place(inside).line, column: place(inside).column)
        guard case .object(let members) = person else {
          report(at, .wrongShape)
          continue
        }
        for member in members.members where !["name", "role", "birthdate"].contains(member.key) {
          report(at, .unknownColumn(member.key))
        }
        add(
          Person(
            name: field(members, "name", inside) ?? at, role: field(members, "role", inside) ?? at,
            birthdate: field(members, "birthdate", inside)),
          to: family, kind: kind)
      }
    }
  }

  // MARK: Cases

  mutating func finish() {
    if families.isEmpty, problems.isEmpty { report(0, 0, .nothing) }
    for family in families {
      var file = Case(under: framework, by: login, at: now, today: today)
      func answer(_ value: Value) -> Answer { Answer(value, author: login, time: now) }
      let roles = framework.roles
      file.answers[Slot(roles.caseTitle, .wholeCase)] = answer(.text(family.name.text))
      if let kind = family.kind, let code = code(kind, of: roles.caseKind, "kind") {
        file.answers[Slot(roles.caseKind, .wholeCase)] = answer(.choice(code))
      }
      if family.persons.count > CaseFile.mostPersons {
        report(family.name, .tooMany(family: family.name.text))
      }
      var names: Set<String> = []
      for (index, person) in family.persons.enumerated() {
        let id = "p\(index + 1)-in"
        file.persons.append(id)
        if person.name.text.isEmpty {
          report(person.name, .empty("name"))
        } else if !names.insert(FoldedText.searchable(person.name.text)).inserted {
          report(person.name, .twice(name: person.name.text, family: family.name.text))
        }
        file.answers[Slot(roles.personName, .person(id))] = answer(.text(person.name.text))
        if let code = code(person.role, of: roles.personRole, "role") {
          file.answers[Slot(roles.personRole, .person(id))] = answer(.choice(code))
        }
        if let date = date(person.birthdate) {
          file.answers[Slot(roles.birthDate, .person(id))] = answer(.date(date))
        }
      }
      // Of somebody whose role is not known it cannot be said.
      let areRolesKnown = file.persons.allSatisfy { file.choice(roles.personRole, .person($0)) != nil }
      if areRolesKnown, !file.persons.contains(where: { framework.isChild($0, in: file) }) {
        report(family.name, .noChild(family: family.name.text))
      }
      cases.append(file)
    }
    problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// The code of an item that is named by code or by label in either language.
  private mutating func code(_ field: Field, of question: String, _ column: String) -> String? {
    guard !field.text.isEmpty else {
      report(field, .empty(column))
      return nil
    }
    let list = framework.question(question).flatMap { framework.list(of: $0) }
    let wanted = FoldedText.searchable(field.text)
    let found = list?.items.first { item in
      item.code == field.text
        || Language.allCases.contains { FoldedText.searchable(item.label[$0]) == wanted }
    }
    if found == nil {
      report(field, .unknown(field.text, column: column, allowed: list?.items.map(\.code) ?? []))
    }
    return found?.code
  }

  private mutating func date(_ field: Field?) -> PartialDate? {
    guard let field else { return nil }
    guard let date = PartialDate(iso: field.text) else {
      report(field, .badDate(field.text))
      return nil
    }
    if date.earliest > today {
      report(field, .bornLater(field.text))
      return nil
    }
    return date
  }
}
