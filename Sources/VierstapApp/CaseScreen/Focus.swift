import BestInterests
import TextScreen

extension App {
  /// Builds the form and the panel anew from the case.
  mutating func rebuild() {
    guard let framework, var screen = open else { return }
    open = nil
    screen.repairSelection()
    let width = formWidth
    let evaluator = Evaluator(framework: framework, case: screen.file, today: today, many: true)
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    var builder = FormBuilder(
      evaluator: evaluator, wording: wording, words: words, width: width,
      step: framework.steps[screen.step].id,
      child: screen.child, option: screen.option, person: screen.person, unread: screen.unread,
      remarks: remarkLines)
    screen.layout = builder.build()
    if let slot = screen.typing?.slot { screen.typing?.editor.setWidth(typingWidth(slot)) }
    open = screen
    refreshPanel()
    refreshReview()
    settleFocus()
    refreshHint()
  }

  /// Brings the panel up to date with the evaluation.
  mutating func refreshPanel(after changed: Slot? = nil) {
    guard let framework, let screen = open else { return }
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    let width = panelWidth
    let remarks = remarkLines
    open?.panel.refresh(
      screen.evaluation, child: screen.child, step: framework.steps[screen.step].id,
      isPlanStep: screen.step > 0,
      width: width, wording: wording, remarks: remarks, after: changed)
  }

  /// Whether form and panel stand side by side.
  var isWide: Bool { size.columns >= 100 }

  var panelWidth: Int {
    isWide ? max(40, size.columns * 2 / 5) : size.columns
  }

  var formWidth: Int {
    isWide ? size.columns - panelWidth - 1 : size.columns
  }

  /// The rows of the screen between the heading and the status line.
  var contentRows: Range<Int> {
    3..<max(4, size.rows - (isWide || open?.pane == .review ? 2 : 3))
  }

  /// The columns a text field may use.
  func typingWidth(_ slot: Slot) -> Int {
    max(8, formWidth - (slot.record == nil ? 3 : 6) - 3)
  }

  /// Puts the focus on the first row that can have it.
  mutating func focusFirst() {
    guard let screen = open else { return }
    open?.focus = screen.layout.rows.first { $0.isFocusable }?.content
    open?.topLine = 0
  }

  /// Keeps the focus on a row that exists.
  mutating func settleFocus() {
    guard let screen = open else { return }
    if screen.layout.position(of: screen.focus) == nil, screen.typing == nil { focusFirst() }
  }

  mutating func focusRow(near position: Int) {
    guard let rows = open?.layout.rows, !rows.isEmpty else { return }
    let start = min(position, rows.count - 1)
    let before = rows[...start].last { $0.isFocusable }
    let after = rows[start...].first { $0.isFocusable }
    open?.focus = (rows[start].isFocusable ? rows[start] : after ?? before)?.content
  }

  /// Moves the focus over the rows that can have it.
  mutating func moveFocus(by distance: Int) {
    guard let screen = open else { return }
    let rows = screen.layout.rows
    let focusable = rows.indices.filter { rows[$0].isFocusable }
    guard !focusable.isEmpty else { return }
    let here = screen.layout.position(of: screen.focus) ?? 0
    let index = focusable.firstIndex { $0 >= here } ?? 0
    let target = min(max(0, index + distance), focusable.count - 1)
    open?.focus = rows[focusable[target]].content
  }

  /// Goes to the next or previous question; from a text field to a text field the caret goes along.
  mutating func moveField(_ distance: Int) -> [Effect] {
    guard let framework, let screen = open else { return [] }
    let wasTyping = screen.typing != nil
    endTyping()
    guard let layout = open?.layout else { return [] }
    let rows = layout.rows
    var position = layout.position(of: screen.focus) ?? 0
    repeat {
      position += distance
      guard rows.indices.contains(position) else { return [] }
    } while !rows[position].isFocusable
    open?.focus = rows[position].content
    guard wasTyping, case .question(let slot) = rows[position].content,
      let question = framework.question(slot.question)
    else { return [] }
    switch question.kind {
    case .text, .long, .date, .number: startTyping(slot, question)
    default: break
    }
    return []
  }

