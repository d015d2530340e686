import BestInterests
public import TextScreen

/// The single table of commands: dispatcher, footer, help, palette and the README read it.
public enum CommandTable {
  private static let browsing: [Context] = [.list, .queue, .dueList, .review, .form, .panel, .columns]
  private static let inCase: [Context] = [.form, .panel, .review]

  /// Every command, in the order of the help.
  public static let all: [Command] = [
    command(
      .up, "Vorige regel", "Previous row", in: browsing + [.dialog, .paper], ["Up", "k"]),
    command(
      .down, "Volgende regel", "Next row", in: browsing + [.dialog, .paper], ["Down", "j"]),
    command(.pageUp, "Bladzijde terug", "Page up", in: browsing + [.dialog, .paper], ["PageUp", "Ctrl-B"]),
    Command(
      id: .pageDown, title: LocalText(nl: "Bladzijde verder", en: "Page down"),
      short: LocalText(nl: "verder", en: "on"),
      bindings: (browsing + [.dialog]).map {
        .init(context: $0, keys: ["PageDown", "Ctrl-F"], footer: nil)
      } + [.init(context: .paper, keys: ["Space", "PageDown", "Ctrl-F"], footer: 1)]),
    command(.first, "Naar het begin", "To the first", in: browsing + [.dialog, .paper], ["Home", "g"]),
    command(.last, "Naar het einde", "To the last", in: browsing + [.dialog, .paper], ["End", "G"]),

    command(
      .open, "Zaak openen", "Open the case", short: ("openen", "open"), in: [.list, .queue, .dueList],
      ["Enter"],
      footer: 1),
    command(.newCase, "Nieuwe zaak", "New case", short: ("nieuw", "new"), in: [.list], ["n"], footer: 2),
    command(
      .filter, "Zoeken tijdens het typen", "Filter as you type", short: ("zoeken", "filter"),
      in: [.list, .dueList], ["/"], footer: 3),
    command(
      .sort, "Sorteren op de volgende kolom", "Sort by the next column", short: ("sorteren", "sort"),
      in: [.list], ["s"], footer: 8),
    command(.reverseSort, "Sorteervolgorde omkeren", "Reverse the order", in: [.list], ["S"]),
    command(.reload, "Lijst opnieuw lezen", "Read the list again", in: [.list, .queue, .dueList], ["F5"]),
    command(
      .dueFilter, "Tonen: voorbij en binnenkort, of alle termijnen",
      "Show: overdue and soon, or all deadlines",
      short: ("tonen", "show"), in: [.dueList], ["f"], footer: 2),
    command(
      .ledger, "Wat toch is doorgegaan: aanvaarde afwijkingen (inspecteur)",
      "What passed all the same: accepted deviations (inspector)", short: ("afwijkingen", "deviations"),
      in: [.list], ["A"], footer: 7),
    command(.recover, "Niet-vastgelegd werk tonen", "Show unsaved work", in: [.list], ["d"]),
    Command(
      id: .queue,
      title: LocalText(nl: "Wat wacht op toetsing, en terug", en: "What waits for review, and back"),
      short: LocalText(nl: "wachtrij", en: "queue"),
      bindings: [
        .init(context: .list, keys: ["w"], footer: 6),
        .init(context: .queue, keys: ["w"], footer: nil),
      ]),
    command(
      .queuePart, "Ter toetsing of te weigeren", "For review or to reject",
      short: ("ander deel", "other part"), in: [.queue], ["Tab", "Left", "Right"], footer: 2),

    command(
      .edit, "Vraag beantwoorden", "Answer the question", short: ("invullen", "answer"),
      in: [.form, .columns],
      ["Enter", "Space"], footer: 1),
    Command(
      id: .nextField, title: LocalText(nl: "Volgende vraag", en: "Next question"),
      short: LocalText(nl: "volgende", en: "next"),
      bindings: [
        .init(context: .form, keys: ["Tab"], footer: nil), .init(context: .typing, keys: ["Tab"], footer: 2),
        .init(context: .review, keys: ["Tab"], footer: nil),
      ]),
    command(
      .previousField, "Vorige vraag", "Previous question", in: [.form, .typing, .review], ["Shift-Tab"]),
    command(.previousStep, "Vorige stap", "Previous step", in: [.form, .panel], ["Left", "h"]),
    command(.nextStep, "Volgende stap", "Next step", in: [.form, .panel], ["Right", "l"]),
    step(.step0, "0", "Naar de zaak en het gezin", "To the case and the family"),
    step(.step1, "1", "Naar stap 1, belangen van het kind", "To step 1, the child's interests"),
    step(.step2, "2", "Naar stap 2, andere belangen", "To step 2, other interests"),
    step(.step3, "3", "Naar stap 3, afwegen", "To step 3, weighing"),
    step(.step4, "4", "Naar stap 4, uitleg", "To step 4, explaining"),
    Command(
      id: .nextChild, title: LocalText(nl: "Volgend kind", en: "Next child"),
      short: LocalText(nl: "kind", en: "child"),
      bindings: [
        .init(context: .form, keys: ["c", "F7"], footer: 6),
        .init(context: .panel, keys: ["c", "F7"], footer: 6),
        .init(context: .columns, keys: ["c", "F7"], footer: 3),
        .init(context: .typing, keys: ["F7"], footer: nil),
        .init(context: .review, keys: ["c", "F7", "Right", "l"], footer: 1),
      ]),
    Command(
      id: .previousChild, title: LocalText(nl: "Vorig kind", en: "Previous child"),
      short: LocalText(nl: "", en: ""),
      bindings: [
        .init(context: .form, keys: ["C"], footer: nil), .init(context: .panel, keys: ["C"], footer: nil),
        .init(context: .columns, keys: ["C"], footer: nil),
        .init(context: .review, keys: ["C", "Left", "h"], footer: nil),
      ]),
    command(
      .wholeCaseSheet, "Naar het blad van de zaak", "To the sheet of the case", in: [.review], ["0"]),
    Command(
      id: .nextOption, title: LocalText(nl: "Volgende optie", en: "Next option"),
      short: LocalText(nl: "optie", en: "option"),
      bindings: [
        .init(context: .form, keys: ["o", "F8"], footer: 7),
        .init(context: .typing, keys: ["F8"], footer: nil),
      ]),
    command(.previousOption, "Vorige optie", "Previous option", in: [.form], ["O"]),
    command(
      .columns, "Opties naast elkaar voor dit kind", "Options side by side for this child",
      short: ("naast elkaar", "side by side"), in: [.form, .columns], ["v"], footer: 7),
    command(.left, "Kolom naar links", "Column to the left", in: [.columns], ["Left", "h"]),
    command(.right, "Kolom naar rechts", "Column to the right", in: [.columns], ["Right", "l"]),
    command(
      .add, "Persoon, optie of regel toevoegen", "Add a person, an option or a record", in: [.form], ["a"]),
    command(
      .delete, "Persoon, optie of regel verwijderen", "Delete a person, an option or a record", in: [.form],
      ["D"]),
    command(
      .clear, "Antwoord leegmaken", "Clear the answer", in: [.form, .columns], ["Backspace", "Delete"]),
    command(.note, "Toelichting bij het antwoord", "Note beside the answer", in: [.form], ["t"]),
    Command(
      id: .confidential,
      title: LocalText(
        nl: "Vertrouwelijk maken of niet meer (de tekst, of bij het typen de alinea)",
        en: "Make confidential or not any more (the text, or while typing the paragraph)"),
      short: LocalText(nl: "", en: ""),
      bindings: [
        .init(context: .form, keys: ["m", "F6"], footer: nil),
        .init(context: .typing, keys: ["F6"], footer: nil),
      ]),
    command(.acceptProposal, "Voorstel overnemen", "Take over the proposal", in: [.form], ["="]),
    command(
      .takeOther, "De versie van de ander nemen", "Take the other person's version", in: [.form], ["w"]),
    command(.dropOther, "De eigen versie houden", "Keep your own version", in: [.form], ["W"]),

    Command(
      id: .panel, title: LocalText(nl: "Naar de overwegingen en terug", en: "To the considerations and back"),
      short: LocalText(nl: "overwegingen", en: "considerations"),
      bindings: [
        .init(context: .form, keys: ["p", "F2"], footer: 2),
        .init(context: .panel, keys: ["p", "F2"], footer: 4),
        .init(context: .typing, keys: ["F2"], footer: 3),
        .init(context: .review, keys: ["p", "F2"], footer: nil),
      ]),
    Command(
      id: .jump, title: LocalText(nl: "Naar de vraag erachter", en: "To the question behind it"),
      short: LocalText(nl: "naar de vraag", en: "to the question"),
      bindings: [
        .init(context: .panel, keys: ["Enter"], footer: 1),
        .init(context: .review, keys: ["Enter"], footer: 6),
      ]),
    Command(
      id: .details, title: LocalText(nl: "Uitleg en rechtsbron", en: "Explanation and legal source"),
      short: LocalText(nl: "uitleg", en: "explain"),
      bindings: [
        .init(context: .panel, keys: ["i", "Space"], footer: 2),
        .init(context: .review, keys: ["i", "Space"], footer: nil),
      ]),
    Command(
      id: .trace,
      title: LocalText(
        nl: "Waarom precies: elke voorwaarde en elk antwoord",
        en: "Exactly why: every condition and every answer"),
      short: LocalText(nl: "waarom", en: "why"),
      bindings: [
        .init(context: .panel, keys: ["t"], footer: 2),
        .init(context: .dialog, keys: ["t"], footer: 2),
        .init(context: .review, keys: ["t"], footer: nil),
      ]),
    command(
      .panelFilter, "Tonen: deze stap, open en strijdig, alles", "Show: this step, open and violated, all",
      short: ("tonen", "show"), in: [.panel], ["f"], footer: 3),
    Command(
      id: .readiness, title: LocalText(nl: "Wat ontbreekt nog?", en: "What is still missing?"),
      short: LocalText(nl: "nog open", en: "missing"),
      bindings: [
        .init(context: .form, keys: ["r", "F9"], footer: 5),
        .init(context: .panel, keys: ["r", "F9"], footer: 5),
        .init(context: .review, keys: ["r", "F9"], footer: nil),
      ]),
    Command(
      id: .steps,
      title: LocalText(
        nl: "Verder met deze zaak: indienen, intrekken en meer",
        en: "Take this case further: submit, withdraw and more"),
      short: LocalText(nl: "verder", en: "further"),
      bindings: [
        .init(context: .form, keys: ["s", "F3"], footer: 4),
        .init(context: .panel, keys: ["s", "F3"], footer: 4),
        .init(context: .review, keys: ["s", "F3"], footer: 2),
      ]),
    Command(
      id: .review,
      title: LocalText(
        nl: "Lezen zoals een toetser, en terug naar de vragen",
        en: "Read as a reviewer does, and back to the questions"),
      short: LocalText(nl: "lezen", en: "read"),
      bindings: [
        .init(context: .form, keys: ["R"], footer: 8), .init(context: .panel, keys: ["R"], footer: 8),
        .init(context: .review, keys: ["R"], footer: nil),
      ]),
    Command(
      id: .mustFix,
      title: LocalText(nl: "Opmerking die moet worden beantwoord", en: "Remark that must be answered"),
      short: LocalText(nl: "moet anders", en: "must change"),
      bindings: [
        .init(context: .form, keys: ["M"], footer: nil),
        .init(context: .panel, keys: ["M"], footer: nil),
        .init(context: .review, keys: ["M"], footer: 4),
      ]),
    command(.advice, "Opmerking als advies", "Remark as advice", in: inCase, ["A"]),
    command(
      .reply, "Op de opmerking antwoorden, of haar afdoen", "Answer the remark, or settle it", in: inCase,
      ["b"]),
    Command(
      id: .nextRemark, title: LocalText(nl: "Naar de volgende opmerking", en: "To the next remark"),
      short: LocalText(nl: "opmerking", en: "remark"),
      bindings: [
        .init(context: .form, keys: ["n"], footer: 4),
        .init(context: .panel, keys: ["n"], footer: 7),
        .init(context: .review, keys: ["n"], footer: 5),
      ]),
    command(.remarks, "Alle opmerkingen", "All remarks", in: inCase, ["B"]),
    command(
      .differences, "Wat is anders dan bij de vorige indiening?",
      "What differs from the previous submission?", in: inCase, ["d"]),
    command(
      .nextCase, "Volgende zaak van de wachtrij", "Next case of the queue",
      short: ("volgende zaak", "next case"), in: [.review], ["N"], footer: 7),
    command(
      .actAs, "Verder als iemand anders (alleen met voorbeeldgegevens)",
      "Go on as somebody else (demo data only)", in: [.list, .queue], ["@"]),
    Command(
      id: .deadlines,
      title: LocalText(nl: "Termijnen: wat moet wanneer", en: "Deadlines: what must happen when"),
      short: LocalText(nl: "termijnen", en: "deadlines"),
      bindings: [
        .init(context: .list, keys: ["T"], footer: 7), .init(context: .dueList, keys: ["T"], footer: nil),
        .init(context: .form, keys: ["T"], footer: nil), .init(context: .panel, keys: ["T"], footer: nil),
        .init(context: .review, keys: ["T"], footer: nil),
      ]),
    command(
      .history, "Eerdere versies van deze zaak: wie veranderde wat, wanneer en waarom",
      "Earlier versions of this case: who changed what, when and why", short: ("eerder", "earlier"),
      in: inCase, ["E"], footer: 8),
    command(
      .answerHistory, "Eerdere versies van dit antwoord", "Earlier versions of this answer", in: [.form],
      ["e"]),
    command(
      .readers, "Wie deze zaak las of meenam (inspecteur)", "Who read this case or took it along (inspector)",
      short: ("lezers", "readers"), in: inCase, ["L"], footer: 7),
    command(
      .hearing, "Hulp bij het gesprek met dit kind", "Help for the talk with this child",
      in: [.form, .panel],
      ["H"]),
    command(
      .checklist, "De vragenlijst van dit kind", "This child's checklist", in: [.form, .panel], ["K"]),
    command(
      .conflicts, "Wat twee mensen tegelijk schreven", "What two people wrote at the same time", in: inCase,
      ["X"]),
    command(
      .overlaps, "Teksten die op elkaar lijken", "Texts that are alike", in: inCase, ["x"]),
    command(
      .findQuestion, "Vraag zoeken op naam", "Find a question by its name", in: inCase + [.columns], ["/"]),
    command(
      .papers, "Stukken: rapport, brief, lijsten, logboek", "Papers: report, letter, lists, log",
      in: inCase, ["P"]),
    command(.letter, "Brief aan dit kind", "Letter to this child", in: inCase, ["J"]),
    command(
      .register, "Register en cijfers over alle zaken", "Register and statistics over all cases", in: [.list],
      ["P"]),
    command(
      .searchPaper, "Zoeken in dit stuk", "Search in this paper", short: ("zoeken", "search"), in: [.paper],
      ["/"], footer: 2),
    command(.nextMatch, "Volgende vindplaats", "Next match", in: [.paper], ["n"]),
    command(.previousMatch, "Vorige vindplaats", "Previous match", in: [.paper], ["N"]),
    command(
      .editLetter, "Deze brief bewerken", "Edit this letter", short: ("bewerken", "edit"), in: [.paper],
      ["b"],
      footer: 3),
    command(
      .printPaper, "Dit stuk afdrukken", "Print this paper", short: ("afdrukken", "print"), in: [.paper],
      ["P"], footer: 4),
    command(
      .keepPaper, "Dit stuk bewaren als bestand", "Keep this paper as a file", short: ("bewaren", "keep"),
      in: [.paper], ["w"], footer: 5),
    command(
      .compareVersions, "Wat verandert een nieuwer toetsingskader?", "What would a newer framework change?",
      in: [.form, .panel], ["V"]),
    command(
      .formerAnswers, "Vroegere antwoorden, van een ander toetsingskader",
      "Former answers, from another framework", in: []),
    command(.questionInfo, "Hulp bij deze vraag", "Help for this question", in: [.form, .typing], ["F1"]),

    command(
      .leaveField, "Klaar met typen (de tekst blijft)", "Done typing (the text stays)",
      short: ("klaar", "done"),
      in: [.typing], ["Escape"], footer: 1),
    command(
      .externalEditor, "Verder in uw eigen tekstprogramma", "Continue in your own editor",
      short: ("editor", "editor"),
      in: [.typing], ["F4"], footer: 5),
    command(
      .choose, "Kiezen", "Choose", short: ("kiezen", "choose"), in: [.picker, .dialog, .paper], ["Enter"],
      footer: 1),
    command(
      .mark, "Aan- of uitzetten", "Switch on or off", short: ("aan/uit", "on/off"), in: [.picker], ["Space"],
      footer: 2),
    command(
      .close, "Sluiten, er gaat niets verloren", "Close, nothing is lost", short: ("sluiten", "close"),
      in: [.picker, .dialog, .filter], ["Escape"], footer: 3),

    Command(
      id: .undo, title: LocalText(nl: "Ongedaan maken", en: "Undo"), short: LocalText(nl: "", en: ""),
      bindings: [
        .init(context: .list, keys: ["u", "Ctrl-Z"], footer: nil),
        .init(context: .form, keys: ["u", "Ctrl-Z"], footer: nil),
        .init(context: .columns, keys: ["u", "Ctrl-Z"], footer: nil),
        .init(context: .panel, keys: ["u", "Ctrl-Z"], footer: nil),
        .init(context: .review, keys: ["u", "Ctrl-Z"], footer: nil),
        .init(context: .typing, keys: ["Ctrl-Z"], footer: nil),
      ]),
    Command(
      id: .redo, title: LocalText(nl: "Opnieuw doen", en: "Redo"), short: LocalText(nl: "", en: ""),
      bindings: [
        .init(context: .form, keys: ["Ctrl-R", "Ctrl-Y"], footer: nil),
        .init(context: .columns, keys: ["Ctrl-R", "Ctrl-Y"], footer: nil),
        .init(context: .panel, keys: ["Ctrl-R", "Ctrl-Y"], footer: nil),
        .init(context: .review, keys: ["Ctrl-R", "Ctrl-Y"], footer: nil),
        .init(context: .typing, keys: ["Ctrl-Y"], footer: nil),
      ]),
    Command(
      id: .save, title: LocalText(nl: "Nu vastleggen als versie", en: "Save a revision now"),
      short: LocalText(nl: "vastleggen", en: "save"),
      bindings: [
        .init(context: .form, keys: ["Ctrl-S"], footer: 8),
        .init(context: .typing, keys: ["Ctrl-S"], footer: 8),
        .init(context: .panel, keys: ["Ctrl-S"], footer: 8),
        .init(context: .columns, keys: ["Ctrl-S"], footer: 8),
        .init(context: .review, keys: ["Ctrl-S"], footer: nil),
      ]),
    command(
      .help, "Alle toetsen", "All keys", short: ("hulp", "help"), in: browsing, ["?"], footer: 9),
    command(.palette, "Opdracht zoeken", "Find a command", in: browsing + [.typing], ["Ctrl-P"], also: [":"]),
    command(.language, "Nederlands of Engels", "Dutch or English", in: browsing, ["F10"]),
    command(.redraw, "Scherm opnieuw tekenen", "Draw the screen again", in: browsing + [.typing], ["Ctrl-L"]),
    command(
      .suspend, "Even naar de opdrachtregel (fg komt terug)", "To the shell for a moment (fg comes back)",
      in: []),
    command(
      .back, "Terug", "Back", short: ("terug", "back"),
      in: [.form, .panel, .columns, .queue, .dueList, .review, .paper],
      ["q", "Escape"], footer: 3),
    command(
      .quit, "Vierstap verlaten", "Leave Vierstap", short: ("stoppen", "quit"), in: [.list], ["q"], footer: 4),
  ]

