import BestInterests

/// The sentences about the cases that wait for a reviewer, both languages side by side.
struct QueueWords: Bilingual {
  var language: Language

  func title(_ count: Int) -> String {
    say("Vierstap · wachtrij voor toetsing (\(count))", "Vierstap · queue for review (\(count))")
  }
  func part(_ purpose: Submission.Purpose, _ count: Int) -> String {
    switch purpose {
    case .approval: say("Ter toetsing (\(count))", "For review (\(count))")
    case .rejection: say("Te weigeren voorstellen (\(count))", "Proposals to reject (\(count))")
    }
  }
  func empty(_ purpose: Submission.Purpose) -> String {
    switch purpose {
    case .approval: say("Er wacht geen zaak op toetsing.", "No case waits for review.")
    case .rejection:
      say(
        "Er is geen voorstel ingediend om het te laten weigeren.",
        "No proposal was submitted to have it rejected.")
    }
  }
  /// What stands above the list of cases for somebody who reviews.
  func hint(_ waiting: Int, toReject: Int) -> String? {
    guard waiting + toReject > 0 else { return nil }
    let cases =
      waiting == 1
      ? say("1 zaak wacht op toetsing", "1 case waits for review")
      : say("\(waiting) zaken wachten op toetsing", "\(waiting) cases wait for review")
    let proposals =
      toReject == 0
      ? "" : say(", en \(toReject) om te weigeren", ", and \(toReject) to reject")
    return cases + proposals + say(": toets w", ": key w")
  }
  var mayNotRead: String {
    say(
      "U mag de inhoud van zaken niet lezen. Nummers en statussen ziet u wel.",
      "You may not read the content of cases. You do see numbers and statuses.")
  }
  /// What stands where the label of a case would.
  var hidden: String { say("(niet voor u)", "(not for you)") }

  // Columns.
  var stops: LocalText { LocalText(nl: "stop", en: "stop") }
  var alerts: LocalText { LocalText(nl: "speelt", en: "at issue") }
  var due: LocalText { LocalText(nl: "termijn", en: "term") }
  var youngest: LocalText { LocalText(nl: "jongste", en: "youngest") }
  var waits: LocalText { LocalText(nl: "wacht", en: "waits") }
  var approvals: LocalText { LocalText(nl: "akkoord", en: "agreed") }

  /// How long until a day, in a few characters.
  func until(_ day: CalendarDate, from today: CalendarDate) -> String {
    let days = today.days(until: day)
    if days < 0 { return say("te laat", "overdue") }
    if days == 0 { return say("vandaag", "today") }
    let years = today.fullYears(until: day)
    return years >= 2 ? say("nog \(years) jr", "\(years) yr left") : say("nog \(days) d", "\(days) d left")
  }
  /// An age in a few characters.
  func age(_ born: CalendarDate, on today: CalendarDate) -> String {
    guard born <= today else { return "" }
    let years = born.fullYears(until: today)
    if years >= 2 { return say("\(years) jr", "\(years) yr") }
    return say("\(born.days(until: today) / 30) mnd", "\(born.days(until: today) / 30) mo")
  }
  func waited(_ days: Int) -> String { days == 0 ? say("nieuw", "new") : "\(days) d" }

  // The selected case in full.
  func submitted(by name: String, on date: String, _ status: CaseStatus) -> String {
    say(
      "Ingediend door \(name) op \(date); nu \(status.name.nl).",
      "Submitted by \(name) on \(date); now \(status.name.en).")
  }
  func stops(_ count: Int) -> String {
    count == 1 ? say("1 harde stop", "1 hard stop") : say("\(count) harde stops", "\(count) hard stops")
  }
  func next(_ title: String, _ about: String, _ date: String) -> String {
    let whom = about.isEmpty ? "" : " (\(about))"
    return say("Eerste termijn: \(title)\(whom), \(date).", "First deadline: \(title)\(whom), \(date).")
  }
  var isYours: String {
    say(
      "U hebt haar zelf ingediend: een ander moet toetsen.", "You submitted it yourself: another must review."
    )
  }
  func position(_ position: Int, of count: Int) -> String {
    say("wachtrij \(position) van \(count)", "queue \(position) of \(count)")
  }
  var noNext: String {
    say("Er wacht geen andere zaak in dit deel van de rij.", "No other case waits in this part of the queue.")
  }
}
