/// Passages that a child wants kept confidential, marked in a text as `{{…}}`.
///
/// They stay readable for those who decide and out of everything else that leaves the program, but what is made
/// for the child itself.
public enum Confidential {
  public static let opening = "{{"
  public static let closing = "}}"

  /// Whether a text holds a marked passage.
  public static func isMarked(_ text: String) -> Bool {
    parts(of: text).contains { $0.isConfidential }
  }

  /// The text with every marked passage replaced by a word in brackets.
  ///
  /// A passage whose end was forgotten runs to the end of the text: better too little said than too much.
  public static func redacted(_ text: String, _ language: Language) -> String {
    guard isMarked(text) else { return text }
    return parts(of: text).map { $0.isConfidential ? "[\(word[language])]" : String($0.text) }.joined()
  }

  /// Marks a paragraph as confidential, or takes its marks away.
  public static func toggled(_ paragraph: String) -> String {
    guard isMarked(paragraph) else {
      return Value.text(paragraph).isEmpty ? paragraph : opening + paragraph + closing
    }
    return parts(of: paragraph).map { String($0.text) }.joined()
  }

  /// The text without its marks; for those who may read all of it.
  public static func unmarked(_ text: String) -> String {
    isMarked(text) ? parts(of: text).map { String($0.text) }.joined() : text
  }

  /// The text with every marked passage cut out, so that nothing shows there was one.
  public static func cut(_ text: String) -> String {
    guard isMarked(text) else { return text }
    return FoldedText.trimmed(parts(of: text).filter { !$0.isConfidential }.map { String($0.text) }.joined())
  }

  /// The whole text as one confidential passage.
  static func whole(_ text: String) -> String {
    opening + parts(of: text).map { String($0.text) }.joined() + closing
  }

  static let word = LocalText(nl: "vertrouwelijk", en: "confidential")

  private struct Part {
    var text: Substring
    var isConfidential: Bool
  }

  /// The text cut at its marks; the marks themselves are left out. A mark inside a passage opens nothing new.
  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var isInside = false
    let bytes = text.utf8
    var start = bytes.startIndex
    var position = start
    while position < bytes.endIndex {
      let next = bytes.index(after: position)
      let mark: UInt8 = isInside ? 0x7D : 0x7B
      guard bytes[position] == mark, next < bytes.endIndex, bytes[next] == mark else {
        position = next
        continue
      }
      if isInside || start < position {
        parts.append(Part(text: text[start..<position], isConfidential: isInside))
      }
      isInside.toggle()
      start = bytes.index(after: next)
      position = start
    }
    if isInside || start < bytes.endIndex {
      parts.append(Part(text: text[start...], isConfidential: isInside))
    }
    return parts
  }
}

extension CaseSummary {
  /// The summary as others than those who decide may read it.
  public func withoutConfidential(_ language: Language) -> CaseSummary {
    var shown = self
    shown.title = Confidential.redacted(title, language)
    shown.children = Confidential.redacted(children, language)
    for index in urgency.due.indices {
      shown.urgency.due[index].about = Confidential.redacted(urgency.due[index].about, language)
    }
    return shown
  }
}

extension Case {
  /// The case as others than those who decide may read it: without confidential passages and answers, but for
  /// those about one child when it is that child's own copy.
  public func withoutConfidential(
    _ framework: Framework, keepingThoseOf child: String? = nil, _ language: Language
  ) -> Case {
    var copy = self
    for (slot, answer) in answers {
      if let child, slot.subject.names(child) { continue }
      let isWhole = framework.question(slot.question)?.isConfidential ?? false
      func redacted(_ text: String) -> String {
        if isWhole { return text.isEmpty ? "" : "[\(Confidential.word[language])]" }
        return Confidential.redacted(text, language)
      }
      func redacted(_ value: Value?) -> Value? {
        if case .text(let text)? = value { .text(redacted(text)) } else { value }
      }
      var shown = answer
      shown.value = redacted(answer.value)
      shown.note = redacted(answer.note)
      if var rival = answer.rival {
        rival.value = redacted(rival.value)
        rival.note = redacted(rival.note)
        shown.rival = rival
      }
      if shown != answer { copy.answers[slot] = shown }
    }
    copy.workflow = workflow.withoutConfidential(language)
    copy.former = former.map { answer in
      if let child, answer.slot.subject.names(child) { answer } else { answer.withoutConfidential(language) }
    }
    return copy
  }
}
