import BestInterests

/// The sentences of the review screen and about remarks, both languages side by side.
struct ReviewWords {
  var language: Language

  private func say(_ nl: String, _ en: String) -> String {
    language == .nl ? nl : en
  }

  // The sheets.
  var wholeCase: String { say("De zaak", "The case") }
  func childrenRead(_ count: Int, of all: Int) -> String {
    say("Kinderen gelezen: \(count) van \(all)", "Children read: \(count) of \(all)")
  }
  var read: String { say("gelezen", "read") }
  var notRead: String { say("nog niet geopend (c)", "not opened yet (c)") }

  // The case as a whole.
  var matterHeading: String { say("Waar gaat het om", "What is at stake") }
  var noAlerts: String {
    say("Geen scheiding en niets anders dat voorgaat.", "No separation and nothing else that comes first.")
  }
  func alert(_ title: String, _ names: [String]) -> String {
    names.isEmpty ? "! \(title)" : "! \(title): \(names.joined(separator: ", "))"
  }
  func stops(_ count: Int) -> String {
    count == 1
      ? say(
        "1 harde stop: niemand kan hiervan afwijken of dit goedkeuren.",
        "1 hard stop: nobody can depart from this or approve it.")
      : say(
        "\(count) harde stops: niemand kan hiervan afwijken of dit goedkeuren.",
        "\(count) hard stops: nobody can depart from these or approve them.")
  }
  func proposal(_ option: String) -> String { say("Voorstel: \(option)", "Proposal: \(option)") }
  var noProposal: String { say("Er is nog geen optie gekozen.", "No option has been chosen yet.") }
  var childrenHeading: String { say("De kinderen", "The children") }
  var submissionHeading: String { say("De indiening", "The submission") }
  var notSubmitted: String {
    say(
      "Deze zaak is niet ingediend. Zo leest een toetser haar.",
      "This case has not been submitted. This is how a reviewer reads it.")
  }
  func submitted(by name: String, _ time: String, _ purpose: Submission.Purpose) -> String {
    switch purpose {
    case .approval:
      say("Ingediend ter toetsing door \(name), \(time).", "Submitted for review by \(name), \(time).")
    case .rejection:
      say(
        "Ingediend door \(name), \(time), om te laten weigeren: akkoord kan niet.",
        "Submitted by \(name), \(time), to have it rejected: it cannot be approved.")
    }
  }
  func approvals(_ count: Int, of needed: Int) -> String {
    needed == 1
      ? say("Een toetser beslist.", "One reviewer decides.")
      : say(
        "Twee toetsers moeten akkoord geven; nu \(count) van \(needed).",
        "Two reviewers must approve; now \(count) of \(needed).")
  }
  func done(_ action: WorkflowAction, _ name: String, _ time: String, _ reason: String) -> String {
    say(
      "\(name) heeft op \(time) \(action.done.nl): \(reason)",
      "\(name) \(action.done.en) on \(time): \(reason)")
  }
  func workedOnIt(as name: String) -> String {
    say(
      "U hebt zelf aan deze zaak gewerkt (als \(name)): u kunt lezen, een ander moet toetsen.",
      "You worked on this case yourself (as \(name)): you can read, somebody else must review.")
  }
  var howToGoOn: String {
    say(
      "Lees elk kind (c). Daarna: s om in toetsing te nemen of te beslissen.",
      "Read every child (c). Then: s to take it up or to decide.")
  }

