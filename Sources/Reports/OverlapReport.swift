public import BestInterests

/// What the texts about the children of a case share with one another and, when asked, with the author's other cases:
/// as lines of text and as records.
public struct OverlapReport: Sendable {
  /// A text about one child that is like that about a sibling; passages that both have stand between « and ».
  public struct Item: Sendable {
    public var question: String
    public var label: String
    /// The id and the name of the child whose text it is.
    public var child: (id: String, name: String)
    public var sibling: (id: String, name: String)
    /// How many words the text has, and how many of them are in passages the sibling's text has too.
    public var words: Int
    public var shared: Int
    public var state: SiblingOverlap.State
    public var text: String
    public var siblingText: String
    /// Why people say that the same holds; empty when they do not.
    public var reason: String
    /// All of it in one sentence.
    public var line: String
  }

  /// A text that another case of the author has too.
  public struct Match: Sendable {
    public var question: String
    public var label: String
    /// Whom it is about here, or an empty text for the case.
    public var about: String
    /// The number of the other case, and whom its text is about.
    public var otherCase: String
    public var otherAbout: String
    public var words: Int
    public var shared: Int
    public var text: String
    public var line: String
  }

  public var number: String
  /// By child, question and sibling.
  public var items: [Item]
  /// What is most alike first; nil when other cases were not asked for.
  public var matches: [Match]?
  /// 1 when a text is like a sibling's without it being recorded why the same holds, else 0.
  public var status: Int32
  public var lines: [String]

  /// Compares the texts of a case as they stand on a day.
  ///
  /// `shown` is the case as the reader may see it, without confidential passages; without it all is quoted. `others` is
  /// what came of comparing with other cases, nil when that was not asked for.
  public init(
    framework: Framework, case file: Case, showing shown: Case? = nil, others: OtherCases? = nil,
    today: CalendarDate, language: Language
  ) {
    let wording = CaseWording(
      framework: framework, case: file, showing: shown, language: language, today: today)
    number = file.number
    items = Evaluator(framework: framework, case: file, today: today).siblingOverlaps().map {
      wording.item($0)
    }
    matches = others?.matches.map { wording.match($0) }
    status = items.contains { $0.state != .recorded } ? 1 : 0
    lines = Self.lines(items, wording)
    if let others, let matches { lines += Self.lines(others, matches, wording) }
  }

  private static func lines(_ items: [Item], _ wording: CaseWording) -> [String] {
    guard !items.isEmpty else {
      return [
        LocalText(
          nl: "Geen tekst over een kind lijkt te veel op die over een broer of zus.",
          en: "No text about a child is too much like that about a sibling.")[wording.language]
      ]
    }
    var lines: [String] = []
    var child = ""
    for item in items {
      if item.child.id != child {
        if !child.isEmpty { lines.append("") }
        lines += ["== \(item.child.name) ==", wording.whatDiffers(for: item.child.id)]
        child = item.child.id
      }
      lines += ["", item.line, "    \(item.child.name): \(item.text)"]
      lines.append("    \(item.sibling.name): \(item.siblingText)")
      if !item.reason.isEmpty {
        let because = LocalText(nl: "Hetzelfde geldt, want:", en: "The same holds, because:")[
          wording.language]
        lines.append("    \(because) \(item.reason)")
      }
    }
    return lines
  }

  private static func lines(_ others: OtherCases, _ matches: [Match], _ wording: CaseWording) -> [String] {
    func say(_ nl: String, _ en: String) -> String { wording.language == .nl ? nl : en }
    var lines = ["", say("== Andere zaken ==", "== Other cases =="), wording.scope(of: others)]
    lines.append(
      matches.isEmpty
        ? say("Geen tekst lijkt erop.", "No text is like one of them.")
        : say(
          "Dit is advies: een zin die bij elk gezin past, is geen motivering.",
          "This is advice: a sentence that fits any family is no reason."))
    for match in matches { lines += ["", match.line, "    \(match.text)"] }
    return lines
  }
}

extension CaseWording {
  fileprivate func item(_ overlap: SiblingOverlap) -> OverlapReport.Item {
    let texts = texts(of: overlap)
    return OverlapReport.Item(
      question: overlap.question, label: framework.question(overlap.question)?.label[language] ?? "",
      child: (overlap.child, framework.name(of: overlap.child, in: file)),
      sibling: (overlap.sibling, framework.name(of: overlap.sibling, in: file)),
      words: overlap.overlap.mine.words, shared: overlap.overlap.mine.shared, state: overlap.state,
      text: texts.mine.text, siblingText: texts.theirs.text, reason: recordedReason(for: overlap),
      line: line(of: overlap))
  }

  fileprivate func match(_ match: BoilerplateMatch) -> OverlapReport.Match {
    OverlapReport.Match(
      question: match.slot.question, label: framework.question(match.slot.question)?.label[language] ?? "",
      about: name(of: match.slot.subject), otherCase: match.number, otherAbout: match.about[language],
      words: match.shared.words, shared: match.shared.shared, text: text(of: match).text,
      line: line(of: match))
  }
}