  /// The command of a key in a context, or nil.
  public static func command(for key: Key, in context: Context) -> CommandID? {
    index[context]?[key]
  }

  /// A command by name.
  public static func command(_ id: CommandID) -> Command? {
    all.first { $0.id == id }
  }

  /// The commands of a footer, most useful first.
  public static func footer(in context: Context) -> [(command: Command, key: Key)] {
    footers[context] ?? []
  }

  /// One command of a footer as it is drawn.
  struct FooterItem: Sendable {
    var id: CommandID
    var key: String
    var word: String
    /// Columns it takes, with the gap after it.
    var width: Int
  }

  /// The footer of a context as words, made once for each language.
  static func footer(in context: Context, _ language: Language) -> [FooterItem] {
    (language == .nl ? dutchFooters : englishFooters)[context] ?? []
  }

  private static let dutchFooters = footerItems(.nl)
  private static let englishFooters = footerItems(.en)

  private static func footerItems(_ language: Language) -> [Context: [FooterItem]] {
    footers.mapValues { items in
      items.map { command, key in
        let label = key.label(dutch: language == .nl)
        let word = command.short[language]
        let width = TextWidth.columns(of: label) + TextWidth.columns(of: word) + 3
        return FooterItem(id: command.id, key: label, word: word, width: width)
      }
    }
  }

