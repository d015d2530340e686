import BestInterests
import CaseGenerator
import Testing

@Suite("Who somebody is and how a parent behaves decide nothing they are not about")
struct FairnessTests {
  @Test(
    "Another answer changes only the considerations that are about it", arguments: try EmbeddedFramework.all)
  func sensitiveQuestions(_ source: EmbeddedFramework) throws {
    let framework = source.framework
    let allowed = try #require(SensitiveQuestions.allowed[framework.id])
    var cases = RandomCase(source, seed: 41)
    for number in 0..<50 {
      let start = cases.next()
      let evaluation = Evaluation(framework: framework, case: start.file, today: start.today)
      let said = Statuses(evaluation)
      for (id, considerations) in allowed.sorted(by: { $0.key < $1.key }) {
        let question = try #require(framework.question(id), "\(id)")
        var file = start.file
        for slot in Evaluator(framework: framework, case: file, today: start.today).slots(of: question) {
          file.answers[slot] = cases.value(for: question, at: slot, in: file, today: start.today)
            .map { Answer($0) }
        }
        var changed = evaluation
        changed.update(after: id, framework: framework, case: file, today: start.today)
        let followers = Statuses(changed).changed(from: said, framework)
        #expect(followers.isSubset(of: considerations), "case \(number), \(id)")
      }
    }
    for (id, considerations) in allowed {
      let readers = framework.considerations(reading: id).map { framework.considerations[$0].id }
      #expect(considerations.isSubset(of: readers), "\(id): listed, but nothing can follow it")
    }
  }

  @Test("Every question about identity or conduct is on the list", arguments: try EmbeddedFramework.all)
  func list(_ source: EmbeddedFramework) throws {
    let allowed = try #require(SensitiveQuestions.allowed[source.framework.id])
    for question in source.framework.questions where question.subject == .person || question.subject == .child
    {
      let label = question.label.nl.lowercased()
      let isSensitive = question.parent == nil && SensitiveQuestions.words.contains { label.contains($0) }
      #expect(!isSensitive || allowed[question.id] != nil, "\(question.id): \(question.label.nl)")
    }
  }

  @Test(
    "No status depends on what a text says: with every letter exchanged for the next nothing changes",
    arguments: try EmbeddedFramework.all)
  func texts(_ source: EmbeddedFramework) {
    let framework = source.framework
    var cases = RandomCase(source, seed: 42)
    for number in 0..<25 {
      let start = cases.next()
      var file = start.file
      for (slot, answer) in start.file.answers {
        if case .text(let text)? = answer.value { file.answers[slot]?.value = .text(Self.shifted(text)) }
      }
      let said = Statuses(framework, start.file, start.today)
      #expect(Statuses(framework, file, start.today).changed(from: said, framework) == [], "case \(number)")
    }
  }

  @Test(
    "A ground of a parent's obstruction never makes anything better", arguments: try EmbeddedFramework.all)
  func obstruction(_ source: EmbeddedFramework) throws {
    let framework = source.framework
    let grounds = framework.questions.filter { question in
      question.kind == .many
        && framework.list(of: question)?.items.contains { $0.tags.contains("class-a") } ?? false
    }
    var cases = RandomCase(source, seed: 43)
    var worse = 0
    for number in 0..<50 {
      let start = cases.next()
      let before = Evaluation(framework: framework, case: start.file, today: start.today)
      for question in grounds {
        let code = framework.list(of: question)?.items.filter { $0.tags.contains("class-a") }
          .randomElement(using: &cases.random)?.code
        var file = start.file
        for slot in Evaluator(framework: framework, case: file, today: start.today).slots(of: question) {
          var codes: [String] = []
          if case .choices(let chosen)? = file.value(slot) { codes = chosen }
          guard let code, !codes.contains(code) else { continue }
          file.answers[slot] = Answer(.choices(codes + [code]))
        }
        var after = before
        after.update(after: question.id, framework: framework, case: file, today: start.today)
        let evaluator = Evaluator(framework: framework, case: start.file, today: start.today)
        for (old, new) in zip(before.findings, after.findings) where old.status != new.status {
          let consideration = framework.considerations[new.consideration]
          let id = consideration.id
          // That it is at issue at all is no better than not knowing.
          let scope = Scope(child: old.child, person: old.child)
          if evaluator.truth(of: consideration.appliesWhen, in: scope) == .unknown { continue }
          #expect(
            Self.rank(new.status) <= Self.rank(old.status),
            "case \(number), \(id): \(old.status) → \(new.status)")
          if Self.rank(new.status) < Self.rank(old.status) { worse += 1 }
        }
      }
    }
    #expect(grounds.isEmpty || worse > 10)
  }

  /// The better a status is for submission, the higher.
  private static func rank(_ status: Status) -> Int {
    switch status {
    case .violated: 0
    case .open: 1
    case .satisfied, .notApplicable: 2
    }
  }

  /// A text with every letter of the alphabet exchanged for the next, which keeps words, lengths and likeness.
  private static func shifted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."y", "A"..."Y": result.append(Unicode.Scalar(scalar.value + 1) ?? scalar)
      case "z": result.append("a")
      case "Z": result.append("A")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
