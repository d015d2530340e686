import Testing

@Suite("Two people and one case, each at an own terminal", .enabled(if: Tmux.isThere))
struct TwoPeopleTerminalTests {
  private let scratch = Scratch()
  private var store: String { scratch.path + "/store" }
  private let number = "2026-0002"

  private func seat(_ login: String) throws -> Person {
    let person = Person(login, in: store)
    try person.open(number)
    return person
  }

  /// Writes behind the short name of the family.
  private func write(_ text: String, _ person: Person) throws {
    try person.answer("Korte aanduiding", text)
  }

  @Test("who saves second sees that the other did, what stood there, both texts, and chooses with one key")
  func conflict() throws {
    #expect(Program.run(["demo", "--keep", store, "--print-path"], store: store).status == 0)
    let (anne, bram) = (try seat("anne"), try seat("bram"))
    try write(" uit Zeeland", anne)
    try write(" uit Twente", bram)
    bram.press("C-s")
    try bram.sees("Vastgelegd als versie 2")
    try anne.sees("! Bram Jansen bewaarde versie 2")
    anne.press("C-s")
    try anne.sees("Tegelijk geschreven: 1 antwoord")
    try anne.sees("Eerst stond er: Gezin Berkel")
    try anne.sees("Anne Vermeer (u): Gezin Berkel {+uit Zeeland+}")
    try anne.sees("Bram Jansen: Gezin Berkel {+uit Twente+}")
    anne.press("w")
    try anne.sees("Alles is gekozen")
    anne.press("C-s")
    try anne.sees("Vastgelegd als versie 4")
    let shown = Program.run(["show", number, "--as", "anne"], store: store)
    #expect(shown.output.contains("Gezin Berkel uit Twente") && !shown.output.contains("Zeeland"))
    let verified = Program.run(["verify"], store: store)
    #expect(verified.status == 0, "\(verified.output)")
  }

  @Test("work thrown away is put beside the saved case first, and comes back with one key")
  func discarded() throws {
    #expect(Program.run(["demo", "--keep", store, "--print-path"], store: store).status == 0)
    let before = try seat("anne")
    try write(" uit Zeeland", before)
    try before.sees("concept bewaard")
    before.screen.tmux(["kill-server"])

    let anne = Person("anne", in: store)
    try anne.sees("Niet-vastgelegd werk gevonden")
    anne.press("b")
    try anne.sees("Gezin Berkel {+uit Zeeland+}")
    try anne.escape(from: "Dit werk weggooien")
    anne.press("DC")
    try anne.sees("Zeker weten?")
    anne.press("j")
    try anne.sees("(weggegooid)")
    try anne.escape(from: "(weggegooid)")
    anne.press("u")
    try anne.sees("Het werk in \(number) is terug.")
    try anne.open(number)
    try anne.sees("Gezin Berkel uit Zeeland")
  }
}
