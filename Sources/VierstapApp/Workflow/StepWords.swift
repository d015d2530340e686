import BestInterests

/// The sentences about taking a case further, both languages side by side.
struct StepWords: Bilingual {
  var language: Language

  func stepsTitle(_ status: CaseStatus) -> String {
    say("De zaak is \(status.name.nl). Wat nu?", "The case is \(status.name.en). What now?")
  }
  func noSteps(_ status: CaseStatus, _ roles: [Role]) -> String {
    let who = roles.map { $0.name[language] }.joined(separator: ", ")
    guard !roles.isEmpty else {
      return say(
        "U staat niet in de lijst van mensen die hier werken.",
        "You are not in the list of people who work here.")
    }
    return say(
      "De zaak is \(status.name.nl); daar kan een \(who) nu niets mee doen.",
      "The case is \(status.name.en); a \(who) cannot take it further now.")
  }
  func possible(_ action: WorkflowAction) -> String {
    action.needsReason
      ? say("Dit kan nu; er wordt gevraagd waarom.", "This is possible now; you are asked why.")
      : say("Dit kan nu.", "This is possible now.")
  }
  func blocked(_ count: Int) -> String {
    count == 1
      ? say("Er is nog 1 punt; Enter toont welk.", "There is still 1 point; Enter shows which.")
      : say(
        "Er zijn nog \(count) punten; Enter toont ze alle.",
        "There are still \(count) points; Enter shows them all.")
  }
  var refusedTitle: String { say("Dit kan nog niet", "Not possible yet") }
  func refused(_ count: Int) -> String {
    count == 1
      ? say(
        "Eén punt houdt dit tegen. Enter op een regel gaat ernaartoe.",
        "One point stands in the way. Enter on a line goes there.")
      : say(
        "\(count) punten houden dit tegen. Enter op een regel gaat ernaartoe.",
        "\(count) points stand in the way. Enter on a line goes there.")
  }
  var wholeCase: String { say("De zaak", "The case") }
  func title(of ask: StepInProgress.Ask, _ action: WorkflowAction) -> String {
    switch ask {
    case .reason: say("\(action.title.nl): waarom?", "\(action.title.en): why?")
    case .deviation:
      action == .approve
        ? say("Waarom aanvaardt u deze afwijking?", "Why do you accept this deviation?")
        : say("Waarom wijkt u hiervan af?", "Why do you depart from this?")
    case .lookAgainOn: say("Op welke dag kijkt u opnieuw?", "On which day will you look again?")
    case .passphrase: passphraseTitle
    }
  }
  var passphraseTitle: String { say("Wachtzin van uw sleutel", "Passphrase of your key") }
  func writersReason(_ reason: String) -> String {
    say("De behandelaar schreef: \(reason)", "The caseworker wrote: \(reason)")
  }
  var nothingTyped: String {
    say("Hier moet iets staan. Esc gaat terug.", "Something must stand here. Esc goes back.")
  }
  var checkTitle: String { say("Controleer wat u indient", "Check what you submit") }
  var checkIntro: String {
    say(
      "Dit gaat naar de toetser en staat dan vast. Enter op een regel gaat naar de vraag; onderaan (End) dient u in.",
      "This goes to the reviewer and is then fixed. Enter on a line goes to the question; submit at the bottom (End)."
    )
  }
  var confirm: String { say("Bevestigen en indienen.", "Confirm and submit.") }
  var deviationsHeading: String { say("Afwijkingen met reden", "Deviations with reason") }
  func sure(_ action: WorkflowAction, _ number: String) -> String {
    let signed =
      action == .approve
      ? say(" Uw naam en handtekening komen eronder.", " Your name and signature go under it.") : ""
    return say(
      "\(action.title.nl) voor zaak \(number)? Dit komt in de geschiedenis en kan niet ongedaan worden gemaakt.",
      "\(action.title.en) for case \(number)? This goes into the history and cannot be undone.") + signed
  }
  func taken(_ action: WorkflowAction, _ status: CaseStatus, revision: Int) -> String {
    if action == .approve, status == .inReview {
      return say(
        "Uw akkoord staat vast (versie \(revision)). Nu nog een tweede toetser.",
        "Your approval is saved (revision \(revision)). A second reviewer must approve too.")
    }
    return say(
      "De zaak is \(status.name.nl), vastgelegd als versie \(revision).",
      "The case is \(status.name.en), saved as revision \(revision).")
  }
  /// What comes next for the caseworker, once the case is out of hand; nil while it is being worked on, and at its end.
  func next(_ status: CaseStatus) -> String? {
    switch status {
    case .submitted:
      say(
        "Ingediend: een toetser is aan zet. Met s kunt u de zaak intrekken.",
        "Submitted: it is a reviewer's turn. You can withdraw the case with s.")
    case .inReview:
      say("In toetsing: een toetser is aan zet.", "In review: it is a reviewer's turn.")
    case .rejected: say("Afgewezen: B toont waarom.", "Rejected: B shows why.")
    case .approved:
      say(
        "Akkoord. Leg het besluit nu uit aan elk kind (4); r toont wat nog open is.",
        "Approved. Explain the decision to every child now (4); r shows what is missing.")
    case .explained:
      say(
        "Uitgelegd aan elk kind. s gaat verder; r toont wat nog open is.",
        "Explained to every child. s goes on; r shows what is missing.")
    case .executed:
      say(
        "Uitgevoerd. Met s sluit u de zaak af; r toont wat nog open is.",
        "Carried out. Close the case with s; r shows what is missing.")
    case .suspended:
      say("Opgeschort. Met s hervat of heropent u de zaak.", "Suspended. Resume or reopen the case with s.")
    default: nil
    }
  }
  func lacking(before action: WorkflowAction) -> String {
    say("Nodig voor ‘\(action.title.nl)’ (s):", "Needed for ‘\(action.title.en)’ (s):")
  }
  func nothingLacking(before action: WorkflowAction) -> String {
    say(
      "Niets houdt de volgende stap tegen. s, en dan ‘\(action.title.nl)’.",
      "Nothing stands in the way of the next step. s, and then ‘\(action.title.en)’.")
  }
  func locked(_ status: CaseStatus) -> String {
    switch status {
    case .approved, .explained, .suspended, .executed:
      say(
        "Hierover is besloten; dit antwoord kan pas na heropenen (s) veranderen.",
        "This was decided about; this answer can change only after reopening (s).")
    case .rejected, .withdrawn, .closed:
      say(
        "De zaak is \(status.name.nl) en kan alleen worden gelezen.",
        "The case is \(status.name.en) and can only be read.")
    default:
      say(
        "De zaak is \(status.name.nl); wat is ingediend, kan nu niet veranderen.",
        "The case is \(status.name.en); what was submitted cannot change now.")
    }
  }
  var automatic: String {
    say("Dit vult het programma zelf in.", "The program fills this in by itself.")
  }
  var impossible: String {
    say(
      "Dit bestand is buiten het programma veranderd: de stappen kunnen niet zo gezet zijn. Alleen lezen kan.",
      "This file was changed outside the program: the steps cannot have been taken like that. It can only be read."
    )
  }
  var altered: String {
    say(
      "Dit bestand is niet meer zoals het programma het schreef. Alleen lezen kan; 'vierstap verify' zegt wat er is veranderd.",
      "This file is no longer as the program wrote it. It can only be read; 'vierstap verify' says what has changed."
    )
  }
  func mayNotWrite(_ roles: [Role]) -> String {
    let who = roles.map { $0.name[language] }.joined(separator: ", ")
    return roles.isEmpty
      ? say(
        "U staat niet in de lijst van mensen die hier werken; een beheerder kan u toevoegen.",
        "You are not in the list of people who work here; an administrator can add you.")
      : say(
        "Als \(who) leest u; invullen doet een behandelaar.", "As \(who) you read; a caseworker fills in.")
  }
  func actingAs(_ name: String, _ roles: [Role]) -> String {
    let who = roles.map { $0.name[language] }.joined(separator: ", ")
    return say("U bent nu \(name) (\(who)).", "You are \(name) now (\(who)).")
  }
  var ownNameTitle: String { say("Wie bent u?", "Who are you?") }
  func ownNameIntro(_ login: String) -> String {
    say(
      "Hier werkt nog niemand mee. U bent aangemeld als '\(login)'. Hoe noemen anderen u? Uw naam staat bij wat u "
        + "vastlegt. Esc: later.",
      "Nobody works with this yet. You are logged in as '\(login)'. What do others call you? Your name stands with "
        + "what you save. Esc: later.")
  }
  var ownRolesTitle: String { say("Wat doet u hier?", "What do you do here?") }
  func help(for role: Role) -> String {
    switch role {
    case .caseworker:
      say("Maakt zaken, vult ze in en dient ze in.", "Makes cases, fills them in and submits them.")
    case .supervisor:
      say(
        "Toetst wat anderen indienen, nooit het eigen werk.",
        "Reviews what others submit, never the own work.")
    case .inspector:
      say(
        "Leest alles, ook wie wat deed, en verandert niets.",
        "Reads everything, also who did what, and changes nothing.")
    case .administrator:
      say("Houdt bij wie er werken en ziet geen zaken.", "Keeps who works here and sees no cases.")
    }
  }
  func registered(_ name: String, _ roles: [Role]) -> String {
    let who = roles.map { $0.name[language] }.joined(separator: ", ")
    return say(
      "Welkom \(name) (\(who)). Anderen voegt u toe met 'vierstap people add'.",
      "Welcome \(name) (\(who)). Add others with 'vierstap people add'.")
  }
  var whoTitle: String { say("Als wie gaat u verder?", "As whom do you go on?") }
  var onlyInDemo: String {
    say(
      "Verder als iemand anders kan alleen met voorbeeldgegevens.",
      "Going on as somebody else works with demo data only.")
  }
}
