import Glibc
import Testing

/// What only a real terminal can show.
@Suite("The program in a terminal", .enabled(if: Tmux.isThere))
struct TerminalTests {
  private let scratch = Scratch()
  private var store: String { scratch.path + "/store" }

  private func start(_ columns: Int = 80, _ rows: Int = 24, _ more: [String: String] = [:]) -> Tmux {
    let environment = ["VIERSTAP_STORE": store, "LC_ALL": "C.UTF-8"].merging(more) { $1 }
    if Program.run(["list"], store: store).output.isEmpty { Program.makeStore(store) }
    let screen = Tmux(columns, rows, environment: environment, Program.path + "; echo status $?")
    screen.wait(for: "Vierstap")
    return screen
  }

  /// Makes a case and types a text of 150 characters into a long answer.
  private func type150(_ screen: Tmux) -> String {
    let text = String(repeating: "Een kind vertelt. ", count: 9).prefix(150)
    screen.press("n")
    screen.wait(for: "Waarover gaat")
    screen.press("Enter")
    screen.wait(for: "-0001")
    screen.press("/")
    screen.wait(for: "Vraag zoeken")
    screen.type("Gezinssituatie")
    screen.press("Enter", "Enter")
    screen.wait(for: "0 woorden")
    screen.type(String(text))
    screen.wait(for: "26 woorden")
    return String(text)
  }

  /// The process id of the program in the terminal's shell.
  private func program(_ screen: Tmux) -> Int32 {
    let found = Command.run(["pgrep", "-P", String(screen.shell)]).output
    return Int32(found.filter(\.isNumber)) ?? 0
  }

  private func drafts() -> String {
    Command.run(["sh", "-c", "cat \(store)/drafts/*/*.json"]).output
  }

  @Test("it starts, quits with status 0 and leaves the shell's screen as it was")
  func quit() {
    let screen = start()
    #expect(screen.isAlternate)
    screen.press("q")
    screen.wait(for: "status 0")
    #expect(!screen.isAlternate)
  }

  @Test(
    "a signal keeps every character typed, restores the screen and ends with 128 and its number",
    arguments: [1, 2, 15])
  func signals(_ number: Int32) {
    let screen = start()
    let text = type150(screen)
    kill(program(screen), number)
    screen.wait(for: "status \(128 + number)")
    #expect(!screen.isAlternate)
    #expect(drafts().contains(text))
  }

  @Test("kill -9 two seconds after the last key loses nothing, and the next start offers the text")
  func killed() {
    let screen = start()
    let text = type150(screen)
    screen.wait(for: "concept bewaard")
    usleep(1_500_000)
    kill(program(screen), SIGKILL)
    screen.wait(for: "status 137")
    #expect(drafts().contains(text))
    let again = start()
    again.wait(for: "Niet-vastgelegd werk gevonden")
    again.press("Enter")
    again.wait(for: "Verder met uw werk")
    #expect(again.screen.contains("Een kind vertelt."))
  }

  @Test("closing the terminal keeps every character typed")
  func hangUp() {
    let screen = start()
    let text = type150(screen)
    screen.tmux(["kill-server"])
    for _ in 0..<200 where !drafts().contains(text) { usleep(20_000) }
    #expect(drafts().contains(text))
  }

  @Test("resizing while typing keeps the text, the question and the caret")
  func resize() {
    let screen = start(120, 40)
    let text = type150(screen)
    for (columns, rows) in [(60, 20), (30, 10), (80, 24), (120, 40)] {
      screen.resize(columns, rows)
      screen.wait { $0.split(separator: "\n", omittingEmptySubsequences: false).count >= rows }
    }
    screen.wait(for: "26 woorden")
    screen.type(" Einde")
    screen.wait(for: "27 woorden")
    screen.press("C-s")
    screen.wait(for: "Vastgelegd als versie 2")
    #expect(anyCase().contains("\(text) Einde"))
  }

  private func anyCase() -> String {
    Command.run(["sh", "-c", "cat \(store)/cases/*/*/*.json"]).output
  }