  /// Scrolls so that what has the focus, and the caret, are on the screen.
  mutating func settle() {
    list.scroll(toFit: listRows(size).count)
    if queue.isOpen { queue.scroll(toFit: queueRows(size).count) }
    dueList.scroll(toFit: dueRows(size).count)
    if open?.focus != open?.hintFocus { refreshHint() }
    guard let screen = open else { return }
    settlePanel()
    settleGrid()
    let room = contentRows.count
    if screen.pane == .review { open?.review.scroll(toFit: room) }
    let focused = screen.layout.position(of: screen.focus)
    open?.focusPosition = focused
    guard let focused else { return }
    let line = screen.layout.heights[..<focused].reduce(0, +)
    let rowHeight = height(of: screen.layout.rows[focused])
    var first = line
    var last = line + rowHeight - 1
    if let typing = screen.typing, rowHeight > room {
      let caret = line + typing.label.count + typing.editor.caret.row
      first = caret
      last = min(last, caret + 1)
    }
    var top = screen.topLine
    if last >= top + room { top = last - room + 1 }
    if first < top { top = first }
    open?.topLine = max(0, top)
  }

  private mutating func settlePanel() {
    guard let panel = open?.panel else { return }
    let isFocused = open?.pane == .panel
    let height = panelRows.count - 2
    var line = 0
    for (position, row) in panel.rows.enumerated() {
      let rowHeight = panel.height(of: row, isFocused: isFocused)
      if position == (panel.selectedPosition ?? 0) {
        var top = panel.top
        if line + rowHeight > top + height { top = line + rowHeight - height }
        if line < top { top = line }
        open?.panel.top = max(0, top)
        return
      }
      line += rowHeight
    }
    open?.panel.top = 0
  }

  /// How many lines a row of the form takes, with the field being typed in and the help under the focus.
  func height(of row: FormRow) -> Int {
    guard let screen = open, row.content == screen.focus else { return row.lines.count }
    if let typing = screen.typing, row.content == .question(typing.slot) {
      return typing.label.count + typing.editor.lineCount + (typing.echo.isEmpty ? 0 : 1) + screen.hint.count
    }
    return row.lines.count + screen.hint.count
  }

  /// The label of a question, for above the field while its answer is being typed.
  func labelLines(_ slot: Slot, _ question: Question) -> [FormRow.Line] {
    guard let framework, let screen = open else { return [] }
    let evaluator = Evaluator(framework: framework, case: screen.file, today: today)
    let isRequired = evaluator.truth(of: question.required, in: Scope(of: slot, question: question)) == .yes
    let isFolded = question.subject == .person || question.subject == .option
    let column = slot.record != nil ? 5 : isFolded ? 3 : 2
    return Wrap.lines(
      question.label[language] + (isRequired ? " *" : ""), width: max(8, formWidth - column - 1)
    ).map {
      FormRow.Line(text: String($0), column: column, style: .text)
    }
  }

  /// Makes what stands under the focused question: help, who can tell, and a proposal.
  mutating func refreshHint() {
    guard let framework, let screen = open else { return }
    open?.hintFocus = screen.focus
    guard case .question(let slot)? = screen.focus, let question = framework.question(slot.question) else {
      open?.hint = []
      return
    }
    let column = slot.record == nil ? 3 : 6
    let width = max(8, formWidth - column - 2)
    var lines: [FormRow.Line] = []
    func add(_ text: String, _ style: Style) {
      guard !text.isEmpty else { return }
      lines += Wrap.lines(text, width: width).map {
        FormRow.Line(text: String($0), column: column, style: style)
      }
    }
    add(question.help?[language] ?? "", .muted)
    if let who = question.askWho { add(words.askWho(who[language]), .muted) }
    let evaluator = Evaluator(framework: framework, case: screen.file, today: today)
    if let proposal = evaluator.proposal(at: slot), proposal.value != screen.file.value(slot) {
      let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
      add(words.proposal(wording.text(of: proposal.value, to: question), proposal.because[language]), .info)
    }
    open?.hint = lines
  }
}
