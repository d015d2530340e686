import ArgumentParser
import BestInterests
import CaseStore
import StrictJSON

/// Lists how long each case is kept.
struct Retention: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How long each case is kept, and on what ground (administrator).",
    discussion: """
      The rules stand in settings.json of the store, under "retention"; a term counts from the last change of a case, and
      of several rules the longest counts. Nothing is removed by itself: a case whose term is over is removed with
      'vierstap purge'. Columns: number, status, last change, last day, over or kept, ground.
      """)

  @OptionGroup var common: CommonOptions
  @Flag(help: "Only cases whose term is over.") var over = false
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let session = try common.session(.purge)
    let language = session.language
    let (rules, found) = try common.reporting {
      (try session.settings().retention, try session.store.summaries())
    }
    let terms = found.cases.compactMap { RetentionTerm(of: $0, rules, Clock.local) }
      .filter { !over || $0.isOver(on: session.today) }.sorted {
        ($0.lastDay, $0.summary.number) < ($1.lastDay, $1.summary.number)
      }
    if json {
      Output.document(JSONWriter.bytes(.array(terms.map { .object(object($0, session)) })))
    } else {
      for term in terms {
        let state =
          term.isOver(on: session.today)
          ? LocalText(nl: "voorbij", en: "over") : LocalText(nl: "bewaren", en: "kept")
        Output.row([
          term.summary.number, term.summary.status.name[language], Clock.local.date(term.summary.changed).iso,
          term.lastDay.iso, state[language], term.rule.because[language],
        ])
      }
    }
    let ruled = Set(terms.map(\.summary.number))
    let others = found.cases.count { !ruled.contains($0.number) }
    if !json, !over, others > 0 { Output.error("vierstap: \(Self.withoutRule(others)[language])") }
    for file in found.unreadable { Output.error("vierstap: \(file.text(language))") }
    if !found.unreadable.isEmpty { throw ExitCode(ExitStatus.unreadable) }
  }

  private static func withoutRule(_ count: Int) -> LocalText {
    LocalText(
      nl: "voor \(count) zaken geldt geen bewaartermijn (settings.json, 'retention').",
      en: "no term of keeping holds for \(count) cases (settings.json, 'retention').")
  }

  private func object(_ term: RetentionTerm, _ session: Session) -> JSONObject {
    JSONObject([
      ("case", .string(term.summary.number)), ("status", .string(term.summary.status.rawValue)),
      ("changed", .string(term.summary.changed.iso)), ("lastDay", .string(term.lastDay.iso)),
      ("isOver", .bool(term.isOver(on: session.today))),
      ("because", .string(term.rule.because[session.language])),
    ])
  }
}
