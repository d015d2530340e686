/// Puts what is missing or does not fit into words: which question, for whom, and what would settle it.
extension CaseWording {
  /// Gaps that one sentence can name together: the same problem, for the same child, option or record.
  struct GapGroup {
    var gaps: [Gap]

    var first: Gap { gaps[0] }
  }

  /// Gaps in their order, those that belong in one sentence together.
  func groups(of gaps: [Gap]) -> [GapGroup] {
    var groups: [GapGroup] = []
    for gap in gaps {
      let fitting = groups.indices.last { position in
        let first = groups[position].first
        guard first.problem == gap.problem, first.slot?.subject == gap.slot?.subject,
          first.slot?.record == gap.slot?.record
        else { return false }
        switch gap.problem {
        case .missing: return gap.slot != nil
        case .unknown: return whoKnows(gap.question) == whoKnows(first.question)
        case .notAsked, .unfit, .tooShort, .tooOld, .tooFew, .likeSibling: return false
        }
      }
      if let fitting { groups[fitting].gaps.append(gap) } else { groups.append(GapGroup(gaps: [gap])) }
    }
    return groups
  }

  /// One sentence without its capital and its full stop.
  func text(of group: GapGroup, most: Int = 3) -> String {
    let gap = group.first
    let labels = some(group.gaps.map { name(ofQuestion: $0.question) }, most: most)
    let isOne = group.gaps.count == 1
    let whom = gap.slot.map { forWhom($0) } ?? ""
    switch gap.problem {
    case .missing:
      let remedy = remedy(forMissing: group.gaps.map(\.question))
      return isOne
        ? say("\(labels) ontbreekt\(whom): \(remedy)", "\(labels) is missing\(whom): \(remedy)")
        : say("\(labels) ontbreken\(whom): \(remedy)", "\(labels) are missing\(whom): \(remedy)")
    case .notAsked:
      let why = facts(gap.because, most: 1, besides: gap.slot.map { about($0) } ?? "")
      return say(
        "\(labels) ontbreekt\(whom) en wordt nog niet gevraagd, want \(why)",
        "\(labels) is missing\(whom) and not asked yet, because \(why)")
    case .unknown:
      let remedy =
        whoKnows(gap.question).map { say("navragen bij \($0)", "ask \($0)") }
        ?? say("zoek dit uit", "find out")
      return isOne
        ? say("\(labels) is onbekend\(whom): \(remedy)", "\(labels) is not known\(whom): \(remedy)")
        : say("\(labels) zijn onbekend\(whom): \(remedy)", "\(labels) are not known\(whom): \(remedy)")
    case .tooShort(let length, let least):
      let rest = least - length
      return say(
        "\(labels) (\(length) van \(least) tekens) is te kort\(whom): nog \(rest) \(rest == 1 ? "teken" : "tekens")",
        "\(labels) (\(length) of \(least) characters) is too short\(whom): \(rest) more")
    case .tooOld(_, let since):
      let date = gap.slot.map { answer(at: $0) } ?? ""
      return say(
        "\(labels) (\(date)) is te oud\(whom): nodig is een datum vanaf \(since.spoken(.nl))",
        "\(labels) (\(date)) is too old\(whom): a date from \(since.spoken(.en)) on is needed")
    case .likeSibling(let sibling):
      let other = personName(sibling)
      return say(
        "\(labels) lijkt te veel op de tekst bij \(other)\(whom): schrijf wat hier anders is",
        "\(labels) is too much like the text about \(other)\(whom): write what is different here")
    case .tooFew(let count, let least): return text(ofTooFew: gap, labels, whom, count, least)
    case .unfit:
      let fact = gap.test.map { test in
        facts([
          .reading(
            Reading(
              question: gap.question, test: test, slot: gap.slot, truth: gap.wanted ? .no : .yes,
              compared: gap.compared))
        ])
      }
      let needed = needed(gap).map { "; \($0)" } ?? ""
      let count = say(
        "het aantal dat voldoet, klopt niet (\(labels))", "the number that fits is not right (\(labels))")
      let none = noneFits(gap).map { "\($0): " } ?? ""
      return none + (fact ?? count) + needed
    }
  }

  /// One gap as a sentence of its own, with why it is asked for.
  func text(of gap: Gap, because evidence: [Evidence]) -> String {
    let text = text(of: GapGroup(gaps: [gap]))
    guard gap.problem != .notAsked, !evidence.isEmpty else { return sentence(text) }
    let facts = facts(evidence, besides: gap.slot.map { about($0) } ?? "")
    return sentence(say("\(facts), maar \(text)", "\(facts), but \(text)"))
  }

  /// Whom or what something is missing for, with the word before it.
  private func forWhom(_ slot: Slot) -> String {
    var text =
      switch slot.subject {
      case .wholeCase: ""
      case .person(let person): say(" voor \(plainName(person))", " for \(plainName(person))")
      case .option(let option): say(" bij optie \(optionName(option))", " for option \(optionName(option))")
      case .childOption(let child, let option):
        say(
          " voor \(plainName(child)) bij optie \(optionName(option))",
          " for \(plainName(child)) under option \(optionName(option))")
      }
    if let record = slot.record, let parent = framework.question(slot.question)?.parent {
      let name = shortened(recordName(record, of: parent, slot.subject), 40)
      let of = framework.question(parent)?.label[language] ?? parent
      text += " (\(of) \(name))"
    }
    return text
  }

