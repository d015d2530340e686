import ArgumentParser
import BestInterests
import CaseStore
import Reports
import StrictJSON

/// Lists the cases of the store.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the cases, one on a line.",
    discussion: "Columns: number, hard stops, violated, open, step, status, changed, by, title.")

  @OptionGroup var common: CommonOptions
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "Print comma-separated values with a row of headings.") var csv = false

  func validate() throws {
    if csv, json { throw ValidationError("Give --csv or --json, not both.") }
  }

  func run() throws {
    let session = try common.session(.read)
    var found = try common.reporting { try session.store.summaries() }
    found.cases = found.cases.map { $0.withoutConfidential(session.language) }
    if json {
      Output.document(JSONWriter.bytes(.array(found.cases.map { .object(object($0)) })))
    } else if csv {
      let head = Self.heads.map { $0[session.language] }
      Output.document(Array(CSV.text([head] + found.cases.map { fields(of: $0, session.language) }).utf8))
    } else {
      for one in found.cases { Output.row(fields(of: one, session.language)) }
    }
    for file in found.unreadable { Output.error("vierstap: \(file.text(session.language))") }
    if !found.unreadable.isEmpty { throw ExitCode(ExitStatus.unreadable) }
  }

  private static let heads = [
    LocalText(nl: "zaak", en: "case"), LocalText(nl: "harde stops", en: "hard stops"),
    LocalText(nl: "strijdig", en: "violated"), LocalText(nl: "open", en: "open"),
    LocalText(nl: "stap", en: "step"), LocalText(nl: "stand", en: "status"),
    LocalText(nl: "gewijzigd", en: "changed"), LocalText(nl: "door", en: "by"),
    LocalText(nl: "omschrijving", en: "title"),
  ]

  private func fields(of one: CaseSummary, _ language: Language) -> [String] {
    [
      one.number, "\(one.stopped)", "\(one.violated)", "\(one.open)", "\(one.step)/4",
      one.status.name[language], one.changed.iso, one.author, one.title,
    ]
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
