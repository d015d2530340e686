import BestInterests

/// The sentences about remarks, both languages side by side.
struct RemarkWords: Bilingual {
  var language: Language

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
        "\(count) opmerkingen wachten op u: n gaat erheen.",
        "\(count) remarks wait for you: n goes there.")
  }
  var cameBack: String { say("Teruggestuurd: B toont waarom.", "Returned: B shows why.") }
  func decided(_ action: WorkflowAction, by name: String, _ reason: String) -> String {
    action == .reject
      ? say("Afgewezen door \(name): \(reason)", "Rejected by \(name): \(reason)")
      : say("Teruggestuurd door \(name): \(reason)", "Returned by \(name): \(reason)")
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

  // Why not.
  func refusal(_ refusal: RemarkRefusal, of step: RemarkStep, nameOf: (String) -> String) -> String {
    switch refusal {
    case .impossibleHistory: return StepWords(language: language).impossible
    case .notAllowed(.review):
      return say(
        "Opmerkingen maakt en beoordeelt een toetser.", "A supervisor makes remarks and judges the answers.")
    case .notAllowed:
      return say("Op opmerkingen antwoordt een behandelaar.", "A caseworker answers remarks.")
    case .workedOnIt(let login): return ReviewWords(language: language).workedOnIt(as: nameOf(login))
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
}
