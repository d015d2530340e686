import BestInterests

/// The sentences of the interface, both languages side by side so that none can be missing.
struct Words: Bilingual {
  var language: Language

  // The list.
  func listTitle(_ shown: Int, of all: Int) -> String {
    shown == all
      ? say("Vierstap · zaken (\(all))", "Vierstap · cases (\(all))")
      : say("Vierstap · zaken (\(shown) van \(all))", "Vierstap · cases (\(shown) of \(all))")
  }
  var filterLabel: String { say("Zoek: ", "Filter: ") }
  var untitled: String { say("(zonder aanduiding)", "(no label yet)") }
  var nothingFound: String {
    say("Geen zaak past bij deze zoekwoorden. Esc toont weer alles.", "No case fits. Esc shows all again.")
  }
  var noReadableCase: String { say("Geen enkele zaak is te lezen.", "No case can be read.") }
  func emptyList(store: String) -> [String] {
    [
      say("Er zijn nog geen zaken.", "There are no cases yet."),
      say(
        "Druk op n om een zaak te beginnen. U vult eerst de zaak en het gezin in en loopt dan voor elk kind de vier "
          + "stappen door: belangen van het kind, andere belangen, afwegen, uitleg.",
        "Press n to begin a case. You first enter the case and the family, and then take the four steps for each "
          + "child: the child's interests, other interests, weighing, explaining."),
      say("Druk op ? voor alle toetsen, of op q om te stoppen.", "Press ? for all keys, or q to leave."),
      say("De gegevens staan in \(store)", "The data is kept in \(store)"),
    ]
  }

  // The case.
  func caseTitle(_ number: String, _ title: String, _ status: String, isChanged: Bool) -> String {
    let name = title.isEmpty ? untitled : title
    return "\(number) \(name) · \(status)" + (isChanged ? " *" : "")
  }
  func savedAt(_ time: String, revision: Int) -> String {
    say("versie \(revision), \(time)", "revision \(revision), \(time)")
  }
  func draftedAt(_ clock: String) -> String { say("concept bewaard \(clock)", "draft kept \(clock)") }
  var child: String { say("Kind:", "Child:") }
  var option: String { say("Optie:", "Option:") }
  var noChild: String { say("nog geen kind", "no child yet") }
  var noOption: String { say("nog geen optie", "no option yet") }
  var later: String { say("later", "later") }
  var none: String { say("geen", "none") }
  var note: String { say("Toelichting", "Note") }
  var addPerson: String { say("persoon toevoegen", "add a person") }
  var addOption: String { say("optie toevoegen", "add an option") }
  var addRecord: String { say("toevoegen", "add") }
  func records(_ count: Int) -> String {
    count == 1 ? say("1 regel", "1 record") : say("\(count) regels", "\(count) records")
  }
  var needChild: String {
    say(
      "Voeg eerst een kind toe: toets 0, dan \"+ persoon toevoegen\" met rol kind.",
      "First add a child: key 0, then \"+ add a person\" with the role child.")
  }
  var needOption: String {
    say(
      "Voeg eerst een optie toe: \"+ optie toevoegen\" hierboven.",
      "First add an option: \"+ add an option\" above.")
  }
  func otherVersion(_ author: String, _ text: String) -> String {
    say(
      "Tegelijk geschreven door \(author): \(text) (w neemt deze tekst, W houdt de uwe, X toont alles)",
      "Written at the same time by \(author): \(text) (w takes this text, W keeps yours, X shows all)")
  }
  func progress(step: Int, steps: Int, done: Int, of all: Int) -> String {
    step == 0
      ? say("Zaak en gezin", "Case and family")
      : say(
        "Stap \(step) van \(steps) · \(done) van \(all) overwegingen onderbouwd",
        "Step \(step) of \(steps) · \(done) of \(all) considerations reasoned")
  }
  func proposal(_ value: String, _ because: String) -> String {
    say(
      "Voorstel: \(value), want \(because) (= neemt over)",
      "Proposal: \(value), because \(because) (= takes it)")
  }
  func askWho(_ who: String) -> String { say("Navragen bij: \(who)", "Ask: \(who)") }
  func wordCount(_ count: Int) -> String { say("\(count) woorden", "\(count) words") }

  // The panel.
  var considerations: String { say("Overwegingen", "Considerations") }
  func showing(_ filter: String) -> String { say("toont \(filter) (f)", "shows \(filter) (f)") }
  var nothingInPanel: String {
    say("Niets in deze weergave. f toont meer.", "Nothing in this view. f shows more.")
  }
  func strip(_ counts: String) -> String {
    say("Overwegingen \(counts) (F2)", "Considerations \(counts) (F2)")
  }

