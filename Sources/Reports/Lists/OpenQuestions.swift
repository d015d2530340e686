public import BestInterests

/// What is still to be answered in a case, by who can tell: a list to take along, one for each talk or phone call.
public struct OpenQuestions {
  /// One question, and whom it is about.
  public struct Item: Equatable, Sendable {
    public var slot: Slot
    /// Whom or what it is about; empty for the case itself.
    public var about: String
    public var label: String
    /// What is meant, when the framework says so.
    public var help: String
  }

  /// The questions that somebody can answer.
  public struct Group: Equatable, Sendable {
    public var who: String
    public var items: [Item]
  }

  /// Those outside first, in the order of the framework; what only the organisation itself can say is last.
  public let groups: [Group]
  private let source: PaperSource

  /// Lists what is open in a case, or only what is about one child or about nobody.
  public init(_ source: PaperSource, child: String? = nil) {
    self.source = source
    let evaluation = Evaluation(framework: source.framework, case: source.file, today: source.today)
    let readiness = Readiness(
      framework: source.framework, case: source.file, evaluation: evaluation, today: source.today)
    var slots = readiness.unanswered
    // Answers that a consideration asks for although the question itself does not.
    slots += readiness.open.flatMap(\.gaps).compactMap(\.slot).filter {
      source.file.value($0)?.isEmpty ?? true
    }
    var seen: Set<Slot> = []
    slots = slots.filter { slot in
      guard seen.insert(slot).inserted, source.evaluator.isAsked(slot) else { return false }
      return child.map { Self.concerns(slot, $0, source) } ?? true
    }
    var groups: [Group] = []
    let own = source.say("de organisatie zelf", "the organisation itself")
    for slot in slots {
      guard let question = source.framework.question(slot.question) else { continue }
      let parent = question.parent.flatMap { source.framework.question($0) }
      let who = (question.askWho ?? parent?.askWho)?[source.language] ?? own
      let item = Item(
        slot: slot, about: source.wording.name(of: slot.subject),
        label: source.wording.label(of: question.id, at: Slot(question.id, .wholeCase), besides: nil),
        help: question.help?[source.language] ?? "")
      if let index = groups.firstIndex(where: { $0.who == who }) {
        groups[index].items.append(item)
      } else {
        groups.append(Group(who: who, items: [item]))
      }
    }
    self.groups = groups.filter { $0.who != own } + groups.filter { $0.who == own }
  }

  private static func concerns(_ slot: Slot, _ child: String, _ source: PaperSource) -> Bool {
    switch slot.subject {
    case .wholeCase, .option: true
    case .person(let person): person == child || !source.children.contains(person)
    case .childOption(let who, _): who == child
    }
  }

  /// The list as a document.
  public func document(_ template: Template) throws(Template.Fault) -> Document {
    var values = source.commonValues
    values["groups"] = .list(
      groups.map { group in
        .object([
          "who": .text(group.who),
          "items": .list(
            group.items.map { item in
              .object([
                "about": .text(item.about), "isAboutSomebody": .flag(!item.about.isEmpty),
                "label": .text(item.label), "help": .text(item.help), "hasHelp": .flag(!item.help.isEmpty),
              ])
            }),
        ])
      })
    values["isEmpty"] = .flag(groups.isEmpty)
    return MarkedText.document(try template.filled(values), source.language)
  }

  /// The list as rows of a table: who, about whom, the question, its id.
  public var rows: [[String]] {
    [
      [
        source.say("wie kan het zeggen", "who can tell"), source.say("over wie", "about whom"),
        source.say("vraag", "question"), "id",
      ]
    ] + groups.flatMap { group in group.items.map { [group.who, $0.about, $0.label, $0.slot.question] } }
  }
}
