import Testing

@testable import TextScreen

/// An editor from a text with "|" where the caret is.
func editor(_ marked: String, multiline: Bool = true, width: Int? = nil) -> TextEditor {
  let parts = marked.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
  var editor = TextEditor(text: parts.joined(), multiline: multiline)
  if let width { editor.setWidth(width) }
  editor.moveCaret(to: parts.first?.utf8.count ?? 0)
  return editor
}

/// The text with "|" where the caret is.
func marked(_ editor: TextEditor) -> String {
  let bytes = Array(editor.text.utf8)
  return String(decoding: bytes[..<editor.caretOffset], as: UTF8.self) + "|"
    + String(decoding: bytes[editor.caretOffset...], as: UTF8.self)
}

@Suite struct TextEditorTests {
  @Test(
    "A key changes text and caret",
    arguments: [
      ("ab|c", "x", "abx|c"), ("e|", "\u{301}", "e\u{301}|"), ("|", "Enter", "\n|"),
      ("ab|c", "Backspace", "a|c"),
      ("ae\u{301}|c", "Backspace", "a|c"), ("a|👩‍👧c", "Delete", "a|c"), ("|a", "Backspace", "|a"),
      ("a|", "Delete", "a|"), ("a👍🏽|b", "Left", "a|👍🏽b"), ("a|👍🏽b", "Right", "a👍🏽|b"), ("|a", "Left", "|a"),
      ("a|", "Right", "a|"), ("een twee| drie", "Ctrl-Left", "een |twee drie"),
      ("een| twee drie", "Ctrl-Right", "een twee| drie"), ("een tw|ee", "Alt-B", "een |twee"),
      ("een tw|ee", "Alt-F", "een twee|"), ("a\nbc|d\ne", "Home", "a\n|bcd\ne"),
      ("a\nbc|d\ne", "End", "a\nbcd|\ne"),
      ("a\nbc|d\ne", "Ctrl-A", "a\n|bcd\ne"), ("a\nbc|d\ne", "Ctrl-E", "a\nbcd|\ne"),
      ("a\nbc|d\ne", "Ctrl-Home", "|a\nbcd\ne"), ("a\nbc|d\ne", "Ctrl-End", "a\nbcd\ne|"),
      ("a\nbc|d\ne", "Ctrl-K", "a\nbc|\ne"), ("a\nbc|\ne", "Ctrl-K", "a\nbc|e"),
      ("a\nbc|d\ne", "Ctrl-U", "a\n|d\ne"),
      ("een twee | drie", "Ctrl-W", "een | drie"), ("een tw|ee", "Alt-Backspace", "een |ee"),
      ("abc\nd|e", "Up", "a|bc\nde"), ("a|bc\nde", "Down", "abc\nd|e"), ("ab|c\n\nde", "Down", "abc\n|\nde"),
    ] as [(String, Key, String)])
  func keys(before: String, key: Key, after: String) {
    var editor = editor(before)
    let isConsumed = editor.handle(key)
    #expect(isConsumed)
    #expect(Array(marked(editor).unicodeScalars) == Array(after.unicodeScalars))
  }

  @Test("Keys that are the form's are left to it")
  func refused() {
    for name in ["Tab", "Shift-Tab", "Escape", "F2", "Ctrl-S", "Ctrl-P", "Alt-1", "Ctrl-V", "Insert"] {
      var editor = editor("a|b")
      let isConsumed = editor.handle(Key(name))
      #expect(!isConsumed, "\(name)")
      #expect(marked(editor) == "a|b")
    }
    for name in ["Enter", "Up", "Down", "PageUp", "PageDown", "Tab"] {
      var editor = editor("a|b", multiline: false)
      let isConsumed = editor.handle(Key(name))
      #expect(!isConsumed, "\(name)")
    }
    for (text, name) in [("a|b\nc", "Up"), ("a|b\nc", "PageUp"), ("ab\n|c", "Down"), ("ab\n|c", "PageDown")] {
      var editor = editor(text)
      let isConsumed = editor.handle(Key(name))
      #expect(!isConsumed, "\(name)")
    }
  }

  @Test("Moving down and up keeps the column over shorter lines")
  func wantedColumn() {
    var editor = editor("abcd|ef\nx\nabcdef")
    #expect(editor.handle("Down") && marked(editor) == "abcdef\nx|\nabcdef")
    #expect(editor.handle("Down") && marked(editor) == "abcdef\nx\nabcd|ef")
    #expect(editor.handle("Left") && editor.handle("Up") && editor.handle("Up"))
    #expect(marked(editor) == "abc|def\nx\nabcdef")
  }

