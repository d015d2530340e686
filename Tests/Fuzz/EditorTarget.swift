@testable internal import TextScreen

/// Whatever is typed, lines, words and caret are as if the text had just been opened.
enum EditorTarget {
  private static let keys: [Key] = [
    "Backspace", "Delete", "Left", "Right", "Up", "Down", "Home", "End", "Ctrl-Left", "Ctrl-Right", "Ctrl-W",
    "Ctrl-K",
    "Ctrl-U", "Ctrl-Z", "Ctrl-Y", "Enter", "PageUp", "PageDown", "Ctrl-Home", "Ctrl-End", "Alt-Backspace",
    "Ctrl-A",
    "Ctrl-E", "Alt-B", "Alt-F", "Tab",
  ]

  static func complaint(about bytes: [UInt8]) -> String? {
    var choices = Choices(bytes)
    let isMultiline = choices.byte() & 1 == 0
    var width = 2 + choices.number(below: 40)
    var editor = TextEditor(text: choices.text(choices.number(below: 256)), multiline: isMultiline)
    editor.setWidth(width)
    while !choices.isEmpty {
      switch choices.number(below: 8) {
      case 0, 1, 2: _ = editor.handle(choices.one(of: keys))
      case 3: editor.paste(choices.text(choices.number(below: 64)))
      case 4:
        width = 1 + choices.number(below: 60)
        editor.setWidth(width)
      case 5: editor.moveCaret(to: choices.number(below: 300))
      case 6: editor.replaceAll(choices.text(choices.number(below: 64)))
      default:
        for scalar in choices.text(4).unicodeScalars { _ = editor.handle(Key(.character(Character(scalar)))) }
      }
      if let complaint = complaint(about: editor, width: width, isMultiline) { return complaint }
    }
    while editor.redo() {}
    let last = editor.text
    while editor.undo() {}
    while editor.redo() {}
    return editor.text.utf8.elementsEqual(last.utf8) ? nil : "undone and done again, not the same text"
  }

  private static func complaint(about editor: TextEditor, width: Int, _ isMultiline: Bool) -> String? {
    var fresh = TextEditor(text: editor.text, multiline: isMultiline)
    fresh.setWidth(width)
    guard editor.lines == fresh.lines else { return "lines of another text" }
    guard editor.wordCount == fresh.wordCount else { return "words of another text" }
    let caret = editor.caret
    guard (0..<editor.lineCount).contains(caret.row), (0..<max(2, width)).contains(caret.column) else {
      return "the caret is outside"
    }
    let index = editor.text.utf8.index(editor.text.startIndex, offsetBy: editor.caretOffset)
    guard index == editor.text.endIndex || String.Index(index, within: editor.text) != nil else {
      return "the caret is inside a character"
    }
    guard !editor.text.utf8.contains(0x0D), isMultiline || !editor.text.utf8.contains(0x0A) else {
      return "a line end that should not be there"
    }
    return nil
  }
}
