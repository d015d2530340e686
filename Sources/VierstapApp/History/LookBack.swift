import BestInterests
import TextScreen

/// The history of a case as far as it was read, the latest revision first.
struct LookBack: Equatable, Sendable {
  var number: String
  /// The answers it is about; nil for the whole case.
  var filter: HistoryFilter?
  /// The question it is about, in words.
  var label: String
  var entries: [HistoryEntry] = []
  /// The revision to go on with; nil at the beginning of the case.
  var earlier: Int?
  var isShown = false
}

extension App {
  /// Asks for the history of the case, or of the answer under the focus; the page comes with it.
  mutating func readHistory(ofAnswer: Bool) -> [Effect] {
    endTyping()
    guard let framework, let screen = open else { return [] }
    var look = LookBack(number: screen.file.number, filter: nil, label: "")
    if ofAnswer {
      guard case .question(let slot)? = screen.focus, let question = framework.question(slot.question) else {
        say(words.nothingHere)
        return []
      }
      let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
      look.filter = HistoryFilter(slot: slot, question: question)
      look.label = wording.label(of: slot.question, at: slot, besides: nil)
    }
    lookBack = look
    return [.readHistory(number: look.number, from: nil, filter: look.filter)]
  }

  /// Shows a part of the history: as a page, or at the end of the page that asked for it.
  mutating func show(_ history: CaseHistory) {
    guard var look = lookBack, open?.file.number == history.number, look.number == history.number else {
      return
    }
    let isMore = look.isShown
    let countBefore = look.entries.count
    look.entries += history.entries
    look.earlier = history.earlier
    look.isShown = true
    lookBack = look
    var page = Page(
      title: historyWords.title(look.label), lines: unsavedLines(look.filter), stopsEverywhere: true)
    for (position, entry) in look.entries.enumerated() {
      if isMore, position == countBefore { page.selected = page.lines.count }
      page.lines += lines(of: entry, inFull: false)
    }
    if isMore, history.entries.isEmpty { page.selected = page.lines.count }
    page.lines += endLines(of: look)
    if isMore, case .page? = overlays.last { overlays.removeLast() }
    overlays.append(.page(page))
  }

  /// What is written but not saved yet.
  private func unsavedLines(_ filter: HistoryFilter?) -> [Page.Line] {
    guard let framework, let screen = open, screen.isChanged else { return [] }
    var difference = CaseDifference(
      from: screen.saved, under: framework, to: screen.file, under: framework)
    if let filter { difference = difference.only(filter) }
    guard !difference.isEmpty else { return [] }
    let wording = DifferenceWording(
      language, roster: people, besides: settings.login, clock: settings.clock)
    let heading = wrapped(historyWords.unsaved(wording.summary(difference)), .heading)
    return heading + wording.lines(difference).flatMap { lines($0, inFull: false) }
      + [Page.Line(text: "", style: .text)]
  }

  /// What stands under the last entry: that there is more, or nothing at all.
  private func endLines(of look: LookBack) -> [Page.Line] {
    let last = look.entries.last?.revision
    if let earlier = look.earlier {
      let text = look.filter == nil ? historyWords.earlier(earlier) : historyWords.searchEarlier(earlier)
      return wrapped(text, .key).map { $0.doing(.earlierHistory) }
    }
    return wrapped(last == nil ? historyWords.nothingFound : historyWords.beginning, .muted)
  }

  /// One revision with what it changed; Enter on any of its lines shows the case as it stood then.
  private func lines(of entry: HistoryEntry, inFull: Bool) -> [Page.Line] {
    let wording = HistoryWording(language, roster: people, clock: settings.clock)
    var lines = wrapped(wording.heading(entry), .heading)
    if let reason = wording.reason(entry) { lines += wrapped(reason, .info, indent: 2) }
    let changes = wording.lines(entry)
    let items = changes.indices.filter { changes[$0].kind == .item }
    let shown = inFull || items.count <= Self.mostItems ? changes.count : items[Self.mostItems]
    for line in changes.prefix(shown) { lines += self.lines(line, inFull: inFull) }
    if shown == changes.count { lines.append(.init(text: "", style: .text)) }
    if entry.isReadable { lines = lines.map { $0.doing(.past(revision: entry.revision)) } }
    if shown < changes.count {
      let more = wrapped(historyWords.more(items.count - Self.mostItems), .key, indent: 2)
      lines += (more + [.init(text: "", style: .text)]).map {
        $0.doing(.wholeEntry(revision: entry.revision))
      }
    }
    return lines
  }

  /// How many differences of one revision the history shows before it says how many more there are.
  private static let mostItems = 8
  /// How many lines of one text it shows.
  private static let mostLines = 5

  /// One line of a difference as lines of a page.
  func lines(_ line: DifferenceWording.Line, inFull: Bool) -> [Page.Line] {
    let found: [Page.Line]
    switch line.kind {
    case .item: return wrapped("· " + line.text, .text, indent: 1)
    case .detail: found = wrapped(line.text, .muted, indent: 3)
    case .words(let difference): found = wrapped(difference, lead: line.text, indent: 3)
    }
    guard !inFull, found.count > Self.mostLines else { return found }
    return found.prefix(Self.mostLines) + [Page.Line(text: "   …", style: .muted)]
  }

  /// Shows everything that one revision changed.
  mutating func showWholeEntry(_ revision: Int) {
    guard let entry = lookBack?.entries.first(where: { $0.revision == revision }) else { return }
    overlays.append(
      .page(
        Page(
          title: historyWords.entryTitle(revision), lines: lines(of: entry, inFull: true),
          stopsEverywhere: true)))
  }

  /// Asks for what was done before what is shown.
  func readEarlierHistory() -> [Effect] {
    guard let look = lookBack, let earlier = look.earlier else { return [] }
    return [.readHistory(number: look.number, from: earlier, filter: look.filter)]
  }

  var historyWords: HistoryWords { HistoryWords(language: language) }
}

extension Page.Line {
  /// The same line, on which Enter does something.
  func doing(_ action: Page.Action) -> Page.Line {
    var line = self
    line.action = action
    return line
  }
}
