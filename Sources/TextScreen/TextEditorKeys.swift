extension TextEditor {
  /// Does what a key asks and tells whether the key was meant for the editor.
  ///
  /// False leaves the key to the form: Tab always; Enter, Up, Down and the page keys in a single line; Up and
  /// PageUp on the first line, Down and PageDown on the last.
  public mutating func handle(_ key: Key) -> Bool {
    if key.control { return !key.alt && handleControl(key.base) }
    if key.alt { return handleAlt(key.base) }
    switch key.base {
    case .character(let character): return type(character)
    case .enter:
      guard isMultiline else { return false }
      replace(caretOffset..<caretOffset, with: "\n", kind: .alone)
    case .backspace:
      replace(boundary(before: caretOffset)..<caretOffset, with: "", kind: .erasedBackwards)
    case .delete:
      replace(caretOffset..<boundary(after: caretOffset), with: "", kind: .erasedForwards)
    case .left: moveCaret(to: boundary(before: caretOffset))
    case .right: moveCaret(to: boundary(after: caretOffset))
    case .home: moveCaret(to: lines.starts[lines.row(of: caretOffset)])
    case .end: moveCaret(to: lastCaret(of: lines.row(of: caretOffset)))
    case .up: return moveRows(-1)
    case .down: return moveRows(1)
    case .pageUp: return moveRows(-max(1, pageRows))
    case .pageDown: return moveRows(max(1, pageRows))
    case .escape, .tab, .insert, .function: return false
    }
    return true
  }

  private mutating func handleControl(_ base: Key.Base) -> Bool {
    switch base {
    case .character("z"): undo()
    case .character("y"): redo()
    case .character("a"): moveCaret(to: paragraphStart)
    case .character("e"): moveCaret(to: paragraphEnd)
    case .character("u"): replace(paragraphStart..<caretOffset, with: "", kind: .alone)
    case .character("k"):
      // At the end of a line there is the line break itself to remove.
      let end = paragraphEnd
      let target = end == caretOffset ? boundary(after: end) : end
      replace(caretOffset..<target, with: "", kind: .alone)
    case .character("w"): replace(wordStart..<caretOffset, with: "", kind: .alone)
    case .left: moveCaret(to: wordStart)
    case .right: moveCaret(to: wordEnd)
    case .home: moveCaret(to: 0)
    case .end: moveCaretToEnd()
    default: return false
    }
    return true
  }

  private mutating func handleAlt(_ base: Key.Base) -> Bool {
    switch base {
    case .character("b"): moveCaret(to: wordStart)
    case .character("f"): moveCaret(to: wordEnd)
    case .backspace: replace(wordStart..<caretOffset, with: "", kind: .alone)
    default: return false
    }
    return true
  }

  private mutating func type(_ character: Character) -> Bool {
    guard character.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
    else { return false }
    replace(caretOffset..<caretOffset, with: String(character), kind: .typed)
    return true
  }

  /// Moves the caret by visual lines in its wanted column; false when it cannot move that way.
  private mutating func moveRows(_ distance: Int) -> Bool {
    guard isMultiline else { return false }
    let place = caret
    let row = min(max(0, place.row + distance), lineCount - 1)
    guard row != place.row else { return false }
    let column = wantedColumn ?? place.column
    caretOffset = offset(row: row, column: column)
    wantedColumn = column
    endStep()
    return true
  }

  private var paragraphStart: Int {
    var place = caretOffset
    while place > 0, byte(place - 1) != 0x0A { place -= 1 }
    return place
  }

  private var paragraphEnd: Int {
    var place = caretOffset
    while place < text.utf8.count, byte(place) != 0x0A { place += 1 }
    return place
  }

  /// The start of the word before the caret.
  private var wordStart: Int {
    var place = caretOffset
    while place > 0, isSpace(place - 1) { place -= 1 }
    while place > 0, !isSpace(place - 1) { place -= 1 }
    return boundary(atOrAfter: place)
  }

  /// The end of the word after the caret.
  private var wordEnd: Int {
    var place = caretOffset
    while place < text.utf8.count, isSpace(place) { place += 1 }
    while place < text.utf8.count, !isSpace(place) { place += 1 }
    return boundary(atOrAfter: place)
  }

  private func isSpace(_ offset: Int) -> Bool {
    let byte = byte(offset)
    return byte == 0x20 || byte == 0x0A || byte == 0x09
  }
}
