public import BestInterests

/// How the examples of a framework came out: a table by consideration, and what went wrong.
public struct ExampleReport: Sendable {
  /// One example that was run.
  public struct Outcome: Sendable {
    /// The id of the consideration.
    public var consideration: String
    public var name: String
    public var expected: Status
    /// Nil when the case of the example has no such child.
    public var found: Status?
    /// The condition that made it what was found.
    public var decided: DecidingCondition?

    /// Describes an example that was run.
    public init(
      consideration: String, name: String, expected: Status, found: Status?, decided: DecidingCondition? = nil
    ) {
      self.consideration = consideration
      self.name = name
      self.expected = expected
      self.found = found
      self.decided = decided
    }

    public var passed: Bool { found == expected }
  }

  /// The examples of one consideration.
  public struct Row: Sendable {
    public var number: Int
    public var consideration: String
    /// How many examples expect each status.
    public var expecting: [Status: Int]
    public var passed: Int
    public var failed: Int
  }

  public let rows: [Row]
  public let failures: [Outcome]
  public let passed: Int
  /// The report as lines of text.
  public let lines: [String]

  /// Sums up examples; the considerations stand in the order of the framework.
  public init(framework: Framework, file: String, outcomes: [Outcome], language: Language) {
    let byConsideration = Dictionary(grouping: outcomes, by: \.consideration)
    let rows = framework.considerations.map { consideration in
      let own = byConsideration[consideration.id] ?? []
      let passed = own.count { $0.passed }
      return Row(
        number: consideration.number, consideration: consideration.id,
        expecting: Dictionary(grouping: own, by: \.expected).mapValues(\.count), passed: passed,
        failed: own.count - passed)
    }
    self.rows = rows
    failures = outcomes.filter { !$0.passed }
    passed = outcomes.count - failures.count
    func say(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }
    let head =
      [say("nr", "no"), say("overweging", "consideration")]
      + Self.statuses.map { $0.name[language] } + [say("geslaagd", "passed"), say("mislukt", "failed")]
    let table = rows.map { row in
      [String(row.number), row.consideration]
        + Self.statuses.map { row.expecting[$0].map { String($0) } ?? "." }
        + [String(row.passed), row.failed == 0 ? "." : String(row.failed)]
    }
    var lines = ["\(framework.id) \(framework.version) (\(file))"] + Self.aligned([head] + table)
    for failure in failures {
      let found = failure.found?.name[language] ?? say("geen kind", "no child")
      lines.append("")
      lines.append(
        say("MISLUKT ", "FAILED ") + "\(failure.consideration), \"\(failure.name)\": "
          + say(
            "verwacht \(failure.expected.name.nl), gevonden \(found)",
            "expected \(failure.expected.name.en), found \(found)"))
      if let decided = failure.decided { lines += ["    \(decided.path)", "    \(decided.words)"] }
    }
    self.lines =
      lines + [
        say(
          "\(passed) geslaagd, \(failures.count) mislukt", "\(passed) passed, \(failures.count) failed")
      ]
  }

  private static let statuses: [Status] = [.satisfied, .open, .violated, .notApplicable]

  /// Columns as wide as their widest cell; all but the second hold figures and stand to the right.
  private static func aligned(_ table: [[String]]) -> [String] {
    guard let head = table.first else { return [] }
    let widths = head.indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    return table.map { row in
      row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 1 ? row[column] + blanks : blanks + row[column]
      }.joined(separator: "  ")
    }
  }
}
