import BestInterests
import TextScreen

extension App {
  /// Shows how the selected consideration came to its status: every condition, every answer, every source.
  mutating func showTrace() {
    guard let panel = open?.panel, let position = panel.selectedPosition else {
      return say(words.noTraceHere)
    }
    show(TraceWanted(finding: panel.rows[position].finding))
  }

  /// Shows how a finding came to its status, on a page whose answers can be gone to; once more shows all of it.
  mutating func show(_ wanted: TraceWanted) {
    guard let framework, let screen = open else { return }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    let explanation = wording.explanation(
      of: wanted.finding, offsetSeconds: settings.offsetSeconds, isFolded: wanted.isFolded)
    var lines: [Page.Line] = []
    // Before the legend, which stands above the first heading.
    let legend = (explanation.lines.firstIndex { $0.kind == .heading } ?? 1) - 1
    for (position, line) in explanation.lines.enumerated() {
      if position == legend, wanted.finding.restsOnSiblings { lines += overlapsLine(about: wanted.finding) }
      if line.kind == .heading { lines.append(.init(text: "", style: .text)) }
      lines += pageLines(line)
    }
    var page = Page(title: words.traceTitle(explanation.title), lines: lines, stopsEverywhere: true)
    if wanted.isFolded { page.trace = TraceWanted(finding: wanted.finding, isFolded: false) }
    overlays.append(.page(page))
  }

  /// Whether the window on top explains a finding that has more to trace.
  var hasTrace: Bool {
    if case .page(let page)? = overlays.last { page.trace != nil } else { false }
  }

  /// One line of an explanation, wrapped below its own beginning.
  private func pageLines(_ line: Explanation.Line) -> [Page.Line] {
    var lead = line.lead
    if case .status(let status) = line.kind { lead = Symbol(status).mark + " " }
    // In a narrow window what lies deep is indented less, and keeps its marks.
    lead = String(lead.suffix(pageWidth / 2))
    let indent = TextWidth.columns(of: lead)
    let blanks = String(repeating: " ", count: indent)
    let text = Wrap.lines(line.text, width: max(10, pageWidth - indent))
    return text.enumerated().map { position, part in
      Page.Line(text: (position == 0 ? lead : blanks) + part, style: style(of: line), target: line.slot)
    }
  }

  private func style(of line: Explanation.Line) -> Style {
    switch line.kind {
    case .status(let status): Symbol(status).style
    case .heading: .heading
    case .text: line.indent == 0 || line.decides ? .text : .muted
    case .condition(let truth) where line.decides: style(of: truth)
    case .answer where line.decides: .text
    case .condition, .answer: .muted
    case .source(let isSure): isSure ? .text : .attention
    }
  }

  private func style(of truth: Truth) -> Style {
    switch truth {
    case .yes: .good
    case .no: .danger
    case .unknown: .attention
    }
  }
}
