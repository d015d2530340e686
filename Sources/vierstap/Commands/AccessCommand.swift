import ArgumentParser
import BestInterests
import CaseStore
import StrictJSON

/// Prints who looked at a case or took something of it out.
struct AccessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access",
    abstract: "Who opened, printed or exported a case, or any case, the latest first.",
    discussion: """
      For inspectors. Columns: moment, person, what was done, case, revision. What stands in a case is never written
      down here.
      """)

  @OptionGroup var common: CommonOptions
  @Flag(help: "Print JSON.") var json = false
  @Argument(help: "The case number; without it all cases.") var number: String?

  func run() throws {
    let session = try common.session(.oversee)
    let (found, roster) = try common.reporting {
      if let number { _ = try session.store.latestRevision(ofCase: number) }
      return (try session.accesses(to: number), try session.store.roster())
    }
    if json {
      Output.document(JSONWriter.bytes(.array(found.accesses.map { .object(object($0)) })))
    } else {
      for access in found.accesses {
        let fields = [
          access.at.iso, roster.name(of: access.by), access.kind.name[session.language], access.number,
          "\(access.revision)",
        ]
        Output.row(fields)
      }
    }
    for file in found.unreadable { Output.error("vierstap: \(file.text(session.language))") }
    if !found.unreadable.isEmpty { throw ExitCode(ExitStatus.unreadable) }
  }

  private func object(_ access: Access) -> JSONObject {
    JSONObject([
      ("at", .string(access.at.iso)), ("by", .string(access.by)), ("did", .string(access.kind.rawValue)),
      ("case", .string(access.number)), ("revision", .number(JSONNumber(access.revision))),
    ])
  }
}
