import StrictJSON

extension JSONObject {
  /// An object of these members, in this order.
  init(_ pairs: [(String, JSONValue)]) {
    self.init(pairs.map { Member(key: $0.0, value: $0.1) })
  }
}
