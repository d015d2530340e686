import ArgumentParser
import BestInterests
import CaseStore
import Reports
import StrictJSON

/// Counts over all cases.
struct StatisticsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract:
      "The register: proposals, outcomes, children heard, times, reviews, deviations; counted from the files.",
    discussion: """
      On the terminal the numbers are exact. In a file, and with --csv or --json, numbers below 5 are masked unless \
      --exact is given. --show prints the cases behind one number. Examples:
        vierstap stats
        vierstap stats --show reviews.due
        vierstap stats --from 2026-01-01 --until 2026-12-31 --csv --output 2026.csv
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var paper: PaperOptions
  @Option(help: "Only cases made on or after this day, such as 2026-01-01.") var from: String?
  @Option(help: "Only cases made on or before this day.") var until: String?
  @Option(help: "Print the cases behind the number with this id.") var show: String?
  @Flag(help: "A table as comma-separated values.") var csv = false
  @Flag(help: "JSON.") var json = false
  @Flag(help: "Numbers below 5 as they are, also in a file.") var exact = false

  func validate() throws {
    if csv, json { throw ValidationError("Give --csv or --json, not both.") }
    for day in [from, until].compactMap({ $0 }) where CalendarDate(iso: day) == nil {
      throw ValidationError("'\(day)' is no day; write it as 2026-01-31.")
    }
  }

  func run() throws {
    let session = try common.session(csv || json ? .export : paper.permission)
    try common.reporting {
      let statistics = try session.statistics(
        from: from.flatMap { CalendarDate(iso: $0) }, until: until.flatMap { CalendarDate(iso: $0) })
      if let show {
        guard let figure = statistics.figure(show) else {
          throw NoSuchFigure(
            wanted: show, known: statistics.groups.flatMap(\.figures).map(\.id))
        }
        try paper.write(rows: Statistics.rows(of: figure, session.language), asLines: !csv)
        return try session.log(paper.access, figure)
      }
      let leaves = csv || json || paper.access != nil
      let isMasked = leaves && !exact
      if csv { return try paper.write(rows: statistics.rows(isMasked: isMasked, session.language)) }
      if json {
        let value = StatisticsJSON.value(statistics, on: session.today, isMasked: isMasked)
        return try paper.write(bytes: JSONWriter.bytes(value))
      }
      let document = statistics.document(on: session.today, isMasked: isMasked, session.language)
      try paper.write(document, footer: try session.organisation().name, session)
    }
  }
}

/// No number goes by an id.
struct NoSuchFigure: Error {
  var wanted: String
  var known: [String]

  func text(_ language: Language) -> String {
    LocalText(
      nl: "Er is geen getal '\(wanted)'. Wel: \(known.joined(separator: ", ")).",
      en: "There is no number '\(wanted)'. There are: \(known.joined(separator: ", ")).")[language]
  }
}

/// The JSON form of the statistics.
enum StatisticsJSON {
  static func value(_ statistics: Statistics, on today: CalendarDate, isMasked: Bool) -> JSONValue {
    .object(
      JSONObject([
        ("countedOn", .string(today.iso)),
        ("cases", number(statistics.countOfCases(isMasked: isMasked), .count)),
        ("masked", .bool(isMasked)),
        ("groups", .array(statistics.groups.map { group($0, isMasked: isMasked) })),
      ]))
  }

  private static func group(_ group: Statistics.Group, isMasked: Bool) -> JSONValue {
    let shown = Statistics.shown(group, isMasked: isMasked)
    return .object(
      JSONObject([
        ("id", .string(group.id)), ("title", text(group.title)), ("definition", text(group.definition)),
        ("unit", .string(group.unit.rawValue)),
        ("figures", .array(zip(group.figures, shown).map { figure($0, $1, group, isMasked: isMasked) })),
      ]))
  }

  private static func figure(
    _ figure: Statistics.Figure, _ shown: Statistics.Shown, _ group: Statistics.Group, isMasked: Bool
  ) -> JSONValue {
    var object = JSONObject([
      ("id", .string(figure.id)), ("label", text(figure.label)), ("number", number(shown, group.unit)),
    ])
    if !isMasked { object.append("cases", .array(figure.cases.map { .string($0.number) })) }
    return .object(object)
  }

  private static func number(_ shown: Statistics.Shown, _ unit: Statistics.Unit) -> JSONValue {
    if case .exactly(let value) = shown { .number(JSONNumber(value)) } else { .string(shown.text(unit)) }
  }

  private static func text(_ text: LocalText) -> JSONValue {
    .object(JSONObject([("nl", .string(text.nl)), ("en", .string(text.en))]))
  }
}
