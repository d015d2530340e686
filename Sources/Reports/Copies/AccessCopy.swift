internal import BestInterests

/// What a case holds about one person, for that person: the right of access (article 15 GDPR).
///
/// Others are called by what they are, not by name. A child's own copy holds what it wanted kept confidential.
public struct AccessCopy {
  /// One answer about the person.
  public struct Entry: Equatable, Sendable {
    public var question: String
    public var label: String
    /// The section it stands in.
    public var section: String
    public var text: String
  }

  public let person: String
  private let source: PaperSource
  private let isChild: Bool

  /// Prepares the copy of a person of the case.
  public init(_ source: PaperSource, person: String) {
    self.person = person
    isChild = source.children.contains(person)
    var own = source
    own.reader = .person(person)
    own.names = Pseudonyms(source.framework, case: source.file, keeping: person, source.language)
    self.source = own
  }

  /// Everything about the person, in the order of the framework.
  public var entries: [Entry] {
    source.framework.sections.flatMap { section in
      source.framework.questions.filter { $0.section == section.id && $0.parent == nil }.flatMap { question in
        slots(of: question).compactMap { entry($0, question, section) }
      }
    }
  }

  /// Where a question is answered about the person.
  private func slots(of question: Question) -> [Slot] {
    source.evaluator.slots(of: question).filter { $0.subject.names(person) && source.evaluator.isAsked($0) }
  }

  private func entry(_ slot: Slot, _ question: Question, _ section: Framework.Section) -> Entry? {
    guard
      source.shown.answers[slot]?.value?.isEmpty == false
        || !(source.shown.answers[slot]?.note ?? "").isEmpty,
      let value = source.value(at: slot, question)
    else { return nil }
    let words = MarkedText.document(value.markedText, source.language).blocks.flatMap(\.lines)
    let text = words.map { $0.separateLines.map(\.plain).joined(separator: "\n") }.joined(separator: "\n")
    return Entry(
      question: question.id, label: source.wording.label(of: question.id, at: slot, besides: person),
      section: section.title[source.language], text: text)
  }

  /// The copy as a document.
  public func document(_ template: Template) throws(Template.Fault) -> Document {
    var values = source.commonValues
    values["name"] = .text(source.framework.name(of: person, in: source.shown))
    values["isChild"] = .flag(isChild)
    // The title of a case names a family, and with it others.
    values["title"] = .text(source.framework.title[source.language])
    var sections: [(title: String, facts: [TemplateValue])] = []
    for entry in entries {
      let fact = TemplateValue.object(["label": .text(entry.label), "value": .text(entry.text)])
      if sections.last?.title == entry.section {
        sections[sections.count - 1].facts.append(fact)
      } else {
        sections.append((entry.section, [fact]))
      }
    }
    values["sections"] = .list(
      sections.map { .object(["title": .text($0.title), "facts": .list($0.facts)]) })
    return MarkedText.document(try template.filled(values), source.language)
  }
}
