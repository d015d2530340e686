import Testing

/// The case of the Ombudsman's letter, as the public knows it, under pseudonyms: a mother is proposed for removal
/// without her children of twelve and eleven, because she obstructs the removal of the family.
@Suite("A caseworker enters the case of the Ombudsman's letter, key by key", .enabled(if: Tmux.isThere))
struct OmbudsmanLetterTests {
  private let scratch = Scratch()
  private var store: String { scratch.path + "/store" }

  @Test(
    "both absolute rows are violated and check exits 2 with article 9; with postponement the rows fall away")
  func letter() {
    let screen = Tmux(120, 40, environment: ["VIERSTAP_STORE": store, "LC_ALL": "C.UTF-8"], Program.path)
    // The first person of a new store says who that is.
    #expect(screen.wait(for: "Wie bent u?"))
    screen.type("Proef Persoon")
    screen.press("Enter")
    #expect(screen.wait(for: "Wat doet u hier?"))
    screen.press("Enter")
    #expect(screen.wait(for: "Welkom Proef Persoon (behandelaar, beheerder)"))
    #expect(screen.wait(for: "Druk op n om een zaak te beginnen"))
    screen.press("n")
    screen.wait(for: "Waarover gaat")
    screen.press("Enter")
    #expect(screen.wait(for: "-0001 (zonder aanduiding)"))
    enterFamily(screen)
    proposeSeparation(screen)

    // The panel says at once that both rows are violated, with the article.
    screen.press("p")
    #expect(screen.wait { $0.contains("✗ strijdig  Geen scheiding tenzij") })
    #expect(screen.wait { $0.contains("✗ strijdig  Tegenwerking door ouder is geen gr") })
    #expect(screen.screen.contains("artikel 9"))

    // Enter goes to the question behind the row.
    screen.press("Enter")
    #expect(
      screen.wait {
        $0.contains("▸ Gronden") || $0.contains("▸ Noodzakelijk") || $0.contains("▸ Ook scheiden")
      })
    screen.press("C-s")
    #expect(screen.wait(for: "Vastgelegd als versie 2"))
    let number = Program.run(["list"], store: store).output.prefix { $0 != "\t" }
    let refused = Program.run(["check", String(number)], store: store)
    #expect(refused.status == 2)
    #expect(refused.output.contains("HARDE STOP no-separation-unless-necessary"))
    #expect(refused.output.contains("HARDE STOP no-separation-for-obstruction"))
    #expect(refused.output.contains("artikel 9"))

    choosePostponement(screen)
    screen.press("3", "p")
    #expect(screen.wait { $0.contains("– n.v.t.    Geen scheiding tenzij") })
    #expect(screen.screen.contains("– n.v.t.    Tegenwerking door ouder is geen gr"))
    screen.press("p", "q")
    #expect(screen.wait(for: "Vierstap · zaken (1)"))
    screen.press("q")
    #expect(screen.wait(for: "klaar$"))
    let postponed = Program.run(["check", String(number)], store: store)
    #expect(postponed.status == 1)
    #expect(!postponed.output.contains("HARDE STOP"))
  }

  /// Goes to a question by its name and opens it.
  private func open(_ name: String, _ screen: Tmux) {
    screen.press("/")
    screen.wait(for: "Vraag zoeken")
    screen.type(name)
    screen.press("Enter")
    screen.wait { !$0.contains("Vraag zoeken") }
    screen.press("Enter")
  }

  /// Chooses from the list that is open, by typing part of the answer.
  private func choose(_ words: String, _ screen: Tmux) {
    screen.wait(for: "typ om te zoeken")
    screen.type(words)
    screen.press("Enter")
    screen.wait { !$0.contains("┌") }
  }

  private func enterFamily(_ screen: Tmux) {
    open("Korte aanduiding", screen)
    screen.type("Gezin Eik")
    screen.press("Escape")
    // Until then the next key would arrive with the escape and be Alt and that key.
    screen.wait { !$0.contains("Esc klaar") }
    open("Soort besluit", screen)
    choose("gescheiden", screen)
    for (name, role) in [("Moeder E.", "ouder"), ("Kind E.", "kind"), ("Kind F.", "kind")] {
      screen.press("0", "G", "Enter")
      screen.wait(for: "Naam of pseudoniem")
      screen.type(name)
      screen.press("Enter", "Enter")
      choose(role, screen)
    }
    for (name, born) in [("kind e geboortedatum", "14-3-2014"), ("kind f geboortedatum", "2 juni 2015")] {
      open(name, screen)
      screen.type(born)
      screen.press("Enter")
    }
    #expect(screen.wait(for: "Kind E. (1"))
  }

  private func proposeSeparation(_ screen: Tmux) {
    screen.press("3", "g", "Enter")
    screen.wait(for: "Soort optie")
    screen.press("Enter")
    choose("ouder vertrekt eerst", screen)
    open("Voorgenomen maatregel", screen)
    choose("ouder vertrekt eerst", screen)
    for child in ["kind e", "kind f"] {
      open("\(child) gronden", screen)
      screen.wait(for: "typ om te zoeken")
      screen.type("A1")
      screen.press("Space", "Enter")
      screen.wait { !$0.contains("┌") }
      open("\(child) ook scheiden als", screen)
      choose("nee", screen)
    }
  }

  private func choosePostponement(_ screen: Tmux) {
    screen.press("3", "g", "a")
    screen.wait { $0.contains("2. (nog geen soort)") }
    screen.press("Enter")
    choose("uitstel", screen)
    open("Gekozen optie", screen)
    choose("uitstel", screen)
    for child in ["kind e", "kind f"] {
      open("\(child) uitstel leidt dit tot scheiding", screen)
      choose("nee", screen)
    }
  }
}
