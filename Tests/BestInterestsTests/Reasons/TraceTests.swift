import BestInterests
import Testing

@Suite("The trace of a condition")
struct TraceTests {
  private static let today = TinyFramework.day("2026-11-23")
  private static let child = Scope(child: "c1", person: "c1")

  private static func trace(
    _ condition: Condition, _ file: Case, definitions: [String: Condition] = [:], most: Int = 300
  ) -> Trace {
    Evaluator(framework: TinyFramework.make(definitions: definitions), case: file, today: today)
      .trace(of: condition, in: child, most: most)
  }

  private static func sure(_ code: String?) -> Case {
    .tiny(code.map { [(Slot("c.sure", .wholeCase), .choice($0))] } ?? [])
  }

  private static let isSure = Condition.test(question: "c.sure", .isOneOf(["yes"]))

  @Test("It has the value of the condition, at every node, for random conditions and cases")
  func values() {
    var generator = ConditionGenerator(seed: 7)
    let framework = TinyFramework.make(definitions: ConditionGenerator.definitions)
    for _ in 0..<2_000 {
      let condition = generator.condition()
      let evaluator = Evaluator(framework: framework, case: generator.file(), today: Self.today)
      let trace = evaluator.trace(of: condition, in: Self.child)
      guard trace.truth == evaluator.truth(of: condition, in: Self.child) else {
        Issue.record("\(condition) is traced as \(trace.truth)")
        return
      }
      expectConsistent(trace)
    }
  }

  /// What decides a node leads to its value by the rules of Kleene.
  private func expectConsistent(_ trace: Trace) {
    let deciding = trace.parts.filter(\.decides).map(\.truth)
    switch trace.node {
    case .all:
      #expect(deciding.allSatisfy { $0 == trace.truth }, "\(trace.truth) by \(deciding)")
      #expect(trace.truth != .no || deciding.count == 1)
    case .any:
      #expect(deciding.allSatisfy { $0 == trace.truth }, "\(trace.truth) by \(deciding)")
      #expect(trace.truth != .yes || deciding.count == 1)
    case .defined, .option: #expect(deciding.allSatisfy { $0 == trace.truth })
    case .not: #expect(deciding.allSatisfy { ($0 == .unknown) == (trace.truth == .unknown) })
    default: break
    }
    trace.parts.forEach(expectConsistent)
  }

  @Test(
    "Of an all that is no the first part that is no decides; while it is in doubt, those in doubt; else all")
  func all() {
    let title = Condition.test(question: "c.title", .answered)
    func deciding(_ file: Case) -> [Int] {
      let parts = Self.trace(.all([Self.isSure, title, Self.isSure]), file).parts
      return parts.indices.filter { parts[$0].decides }
    }
    var file = Self.sure("yes")
    #expect(deciding(file) == [1])
    file.answers[Slot("c.title", .wholeCase)] = Answer(.text("x"))
    #expect(deciding(file) == [0, 1, 2])
    file.answers[Slot("c.sure", .wholeCase)] = nil
    #expect(deciding(file) == [0, 2])
  }

  @Test("A test tells the question, the place of the answer, and what it is compared with")
  func reading() {
    let file = Case.tiny([(Slot("c.date", .wholeCase), .on("2026-01-02"))])
    let trace = Self.trace(.test(question: "c.date", .before(.question("c.other-date"))), file)
    guard case .test(let reading) = trace.node else {
      Issue.record("\(trace.node)")
      return
    }
    #expect(reading.question == "c.date" && reading.slot == Slot("c.date", .wholeCase))
    #expect(reading.truth == .unknown && reading.isAsked)
    #expect(reading.compared == [Slot("c.other-date", .wholeCase)])
  }

  @Test("An answer that does not count shows the condition that hides its question")
  func hidden() {
    var file = Self.sure("no")
    file.answers[Slot("c.hidden", .wholeCase)] = Answer(.text("x"))
    let trace = Self.trace(.test(question: "c.hidden", .answered), file)
    #expect(trace.truth == .no)
    #expect(trace.parts.map(\.node) == [.hidden(question: "c.hidden")])
    guard case .test(let reading)? = trace.parts.first?.parts.first?.node else {
      Issue.record("no condition below")
      return
    }
    #expect(reading.question == "c.sure" && reading.truth == .no)
  }

  @Test("A quantifier has a part for each member, with who is meant and who fits")
  func members() {
    let file = Case.tiny([
      (Slot("k.colour", .person("c1")), .choice("red")), (Slot("k.colour", .person("c2")), .choice("blue")),
      (Slot("k.heard", .person("c1")), .choice("no")),
    ])
    let trace = Self.trace(
      .quantified(
        .every, .children, filter: .test(question: "k.colour", .isOneOf(["red"])),
        that: .test(question: "k.heard", .isOneOf(["yes"]))), file)
    #expect(trace.truth == .no)
    #expect(trace.parts.map(\.node) == [.member(.person("c1")), .member(.person("c2"))])
    #expect(trace.parts.map(\.decides) == [true, false])
    #expect(trace.parts.map(\.truth) == [.no, .yes])
    // The second child is not meant, so nothing more is asked of it.
    #expect(trace.parts.map(\.parts.count) == [2, 1])
    #expect(trace.deciding(root: "x").path == "x")
  }

  @Test("The path leads to the condition that decides alone, through definitions")
  func path() {
    let definitions: [String: Condition] = ["sure": .any([.constant(false), Self.isSure])]
    let condition = Condition.all([.constant(true), .not(.defined("sure"))])
    let decided = Self.trace(condition, Self.sure("yes"), definitions: definitions).deciding(root: "when")
    #expect(decided.path == "definitions.sure.any[1]")
    guard case .test = decided.trace.node else {
      Issue.record("\(decided.trace.node)")
      return
    }
  }

  @Test("A wide condition is cut, and what decides is not what is left out")
  func wide() {
    let parts = [Condition](repeating: .constant(false), count: 5_000) + [.constant(true)]
    let trace = Self.trace(.any(parts), .tiny())
    #expect(trace.truth == .yes)
    #expect(trace.size <= 310)
    #expect(trace.parts.contains { $0.decides && $0.truth == .yes && $0.node == .constant(true) })
    guard case .more(let count)? = trace.parts.last?.node else {
      Issue.record("nothing is said of the rest")
      return
    }
    #expect(count == 5_001 - (trace.parts.count - 1))
  }

  @Test("Definitions that double at every step, and quantifiers inside one another, stay small")
  func hostile() {
    var definitions: [String: Condition] = ["d0": Self.isSure]
    for level in 1...16 {
      definitions["d\(level)"] = .all([.defined("d\(level - 1)"), .defined("d\(level - 1)")])
    }
    #expect(Self.trace(.defined("d16"), Self.sure("yes"), definitions: definitions).size <= 600)

    var nested = Self.isSure
    for _ in 0..<3 { nested = .quantified(.every, .persons, filter: nil, that: nested) }
    let many = Case.tiny(persons: (0..<20).map { "p\($0)" })
    #expect(Self.trace(nested, many).size <= 600)

    var deep = Self.isSure
    for _ in 0..<300 { deep = .not(deep) }
    #expect(Self.trace(deep, Self.sure("yes")).size <= 40)
  }
}
