/// What the words "this child", "this option" and "this record" mean while a condition is read.
public struct Scope: Hashable, Sendable {
  public var child: String?
  public var person: String?
  public var option: String?
  public var record: String?
  /// The repeating question the record belongs to.
  public var recordQuestion: String?

  /// Makes a scope; what is nil is not bound.
  public init(child: String? = nil, person: String? = nil, option: String? = nil) {
    self.child = child
    self.person = person
    self.option = option
  }

  /// The scope of one answer: its own person, option and record.
  public init(of slot: Slot, question: Question) {
    switch slot.subject {
    case .wholeCase: break
    case .person(let id):
      person = id
      if question.subject == .child { child = id }
    case .option(let id): option = id
    case .childOption(let childID, let optionID):
      child = childID
      option = optionID
    }
    record = slot.record
    recordQuestion = question.parent
  }
}
