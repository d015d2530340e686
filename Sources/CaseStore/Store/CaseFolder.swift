internal import BestInterests

/// The folder of a hundred cases of one year.
struct CaseFolder {
  let folder: Folder
  /// The latest revision of each case in it, by number.
  private(set) var latest: [Int: Int] = [:]
  /// The cases that were removed for good; they have no latest revision, also when one is still there.
  private(set) var purged: Set<Int> = []
  /// Files whose names the store did not give.
  private(set) var strangers: [String] = []

  /// Lists a folder, and removes what killed programs left behind in it.
  init(_ folder: Folder, hundred: Int) throws(StoreError) {
    self.folder = folder
    var latest: [Int: Int] = [:]
    var strangers: [String] = []
    var leftovers: [String] = []
    var purged: Set<Int> = []
    try folder.forEachName { name in
      if let (number, revision) = CaseNumber.parts(ofFileName: name), number / 100 == hundred {
        latest[number] = max(latest[number] ?? 0, revision)
      } else if let number = CaseNumber.number(ofTombstone: name), number / 100 == hundred {
        purged.insert(number)
      } else if Folder.isTemporary(name) {
        leftovers.append(String(decoding: name, as: UTF8.self))
      } else {
        strangers.append(String(decoding: name, as: UTF8.self))
      }
    }
    folder.removeLeftovers(leftovers)
    self.latest = purged.isEmpty ? latest : latest.filter { !purged.contains($0.key) }
    self.purged = purged
    self.strangers = strangers.sorted()
  }
}

extension Store {
  static let casesName = "cases"

  /// The folder a case is in, or nil when there is none.
  func folder(of number: CaseNumber) throws(StoreError) -> Folder? {
    try root().folder(Self.casesName)?.folder(CaseNumber.padded(number.year, 4))?.folder(number.folder)
  }

  /// The folder a case belongs in, made when there is none.
  ///
  /// A folder without files may be one whose maker was killed before it was on the disk, so the folders above an
  /// empty one are made durable before the first file goes into it.
  func makeFolder(of number: CaseNumber) throws(StoreError) -> Folder {
    let root = try root()
    let cases = try root.makeFolder(Self.casesName)
    let year = try cases.makeFolder(CaseNumber.padded(number.year, 4))
    let folder = try year.makeFolder(number.folder)
    if try !folder.hasFiles() {
      for above in [root, cases, year] { try above.synchronise() }
    }
    return folder
  }

  /// The latest revision of a case, or nil when there is none.
  func latestRevision(of number: CaseNumber) throws(StoreError) -> Int? {
    guard let folder = try folder(of: number) else { return nil }
    let list = try CaseFolder(folder, hundred: number.number / 100)
    if list.purged.contains(number.number) { throw .purged(try tombstone(of: number, in: folder)) }
    return list.latest[number.number]
  }

  /// The latest revision of a case.
  public func latestRevision(ofCase number: String) throws(StoreError) -> Int {
    let number = try caseNumber(number)
    guard let latest = try latestRevision(of: number) else { throw .noSuchCase(number.text) }
    return latest
  }

  /// The folders of a year with the hundred each is for, in order.
  static func hundreds(in year: Folder) throws(StoreError) -> [(hundred: Int, name: String)] {
    var found: [(hundred: Int, name: String)] = []
    for name in try year.names() {
      guard let hundred = CaseNumber.digits(name.utf8), CaseNumber.padded(hundred, 2) == name else {
        continue
      }
      found.append((hundred, name))
    }
    return found.sorted { $0.hundred < $1.hundred }
  }
}
