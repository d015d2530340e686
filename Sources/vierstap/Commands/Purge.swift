import ArgumentParser
import BestInterests
import CaseStore

/// Removes a case for good.
struct Purge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remove a case for good, when its term of keeping is over (administrator).",
    discussion: """
      Nothing is ever removed by itself. What stays is a tombstone: the number, when and by whom it was removed, why, and
      the digest of the last revision. Drafts about the case go too. Copies elsewhere, such as backups, are yours to
      remove. The number is asked for twice: once as the argument and once with --confirm.
        vierstap purge 2026-0042 --reason "bewaartermijn voorbij" --confirm 2026-0042
      --list prints every tombstone.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "Why, without anything of the content.") var reason: String?
  @Option(help: "The number once more.") var confirm: String?
  @Flag(help: "Print what was removed until now.") var list = false
  @Argument(help: "The case number.") var number: String?

  func validate() throws {
    if list { return }
    guard let number, confirm == number else {
      throw ValidationError("Give the number of the case, and the same number with --confirm.")
    }
    guard let reason, !Value.text(reason).isEmpty else { throw ValidationError("Say why with --reason.") }
  }

  func run() throws {
    let session = try common.session(.purge)
    if list {
      let tombstones = try common.reporting { try session.store.tombstones() }
      return tombstones.forEach { Output.row([$0.number, $0.at.iso, $0.by, $0.reason, $0.digest]) }
    }
    guard let number, let reason else { return }
    let tombstone = try common.reporting {
      try session.store.purge(number, by: session.login, at: Clock.now, reason: reason)
    }
    Output.row([tombstone.number, tombstone.at.iso, tombstone.by, tombstone.reason, tombstone.digest])
  }
}
