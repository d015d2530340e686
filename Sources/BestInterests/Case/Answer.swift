/// What somebody answered; which case fits is decided by the kind of the question.
public enum Value: Hashable, Sendable {
  /// Short or long text, as typed.
  case text(String)
  case date(PartialDate)
  /// The code of a list item, or the id of a person, an option or a record.
  case choice(String)
  /// Several codes or ids, in the order of choosing.
  case choices([String])
  case number(Int)
  /// The ids of the records of a repeating question; empty means "explicitly none".
  case records([String])

  /// The codes or ids that were chosen, in order.
  public var ids: [String] {
    switch self {
    case .choice(let id): [id]
    case .choices(let ids), .records(let ids): ids
    case .text, .date, .number: []
    }
  }

  /// Whether some code or id that was chosen fits.
  func holds(_ fits: (String) -> Bool) -> Bool {
    switch self {
    case .choice(let id): fits(id)
    case .choices(let ids), .records(let ids): ids.contains(where: fits)
    case .text, .date, .number: false
    }
  }

  /// Whether nothing is said: no text but blanks, or nothing chosen.
  public var isEmpty: Bool {
    switch self {
    case .text(let text): text.unicodeScalars.allSatisfy { FoldedText.isBlank($0) }
    case .choice(let code): code.isEmpty
    case .choices(let codes): codes.isEmpty
    case .date, .number, .records: false
    }
  }
}

/// One answer with who gave it and when.
public struct Answer: Hashable, Sendable {
  public var value: Value?
  /// A remark beside a choice, in the writer's own words.
  public var note: String
  /// The login of the last writer.
  public var author: String
  public var time: Timestamp
  /// What somebody else wrote at the same time, kept until a person chooses.
  public var rival: Rival?

  /// Makes an answer; `value` may be nil when only a note was given.
  public init(
    _ value: Value?, note: String = "", author: String = "", time: Timestamp = Timestamp(seconds: 0)
  ) {
    self.value = value
    self.note = note
    self.author = author
    self.time = time
  }

  /// Another person's version of the same answer.
  public struct Rival: Hashable, Sendable {
    public var value: Value?
    public var note: String
    public var author: String
    public var time: Timestamp

    /// Makes the other version of an answer.
    public init(value: Value?, note: String, author: String, time: Timestamp) {
      self.value = value
      self.note = note
      self.author = author
      self.time = time
    }
  }
}
