/// Puts what differs between two versions of a case into lines, in one language.
public struct DifferenceWording: Sendable {
  /// One line as people read it.
  public struct Line: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
      /// One thing that differs.
      case item
      /// How it differs, or what was said.
      case detail
      /// Two texts, whose words are compared; the text of the line is what stands before them.
      case words(WordDifference)
    }

    public var kind: Kind
    public var text: String
    /// The answer it is about.
    public var target: Slot?
  }

  private let language: Language
  private let roster: Roster
  private let author: String?
  private let clock: LocalClock

  /// Words in one language; `roster` tells people's names. `author` is who saved the later version, and is not named
  /// again beside each answer. Moments are shown by `clock`.
  public init(
    _ language: Language, roster: Roster, besides author: String? = nil, clock: LocalClock = LocalClock()
  ) {
    self.language = language
    self.author = author
    self.clock = clock
    self.roster = roster
  }

  private func say(_ nl: String, _ en: String) -> String {
    language == .nl ? nl : en
  }

  /// Everything that differs: steps and status first, then who and what came and went, then the answers and remarks.
  public func lines(_ difference: CaseDifference) -> [Line] {
    var lines: [Line] = []
    for step in difference.steps { lines += self.lines(step) }
    if let status = difference.status {
      lines.append(
        Line(kind: .item, text: "Status: \(status.was.name[language]) → \(status.now.name[language])"))
    }
    if let framework = difference.framework {
      let word = say("Toetsingskader", "Framework")
      lines.append(
        Line(
          kind: .item,
          text:
            "\(word): \(framework.was.id) \(framework.was.version) → \(framework.now.id) \(framework.now.version)"
        ))
    }
    lines += difference.members.map { Line(kind: .item, text: text(of: $0)) }
    for answer in difference.answers { lines += self.lines(answer) }
    for answer in difference.former {
      let word = say("Niet meer te lezen", "No longer to be read")
      lines.append(Line(kind: .item, text: "\(word): \(answer.sentence(language))", target: answer.slot))
      lines.append(Line(kind: .detail, text: answer.cause.text[language]))
    }
    for remark in difference.remarks { lines += self.lines(remark) }
    return lines
  }

  /// How many answers differ, and what else does, in a few words.
  public func summary(_ difference: CaseDifference) -> String {
    var parts: [String] = []
    func count(_ count: Int, _ one: LocalText, _ many: LocalText) {
      if count > 0 { parts.append("\(count) \(count == 1 ? one[language] : many[language])") }
    }
    count(
      difference.answers.count, LocalText(nl: "antwoord", en: "answer"),
      LocalText(nl: "antwoorden", en: "answers"))
    count(
      difference.members.count { $0.isAdded }, LocalText(nl: "toegevoegd", en: "added"),
      LocalText(nl: "toegevoegd", en: "added"))
    count(
      difference.members.count { !$0.isAdded }, LocalText(nl: "verwijderd", en: "removed"),
      LocalText(nl: "verwijderd", en: "removed"))
    count(
      difference.former.count, LocalText(nl: "niet meer te lezen", en: "no longer to be read"),
      LocalText(nl: "niet meer te lezen", en: "no longer to be read"))
    count(
      difference.remarks.count, LocalText(nl: "opmerking", en: "remark"),
      LocalText(nl: "opmerkingen", en: "remarks"))
    return parts.joined(separator: ", ")
  }

  // MARK: Answers

  /// One answer: the question, how it was and how it is.
  public func lines(_ answer: AnswerChange) -> [Line] {
    let about = answer.about[language]
    var head = about.isEmpty ? answer.label[language] : "\(about): \(answer.label[language])"
    if let after = answer.after, !after.author.isEmpty, after.author != author {
      let day = clock.date(after.time).spoken(language)
      head += say(
        " (door \(roster.name(of: after.author)), \(day))", " (by \(roster.name(of: after.author)), \(day))")
    }
    var lines = [Line(kind: .item, text: head, target: answer.slot)]
    if answer.isHidden {
      lines.append(
        Line(
          kind: .detail, text: say("Een vertrouwelijk deel is gewijzigd.", "A confidential part was changed.")
        ))
      return lines
    }
    lines += self.lines(
      was: answer.before?.text[language] ?? "", now: answer.after?.text[language] ?? "",
      comparesWords: answer.isText)
    let (oldNote, newNote) = (answer.before?.note ?? "", answer.after?.note ?? "")
    if oldNote != newNote {
      lines += self.lines(
        was: oldNote, now: newNote, before: say("Toelichting: ", "Note: "), comparesWords: true)
    }
    lines += rivalLines(answer)
    return lines
  }

  private func lines(
    was: String, now: String, before lead: String = "", comparesWords: Bool
  ) -> [Line] {
    if was.isSame(as: now) { return [] }
    if was.isEmpty { return [Line(kind: .detail, text: lead + say("nieuw: ", "new: ") + now)] }
    if now.isEmpty {
      return [Line(kind: .detail, text: lead + say("leeggemaakt; het was: ", "cleared; it was: ") + was)]
    }
    if comparesWords { return [Line(kind: .words(WordDifference(was, now)), text: lead)] }
    return [Line(kind: .detail, text: "\(lead)\(was) → \(now)")]
  }

  private func rivalLines(_ answer: AnswerChange) -> [Line] {
    switch (answer.before?.rival, answer.after?.rival) {
    case (_, let rival?) where answer.before?.rival != rival:
      let note = rival.note.isEmpty ? "" : " (\(rival.note))"
      let who = roster.name(of: rival.author)
      return [
        Line(
          kind: .detail,
          text: say("tegelijk geschreven door \(who): ", "written at the same time by \(who): ")
            + rival.text[language] + note)
      ]
    case (let rival?, nil):
      let words = say(
        "gekozen tussen dit en wat \(roster.name(of: rival.author)) schreef: ",
        "chosen between this and what \(roster.name(of: rival.author)) wrote: ")
      return [Line(kind: .detail, text: words + rival.text[language])]
    case (_, _): return []
    }
  }

  // MARK: The rest

  private func text(of member: MemberChange) -> String {
    let done = member.isAdded ? say("toegevoegd", "added") : say("verwijderd", "removed")
    let name = member.name[language]
    switch member.kind {
    case .person: return say("Persoon \(done): \(name)", "Person \(done): \(name)")
    case .option: return say("Optie \(done): \(name)", "Option \(done): \(name)")
    case .record: return "\(member.list[language]), \(done): \(name)"
    }
  }

  private func lines(_ step: StepChange) -> [Line] {
    let event = step.event
    var head = say("Stap: \(event.action.done.nl)", "Step: \(event.action.done.en)")
    if event.by != author {
      head += say(" door \(roster.name(of: event.by))", " by \(roster.name(of: event.by))")
    }
    var lines = [Line(kind: .item, text: head)]
    if !event.reason.isEmpty { lines.append(Line(kind: .detail, text: event.reason)) }
    if let day = event.lookAgainOn {
      let word = say("Opnieuw kijken op", "Look again on")
      lines.append(Line(kind: .detail, text: "\(word) \(day.spoken(language))"))
    }
    lines += step.deviations.map { deviation in
      let who = deviation.child.isEmpty ? "" : "\(deviation.child): "
      let word =
        event.decision == nil
        ? say("Afwijking", "Deviation") : say("Afwijking aanvaard", "Deviation accepted")
      return Line(kind: .detail, text: "\(word), \(who)\(deviation.title[language]): \(deviation.reason)")
    }
    return lines
  }

  private func lines(_ change: RemarkChange) -> [Line] {
    let remark = change.remark
    let kind = remark.isMustFix ? say("moet", "must fix") : say("advies", "advice")
    let word = say("Opmerking (\(kind)) bij", "Remark (\(kind)) on")
    var target: Slot?
    if case .question(let slot) = remark.target { target = slot }
    var lines = [Line(kind: .item, text: "\(word) \(change.target[language])", target: target)]
    if change.isNew { lines.append(Line(kind: .detail, text: remark.text)) }
    lines += change.replies.map { reply in
      let done =
        switch reply.kind {
        case .answered: say("beantwoord", "answered")
        case .disputed: say("opnieuw gevraagd", "asked once more")
        case .accepted: say("akkoord", "accepted")
        }
      let who =
        reply.by == author
        ? "" : say(" door \(roster.name(of: reply.by))", " by \(roster.name(of: reply.by))")
      return Line(kind: .detail, text: reply.text.isEmpty ? done + who : "\(done)\(who): \(reply.text)")
    }
    return lines
  }
}
