/// An answer that the framework of the case can no longer read, kept in words since the case moved to another one.
///
/// It can be read for ever without the framework it stems from, and nothing changes it or takes it out.
public struct FormerAnswer: Hashable, Sendable {
  /// Why the other framework cannot read it.
  public enum Cause: String, CaseIterable, Sendable {
    case questionDropped = "question-dropped"
    case codeDropped = "code-dropped"
    case kindChanged = "kind-changed"
    /// The question is now asked about something else.
    case subjectChanged = "subject-changed"
    /// It names a record of a list that itself could not be read.
    case recordDropped = "record-dropped"

    /// The cause in one sentence.
    public var text: LocalText {
      switch self {
      case .questionDropped: LocalText(nl: "De vraag is vervallen.", en: "The question was dropped.")
      case .codeDropped:
        LocalText(
          nl: "Dit antwoord staat niet meer in de lijst.", en: "This answer is no longer in the list.")
      case .kindChanged:
        LocalText(
          nl: "De vraag vraagt nu een ander soort antwoord.",
          en: "The question now takes another kind of answer.")
      case .subjectChanged:
        LocalText(
          nl: "De vraag gaat nu over iets of iemand anders.",
          en: "The question is now about something or somebody else.")
      case .recordDropped:
        LocalText(nl: "De gekozen regel is vervallen.", en: "The chosen record was dropped.")
      }
    }
  }

  /// Where the answer stood.
  public var slot: Slot
  /// The question as it was put.
  public var label: LocalText
  /// Whom or what it was about, in words; empty for the case itself.
  public var about: LocalText
  /// The answer in words; empty when there was only a note.
  public var text: LocalText
  public var note: String
  /// The login of its writer.
  public var author: String
  /// When it was given.
  public var time: Timestamp
  /// The framework it was given under.
  public var framework: FrameworkReference
  public var cause: Cause
  /// Whether it is kept out of every export that is not the child's.
  public var isConfidential: Bool

  /// Keeps an answer in words.
  public init(
    slot: Slot, label: LocalText, about: LocalText, text: LocalText, note: String = "", author: String,
    time: Timestamp, framework: FrameworkReference, cause: Cause, isConfidential: Bool = false
  ) {
    self.slot = slot
    self.label = label
    self.about = about
    self.text = text
    self.note = note
    self.author = author
    self.time = time
    self.framework = framework
    self.cause = cause
    self.isConfidential = isConfidential
  }

  /// Whom it is about, the question, the answer and the note, on one line.
  public func sentence(_ language: Language) -> String {
    let about = about[language]
    let note = note.isEmpty ? "" : text[language].isEmpty ? note : " (\(note))"
    let label = label[language]
    let mark = label.hasSuffix("?") ? " " : ": "
    return "\(about.isEmpty ? "" : "\(about): ")\(label)\(mark)\(text[language])\(note)"
  }

  /// Why it is kept apart, who gave it, on which day there, and under which framework.
  public func origin(_ language: Language, clock: LocalClock = LocalClock()) -> String {
    let day = clock.date(time).spoken(language)
    let source = LocalText(nl: "toetsingskader", en: "framework")[language]
    return "\(cause.text[language]) \(author), \(day), \(source) \(framework.version)"
  }

  /// The same without confidential passages, or without the whole answer when all of it is confidential.
  func withoutConfidential(_ language: Language) -> FormerAnswer {
    func redacted(_ text: String, _ language: Language) -> String {
      if !isConfidential { return Confidential.redacted(text, language) }
      return text.isEmpty ? "" : "[\(Confidential.word[language])]"
    }
    var shown = self
    shown.text = LocalText(nl: redacted(text.nl, .nl), en: redacted(text.en, .en))
    shown.note = redacted(note, language)
    // The name of a person or the title of a record may hold a passage, too.
    shown.about = LocalText(
      nl: Confidential.redacted(about.nl, .nl), en: Confidential.redacted(about.en, .en))
    return shown
  }

  /// What makes it one answer and not another; the words around it may differ between two people's versions.
  struct Identity: Hashable {
    var slot: Slot
    var text: LocalText
    var note: String
    var author: String
    var time: Timestamp
    var id: String
    var version: String
  }

  var identity: Identity {
    Identity(
      slot: slot, text: text, note: note, author: author, time: time, id: framework.id,
      version: framework.version)
  }
}

extension [FormerAnswer] {
  /// These and the ones of another version of the case that are not among them; nothing ever goes.
  func union(_ others: [FormerAnswer]) -> [FormerAnswer] {
    var known = Set(map(\.identity))
    return self + others.filter { known.insert($0.identity).inserted }
  }
}
