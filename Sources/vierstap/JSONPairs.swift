import BestInterests
import StrictJSON

extension JSONObject {
  /// An object of these members, in this order.
  init(_ pairs: [(String, JSONValue)]) {
    self.init(pairs.map { Member(key: $0.0, value: $0.1) })
  }
}

extension Slot {
  /// The members that say where an answer stands; the ids in them do not change.
  var members: [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [("question", .string(question))]
    switch subject {
    case .wholeCase: break
    case .person(let id): members.append(("person", .string(id)))
    case .option(let id): members.append(("option", .string(id)))
    case .childOption(let child, let option):
      members += [("person", .string(child)), ("option", .string(option))]
    }
    if let record { members.append(("record", .string(record))) }
    return members
  }
}
