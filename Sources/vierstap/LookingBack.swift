import BestInterests
import CaseStore
import VierstapApp

/// What was done to a case before, for the screens.
extension Session {
  /// How many entries of a history are shown at once, and how many revisions are read at most to find them.
  ///
  /// Reading them all would keep the keyboard waiting; what is asked for next is read then.
  private static let mostEntries = 25
  private static let mostRead = 100

  func history(of number: String, from revision: Int?, _ filter: HistoryFilter?) throws -> CaseHistory {
    try store.history(
      of: number, from: revision, filter: filter, most: Self.mostEntries, reading: Self.mostRead,
      framework: framework(for:))
  }

  /// The whole history of a case.
  func wholeHistory(of number: String, _ filter: HistoryFilter? = nil) throws -> CaseHistory {
    try store.history(
      of: number, filter: filter, most: .max, reading: .max, framework: framework(for:))
  }

  /// What stood where two people wrote at the same time, before either did: the latest answer that is neither.
  func answersBefore(conflictsIn stored: StoredCase) throws -> [Slot: Answer] {
    var waiting = stored.file.answers.filter { $0.value.rival != nil }
    var found: [Slot: Answer] = [:]
    for revision in (1..<max(1, stored.revision)).reversed() where !waiting.isEmpty {
      let file = try load(stored.file.number, revision: revision).file
      for (slot, answer) in waiting {
        let before = file.answers[slot]
        if before?.rival == nil, before?.value != answer.value, before?.value != answer.rival?.value {
          found[slot] = before
          waiting[slot] = nil
        }
      }
    }
    return found
  }

  /// Writes down that something of a case was printed or taken out. A failure is told, but the person may read.
  func recordExport(of number: String, revision: Int) {
    do {
      try store.record(Access(.exported, number: number, revision: revision, by: login, at: Clock.now))
    } catch {
      Output.error("vierstap: \(words(for: error))")
    }
  }
}
