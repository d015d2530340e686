/// Puts what a status rests on into words: facts of the case, not rules.
extension CaseWording {
  /// Facts in a row, with whom they are about between brackets after the last of those about the same; `besides` is
  /// whom the sentence names already.
  func facts(_ evidence: [Evidence], most: Int = .max, besides known: String = "") -> String {
    let evaluator = evaluator
    var facts: [(text: String, about: String)] = []
    for evidence in distinct(evidence) where facts.count < most {
      var fact = fact(evidence, evaluator)
      if fact.about == known { fact.about = "" }
      // Several tests on one answer are one fact.
      if !facts.contains(where: { $0 == fact }) { facts.append(fact) }
    }
    var text = ""
    for (position, fact) in facts.enumerated() {
      if position > 0 { text += "; " }
      text += fact.text
      let isLast = position + 1 == facts.count || facts[position + 1].about != fact.about
      if isLast, !fact.about.isEmpty { text += " (\(fact.about))" }
    }
    return text
  }

  /// Evidence without the number of records where the answer itself is spoken of.
  private func distinct(_ evidence: [Evidence]) -> [Evidence] {
    evidence.filter { one in
      guard case .number(.records(let question), _, of: 0, _) = one else { return true }
      return !evidence.contains {
        if case .reading(let reading) = $0 { reading.question == question } else { false }
      }
    }
  }

  var evaluator: Evaluator { Evaluator(framework: framework, case: whole, today: today) }

  /// One fact, and whom it is about unless the words already say so.
  func fact(_ evidence: Evidence, _ evaluator: Evaluator) -> (text: String, about: String) {
    switch evidence {
    case .reading(let reading): return fact(reading, evaluator)
    case .status(let status):
      return (say("de zaak is \(quoted(status.name.nl))", "the case is \(quoted(status.name.en))"), "")
    case .noOption(let role):
      let roles = framework.roles
      let questions =
        switch role {
        case .chosen: [roles.chosenOption]
        case .proposed: [roles.proposedOption]
        case .decisive: [roles.chosenOption, roles.proposedOption]
        }
      let names = list(questions.map { name(ofQuestion: $0) })
      return questions.count == 1
        ? (say("\(names) is niet ingevuld", "\(names) is not answered"), "")
        : (say("\(names) zijn niet ingevuld", "\(names) are not answered"), "")
    case .number(let domain, let fitting, let count, let questions):
      let by = questions.isEmpty || count == 0 ? "" : " (\(list(questions.map { name(ofQuestion: $0) })))"
      return (number(domain, fitting, of: count, named: questions.isEmpty) + by, "")
    }
  }

  /// An answer below the test that reads it, without the label that stands there already.
  func given(_ reading: Reading) -> String {
    guard let slot = reading.slot else { return say("niet bekend", "not known") }
    let about = about(slot)
    let whom = about.isEmpty ? "" : " (\(about))"
    guard reading.isAsked else { return say("niet gevraagd", "not asked") + whom }
    guard let value = file.value(slot), !value.isEmpty else { return answer(at: slot) + whom }
    let fact = fact(reading, evaluator)
    let isPlain = fact.text == plain(reading.question, slot)
    return isPlain ? say("antwoord: ", "answer: ") + answer(at: slot) + whom : facts([.reading(reading)])
  }

  private func fact(_ reading: Reading, _ evaluator: Evaluator) -> (text: String, about: String) {
    let name = name(ofQuestion: reading.question)
    guard let slot = reading.slot else { return (say("\(name) is onbekend", "\(name) is not known"), "") }
    let about = about(slot)
    guard reading.isAsked else {
      return (say("\(name) wordt niet gevraagd", "\(name) is not asked"), about)
    }
    guard let value = file.value(slot), !value.isEmpty else {
      return (say("\(name) is niet ingevuld", "\(name) is not answered"), about)
    }
    if let option = optionAtHand(reading) { return (option, "") }
    return (outcome(reading, slot, value, evaluator), about)
  }

  /// The kind of the chosen or proposed option, said as that.
  private func optionAtHand(_ reading: Reading) -> String? {
    guard reading.question == framework.roles.optionType, case .option(let id)? = reading.slot?.subject else {
      return nil
    }
    let name = quoted(optionName(id))
    if file.choice(framework.roles.chosenOption, .wholeCase) == id {
      return say("de gekozen optie is \(name)", "the chosen option is \(name)")
    }
    if file.choice(framework.roles.proposedOption, .wholeCase) == id {
      return say("de voorgenomen optie is \(name)", "the proposed option is \(name)")
    }
    return nil
  }

