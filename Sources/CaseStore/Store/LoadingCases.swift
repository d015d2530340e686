public import BestInterests

extension Store {
  /// Reads a case: its latest revision or the one asked for.
  public func load(
    _ number: String, revision: Int? = nil, framework: (FrameworkReference) -> Framework?
  ) throws(StoreError) -> StoredCase {
    let number = try caseNumber(number)
    let (bytes, name, revision) = try find(number, revision)
    return try stored(bytes, number, revision, name: name, framework: framework)
  }

  /// The bytes of a case as they are stored.
  public func bytes(of number: String, revision: Int? = nil) throws(StoreError) -> [UInt8] {
    try find(try caseNumber(number), revision).bytes
  }

  func caseNumber(_ text: String) throws(StoreError) -> CaseNumber {
    guard let number = CaseNumber(text) else { throw .badNumber(text) }
    return number
  }

  /// Takes the bytes of a file for the revision its name says it is.
  func stored(
    _ bytes: [UInt8], _ number: CaseNumber, _ revision: Int, name: String,
    framework: (FrameworkReference) -> Framework?
  ) throws(StoreError) -> StoredCase {
    let document = try CaseFile.read(bytes, name: name, framework: framework)
    guard document.file.number == number.text, document.summary.revision == revision else {
      throw .misplaced(path: name)
    }
    return StoredCase(document, digest: Digest.sha256(bytes), seal: Seal(of: bytes))
  }

  private func find(
    _ number: CaseNumber, _ revision: Int?
  ) throws(StoreError) -> (bytes: [UInt8], name: String, revision: Int) {
    guard let folder = try folder(of: number),
      let latest = try CaseFolder(folder, hundred: number.number / 100).latest[number.number]
    else { throw .noSuchCase(number.text) }
    let wanted = revision ?? latest
    guard 1...CaseNumber.mostRevisions ~= wanted else { throw .noSuchRevision(number.text, wanted) }
    let name = number.fileName(revision: wanted)
    guard let bytes = try folder.read(name) else { throw .noSuchRevision(number.text, wanted) }
    return (bytes, folder.path(of: name), wanted)
  }
}