  // A child.
  var noAnswers: String { say("Hierover is niets gevraagd.", "Nothing was asked about this.") }
  var unanswered: String { say("niet ingevuld", "not answered") }
  var findingsHeading: String {
    say(
      "Overwegingen: strijdig, open of met een opmerking", "Considerations: violated, open or with a remark")
  }
  func quiet(_ satisfied: Int, _ notApplicable: Int) -> String {
    say(
      "Verder \(satisfied) voldaan en \(notApplicable) niet van toepassing (p toont ze).",
      "Besides, \(satisfied) satisfied and \(notApplicable) not applicable (p shows them).")
  }
  var allQuiet: String { say("Niets is strijdig of open.", "Nothing is violated or open.") }
  func departs(_ name: String, _ reason: String) -> String {
    say("\(name) wijkt hiervan af: \(reason)", "\(name) departs from this: \(reason)")
  }
  func accepts(_ name: String, _ reason: String) -> String {
    say("\(name) aanvaardt dit: \(reason)", "\(name) accepts this: \(reason)")
  }
  var unexplained: String {
    say("De behandelaar schreef hier geen reden bij.", "The caseworker wrote no reason for this.")
  }
  var overlapsHeading: String {
    say("Ook bij een broer of zus geschreven", "Also written about a brother or sister")
  }
  var noOverlaps: String {
    say("Geen tekst lijkt te veel op die van een ander kind.", "No text is too much like another child's.")
  }
  var otherCases: String {
    say(
      "→ Vergelijken met andere zaken van de behandelaar (x)",
      "→ Compare with the caseworker's other cases (x)")
  }
  var deadlinesHeading: String { say("Termijnen", "Deadlines") }
  var nextSheet: String { say("c gaat naar het volgende blad.", "c goes to the next sheet.") }

  // Remarks.
  func kind(_ isMustFix: Bool) -> String { isMustFix ? say("moet", "must") : say("advies", "advice") }
  func remark(_ remark: ReviewRemark, _ name: String, _ time: String) -> String {
    let mark = remark.state == .accepted ? "✓" : remark.isMustFix ? "!" : "·"
    return
      "\(mark) \(kind(remark.isMustFix)) · \(remark.state.name[language]) · \(name), \(time): \(remark.text)"
  }
  func reply(_ reply: ReviewRemark.Reply, _ name: String, _ time: String) -> String {
    let verb =
      switch reply.kind {
      case .answered: say("antwoordt", "answers")
      case .disputed: say("vraagt opnieuw", "asks again")
      case .accepted: say("is akkoord", "accepts")
      }
    return "→ \(name) \(verb), \(time)" + (reply.text.isEmpty ? "" : ": \(reply.text)")
  }
  func remarkTitle(_ isMustFix: Bool) -> String {
    isMustFix ? say("Dit moet anders", "This must change") : say("Advies", "Advice")
  }
  func writeIntro(_ isMustFix: Bool) -> String {
    isMustFix
      ? say(
        "De behandelaar moet hierop antwoorden voordat de zaak opnieuw wordt ingediend. Enter legt de opmerking vast.",
        "The caseworker must answer this before the case is submitted again. Enter keeps the remark.")
      : say(
        "De behandelaar mag dit naast zich neerleggen. Enter legt de opmerking vast.",
        "The caseworker is free to leave this aside. Enter keeps the remark.")
  }
  var answerTitle: String { say("Uw antwoord op de opmerking", "Your answer to the remark") }
  var disputeTitle: String { say("Wat vraagt u nog?", "What do you still ask?") }
  var judgeTitle: String { say("De opmerking is …", "The remark is …") }
  var accept: String { say("Akkoord: hiermee is zij klaar", "Accepted: it is settled") }
  var dispute: String { say("Nog niet akkoord: opnieuw vragen", "Not accepted yet: ask again") }
  var accepted: String { say("De opmerking is klaar.", "The remark is settled.") }
  var replied: String { say("Uw antwoord staat bij de opmerking.", "Your answer stands with the remark.") }
  var remarked: String { say("De opmerking staat erbij.", "The remark stands there.") }
  var noRemarkHere: String {
    say("Hier hangt geen opmerking. n gaat naar de volgende.", "No remark hangs here. n goes to the next.")
  }
  var settled: String {
    say(
      "Deze opmerking is klaar; er is niets meer te antwoorden.",
      "This remark is settled; nothing is left to answer.")
  }
  var noRemarks: String { say("Er zijn geen opmerkingen.", "There are no remarks.") }
  var noneWaiting: String {
    say(
      "Geen opmerking wacht nog op iemand. B toont ze alle.", "No remark waits for anybody. B shows them all."
    )
  }
  func step(_ position: Int, of count: Int, _ remark: ReviewRemark, isYourTurn: Bool) -> String {
    let kind = kind(remark.isMustFix)
    let turn = isYourTurn ? say(": b antwoordt", ": b replies") : ""
    return say(
      "Opmerking \(position) van \(count) (\(kind), \(remark.state.name.nl))\(turn)",
      "Remark \(position) of \(count) (\(kind), \(remark.state.name.en))\(turn)")
  }
  func waiting(_ count: Int) -> String {
    count == 1
      ? say("1 opmerking wacht op u: n gaat ernaartoe.", "1 remark waits for you: n goes there.")
      : say(
        "\(count) opmerkingen wachten op u: n gaat naar de eerste.",
        "\(count) remarks wait for you: n goes there.")
  }
  func returned(by name: String, _ reason: String) -> String {
    say("Teruggestuurd door \(name): \(reason)", "Returned by \(name): \(reason)")
  }
  var remarksTitle: String { say("Opmerkingen van de toetsers", "Remarks of the reviewers") }
  func heading(_ state: ReviewRemark.State, _ count: Int) -> String {
    switch state {
    case .open: say("Open: de behandelaar is aan zet (\(count))", "Open: the caseworker's turn (\(count))")
    case .answered:
      say("Beantwoord: de toetser is aan zet (\(count))", "Answered: the reviewer's turn (\(count))")
    case .accepted: say("Klaar (\(count))", "Settled (\(count))")
    }
  }
  func counts(_ workflow: Workflow) -> String {
    let parts = ReviewRemark.State.allCases.map { "\(workflow.remarks($0).count) \($0.name[language])" }
    return say("Opmerkingen: ", "Remarks: ") + parts.joined(separator: ", ")
      + say(" (B toont ze)", " (B shows them)")
  }