  /// What the answer is, and what it is by the test.
  private func outcome(_ reading: Reading, _ slot: Slot, _ value: Value, _ evaluator: Evaluator) -> String {
    let name = name(ofQuestion: reading.question)
    let plain = plain(reading.question, slot)
    func other(_ reference: DateReference) -> String {
      switch reference {
      case .today: return say("vandaag is \(today.spoken(.nl))", "today is \(today.spoken(.en))")
      case .question(let id):
        return reading.compared.first.map { self.plain(id, $0) } ?? self.name(ofQuestion: id)
      }
    }
    switch reading.test {
    case .sameAsSibling where reading.truth == .yes:
      let who = list(reading.compared.map { about($0) })
      return say("\(name) is hetzelfde als bij \(who)", "\(name) is the same as for \(who)")
    case .similarToSibling where reading.truth == .yes:
      let who = list(reading.compared.map { about($0) })
      return say(
        "\(name) staat voor een groot deel ook bij \(who)", "\(name) stands for a large part with \(who) too")
    case .sameAsSibling:
      return say("\(name) is anders dan bij andere kinderen", "\(name) differs from that of other children")
    case .minimumText(let least) where reading.truth != .yes:
      let length = FoldedText.trimmedCount(whole.text(slot.question, slot.subject, record: slot.record))
      return say(
        "\(name) telt \(length) van de \(least) tekens", "\(name) has \(length) of \(least) characters")
    case .notOlderThan(let period, let references) where reading.truth == .no:
      let limit = limit(references, reading.compared)
      return say(
        "\(plain), meer dan \(period.text(.nl)) vóór \(limit)",
        "\(plain), more than \(period.text(.en)) before \(limit)")
    case .before(let reference), .after(let reference):
      return say("\(plain) en \(other(reference))", "\(plain) and \(other(reference))")
    case .sameAs(let id):
      guard let other = reading.compared.first else { return plain }
      return say("\(plain) en \(self.plain(id, other))", "\(plain) and \(self.plain(id, other))")
    case .deadline(let term, let from):
      guard let question = framework.question(slot.question),
        let last = evaluator.lastDay(term: term, from: from, Scope(of: slot, question: question))
      else { return plain }
      return say(
        "\(plain) en de berekende laatste dag is \(last.end.date.spoken(.nl))",
        "\(plain) and the computed last day is \(last.end.date.spoken(.en))")
    case .age:
      guard case .date(let born) = value else { return plain }
      let years = born.latest.fullYears(until: today)
      return say("\(plain), dat is \(years) jaar", "\(plain), which is \(years) years")
    case .amount:
      switch value {
      case .choices(let codes):
        return say("bij \(name) zijn er \(codes.count) gekozen", "\(name) has \(codes.count) chosen")
      case .text, .date, .choice, .number, .records: return plain
      }
    default: return plain
    }
  }

  /// What the answer is, whatever is asked of it.
  private func plain(_ question: String, _ slot: Slot) -> String {
    let name = name(ofQuestion: question)
    let answer = answer(at: slot)
    if case .records(let ids)? = file.value(slot), !ids.isEmpty {
      return say("\(name) heeft \(answer)", "\(name) has \(answer)")
    }
    return "\(name) is \(answer)"
  }

  /// The first answered of several dates, by name.
  private func limit(_ references: [DateReference], _ compared: [Slot]) -> String {
    for reference in references {
      guard case .question(let id) = reference else { return name(of: reference) }
      if let slot = compared.first(where: { $0.question == id }), file.value(slot) != nil {
        return "\(name(ofQuestion: id)) (\(answer(at: slot)))"
      }
    }
    return references.first.map { name(of: $0) } ?? ""
  }

  /// How many there are, or how many of them fit.
  func number(_ domain: Domain, _ fitting: Int, of count: Int, named isNamed: Bool = false) -> String {
    let all = members(domain, count)
    if count == 0 {
      if case .records(let question) = domain {
        let name = name(ofQuestion: question)
        return say("\(name) heeft geen regels", "\(name) has no records")
      }
      return say("er zijn geen \(members(domain, 2))", "there are no \(members(domain, 2))")
    }
    if fitting == count {
      let names = isNamed ? self.names(domain, count) : ""
      return count == 1
        ? say("er is 1 \(all)\(names)", "there is 1 \(all)\(names)")
        : say("er zijn \(count) \(all)\(names)", "there are \(count) \(all)\(names)")
    }
    if fitting == 0 {
      return count == 1
        ? say("de enige \(all) voldoet niet", "the only \(all) does not fit")
        : say("geen van de \(count) \(all) voldoet", "none of the \(count) \(all) fits")
    }
    return say(
      "van de \(count) \(all) \(fitting == 1 ? "voldoet" : "voldoen") er \(fitting)",
      "\(fitting) of the \(count) \(all) \(fitting == 1 ? "fits" : "fit")")
  }

  /// The members of a domain by name, one or more.
  func members(_ domain: Domain, _ count: Int) -> String {
    let isOne = count == 1
    switch domain {
    case .persons: return isOne ? say("persoon", "person") : say("personen", "persons")
    case .children: return isOne ? say("kind", "child") : say("kinderen", "children")
    case .siblings: return isOne ? say("ander kind", "other child") : say("andere kinderen", "other children")
    case .options: return isOne ? say("optie", "option") : say("opties", "options")
    case .records(let question):
      let name = name(ofQuestion: question)
      return isOne
        ? say("regel van \(name)", "record of \(name)") : say("regels van \(name)", "records of \(name)")
    }
  }

  /// All persons or children by name, as long as they are few.
  private func names(_ domain: Domain, _ count: Int) -> String {
    let persons: [String] =
      switch domain {
      case .persons: file.persons
      case .children: evaluator.children
      case .siblings, .options, .records: []
      }
    guard persons.count == count, count <= 3 else { return "" }
    return " (\(list(persons.map { plainName($0) })))"
  }
}