  // Detail of a consideration.
  var whyHeading: String { say("Waarom", "Why") }
  var meaningHeading: String { say("Wat wordt gevraagd", "What is asked") }
  var sourcesHeading: String { say("Rechtsbronnen", "Legal sources") }
  var noRemedyByHand: String {
    say(
      "Deze status volgt alleen uit de antwoorden. Niemand kan hem met de hand veranderen.",
      "This status follows from the answers alone. Nobody can change it by hand.")
  }
  func severity(_ severity: Consideration.Severity) -> String { severity.name[language] }
  func traceTitle(_ title: String) -> String { say("Waarom precies: \(title)", "Exactly why: \(title)") }
  var noTraceHere: String {
    say("Zet de balk eerst op een overweging (p).", "First move to a consideration (p).")
  }

  // Readiness.
  var readinessTitle: String { say("Wat ontbreekt nog?", "What is still missing?") }
  var ready: String {
    say(
      "Niets houdt indienen tegen. Alle vereiste vragen zijn beantwoord.",
      "Nothing blocks submission. All required questions are answered.")
  }
  func stopsHeading(_ count: Int) -> String {
    say(
      "Harde stop (\(count)): zo kan de zaak niet worden ingediend",
      "Hard stop (\(count)): the case cannot be submitted like this")
  }
  func violationsHeading(_ count: Int) -> String { say("Strijdig (\(count))", "Violated (\(count))") }
  func openHeading(_ count: Int) -> String {
    say("Open overwegingen (\(count))", "Open considerations (\(count))")
  }
  func unansweredHeading(_ count: Int) -> String {
    say("Vereiste vragen zonder antwoord (\(count))", "Required questions without an answer (\(count))")
  }

  // Help.
  var helpTitle: String { say("Hulp: alle toetsen", "Help: all keys") }
  var findQuestionTitle: String { say("Vraag zoeken", "Find a question") }
  var paletteTitle: String { say("Opdracht zoeken", "Find a command") }
  var nothingFits: String {
    say("Niets past bij wat u typte. Backspace wist.", "Nothing fits your words. Backspace erases.")
  }
  var goOn: String { say("verder", "go on") }
  var typeToFilter: String { say("typ om te zoeken", "type to filter") }
  var helpIntro: String {
    say(
      "Vierstap leidt u per kind door vier stappen. Links staan de vragen, rechts (of onder F2) de overwegingen. Alles wordt "
        + "vanzelf bewaard; Esc gooit nooit tekst weg. Enter op een regel hieronder voert hem uit.",
      "Vierstap takes you through four steps for each child. The questions are on the left, the considerations on the right (or "
        + "under F2). Everything is kept by itself; Esc never discards text. Enter on a row below performs it."
    )
  }
  var withoutKey: String { say("geen toets", "no key") }
  var countsFor: String { say("Deze vraag telt mee voor", "This question counts for") }
  func answered(by author: String, _ time: String) -> String {
    say("Laatst ingevuld door \(author), \(time)", "Last answered by \(author), \(time)")
  }
  var countsForNothing: String {
    say("Geen overweging leest deze vraag.", "No consideration reads this question.")
  }

  // Questions and answers in windows.
  var pickOne: String { say("Kies een antwoord", "Choose an answer") }
  var pickMany: String { say("Kies een of meer", "Choose one or more") }
  var newPerson: String { say("+ nieuwe persoon", "+ new person") }
  var newOption: String { say("+ nieuwe optie", "+ new option") }
  var emptyPicker: String {
    say("Er is hier nog niets om uit te kiezen.", "There is nothing to choose from here yet.")
  }
  var yes: String { say("ja", "yes") }
  var no: String { say("nee", "no") }
  func confirmDelete(_ name: String) -> String {
    say(
      "\(name) verwijderen, met alle antwoorden? (u maakt het ongedaan)",
      "Delete \(name) with all answers? (u undoes it)")
  }
  var confirmTitle: String { say("Zeker weten?", "Are you sure?") }
  var locked: String {
    say(
      "Vierstap heeft het scherm leeggemaakt. Er is niets verloren. Druk op Enter om verder te gaan.",
      "Vierstap cleared the screen. Nothing is lost. Press Enter to go on.")
  }
  var leaveTitle: String { say("Opslaan mislukte", "Saving failed") }
  func leaveAnyway(_ problem: String) -> String {
    say(
      "\(problem) Toch sluiten? Uw werk blijft als concept bewaard, als de schijf dat toelaat.",
      "\(problem) Close all the same? Your work is kept as a draft, if the disk allows.")
  }
  var noteTitle: String { say("Toelichting", "Note") }
  var moreAbove: String { say("PgDn en PgUp tonen de rest hierboven", "PgDn and PgUp show the rest above") }

