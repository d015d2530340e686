import BestInterests
import CaseStore
import Testing

@Suite("The framework of removal is sound and says what its examples say")
struct FrameworkAssetTests {
  private typealias Loaded = (framework: Framework, examples: [FrameworkExample])

  /// Read once for all tests, because the examples are hundreds of cases.
  private static let loaded = Swift.Result<Loaded, any Error> {
    let name = "removal-nl.json"
    let bytes = try AssetFile.bytes("Frameworks/\(name)")
    do throws(FrameworkFileError) {
      let framework = try FrameworkFile.read(bytes, name: name)
      return (framework, try FrameworkFile.examples(bytes, framework: framework, name: name))
    } catch {
      Issue.record("\(error.text(.en))")
      throw error
    }
  }

  private let framework: Framework
  private let examples: [FrameworkExample]

  init() throws {
    (framework, examples) = try Self.loaded.get()
  }

  @Test("It has no problems")
  func problems() {
    #expect(framework.problems() == [])
    #expect(framework.id == "removal-nl" && framework.version == "2026.2")
  }

  @Test("It has the entry and the four steps, and its considerations stand in the order of their numbers")
  func parts() {
    #expect(framework.steps.map(\.id) == ["case", "1", "2", "3", "4"])
    let numbers = framework.considerations.map(\.number)
    #expect(numbers == numbers.sorted() && numbers.first == 1)
    #expect(framework.sources.map(\.id) == framework.sources.map(\.id).sorted())
  }

  @Test("Every example comes out as expected")
  func outcomes() {
    for example in examples {
      let result = example.run(in: framework)
      guard !result.passed else { continue }
      let gaps = result.gaps.map { "\($0.question): \($0.problem)" }
      Issue.record(
        "\(example.consideration), \(example.name): \(String(describing: result.status)), not \(example.expected); \(gaps)"
      )
    }
  }

  @Test(
    "Every consideration has an example that satisfies, one that is open and, if it can be, one that is violated"
  )
  func coverage() {
    for consideration in framework.considerations {
      let statuses = Set(examples.filter { $0.consideration == consideration.id }.map(\.expected))
      #expect(statuses.contains(.satisfied), "\(consideration.id)")
      #expect(statuses.contains(.open), "\(consideration.id)")
      #expect(consideration.violatedWhen.isEmpty || statuses.contains(.violated), "\(consideration.id)")
    }
  }

  @Test("Every way to violate a consideration decides in some example")
  func violations() {
    for consideration in framework.considerations {
      let decided = Set(
        examples.filter { $0.consideration == consideration.id }.compactMap {
          $0.run(in: framework).violation
        })
      let never = consideration.violatedWhen.indices.filter { !decided.contains($0) }
      #expect(never == [], "\(consideration.id)")
    }
  }

  @Test("Every legal source is used")
  func sources() {
    let used = Set(framework.considerations.flatMap(\.sources))
    #expect(framework.sources.map(\.id).filter { !used.contains($0) } == [])
  }

  @Test("An open or violated finding leads to an answer, or to the question that somebody must be added for")
  func jumps() {
    for example in examples where example.expected == .open || example.expected == .violated {
      let result = example.run(in: framework)
      let question = result.jump?.question ?? result.gaps.first?.question
      #expect(question.flatMap { framework.question($0) } != nil, "\(example.consideration): \(example.name)")
    }
  }

  @Test("Evaluating again what reads the changed question equals evaluating everything")
  func incremental() {
    for (seed, example) in examples.enumerated() where seed % 40 == 0 {
      expectIncrementalEqualsFull(
        framework, example.file, edits: 60, seed: UInt64(seed), today: example.today.iso)
    }
  }
}
