internal import BestInterests
internal import CaseGenerator
internal import CaseStore
internal import StrictJSON

/// A framework that is accepted is sound: its examples run, and any case can be looked at under it.
enum FrameworkTarget {
  private static let base = try? JSONReader.read(SmallFramework.bytes())

  /// Bytes that begin with a brace are a file; all others are changes of a small one.
  static func complaint(about bytes: [UInt8]) -> String? {
    if bytes.first == UInt8(ascii: "{") { return complaint(aboutFile: bytes) }
    guard let base else { return "the small framework is no JSON" }
    var edits = JSONEdits(bytes, document: base)
    return complaint(aboutFile: JSONWriter.bytes(edits.apply(to: base)))
  }

  private static func complaint(aboutFile bytes: [UInt8]) -> String? {
    _ = FrameworkFile.reference(bytes)
    let framework: Framework
    do throws(FrameworkFileError) {
      framework = try FrameworkFile.read(bytes, name: "file")
    } catch {
      return Language.allCases.contains { error.text($0).isEmpty } ? "refused without a word" : nil
    }
    guard let head = try? FrameworkFile.head(bytes, name: "file"), head.id == framework.id,
      head.version == framework.version
    else { return "the head says something else" }
    guard framework.problems().isEmpty else { return "accepted with problems" }
    let day = CalendarDate(dayNumber: 20_780)
    if let examples = try? FrameworkFile.examples(bytes, framework: framework) {
      for example in examples { _ = example.run(in: framework) }
    }
    return complaint(about: framework, Case(framework: framework.reference), on: day)
      ?? complaint(about: framework, family(framework), on: day)
  }

  /// A case with two persons and two options, and an answer wherever one can be given.
  private static func family(_ framework: Framework) -> Case {
    var random = RandomCase(framework: framework, starts: [], seed: 7)
    return random.next().file
  }

  private static func complaint(about framework: Framework, _ file: Case, on day: CalendarDate) -> String? {
    let evaluation = Evaluation(framework: framework, case: file, today: day)
    let readiness = Readiness(framework: framework, case: file, evaluation: evaluation, today: day)
    guard readiness.completedSteps <= framework.steps.count else { return "more steps done than there are" }
    for language in Language.allCases {
      let wording = CaseWording(framework: framework, case: file, language: language, today: day)
      for finding in evaluation.findings.prefix(20) {
        _ = wording.explanation(of: finding, clock: LocalClock())
        _ = wording.fullReason(for: finding)
      }
    }
    return nil
  }
}
