/// What is read of one child, in the order the framework gives it to a reviewer.
public struct ReadingChapter: Equatable, Sendable {
  /// Position of the chapter in the review plan.
  public var chapter: Int
  /// The answers of the chapter that are asked, answered or not; a repeating question with the fields of its records.
  public var slots: [Slot]
}

extension Evaluator {
  /// What is read of a child; chapters without anything asked are left out.
  public func reading(of child: String) -> [ReadingChapter] {
    framework.review.chapters.enumerated().compactMap { index, chapter in
      let slots = chapter.questions.flatMap { id -> [Slot] in
        guard let question = framework.question(id) else { return [] }
        return places(of: question, about: child).filter { isAsked($0) }.flatMap { withRecords($0, question) }
      }
      return slots.isEmpty ? nil : ReadingChapter(chapter: index, slots: slots)
    }
  }

  /// Where a question is answered as far as it concerns a child.
  private func places(of question: Question, about child: String) -> [Slot] {
    slots(of: question).filter { slot in
      switch (question.subject, slot.subject) {
      case (.child, .person(let person)): person == child
      case (_, .childOption(let who, _)): who == child
      default: true
      }
    }
  }

  /// A place, and for a repeating question the fields of each of its records.
  private func withRecords(_ slot: Slot, _ question: Question) -> [Slot] {
    guard question.kind == .repeating else { return [slot] }
    let fields = (file.records(question.id, slot.subject) ?? []).flatMap { record in
      question.fields.map { Slot($0, slot.subject, record: record) }.filter { isAsked($0) }
    }
    return [slot] + fields
  }
}
