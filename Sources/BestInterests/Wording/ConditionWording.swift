/// Puts the conditions of a framework into words: rules, not facts of the case.
extension CaseWording {
  /// What a node of a trace asks; its parts, where it has any, follow below it.
  public func text(of trace: Trace) -> String {
    switch trace.node {
    case .constant(let value): return value ? say("altijd", "always") : say("nooit", "never")
    case .all: return say("alles hiervan:", "all of these:")
    case .any: return say("ten minste één hiervan:", "at least one of these:")
    case .not: return say("niet:", "not:")
    case .test(let reading): return text(of: reading.test, on: reading.question, isNegated: false)
    case .quantified(let quantifier, let domain, let isFiltered, let fitting, let count):
      let isAsked = !trace.parts.isEmpty || isFiltered
      return text(of: quantifier, domain, isAsked: isAsked)
        + " (\(number(domain, fitting, of: count)))" + (isAsked ? ":" : "")
    case .member(let member): return name(of: member) + ":"
    case .filter: return say("meegeteld als:", "counted if:")
    case .option(let role, let option):
      let name = option.map { " (\(optionName($0)))" } ?? say(" (die is er nog niet)", " (there is none yet)")
      return text(of: role) + name + (option == nil ? "" : ":")
    case .defined(let name):
      return say("wat het kader \(quoted(name)) noemt:", "what the framework calls \(quoted(name)):")
    case .status(let statuses, let now):
      let names = list(statuses.map { quoted($0.name[language]) }, or: true)
      return say(
        "de zaak is \(names) (nu \(quoted(now.name.nl)))", "the case is \(names) (now \(quoted(now.name.en)))"
      )
    case .hidden(let question):
      return say(
        "telt niet mee: \(name(ofQuestion: question)) wordt alleen gevraagd als",
        "does not count: \(name(ofQuestion: question)) is asked only if")
    case .more(let count):
      return count == 1
        ? say("en nog 1 onderdeel", "and 1 more part")
        : say("en nog \(count) onderdelen", "and \(count) more parts")
    }
  }

  /// What a test asks of the answer to a question, or that it must not be so.
  public func text(of test: Test, on question: String, isNegated: Bool) -> String {
    let name = name(ofQuestion: question)
    let kind = framework.question(question)?.kind ?? .text
    func say(_ nl: String, _ notNL: String, _ en: String, _ notEN: String) -> String {
      self.say(isNegated ? notNL : nl, isNegated ? notEN : en)
    }
    func chosen(_ codes: [String], only isOnly: Bool = false) -> String {
      let found = framework.question(question)
      let words = some(
        codes.map { code in quoted(found.map { text(ofCode: code, $0) } ?? code) }, most: 6, or: true)
      if isOnly {
        return say(
          "bij \(name) is alleen \(words) gekozen", "bij \(name) is iets anders gekozen dan \(words)",
          "\(name) has only \(words) chosen", "\(name) has something else than \(words) chosen")
      }
      switch kind {
      case .many, .people, .records:
        return say(
          "bij \(name) is \(words) gekozen", "bij \(name) is niet \(words) gekozen",
          "\(name) has \(words) chosen", "\(name) does not have \(words) chosen")
      default:
        return say(
          "\(name) is \(words)", "\(name) is niet \(words)", "\(name) is \(words)", "\(name) is not \(words)")
      }
    }
    switch test {
    case .answered:
      return say(
        "\(name) is ingevuld", "\(name) is niet ingevuld", "\(name) is answered", "\(name) is not answered")
    case .isOneOf(let codes): return chosen(codes)
    case .includesChild:
      return say(
        "bij \(name) is dit kind gekozen", "bij \(name) is dit kind niet gekozen",
        "\(name) has this child chosen", "\(name) does not have this child chosen")
    case .tagged(let tag): return chosen(tagged([tag], question))
    case .onlyTagged(let tags): return chosen(tagged(tags, question), only: true)
    case .minimumText(let least):
      return say(
        "\(name) telt minstens \(least) tekens", "\(name) telt minder dan \(least) tekens",
        "\(name) has at least \(least) characters", "\(name) has fewer than \(least) characters")
    case .sameAsSibling:
      return say(
        "\(name) is hetzelfde als bij een ander kind", "\(name) is anders dan bij de andere kinderen",
        "\(name) is the same as for another child", "\(name) differs from that of the other children")
    case .similarToSibling:
      return say(
        "\(name) is bijna hetzelfde als bij een ander kind",
        "\(name) is niet bijna hetzelfde als bij een ander kind",
        "\(name) is nearly the same as for another child",
        "\(name) is not nearly the same as for another child")
    case .notOlderThan(let period, let references):
      let at = references.map { self.name(of: $0) }.joined(separator: self.say(", anders ", ", else "))
      return say(
        "\(name) ligt hoogstens \(period.text(.nl)) vóór \(at)",
        "\(name) ligt meer dan \(period.text(.nl)) vóór \(at)",
        "\(name) is at most \(period.text(.en)) before \(at)",
        "\(name) is more than \(period.text(.en)) before \(at)")
    case .before(let reference):
      let other = self.name(of: reference)
      return say(
        "\(name) ligt vóór \(other)", "\(name) ligt niet vóór \(other)", "\(name) is before \(other)",
        "\(name) is not before \(other)")
    case .after(let reference):
      let other = self.name(of: reference)
      return say(
        "\(name) ligt na \(other)", "\(name) ligt niet na \(other)", "\(name) is after \(other)",
        "\(name) is not after \(other)")
    case .amount(let least, let most): return amount(name, kind, least, most, isNegated)
    case .age(let least, let below):
      let years = range(least, below.map { $0 - 1 })
      return say(
        "de leeftijd volgens \(name) is \(years) jaar", "de leeftijd volgens \(name) is niet \(years) jaar",
        "the age by \(name) is \(years) years", "the age by \(name) is not \(years) years")
    case .sameAs(let other):
      let other = self.name(ofQuestion: other)
      return say(
        "\(name) is hetzelfde als \(other)", "\(name) is iets anders dan \(other)",
        "\(name) is the same as \(other)",
        "\(name) is something else than \(other)")
    case .deadline(let term, let from):
      let rule = self.say(
        "de laatste dag van \(self.name(ofQuestion: term)), geteld vanaf \(self.name(ofQuestion: from))",
        "the last day of \(self.name(ofQuestion: term)), counted from \(self.name(ofQuestion: from))")
      return say(
        "\(name) is \(rule)", "\(name) is niet \(rule)", "\(name) is \(rule)", "\(name) is not \(rule)")
    }
  }

