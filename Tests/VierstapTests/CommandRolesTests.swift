import BestInterests
import Glibc
import Testing

@Suite("What each role may do on the command line")
struct CommandRolesTests {
  private let scratch = Scratch()
  private var store: String { scratch.path + "/store" }

  /// Every subcommand that touches a store, with what somebody must be allowed to do.
  private static let commands: [(words: String, permission: Permission)] = [
    ("list", .read), ("show 2026-0001", .read), ("check 2026-0001", .read), ("compare 2026-0001", .read),
    ("deadlines 2026-0001", .read), ("deadlines --all", .read), ("history 2026-0001", .read),
    ("diff 2026-0001 1 1", .read), ("overlap 2026-0001", .read), ("overlap 2026-0001 --others", .read),
    ("checklist 2026-0001 --child Ana", .read),
    // The output of the tests is a file, and what goes into a file leaves the store.
    ("report 2026-0001", .export), ("letter 2026-0001 --child Ana", .export),
    ("hearing 2026-0001 --child Ana", .export), ("questions 2026-0001", .export),
    ("evidence 2026-0001", .export), ("log 2026-0001", .export), ("stats", .export),
    ("stats --json", .export),
    ("copy 2026-0001 --for parents", .export), ("export 2026-0001", .export),
    ("import nowhere.json", .write), ("families nowhere.csv --under removal-nl --dry-run", .write),
    ("migrate 2026-0001 --to removal-nl@2000.1 --reason x --dry-run", .write),
    ("ledger", .oversee), ("access", .oversee), ("access 2026-0001", .oversee),
    ("people key", .review), ("people add new --name Nieuw", .managePeople),
    ("people rename nobody else", .managePeople), ("people key --revoke nobody", .managePeople),
    ("share --group nogroup", .managePeople),
    ("purge 2026-0999 --reason x --confirm 2026-0999", .purge), ("retention", .purge),
    ("retention --json", .purge),
    ("verify", .verify),
  ]

  @Test(
    "a command is refused with status 77 to everybody whose role does not allow it, and to nobody else",
    arguments: Role.allCases)
  func pairs(_ role: Role) {
    let made = Program.run(["demo", "--keep", store, "--print-path"], store: store)
    #expect(made.status == 0, "\(made.errors)")
    let added = Program.run(
      ["people", "add", "ruth", "--name", "Ruth Proef", "--role", role.rawValue, "--as", "otto"], store: store
    )
    #expect(added.status == 0, "\(added.errors)")
    for (words, permission) in Self.commands {
      let words = words.split(separator: " ").map(String.init)
      let outcome = Program.run(words + ["--as", "ruth"], store: store)
      #expect((outcome.status == 77) == ![role].may(permission), "\(words): \(outcome)")
    }
  }

  @Test("who is not in the list of people is refused every command, and told whom to ask")
  func stranger() {
    let made = Program.run(["demo", "--keep", store, "--print-path"], store: store)
    #expect(made.status == 0, "\(made.errors)")
    for (words, _) in Self.commands {
      let words = words.split(separator: " ").map(String.init)
      let outcome = Program.run(words + ["--as", "nobody"], store: store)
      #expect(outcome.status == 77 && outcome.errors.contains("Otto Beheer"), "\(words): \(outcome)")
    }
  }
}