  private func whoKnows(_ question: String) -> String? {
    framework.question(question)?.askWho?[language]
  }

  /// That no member of a domain fits, when one had to; what the gap says is then what comes nearest.
  private func noneFits(_ gap: Gap) -> String? {
    for case .number(let domain, 0, let count, _) in gap.because where count > 0 {
      return number(domain, 0, of: count)
    }
    return nil
  }

  /// What to do about answers that are missing.
  private func remedy(forMissing questions: [String]) -> String {
    guard questions.count == 1, let question = questions.first.flatMap({ framework.question($0) }) else {
      return say("vul ze in", "fill them in")
    }
    if question.isAutomatic {
      return say("dat vult het programma zelf in", "the program fills it in by itself")
    }
    switch question.kind {
    case .text, .long, .number: return say("vul dat in", "fill it in")
    case .date: return say("vul de datum in", "fill in the date")
    case .one, .yesNo: return say("kies een antwoord", "choose an answer")
    case .many: return say("kies wat past", "choose what fits")
    case .person, .people: return say("kies wie dat is", "choose who that is")
    case .option: return say("kies een optie", "choose an option")
    case .record, .records: return say("kies een regel", "choose a record")
    case .repeating:
      return question.allowsNone
        ? say("voeg een regel toe of kies 'geen'", "add a record or choose 'none'")
        : say("voeg een regel toe", "add a record")
    }
  }

  private func text(ofTooFew gap: Gap, _ labels: String, _ whom: String, _ count: Int, _ least: Int) -> String
  {
    let rest = least - count
    switch framework.question(gap.question)?.kind {
    case .repeating where gap.slot != nil:
      return say(
        "\(labels) heeft \(count) van minstens \(least) regels\(whom): voeg er \(rest) toe",
        "\(labels) has \(count) of at least \(least) records\(whom): add \(rest)")
    case .number:
      return say(
        "\(labels) is \(count)\(whom); nodig is minstens \(least)",
        "\(labels) is \(count)\(whom); at least \(least) is needed")
    case .one where gap.slot == nil:
      let isOption = gap.question == framework.roles.optionType
      let members = members(isOption ? .options : .persons, 2)
      if count == 0 {
        return say(
          "er zijn nog geen \(members) (\(labels)): minstens \(least) nodig",
          "there are no \(members) yet (\(labels)): at least \(least) needed")
      }
      return say(
        "er \(count == 1 ? "is" : "zijn") \(count) van de minstens \(least) \(members) (\(labels)): nog \(rest) nodig",
        "there \(count == 1 ? "is" : "are") \(count) of the at least \(least) \(members) (\(labels)): \(rest) more needed"
      )
    default:
      return say(
        "bij \(labels) \(count == 1 ? "is" : "zijn") \(count) van minstens \(least) gekozen\(whom): nog \(rest) nodig",
        "\(labels) has \(count) of at least \(least) chosen\(whom): \(rest) more needed")
    }
  }

  /// What answer would do, where that can be said in a few words.
  private func needed(_ gap: Gap) -> String? {
    guard let test = gap.test, let question = framework.question(gap.question) else { return nil }
    guard gap.wanted else {
      switch test {
      case .sameAsSibling:
        return say("nodig is een tekst over dit kind zelf", "a text about this child itself is needed")
      case .sameAs(let other):
        return say(
          "nodig is iets anders dan \(name(ofQuestion: other))",
          "something else than \(name(ofQuestion: other)) is needed")
      default: return say("nodig is een ander antwoord", "another answer is needed")
      }
    }
    func names(_ codes: [String]) -> String {
      let names = codes.map { quoted(shortened(text(ofCode: $0, question), 40)) }
      // As many as a line or two have room for.
      let room = names.prefix(3).reduce(0) { $0 + $1.count } > 90 ? 1 : 3
      return some(names, most: room, or: true)
    }
    func needs(_ codes: [String]) -> String {
      say("nodig is \(names(codes))", "\(names(codes)) is needed")
    }
    switch test {
    case .isOneOf(let codes): return needs(codes)
    case .includesChild: return say("nodig is dat dit kind erbij staat", "this child must be among them")
    case .tagged(let tag): return needs(codesTagged([tag], question))
    case .onlyTagged(let tags):
      let names = names(codesTagged(tags, question))
      return say("nodig is alleen \(names)", "only \(names) is needed")
    case .amount(_, let most?): return say("hoogstens \(most) mag", "at most \(most) is allowed")
    case .before(let reference):
      return say(
        "nodig is een dag vóór \(name(of: reference))", "a day before \(name(of: reference)) is needed")
    case .after(let reference):
      return say("nodig is een dag na \(name(of: reference))", "a day after \(name(of: reference)) is needed")
    case .sameAs(let other):
      return say(
        "nodig is hetzelfde als \(name(ofQuestion: other))",
        "the same as \(name(ofQuestion: other)) is needed")
    case .answered, .minimumText, .sameAsSibling, .similarToSibling, .notOlderThan, .amount, .age, .deadline:
      return nil
    }
  }

  /// The codes of a question's list that have one of the tags.
  func codesTagged(_ tags: [String], _ question: Question) -> [String] {
    (framework.list(of: question)?.items ?? []).filter { item in item.tags.contains { tags.contains($0) } }
      .map(\.code)
  }

  /// A date that something is compared with, by name.
  func name(of reference: DateReference) -> String {
    switch reference {
    case .today: say("vandaag", "today")
    case .question(let id): name(ofQuestion: id)
    }
  }
}
