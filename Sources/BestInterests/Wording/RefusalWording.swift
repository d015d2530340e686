/// Why a step is refused, in words, with the answer that would settle it.
extension CaseWording {
  /// One refusal as lines: what is wrong first, how to mend it below.
  public func lines(for refusal: Refusal, roster: Roster) -> [ReasonLine] {
    switch refusal {
    case .stopped(let finding), .unsettled(let finding):
      return [ReasonLine(text: title(of: finding), slot: finding.jump)] + reasonLines(for: finding)
    case .deviationUnexplained(let finding):
      return [
        ReasonLine(
          text: say(
            "\(title(of: finding)): schrijf waarom u hiervan afwijkt, of los het op",
            "\(title(of: finding)): write why you depart from it, or settle it"), slot: finding.jump)
      ] + reasonLines(for: finding)
    case .deviationNotAccepted(let finding):
      return [
        ReasonLine(
          text: say(
            "\(title(of: finding)): u hebt deze afwijking niet in eigen woorden aanvaard",
            "\(title(of: finding)): you have not accepted this deviation in your own words"),
          slot: finding.jump)
      ] + reasonLines(for: finding)
    case .deviationCopied(let finding):
      return [
        ReasonLine(
          text: say(
            "\(title(of: finding)): dit zijn de woorden van de behandelaar; schrijf waarom ú het aanvaardt",
            "\(title(of: finding)): these are the caseworker's words; write why you yourself accept it"),
          slot: finding.jump)
      ] + reasonLines(for: finding)
    case .unanswered(let slot):
      let label = label(of: slot.question, at: slot, besides: nil)
      return [
        ReasonLine(
          text: say("\(label): nog niet beantwoord", "\(label): not answered yet"), slot: slot)
      ]
    case .refused(let refused): return [ReasonLine(text: text(of: refused), slot: refused.slot)]
    case .rival(let slot):
      let label = label(of: slot.question, at: slot, besides: nil)
      return [
        ReasonLine(
          text: say(
            "\(label): twee mensen schreven hier tegelijk; kies eerst welke tekst geldt",
            "\(label): two people wrote here at once; first choose which text holds"), slot: slot)
      ]
    case .remarkUnanswered(let remark):
      return [
        ReasonLine(
          text: say(
            "Opmerking bij \(target(of: remark)) is nog niet beantwoord: \(shortened(remark.text, 100))",
            "Remark on \(target(of: remark)) is not answered yet: \(shortened(remark.text, 100))"),
          slot: jump(to: remark))
      ]
    case .remarkNotAccepted(let remark):
      return [
        ReasonLine(
          text: say(
            "Opmerking bij \(target(of: remark)) is nog \(remark.state.name.nl), niet akkoord: \(shortened(remark.text, 100))",
            "Remark on \(target(of: remark)) is still \(remark.state.name.en), not accepted: \(shortened(remark.text, 100))"
          ), slot: jump(to: remark))
      ]
    case .requirement(let index, let child):
      let requirement = framework.review.requirements[index]
      let slot = evaluator.jumpSlot(to: requirement.jump, in: Scope(child: child, person: child))
      return [ReasonLine(text: filled(requirement.because, child: child), slot: slot)]
    case .childNotRead(let child):
      let name = plainName(child)
      return [
        ReasonLine(
          text: say(
            "De bladzijden van \(name) hebt u nog niet geopend",
            "You have not opened the pages of \(name) yet"))
      ]
    default: return [ReasonLine(text: plainText(of: refusal, roster))]
    }
  }

