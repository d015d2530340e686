import BestInterests
import CaseGenerator
import CaseStore
import Testing

@Suite("Families from elsewhere")
struct FamilyListTests {
  private let framework: Framework

  init() throws {
    framework = try FrameworkFile.read(SmallFramework.bytes(), name: "small.json")
  }

  private func list(_ text: String) -> FamilyList {
    FamilyList(
      Array(text.utf8), framework: framework, by: "anne", at: Timestamp(seconds: 0),
      today: CalendarDate(iso: "2026-11-23") ?? .first)
  }

  private func problems(_ text: String) -> [String] { list(text).problems.map { $0.text(.nl) } }

  private static let head = "family,kind,name,role,birthdate\n"

  @Test("A table makes a case for each family, with its persons in their order")
  func table() {
    let found = list(
      "\u{FEFF}" + Self.head + "X,,\"Kind, A\",child,2015-03\r\nY,,B,child,\r\nX,,C,parent,1980\r\n")
    #expect(found.problems == [])
    let roles = framework.roles
    #expect(found.cases.map { $0.text(roles.caseTitle, .wholeCase) } == ["X", "Y"])
    #expect(
      found.cases.first?.persons.map { found.cases[0].text(roles.personName, .person($0)) } == [
        "Kind, A", "C",
      ])
    #expect(found.cases.first?.answers.values.allSatisfy { $0.author == "anne" } ?? false)
  }

  @Test("A semicolon separates too, and the columns may stand in any order")
  func semicolon() {
    let found = list("role;name;family\nchild;A;X\n")
    #expect(found.problems == [] && found.cases.count == 1)
  }

  @Test("JSON says the same")
  func json() {
    let found = list(
      #"[{"family": "X", "persons": [{"name": "A", "role": "child", "birthdate": "2015"}]}]"#)
    #expect(found.problems == [] && found.cases.count == 1)
  }

  @Test("Every problem is told with its line and column, and then nothing is made")
  func all() {
    let text =
      Self.head + "X,,A,child,2015-13\n,,B,child,\nX,,A,nobody,\nX,,C\nZ,,D,parent,2999\n"
    let found = list(text)
    #expect(found.cases.isEmpty)
    let places = found.problems.map { "\($0.line):\($0.column)" }
    #expect(places == ["2:12", "3:1", "4:4", "4:6", "5:1", "6:1", "6:13"], "\(problems(text))")
  }

  @Test("In JSON every problem is told too, also below a family without a name")
  func allOfJSON() {
    let text = """
      [{"family": 3, "persons": [{"name": "A", "role": "child", "birthdate": 2015}]},
       {"persons": [{"name": "B", "role": "kat"}]}, 7,
       {"family": "Z", "town": "X", "persons": []}]
      """
    #expect(
      problems(text).map { String($0.prefix { $0 != ":" }) } == [
        "regel 1, teken 13", "regel 1, teken 72", "regel 2, teken 2", "regel 2, teken 37",
        "regel 2, teken 47",
        "regel 3, teken 2", "regel 3, teken 2",
      ], "\(problems(text))")
    #expect(problems("family,name,role,town\nX,,child,Y\n").count == 2)
  }

  @Test("What is no table or no JSON is refused with its place")
  func malformed() {
    #expect(
      problems(Self.head + "X,,\"A,child,\n") == [
        "regel 2, teken 4: Deze cel begint met een aanhalingsteken en eindigt nergens."
      ])
    #expect(problems(Self.head + "X,,A\"B,child,\n").first?.hasPrefix("regel 2, teken 5") ?? false)
    #expect(problems("family,name\n").count == 1)
    #expect(problems("family,name,role,colour\n").first?.contains("'colour'") ?? false)
    #expect(problems("[{\"family\": }]").first?.contains("regel 1") ?? false)
    #expect(problems("[3]").count == 1 && problems("[]").count == 1 && problems("").count == 1)
    #expect(
      problems("[{\"family\": \"X\",\n \"persons\": [{\"name\": \"A\", \"role\": \"kat\"}]}]").first?
        .hasPrefix("regel 2, teken 36") ?? false)
    let bytes: [UInt8] = [0xFF, 0xFE, 0x2C]
    let found = FamilyList(
      bytes, framework: framework, by: "a", at: Timestamp(seconds: 0), today: .first)
    #expect(found.problems.map(\.kind) == [.notUTF8])
  }
}

@Suite("The settings of an organisation")
struct SettingsFileTests {
  private func read(_ text: String) throws -> Organisation {
    try SettingsFile.read(Array(text.utf8), name: "settings.json").organisation
  }

  @Test("Names, contact lines and helpers are read; what is not known is refused with its place")
  func settings() throws {
    let found = try read(
      #"{"format": 1, "organisation": {"name": "Noord", "contact": ["Straat 1"]}, "helpers": [{"name": {"nl": "a", "en": "b"}, "about": {"nl": "c", "en": "d"}}]}"#
    )
    #expect(found.name == "Noord" && found.contact == ["Straat 1"] && found.helpers.count == 1)
    #expect(throws: StoreError.self) {
      try read(#"{"format": 1, "organisation": {"name": "a"}, "logo": "x"}"#)
    }
    #expect(throws: StoreError.self) { try read(#"{"format": 2, "organisation": {"name": "a"}}"#) }
    #expect(throws: StoreError.self) { try read("{}") }
  }

  @Test("When the screen is cleared and how long cases are kept are settings, within bounds")
  func lockAndRetention() throws {
    func read(_ members: String) throws -> StoreSettings {
      let text = #"{"format": 1, "organisation": {"name": "a"}, \#(members)}"#
      return try SettingsFile.read(Array(text.utf8), name: "settings.json")
    }
    let rule =
      #"{"statuses": ["closed"], "kinds": ["joint"], "years": 20, "because": {"nl": "wet", "en": "law"}}"#
    let found = try read(#""lockAfterMinutes": 5, "retention": [\#(rule)]"#)
    #expect(found.lockAfterMinutes == 5)
    #expect(
      found.retention == [
        RetentionRule(
          kinds: ["joint"], statuses: [.closed], years: 20, because: LocalText(nl: "wet", en: "law"))
      ])
    #expect(try read(#""helpers": []"#).lockAfterMinutes == nil)
    for wrong in [
      #""lockAfterMinutes": 0"#, #""lockAfterMinutes": 241"#, #""retention": [{"years": 2}]"#,
      #""retention": [{"statuses": ["gone"], "years": 2, "because": {"nl": "a", "en": "b"}}]"#,
    ] {
      #expect(throws: StoreError.self, "\(wrong)") { try read(wrong) }
    }
  }
}
