/// What the words "this child", "this option" and "this record" mean while a condition is read.
public struct Scope: Hashable, Sendable {
  public var child: String? { didSet { recordPosition = nil } }
  public var person: String? { didSet { recordPosition = nil } }
  public var option: String? { didSet { recordPosition = nil } }
  public var record: String? { didSet { recordPosition = nil } }
  /// The repeating question the record belongs to.
  public var recordQuestion: String? { didSet { recordPosition = nil } }
  /// Which of the records of that question for the same subject it is, as long as nothing else is bound anew.
  var recordPosition: Int?

  /// Makes a scope; what is nil is not bound.
  public init(child: String? = nil, person: String? = nil, option: String? = nil) {
    self.child = child
    self.person = person
    self.option = option
  }

  /// Whether it says of whom the answer to a question is.
  func binds(_ question: Question) -> Bool {
    let isBound =
      switch question.subject {
      case .wholeCase: true
      case .person: person != nil || child != nil
      case .child: child != nil
      case .option: option != nil
      case .childOption: child != nil && option != nil
      }
    return isBound && (question.parent == nil || record != nil && recordQuestion == question.parent)
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
