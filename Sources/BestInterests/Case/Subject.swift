/// Whom or what an answer is about.
public enum Subject: Hashable, Sendable {
  case wholeCase
  /// A person of the case; a child is a person too.
  case person(String)
  case option(String)
  /// One child under one option.
  case childOption(child: String, option: String)

  /// Whether it is about this person or option.
  public func names(_ id: String) -> Bool {
    switch self {
    case .wholeCase: false
    case .person(let person): person == id
    case .option(let option): option == id
    case .childOption(let child, let option): child == id || option == id
    }
  }
}

/// The place of one answer: a question, whom it is about, and the record when the question is a field of one.
public struct Slot: Hashable, Sendable {
  public var question: String
  public var subject: Subject
  /// The record of a repeating question, or nil for an ordinary question.
  public var record: String?

  /// Makes the place of one answer.
  public init(_ question: String, _ subject: Subject, record: String? = nil) {
    self.question = question
    self.subject = subject
    self.record = record
  }
}
