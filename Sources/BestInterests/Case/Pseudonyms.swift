/// Names for the persons of a case that tell what they are and not who they are, such as "Kind 1" and "Ouder 2".
///
/// What it cannot know it cannot replace: a name of somebody who is nowhere named as such may still stand in a free
/// text, so that somebody has to read a copy before it is given away.
public struct Pseudonyms: Sendable {
  private var persons: [String: String] = [:]
  /// What a whole name becomes, the longest name first.
  private var wholeNames: [(name: String, pseudonym: String)] = []
  /// What a word of a name becomes.
  private var words: [String: String] = [:]
  private var colleagues: [String: String] = [:]
  private let language: Language

  /// Finds names for the persons of a case; the one who is kept, if any, stays who it is.
  public init(_ framework: Framework, case file: Case, keeping kept: String? = nil, _ language: Language) {
    self.language = language
    let wording = CaseWording(framework: framework, case: file, language: language, today: .first)
    var counts: [String: Int] = [:]
    var shared: [String: Set<String>] = [:]
    let keptWords = Set(kept.map { Self.nameWords(framework.name(of: $0, in: file)) } ?? [])
    for person in file.persons where person != kept {
      let role = framework.question(framework.roles.personRole).map {
        wording.text(of: file.value(Slot(framework.roles.personRole, .person(person))), to: $0)
      }
      let word = role.flatMap { $0.isEmpty ? nil : $0 } ?? LocalText(nl: "persoon", en: "person")[language]
      counts[word, default: 0] += 1
      let pseudonym = word.prefix(1).uppercased() + word.dropFirst() + " \(counts[word] ?? 1)"
      persons[person] = pseudonym
      let name = file.text(framework.roles.personName, .person(person))
      guard !name.isEmpty else { continue }
      wholeNames.append((name, pseudonym))
      for part in Self.nameWords(name) where !keptWords.contains(part) {
        shared[part, default: []].insert(pseudonym)
      }
    }
    wholeNames.sort { $0.name.utf8.count > $1.name.utf8.count }
    for (part, owners) in shared {
      words[part] = owners.count == 1 ? owners.first : "[\(Self.name[language])]"
    }
    for id in framework.register.identifying {
      for (slot, answer) in file.answers where slot.question == id {
        guard case .text(let text)? = answer.value, framework.question(id)?.kind == .text else { continue }
        for part in Self.nameWords(text) where words[part] == nil && !keptWords.contains(part) {
          words[part] = "[\(Self.name[language])]"
        }
      }
    }
  }

  private static let name = LocalText(nl: "naam", en: "name")

  /// Words that stand in names and point at nobody; they begin many a sentence.
  private static let common: Set<String> = [
    "Aan", "Bij", "Dat", "Den", "Der", "Des", "Die", "Dit", "Een", "Haar", "Her", "Het", "His", "Met", "Our",
    "Ten", "Ter", "The", "Uit", "Van", "Von", "Voor", "Zijn",
  ]

  /// The words of a name that point at somebody: written with one capital, three letters or more.
  private static func nameWords(_ text: String) -> [String] {
    text.split { !$0.isLetter }.map { String($0) }.filter { word in
      word.count >= 3 && (word.first?.isUppercase ?? false) && !word.dropFirst().contains { $0.isUppercase }
        && !common.contains(word)
    }
  }

  /// What a person is called; nil for the one who is kept.
  public func name(of person: String) -> String? { persons[person] }

  /// A text with every name that is known replaced.
  public func replaced(in text: String) -> String {
    var text = text
    for (name, pseudonym) in wholeNames { text = Self.replace(name, with: pseudonym, in: text) }
    var result = ""
    var rest = Substring(text)
    while let character = rest.first {
      guard character.isLetter else {
        result.append(character)
        rest.removeFirst()
        continue
      }
      let word = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(word.count)
      result += pseudonym(ofWord: String(word)) ?? String(word)
    }
    return result
  }

  private func pseudonym(ofWord word: String) -> String? {
    if let found = words[word] { return found }
    // As in "Sarans moeder".
    guard word.hasSuffix("s"), let found = words[String(word.dropLast())] else { return nil }
    return found
  }

