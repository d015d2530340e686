import Testing

@Suite("Texts that are alike, on the command line")
struct OverlapCommandTests {
  private let scratch = Scratch()
  private var store: String { scratch.path + "/store" }

  private func run(_ arguments: String...) -> Outcome {
    Program.run(arguments, store: store)
  }

  /// Takes a case in again with a text exchanged wherever it stands, and returns its number.
  private func changed(_ number: String, _ old: String, to new: String) throws -> String {
    let text = run("export", "--confidential", number).output.replacing(old, with: new)
    #expect(text.contains(new))
    let path = scratch.path + "/changed.json"
    Command.write(text, to: path)
    let imported = run("import", path)
    return try #require(imported.output.split(separator: "\t").last, "\(imported.errors)").trimmed
  }

  @Test("a family with a text of its own for each child exits 0, one with copied texts 1 and shows both")
  func family() {
    #expect(run("demo", "--keep", store, "--print-path").status == 0)
    let none = run("overlap", "2026-0001")
    #expect(none.status == 0 && none.output.contains("Geen tekst over een kind"))
    let some = run("overlap", "2026-0007")
    #expect(some.status == 1)
    #expect(some.output.contains("== Arben Dommel ==\nWat is voor Arben Dommel anders?"))
    #expect(some.output.contains("Gevolg voor de gezondheid: de hele tekst (20 woorden) ook bij Luan Dommel"))
    #expect(some.output.contains("Luan Dommel: «De kinderen zijn gezond."))
    let english = run("overlap", "2026-0007", "--lang", "en")
    #expect(english.output.contains("What is different for Arben Dommel?"))
    #expect(run("overlap", "2026-9999").status == 3)
  }

  @Test("programs get the words, the state and both texts")
  func json() {
    #expect(run("demo", "--keep", store, "--print-path").status == 0)
    let outcome = run("overlap", "--json", "2026-0007")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("\"state\": \"unsettled\"") && outcome.output.contains("\"shared\": 20"))
    #expect(!outcome.output.contains("otherCases"))
    let others = run("overlap", "--json", "--others", "2026-0001")
    #expect(others.status == 0 && others.output.contains("\"otherCases\": []"))
  }

  @Test(
    "other cases of the author are compared when asked for, and show no more than what is in this case too")
  func others() throws {
    #expect(run("demo", "--keep", store, "--print-path").status == 0)
    let copy = try changed("2026-0001", "Ana", to: "Mila")
    #expect(!run("overlap", copy).output.contains("2026-0001"))
    let found = run("overlap", copy, "--others")
    #expect(found.status == 0, "advice does not count")
    #expect(found.output.contains("Vergeleken met 3 andere zaken van anne."))
    #expect(found.output.contains("ook in 2026-0001 ("))
    #expect(found.output.contains("«"))
  }

  @Test("what a child wants kept confidential stays out, of this case and of others")
  func confidential() throws {
    #expect(run("demo", "--keep", store, "--print-path").status == 0)
    let sentence = "De kinderen zijn gezond."
    let marked = try changed("2026-0007", sentence, to: "{{\(sentence)}}")
    for words in [["overlap"], ["overlap", "--json"], ["overlap", "--others"]] {
      let output = Program.run(words + [marked], store: store).output
      #expect(output.contains("«[vertrouwelijk]") && !output.contains(sentence), "\(words)")
    }
    #expect(run("overlap", "--confidential", marked).output.contains("«{{De kinderen"))
  }
}
