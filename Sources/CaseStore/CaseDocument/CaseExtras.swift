internal import BestInterests
internal import StrictJSON

/// What a document holds and this program does not know: fields of later versions, and answers to questions
/// that the framework does not have. It is kept and written back.
public struct CaseExtras: Equatable, Sendable {
  /// The object that something stood in.
  enum Place: Hashable, Sendable {
    case document
    case change
    case framework
    case person(String)
    case option(String)
    /// The answers about somebody or something, or those of one record.
    case answers(Subject, record: String?)
    case answer(Slot)
    case rival(Slot)
    /// A record of a repeating question.
    case record(Slot)
    case former(FormerAnswer)
  }

  private var objects: [Place: JSONObject] = [:]

  /// Nothing unknown.
  public init() {}

  /// Whether the document held nothing unknown.
  public var isEmpty: Bool { objects.isEmpty }

  /// The ids of answered questions that the framework does not have, sorted.
  public var unknownQuestions: [String] {
    var ids: Set<String> = []
    for case (.answers, let object) in objects { ids.formUnion(object.members.map(\.key)) }
    return ids.sorted()
  }

  /// The objects that held something unknown.
  var places: [Place] { Array(objects.keys) }

  subscript(place: Place) -> JSONObject {
    get { objects[place] ?? JSONObject() }
    set { objects[place] = newValue.members.isEmpty ? nil : newValue }
  }

  mutating func append(_ member: JSONObject.Member, to place: Place) {
    objects[place, default: JSONObject()].append(member.key, member.value)
  }

  /// The children about whom something unknown is answered under an option.
  func children(under option: String) -> [String] {
    objects.keys.compactMap { place in
      if case .answers(.childOption(let child, option), _) = place { child } else { nil }
    }
  }

  /// What goes into the next revision: not what was said of the change itself, such as somebody's signature.
  var forNextRevision: CaseExtras {
    var next = self
    next[.change] = JSONObject()
    return next
  }
}
