public import BestInterests

/// What is worth looking at in a letter to a child before it is final; nothing of it forbids anything.
public struct LetterRemarks: Equatable, Sendable {
  /// Nil while the letter has no words of its own.
  public var readability: Readability?
  /// What is still to be written.
  public var gaps: [String]
  /// Jargon that is in the letter, with what to say instead.
  public var jargon: [LetterPlan.PlainWord]
  /// Numbers of laws, with a few words around them.
  public var statutes: [String]
  /// Whether a Dutch letter says "u" to the child.
  public var isFormal: Bool
  /// Sentences that are long for a child.
  public var longSentences: [String]

  /// More words than this are hard to keep in mind for somebody who learns to read.
  public static let longSentence = 15

  /// Looks through a letter; what the child said is quoted and left alone.
  init(_ document: Document, _ plainWords: [LetterPlan.PlainWord]) {
    let text = document.ownWords
    let words = Readability.sentences(of: text).map { $0.map { $0.lowercased() } }
    let all = words.flatMap { $0 }
    readability = Readability(text, document.language)
    gaps = document.gaps
    let flat = " " + all.joined(separator: " ") + " "
    jargon = plainWords.filter { flat.contains(" \($0.jargon.lowercased()) ") }
    statutes = Self.statutes(in: text, document.language)
    isFormal = document.language == .nl && all.contains { $0 == "u" || $0 == "uw" }
    longSentences = Readability.sentences(of: text).filter { $0.count > Self.longSentence }.map {
      $0.prefix(6).joined(separator: " ") + "…"
    }
  }

  /// The places where a law is named by its number.
  private static func statutes(in text: String, _ language: Language) -> [String] {
    let tokens = text.split { $0 == " " || $0 == "\n" }
    let names: Set<String> = [
      "artikel", "artikelen", "art", "article", "articles", "lid", "paragraph", "para", "§",
    ]
    return tokens.indices.compactMap { index in
      let word = tokens[index].lowercased().filter { $0.isLetter || $0 == "§" }
      let next = index + 1 < tokens.count ? tokens[index + 1] : ""
      guard names.contains(word), next.first?.isNumber ?? false else {
        return tokens[index].hasPrefix("ECLI:") ? String(tokens[index]) : nil
      }
      return "\(tokens[index]) \(next)"
    }
  }

  /// The remarks in words, the figure first.
  public func lines(_ language: Language) -> [String] {
    func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
    var lines: [String] = []
    if let readability {
      let means = readability.meaning[language]
      lines.append(
        say(
          "Leesbaarheid (\(readability.formula)): \(readability.figure) van 100, \(means); \(readability.words) woorden in \(readability.sentences) zinnen.",
          "Readability (\(readability.formula)): \(readability.figure) of 100, \(means); \(readability.words) words in \(readability.sentences) sentences."
        ))
    }
    if !gaps.isEmpty {
      lines.append(
        say(
          "Nog te schrijven, tussen < en >: \(gaps.count)", "Still to write, between < and >: \(gaps.count)"))
    }
    for word in jargon {
      lines.append(
        say(
          "Vaktaal: '\(word.jargon)'. Liever: '\(word.plain)'.",
          "Jargon: '\(word.jargon)'. Rather: '\(word.plain)'."))
    }
    for statute in statutes {
      lines.append(
        say("Een wetsnummer: '\(statute)'. Laat dat weg.", "A number of a law: '\(statute)'. Leave it out."))
    }
    if isFormal {
      lines.append(say("Er staat 'u'. Schrijf 'je' en 'jij'.", "It says 'u'. Write 'je' and 'jij'."))
    }
    for sentence in longSentences {
      lines.append(
        say("Een lange zin: '\(sentence)'. Maak er twee van.", "A long sentence: '\(sentence)'. Make it two.")
      )
    }
    return lines
  }
}

extension Document {
  /// The words of the writer: no quotations, no gaps; every block and line is a sentence of its own.
  fileprivate var ownWords: String {
    blocks.flatMap { block -> [[Inline]] in
      if case .quote = block { [] } else { block.lines }
    }.flatMap(\.separateLines).map { line in
      line.filter { if case .gap = $0 { false } else { true } }.plain
    }.joined(separator: "\n")
  }
}
