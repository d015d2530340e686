public import BestInterests

/// The letter that explains a decision to one child: a draft from the case, or the letter as somebody wrote it.
///
/// What the file says to professionals is never put to a child as it is: there the draft has a gap with the words of
/// the file beside it, for the writer to say anew. Confidential passages stay out, the child's own too: letters are
/// read by others at home.
public struct ChildLetter {
  public let child: String
  /// Where the letter is kept.
  public let slot: Slot
  private let source: PaperSource
  private let plan: LetterPlan

  /// Prepares the letter; nil when letters are not made under this framework, or there is no such child.
  public init?(_ source: PaperSource, child: String) {
    guard let plan = source.framework.letter, source.children.contains(child) else { return nil }
    self.source = source
    self.plan = plan
    self.child = child
    slot = Slot(plan.question, .person(child))
  }

  /// The letter as it is kept with the case; nil while nobody wrote one.
  public var written: String? {
    let text = source.shown.text(plan.question, .person(child))
    return Value.text(text).isEmpty ? nil : text
  }

  /// A draft made from what the case says now.
  public func draft(_ template: Template) throws(Template.Fault) -> String {
    MarkedText.text(of: MarkedText.document(try template.filled(values), source.language))
  }

  /// A letter as a document.
  public func document(_ text: String) -> Document {
    MarkedText.document(text, source.language)
  }

  /// What is worth looking at in a letter before it is final.
  public func remarks(on document: Document) -> LetterRemarks {
    LetterRemarks(document, plan.plainWords.filter { $0.language == source.language })
  }

  // MARK: What the template is filled with

  private var values: [String: TemplateValue] {
    var values = source.commonValues
    var has: [String: TemplateValue] = [:]
    var asked: [String: TemplateValue] = [:]
    var choices: [String: TemplateValue] = [:]
    var items: [String: TemplateValue] = [:]
    for part in plan.parts {
      let found = answer(part)
      has[part.name] = .flag(found != nil)
      asked[part.name] = .flag(!slots(of: part).isEmpty)
      values[part.name] = found.map { words(of: $0, part) } ?? .gap(part.missing[source.language])
      guard let found else { continue }
      let codes = found.value.ids
      choices[part.name] = .object(
        Dictionary(codes.map { ($0, .flag(true)) }, uniquingKeysWith: { first, _ in first }))
      items[part.name] = .list(codes.map { saying(of: $0, found.question) })
    }
    values["has"] = .object(has)
    values["asked"] = .object(asked)
    values["is"] = .object(choices)
    values["items"] = .object(items)
    values["name"] = .text(firstName)
    values["band"] = .object([band ?? "": .flag(true)])
    values["isLittle"] = .flag(isLittle)
    values["contacts"] = .list(
      source.organisation.helpers.map { helper in
        .object([
          "name": .text(helper.name[source.language]), "about": .text(helper.about[source.language]),
          "contact": .list(helper.contact.map { .text($0[source.language]) }),
        ])
      })
    return values
  }

  /// The name without the family name, when others in the case bear the same.
  private var firstName: String {
    let name = source.framework.name(of: child, in: source.shown)
    let words = name.split(separator: " ")
    guard words.count > 1, let last = words.last else { return name }
    let isShared = source.shown.persons.contains { person in
      person != child
        && source.framework.name(of: person, in: source.shown).split(separator: " ").last == last
    }
    return isShared ? words.dropLast().joined(separator: " ") : name
  }

  /// The age band of the child.
  public var band: String? { plan.band(age: source.evaluator.age(of: child))?.id }

  /// Where the questions of a part are asked about this child; empty when its matter does not arise.
  private func slots(of part: LetterPlan.Part) -> [(question: Question, slot: Slot)] {
    let scope = scope
    return part.questions.compactMap { id in
      guard let question = source.framework.question(id), !question.isConfidential,
        let slot = source.evaluator.slot(of: id, in: scope), source.evaluator.isAsked(slot)
      else { return nil }
      return (question, slot)
    }
  }

  /// Whether the child is in the younger half of the bands, and is addressed more tenderly.
  private var isLittle: Bool {
    plan.bands.firstIndex { $0.id == band }.map { $0 * 2 < plan.bands.count } ?? false
  }

  /// The first question of a part that is answered.
  private func answer(_ part: LetterPlan.Part) -> (question: Question, value: Value)? {
    for (question, slot) in slots(of: part) {
      if let value = source.shown.value(slot), !value.isEmpty { return (question, value) }
    }
    return nil
  }

  /// This child, and the option that was chosen, or else the one that is proposed.
  private var scope: Scope {
    Scope(child: child, person: child, option: source.evaluator.option(.decisive))
  }

  private func words(of answer: (question: Question, value: Value), _ part: LetterPlan.Part) -> TemplateValue
  {
    if part.isRewritten {
      let text = source.wording.text(of: answer.value, to: answer.question)
      let inFile = source.say("In het dossier staat", "The file says")
      return .gap("\(part.missing[source.language]). \(inFile): \(text)")
    }
    switch answer.value {
    case .choice(let code): return saying(of: code, answer.question)
    case .choices(let codes): return .lines(codes.map { saying(of: $0, answer.question) })
    case .date(let date): return .text(Self.withoutWeekday(date.spoken(source.language)))
    default: return .text(source.wording.text(of: answer.value, to: answer.question))
    }
  }

  /// A day without the two letters of its weekday, which nobody says.
  private static func withoutWeekday(_ day: String) -> String {
    guard let blank = day.firstIndex(of: " "), day.first.map({ !$0.isNumber }) ?? false,
      day[blank...].dropFirst().first.map({ $0.isNumber }) ?? false, day.split(separator: " ").count == 4
    else { return day }
    return String(day[blank...].dropFirst())
  }

  /// How an item of a list, or an option by its kind, is said to a child.
  private func saying(of code: String, _ question: Question) -> TemplateValue {
    let roles = source.framework.roles
    if question.kind == .option {
      let kind = source.shown.choice(roles.optionType, .option(code))
      guard let kind, let types = source.framework.question(roles.optionType),
        let saying = types.list.flatMap({ plan.sayings[$0]?[kind] })
      else {
        let name = source.wording.optionName(code)
        return .gap(
          source.say(
            "zeg in gewone woorden wat er is besloten: \(name)",
            "say in plain words what was decided: \(name)"))
      }
      return .text(saying[source.language])
    }
    let list = source.framework.list(of: question)?.id
    if let saying = list.flatMap({ plan.sayings[$0]?[code] }) { return .text(saying[source.language]) }
    let text = source.wording.text(ofCode: code, question)
    // A person without the age, which the child knows.
    return .text(question.kind == .person ? source.framework.name(of: code, in: source.shown) : text)
  }
}
