public import ArgumentParser
public import BestInterests
import CaseStore
import Glibc

/// Says who works with a store, in which role, and with which key.
struct People: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who works with this store, and in which role.",
    subcommands: [Names.self, Add.self, Rename.self, Key.self], defaultSubcommand: Names.self)

  struct Names: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the people.")

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.session()
      let roster = try common.reporting { try session.store.roster() }
      for person in roster.people {
        let roles = person.roles.map(\.rawValue).joined(separator: ",")
        let former = person.formerLogins.isEmpty ? "" : "(\(person.formerLogins.joined(separator: ",")))"
        let key = person.keys.last.flatMap { $0.until == nil ? String($0.key.prefix(16)) : nil } ?? ""
        Output.line([person.login + former, person.name, roles, person.team, key].joined(separator: "\t"))
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a person, or change one.",
      discussion: """
        Example: vierstap people add anne --name "Anne V." --role supervisor --team noord
        Two people need names that can be told apart, because nobody may review the own work.
        """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The login of the operating system.") var login: String
    @Option(help: "The name as others see it.") var name: String
    @Option(help: "caseworker, supervisor, inspector or administrator; may be given more than once.")
    var role: [Role] = [.caseworker]
    @Option(help: "The team.") var team = ""

    func run() throws {
      let session = try common.session(.managePeople)
      try common.reporting {
        try session.store.add(Colleague(login: login, name: name, roles: role, team: team))
      }
    }
  }

  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a person another login; what was done under the old one stays theirs.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The login until now.") var old: String
    @Argument(help: "The login from now on.") var new: String

    func run() throws {
      let session = try common.session(.managePeople)
      try common.reporting { try session.store.rename(old, to: new) }
    }
  }

  struct Key: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Your own key for signing approvals.",
      discussion: """
        Without an option it says where the key is and what its public part is; a key is made when there is none.
        --passphrase gives the key a passphrase, asked for on the terminal; an empty one takes it away.
        --replace makes a new key: signatures made until now stay good, the old key counts no longer.
        --revoke LOGIN is for an administrator, when somebody has lost a key.
        """)

    @OptionGroup var common: CommonOptions
    @Flag(help: "Give the key another passphrase, or none.") var passphrase = false
    @Flag(help: "Make a new key in the place of the one that counts now.") var replace = false
    @Option(help: "Let the key of this person count no longer (administrator).") var revoke: String?

    func validate() throws {
      if [passphrase, replace, revoke != nil].count(where: { $0 }) > 1 {
        throw ValidationError("Give one of --passphrase, --replace and --revoke.")
      }
    }

    func run() throws {
      if let revoke {
        let session = try common.session(.managePeople)
        return try common.reporting { try session.store.endKeys(of: revoke, at: Clock.now) }
      }
      let session = try common.session(.review)
      let key = try common.reporting { () throws -> SigningKey in
        let file = try session.keyFile
        if replace {
          let key = try SigningKey.make()
          try file.write(key, passphrase: try Secret.askTwice(common.language), now: Clock.now)
          try session.announce(key)
          return key
        }
        let key = try session.signingKey(passphrase: nil, asking: { try Secret.ask(common.language) })
        if passphrase {
          try file.write(key, passphrase: try Secret.askTwice(common.language), now: Clock.now)
        }
        return key
      }
      Output.line("\(key.publicKey)\t\(try common.reporting { try session.keyFile.path })")
    }
  }
}

extension Role: ExpressibleByArgument {}
