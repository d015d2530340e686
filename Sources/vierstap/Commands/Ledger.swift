import ArgumentParser
import BestInterests
import CaseStore
import StrictJSON

/// Prints what passed although a consideration was violated, and what was submitted to be rejected.
struct Ledger: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Every deviation that a reviewer accepted, and every submission for rejection, over all cases.",
    discussion: """
      For inspectors. The counts by consideration come first, then the rows, the latest first. Confidential passages are
      left out unless --confidential is given.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var confidential: ConfidentialFlag
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let session = try common.session(.oversee)
    let (found, roster) = try common.reporting { (try session.ledger(), try session.store.roster()) }
    let ledger =
      confidential.confidential ? found.ledger : found.ledger.withoutConfidential(session.language)
    if json {
      Output.document(JSONWriter.bytes(LedgerJSON.value(ledger, session.language)))
    } else {
      lines(ledger, roster, session.language).forEach { Output.line($0) }
    }
    for file in found.unreadable { Output.error("vierstap: \(file.text(session.language))") }
    if !found.unreadable.isEmpty { throw ExitCode(ExitStatus.unreadable) }
  }

  private func lines(_ ledger: OverrideLedger, _ roster: Roster, _ language: Language) -> [String] {
    let wording = LedgerWording(language, roster: roster, clock: Clock.local)
    func part(_ heading: String, _ counts: [OverrideLedger.Count], _ rows: [[String]]) -> [String] {
      guard !rows.isEmpty else { return [] }
      return ["== \(heading) =="] + counts.map { "\($0.count)× \($0.title[language])" }
        + rows.flatMap { row in [""] + row.prefix(1) + row.dropFirst().map { "    \($0)" } } + [""]
    }
    let (acceptances, refusals) = (ledger.acceptances, ledger.refusals)
    let found =
      part(
        wording.acceptancesHeading(acceptances.count), ledger.counts, acceptances.map { wording.lines($0) })
      + part(wording.refusalsHeading(refusals.count), ledger.stopCounts, refusals.map { wording.lines($0) })
    return found.isEmpty ? [wording.nothing] : found
  }
}

/// The JSON form of the ledger; the ids and codes in it do not change.
enum LedgerJSON {
  static func value(_ ledger: OverrideLedger, _ language: Language) -> JSONValue {
    .object(
      JSONObject([
        ("counts", .array(ledger.counts.map { .object(object($0, language)) })),
        ("acceptances", .array(ledger.acceptances.map { .object(object($0, language)) })),
        ("stopCounts", .array(ledger.stopCounts.map { .object(object($0, language)) })),
        ("refusals", .array(ledger.refusals.map { .object(object($0, language)) })),
      ]))
  }

  private static func object(_ count: OverrideLedger.Count, _ language: Language) -> JSONObject {
    JSONObject([
      ("consideration", .string(count.consideration)), ("title", .string(count.title[language])),
      ("count", .number(JSONNumber(count.count))),
    ])
  }

  private static func object(_ row: OverrideLedger.Acceptance, _ language: Language) -> JSONObject {
    JSONObject(
      [("case", .string(row.number)), ("caseTitle", .string(row.title))]
        + DifferenceJSON.members(row.deviation, language) + [
          ("writer", .string(row.writer)), ("writersReason", .string(row.writersReason)),
          ("reviewer", .string(row.reviewer)), ("reason", .string(row.deviation.reason)),
          ("at", .string(row.at.iso)), ("framework", .object(ComparisonJSON.object(row.framework))),
        ])
  }

  private static func object(_ row: OverrideLedger.Refusal, _ language: Language) -> JSONObject {
    var object = JSONObject([
      ("case", .string(row.number)), ("caseTitle", .string(row.title)),
      ("stops", .array(row.stops.map { .object(JSONObject(DifferenceJSON.members($0, language))) })),
      ("writer", .string(row.writer)), ("reason", .string(row.reason)), ("at", .string(row.at.iso)),
      ("framework", .object(ComparisonJSON.object(row.framework))),
    ])
    if let outcome = row.outcome {
      object.append(
        "outcome",
        .object(
          JSONObject([
            ("action", .string(outcome.action.rawValue)), ("by", .string(outcome.by)),
            ("at", .string(outcome.at.iso)), ("reason", .string(outcome.reason)),
          ])))
    }
    return object
  }
}
