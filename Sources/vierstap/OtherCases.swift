import BestInterests
import CaseStore

extension Session {
  /// Compares the texts of a case with those of its author's other cases in the store, all of which it reads.
  ///
  /// `shown` is the case as the reader may see it. `writer` counts as the author where the case names none.
  func otherCases(
    than file: Case, _ framework: Framework, showing shown: Case? = nil, writer: String
  ) throws -> OtherCases {
    let author = framework.author(of: file) ?? writer
    var others = OtherCases(author: author)
    let evaluator = Evaluator(framework: framework, case: file, today: today)
    let listed = try store.summaries()
    others.unreadable = listed.unreadable.count
    for summary in listed.cases where summary.number != file.number {
      guard let stored = try? load(summary.number), let read = try? self.framework(of: stored.file) else {
        // One case that cannot be read must not keep the others from being compared; it is counted.
        others.unreadable += 1
        continue
      }
      let theirs = read.author(of: stored.file) ?? stored.change.by
      guard read.id == framework.id, FoldedText.areEqual(author, theirs) else { continue }
      others.add(evaluator.boilerplate(sharedWith: stored.file, under: read, showing: shown))
    }
    return others
  }
}
