import ArgumentParser
import BestInterests
import CaseStore
import Reports
import StrictJSON

/// Prints what must happen by when in a case, and why, or in all cases.
struct Deadlines: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What must happen by when in a case, with the last day and why, or in all cases.",
    discussion: """
      The first day comes first. A day that somebody recorded counts; a difference from the computed day is said.
      --all prints what is still to happen in every case, one on a line: day, state (overdue, soon or later), case,
      title of the case, whom it is about, and what.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var confidential: ConfidentialFlag
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "All cases of the store.") var all = false
  @Argument(help: "A case number, or the path of a case file.") var target: String?

  func validate() throws {
    guard (target == nil) == all else { throw ValidationError("Name a case, or give --all.") }
  }

  func run() throws {
    let session = try common.session(.read)
    guard let target else { return try printAll(session) }
    let found = try common.reporting { try CaseTarget.read(target, session) }
    let report = DeadlineReport(
      framework: found.framework, case: found.file,
      showing: confidential.shown(found.file, found.framework, session), today: session.today,
      language: session.language)
    if json {
      Output.document(JSONWriter.bytes(DeadlineJSON.value(report)))
    } else {
      report.lines.forEach { Output.line($0) }
    }
  }

  /// Prints what is still to happen in every case, from what the list shows of each.
  private func printAll(_ session: Session) throws {
    let found = try common.reporting { try session.store.summaries() }
    let today = session.today
    let cases = found.cases.map { confidential.confidential ? $0 : $0.withoutConfidential(session.language) }
    let items = DueItem.all(of: cases, on: today)
    if json {
      Output.document(JSONWriter.bytes(.array(items.map { .object(object($0, today, session.language)) })))
    } else {
      for item in items {
        let fields = [
          item.due.day.iso, item.state(on: today).rawValue, item.number, item.title, item.due.about,
          item.due.title[session.language],
        ]
        Output.row(fields)
      }
    }
    for file in found.unreadable { Output.error("vierstap: \(file.text(session.language))") }
    if !found.unreadable.isEmpty { throw ExitCode(ExitStatus.unreadable) }
  }

  private func object(_ item: DueItem, _ today: CalendarDate, _ language: Language) -> JSONObject {
    JSONObject([
      ("day", .string(item.due.day.iso)), ("state", .string(item.state(on: today).rawValue)),
      ("days", .number(JSONNumber(today.days(until: item.due.day)))), ("case", .string(item.number)),
      ("caseTitle", .string(item.title)), ("about", .string(item.due.about)),
      ("title", .string(item.due.title[language])),
    ])
  }
}

/// The JSON form of the deadlines; dates as in ISO 8601.
enum DeadlineJSON {
  static func value(_ report: DeadlineReport) -> JSONValue {
    .object(
      JSONObject([
        ("case", .string(report.number)), ("deadlines", .array(report.items.map { .object(object($0)) })),
      ]))
  }

  private static func object(_ item: DeadlineReport.Item) -> JSONObject {
    var object = JSONObject([
      ("deadline", .string(item.id)), ("kind", .string(item.kind.rawValue)), ("title", .string(item.title)),
      ("about", .string(item.about)),
    ])
    func add(_ key: String, _ text: String?) {
      if let text { object.append(key, .string(text)) }
    }
    add("start", item.startingDay?.iso)
    add("day", item.day?.iso)
    add("computed", item.computed?.iso)
    add("given", item.given?.iso)
    let (state, days) = words(for: item.state)
    add("state", state)
    if let days { object.append("days", .number(JSONNumber(days))) }
    add("reason", item.reason)
    object.append("sources", .array(item.sources.map { .string($0) }))
    return object
  }

  /// The state in a word that does not change, and the days left or gone by.
  private static func words(for state: Deadline.State) -> (String, days: Int?) {
    switch state {
    case .notStarted: ("not-started", nil)
    case .noRule: ("no-rule", nil)
    case .running(let left): ("running", left)
    case .near(let left): ("near", left)
    case .passed(let days): ("passed", days)
    case .done: ("done", nil)
    }
  }
}
