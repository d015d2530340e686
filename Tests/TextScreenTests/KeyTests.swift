import Testing
import TextScreen

@Suite struct KeyTests {
  @Test(
    "A key's name reads back as the same key",
    arguments: [
      "a", "A", "/", "-", "é", "Space", "Enter", "Escape", "Tab", "Backspace", "Delete", "Insert", "Up",
      "Down", "Left",
      "Right", "Home", "End", "PageUp", "PageDown", "F1", "F12", "Ctrl-S", "Ctrl-Space", "Ctrl-/", "Alt-1",
      "Alt--",
      "Alt-B", "Ctrl-Alt-Shift-Up", "Shift-Tab", "Ctrl-Right", "Alt-Backspace",
    ])
  func names(name: String) throws {
    let key = try #require(Key(name: name))
    #expect(key.name == name)
    #expect(Key(name: key.name) == key)
  }

  @Test(
    "Names nobody knows are no keys",
    arguments: ["", "Ctrl-", "F0", "F99", "Hyper-X", "Foo", "ab", "Ctrl-Foo"])
  func unknownNames(name: String) {
    #expect(Key(name: name) == nil)
    #expect(Key(name) == .unknown)
  }

  @Test("Shift and case do not make two keys of one")
  func normalised() {
    #expect(Key("Ctrl-S") == Key(.character("s"), control: true))
    #expect(Key(.character("S"), control: true) == "Ctrl-S")
    #expect(Key("Alt-b") == "Alt-B")
    #expect(Key("Shift-a") == "A" && Key("A") != "a")
    #expect(Key(name: "PgUp") == "PageUp" && Key(name: "Return") == "Enter" && Key(name: "Esc") == "Escape")
    #expect(Key("x").typed == "x" && Key("Alt-X").typed == nil && Key("Up").typed == nil)
  }

  @Test("People read what stands on their keyboard")
  func labels() {
    #expect(Key("Up").label(dutch: true) == "↑")
    #expect(Key("PageUp").label(dutch: true) == "PgUp")
    #expect(Key("Space").label(dutch: true) == "Spatie" && Key("Space").label(dutch: false) == "Space")
    #expect(Key("Ctrl-Left").label(dutch: false) == "Ctrl-←")
    #expect(Key("Ctrl-S").label(dutch: true) == "Ctrl-S" && Key("F2").label(dutch: true) == "F2")
    #expect(Key("Escape").label(dutch: true) == "Esc" && Key("/").label(dutch: true) == "/")
  }
}
