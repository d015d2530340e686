public import BestInterests

/// What every paper about a case is made from.
public struct PaperSource {
  /// Where the case comes from, when it comes from a store.
  public struct Origin: Equatable, Sendable {
    public var revision: Int
    /// SHA-256 of the revision as it is stored, in hexadecimal.
    public var digest: String
    /// SHA-256 of the frozen content, in hexadecimal.
    public var content: String

    /// Says where a case comes from.
    public init(revision: Int, digest: String, content: String) {
      self.revision = revision
      self.digest = digest
      self.content = content
    }
  }

  public var framework: Framework
  /// The whole case, for the considerations.
  public var file: Case
  /// The case as the reader may see it.
  public var shown: Case
  public var origin: Origin?
  public var organisation: Organisation
  public var roster: Roster
  public var today: CalendarDate
  public var language: Language
  /// The clock at the place of the organisation.
  public var clock: LocalClock
  /// Whom the paper is made for.
  public var reader = Reader.organisation

  /// Those a paper can be made for.
  public enum Reader: Equatable, Sendable {
    /// The organisation and those who look over its shoulder; that something is confidential may be seen.
    case organisation
    /// Those at home: nothing shows that a child kept something back.
    case parents
    /// A person who asks what is kept about it; a child finds its own confidential words there.
    case person(String)
  }
  /// Other names for those whom the reader may not see named; nil when everybody goes by name.
  var names: Pseudonyms?
  let evaluator: Evaluator
  let wording: CaseWording

  /// Puts together what papers are made from; without `shown` confidential passages are left out.
  public init(
    framework: Framework, case file: Case, showing shown: Case? = nil, origin: Origin? = nil,
    organisation: Organisation = Organisation(), roster: Roster = Roster(), today: CalendarDate,
    language: Language, clock: LocalClock = LocalClock()
  ) {
    self.framework = framework
    self.file = file
    let shown = shown ?? file.withoutConfidential(framework, language)
    self.shown = shown
    self.origin = origin
    self.organisation = organisation
    self.roster = roster
    self.today = today
    self.language = language
    self.clock = clock
    evaluator = Evaluator(framework: framework, case: file, today: today)
    wording = CaseWording(
      framework: framework, case: file, showing: shown, language: language, today: today)
  }

  /// The children of the case, in the order of entry.
  public var children: [String] { evaluator.children }

  /// A sentence in the language of the paper.
  func say(_ nl: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language == .nl ? nl() : en()
  }

  /// What all templates can name: the case, its framework, the day and the organisation.
  var commonValues: [String: TemplateValue] {
    let title = shown.text(framework.roles.caseTitle, .wholeCase)
    var values: [String: TemplateValue] = [
      "number": .text(file.number, orGap: say("nummer", "number")),
      "title": .text(title, orGap: say("korte aanduiding", "short label")),
      "isForParents": .flag(reader == .parents),
      "status": .text(file.status.name[language]), "today": .text(today.spoken(language)),
      "framework": .object([
        "title": .text(framework.title[language]), "id": .text(framework.id),
        "version": .text(framework.version),
        "digest": .text(framework.digest, orGap: say("geen kenmerk", "no digest")),
      ]),
      "organisation": .object([
        "name": .text(
          organisation.name, orGap: say("naam van de organisatie", "name of the organisation")),
        "isKnown": .flag(!organisation.name.isEmpty),
        "contact": .list(organisation.contact.map { .text($0) }),
      ]),
    ]
    if let origin {
      values["origin"] = .object([
        "revision": .text(String(origin.revision)), "digest": .text(origin.digest),
        "content": .text(origin.content),
      ])
    }
    return values
  }

  /// What somebody said of a step, as the reader may see it.
  func redacted(_ words: String) -> String {
    reader == .parents ? Confidential.cut(words) : Confidential.redacted(words, language)
  }

  /// A moment as a day and a time.
  func moment(_ time: Timestamp) -> String {
    "\(clock.date(time).spoken(language)) \(clock.time(time))"
  }

  /// A person by name, with the login where that says more.
  func person(_ login: String) -> String {
    let name = roster.name(of: login)
    return name == login ? login : "\(name) (\(login))"
  }
}
