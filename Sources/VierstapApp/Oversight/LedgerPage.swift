import BestInterests
import TextScreen

/// Which rows of the ledger are looked at: all, or those of one consideration.
enum LedgerPart: Equatable, Sendable {
  case acceptances(of: String?)
  case refusals(of: String?)
}

/// What was passed although a consideration was violated, for inspectors.
extension App {
  /// Asks for the ledger; reading the cases takes a while, so it is done only then.
  mutating func readLedger() -> [Effect] {
    guard roles.may(.oversee) else {
      say(oversightWords.onlyInspectors, .attention)
      return []
    }
    return [.readLedger]
  }

  /// Shows how often each consideration was departed from, each a way to its rows.
  mutating func show(_ ledger: OverrideLedger, unreadable: [String]) {
    guard roles.may(.oversee) else { return say(oversightWords.onlyInspectors, .attention) }
    self.ledger = ledger
    let words = oversightWords
    let wording = ledgerWording
    var lines: [Page.Line] = []
    func add(_ heading: String, _ all: Int, _ counts: [OverrideLedger.Count], _ part: (String?) -> LedgerPart)
    {
      guard all > 0 else { return }
      if !lines.isEmpty { lines.append(.init(text: "", style: .text)) }
      lines += wrapped(heading, .heading)
      lines += wrapped(words.countLine(all, words.allRows), .key, indent: 1).map {
        $0.doing(.ledgerRows(part(nil)))
      }
      for count in counts {
        let text = words.countLine(count.count, count.title[language])
        lines += wrapped(text, .text, indent: 1).map { $0.doing(.ledgerRows(part(count.consideration))) }
      }
    }
    let (acceptances, refusals) = (ledger.acceptances.count, ledger.refusals.count)
    add(wording.acceptancesHeading(acceptances), acceptances, ledger.counts) { .acceptances(of: $0) }
    add(wording.refusalsHeading(refusals), refusals, ledger.stopCounts) { .refusals(of: $0) }
    lines =
      lines.isEmpty
      ? wrapped(wording.nothing, .text)
      : wrapped(words.ledgerIntro, .muted) + [.init(text: "", style: .text)] + lines
    lines += unreadableLines(unreadable)
    overlays.append(.page(Page(title: words.ledgerTitle, lines: lines)))
  }

  /// Shows the rows behind a count; Enter opens the case.
  mutating func show(_ part: LedgerPart) {
    guard let ledger else { return }
    let wording = ledgerWording
    let title: String
    let rows: [(number: String, lines: [String])]
    switch part {
    case .acceptances(let consideration):
      let found = ledger.acceptances.filter {
        consideration == nil || $0.deviation.row.consideration == consideration
      }
      title = wording.acceptancesHeading(found.count)
      rows = found.map { ($0.number, wording.lines($0)) }
    case .refusals(let consideration):
      let found = ledger.refusals.filter { row in
        consideration == nil || row.stops.contains { $0.row.consideration == consideration }
      }
      title = wording.refusalsHeading(found.count)
      rows = found.map { ($0.number, wording.lines($0)) }
    }
    var lines = wrapped(oversightWords.openHint, .muted)
    for row in rows {
      lines.append(.init(text: "", style: .text))
      for (position, text) in row.lines.enumerated() {
        let style: Style = position == 0 ? .heading : position == row.lines.count - 1 ? .muted : .text
        lines += wrapped(text, style, indent: position == 0 ? 0 : 2).map { $0.doing(.openCase(row.number)) }
      }
    }
    var page = Page(title: title, lines: lines, stopsEverywhere: true)
    page.selected = lines.firstIndex { $0.isStop } ?? 0
    overlays.append(.page(page))
  }

  /// The files that could not be read, at the end of a page.
  func unreadableLines(_ unreadable: [String]) -> [Page.Line] {
    guard !unreadable.isEmpty else { return [] }
    return [.init(text: "", style: .text)] + wrapped(oversightWords.unreadable(unreadable.count), .danger)
      + unreadable.flatMap { wrapped("· \($0)", .danger, indent: 1) }
  }

  private var ledgerWording: LedgerWording {
    LedgerWording(language, roster: people, clock: settings.clock)
  }

  var oversightWords: OversightWords { OversightWords(language: language) }
}
