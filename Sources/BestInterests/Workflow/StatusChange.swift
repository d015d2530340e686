/// A consideration whose status is no longer what it was when the case was submitted.
public struct StatusChange: Equatable, Sendable {
  /// The finding as it is now.
  public var finding: Finding
  /// What it was; a consideration that was not at issue did not apply.
  public var was: Status
}

extension Submission {
  /// The considerations whose status differs from the one that was submitted, in the order of the framework.
  public func changes(to evaluation: Evaluation, framework: Framework) -> [StatusChange] {
    var before: [Deviation.Row: Status] = [:]
    for result in results {
      before[Deviation.Row(consideration: result.consideration, child: result.child)] = result.status
    }
    return evaluation.findings.compactMap { finding in
      let id = framework.considerations[finding.consideration].id
      let was = before[Deviation.Row(consideration: id, child: finding.child)] ?? .notApplicable
      return was == finding.status ? nil : StatusChange(finding: finding, was: was)
    }
  }
}
