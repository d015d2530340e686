public import ArgumentParser
import BestInterests
public import CaseStore
import Glibc

/// Says who works with a store, and in which role.
struct People: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who works with this store, and in which role.", subcommands: [Names.self, Add.self],
    defaultSubcommand: Names.self)

  struct Names: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the people.")

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.session()
      let roster = try common.reporting { try session.store.roster() }
      for person in roster.people {
        Output.row([
          person.login, person.name, person.roles.map(\.rawValue).joined(separator: ","), person.team,
        ])
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a person, or change one.",
      discussion: "Example: vierstap people add anne --name \"Anne V.\" --role supervisor --team noord")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The login of the operating system.") var login: String
    @Option(help: "The name as others see it.") var name: String
    @Option(help: "caseworker, supervisor, inspector or administrator; may be given more than once.")
    var role: [Role] = [.caseworker]
    @Option(help: "The team.") var team = ""

    func run() throws {
      let session = try common.session()
      try common.reporting {
        try session.store.addPerson(Person(login: login, name: name, roles: role, team: team))
      }
    }
  }
}

extension Role: ExpressibleByArgument {}
