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

  /// Writes down that something of a case was printed or taken out. A failure is told, but the person may read.
  func recordExport(of number: String, revision: Int) {
    do {
      try store.record(Access(.exported, number: number, revision: revision, by: login, at: Clock.now))
    } catch {
      Output.error("vierstap: \(words(for: error))")
    }
  }
}
