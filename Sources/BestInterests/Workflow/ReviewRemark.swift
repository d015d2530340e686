/// A reviewer's remark on a question or on a consideration, and what came of it.
public struct ReviewRemark: Equatable, Sendable {
  /// What it hangs on.
  public enum Target: Hashable, Sendable {
    case question(Slot)
    case row(Deviation.Row)
  }

  /// Whose turn it is.
  public enum State: String, CaseIterable, Sendable {
    /// The caseworker's.
    case open
    /// The reviewer's.
    case answered
    /// Nobody's: it is settled.
    case accepted

    /// The state in one word.
    public var name: LocalText {
      switch self {
      case .open: LocalText(nl: "open", en: "open")
      case .answered: LocalText(nl: "beantwoord", en: "answered")
      case .accepted: LocalText(nl: "akkoord", en: "accepted")
      }
    }
  }

  /// Something that was said or done about it afterwards.
  public struct Reply: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
      case answered
      /// The reviewer asks once more.
      case disputed
      case accepted
    }

    public var kind: Kind
    /// What was said; may be empty when it is accepted.
    public var text: String
    public var by: String
    public var at: Timestamp

    /// Describes a reply.
    public init(_ kind: Kind, text: String = "", by: String, at: Timestamp) {
      self.kind = kind
      self.text = text
      self.by = by
      self.at = at
    }
  }

  /// Tells this remark from every other of the case.
  public var id: String
  public var target: Target
  public var text: String
  /// Whether the case cannot be submitted again before it is answered; else it is advice.
  public var isMustFix: Bool
  public var by: String
  public var at: Timestamp
  public var replies: [Reply]

  /// Makes a remark.
  public init(
    id: String, target: Target, text: String, isMustFix: Bool, by: String, at: Timestamp,
    replies: [Reply] = []
  ) {
    self.id = id
    self.target = target
    self.text = text
    self.isMustFix = isMustFix
    self.by = by
    self.at = at
    self.replies = replies
  }

  /// Whose turn it is.
  public var state: State {
    switch replies.last?.kind {
    case nil, .disputed?: .open
    case .answered?: .answered
    case .accepted?: .accepted
    }
  }
}

extension [ReviewRemark] {
  /// These and those of another version of the case; of a remark in both, the replies of both.
  func union(_ others: [ReviewRemark]) -> [ReviewRemark] {
    var result = self
    for other in others {
      guard let index = result.firstIndex(where: { $0.id == other.id }) else {
        result.append(other)
        continue
      }
      for reply in other.replies where !result[index].replies.contains(reply) {
        result[index].replies.append(reply)
      }
      result[index].replies.sort { $0.at < $1.at }
    }
    return result
  }
}
