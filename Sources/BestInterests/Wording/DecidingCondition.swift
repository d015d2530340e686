/// The condition that made a finding what it is: where it stands in the framework file, and what it says.
public struct DecidingCondition: Equatable, Sendable {
  /// Such as "considerations[3].violatedWhen[1].when.all[2]".
  public var path: String
  /// What it asks, and what was answered.
  public var words: String
}

extension CaseWording {
  /// The condition that decided a finding, as deep in the file as one alone decides.
  public func decidingCondition(of finding: Finding) -> DecidingCondition {
    let consideration = framework.considerations[finding.consideration]
    let evaluator = evaluator
    let root = "considerations[\(finding.consideration)]"
    let applies = evaluator.truth(of: consideration.appliesWhen, in: finding.scope)
    let (key, condition): (String, Condition) =
      if let violation = finding.violation {
        ("violatedWhen[\(violation)].when", consideration.violatedWhen[violation].condition)
      } else if finding.status == .notApplicable || applies != .yes {
        ("appliesWhen", consideration.appliesWhen)
      } else {
        ("satisfiedWhen", consideration.satisfiedWhen)
      }
    let (path, trace) = evaluator.trace(of: condition, in: finding.scope).deciding(root: "\(root).\(key)")
    return DecidingCondition(path: path, words: words(of: trace))
  }

  /// A node with what was answered, or with the parts that decide it together.
  private func words(of trace: Trace) -> String {
    if case .test(let reading) = trace.node { return "\(text(of: trace)); \(facts([.reading(reading)]))" }
    let parts = trace.parts.filter(\.decides).map { part in
      if case .test(let reading) = part.node { facts([.reading(reading)]) } else { text(of: part) }
    }
    return parts.isEmpty ? text(of: trace) : "\(text(of: trace)) \(some(parts, most: 3))"
  }
}