  private static let footers: [Context: [(command: Command, key: Key)]] = Dictionary(
    uniqueKeysWithValues: Context.allCases.map { context in
      let ranked = all.compactMap { command -> (Int, Command, Key)? in
        guard let binding = command.bindings.first(where: { $0.context == context }),
          let rank = binding.footer,
          let key = binding.keys.first
        else { return nil }
        return (rank, command, key)
      }
      return (context, ranked.sorted { $0.0 < $1.0 }.map { ($0.1, $0.2) })
    })

  private static let index: [Context: [Key: CommandID]] = {
    var index: [Context: [Key: CommandID]] = [:]
    for command in all {
      for binding in command.bindings {
        for key in binding.keys { index[binding.context, default: [:]][key] = command.id }
      }
    }
    return index
  }()

  private static func command(
    _ id: CommandID, _ nl: String, _ en: String, short: (nl: String, en: String) = ("", ""),
    in contexts: [Context], _ keys: [Key] = [], also browsingKeys: [Key] = [], footer: Int? = nil
  ) -> Command {
    Command(
      id: id, title: LocalText(nl: nl, en: en), short: LocalText(nl: short.nl, en: short.en),
      bindings: contexts.map { context in
        .init(context: context, keys: context == .typing ? keys : keys + browsingKeys, footer: footer)
      })
  }

  private static func step(_ id: CommandID, _ digit: String, _ nl: String, _ en: String) -> Command {
    Command(
      id: id, title: LocalText(nl: nl, en: en), short: LocalText(nl: "", en: ""),
      bindings: [
        .init(context: .form, keys: [Key(digit)], footer: nil),
        .init(context: .panel, keys: [Key(digit)], footer: nil),
        .init(context: .typing, keys: [Key("Alt-\(digit)")], footer: nil),
      ])
  }
}
