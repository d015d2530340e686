public import BestInterests

extension Store {
  /// Stores a case under the next free number of the year, which replaces the number it may have had.
  ///
  /// `summarise` is asked what a list shall show of the case once it has its number.
  public func create(
    _ file: Case, extras: CaseExtras = CaseExtras(), framework: Framework, by: String, at: Timestamp,
    action: String = ActionName.created, reason: String = "", summarise: (Case, Int) -> CaseSummary
  ) throws(StoreError) -> StoredCase {
    try check(file, framework)
    let year = at.date(offsetSeconds: 0).year
    var least = 1
    while true {
      let number = CaseNumber(year: year, number: max(least, try highestNumber(of: year) + 1))
      guard number.number <= CaseNumber.most else { throw .full("\(year)") }
      var numbered = file
      numbered.number = number.text
      let change = Change(by: by, at: at, action: action, reason: reason)
      let document = Self.document(
        numbered, extras.forNextRevision, change, summarise(numbered, 1), revision: 1)
      let bytes = try CaseFile.checkedBytes(document, framework: framework)
      if try makeFolder(of: number).publish(bytes, as: number.fileName(revision: 1)) {
        return StoredCase(document, digest: Digest.sha256(bytes))
      }
      // Somebody took this number; the listing of a network file system may not show it yet.
      least = number.number + 1
    }
  }

  /// A document whose list fields cannot contradict the rest of it.
  static func document(
    _ file: Case, _ extras: CaseExtras, _ change: Change, _ summary: CaseSummary, revision: Int
  ) -> CaseDocument {
    var summary = summary
    summary.number = file.number
    summary.status = file.status
    summary.author = change.by
    summary.changed = change.at
    summary.revision = revision
    return CaseDocument(file: file, summary: summary, change: change, extras: extras)
  }

  /// Refuses to write a case in the order of a framework that is not its own.
  func check(_ file: Case, _ framework: Framework) throws(StoreError) {
    guard framework.isNamed(by: file.framework) else {
      throw .noFramework(path: file.number.isEmpty ? path : file.number, file.framework)
    }
  }

  /// The highest number given out in a year, or 0.
  private func highestNumber(of year: Int) throws(StoreError) -> Int {
    guard let folder = try root().folder(Self.casesName)?.folder(CaseNumber.padded(year, 4)) else { return 0 }
    for (hundred, name) in try Self.hundreds(in: folder).reversed() {
      guard let cases = try folder.folder(name) else { continue }
      if let highest = try CaseFolder(cases, hundred: hundred).latest.keys.max() { return highest }
    }
    return 0
  }
}

extension Framework {
  /// Whether a case with this reference is read and written in the order of this framework.
  func isNamed(by reference: FrameworkReference) -> Bool {
    reference.id == id && reference.version == version
  }
}
