/// A case moved to another framework: what that one cannot read is kept beside it in words, and nothing is lost.
///
/// An answer moves as a whole: half of a choice would be a choice that nobody made. What was confidential stays so,
/// also where the new framework does not ask for it.
public struct CaseMigration: Equatable, Sendable {
  /// The case under the new framework.
  public private(set) var migrated: Case
  /// The answers that the new framework cannot read, in the order of the old one.
  public private(set) var moved: [FormerAnswer] = []

  /// Moves a case from the framework it was written under to another; under the same one nothing changes.
  public init(_ file: Case, from old: Framework, to new: Framework) {
    migrated = file
    migrated.framework = new.reference
    guard old.reference != new.reference else { return }
    let reading = ReadingAcrossVersions(file, from: old, to: new)
    let names = LastingNames(framework: old, case: file)
    for slot in reading.order(of: file.answers.keys) {
      guard let answer = file.answers[slot], let question = old.question(slot.question) else { continue }
      func keep(
        _ value: Value?, _ note: String, _ author: String, _ time: Timestamp, _ cause: FormerAnswer.Cause
      ) {
        guard !(value?.isEmpty ?? true) || !note.isEmpty else { return }
        moved.append(
          FormerAnswer(
            slot: slot, label: question.label, about: names.about(slot),
            text: names.text(of: value, to: question), note: note, author: author, time: time,
            framework: old.reference, cause: cause, isConfidential: question.isConfidential))
      }
      let cause = reading.cause(answer.value, at: slot)
      if let cause {
        keep(answer.value, answer.note, answer.author, answer.time, cause)
        migrated.answers[slot] = nil
      }
      // What somebody else wrote at the same time goes along with it, or alone when only that cannot be read.
      if let rival = answer.rival, let cause = cause ?? reading.cause(rival.value, at: slot) {
        keep(rival.value, rival.note, rival.author, rival.time, cause)
        migrated.answers[slot]?.rival = nil
      }
      if question.isConfidential, !(new.question(slot.question)?.isConfidential ?? true) {
        migrated.answers[slot]?.markConfidential()
      }
    }
    migrated.former = file.former.union(moved)
  }
}

extension Answer {
  /// Marks its texts as confidential passages, as far as they say anything.
  fileprivate mutating func markConfidential() {
    func marked(_ value: Value?) -> Value? {
      if case .text(let text)? = value, !text.isEmpty { .text(Confidential.whole(text)) } else { value }
    }
    value = marked(value)
    if let other = rival { rival?.value = marked(other.value) }
  }
}