  // Since the submission before.
  var differencesTitle: String { say("Sinds de vorige indiening", "Since the previous submission") }
  func differencesIntro(_ time: String, revision: Int) -> String {
    say(
      "Vergeleken met de indiening van \(time) (versie \(revision)). Wat wegging staat tussen [- -], wat erbij kwam "
        + "tussen {+ +}. Enter gaat naar de vraag.",
      "Compared with the submission of \(time) (revision \(revision)). What went stands between [- -], what came "
        + "between {+ +}. Enter goes to the question.")
  }
  func changedAnswers(_ count: Int) -> String { say("Antwoorden (\(count))", "Answers (\(count))") }
  var noChangedAnswers: String { say("Geen antwoord is veranderd.", "No answer changed.") }
  var changedStatuses: String { say("Overwegingen", "Considerations") }
  var noChangedStatuses: String {
    say("Elke overweging staat zoals toen.", "Every consideration is as it was.")
  }
  var repliedRemarks: String { say("Opmerkingen waarop is geantwoord", "Remarks that were replied to") }
  var noRepliedRemarks: String { say("Op geen opmerking is geantwoord.", "No remark was replied to.") }
  var nothingBefore: String {
    say(
      "Er is geen eerdere indiening om mee te vergelijken.", "There is no earlier submission to compare with."
    )
  }
  func sinceBefore(_ answers: Int, _ statuses: Int) -> String {
    say(
      "≠ Sinds de vorige indiening: \(answers) antwoorden en \(statuses) overwegingen anders (d toont ze).",
      "≠ Since the previous submission: \(answers) answers and \(statuses) considerations differ (d shows them)."
    )
  }
  var changed: String { say("≠ veranderd: ", "≠ changed: ") }
  var added: String { say("≠ nieuw sinds de vorige indiening", "≠ new since the previous submission") }
  func was(_ status: Status) -> String {
    say(
      "≠ was \(status.name.nl) bij de vorige indiening", "≠ was \(status.name.en) at the previous submission")
  }

