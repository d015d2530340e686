/// The hearing aid for one child: the questions that suit the age and what is at issue.
public struct Hearing: Equatable, Sendable {
  /// A topic with something to ask this child.
  public struct Topic: Equatable, Sendable {
    /// Position of the topic in the aid.
    public var topic: Int
    public var prompts: [Prompt]
  }

  /// A question to put to this child.
  public struct Prompt: Equatable, Sendable {
    /// Position of the question in its topic.
    public var prompt: Int
    /// Where the answer is written down.
    public var slot: Slot?
    /// Whether something is written there already.
    public var isAnswered: Bool
  }

  public var child: String
  /// The child's age in whole years; nil when it is not known, and then every question is there.
  public var age: Int?
  public var topics: [Topic]
}

extension Evaluator {
  /// The hearing aid for one child, or nil when the framework has none.
  public func hearingAid(child: String) -> Hearing? {
    guard let aid = framework.hearingAid else { return nil }
    let scope = Scope(child: child, person: child)
    let age = age(of: child)
    let topics = aid.topics.enumerated().compactMap { index, topic -> Hearing.Topic? in
      let prompts = topic.prompts(age: age) { truth(of: $0, in: scope) == .yes }.map { position in
        prompt(position, topic.questions[position], scope)
      }
      return prompts.isEmpty ? nil : Hearing.Topic(topic: index, prompts: prompts)
    }
    return Hearing(child: child, age: age, topics: topics)
  }

  private func prompt(_ position: Int, _ prompt: HearingAid.Prompt, _ scope: Scope) -> Hearing.Prompt {
    guard let slot = prompt.answers.flatMap({ jumpSlot(to: $0, in: scope) }), isAsked(slot) else {
      return Hearing.Prompt(prompt: position, slot: nil, isAnswered: false)
    }
    return Hearing.Prompt(
      prompt: position, slot: slot, isAnswered: value(of: slot.question, at: slot) != nil)
  }

  /// A person's age in whole years; in doubt the younger one.
  public func age(of person: String) -> Int? {
    guard
      case .date(let born)? = value(
        of: framework.roles.birthDate, at: Slot(framework.roles.birthDate, .person(person)))
    else { return nil }
    return max(0, born.latest.fullYears(until: today))
  }
}

extension HearingAid.Topic {
  /// The positions of the questions for a child of an age, of those whose condition holds.
  fileprivate func prompts(age: Int?, where holds: (Condition) -> Bool) -> [Int] {
    questions.indices.filter { position in
      let question = questions[position]
      return question.suits(age: age) && (question.condition.map(holds) ?? true)
    }
  }
}