  private func tagged(_ tags: [String], _ question: String) -> [String] {
    framework.question(question).map { codesTagged(tags, $0) } ?? []
  }

  private func amount(_ name: String, _ kind: Question.Kind, _ least: Int?, _ most: Int?, _ isNegated: Bool)
    -> String
  {
    let range = range(least, most)
    let not = isNegated ? say("niet ", "not ") : ""
    switch kind {
    case .number: return say("\(name) is \(not)\(range)", "\(name) is \(not)\(range)")
    case .repeating, .records, .record:
      let isOne = (most ?? least) == 1
      return say(
        "\(name) heeft \(not)\(range) \(isOne ? "regel" : "regels")",
        "\(name) has \(not)\(range) \(isOne ? "record" : "records")")
    default:
      return say(
        "bij \(name) is het aantal keuzes \(not)\(range)", "the number chosen in \(name) is \(not)\(range)")
    }
  }

  /// A range of numbers in words.
  private func range(_ least: Int?, _ most: Int?) -> String {
    switch (least, most) {
    case (let least?, let most?) where least == most: String(least)
    case (let least?, let most?): say("\(least) tot en met \(most)", "\(least) to \(most)")
    case (let least?, nil): say("minstens \(least)", "at least \(least)")
    case (nil, let most?): say("hoogstens \(most)", "at most \(most)")
    case (nil, nil): say("een getal", "a number")
    }
  }

  private func text(of quantifier: Quantifier, _ domain: Domain, isAsked: Bool) -> String {
    let all = members(domain, 2)
    switch quantifier {
    case .some where isAsked:
      return say("geldt voor ten minste één van de \(all)", "holds for at least one of the \(all)")
    case .some: return say("er is een \(members(domain, 1))", "there is a \(members(domain, 1))")
    case .every: return say("geldt voor alle \(all)", "holds for all \(all)")
    case .count(let least, let most):
      let number = "\(range(least, most)) \(members(domain, most ?? least ?? 2))"
      return isAsked
        ? say("geldt voor \(number)", "holds for \(number)") : say("er zijn \(number)", "there are \(number)")
    }
  }

  private func text(of role: OptionRole) -> String {
    switch role {
    case .chosen: say("voor de gekozen optie", "for the chosen option")
    case .proposed: say("voor de voorgenomen optie", "for the proposed option")
    case .decisive:
      say("voor de gekozen of anders de voorgenomen optie", "for the chosen or else the proposed option")
    }
  }

  /// A member of a domain by name.
  func name(of member: Trace.Member) -> String {
    switch member {
    case .person(let person): personName(person)
    case .option(let option): optionName(option)
    case .record(let record, let slot, let question):
      slot.map { recordName(record, of: question, $0.subject) } ?? recordName(record, of: question)
    }
  }
}
