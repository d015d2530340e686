import Testing

@testable import TextScreen

@Suite struct TextEditorPropertyTests {
  private static let pieces = [
    "a", "kind", " ", " ", "  ", "\n", "é", "漢", "e", "\u{301}", "👩", "\u{200D}", "👧", "🇳", "🇱", "\t",
    "\u{202E}",
    "\u{1161}", "각",
  ]
  private static let keys: [Key] = [
    "Backspace", "Delete", "Left", "Right", "Up", "Down", "Home", "End", "Ctrl-Left", "Ctrl-Right", "Ctrl-W",
    "Ctrl-K",
    "Ctrl-U", "Ctrl-Z", "Ctrl-Y", "Enter", "PageUp", "PageDown", "Ctrl-Home", "Ctrl-End", "Alt-Backspace",
  ]

  /// What must hold after every key.
  private func check(_ editor: TextEditor, width: Int, _ history: String) {
    let fresh = { () -> TextEditor in
      var fresh = TextEditor(text: editor.text, multiline: true)
      fresh.setWidth(width)
      return fresh
    }()
    #expect(editor.lines == fresh.lines, "\(history)")
    let naive = NaiveWrap.lines(editor.text, width: width - 1)
    #expect((0..<editor.lineCount).map { String(editor.line($0)) } == naive, "\(history)")
    let words = editor.text.split { $0 == " " || $0 == "\n" || $0 == "\t" }
    // A mark after a space makes a Character of its own, which split does not take apart.
    let spaces = editor.text.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
    #expect(editor.wordCount == spaces.count && words.count <= spaces.count, "\(history)")
    let index = editor.text.utf8.index(editor.text.startIndex, offsetBy: editor.caretOffset)
    #expect(editor.text.indices.contains(index) || index == editor.text.endIndex, "\(history)")
    #expect(editor.caret.row < editor.lineCount && editor.caret.column < width, "\(history)")
  }

  @Test("Random keys keep lines, words and caret as if the text had just been opened")
  func randomKeys() {
    var random = SplitMix(state: 5)
    for round in 0..<60 {
      let width = Int.random(in: 2...14, using: &random)
      var editor = TextEditor(multiline: true)
      editor.setWidth(width)
      editor.pageRows = 3
      for step in 0..<60 {
        if Bool.random(using: &random) {
          let piece = Self.pieces.randomElement(using: &random) ?? ""
          if Bool.random(using: &random) {
            for scalar in piece.unicodeScalars { _ = editor.handle(Key(.character(Character(scalar)))) }
          } else {
            editor.paste(piece)
          }
        } else if let key = Self.keys.randomElement(using: &random) {
          _ = editor.handle(key)
        }
        check(
          editor, width: width,
          "round \(round), step \(step), width \(width): \(editor.text.debugDescription)")
      }
      while editor.redo() {}
      let last = editor.text
      while editor.undo() {}
      #expect(editor.isEmpty)
      while editor.redo() {}
      #expect(editor.text == last)
    }
  }

  @Test(
    "Hostile texts can be opened, walked through and deleted",
    arguments: [
      String(repeating: "x", count: 10_000), String(repeating: " ", count: 10_000),
      String(repeating: "\n", count: 2000),
      "\u{0}\u{1}\u{1B}[2J\u{7F}\u{80}\u{9B}", "👩‍👩‍👧‍👦👍🏽🇳🇱🇳🇱🇳", "\u{202E}\u{2066}\u{200F}\u{FEFF}\u{E0041}",
      "a" + String(repeating: "\u{301}", count: 1000), "\u{301}\u{200D}\u{FE0F}", "각각\u{1161}",
    ])
  func hostile(text: String) {
    for width in [1, 2, 7, 80] {
      var editor = TextEditor(text: text, multiline: true)
      editor.setWidth(width)
      for key in ["End", "Down", "Right", "Left", "Up", "Ctrl-End", "Up", "Home", "PageUp", "x"] as [Key] {
        _ = editor.handle(key)
        #expect(editor.caret.row < editor.lineCount && editor.caret.column < max(2, width))
      }
      #expect((0..<editor.lineCount).allSatisfy { TextWidth.columns(of: editor.line($0)) >= 0 })
      _ = editor.handle("Ctrl-End")
      var left = editor.text.utf8.count
      for _ in 0..<50 where left > 0 {
        _ = editor.handle("Backspace")
        #expect(editor.text.utf8.count < left)
        left = editor.text.utf8.count
      }
    }
  }
}