  @Test("suspending keeps the draft and gives the shell back; fg shows the case again")
  func suspend() {
    let screen = start()
    let text = type150(screen)
    screen.press("C-p")
    screen.wait(for: "Opdracht zoeken")
    screen.type("opdrachtregel")
    screen.press("Enter")
    screen.wait { $0.contains("topped") }
    #expect(!screen.isAlternate)
    #expect(drafts().contains(text))
    screen.type("fg")
    screen.press("Enter")
    screen.wait(for: "Gezinssituatie")
    screen.press("Escape")
    screen.wait(for: "q terug")
    screen.press("q")
    screen.wait(for: "zaken (1)")
  }

  @Test("three pasted lines do nothing in the list and are three lines in a long answer")
  func paste() {
    let screen = start()
    screen.paste("n\nn\nn\n")
    screen.wait(for: "Plakken kan alleen in een tekstveld")
    _ = type150(screen)
    screen.paste(" een\ntwee\ndrie")
    screen.wait(for: "29 woorden")
    screen.press("C-s")
    screen.wait(for: "Vastgelegd")
    #expect(anyCase().contains("een\\ntwee\\ndrie"))
    #expect(Program.run(["list"], store: store).output.split(separator: "\n").count == 1)
  }

  @Test("accents, letters joined from two parts and wide characters come through the keyboard unharmed")
  func characters() {
    let screen = start()
    _ = type150(screen)
    screen.type(" Zoë, één e\u{301}n 漢字")
    screen.press("C-s")
    screen.wait(for: "Vastgelegd")
    #expect(anyCase().contains("Zoë, één e\u{301}n 漢字"))
  }

  @Test(
    "odd terminals start readable",
    arguments: [["TERM": "vt100"], ["NO_COLOR": "1"], ["LC_ALL": "C"]])
  func oddTerminals(_ environment: [String: String]) {
    let screen = start(80, 24, environment)
    #expect(screen.screen.contains("Er zijn nog geen zaken"))
    screen.press("q")
    screen.wait(for: "status")
  }

  @Test("a terminal that cannot place the cursor is refused with status 64 and a way out")
  func dumbTerminal() {
    let environment = ["VIERSTAP_STORE": store, "LC_ALL": "C.UTF-8", "TERM": "dumb"]
    let screen = Tmux(80, 24, environment: environment, Program.path + "; echo status $?")
    screen.wait(for: "status 64")
    #expect(screen.screen.contains("xterm-256color"))
  }

  @Test("the external editor takes the text over and gives it back, and leaves no file behind")
  func editor() {
    let editor = scratch.path + "/editor"
    Command.write(
      "#!/bin/sh\nls -l \"$1\" > \(scratch.path)/mode\nprintf 'Uit de editor.' >> \"$1\"\n", to: editor)
    chmod(editor, 0o700)
    let screen = start(80, 24, ["EDITOR": editor, "TMPDIR": scratch.path])
    _ = type150(screen)
    screen.press("F4")
    screen.wait(for: "Uit de editor.")
    #expect(Command.read(scratch.path + "/mode").hasPrefix("-rw-------"))
    #expect(Command.run(["sh", "-c", "ls -d \(scratch.path)/vierstap-*"]).output.isEmpty)
  }

  @Test("two people who save at once lose nothing: the second sees both texts and chooses")
  func twoPeople() {
    let first = start(100, 30)
    first.press("n")
    first.wait(for: "Waarover gaat")
    first.press("Enter")
    first.wait(for: "-0001")
    first.press("q")
    first.wait(for: "zaken (1)")
    let second = Tmux(
      100, 30, environment: ["VIERSTAP_STORE": store, "LC_ALL": "C.UTF-8"], Program.path)
    second.wait(for: "zaken (1)")
    for (screen, text) in [(first, "Tekst van de een"), (second, "Tekst van de ander")] {
      screen.press("Enter")
      screen.wait(for: "-0001 ")
      screen.press("/")
      screen.wait(for: "Vraag zoeken")
      screen.type("Korte aanduiding")
      screen.press("Enter", "Enter")
      screen.type(text)
      screen.wait(for: text)
    }
    first.press("C-s")
    first.wait(for: "Vastgelegd als versie 2")
    second.press("C-s")
    second.wait(for: "Tegelijk geschreven door")
    #expect(second.screen.contains("Tekst van de een"))
    #expect(second.screen.contains("Tekst van de ander"))
    second.press("w")
    second.wait { !$0.contains("Tegelijk geschreven door") }
    second.press("C-s")
    second.wait(for: "Vastgelegd als versie 4")
    #expect(anyCase().contains("Tekst van de ander"))
  }
}
