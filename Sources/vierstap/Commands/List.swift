import ArgumentParser
import BestInterests
import CaseStore
import StrictJSON

/// Lists the cases of the store.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the cases, one on a line.",
    discussion: "Columns: number, hard stops, violated, open, step, status, changed, by, title.")

  @OptionGroup var common: CommonOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let session = try common.session(.read)
    var found = try common.reporting { try session.store.summaries() }
    found.cases = found.cases.map { $0.withoutConfidential(session.language) }
    if json {
      Output.document(JSONWriter.bytes(.array(found.cases.map { .object(object($0)) })))
    } else {
      for one in found.cases {
        Output.row([
          one.number, "\(one.stopped)", "\(one.violated)", "\(one.open)", "\(one.step)/4",
          one.status.name[session.language], one.changed.iso, one.author, one.title,
        ])
      }
    }
    for file in found.unreadable { Output.error("vierstap: \(file.text(session.language))") }
    if !found.unreadable.isEmpty { throw ExitCode(ExitStatus.unreadable) }
  }

  private func object(_ one: CaseSummary) -> JSONObject {
    JSONObject([
      ("case", .string(one.number)), ("revision", .number(JSONNumber(one.revision))),
      ("title", .string(one.title)),
      ("kind", .string(one.kind)), ("status", .string(one.status.rawValue)),
      ("children", .string(one.children)),
      ("step", .number(JSONNumber(one.step))), ("stopped", .number(JSONNumber(one.stopped))),
      ("violated", .number(JSONNumber(one.violated))), ("open", .number(JSONNumber(one.open))),
      ("changed", .string(one.changed.iso)), ("by", .string(one.author)),
    ])
  }
}
