import Testing

@Suite("Other versions of a framework on the command line")
struct VersionCommandTests {
  private let scratch = Scratch()
  private var store: String { scratch.path + "/store" }
  private var kept: String { store + "/frameworks/removal-nl-2000.1.json" }

  private func older() throws -> (number: String, version: String) {
    try OlderStore.make(in: store, scratch.path)
  }

  @Test(
    "compare names what the newest version in the program cannot read, as text and as JSON, and changes nothing"
  )
  func compare() throws {
    let (number, version) = try older()
    let text = Program.run(["compare", number], store: store)
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.hasPrefix("\(number): removal-nl@2000.1 → removal-nl@\(version)\n"))
    #expect(text.output.contains("Oude vraag: Oud antwoord\n    De vraag is vervallen."))
    let json = Program.run(["compare", "--json", "--lang", "en", number], store: store).output
    #expect(json.contains("\"cause\": \"question-dropped\"") && json.contains("\"answer\": \"Oud antwoord\""))
    #expect(Program.run(["export", number, "--revision", "2"], store: store).status == 3)
    let same = Program.run(["compare", number, "--framework", "removal-nl@2000.1"], store: store)
    #expect(same.status == 0 && same.output.contains("hetzelfde toetsingskader"))
  }

  @Test(
    "check uses the case's own version, or one that is named; an unknown one is refused with what there is")
  func check() throws {
    let (number, version) = try older()
    let own = Program.run(["check", number], store: store)
    let other = Program.run(["check", number, "--framework", "removal-nl@\(version)"], store: store)
    #expect(own.status == other.status && own.status < 3, "\(own.errors)\(other.errors)")
    let unknown = Program.run(["check", number, "--framework", "removal-nl@9"], store: store)
    #expect(unknown.status == 3)
    #expect(
      unknown.errors.contains("removal-nl@2000.1, ") && unknown.errors.contains("removal-nl@\(version)"))
    #expect(Program.run(["check", number, "--framework", "removal-nl"], store: store).status == 64)
  }

  @Test(
    "migrate saves one revision with its reason, keeps the old answer in words, and can be looked back at")
  func migrate() throws {
    let (number, version) = try older()
    let to = ["--to", "removal-nl@\(version)"]
    #expect(Program.run(["migrate", number] + to, store: store).status == 64)
    #expect(Program.run(["migrate", number, "--reason", " "] + to, store: store).status == 64)
    let dry = Program.run(["migrate", number, "--dry-run"] + to, store: store)
    #expect(dry.status == 0 && dry.output.contains("Oude vraag"))
    #expect(Program.run(["export", number, "--revision", "2"], store: store).status == 3)

    let done = Program.run(["migrate", number, "--reason", "Nieuwe regels"] + to, store: store)
    #expect(done.status == 0 && done.output.contains("versie 2"), "\(done.errors)")
    let document = Program.run(["export", number], store: store).output
    #expect(
      document.contains("\"action\": \"migrated\"") && document.contains("\"reason\": \"Nieuwe regels\""))
    #expect(document.contains("\"former\": [") && !document.contains("\"c.extra\": {"))
    let shown = Program.run(["show", number], store: store).output
    #expect(
      shown.contains("== Vroegere antwoorden, van een ander toetsingskader ==\nOude vraag: Oud antwoord\n"))
    let back = Program.run(["compare", number, "--revisions", "1", "2"], store: store).output
    #expect(back.contains("versie 1 (removal-nl@2000.1) → versie 2 (removal-nl@\(version))"))
    #expect(back.contains("Oude vraag: Oud antwoord"))
    let again = Program.run(["migrate", number, "--reason", "x"] + to, store: store)
    #expect(again.status == 0 && again.output.contains("staat al onder"))
    #expect(Program.run(["migrate", number, "--to", "general@1", "--reason", "x"], store: store).status == 3)
  }

  @Test("what a child wants kept confidential stays out of all of it, and goes along in the store")
  func confidential() throws {
    let (number, version) = try OlderStore.make(in: store, scratch.path, answer: "Oud {{geheim}}")
    let to = "removal-nl@\(version)"
    let dry = Program.run(["migrate", number, "--to", to, "--dry-run"], store: store)
    let done = Program.run(["migrate", number, "--to", to, "--reason", "x"], store: store)
    let outputs = [
      dry, done, Program.run(["compare", number, "--revisions", "1", "2"], store: store),
      Program.run(["compare", "--json", number, "--revisions", "1", "2"], store: store),
      Program.run(["show", number], store: store), Program.run(["export", number], store: store),
    ].map(\.output)
    for output in outputs { #expect(output.contains("Oud [vertrouwelijk]") && !output.contains("geheim")) }
    let whole = Program.run(["export", number, "--confidential"], store: store).output
    #expect(whole.contains("Oud {{geheim}}"))
  }

  @Test("a case that is not being worked on keeps its version: exit 77")
  func closed() throws {
    let (number, version) = try older()
    try OlderStore.withdraw(number, in: store)
    let refused = Program.run(
      ["migrate", number, "--to", "removal-nl@\(version)", "--reason", "x"], store: store)
    #expect(refused.status == 77 && refused.errors.contains("ingetrokken"), "\(refused.errors)")
    #expect(Program.run(["export", number, "--revision", "2"], store: store).status == 3)
  }

  @Test("a framework file that is gone or damaged is named with what to do, and nothing else is held up")
  func damaged() throws {
    let (number, _) = try older()
    let bytes = Command.read(kept)
    Command.removeTree(kept)
    Command.write("{", to: kept)
    let damaged = Program.run(["check", number], store: store)
    #expect(damaged.status == 3 && damaged.errors.contains("is niet te lezen"), "\(damaged.errors)")
    #expect(Program.run(["check", "2026-0002"], store: store).status < 3)
    #expect(Program.run(["list"], store: store).status == 0)
    Command.removeTree(kept)
    let gone = Program.run(["check", number], store: store)
    #expect(gone.status == 3 && gone.errors.contains("is hier niet"), "\(gone.errors)")
    Command.write(bytes, to: kept)
    #expect(Program.run(["check", number], store: store).status < 3)
  }
}
