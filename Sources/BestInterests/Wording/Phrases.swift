/// The small parts that sentences about a case are made of.
extension CaseWording {
  /// A sentence in the language at hand; both are written side by side so that none can be missing.
  func say(_ nl: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language == .nl ? nl() : en()
  }

  /// A text between quotation marks.
  func quoted(_ text: String) -> String { "'\(text)'" }

  /// Several things in a row: "a, b en c", or with "of" before the last.
  func list(_ items: [String], or isChoice: Bool = false) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let word = isChoice ? say("of", "or") : say("en", "and")
    return "\(items.dropLast().joined(separator: ", ")) \(word) \(last)"
  }

  /// The first of a number of things, and how many more there are.
  func some(_ items: [String], most: Int, or isChoice: Bool = false) -> String {
    // One more takes no more room than saying that there is one more.
    guard items.count > most + 1 else { return list(items, or: isChoice) }
    let rest = items.count - most
    return items.prefix(most).joined(separator: ", ")
      + (isChoice
        ? say(" of nog \(rest) andere", " or \(rest) others") : say(" en nog \(rest)", " and \(rest) more"))
  }

  /// A text on one line, without blanks around it, cut off after a word when it is long.
  func shortened(_ text: String, _ most: Int = 48) -> String {
    let text = FoldedText.trimmed(text)
    let line = FoldedText.trimmed(text.prefix { !$0.isNewline })
    let isWhole = line.utf8.count == text.utf8.count
    guard line.count > most else { return isWhole ? line : line + "…" }
    let start = line.prefix(most)
    let end = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return end + "…"
  }

  /// A sentence with a capital at its start and a mark at its end.
  func sentence(_ text: String) -> String {
    guard let last = text.last else { return "" }
    let start = text.prefix(1).uppercased() + text.dropFirst()
    return last == "." || last == "?" || last == "!" ? start : start + "."
  }

  /// A person's name without the age, for the middle of a sentence.
  func plainName(_ person: String) -> String {
    let name = file.text(framework.roles.personName, .person(person))
    return name.isEmpty ? personName(person) : name
  }

  /// Whom or what an answer is about, for between brackets; empty for the case itself.
  func about(_ slot: Slot) -> String {
    var parts: [String] = []
    switch slot.subject {
    case .wholeCase: break
    case .person(let person): parts = [plainName(person)]
    case .option(let option): parts = [optionName(option)]
    case .childOption(let child, let option): parts = [plainName(child), optionName(option)]
    }
    if let record = slot.record, let parent = framework.question(slot.question)?.parent {
      parts.append(shortened(recordName(record, of: parent, slot.subject), 40))
    }
    return parts.joined(separator: ", ")
  }

  /// The label of a question between quotation marks.
  func name(ofQuestion id: String) -> String {
    quoted(framework.question(id)?.label[language] ?? id)
  }

  /// An answer in a few words: what was chosen or entered; of a long text only that it is there.
  func answer(at slot: Slot) -> String {
    guard let question = framework.question(slot.question), let value = file.value(slot), !value.isEmpty
    else {
      return say("niet ingevuld", "not answered")
    }
    switch value {
    case .text where question.kind == .long || question.isConfidential: return say("ingevuld", "filled in")
    case .text(let text): return quoted(shortened(text))
    case .date(let date): return date.spoken(language)
    case .number(let number): return String(number)
    case .records(let ids):
      return ids.isEmpty ? quoted(say("geen", "none")) : records(ids.count)
    case .choice, .choices: return quoted(shortened(text(of: value, to: question), 80))
    }
  }

  func records(_ count: Int) -> String {
    count == 1 ? say("1 regel", "1 record") : say("\(count) regels", "\(count) records")
  }
}
