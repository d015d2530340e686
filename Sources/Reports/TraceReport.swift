public import BestInterests

/// Why considerations have their status, down to each condition and answer, as lines of text.
public struct TraceReport: Sendable {
  /// What was asked for that is not there.
  public enum Failure: Error, Equatable, Sendable {
    case noConsideration(String, among: [String])
    /// The children of the case by name.
    case noChild(String, among: [String])

    /// What was not found, and what there is instead.
    public func text(_ language: Language) -> String {
      switch self {
      case .noConsideration(let wanted, let known):
        let list = known.joined(separator: ", ")
        return LocalText(
          nl: "Er is geen overweging '\(wanted)'. Wel: \(list).",
          en: "There is no consideration '\(wanted)'. There are: \(list).")[language]
      case .noChild(let wanted, let known):
        let list = known.isEmpty ? "-" : known.joined(separator: ", ")
        return LocalText(
          nl: "In deze zaak is er geen kind '\(wanted)'. Wel: \(list).",
          en: "There is no child '\(wanted)' in this case. There are: \(list).")[language]
      }
    }
  }

  /// One finding explained.
  public struct Entry: Sendable {
    public var consideration: String
    /// The name of the child it is about, or nil for the case.
    public var child: String?
    public var status: Status
    public var title: String
    public var lines: [String]
  }

  /// The findings, one for each child where the consideration is about children.
  public let entries: [Entry]

  /// Explains a consideration, by id or number, for the child of an id or a part of a name, or for all of them.
  ///
  /// `shown` is the case as the reader may see it, without confidential passages; without it all is quoted.
  public init(
    framework: Framework, case file: Case, showing shown: Case? = nil, today: CalendarDate,
    language: Language, offsetSeconds: Int, consideration wanted: String, child name: String? = nil,
    isFolded: Bool = true
  ) throws(Failure) {
    guard
      let index = framework.considerations.firstIndex(where: {
        $0.id == wanted || String($0.number) == wanted
      })
    else { throw .noConsideration(wanted, among: framework.considerations.map(\.id)) }
    let evaluator = Evaluator(framework: framework, case: file, today: today)
    let children = name.map { name in
      let wanted = FoldedText.searchable(name)
      return evaluator.children.filter {
        $0 == name || FoldedText.searchable(framework.name(of: $0, in: file)).contains(wanted)
      }
    }
    if let name, children?.isEmpty ?? true {
      throw .noChild(name, among: evaluator.children.map { framework.name(of: $0, in: shown ?? file) })
    }
    let wording = CaseWording(
      framework: framework, case: file, showing: shown, language: language, today: today)
    entries = evaluator.findings(for: index).compactMap { finding in
      if let child = finding.child, let children, !children.contains(child) { return nil }
      let explanation = wording.explanation(of: finding, offsetSeconds: offsetSeconds, isFolded: isFolded)
      return Entry(
        consideration: framework.considerations[index].id,
        child: finding.child.map { framework.name(of: $0, in: wording.file) }, status: finding.status,
        title: explanation.title, lines: explanation.lines.flatMap { Self.lines(of: $0) })
    }
  }

  /// All entries below one another.
  public var lines: [String] {
    entries.enumerated().flatMap { position, entry in
      (position == 0 ? [] : [""]) + ["== \(entry.title) =="] + entry.lines
    }
  }

  private static func lines(of line: Explanation.Line) -> [String] {
    let text = line.lead + line.text
    return line.kind == .heading ? ["", "-- \(text) --"] : [text]
  }
}
