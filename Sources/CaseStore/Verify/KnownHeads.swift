/// The latest revision of each case as one person has seen it, kept outside the store.
///
/// A store cannot vouch for its own end: who can write in it can cut off what came last, or put yesterday's copy back.
/// Somebody who remembers the last revision sees that.
public struct KnownHeads: Equatable, Sendable {
  /// A revision and its digest.
  public struct Head: Equatable, Sendable {
    public var revision: Int
    /// SHA-256 of the file, in hexadecimal.
    public var digest: String

    /// Describes a revision.
    public init(revision: Int, digest: String) {
      self.revision = revision
      self.digest = digest
    }
  }

  /// By the number of the case.
  public var heads: [String: Head]

  /// Makes a register.
  public init(heads: [String: Head] = [:]) {
    self.heads = heads
  }

  /// Remembers a revision, unless a later one is known.
  public mutating func see(_ number: String, _ head: Head) {
    if let known = heads[number], known.revision > head.revision { return }
    heads[number] = head
  }

  /// The lines of the register: number, revision and digest, by number.
  public var lines: [String] {
    heads.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.revision) \($0.value.digest)" }
  }

  /// Reads lines; nil when one is none.
  public init?(lines: some Sequence<some StringProtocol>) {
    heads = [:]
    for line in lines {
      let parts = line.split(separator: " ")
      guard parts.count == 3, CaseNumber(String(parts[0])) != nil, let revision = Int(parts[1]), revision > 0,
        parts[2].utf8.count == 64
      else { return nil }
      see(String(parts[0]), Head(revision: revision, digest: String(parts[2])))
    }
  }
}

/// The file in which a person's program keeps what it has seen of a store.
public struct KnownHeadsFile: Sendable {
  private let folder: String
  private let name: String

  /// The file for one store, in a folder for the state of programs such as `$XDG_STATE_HOME/vierstap`.
  public init(folder: String, store: String) {
    self.folder = folder
    name = "heads-\(store).txt"
  }

  /// Where it is.
  public var path: String { "\(folder)/\(name)" }

  /// What has been seen; lines of a torn end are left out.
  public func read() throws(StoreError) -> KnownHeads {
    guard let bytes = try Folder.open(folder)?.read(name) else { return KnownHeads() }
    var known = KnownHeads()
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let one = KnownHeads(lines: [String(decoding: line, as: UTF8.self)]) else { continue }
      for (number, head) in one.heads { known.see(number, head) }
    }
    return known
  }

  /// Remembers a revision.
  public func see(_ number: String, _ head: KnownHeads.Head) throws(StoreError) {
    let line = "\(number) \(head.revision) \(head.digest)\n"
    try Folder.make(folder).append(Array(line.utf8), to: name)
  }

  /// Keeps one line for each case, as after a check of everything.
  public func write(_ known: KnownHeads) throws(StoreError) {
    let text = known.lines.map { $0 + "\n" }.joined()
    try Folder.make(folder).replace(name, with: Array(text.utf8))
  }
}
