import BestInterests
import CaseStore

/// What only inspectors see: what passed all the same, and who read.
extension Session {
  /// Reads every case that can stand in the ledger; what cannot be read is told beside it.
  func ledger() throws -> (ledger: OverrideLedger, unreadable: [UnreadableFile]) {
    try require(.oversee)
    let found = try store.summaries()
    var ledger = OverrideLedger()
    var unreadable = found.unreadable
    for summary in found.cases where OverrideLedger.concerns(summary) {
      do throws(StoreError) {
        ledger.add(
          try store.load(summary.number, framework: framework(for:)).file, framework: framework(for:))
      } catch {
        // One case must not hide all others.
        unreadable.append(UnreadableFile(path: summary.number, error: error))
      }
    }
    return (ledger, unreadable)
  }

  /// Who looked at a case, or at all of them, the latest first.
  func accesses(to number: String?) throws -> (accesses: [Access], unreadable: [UnreadableFile]) {
    try require(.oversee)
    return try store.accesses(to: number)
  }
}
