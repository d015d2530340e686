import BestInterests
import Reports
import Testing

@Suite("Deadlines in words")
struct DeadlineWordingTests {
  private typealias Rules = DeadlineFramework
  private static let served = Slot("c.date", .wholeCase)

  /// Why the last day is what it is, for a term from the answer to `c.date`.
  private func reason(
    _ served: String, _ rule: Term.Rule, _ language: Language = .nl, kind: DeadlineRule.Kind = .statutory,
    given: String? = nil
  ) throws -> String {
    let deadline = Rules.rule("a", kind, from: "c.date", .term(.inline(rule)), given: "c.other-date")
    var answers = [(Self.served, Value.on(served))]
    if let given { answers.append((Slot("c.other-date", .wholeCase), .on(given))) }
    let found = try #require(Rules.deadlines([deadline], answers).first)
    return Rules.wording([deadline], answers, language).reason(for: found)
  }

  @Test("A term that ends on a working day says so")
  func workingDay() throws {
    let rule = Term.Rule(Period(4, .weeks))
    #expect(
      try reason("2026-12-18", rule)
        == "4 weken na vr 18 december 2026 (c.date); vr 15 januari 2027 is een werkdag.")
    #expect(
      try reason("2026-12-18", rule, .en)
        == "4 weeks after Fri 18 December 2026 (c.date); Fri 15 January 2027 is a working day.")
  }

  @Test("Every day the end was moved past is named")
  func moved() throws {
    let week = Term.Rule(Period(1, .weeks))
    #expect(
      try reason("2026-12-18", week)
        == "1 week na vr 18 december 2026 (c.date): vr 25 december 2026 is eerste kerstdag, daarna tweede "
        + "kerstdag en zondag; de eerstvolgende werkdag is ma 28 december 2026.")
    #expect(
      try reason("2026-12-18", week, .en)
        == "1 week after Fri 18 December 2026 (c.date): Fri 25 December 2026 is Christmas Day, then Second "
        + "Christmas Day and Sunday; the next working day is Mon 28 December 2026.")
    #expect(
      try reason("2026-10-18", Term.Rule(Period(4, .weeks)))
        == "4 weken na zo 18 oktober 2026 (c.date): zo 15 november 2026 is een zondag; de eerstvolgende "
        + "werkdag is ma 16 november 2026.")
    #expect(
      try reason("2026-11-27", Term.Rule(Period(3, .days)))
        == "3 dagen na vr 27 november 2026 (c.date): ma 30 november 2026 is de enige werkdag van de termijn; "
        + "de eerstvolgende werkdag is di 1 december 2026.")
  }

  @Test("A term that is not moved on says why")
  func notMoved() throws {
    #expect(
      try reason("2026-10-17", Term.Rule(Period(13, .weeks))).hasSuffix(
        "; za 16 januari 2027 is een zaterdag, maar een zo lange termijn schuift niet door (Algemene "
          + "termijnenwet, art. 4)."))
    #expect(
      try reason("2026-10-17", Term.Rule(Period(4, .weeks), isExtended: false), .en).hasSuffix(
        "; Sat 14 November 2026 is a Saturday, but this term does not move on."))
  }

  @Test("A month without the day, and a birthday on a leap day, are explained")
  func monthEnds() throws {
    #expect(
      try reason("2026-03-31", Term.Rule(Period(1, .months)))
        == "1 maand na di 31 maart 2026 (c.date); april 2026 heeft geen 31e, dus telt do 30 april 2026; "
        + "do 30 april 2026 is een werkdag.")
    #expect(
      try reason("2008-02-29", Term.Rule(Period(18, .years)), kind: .age)
        == "18 jaar na vr 29 februari 2008 (c.date); februari 2026 heeft geen 29e, dus telt zo 1 maart 2026.")
  }

  @Test("The recorded day is compared with the computed one")
  func comparison() throws {
    let rule = Term.Rule(Period(4, .weeks))
    #expect(try reason("2026-12-18", rule, given: "2027-01-15").hasSuffix(" De vastgelegde dag is dezelfde."))
    #expect(
      try reason("2026-12-18", rule, given: "2027-01-20").hasSuffix(
        " Let op: vastgelegd is wo 20 januari 2027, berekend is vr 15 januari 2027: 5 dagen later."))
    #expect(
      try reason("2026-12-18", rule, .en, given: "2027-01-14").hasSuffix(
        " Note: recorded is Thu 14 January 2027, computed is Fri 15 January 2027: 1 day earlier."))
  }

  @Test("What the program does not know is said: later decrees about equated days, and days of the month")
  func unsure() throws {
    let rule = Term.Rule(Period(4, .weeks))
    #expect(try reason("2029-04-12", rule).hasSuffix("weet het programma niet: controleer deze dag."))
    #expect(try !reason("2028-04-12", rule).contains("controleer"))
    #expect(try !reason("2029-04-12", Term.Rule(Period(13, .weeks))).contains("controleer"))
    let age = Rules.rule("age", .age, from: "p.birthdate", .term(.inline(Term.Rule(Period(18, .years)))))
    let answers = [(Slot("p.birthdate", .person("c1")), Value.on("2012"))]
    let found = try #require(Rules.deadlines([age], answers).first { $0.start.subject == .person("c1") })
    #expect(
      Rules.wording([age], answers, .nl).reason(for: found).hasSuffix(
        "Van de begindag is alleen 2012 bekend; gerekend is vanaf de eerste dag daarvan."))
  }

  @Test("How it stands is said in a few words", arguments: Language.allCases)
  func states(_ language: Language) throws {
    let rule = Rules.rule("a", from: "c.date", .term(.named("changing")))
    func state(_ served: String?, today: String) throws -> String {
      let answers = served.map { [(Self.served, Value.on($0))] } ?? []
      let found = try #require(Rules.deadlines([rule], answers, today: today).first)
      return Rules.wording([rule], answers, language, today: today).state(of: found)
    }
    let expected: [String] =
      switch language {
      case .nl:
        [
          "nog 14 dagen", "nog 1 dag", "vandaag is de laatste dag", "1 dag voorbij",
          "nog niet begonnen; ontbreekt: c.date", "voor deze begindag is geen regel bekend",
        ]
      case .en:
        [
          "14 days left", "1 day left", "today is the last day", "1 day past",
          "not started yet; missing: c.date", "no rule is known for this starting day",
        ]
      }
    // Two weeks from Monday 2 November 2026.
    #expect(try state("2026-11-02", today: "2026-11-02") == expected[0])
    #expect(try state("2026-11-02", today: "2026-11-15") == expected[1])
    #expect(try state("2026-11-02", today: "2026-11-16") == expected[2])
    #expect(try state("2026-11-02", today: "2026-11-17") == expected[3])
    #expect(try state(nil, today: "2026-11-17") == expected[4])
    #expect(try state("1999-11-02", today: "2026-11-17") == expected[5])
  }

  @Test("What is years away is told in whole years, and an age is reached and not missed")
  func years() throws {
    let age = Rules.rule("age", .age, from: "c.date", .term(.inline(Term.Rule(Period(18, .years)))))
    for (born, words) in [
      ("2014-05-01", "over 5 jaar"), ("2014-11-23", "over 6 jaar"), ("2010-11-25", "over 2 jaar"),
      ("2010-11-24", "over 732 dagen"),
      ("2008-11-24", "over 1 dag"), ("2008-11-23", "vandaag"),
      ("2008-11-22", "1 dag geleden"), ("2000-01-01", "8 jaar geleden"),
    ] {
      let answers = [(Self.served, Value.on(born))]
      let found = try #require(Rules.deadlines([age], answers).first)
      #expect(Rules.wording([age], answers, .nl).state(of: found) == words, "\(born)")
    }
  }

  @Test("Where a weekend would not count, a working day is no reason")
  func noReason() throws {
    let rule = Term.Rule(Period(6, .months), isExtended: false)
    #expect(try reason("2026-10-14", rule) == "6 maanden na wo 14 oktober 2026 (c.date).")
  }

  @Test("The report names the day, the state, the reason and the law with whether it was checked")
  func report() {
    let rule = Rules.rule("a", from: "c.date", .term(.named("changing")))
    let file = Case.tiny([(Self.served, .on("2026-12-18"))])
    let report = DeadlineReport(
      framework: Rules.make([rule]), case: file, today: TinyFramework.day("2026-11-23"), language: .nl)
    #expect(
      report.lines == [
        "ma 4 januari 2027: Termijn a; nog 42 dagen",
        "    2 weken na vr 18 december 2026 (c.date): vr 1 januari 2027 is Nieuwjaarsdag, daarna zaterdag en "
          + "zondag; de eerstvolgende werkdag is ma 4 januari 2027. Sinds de wet van 2026.",
        "    Uitleg.", "    Bron: Wet (nog niet aan de bron gecontroleerd)",
        "    Bron: Termijnenwet art. 2 (gecontroleerd op zo 1 november 2026)",
      ])
    let empty = DeadlineReport(
      framework: Rules.make([]), case: file, today: TinyFramework.day("2026-11-23"), language: .en)
    #expect(empty.lines == ["There are no deadlines."] && empty.items.isEmpty)
  }
}