  /// The refusals that are about no answer.
  private func plainText(of refusal: Refusal, _ roster: Roster) -> String {
    switch refusal {
    case .notAllowed(let action):
      let roles = action.permission.roles.map { $0.name[language] }.sorted()
      return say(
        "\(action.title.nl) kan alleen een \(list(roles, or: true)); dat bent u hier niet.",
        "\(action.title.en) is for a \(list(roles, or: true)); you are none here.")
    case .wrongStatus(let action, let status):
      let from = CaseStatus.allCases.filter { action.from.contains($0) }.map { quoted($0.name[language]) }
      return say(
        "\(action.title.nl) kan niet, want de zaak is \(quoted(status.name.nl)); het kan vanuit \(list(from, or: true)).",
        "\(action.title.en) is not possible, because the case is \(quoted(status.name.en)); it is from \(list(from, or: true))."
      )
    case .impossibleHistory:
      return say(
        "De stappen in dit bestand kunnen niet zo gezet zijn: iemand heeft het buiten het programma veranderd. Er is niets hersteld; alleen lezen kan.",
        "The steps in this file cannot have been taken like that: somebody changed it outside the program. Nothing has been mended; it can only be read."
      )
    case .reasonMissing(let action):
      return say(
        "Schrijf waarom (\(action.title.nl.lowercased())).", "Write why (\(action.title.en.lowercased())).")
    case .statementNotConfirmed:
      return say("De verklaring is nog niet bevestigd.", "The statement has not been confirmed yet.")
    case .nothingStops:
      return say(
        "Niets houdt dit voorstel tegen; dien het gewoon in ter toetsing.",
        "Nothing stops this proposal; just submit it for review.")
    case .workedOnIt(let login):
      let name = roster.name(of: login)
      return say(
        "U hebt zelf aan deze zaak gewerkt (als \(name)); een ander moet toetsen.",
        "You worked on this case yourself (as \(name)); somebody else must review.")
    case .alreadyApproved(let login):
      let name = roster.name(of: login)
      return say(
        "U hebt al akkoord gegeven (als \(name)); de tweede toetser moet iemand anders zijn.",
        "You have approved already (as \(name)); the second reviewer must be somebody else.")
    case .onlyToReject:
      return say(
        "Een absolute regel houdt dit voorstel tegen. Het kan alleen worden teruggestuurd of afgewezen.",
        "An absolute rule stops this proposal. It can only be returned or rejected.")
    case .contentChanged:
      return say(
        "De inhoud is niet meer die welke is ingediend. Stuur de zaak terug, zodat zij opnieuw wordt ingediend.",
        "The content is no longer what was submitted. Return the case, so that it is submitted again.")
    case .notCarriedOut:
      return say(
        "Het besluit moet nog worden uitgevoerd.", "The decision has yet to be carried out.")
    case .lookAgainMissing:
      return say("Op welke dag kijkt u opnieuw?", "On which day will you look again?")
    case .lookAgainPassed(let day):
      return say(
        "De dag om opnieuw te kijken (\(day.spoken(.nl))) is al voorbij.",
        "The day to look again (\(day.spoken(.en))) has passed already.")
    case .stopped, .unsettled, .deviationUnexplained, .deviationNotAccepted, .deviationCopied, .unanswered,
      .refused, .rival, .remarkUnanswered, .remarkNotAccepted, .requirement, .childNotRead:
      return ""
    }
  }

  /// A consideration by its title, with the child it is about.
  public func title(of finding: Finding) -> String {
    let title = framework.considerations[finding.consideration].title[language]
    return finding.child.map { "\(plainName($0)): \(title)" } ?? title
  }

  /// What a remark hangs on, in words.
  public func target(of remark: ReviewRemark) -> String {
    switch remark.target {
    case .question(let slot): return quoted(label(of: slot.question, at: slot, besides: nil))
    case .row(let row):
      let title = framework.consideration(row.consideration)?.title[language] ?? row.consideration
      return quoted(row.child.map { "\(plainName($0)): \(title)" } ?? title)
    }
  }

  /// Where to go for a remark.
  public func jump(to remark: ReviewRemark) -> Slot? {
    switch remark.target {
    case .question(let slot): return slot
    case .row(let row):
      guard let consideration = framework.consideration(row.consideration) else { return nil }
      return evaluator.jumpSlot(to: consideration.jump, in: Scope(child: row.child, person: row.child))
    }
  }
}
