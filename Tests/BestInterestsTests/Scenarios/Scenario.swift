import Assets
import BestInterests
import CaseStore
import StrictJSON

/// A case of the acceptance scenarios: a complete example of the framework, with a change laid over it.
struct Scenario {
  let framework: Framework
  let file: Case
  let today: CalendarDate
  let evaluation: Evaluation

  /// Lays a change, written as a fragment, over a base of the framework file.
  init(_ base: String?, _ change: String = "{}") throws {
    let bytes = Self.frameworkBytes
    framework = try FrameworkFile.read(bytes, name: "removal-nl.json")
    let lower = try base.map { try FrameworkFile.bases(bytes)[$0] } ?? nil
    (file, today) = try CaseFragment.read(
      try JSONReader.read(text: change), over: lower, framework: framework)
    evaluation = Evaluation(framework: framework, case: file, today: today)
  }

  static var frameworkBytes: [UInt8] {
    for position in 0..<vs_asset_count() {
      let asset = vs_asset_at(position)
      if String(cString: asset.name) == "Frameworks/removal-nl.json" {
        return Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
      }
    }
    return []
  }

  /// The finding of a consideration for a child, or for the case.
  func finding(_ id: String, _ child: String? = nil) -> Finding? {
    evaluation.findings.first {
      framework.considerations[$0.consideration].id == id
        && ($0.child == nil || child == nil || $0.child == child)
    }
  }

  func status(_ id: String, _ child: String? = nil) -> Status? {
    finding(id, child)?.status
  }

  /// The reason of a finding in Dutch.
  func reason(_ id: String, _ child: String? = nil) -> String {
    let wording = CaseWording(framework: framework, case: file, language: .nl, today: today)
    return finding(id, child).map { wording.reason(for: $0) } ?? ""
  }

  var readiness: Readiness {
    Readiness(framework: framework, case: file, evaluation: evaluation, today: today)
  }

  static let separation = "no-separation-unless-necessary"
  static let obstruction = "no-separation-for-obstruction"
}
