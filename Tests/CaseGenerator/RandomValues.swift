public import BestInterests

extension RandomCase {
  /// A random answer to a question at a place of a case; nil means none.
  public mutating func value(
    for question: Question, at slot: Slot, in file: Case, today: CalendarDate
  ) -> Value? {
    value(for: question, at: slot, file, today)
  }

  /// An answer that fits a question at a place; nil when the case has nothing to choose from, and now and then.
  mutating func value(for question: Question, at slot: Slot, _ file: Case, _ today: CalendarDate) -> Value? {
    if random.chance(6) { return nil }
    if question.proposal != nil, random.chance(40) {
      let evaluator = Evaluator(framework: framework, case: file, today: today)
      if let proposal = evaluator.proposal(at: slot) { return proposal.value }
    }
    if random.chance(25), let copied = copy(for: question, at: slot, file) { return copied }
    let candidates = candidates(for: question, at: slot, file)
    switch question.kind {
    case .text, .long: return .text(text(for: question, at: slot, file))
    case .date: return .date(date(for: question, at: slot, file, today))
    case .number: return .number(number(for: question))
    case .one, .yesNo, .person, .option, .record: return random.one(of: candidates).map { .choice($0) }
    case .many, .people, .records:
      var chosen: [String] = []
      for candidate in candidates where !chosen.contains(candidate) && random.chance(35) {
        chosen.append(candidate)
      }
      if chosen.isEmpty, let one = random.one(of: candidates) { chosen = [one] }
      return .choices(random.chance(3) ? [] : chosen)
    case .repeating: return nil
    }
  }

  /// What can be chosen; what a condition asks for stands in it more than once.
  private mutating func candidates(for question: Question, at slot: Slot, _ file: Case) -> [String] {
    switch question.kind {
    case .one, .many, .yesNo:
      let all = framework.list(of: question)?.items.map(\.code) ?? []
      let asked = hints.codes[question.id] ?? []
      return random.chance(60) && !asked.isEmpty ? asked : all
    case .person, .people: return file.persons
    case .option: return file.options
    case .record, .records:
      guard let repeating = question.recordsOf.flatMap({ framework.question($0) }) else { return [] }
      let subject: Subject =
        switch (repeating.subject, slot.subject) {
        case (.wholeCase, _): .wholeCase
        case (.child, .childOption(let child, _)), (.person, .childOption(let child, _)): .person(child)
        case (.option, .childOption(_, let option)): .option(option)
        case (_, let subject): subject
        }
      return file.records(repeating.id, subject) ?? []
    case .text, .long, .date, .number, .repeating: return []
    }
  }

  /// The answer that another question has to which this one is compared.
  private mutating func copy(for question: Question, at slot: Slot, _ file: Case) -> Value? {
    guard let other = random.one(of: hints.partners[question.id] ?? []),
      let found = framework.question(other),
      found.kind == question.kind
    else { return nil }
    let subject = found.subject == .wholeCase ? .wholeCase : slot.subject
    return file.value(Slot(other, subject, record: found.parent == nil ? nil : slot.record))
  }

  private mutating func number(for question: Question) -> Int {
    if let bound = random.one(of: hints.numbers[question.id] ?? []), random.chance(70) {
      return bound + Int.random(in: -1...1, using: &random)
    }
    return random.chance(2) ? -1 : Int.random(in: 0...30, using: &random)
  }

  private mutating func date(
    for question: Question, at slot: Slot, _ file: Case, _ today: CalendarDate
  ) -> PartialDate {
    var day = today.adding(days: Int.random(in: -500...200, using: &random))
    if let age = random.one(of: hints.ages[question.id] ?? []), random.chance(70) {
      day = today.adding(years: -age).adding(days: Int.random(in: -1...1, using: &random))
    } else if let period = random.one(of: hints.periods[question.id] ?? []), random.chance(60) {
      day = period.before(today).adding(days: Int.random(in: -1...2, using: &random))
    } else if let other = random.one(of: hints.partners[question.id] ?? []), random.chance(60),
      let found = framework.question(other),
      case .date(let date)? = file.value(
        Slot(
          other, found.subject == .wholeCase ? .wholeCase : slot.subject,
          record: found.parent == nil ? nil : slot.record))
    {
      day = date.earliest.adding(days: Int.random(in: -1...30, using: &random))
    } else if random.chance(20) {
      day = today.adding(days: Int.random(in: -7000 ... -500, using: &random))
    }
    guard question.allowsPartialDate, random.chance(40) else { return PartialDate(day) }
    let month = random.chance(50) ? day.month : nil
    return PartialDate(year: day.year, month: month) ?? PartialDate(day)
  }

  /// A text: blank, short, of just the length that is asked, long, or much like that of a brother or sister.
  private mutating func text(for question: Question, at slot: Slot, _ file: Case) -> String {
    let isLine = question.kind == .text
    let made: String
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<6: made = random.one(of: ["", " ", " \t ", "\n", "\u{A0}", "\r"]) ?? ""
    case 6..<20: made = random.one(of: ["x", "Ja.", "zoë", "  nee  ", "A", "É\u{301}", "👩‍👧"]) ?? ""
    case 20..<40:
      guard let least = random.one(of: hints.lengths[question.id] ?? []) else { fallthrough }
      made = exactly(least + Int.random(in: -1...1, using: &random))
    case 40..<65:
      let others = file.persons.filter { .person($0) != slot.subject }
      let theirs =
        random.one(of: others).map { file.text(question.id, .person($0), record: slot.record) } ?? ""
      made = theirs.isEmpty ? sentences(file) : alike(theirs)
    default: made = sentences(file)
    }
    return isLine ? String(made.map { $0.isNewline ? " " : $0 }) : made
  }

  /// A text of so many characters, some of which take several bytes, perhaps with blanks around it.
  private mutating func exactly(_ count: Int) -> String {
    var text = ""
    for position in 0..<max(0, count) {
      text += position % 7 == 3 ? random.one(of: ["é", " ", "€", "😀"]) ?? "e" : "a"
    }
    if text.hasSuffix(" ") { text = text.dropLast() + "e" }
    return random.chance(30) ? "  \(text)\n " : text
  }

  /// The same text in other clothes, or with some words exchanged.
  private mutating func alike(_ text: String) -> String {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return text
    case 1: return text.uppercased()
    case 2:
      return " " + text.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "  ") + "\n"
    case 3: return text + "!"
    default:
      let share = Int.random(in: 5...60, using: &random)
      return text.split(separator: " ").map { word in
        random.chance(share) ? random.one(of: Self.vocabulary) ?? "" : String(word)
      }.joined(separator: " ")
    }
  }

  private mutating func sentences(_ file: Case) -> String {
    var words: [String] = []
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      if random.chance(4), let person = random.one(of: file.persons) {
        words.append(file.text(framework.roles.personName, .person(person)))
      } else {
        words.append(random.one(of: Self.vocabulary) ?? "")
      }
      if random.chance(8) {
        words[words.count - 1] += random.one(of: [".", ",", ";", "?", " –", "\n\n"]) ?? ""
      }
    }
    return words.joined(separator: " ")
  }

  private static let vocabulary = [
    "het", "kind", "woont", "bij", "zijn", "haar", "moeder", "vader", "en", "gaat", "naar", "school", "in",
    "de",
    "buurt", "zus", "broer", "wil", "blijven", "omdat", "hier", "vrienden", "zijn", "leraar", "zegt", "dat",
    "dit",
    "Goed", "is", "voor", "ontwikkeling", "rust", "één", "huis", "niet", "wel", "arts", "behandeling",
    "loopt",
  ]
}
