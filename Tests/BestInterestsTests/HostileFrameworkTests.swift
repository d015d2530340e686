import BestInterests
import CaseGenerator
import CaseStore
import Glibc
import StrictJSON
import Testing

@Suite("A damaged framework file is refused with a place, or is sound")
struct HostileFrameworkTests {
  /// `VIERSTAP_FUZZ` asks for a longer run.
  private static let rounds = getenv("VIERSTAP_FUZZ").flatMap { Int(String(cString: $0)) } ?? 500

  @Test(
    "whatever is dropped, renamed, exchanged, repeated, nested or cut off",
    arguments: try EmbeddedFramework.all)
  func damage(_ source: EmbeddedFramework) throws {
    let document = SmallerFramework(try JSONReader.read(source.bytes), everyNth: 12, examples: 4).document
    let whole = try EmbeddedFramework(name: source.name, bytes: JSONWriter.compactBytes(document))
    try #require(whole.examples.count > 10)
    var mutation = Mutation(of: document, seed: 51)
    var cases = RandomCase(source, seed: 52)
    let files = (0..<20).map { _ in cases.next() }
    var sound = 0
    var refused = 0
    for round in 0..<Self.rounds {
      let bytes = mutation.next()
      do throws(FrameworkFileError) {
        let framework = try FrameworkFile.read(bytes, name: source.name)
        sound += 1
        // Cases written under the undamaged framework, as after an update.
        let start = files[round % files.count]
        expectEvaluates(framework, start.file, start.today)
        for example in try FrameworkFile.examples(bytes, framework: framework) {
          _ = example.run(in: framework)
        }
      } catch {
        refused += 1
        #expect(!error.problems.isEmpty)
        for problem in error.problems {
          if case .json(_, let line, let column) = problem.kind { #expect(line >= 1 && column >= 1) }
          #expect(!problem.text(.nl).isEmpty && !problem.text(.en).isEmpty)
        }
      }
    }
    #expect(sound > Self.rounds / 20 && refused > Self.rounds / 4, "\(sound) sound, \(refused) refused")
  }

  private func expectEvaluates(_ framework: Framework, _ file: Case, _ today: CalendarDate) {
    let evaluation = Evaluation(framework: framework, case: file, today: today)
    let children = file.persons.count { framework.isChild($0, in: file) }
    for (consideration, row) in zip(framework.considerations, evaluation.rows) {
      #expect(row.count == (consideration.subject == .child ? children : 1))
    }
  }
}
