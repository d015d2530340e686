import BestInterests

/// What is said about unsaved work.
struct RecoveryWords: Bilingual {
  let language: Language

  var title: String { say("Niet-vastgelegd werk gevonden", "Unsaved work found") }
  var nothing: String { say("Er is geen niet-vastgelegd werk.", "There is no unsaved work.") }
  var hint: String {
    say(
      "Enter gaat ermee verder, b zet het naast de vastgelegde zaak, Delete gooit het weg (na een vraag), "
        + "u haalt terug wat weg is, Esc bewaart alles voor later.",
      "Enter goes on with it, b puts it beside the saved case, Delete discards it (after a question), "
        + "u brings back what was discarded, Esc keeps everything for later.")
  }

  func heading(_ draft: DraftNotice) -> String {
    let title = draft.title.isEmpty ? say("(zonder aanduiding)", "(untitled)") : draft.title
    return "\(draft.number) \(title)" + (draft.isDiscarded ? say(" (weggegooid)", " (discarded)") : "")
  }

  /// When it was written, how much differs, over which revision and under which framework.
  func details(_ draft: DraftNotice, _ time: String) -> String {
    let count = draft.differences
    var parts = [
      time,
      count == 1 ? say("1 wijziging", "1 change") : say("\(count) wijzigingen", "\(count) changes"),
      draft.latest > draft.revision
        ? say(
          "begonnen bij versie \(draft.revision), nu is er versie \(draft.latest)",
          "begun at revision \(draft.revision), there is now revision \(draft.latest)")
        : say("bij versie \(draft.revision)", "over revision \(draft.revision)"),
    ]
    if let framework = draft.framework { parts.append("\(framework.id) \(framework.version)") }
    return parts.joined(separator: ", ")
  }

  func besideTitle(_ number: String) -> String {
    say("Niet-vastgelegd werk in \(number)", "Unsaved work in \(number)")
  }
  func facts(_ time: String?, over revision: Int, _ framework: FrameworkReference) -> String {
    let name = "\(framework.id) \(framework.version)"
    let since = time.map { say("Bewaard op \($0). ", "Kept on \($0). ") } ?? ""
    return since
      + say(
        "Hieronder staat wat anders is dan in versie \(revision) (kader \(name)).",
        "Below is what differs from revision \(revision) (framework \(name)).")
  }
  var goOn: String { say("Verder met dit werk", "Go on with this work") }
  var discard: String { say("Dit werk weggooien", "Discard this work") }
  var bringBack: String { say("Dit werk terughalen", "Bring this work back") }

  func confirmDiscard(_ number: String) -> String {
    say(
      "Het niet-vastgelegde werk in \(number) weggooien? (u haalt het terug, tot de zaak weer wordt vastgelegd)",
      "Discard the unsaved work in \(number)? (u brings it back, until the case is saved again)")
  }
  func discarded(_ number: String) -> String {
    say(
      "Het werk in \(number) is weggegooid. u haalt het terug, tot de zaak weer wordt vastgelegd.",
      "The work in \(number) was discarded. u brings it back, until the case is saved again.")
  }
  var alreadyDiscarded: String {
    say("Dit is al weggegooid; u haalt het terug.", "This was discarded already; u brings it back.")
  }
  func restored(_ number: String) -> String {
    say(
      "Het werk in \(number) is terug. Open de zaak om ermee verder te gaan.",
      "The work in \(number) is back. Open the case to go on with it.")
  }
}
