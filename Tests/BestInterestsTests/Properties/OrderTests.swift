import BestInterests
import CaseGenerator
import Testing

@Suite("What the considerations say does not depend on the order in which things were entered")
struct OrderTests {
  @Test(
    "Persons, options, records and choices in another order say the same",
    arguments: try EmbeddedFramework.all)
  func entries(_ source: EmbeddedFramework) {
    let framework = source.framework
    var cases = RandomCase(source, seed: 21)
    for number in 0..<30 {
      let start = cases.next()
      var shuffled = start.file
      shuffled.persons.shuffle(using: &cases.random)
      shuffled.options.shuffle(using: &cases.random)
      for (slot, answer) in start.file.answers {
        switch answer.value {
        case .records(let ids)?: shuffled.answers[slot]?.value = .records(ids.shuffled(using: &cases.random))
        case .choices(let ids)?: shuffled.answers[slot]?.value = .choices(ids.shuffled(using: &cases.random))
        default: break
        }
      }
      let said = Statuses(framework, start.file, start.today)
      let again = Statuses(framework, shuffled, start.today)
      #expect(said.changed(from: again, framework) == [], "case \(number)")
    }
  }

  @Test(
    "Answers given one by one in any order lead to the same findings", arguments: try EmbeddedFramework.all)
  func edits(_ source: EmbeddedFramework) {
    let framework = source.framework
    var cases = RandomCase(source, seed: 22)
    for number in 0..<3 {
      let start = cases.next()
      var file = start.file
      file.answers = file.answers.filter { $0.key.question == framework.roles.personRole }
      var kept = Evaluation(framework: framework, case: file, today: start.today)
      for (slot, answer) in start.file.answers.shuffled(using: &cases.random) {
        file.answers[slot] = answer
        kept.update(after: slot.question, framework: framework, case: file, today: start.today)
      }
      let full = Evaluation(framework: framework, case: start.file, today: start.today)
      #expect(file == start.file && kept == full, "case \(number)")
    }
  }

  @Test(
    "The same seed gives the same cases, and the same case the same findings",
    arguments: try EmbeddedFramework.all)
  func determinism(_ source: EmbeddedFramework) {
    var one = RandomCase(source, seed: 23)
    var other = RandomCase(source, seed: 23)
    for number in 0..<20 {
      let (left, right) = (one.next(), other.next())
      #expect(left.file == right.file && left.today == right.today, "case \(number)")
      // A dictionary built in another order iterates in another order.
      var rebuilt = right.file
      rebuilt.answers = Dictionary(uniqueKeysWithValues: right.file.answers.reversed())
      let findings = Evaluation(framework: source.framework, case: left.file, today: left.today).findings
      #expect(findings == Evaluation(framework: source.framework, case: rebuilt, today: left.today).findings)
    }
  }
}
