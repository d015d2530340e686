/// A chosen answer that could not be chosen any more, because the case has changed since.
public struct RefusedAnswer: Equatable, Sendable {
  public var slot: Slot
  /// The person, option or record that was chosen.
  public var chosen: String
  public var because: LocalText
}

extension Evaluator {
  /// Every chosen answer that a rule of its question refuses by now, in the order of the screen.
  func refusedAnswers() -> [RefusedAnswer] {
    framework.questions.lazy.filter { !$0.choosable.isEmpty }.flatMap { question in
      slots(of: question).filter { isAsked($0) }.flatMap { slot in
        (value(of: question.id, at: slot)?.ids ?? []).compactMap { id in
          refusal(of: id, at: slot).map { RefusedAnswer(slot: slot, chosen: id, because: $0) }
        }
      }
    }
  }
}