  // Messages.
  func saved(_ revision: Int, _ clock: String) -> String {
    say("Vastgelegd als versie \(revision) om \(clock).", "Saved as revision \(revision) at \(clock).")
  }
  var nothingToSave: String {
    say("Er is niets veranderd sinds de vorige versie.", "Nothing changed since the last revision.")
  }
  func savedByOther(_ by: String, _ revision: Int) -> String {
    say(
      "! \(by) bewaarde versie \(revision): Ctrl-S haalt op",
      "! \(by) saved revision \(revision): Ctrl-S gets it")
  }
  func merged(_ who: String, conflicts: Int) -> String {
    conflicts == 0
      ? say(
        "\(who) had intussen ook vastgelegd; beide bijdragen zijn samengevoegd.",
        "\(who) had saved meanwhile; both contributions were merged.")
      : say(
        "\(who) schreef tegelijk: bij \(conflicts) antwoorden staan nu beide teksten. Kies er een (w of W).",
        "\(who) wrote at the same time: \(conflicts) answers now hold both texts. Choose one (w or W).")
  }
  func resumed(_ time: String) -> String {
    say(
      "Verder met uw werk van \(time), dat nog niet was vastgelegd.",
      "Going on with your work of \(time), not saved before.")
  }
  var unreadable: String {
    say("niet te lezen: het antwoord is nog niet ingevuld", "cannot be read: the answer is not filled in yet")
  }
  var pasteRefused: String {
    say(
      "Plakken kan alleen in een tekstveld. Enter op een vraag opent het.",
      "Pasting works only in a text field. Enter on a question opens it.")
  }
  var nothingToUndo: String { say("Er is niets ongedaan te maken.", "There is nothing to undo.") }
  var nothingToRedo: String { say("Er is niets opnieuw te doen.", "There is nothing to redo.") }
  var noEditor: String {
    say(
      "Er is geen tekstprogramma ingesteld (VISUAL of EDITOR).", "No editor is configured (VISUAL or EDITOR)."
    )
  }
  var noProposal: String {
    say("Bij deze vraag is er geen voorstel.", "There is no proposal for this question.")
  }
  var noOther: String { say("Niemand schreef hier tegelijk.", "Nobody wrote here at the same time.") }
  var nothingHere: String { say("Zet de balk eerst op een vraag.", "First move to a question.") }
  var nothingToDelete: String {
    say("Zet de balk eerst op een persoon, optie of regel.", "First move to a person, an option or a record.")
  }
  var noteOnlyOnChoice: String {
    say(
      "Een tekstvraag heeft geen toelichting nodig: schrijf het in de tekst.",
      "A text question needs no note: write it in the text.")
  }
  var onlyOneChild: String {
    say("Er is geen ander kind in deze zaak.", "There is no other child in this case.")
  }
  var onlyOneOption: String {
    say("Er is geen andere optie in deze zaak.", "There is no other option in this case.")
  }
  var needChildAndOptions: String {
    say(
      "Naast elkaar kan met een kind en minstens een optie (stap 3).",
      "Side by side needs a child and at least one option (step 3).")
  }
  var notHere: String { say("Dat kan hier niet.", "That cannot be done here.") }
  var noQuestionBehind: String {
    say("De vraag hierachter is nu niet zichtbaar.", "The question behind this is not shown now.")
  }
  var confidentialOnlyText: String {
    say("Alleen een tekst kan vertrouwelijk zijn.", "Only a text can be confidential.")
  }
  var confidentialAnswer: String {
    say(
      "vertrouwelijk: blijft buiten alles wat het programma uitgeeft, behalve voor het kind zelf",
      "confidential: stays out of all that the program gives out, but for the child itself")
  }
  var confidentialPassages: String {
    say(
      "wat tussen {{ }} staat is vertrouwelijk en gaat alleen mee in wat voor het kind zelf is",
      "what stands between {{ }} is confidential and only goes into what is for the child itself")
  }
  func openTable(_ answered: Int, of all: Int) -> String {
    say("In een tabel invullen (\(answered) van \(all))", "Fill in as a table (\(answered) of \(all))")
  }
  func version(_ version: String) -> String { say("versie \(version)", "version \(version)") }
  var whichFramework: String {
    say("Waarover gaat het besluit?", "What is the decision about?")
  }
  func tooSmall(_ columns: Int, _ rows: Int) -> String {
    say(
      "Venster te klein: \(columns)x\(rows), nodig 40x10.",
      "Window too small: \(columns)x\(rows), needed 40x10.")
  }

  // Reading what was typed.
  func dateReads(_ spoken: String) -> String { "= \(spoken)" }
  var dateHint: String {
    say("bijvoorbeeld 12-3-2019 of 12 maart 2019", "for instance 12-3-2019 or 12 March 2019")
  }
  var dateNeedsDay: String { say("dag ontbreekt nog", "day still missing") }
  var dateNoSuchDay: String { say("die dag bestaat niet", "there is no such day") }
  var numberHint: String { say("alleen cijfers", "digits only") }
}
