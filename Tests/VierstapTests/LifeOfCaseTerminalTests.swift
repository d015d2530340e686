import Testing

@Suite("The life of a case in a terminal, each person at an own one", .enabled(if: Tmux.isThere))
struct LifeOfCaseTerminalTests {
  private let scratch = Scratch()
  private var store: String { scratch.path + "/store" }

  private func run(_ words: String..., as login: String) -> Outcome {
    Program.run(words + ["--as", login], store: store)
  }

  private func seat(_ login: String) -> Person { Person(login, in: store) }

  @Test(
    "A lawful separation is returned, answered, approved by two, told to each child, carried out and closed")
  func wholeLife() throws {
    let number = try TodaysFamily.make(in: store, scratch.path)
    for (login, name) in [("anne", "Anne Vermeer"), ("petra", "Petra Zwart")] {
      let roles = ["--role", "caseworker", "--role", "supervisor"]
      let added = Program.run(
        ["people", "add", login, "--name", name, "--as", "otto"] + roles, store: store)
      #expect(added.status == 0, "\(added.errors)")
    }

    let petra = seat("petra")
    try petra.open(number)
    try petra.answer("Welke verhuizingen", " Petra keek dit na.")
    petra.press("C-s")
    try petra.sees("Vastgelegd als versie 2")
    petra.press("q")

    let anne = seat("anne")
    try submit(number, anne)

    let selma = seat("selma")
    try selma.review(number)
    try selma.step("nemen")
    try selma.sees("De zaak is in toetsing")
    try selma.step("Akkoord")
    try selma.sees("De bladzijden van Esi Kastanje hebt u nog niet geopend")
    try selma.escape(from: "Dit kan nog niet")
    try selma.readEveryChild()
    selma.press("Tab", "Tab", "M")
    try selma.sees("Dit moet anders")
    selma.type("Wat zei hij zelf?")
    selma.press("Enter")
    try selma.sees("moet · open · Selma Aydin")
    try selma.decide("Terugsturen", because: "Het gesprek is te kort beschreven.")
    try selma.sees("De zaak is teruggestuurd")
    selma.press("q")

    try answerRemark(anne)
    let reviewers = (selma, seat("thijs"))
    try refuseOwnWork(number, petra, anne)
    try approve(number, reviewers.0, reviewers.1)
    try finish(number, anne)
    look(number)
  }

  /// Submits a case in which one answer was missing at first.
  private func submit(_ number: String, _ anne: Person) throws {
    try anne.open(number)
    try anne.answer("Esi wie evalueert", with: ["BSpace"])
    anne.press("0")
    try anne.step("toetsing")
    try anne.sees("Dit kan nog niet")
    try anne.sees("'Wie evalueert' ontbreekt voor Esi Kastanje")
    anne.press("Enter")
    try anne.sees("▸ Wie evalueert")
    anne.press("Enter")
    try anne.sees("Esc klaar")
    anne.type("de regievoerder")
    try anne.escape(from: "Esc klaar")
    try anne.submitChecked()
  }

  /// Sees that the case came back, is refused while the remark is unanswered, answers it and submits again.
  private func answerRemark(_ anne: Person) throws {
    try anne.sees("! Selma Aydin")
    anne.press("C-s")
    try anne.sees("Teruggestuurd: B toont waarom.")
    anne.press("B")
    try anne.sees("Teruggestuurd door Selma Aydin: Het gesprek is te kort beschreven.")
    try anne.escape(from: "Opmerkingen van de toetsers")
    try anne.step("toetsing")
    try anne.sees("is nog niet beantwoord: Wat zei hij zelf?")
    anne.press("Enter")
    try anne.sees("Enter invullen")
    anne.press("b")
    try anne.sees("Uw antwoord op de opmerking")
    anne.type("Dat staat er nu bij.")
    anne.press("Enter")
    try anne.sees("Anne Vermeer antwoordt")
    anne.press("Enter")
    try anne.sees("Esc klaar")
    anne.press("End")
    anne.type(" Dat zei hij zelf.")
    try anne.escape(from: "Esc klaar")
    try anne.submitChecked()
  }

  /// Who submitted and who edited may not review, though they are supervisors too.
  private func refuseOwnWork(_ number: String, _ petra: Person, _ anne: Person) throws {
    try petra.review(number)
    try petra.sees("U hebt zelf aan deze zaak gewerkt (als Petra Zwart)")
    try petra.step("nemen")
    try petra.sees("Dit kan nog niet")
    try petra.escape(from: "Dit kan nog niet")
    try anne.step("nemen")
    try anne.sees("Dit kan nog niet")
    try anne.escape(from: "Dit kan nog niet")
  }

  private func approve(_ number: String, _ selma: Person, _ thijs: Person) throws {
    selma.press("F5")
    try selma.sees("wachtrij voor toetsing (1)")
    selma.press("Enter")
    try selma.step("nemen")
    try selma.sees("De zaak is in toetsing")
    try selma.readEveryChild()
    selma.press("n")
    try selma.sees("Opmerking 1 van 1")
    selma.press("b")
    try selma.sees("De opmerking is")
    selma.press("Down", "Enter")
    try selma.sees("De opmerking is klaar")
    try selma.decide("Akkoord", because: "Elk kind is gehoord en de afweging klopt.")
    try selma.sees("Nu nog een tweede toetser.")
    try selma.step("Akkoord")
    try selma.sees("de tweede toetser moet")

    try thijs.review(number)
    try thijs.sees("nu 1 van 2")
    try thijs.readEveryChild()
    try thijs.decide("Akkoord", because: "Ik sprak de school; dit klopt.")
    try thijs.sees("De zaak is akkoord")
  }

