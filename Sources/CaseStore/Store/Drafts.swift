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
        let head = try DraftFile.head(bytes, name: path)
        guard name == "\(head.number).json" else { throw .misplaced(path: path) }
        drafts.append(head)
      } catch {
        unreadable.append(UnreadableFile(path: path, error: error))
      }
    }
    return (drafts, unreadable)
  }

  /// The unsaved work of one person in a case, or nil.
  public func draft(
    of login: String, case number: String, framework: (FrameworkReference) -> Framework?
  ) throws(StoreError) -> Draft? {
    let name = try fileName(ofDraft: number)
    guard let folder = try folder(ofDrafts: login), let bytes = try folder.read(name) else { return nil }
    let draft = try DraftFile.read(bytes, name: folder.path(of: name), framework: framework)
    guard draft.file.number == number else { throw .misplaced(path: folder.path(of: name)) }
    return draft
  }

  /// Throws the unsaved work of one person in a case away.
  public func discardDraft(of login: String, case number: String) throws(StoreError) {
    let name = try fileName(ofDraft: number)
    try folder(ofDrafts: login)?.remove(name)
  }

  private func folder(ofDrafts login: String) throws(StoreError) -> Folder? {
    let folder = try root().folder(Self.draftsName)?.folder(try Self.folderName(of: login))
    folder?.sharing = .owner
    return folder
  }

  private func fileName(ofDraft number: String) throws(StoreError) -> String {
    try caseNumber(number).text + ".json"
  }

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
