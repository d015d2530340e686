public import BestInterests
internal import Glibc
internal import StrictJSON

/// What stays of a case that was removed for good: that it was there, who removed it, when and why.
public struct Tombstone: Equatable, Sendable {
  /// The number of the case, which is never given out again.
  public var number: String
  /// How many revisions it had.
  public var revisions: Int
  /// SHA-256 of its last revision in hexadecimal, by which a copy kept elsewhere can be known.
  public var digest: String
  /// The login of the administrator.
  public var by: String
  public var at: Timestamp
  /// Without anything of the content.
  public var reason: String

  /// What stays of a case that was purged.
  public init(number: String, revisions: Int, digest: String, by: String, at: Timestamp, reason: String) {
    self.number = number
    self.revisions = revisions
    self.digest = digest
    self.by = by
    self.at = at
    self.reason = reason
  }

  fileprivate var bytes: [UInt8] {
    JSONWriter.bytes(
      .object([
        "vierstap-tombstone": .number(JSONNumber(CaseFile.newestFormat)), "case": .string(number),
        "revisions": .number(JSONNumber(revisions)), "digest": .string(digest), "by": .string(by),
        "at": .string(at.iso), "reason": .string(reason),
      ]))
  }

  fileprivate init(_ bytes: [UInt8], name: String) throws(StoreError) {
    do throws(FileProblems) {
      var fields = try FieldReader(try CaseFile.json(bytes))
      try DocumentHead.checkFormat(&fields, "vierstap-tombstone")
      self.init(
        number: try fields.required("case", PlainFields.caseNumber),
        revisions: try fields.required("revisions", PlainFields.revision),
        digest: try fields.required("digest", PlainFields.digest),
        by: try fields.required("by", PlainValues.string), at: try fields.required("at", PlainFields.moment),
        reason: try fields.required("reason", PlainValues.string))
    } catch {
      throw StoreError(error, in: bytes, name: name)
    }
  }
}

extension Store {
  /// Removes every revision of a case and the unsaved work about it for good, and leaves a tombstone.
  ///
  /// The tombstone comes first: whatever happens after it, the case counts as removed, and the same call finishes the
  /// work. What was copied elsewhere, or can be read off a disk that keeps old blocks, is beyond this.
  public func purge(_ number: String, by: String, at: Timestamp, reason: String) throws(StoreError)
    -> Tombstone
  {
    let number = try caseNumber(number)
    guard let folder = try folder(of: number) else { throw .noSuchCase(number.text) }
    let list = try CaseFolder(folder, hundred: number.number / 100)
    let tombstone: Tombstone
    if list.purged.contains(number.number) {
      tombstone = try self.tombstone(of: number, in: folder)
    } else {
      guard let latest = list.latest[number.number] else { throw .noSuchCase(number.text) }
      let bytes = try folder.read(number.fileName(revision: latest)) ?? []
      let made = Tombstone(
        number: number.text, revisions: latest, digest: Digest.sha256(bytes), by: by, at: at, reason: reason)
      tombstone =
        try folder.publish(made.bytes, as: number.tombstoneName)
        ? made : self.tombstone(of: number, in: folder)
    }
    for name in try folder.names() {
      guard let parts = CaseNumber.parts(ofFileName: name), parts.number == number.number else { continue }
      try folder.remove(name)
    }
    try removeDrafts(of: number)
    return tombstone
  }

  /// Every case that was removed, by number.
  public func tombstones() throws(StoreError) -> [Tombstone] {
    var found: [Tombstone] = []
    guard let root = try root().folder(Self.casesName) else { return [] }
    for name in try root.names() {
      guard let year = CaseNumber.digits(name.utf8), let folder = try root.folder(name) else { continue }
      for (hundred, name) in try Self.hundreds(in: folder) {
        guard let folder = try folder.folder(name) else { continue }
        for number in try CaseFolder(folder, hundred: hundred).purged.sorted() {
          found.append(try tombstone(of: CaseNumber(year: year, number: number), in: folder))
        }
      }
    }
    return found
  }

  func tombstone(of number: CaseNumber, in folder: Folder) throws(StoreError) -> Tombstone {
    let path = folder.path(of: number.tombstoneName)
    guard let bytes = try folder.read(number.tombstoneName) else { throw .noSuchCase(number.text) }
    let tombstone = try Tombstone(bytes, name: path)
    guard tombstone.number == number.text else { throw .misplaced(path: path) }
    return tombstone
  }

  /// Removes the unsaved work of everybody about a case, as far as this person may.
  private func removeDrafts(of number: CaseNumber) throws(StoreError) {
    guard let drafts = try root().folder(Self.draftsName) else { return }
    for login in try drafts.names() {
      // In a shared store the folder of another is closed; that person's draft is of a case that is gone.
      guard let own = try? drafts.folder(login) else { continue }
      for isDiscarded in [false, true] {
        try own.remove(Self.fileName(ofDraft: number, isDiscarded: isDiscarded))
      }
    }
  }
}

extension CaseNumber {
  /// The name of the file that stays when a case was removed.
  var tombstoneName: String { Self.padded(number, 4) + Self.tombstoneEnd }

  private static let tombstoneEnd = "-purged.json"

  /// The number in the name of a tombstone, or nil.
  static func number(ofTombstone name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let dash = name.firstIndex(of: UInt8(ascii: "-")), 4...6 ~= dash,
      name[dash...].elementsEqual(tombstoneEnd.utf8), let number = digits(name[..<dash]), number > 0,
      dash == 4 || name[0] != UInt8(ascii: "0")
    else { return nil }
    return number
  }

  /// Reads the name of a case file.
  static func parts(ofFileName name: String) -> (number: Int, revision: Int)? {
    var name = name
    return name.withUTF8 { parts(ofFileName: $0) }
  }
}
