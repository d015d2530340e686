import ArgumentParser
import BestInterests
import CaseStore

/// Makes cases of families that come from another system.
struct FamiliesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "families",
    abstract: "Make cases of families in a CSV or JSON file; --dry-run only shows what would be made.",
    discussion: """
      The table has a row for each person, with the columns family, kind, name, role and birthdate, separated by \
      commas or semicolons. The JSON is [{"family": "...", "kind": "...", "persons": [{"name": "...", "role": "...", \
      "birthdate": "2014-05-31"}]}]. Kinds and roles are codes or labels of the framework. Where anything is wrong, \
      every problem is shown with line and column, and nothing is made. Use pseudonyms.
        vierstap families gezinnen.csv --under general-nl --dry-run
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "The id of the framework of the new cases.") var under: String
  @Flag(help: "Only show what would be made.") var dryRun = false
  @Argument(help: "The file.") var file: String

  func run() throws {
    let session = try common.session(.write)
    try common.reporting {
      let framework = try session.newestFramework(under)
      let list = FamilyList(
        try CaseStoreFiles.read(file), framework: framework, by: session.login, at: Clock.now,
        today: session.today)
      guard list.problems.isEmpty else {
        for problem in list.problems { Output.error("\(file): \(problem.text(session.language))") }
        throw ExitCode(ExitStatus.unreadable)
      }
      for family in list.cases {
        let evaluator = Evaluator(framework: framework, case: family, today: session.today)
        let wording = CaseWording(
          framework: framework, case: family, language: session.language, today: session.today)
        let title = family.text(framework.roles.caseTitle, .wholeCase)
        let persons = family.persons.map { person in
          evaluator.children.contains(person) ? "+ \(wording.personName(person))" : wording.personName(person)
        }
        let number =
          dryRun
          ? LocalText(nl: "(nieuw)", en: "(new)")[session.language]
          : try session.create(family, action: ActionName.imported, reason: "").file.number
        Output.line("\(number)\t\(title)\t\(persons.joined(separator: ", "))")
      }
    }
  }
}
