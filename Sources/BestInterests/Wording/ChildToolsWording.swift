extension ChecklistFinding.Answer {
  /// The answer in a few words.
  public var name: LocalText {
    switch self {
    case .yes: LocalText(nl: "ja", en: "yes")
    case .no: LocalText(nl: "nee", en: "no")
    case .notVisible: LocalText(nl: "niet te zien in het dossier", en: "cannot be seen in the file")
    }
  }
}

extension CaseWording {
  /// A question with its answer on one line, cut where it would be long.
  public func shortAnswer(at slot: Slot, besides child: String?) -> String {
    answer(at: slot, besides: child) { Self.cut(text(of: $0, to: $1), most: 200) }
  }

  /// A question with its whole answer on one line.
  public func wholeAnswer(at slot: Slot, besides child: String?) -> String {
    answer(at: slot, besides: child) { Self.cut(text(of: $0, to: $1), most: .max) }
  }

  /// A chosen answer that is refused by now, with the reason.
  public func text(of refused: RefusedAnswer) -> String {
    guard let question = framework.question(refused.slot.question) else { return refused.because[language] }
    let label = label(of: question.id, at: refused.slot, besides: nil)
    return "\(Self.asked(label)) \(text(ofCode: refused.chosen, question)). \(refused.because[language])"
  }

  private func answer(
    at slot: Slot, besides child: String?, _ words: (Value?, Question) -> String
  ) -> String {
    let label = label(of: slot.question, at: slot, besides: child)
    guard let question = framework.question(slot.question) else { return label }
    return "\(Self.asked(label)) \(words(file.value(slot), question))"
  }

  /// A label as it stands before its answer.
  static func asked(_ label: String) -> String {
    label.hasSuffix("?") ? label : label + ":"
  }

  /// A text on one line of at most so many characters, without blanks around it.
  static func cut(_ text: String, most: Int) -> String {
    let line = FoldedText.trimmed(text).split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > most ? "\(line.prefix(most))…" : line
  }
}
