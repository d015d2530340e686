import BestInterests
import CaseStore

/// What one person's program has seen of a store, kept outside it; of a demo nothing is remembered.
///
/// Best effort: whoever cannot write in the own folder works on, without the warning that something was put back.
final class StoreMemory {
  private let file: KnownHeadsFile?
  private var known: KnownHeads?

  init(_ store: Store) {
    let folder = try? Locations.state(environment: Environment.value)
    file = store.isDemo ? nil : folder.map { KnownHeadsFile(folder: $0, store: store.id) }
  }

  /// Everything seen so far.
  var heads: KnownHeads {
    if let known { return known }
    let read = (try? file?.read()) ?? KnownHeads()
    known = read
    return read
  }

  /// Remembers the latest revision of a case.
  func see(_ stored: StoredCase) {
    let head = KnownHeads.Head(revision: stored.revision, digest: stored.digest)
    var heads = heads
    guard heads.heads[stored.file.number] != head else { return }
    heads.see(stored.file.number, head)
    known = heads
    try? file?.see(stored.file.number, head)
  }

  /// Remembers all that a check of the whole store found.
  func see(_ heads: KnownHeads) {
    var all = self.heads
    for (number, head) in heads.heads { all.see(number, head) }
    known = all
    try? file?.write(all)
  }

  /// What to say when a case is older than what was seen of it, or another.
  func warning(about stored: StoredCase, _ language: Language) -> String? {
    guard let seen = heads.heads[stored.file.number] else { return nil }
    let number = stored.file.number
    if stored.revision < seen.revision {
      return LocalText(
        nl:
          "Let op: u zag van zaak \(number) al versie \(seen.revision), en dit is versie \(stored.revision). Het einde is weg of een oude kopie is teruggezet. Ga dit na vóór u verder werkt ('vierstap verify \(number)').",
        en:
          "Mind: you saw revision \(seen.revision) of case \(number) before, and this is revision \(stored.revision). The end is gone or an old copy was put back. Find out before you go on ('vierstap verify \(number)')."
      )[language]
    }
    if stored.revision == seen.revision, stored.digest != seen.digest {
      return LocalText(
        nl:
          "Let op: versie \(seen.revision) van zaak \(number) is een andere dan u eerder zag. Ga dit na vóór u verder werkt ('vierstap verify \(number)').",
        en:
          "Mind: revision \(seen.revision) of case \(number) is another than you saw before. Find out before you go on ('vierstap verify \(number)')."
      )[language]
    }
    return nil
  }
}
