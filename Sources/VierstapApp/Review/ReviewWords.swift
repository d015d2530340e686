import BestInterests

/// The sentences of the review screen, both languages side by side.
struct ReviewWords: Bilingual {
  var language: Language

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
  func earlier(_ text: String) -> String { say("Eerder: \(text)", "Earlier: \(text)") }
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
    let answer =
      answers == 1 ? say("1 antwoord", "1 answer") : say("\(answers) antwoorden", "\(answers) answers")
    let status =
      statuses == 1
      ? say("1 overweging", "1 consideration") : say("\(statuses) overwegingen", "\(statuses) considerations")
    return say(
      "≠ Anders dan bij de vorige indiening: \(answer) en \(status) (d toont ze).",
      "≠ Different from the previous submission: \(answer) and \(status) (d shows them).")
  }
  var changed: String { say("≠ veranderd: ", "≠ changed: ") }
  var added: String { say("≠ nieuw sinds de vorige indiening", "≠ new since the previous submission") }
  func was(_ status: Status) -> String {
    say(
      "≠ was \(status.name.nl) bij de vorige indiening", "≠ was \(status.name.en) at the previous submission")
  }

  var chooseFirst: String { say("Kies eerst wat u wilt (pijltjes).", "First choose what you want (arrows).") }
}
