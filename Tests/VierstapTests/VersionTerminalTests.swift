import Testing

@Suite("Moving a case to another framework in a terminal", .enabled(if: Tmux.isThere))
struct VersionTerminalTests {
  private let scratch = Scratch()
  private var store: String { scratch.path + "/store" }

  /// Opens the newest case of the store.
  private func open(_ number: String) -> Tmux {
    let screen = Tmux(
      120, 40, environment: ["VIERSTAP_STORE": store, "LC_ALL": "C.UTF-8"], Program.path)
    screen.wait(for: number)
    screen.press("/")
    screen.type(number)
    screen.press("Enter", "Enter")
    screen.wait(for: "Kind:")
    return screen
  }

  @Test(
    "who was writing while somebody else moved the case is refused, and finds everything on opening it again")
  func twoPeople() throws {
    let (number, version) = try OlderStore.make(in: store, scratch.path)
    let writer = open(number)
    writer.press("/")
    writer.wait(for: "Vraag zoeken")
    writer.type("Korte aanduiding")
    writer.press("Enter", "Enter")
    writer.type(" en meer")
    writer.wait(for: "en meer")

    let mover = open(number)
    mover.wait(for: "nieuwer toetsingskader (\(version))")
    mover.press("V")
    mover.wait(for: "Oude vraag: Oud antwoord")
    mover.press("End", "Enter")
    mover.wait(for: "Overzetten naar toetsingskader \(version)?")
    mover.press("j")
    mover.wait(for: "Waarom overzetten?")
    mover.type("nieuwe regels")
    mover.press("Enter")
    mover.wait(for: "vastgelegd als versie 2")

    writer.press("C-s")
    writer.wait(for: "niets verloren")
    writer.press("Escape")
    writer.wait { !$0.contains("Dit ging niet") }
    // Until then the next key would arrive with the escape and be Alt and that key.
    writer.press("Escape")
    writer.wait { !$0.contains("Esc klaar") }
    writer.press("q")
    writer.wait(for: "Toch sluiten?")
    writer.press("j")
    writer.wait(for: "zaken (")
    writer.press("Enter")
    writer.wait(for: "uw niet-vastgelegde werk is meegegaan")
    writer.press("C-s")
    writer.wait(for: "Vastgelegd als versie 3")
    let document = Program.run(["export", number], store: store).output
    #expect(document.contains(" en meer\"") && document.contains("\"former\": ["))
    #expect(document.contains("\"version\": \"\(version)\""))
  }
}
