/// Puts answers, places and findings of one case into words.
public struct CaseWording: Sendable {
  public let framework: Framework
  /// The case as the reader may see it: what is quoted and named.
  public let file: Case
  /// The whole case: what conditions are read in.
  let whole: Case
  public let language: Language
  public let today: CalendarDate

  /// Words for one case in one language; `today` is needed for ages.
  ///
  /// `shown` is the case as the reader may see it, without confidential passages; without it all is quoted.
  public init(
    framework: Framework, case file: Case, showing shown: Case? = nil, language: Language, today: CalendarDate
  ) {
    self.framework = framework
    self.file = shown ?? file
    whole = file
    self.language = language
    self.today = today
  }

  /// An answer as a reader would say it; empty when there is none.
  public func text(of value: Value?, to question: Question) -> String {
    switch value {
    case nil: ""
    case .text(let text)?: text
    case .date(let date)?: date.spoken(language)
    case .number(let number)?: String(number)
    case .choice(let code)?: text(ofCode: code, question)
    case .choices(let codes)?: codes.map { text(ofCode: $0, question) }.joined(separator: "; ")
    case .records(let ids)?:
      ids.isEmpty ? LocalText(nl: "geen", en: "none")[language] : String(ids.count)
    }
  }

  /// A code or an id in words.
  public func text(ofCode code: String, _ question: Question) -> String {
    switch question.kind {
    case .one, .many, .yesNo: framework.list(of: question)?.item(code)?.label[language] ?? code
    case .person, .people: framework.name(of: code, in: file)
    case .option: optionName(code)
    case .record, .records: question.recordsOf.map { recordName(code, of: $0) } ?? code
    case .text, .long, .date, .number, .repeating: code
    }
  }

  /// An option by its position and kind, such as "2. uitstel"; options of the same kind stay apart.
  public func optionName(_ option: String) -> String {
    guard let position = file.options.firstIndex(of: option) else { return option }
    let name = framework.name(ofOption: option, in: file, language)
    return name == option
      ? "\(position + 1). " + LocalText(nl: "(nog geen soort)", en: "(no kind yet)")[language]
      : "\(position + 1). \(name)"
  }

  /// A person's name with age, or the role and position while there is no name.
  public func personName(_ person: String) -> String {
    guard file.text(framework.roles.personName, .person(person)).isEmpty else {
      return framework.shortName(of: person, in: file, today: today)
    }
    let position = (file.persons.firstIndex(of: person) ?? 0) + 1
    return LocalText(nl: "persoon \(position)", en: "person \(position)")[language]
  }

  /// A record by its position and its title field.
  public func recordName(_ record: String, of repeating: String) -> String {
    for (slot, answer) in file.answers where slot.question == repeating {
      guard case .records(let ids)? = answer.value, ids.contains(record) else { continue }
      return recordName(record, of: repeating, slot.subject)
    }
    return record
  }

  /// A record by its position and its title field, when it is known whom its question is asked about.
  func recordName(_ record: String, of repeating: String, _ subject: Subject) -> String {
    guard let question = framework.question(repeating),
      let position = file.records(repeating, subject)?.firstIndex(of: record)
    else { return record }
    let title = question.recordTitle.flatMap { framework.question($0) }.map { field in
      let value = file.value(Slot(field.id, subject, record: record))
      // Without the option's own position, which beside that of the record would be two numbers in a row.
      guard field.kind == .option, case .choice(let option)? = value else {
        return text(of: value, to: field)
      }
      let name = framework.name(ofOption: option, in: file, language)
      return name == option ? optionName(option) : name
    }
    return title.map { $0.isEmpty ? "\(position + 1)." : "\(position + 1). \($0)" } ?? "\(position + 1)."
  }

  /// Whom an answer is about; empty for the case itself.
  public func name(of subject: Subject) -> String {
    switch subject {
    case .wholeCase: ""
    case .person(let person): personName(person)
    case .option(let option): optionName(option)
    case .childOption(let child, let option): "\(personName(child)), \(optionName(option))"
    }
  }

  /// The label of a question at a place, with whom it is about unless that is the child at hand.
  public func label(of question: String, at slot: Slot?, besides child: String?) -> String {
    guard let found = framework.question(question) else { return question }
    guard let slot else { return found.label[language] }
    var label = found.label[language]
    if let record = slot.record, let parent = found.parent {
      let name = recordName(record, of: parent, slot.subject)
      label = name.hasSuffix(".") ? "\(name) \(label)" : "\(name): \(label)"
    }
    switch slot.subject {
    case .wholeCase: return label
    case .person(let person): return person == child ? label : "\(personName(person)): \(label)"
    case .option(let option): return "\(optionName(option)): \(label)"
    case .childOption(let who, let option):
      return who == child
        ? "\(optionName(option)): \(label)" : "\(personName(who)), \(optionName(option)): \(label)"
    }
  }
}
