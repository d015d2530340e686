import ArgumentParser
import BestInterests
import Reports
import StrictJSON

/// Prints what must happen by when in a case, and why.
struct Deadlines: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What must happen by when in a case, with the last day and why.",
    discussion: """
      The first day comes first. A day that somebody recorded counts; a difference from the computed day is said.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var confidential: ConfidentialFlag
  @Flag(help: "Print JSON.") var json = false
  @Argument(help: "A case number, or the path of a case file.") var target: String

  func run() throws {
    let session = try common.session(.read)
    let found = try common.reporting { try CaseTarget.read(target, session) }
    let report = DeadlineReport(
      framework: found.framework, case: found.file,
      showing: confidential.shown(found.file, found.framework, session), today: session.today,
      language: session.language)
    if json {
      Output.line(JSONWriter.text(DeadlineJSON.value(report)))
    } else {
      report.lines.forEach { Output.line($0) }
    }
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