  @Test("Home, End, Up and Down follow the wrapped lines")
  func wrapped() {
    var editor = editor("het belang| van het kind", width: 11)
    #expect(editor.lineCount == 3)
    #expect((0..<3).map { editor.line($0) } == ["het belang ", "van het ", "kind"])
    #expect(editor.line(-1) == "" && editor.line(3) == "")
    #expect(editor.caret == Position(row: 0, column: 10))
    #expect(editor.handle("Down") && marked(editor) == "het belang van het| kind")
    #expect(editor.caret == Position(row: 1, column: 7))
    #expect(editor.handle("Home") && marked(editor) == "het belang |van het kind")
    #expect(editor.handle("End") && marked(editor) == "het belang van het| kind")
    #expect(editor.handle("Down") && marked(editor) == "het belang van het kind|")
    #expect(!editor.handle("Down") && editor.caretAtEnd)
  }

  @Test("PageUp and PageDown move by the rows that are shown")
  func pages() {
    var editor = editor("|1\n2\n3\n4\n5\n6")
    editor.pageRows = 4
    #expect(editor.handle("PageDown") && editor.caret.row == 4)
    #expect(editor.handle("PageDown") && editor.caret.row == 5)
    #expect(editor.handle("PageUp") && editor.caret.row == 1)
  }

  @Test("Undo takes back words, redo brings them again, and a new edit forgets what was undone")
  func undo() {
    var editor = editor("|")
    for key in "het kind" { _ = editor.handle(Key(.character(key))) }
    #expect(editor.handle("Ctrl-Z") && marked(editor) == "het |")
    #expect(editor.handle("Ctrl-Z") && marked(editor) == "|")
    #expect(editor.handle("Ctrl-Z") && marked(editor) == "|")
    #expect(editor.handle("Ctrl-Y") && marked(editor) == "het |")
    #expect(editor.handle("Ctrl-Y") && marked(editor) == "het kind|")
    #expect(editor.handle("Ctrl-Z") && editor.handle("x") && editor.handle("Ctrl-Y"))
    #expect(marked(editor) == "het x|")
  }

  @Test("A step ends at a caret move, a line break, a paste, a switch to deleting, and a hundred bytes")
  func steps() {
    var moved = editor("|")
    for key in ["a", "b", "Left", "c"] as [Key] { _ = moved.handle(key) }
    #expect(moved.undo() && marked(moved) == "a|b")
    var broken = editor("|")
    for key in ["a", "Enter", "b"] as [Key] { _ = broken.handle(key) }
    #expect(broken.undo() && marked(broken) == "a\n|")
    #expect(broken.undo() && marked(broken) == "a|")
    var pasted = editor("|")
    _ = pasted.handle("a")
    pasted.paste("b c")
    _ = pasted.handle("d")
    #expect(pasted.undo() && marked(pasted) == "ab c|")
    #expect(pasted.undo() && marked(pasted) == "a|")
    var deleted = editor("abc|")
    for key in ["x", "Backspace", "Backspace"] as [Key] { _ = deleted.handle(key) }
    #expect(deleted.undo() && marked(deleted) == "abcx|")
    #expect(deleted.undo() && marked(deleted) == "abc|")
    var long = editor("|")
    for _ in 0..<150 { _ = long.handle("x") }
    #expect(long.undo() && long.text.count == 100)
  }

  @Test("Pasted line ends become line feeds, or spaces in a single line; control characters stay out")
  func paste() {
    var many = editor("a|b")
    many.paste("1\r\n2\r3\n4\t5\u{1B}\u{0}\u{7F}\u{9B}6\u{85}7")
    #expect(marked(many) == "a1\n2\n3\n4\t56\n7|b")
    var single = editor("a|b", multiline: false)
    single.paste("1\r\n2\r3\n4")
    #expect(marked(single) == "a1 2 3 4|b")
    #expect(TextEditor(text: "a\r\nb\rc", multiline: true).text == "a\nb\nc")
    #expect(TextEditor(text: "a\r\nb\rc", multiline: false).text == "a b c")
  }

  @Test("Replacing everything is one step")
  func replaceAll() {
    var editor = editor("oud|e tekst")
    editor.replaceAll("nieuw\r\nmeer")
    #expect(marked(editor) == "nieuw\nmeer|" && editor.wordCount == 2)
    #expect(editor.undo() && marked(editor) == "oud|e tekst")
  }

  @Test("Control characters cannot be typed")
  func controls() {
    for scalar in ["\u{1}", "\u{7F}", "\u{9B}", "\n"] as [Character] {
      var editor = editor("a|")
      let isConsumed = editor.handle(Key(.character(scalar)))
      #expect(!isConsumed && editor.text == "a")
    }
  }
}
