/// How a term or a deadline of a framework differs from the same one in another version.
public struct TermChange: Equatable, Sendable {
  /// What can differ.
  public enum Difference: String, Sendable {
    case added
    case dropped
    case changed
  }

  public var id: String
  public var title: LocalText
  public var difference: Difference

  /// The terms and then the deadlines that differ, each in the order of the new version and the dropped ones last.
  static func all(from old: Framework, to new: Framework) -> [TermChange] {
    changes(old.terms, new.terms, \.id, \.title) + changes(old.deadlines, new.deadlines, \.id, \.title)
  }

  private static func changes<Part: Equatable>(
    _ old: [Part], _ new: [Part], _ id: (Part) -> String, _ title: (Part) -> LocalText
  ) -> [TermChange] {
    let before = Dictionary(old.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(new.map(id))
    func change(_ part: Part, _ difference: Difference) -> TermChange {
      TermChange(id: id(part), title: title(part), difference: difference)
    }
    return new.compactMap { part in
      guard let earlier = before[id(part)] else { return change(part, .added) }
      return earlier == part ? nil : change(part, .changed)
    } + old.filter { !kept.contains(id($0)) }.map { change($0, .dropped) }
  }
}
