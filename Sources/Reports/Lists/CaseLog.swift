public import BestInterests

/// What was done with a case, by whom and when: for the inspector. It names no answer.
public struct CaseLog {
  /// One thing that was done.
  public struct Entry: Equatable, Sendable {
    public var at: Timestamp
    public var by: String
    public var what: String
    /// In the person's own words; empty where nobody asked.
    public var reason: String
    /// The revision it made or looked at.
    public var revision: Int

    /// Describes something that was done.
    public init(at: Timestamp, by: String, what: String, reason: String, revision: Int) {
      self.at = at
      self.by = by
      self.what = what
      self.reason = reason
      self.revision = revision
    }
  }

  private let source: PaperSource
  private let entries: [Entry]

  /// Puts together what was saved and what was looked at, the first first.
  public init(_ source: PaperSource, entries: [Entry]) {
    self.source = source
    self.entries = entries.sorted { ($0.at, $0.revision) < ($1.at, $1.revision) }
  }

  /// The log as a document, with the time in each status drawn as bars.
  public func document(_ template: Template) throws(Template.Fault) -> Document {
    var values = source.commonValues
    values["entries"] = .list(
      entries.map { entry in
        .object([
          "on": .text(source.moment(entry.at)), "by": .text(source.person(entry.by)),
          "what": .text(entry.what), "reason": .text(source.redacted(entry.reason)),
          "revision": .text(String(entry.revision)),
        ])
      })
    values["isEmpty"] = .flag(entries.isEmpty)
    var document = MarkedText.document(try template.filled(values), source.language)
    let bars = timeLine
    if !bars.isEmpty {
      let heading = source.say("Tijdlijn", "Time line")
      document.blocks.insert(
        contentsOf: [.heading(2, [.text(heading)]), .bars(bars)], at: min(2, document.blocks.count))
    }
    return document
  }

  /// How long the case stood in each status, from its first revision until now or its end.
  private var timeLine: [Document.Bar] {
    guard let first = entries.first?.at else { return [] }
    var phases: [(name: String, from: Timestamp, to: Timestamp)] = []
    var since = first
    var status = CaseStatus.draft
    var past = Workflow()
    for event in source.file.workflow.events {
      past.events.append(event)
      guard let next = past.status, next != status else { continue }
      phases.append((status.name[source.language], since, event.at))
      (since, status) = (event.at, next)
    }
    // A case that is over stands still; any other stands where it is until today.
    let isOver = [.closed, .rejected, .withdrawn].contains(status)
    let lastDone = max(since, entries.last?.at ?? since)
    let daysSince = max(0, source.clock.date(lastDone).days(until: source.today))
    let last =
      isOver ? since : Timestamp(seconds: lastDone.seconds + Int64(daysSince) * 86_400)
    phases.append((status.name[source.language], since, last))
    let whole = max(1, last.seconds - first.seconds)
    return phases.map { phase in
      let days = source.clock.date(phase.from).days(until: source.clock.date(phase.to))
      return Document.Bar(
        label: phase.name, words: source.say("\(days) d", "\(days) d"),
        start: Int((phase.from.seconds - first.seconds) * 1000 / whole),
        length: Int((phase.to.seconds - phase.from.seconds) * 1000 / whole))
    }
  }

  /// The log as rows of a table.
  public var rows: [[String]] {
    [
      [
        source.say("wanneer", "when"), source.say("wie", "who"), source.say("wat", "what"),
        source.say("reden", "reason"), source.say("versie", "revision"),
      ]
    ] + entries.map { [$0.at.iso, $0.by, $0.what, source.redacted($0.reason), String($0.revision)] }
  }
}
