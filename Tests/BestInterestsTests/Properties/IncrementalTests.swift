import BestInterests
import CaseGenerator
import Testing

@Suite("What is kept up to date equals what is made from nothing")
struct IncrementalTests {
  @Test(
    "After each of hundreds of edits the kept evaluation is a full one", arguments: try EmbeddedFramework.all)
  func update(_ source: EmbeddedFramework) {
    let framework = source.framework
    var cases = RandomCase(source, seed: 11)
    for start in 0..<10 {
      var (file, today) = { ($0.file, $0.today) }(cases.next())
      var kept = Evaluation(framework: framework, case: file, today: today)
      for edit in 0..<40 {
        let before = file
        switch cases.edit(&file, today: today) {
        case .structure: kept = Evaluation(framework: framework, case: file, today: today)
        case .answers(let questions):
          for question in questions {
            kept.update(after: question, framework: framework, case: file, today: today)
          }
        }
        let full = Evaluation(framework: framework, case: file, today: today)
        guard kept != full else { continue }
        let slots = Set(before.answers.keys).union(file.answers.keys).filter {
          before.value($0) != file.value($0)
        }
        let rows = full.rows.indices.filter { full.rows[$0] != kept.rows[$0] }
        Issue.record(
          "case \(start), edit \(edit) of \(slots): \(rows.map { framework.considerations[$0].id }) \(full.rows[rows[0]]) \(kept.rows[rows[0]])"
        )
        kept = full
      }
    }
  }

  @Test("Remembering what was looked up changes no finding", arguments: try EmbeddedFramework.all)
  func remembering(_ source: EmbeddedFramework) {
    var cases = RandomCase(source, seed: 13)
    var starts = (0..<12).map { _ in cases.next() }
    starts += source.bases.keys.sorted().compactMap {
      source.large(base: $0, children: 3, options: 2, records: 6)
    }
    for start in starts {
      let (file, today) = (start.file, start.today)
      let framework = source.framework
      let quick = Evaluator(framework: framework, case: file, today: today, many: true)
      for index in framework.considerations.indices {
        // One that remembers nothing, not even from the row before.
        let plain = Evaluator(framework: framework, case: file, today: today)
        #expect(
          quick.findings(for: index) == plain.findings(for: index), "\(framework.considerations[index].id)")
      }
    }
  }

  @Test("While the facts of an answer stay the same no finding differs", arguments: try EmbeddedFramework.all)
  func facts(_ source: EmbeddedFramework) {
    let framework = source.framework
    var cases = RandomCase(source, seed: 12)
    var silent = 0
    for start in 0..<15 {
      var (file, today) = { ($0.file, $0.today) }(cases.next())
      for edit in 0..<60 {
        let before = file
        guard case .answers(let questions) = cases.edit(&file, today: today), questions.count == 1,
          let slot = before.changedSlots(to: file).first
        else { continue }
        let old = Evaluator(framework: framework, case: before, today: today).facts(at: slot)
        let new = Evaluator(framework: framework, case: file, today: today).facts(at: slot)
        guard old != nil, old == new else { continue }
        silent += 1
        let was = Evaluation(framework: framework, case: before, today: today)
        let full = Evaluation(framework: framework, case: file, today: today)
        let rows = full.rows.indices.filter { full.rows[$0] != was.rows[$0] }
        #expect(
          rows.isEmpty,
          "case \(start), edit \(edit) of \(slot), \(rows.map { framework.considerations[$0].id })")
      }
    }
    #expect(silent > 100)
  }
}

extension Case {
  /// The places whose answers another version of the case has differently.
  func changedSlots(to other: Case) -> [Slot] {
    Set(answers.keys).union(other.answers.keys).filter { value($0) != other.value($0) }
  }
}
