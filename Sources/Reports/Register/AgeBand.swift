internal import BestInterests

/// Ages that are counted together.
struct AgeBand: Equatable {
  /// The youngest age in it; the ages that are not known stand last.
  var from: Int
  var id: String
  var label: LocalText

  /// The bands that begin at some ages, and one for what is not known.
  static func all(_ beginnings: [Int]) -> [AgeBand] {
    let starts = [0] + beginnings
    let known = starts.enumerated().map { index, from -> AgeBand in
      guard index + 1 < starts.count else {
        return AgeBand(
          from: from, id: "\(from)+", label: LocalText(nl: "\(from) jaar en ouder", en: "\(from) and older"))
      }
      let to = starts[index + 1] - 1
      return AgeBand(
        from: from, id: "\(from)-\(to)",
        label: LocalText(nl: "\(from) tot en met \(to) jaar", en: "\(from) to \(to)"))
    }
    let unknown = AgeBand(
      from: .max, id: "unknown", label: LocalText(nl: "leeftijd niet bekend", en: "age not known"))
    return known + [unknown]
  }

  /// The band of an age.
  static func of(_ age: Int?, _ beginnings: [Int]) -> AgeBand {
    let bands = all(beginnings)
    guard let age else { return bands[bands.count - 1] }
    return bands.dropLast().last { $0.from <= age } ?? bands[0]
  }
}
