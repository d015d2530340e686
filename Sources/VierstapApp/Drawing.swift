import BestInterests
public import TextScreen

extension App {
  /// Draws everything anew for a size; a function of the state and the size alone.
  public func frame(_ size: Size) -> Frame {
    guard size == self.size else {
      var resized = self
      _ = resized.handle(.input(.resize(size)))
      return resized.frame(size)
    }
    var frame = Frame(size: size)
    guard size.columns >= 40, size.rows >= 10 else {
      frame.put(words.tooSmall(size.columns, size.rows), row: 0, column: 0, limit: size.columns, style: .text)
      frame.cursor = Position(row: 0, column: 0)
      return frame
    }
    if lock.isLocked {
      drawLocked(&frame)
      return frame
    }
    if open != nil {
      drawCase(&frame)
    } else if queue.isOpen {
      drawQueue(&frame)
    } else if dueList.isOpen {
      drawDueList(&frame)
    } else {
      drawList(&frame)
    }
    drawMessage(&frame)
    drawFooter(&frame)
    for overlay in overlays { draw(overlay, in: &frame) }
    return frame
  }

  /// The title bar: what is open on the left, when it was saved on the right.
  func drawTitle(_ frame: inout Frame, left: String, right: String) {
    let columns = frame.size.columns
    let rightWidth = min(TextWidth.columns(of: right), columns / 2)
    let limit = columns - rightWidth - 3
    frame.put(left, row: 0, column: 1, limit: limit, style: .heading, ellipsis: true)
    frame.put(right, row: 0, column: columns - rightWidth - 1, limit: rightWidth, style: .text)
    frame.restyle(Rect(row: 0, column: 0, rows: 1, columns: columns)) { $0.reversed() }
  }

  /// What has just been said, above the footer; more than a line of it covers what stands there, until the next key.
  private func drawMessage(_ frame: inout Frame) {
    let columns = frame.size.columns
    let last = frame.size.rows - 2
    guard TextWidth.columns(of: message.text) > columns - 2 else {
      frame.put(message.text, row: last, column: 1, limit: columns - 2, style: message.style)
      return
    }
    let lines = Wrap.lines(message.text, width: columns - 2).prefix(Self.mostMessageLines)
    let first = last - lines.count + 1
    frame.fill(Rect(row: first, column: 0, rows: lines.count, columns: columns), style: .text)
    for (offset, line) in lines.enumerated() {
      frame.put(line, row: first + offset, column: 1, limit: columns - 2, style: message.style)
    }
  }

  /// On how many lines a message can stand.
  static let mostMessageLines = 3

  /// Whether a text can be read in full as a message of so many lines.
  func fitsMessage(_ text: String, lines: Int) -> Bool {
    Wrap.lines(text, width: size.columns - 2).count <= lines
  }

  /// The footer: the most useful keys of the moment; the way to help is never cut off.
  private func drawFooter(_ frame: inout Frame) {
    let row = frame.size.rows - 1
    let columns = frame.size.columns
    let items = CommandTable.footer(in: context, language).map(fitted)
    var left = columns - 1 - (items.last { $0.id == .help }?.width ?? 0)
    var column = 1
    for item in items where item.id != .help {
      guard item.width <= left, unavailability(of: item.id) == nil else { continue }
      left -= item.width
      column += put(item, in: &frame, row: row, column: column)
    }
    for item in items where item.id == .help { column += put(item, in: &frame, row: row, column: column) }
  }

  /// A command of the footer as it is called here: Enter ends what is written, and chooses elsewhere.
  private func fitted(_ item: CommandTable.FooterItem) -> CommandTable.FooterItem {
    guard item.id == .choose, case .note? = overlays.last else { return item }
    var item = item
    item.width += TextWidth.columns(of: words.goOn) - TextWidth.columns(of: item.word)
    item.word = words.goOn
    return item
  }

  private func put(_ item: CommandTable.FooterItem, in frame: inout Frame, row: Int, column: Int) -> Int {
    let key = frame.put(item.key, row: row, column: column, limit: frame.size.columns - column, style: .key)
    let start = column + key + 1
    frame.put(item.word, row: row, column: start, limit: frame.size.columns - start, style: .text)
    return item.width
  }

  /// Why a command cannot be given now, or nil when it can.
  func unavailability(of id: CommandID) -> String? {
    if id == .trace, !overlays.isEmpty { return hasTrace ? nil : words.noTraceHere }
    if case .paper(let pager)? = overlays.last {
      if id == .editLetter { return pager.paper.letter == nil ? paperWords.noLetter : nil }
      if id == .choose { return pager.hasTargets ? nil : words.nothingHere }
    }
    if id == .choose, case .page(let page)? = overlays.last {
      return page.lines.contains { $0.isStop } ? nil : words.nothingHere
    }
    if let reason = pastLock(on: id) { return reason }
    if !people.people.isEmpty {
      if id == .newCase, !roles.may(.write) { return stepWords.mayNotWrite(roles) }
      if [.open, .queue, .deadlines, .register].contains(id), !roles.may(.read) {
        return queueWords.mayNotRead
      }
      if id == .edit, !roles.may(.write) { return stepWords.mayNotWrite(roles) }
      if id == .steps, let screen = open, ![.conduct, .review, .interrupt].contains(where: { roles.may($0) })
      {
        return stepWords.noSteps(screen.file.status, roles)
      }
    }
    if id == .ledger || id == .readers, !roles.may(.oversee) { return oversightWords.onlyInspectors }
    guard let screen = open else { return nil }
    switch id {
    case .nextChild, .previousChild:
      let sheets = screen.children.count + (screen.pane == .review ? 1 : 0)
      return sheets > 1 ? nil : words.onlyOneChild
    case .nextRemark: return screen.file.workflow.remarks.isEmpty ? remarkWords.noRemarks : nil
    case .mustFix, .advice: return lock(on: .write)
    case .nextCase: return queue.isOpen && queue.rows.count > 1 ? nil : queueWords.noNext
    case .nextOption, .previousOption: return screen.file.options.count > 1 ? nil : words.onlyOneOption
    case .columns:
      return screen.child != nil && !screen.file.options.isEmpty ? nil : words.needChildAndOptions
    case .hearing:
      return screen.child == nil ? words.needChild : framework?.hearingAid == nil ? words.noHearingAid : nil
    case .checklist:
      return screen.child == nil
        ? words.needChild : framework?.checklist.isEmpty ?? true ? words.noChecklist : nil
    case .letter:
      return screen.child == nil ? words.needChild : framework?.letter == nil ? paperWords.noLetter : nil
    case .overlaps: return comparesTexts ? nil : words.noComparisons
    case .externalEditor: return settings.hasEditor ? nil : words.noEditor
    case .undo: return screen.undoSteps.isEmpty && screen.typing == nil ? words.nothingToUndo : nil
    case .redo: return screen.redoSteps.isEmpty && screen.typing == nil ? words.nothingToRedo : nil
    default: return nil
    }
  }
}