  // Why not.
  func refusal(_ refusal: RemarkRefusal, of step: RemarkStep, nameOf: (String) -> String) -> String {
    switch refusal {
    case .impossibleHistory: return StepWords(language: language).impossible
    case .notAllowed(.review):
      return say(
        "Opmerkingen maakt en beoordeelt een toetser.", "A supervisor makes remarks and judges the answers.")
    case .notAllowed:
      return say("Op opmerkingen antwoordt een behandelaar.", "A caseworker answers remarks.")
    case .workedOnIt(let login): return workedOnIt(as: nameOf(login))
    case .wrongStatus(.submitted) where step.permission == .review:
      return say("Neem de zaak eerst in toetsing (s).", "First take the case up for review (s).")
    case .wrongStatus(let status) where step.permission == .review:
      return say(
        "De zaak is \(status.name.nl); opmerkingen horen bij een zaak in toetsing.",
        "The case is \(status.name.en); remarks belong to a case in review.")
    case .wrongStatus(let status):
      return say(
        "De zaak is \(status.name.nl); antwoorden kan weer als zij is teruggestuurd.",
        "The case is \(status.name.en); answering is possible when it has been returned.")
    }
  }

  // The decision.
  func decisionTitle(_ action: WorkflowAction) -> String {
    say("\(action.title.nl): dit legt u vast", "\(action.title.en): this is what you record")
  }
  var decisionIntro: String {
    say(
      "Lees na. Onderaan (End) bevestigt u; Esc gaat terug, dan gebeurt er niets. Enter op uw eigen woorden verandert ze.",
      "Read it over. Confirm at the bottom (End); Esc goes back and nothing happens. Enter on your own words changes them."
    )
  }
  var readHeading: String { say("Gelezen", "Read") }
  var acceptedHeading: String { say("Afwijkingen die u aanvaardt", "Deviations you accept") }
  var nothingAccepted: String { say("Er wordt van niets afgeweken.", "Nothing is departed from.") }
  var remarksHeading: String { say("Opmerkingen die meegaan", "Remarks that go along") }
  var reasonHeading: String { say("Uw reden", "Your reason") }
  var signedHeading: String { say("Dit ondertekent u", "What you sign") }
  var recordedHeading: String { say("Dit wordt vastgelegd", "What is recorded") }
  func signedOver(_ number: String, _ name: String, _ time: String) -> String {
    say(
      "Zaak \(number), zoals ingediend door \(name) op \(time).",
      "Case \(number), as submitted by \(name) on \(time).")
  }
  func content(_ digest: String) -> String {
    say("Inhoud (SHA-256): \(digest)", "Content (SHA-256): \(digest)")
  }
  func framework(_ reference: FrameworkReference) -> String {
    say(
      "Toetsingskader \(reference.id) \(reference.version).",
      "Framework \(reference.id) \(reference.version).")
  }
  var signature: String {
    say(
      "Uw naam en uw handtekening komen eronder. Verandert er één letter, dan geldt het akkoord niet meer.",
      "Your name and your signature go under it. If one letter changes, the approval no longer stands.")
  }
  var name: String { say("Uw naam komt eronder.", "Your name goes under it.") }
  var secondNeeded: String {
    say("Na u moet nog een tweede toetser akkoord geven.", "After you a second reviewer must approve too.")
  }
  var isSecond: String {
    say(
      "U bent de tweede toetser: hierna is er akkoord.", "You are the second reviewer: then it is approved.")
  }
  func confirm(_ action: WorkflowAction) -> String {
    switch action {
    case .approve: say("→ Akkoord geven en ondertekenen", "→ Approve and sign")
    default: say("→ \(action.title.nl)", "→ \(action.title.en)")
    }
  }
  var chooseFirst: String { say("Kies eerst wat u wilt (pijltjes).", "First choose what you want (arrows).") }
}
