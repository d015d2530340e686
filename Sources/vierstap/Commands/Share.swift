import ArgumentParser
import BestInterests
import CaseStore

/// Lets a group of the operating system work in a store.
struct Share: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Let a group of the operating system work in this store.",
    discussion: """
      Whoever owns the store does this once. Files are then 0660 and folders 2770; drafts stay with their writer.
      Example: vierstap share --group jeugd --store /srv/vierstap
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "The group.") var group: String

  func run() throws {
    let session = try common.session(.managePeople)
    _ = try common.reporting { try session.store.share(with: group) }
  }
}