  /// Tells the children, carries the decision out and closes the case; not before every child is done.
  private func finish(_ number: String, _ anne: Person) throws {
    anne.press("C-s")
    try anne.sees("Leg het besluit nu uit aan elk kind")
    try anne.answer("Besluit bekendgemaakt op", "vandaag")
    try anne.answer("Laatste dag rechtsmiddel", with: ["="])
    try tell("Esi", anne)
    try anne.step("Uitgelegd")
    try anne.sees("Dit kan nog niet")
    try anne.sees("'Uitgelegd op' ontbreekt voor Kojo Kastanje")
    #expect(!anne.screen.screen.contains("ontbreekt voor Esi Kastanje"))
    try anne.escape(from: "Dit kan nog niet")
    try tell("Kojo", anne)
    try anne.step("Uitgelegd")
    try anne.sees("kan niet ongedaan")
    anne.press("j")
    try anne.sees("De zaak is uitgelegd")
    for child in ["Esi", "Kojo"] { try anne.answer("\(child) vooraf verteld op", "vandaag") }
    try anne.step("Afsluiten")
    try anne.sees("Dit kan nog niet")
    try anne.escape(from: "Dit kan nog niet")
    try anne.step("Uitgevoerd")
    try anne.sees("kan niet ongedaan")
    anne.press("j")
    try anne.sees("De zaak is uitgevoerd")
    try anne.step("Afsluiten")
    try anne.sees("waarom?")
    anne.type("Alles is gedaan.")
    anne.press("Enter")
    try anne.sees("kan niet ongedaan")
    anne.press("j")
    try anne.sees("De zaak is afgesloten")
  }

  /// What step 4 asks for about one child.
  private func tell(_ child: String, _ anne: Person) throws {
    let letter =
      "Dit hebben wij besloten en dit is waarom. Wij hebben naar jou geluisterd. Je mag altijd bellen. "
    try anne.answer("\(child) uitgelegd op", "vandaag")
    try anne.answer("\(child) uitgelegd door", "A. de Wit")
    try anne.answer("\(child) taal van de uitleg", "Nederlands")
    try anne.answer("\(child) vorm van de uitleg", with: ["Enter", "Space", "Enter"])
    try anne.answer("\(child) brief aan het kind", letter + letter)
    try anne.answer("\(child) wat is met de mening", letter + letter)
    try anne.answer("\(child) reactie van het kind", "Het kind begreep het en was verdrietig.")
    try anne.answer("\(child) rechtsmiddel verteld op", "vandaag")
    try anne.answer("\(child) wie helpt het kind", with: ["Enter", "Space", "Enter"])
  }

  /// What is to be seen afterwards, from outside.
  private func look(_ number: String) {
    let verified = run("verify", as: "otto")
    #expect(verified.status == 0 && verified.output.isEmpty && verified.errors.isEmpty, "\(verified)")
    let history = run("history", number, as: "ines").output
    for step in ["ingediend", "teruggestuurd", "akkoord gegeven", "uitgelegd", "uitgevoerd", "afgesloten"] {
      #expect(history.contains(step), "\(step)")
    }
    #expect(history.contains("Dat zei hij zelf."))
    let ledger = run("ledger", as: "ines")
    #expect(ledger.status == 0, "\(ledger.errors)")
    let access = run("access", number, as: "ines").output
    for name in ["Anne Vermeer", "Petra Zwart", "Selma Aydin", "Thijs Mulder"] {
      #expect(access.contains(name), "\(name)")
    }
    #expect(run("access", number, as: "anne").status == 77)
  }

  @Test(
    "A separation for obstruction cannot be submitted for approval, is submitted to be rejected, and is rejected"
  )
  func refusal() throws {
    let made = Program.run(["demo", "--keep", store, "--print-path"], store: store)
    #expect(made.status == 0, "\(made.errors)")
    let number = "2026-0003"
    let bram = seat("bram")
    try bram.open(number)
    try bram.step("toetsing")
    try bram.sees("Dit kan nog niet")
    try bram.sees("Tegenwerking door ouder is geen grond")
    try bram.escape(from: "Dit kan nog niet")
    try bram.step("laten weigeren")
    try bram.sees("waarom?")
    bram.type("De organisatie vroeg hierom; wij vinden het strijdig.")
    bram.press("Enter")
    try bram.sees("kan niet ongedaan")
    bram.press("j")
    try bram.sees("De zaak is ingediend")

    let selma = seat("selma")
    try selma.sees("zaken (")
    selma.press("w", "Tab")
    try selma.sees("\(number) Gezin Meidoorn")
    selma.press("Enter")
    try selma.sees("harde stop")
    try selma.step("nemen")
    try selma.sees("De zaak is in toetsing")
    try selma.readEveryChild()
    try selma.step("Akkoord")
    try selma.sees("Een absolute regel houdt dit voorstel tegen")
    try selma.escape(from: "Dit kan nog niet")
    try selma.decide("Afwijzen", because: "Strijdig met artikel 9 van het verdrag.")
    try selma.sees("De zaak is afgewezen")

    bram.press("C-s")
    try bram.sees("· afgewezen")
    try bram.sees("Afgewezen: B toont waarom.")
    bram.press("B")
    try bram.sees("Afgewezen door Selma Aydin: Strijdig met artikel 9 van het verdrag.")
    try bram.escape(from: "Opmerkingen van de toetsers")
    bram.press("Enter")
    try bram.sees("kan alleen worden gelezen")
    let verified = run("verify", as: "otto")
    #expect(verified.status == 0 && verified.output.isEmpty, "\(verified)")
    #expect(run("ledger", as: "ines").output.contains(number))
    #expect(run("history", number, as: "ines").output.contains("Strijdig met artikel 9 van het verdrag."))
  }
}
