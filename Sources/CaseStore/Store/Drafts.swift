public import BestInterests

extension Store {
  static let draftsName = "drafts"

  /// Writes the unsaved work of one person in one case, in the place of what was there.
  public func saveDraft(_ draft: Draft, framework: Framework) throws(StoreError) {
    try check(draft.file, framework)
    let name = try fileName(ofDraft: draft.file.number)
    let drafts = try root().makeFolder(Self.draftsName, sharing: isShared ? .groupAdds : .owner)
    let folder = try drafts.makeFolder(try Self.folderName(of: draft.login), sharing: .owner)
    try folder.replace(name, with: DraftFile.bytes(draft, framework: framework))
  }

  /// The unsaved work of one person, by case number, and the files in its place that cannot be read.
  public func drafts(
    of login: String
  ) throws(StoreError) -> (drafts: [DraftHead], unreadable: [UnreadableFile]) {
    var drafts: [DraftHead] = []
    var unreadable: [UnreadableFile] = []
    guard let folder = try folder(ofDrafts: login) else { return ([], []) }
    for name in try folder.names() where !name.hasPrefix(Folder.temporaryPrefix) {
      let path = folder.path(of: name)
      do throws(StoreError) {
        guard let bytes = try folder.read(name) else { continue }
        var head = try DraftFile.head(bytes, name: path)
        head.isDiscarded = name == head.number + Self.discardedEnd
        guard head.isDiscarded || name == head.number + Self.draftEnd else { throw .misplaced(path: path) }
        drafts.append(head)
      } catch {
        unreadable.append(UnreadableFile(path: path, error: error))
      }
    }
    return (drafts, unreadable)
  }

  /// The unsaved work of one person in a case, or what was last thrown away of it, or nil.
  public func draft(
    of login: String, case number: String, isDiscarded: Bool = false,
    framework: (FrameworkReference) -> Framework?
  ) throws(StoreError) -> Draft? {
    let name = try fileName(ofDraft: number, isDiscarded: isDiscarded)
    guard let folder = try folder(ofDrafts: login), let bytes = try folder.read(name) else { return nil }
    let draft = try DraftFile.read(bytes, name: folder.path(of: name), framework: framework)
    guard draft.file.number == number else { throw .misplaced(path: folder.path(of: name)) }
    return draft
  }

  /// Removes the unsaved work of one person in a case, because nothing of it is unsaved any more.
  public func removeDraft(of login: String, case number: String) throws(StoreError) {
    try folder(ofDrafts: login)?.remove(try fileName(ofDraft: number))
  }

  /// Throws the unsaved work of one person in a case away; it is kept out of sight until the next save of the case.
  public func discardDraft(of login: String, case number: String) throws(StoreError) {
    let (from, to) = (try fileName(ofDraft: number), try fileName(ofDraft: number, isDiscarded: true))
    try folder(ofDrafts: login)?.rename(from, to: to)
  }

  /// Brings back what was thrown away last; an error when there is newer unsaved work, and nothing happens when there
  /// is nothing to bring back.
  public func restoreDraft(of login: String, case number: String) throws(StoreError) {
    let (from, to) = (try fileName(ofDraft: number, isDiscarded: true), try fileName(ofDraft: number))
    guard let folder = try folder(ofDrafts: login) else { return }
    guard try folder.renameKeeping(from, to: to) else { throw .newerDraft(number: number) }
  }

  /// Lets go of what was thrown away of a case that was saved since.
  public func forgetDiscardedDraft(of login: String, case number: String) throws(StoreError) {
    try folder(ofDrafts: login)?.remove(try fileName(ofDraft: number, isDiscarded: true))
  }

  private func folder(ofDrafts login: String) throws(StoreError) -> Folder? {
    let folder = try root().folder(Self.draftsName)?.folder(try Self.folderName(of: login))
    folder?.sharing = .owner
    return folder
  }

  private func fileName(ofDraft number: String, isDiscarded: Bool = false) throws(StoreError) -> String {
    Self.fileName(ofDraft: try caseNumber(number), isDiscarded: isDiscarded)
  }

  static func fileName(ofDraft number: CaseNumber, isDiscarded: Bool) -> String {
    number.text + (isDiscarded ? discardedEnd : draftEnd)
  }

  private static let draftEnd = ".json"
  private static let discardedEnd = "-discarded.json"

  /// A login as the name of a folder: as it is when it is plain, else "x-" with its bytes in hexadecimal, so that
  /// no login can point out of the folder and no two share one.
  static func folderName(of login: String) throws(StoreError) -> String {
    let bytes = Array(login.utf8)
    guard 1...100 ~= bytes.count, !bytes.contains(0) else { throw .badLogin(login) }
    let isPlain = bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    if isPlain, bytes[0] != UInt8(ascii: "."), bytes[0] != UInt8(ascii: "-"), !login.hasPrefix("x-") {
      return login
    }
    return "x-" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