  /// Replaces a whole name where no letter goes on before or after it.
  private static func replace(_ name: String, with pseudonym: String, in text: String) -> String {
    guard !name.isEmpty, text.utf8.count >= name.utf8.count else { return text }
    var result = ""
    var rest = Substring(text)
    var before: Character = " "
    while let character = rest.first {
      if !before.isLetter, rest.hasPrefix(name), !(rest.dropFirst(name.count).first?.isLetter ?? false) {
        result += pseudonym
        rest = rest.dropFirst(name.count)
        before = pseudonym.last ?? " "
        continue
      }
      result.append(character)
      before = character
      rest.removeFirst()
    }
    return result
  }

  func replaced(in deviation: Deviation) -> Deviation {
    Deviation(row: deviation.row, reason: replaced(in: deviation.reason))
  }

  /// What a colleague is called instead of by login; the same for the same login.
  public mutating func colleague(_ login: String) -> String {
    guard !login.isEmpty else { return "" }
    if let known = colleagues[login] { return known }
    let word = LocalText(nl: "medewerker", en: "colleague")[language]
    colleagues[login] = "\(word)-\(colleagues.count + 1)"
    return colleagues[login] ?? ""
  }
}

extension Case {
  /// The case for research and inquiries: without confidential passages, with pseudonyms for persons and colleagues,
  /// years for birth dates, and without the texts that name somebody.
  ///
  /// The number stays, so that the organisation can find the case again and nobody else can.
  public func pseudonymised(_ framework: Framework, _ language: Language) -> Case {
    var names = Pseudonyms(framework, case: self, language)
    var copy = withoutConfidential(framework, language)
    let left = LocalText(nl: "[weggelaten]", en: "[left out]")[language]
    let named = framework.register.identifying
    // A framework that does not say which texts name somebody may have them anywhere.
    let identifying = Set(named.isEmpty ? framework.questions.filter { $0.kind == .text }.map(\.id) : named)
    let slots = copy.answers.keys.sorted {
      ($0.question, $0.record ?? "", "\($0.subject)") < ($1.question, $1.record ?? "", "\($1.subject)")
    }
    for slot in slots {
      guard var answer = copy.answers[slot] else { continue }
      answer.author = names.colleague(answer.author)
      answer.note = names.replaced(in: answer.note)
      switch answer.value {
      case .text(let text)?:
        if slot.question == framework.roles.personName, case .person(let person) = slot.subject {
          answer.value = .text(names.name(of: person) ?? left)
        } else if identifying.contains(slot.question) {
          answer.value = .text(text.isEmpty ? "" : left)
        } else {
          answer.value = .text(names.replaced(in: text))
        }
      case .date(let date)? where slot.question == framework.roles.birthDate:
        answer.value = PartialDate(year: date.year).map { .date($0) }
      default: break
      }
      if var rival = answer.rival {
        rival.author = names.colleague(rival.author)
        rival.note = names.replaced(in: rival.note)
        if case .text(let text)? = rival.value {
          rival.value = .text(identifying.contains(slot.question) ? left : names.replaced(in: text))
        }
        answer.rival = rival
      }
      copy.answers[slot] = answer
    }
    copy.former = []
    copy.workflow = workflow.pseudonymised(&names)
    return copy
  }

  /// The case for those at home: what is confidential is gone without a trace, because that a child kept something
  /// back can be held against it.
  public func withoutTraceOfConfidential(_ framework: Framework) -> Case {
    var copy = self
    for (slot, answer) in answers {
      if framework.question(slot.question)?.isConfidential ?? false {
        copy.answers[slot] = nil
        continue
      }
      var shown = answer
      shown.note = Confidential.cut(answer.note)
      if case .text(let text)? = answer.value {
        let cut = Confidential.cut(text)
        shown.value = .text(cut.isEmpty && !text.isEmpty ? "…" : cut)
      }
      shown.rival = nil
      copy.answers[slot] = shown
    }
    copy.former = []
    return copy
  }
}

extension Workflow {
  /// The steps with pseudonyms for who took them, and names replaced in the reasons; without signatures and remarks.
  fileprivate func pseudonymised(_ names: inout Pseudonyms) -> Workflow {
    var events: [WorkflowEvent] = []
    for var event in self.events {
      event.by = names.colleague(event.by)
      event.reason = names.replaced(in: event.reason)
      let explained = event.submission?.deviations ?? []
      event.submission?.deviations = explained.map { names.replaced(in: $0) }
      let accepted = event.decision?.accepted ?? []
      event.decision?.accepted = accepted.map { names.replaced(in: $0) }
      event.decision?.signature = nil
      events.append(event)
    }
    return Workflow(events: events)
  }
}
