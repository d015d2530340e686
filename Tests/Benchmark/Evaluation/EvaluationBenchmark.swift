import BestInterests
import CaseGenerator

/// How long the considerations of a large case take: all of them, and those that one key reaches.
///
///     swift run -c release EvaluationBenchmark [ROUNDS]
@main
enum EvaluationBenchmark {
  static func main() throws {
    let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 300
    let watch = Stopwatch(rounds: max(20, rounds))
    guard let source = try EmbeddedFramework.all.first(where: { $0.name == "removal-nl.json" }),
      let large = source.large(base: "separation-b1", children: 8, options: 6, records: 40),
      let small = source.large(base: "separation-b1", children: 1, options: 1, records: 1)
    else { return print("The framework or its example is missing.") }
    Stopwatch.heading()
    for (name, start) in [
      ("2 children, as in the example", small), ("8 children, 6 options, 40 sources", large),
    ] {
      print("\(name): \(start.file.answers.count) answers")
      Measurement(framework: source.framework, start: start, watch: watch).run()
    }
  }
}

/// The measurements on one case.
private struct Measurement {
  let framework: Framework
  let start: EmbeddedFramework.Start
  let watch: Stopwatch

  func run() {
    let (file, today) = (start.file, start.today)
    var sum = watch.measure("  full evaluation") {
      Evaluation(framework: framework, case: file, today: today).findings.count
    }
    sum &+= watch.measure("  readiness") {
      let evaluation = evaluated
      return Readiness(framework: framework, case: file, evaluation: evaluation, today: today).unanswered
        .count
    }
    guard let child = file.persons.first(where: { framework.isChild($0, in: file) }) else { return }
    for question in ["k.identity-effect", "k.education-effect"] {
      sum &+= key(
        "  a letter in \(question): facts alone", Slot(question, .person(child)), .text(Self.text),
        onlyFacts: true)
      sum &+= key(
        "  a letter in \(question): facts and considerations", Slot(question, .person(child)),
        .text(Self.text))
    }
    let option = file.options.last.map { Value.choice($0) } ?? .choice("")
    sum &+= key("  an option chosen", Slot(framework.roles.chosenOption, .wholeCase), option)
    sum &+= key("  a ground for separation ticked", Slot("s.ground", .person(child)), .choices(["B1", "A1"]))
    sum &+= key("  heard or not", Slot("k.heard", .person(child)), .choice("declined"))
    if sum == .min { print(sum) }
  }

  private static let text =
    "Een tekst van ruim tachtig tekens die op die van zeven broers en zussen lijkt, maar niet dezelfde is."

  private var evaluated: Evaluation { Evaluation(framework: framework, case: start.file, today: start.today) }

  /// What one changed answer costs: what can be seen of it, and the considerations that read it.
  private func key(_ name: String, _ slot: Slot, _ value: Value, onlyFacts: Bool = false) -> Int {
    var file = start.file
    var kept = evaluated
    var isChanged = false
    return watch.measure(
      name,
      prepare: {
        isChanged.toggle()
        file.answers[slot] = isChanged ? Answer(value) : start.file.answers[slot]
      }
    ) {
      let facts = Evaluator(framework: framework, case: file, today: start.today).facts(at: slot)
      if onlyFacts { return facts?.count ?? 0 }
      return kept.update(after: slot.question, framework: framework, case: file, today: start.today) ? 1 : 0
    }
  }
}
